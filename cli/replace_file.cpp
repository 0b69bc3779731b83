#include "cli/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace gainsay {

FileReplacement::FileReplacement(const std::string& path) : path_(path) {
  constexpr unsigned permissions = 07777;
  struct stat before {};
  const bool there = ::stat(path.c_str(), &before) == 0;
  if (!there && errno != ENOENT) {
    error_ = errno;
    return;
  }
  if (there && !S_ISREG(before.st_mode)) {
    open(path, O_WRONLY);
    return;
  }
  std::error_code error;
  const std::string real = std::filesystem::canonical(path, error).string();
  target_ = error ? path : real;
  if (there) permissions_ = before.st_mode & permissions;
  beside_ = target_ + ".new-" + std::to_string(::getpid());
  unfinished_.emplace(beside_);
  open(beside_, O_WRONLY | O_CREAT | O_EXCL);
  if (file_ < 0) beside_.clear();  // one that is there is somebody else's
}

FileReplacement::~FileReplacement() {
  if (file_ >= 0) ::close(file_);
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

void FileReplacement::open(const std::string& path, int flags) {
  constexpr mode_t readable = 0666;  // less what the umask takes
  file_ = ::open(path.c_str(), flags | O_CLOEXEC, readable);
  if (file_ < 0) error_ = errno;
}

void FileReplacement::write(std::string_view text) {
  constexpr std::size_t enough = 1U << 16U;
  buffer_ += text;
  if (buffer_.size() >= enough) flush();
}

void FileReplacement::flush() {
  for (std::string_view rest = buffer_; error_ == 0 && !rest.empty();) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) error_ = errno;
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

Result<void> FileReplacement::finish() {
  flush();
  const auto note = [&](int result) {
    if (error_ == 0 && result != 0) error_ = errno;
  };
  if (error_ == 0 && permissions_) note(::fchmod(file_, *permissions_));
  // Some file systems tell only here that there was no room.
  if (file_ >= 0) note(::close(file_));
  file_ = -1;
  if (error_ == 0 && !beside_.empty()) {
    note(std::rename(beside_.c_str(), target_.c_str()));
    if (error_ == 0) beside_.clear();
  }
  if (error_ == 0) return {};
  return failure(path_, "cannot be written: " + std::generic_category().message(error_),
                 "what was there before is as it was");
}

Result<void> replace_file(const std::string& path, std::string_view text) {
  FileReplacement file(path);
  file.write(text);
  return file.finish();
}

}  // namespace gainsay
