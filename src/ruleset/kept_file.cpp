#include "ruleset/kept_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/hash.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// A kept file is this header and the payload. Hashes are taken of bytes as the machine has them, so
// a file of a machine with another byte order does not match.
struct Header {
  KeptFrom from;
  std::uint64_t payload = 0;  ///< Its hash.
};

std::optional<KeptBytes> read_own_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  std::optional<KeptBytes> bytes;
  struct stat status = {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
      static_cast<std::size_t>(status.st_size) >= sizeof(Header)) {
    const auto size = static_cast<std::size_t>(status.st_size);
    auto memory = std::make_unique_for_overwrite<char[]>(size);
    const ssize_t got = ::read(file, memory.get(), size);
    if (got >= 0 && static_cast<std::size_t>(got) == size) bytes.emplace(std::move(memory), size);
  }
  ::close(file);
  return bytes;
}

}  // namespace

std::string_view KeptBytes::payload() const {
  return std::string_view(file_.get(), size_).substr(sizeof(Header));
}

std::optional<KeptBytes> read_kept(const std::string& path, const KeptFrom& from) {
  auto bytes = read_own_file(path);
  if (!bytes) return std::nullopt;
  Header header;
  const std::string_view payload = bytes->payload();
  std::memcpy(&header, payload.data() - sizeof header, sizeof header);
  if (header.from.writer != from.writer || header.from.source != from.source ||
      header.payload != stable_hash(payload)) {
    return std::nullopt;
  }
  return bytes;
}

void write_kept(const std::string& path, const KeptFrom& from, std::string_view payload) {
  const Header header{from, stable_hash(payload)};
  std::array<char, sizeof header> head = {};
  std::memcpy(head.data(), &header, sizeof header);
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  const std::string unfinished = fmt::format("{}.{}", path, ::getpid());
  {
    std::ofstream out(unfinished, std::ios::binary);
    out.write(head.data(), head.size());
    out.write(payload.data(), static_cast<std::streamsize>(payload.size()));
    out.close();
    if (!out) error = std::make_error_code(std::errc::io_error);
  }
  if (!error) fs::rename(unfinished, path, error);
  if (error) (void)std::remove(unfinished.c_str());
}

}  // namespace gainsay
