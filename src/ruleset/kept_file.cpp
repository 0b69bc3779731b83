#include "ruleset/kept_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
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
  std::uint64_t checked = 0;  ///< So many bytes of the payload.
  std::uint64_t hash = 0;     ///< Of these.
};
static_assert(sizeof(Header) % alignof(std::uint64_t) == 0);  // values in the payload are aligned

std::optional<KeptBytes> read_own_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  std::optional<KeptBytes> bytes;
  struct stat status = {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
      static_cast<std::size_t>(status.st_size) >= sizeof(Header)) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* map = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (map != MAP_FAILED) bytes.emplace(std::string_view(static_cast<char*>(map), size));
  }
  ::close(file);
  return bytes;
}

}  // namespace

KeptBytes::~KeptBytes() {
  if (!map_.empty()) (void)::munmap(const_cast<char*>(map_.data()), map_.size());
}

std::string_view KeptBytes::payload() const { return map_.substr(sizeof(Header)); }

void KeptBytes::load(std::size_t size) const {
#ifdef MADV_POPULATE_READ
  (void)::madvise(const_cast<char*>(map_.data()), sizeof(Header) + size, MADV_POPULATE_READ);
#else
  (void)size;  // they come page by page
#endif
}

std::optional<KeptBytes> read_kept(const std::string& path, const KeptFrom& from) {
  auto bytes = read_own_file(path);
  if (!bytes) return std::nullopt;
  Header header;
  const std::string_view payload = bytes->payload();
  std::memcpy(&header, payload.data() - sizeof header, sizeof header);
  if (header.from.writer != from.writer || header.from.source != from.source ||
      header.checked > payload.size()) {
    return std::nullopt;
  }
  bytes->load(header.checked);
  if (header.hash != stable_hash(payload.substr(0, header.checked))) return std::nullopt;
  return bytes;
}

void write_kept(const std::string& path, const KeptFrom& from, std::string_view payload,
                std::size_t unchecked) {
  const std::size_t checked = payload.size() - unchecked;
  const Header header{from, checked, stable_hash(payload.substr(0, checked))};
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
