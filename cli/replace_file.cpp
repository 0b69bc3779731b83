#include "cli/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace gainsay {
namespace {

/// A file descriptor that is closed in any case.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] bool open() const { return number_ >= 0; }
  [[nodiscard]] bool write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = ::write(number_, text.data(), text.size());
      if (written < 0 && errno != EINTR) return false;
      if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }
  [[nodiscard]] bool permit(mode_t mode) const { return ::fchmod(number_, mode) == 0; }
  /// Some file systems tell only here that there was no room.
  [[nodiscard]] bool close() {
    const int number = number_;
    number_ = -1;
    return ::close(number) == 0;
  }

 private:
  int number_;
};

constexpr mode_t readable = 0666;  // less what the umask takes

bool write_over(const std::string& path, std::string_view text) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  return file.open() && file.write(text) && file.close();
}

bool write_beside(const std::string& path, std::string_view text, const struct stat* before) {
  const std::string beside = path + ".new-" + std::to_string(::getpid());
  Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable));
  if (!file.open()) return false;
  constexpr mode_t permissions = 07777;
  if (file.write(text) && (before == nullptr || file.permit(before->st_mode & permissions)) &&
      file.close() && std::rename(beside.c_str(), path.c_str()) == 0) {
    return true;
  }
  const int error = errno;
  ::unlink(beside.c_str());
  errno = error;
  return false;
}

}  // namespace

tl::expected<void, Diagnostic> replace_file(const std::string& path, std::string_view text) {
  errno = 0;
  struct stat before {};
  bool written = false;
  if (::stat(path.c_str(), &before) != 0) {
    written = errno == ENOENT && write_beside(path, text, nullptr);
  } else if (S_ISREG(before.st_mode)) {
    std::error_code error;
    const std::string real = std::filesystem::canonical(path, error).string();
    written = write_beside(error ? path : real, text, &before);
  } else {
    written = write_over(path, text);
  }
  if (written) return {};
  return failure(path, "cannot be written: " + std::generic_category().message(errno),
                 "what was there before is as it was");
}

}  // namespace gainsay
