#include "base/temporary_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace gainsay {
namespace {

tl::unexpected<Diagnostic> problem(const std::string& folder, const std::string& message,
                                   int error) {
  return failure(folder, message + ": " + std::generic_category().message(error),
                 "temporary files need room; TMPDIR names another folder for them");
}

}  // namespace

TemporaryFile::Descriptor::~Descriptor() { close(number); }

Result<TemporaryFile> TemporaryFile::create(const std::string& folder) {
  TemporaryFile file;
  file.folder_ = folder;
  std::string name = file.folder_ + "/gainsay-XXXXXX";
  const int descriptor = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) return problem(file.folder_, "no file can be made there", errno);
  file.file_ = std::make_unique<Descriptor>(descriptor);
  // From here on nothing can leave it behind.
  if (unlink(name.c_str()) != 0) return problem(name, "cannot be removed", errno);
  return file;
}

Result<void> TemporaryFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file_->number, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return problem(folder_, "a temporary file cannot be written", errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
  return {};
}

Result<void> TemporaryFile::read(std::uint64_t at, char* to, std::size_t size) const {
  while (size != 0) {
    const ssize_t got = pread(file_->number, to, size, static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return problem(folder_, "a temporary file cannot be read", got < 0 ? errno : EIO);
    to += got;
    at += static_cast<std::uint64_t>(got);
    size -= static_cast<std::size_t>(got);
  }
  return {};
}

}  // namespace gainsay
