#include "ruleset/rule_cache.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/hash.h"
#include "base/version.h"
#include "base/yaml_pack.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// An entry is this header and a packed tree. Hashes are taken of bytes as the machine has them, so
// an entry of a machine with another byte order does not match.
struct Header {
  std::uint64_t writer = 0;   ///< Of the version and the format.
  std::uint64_t source = 0;   ///< Of the rule file's bytes.
  std::uint64_t payload = 0;  ///< Of the packed tree.
};

// To be changed with what parse_yaml makes of a file, and with how it is packed.
constexpr std::string_view format = "yaml tree 1";

std::uint64_t writer() { return stable_hash(std::string(version) + " " + std::string(format)); }

std::optional<std::string> read_own_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  std::optional<std::string> bytes;
  struct stat status = {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid()) {
    bytes.emplace(static_cast<std::size_t>(status.st_size), '\0');
    const ssize_t got = ::read(file, bytes->data(), bytes->size());
    if (got < 0 || static_cast<std::size_t>(got) != bytes->size()) bytes.reset();
  }
  ::close(file);
  return bytes;
}

std::optional<YamlNode> read_entry(const std::string& path, std::uint64_t source,
                                   const std::vector<std::string_view>& left_out) {
  const auto bytes = read_own_file(path);
  Header header;
  if (!bytes || bytes->size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes->data(), sizeof header);
  const std::string_view payload = std::string_view(*bytes).substr(sizeof header);
  if (header.writer != writer() || header.source != source ||
      header.payload != stable_hash(payload)) {
    return std::nullopt;
  }
  return unpack_yaml(payload, left_out);
}

// Under another name first, so that no reader ever sees half an entry.
void write_entry(const std::string& path, std::uint64_t source, const YamlNode& root) {
  const std::string payload = pack_yaml(root);
  const Header header{writer(), source, stable_hash(payload)};
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

}  // namespace

Result<YamlFile> RuleCache::parse(std::string path, std::string bytes,
                                  const std::vector<std::string_view>& left_out) const {
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");  // parse_yaml drops it; rare enough
  if (folder_.empty() || marked) return parse_yaml(std::move(path), std::move(bytes));
  std::error_code error;
  const std::string full = fs::absolute(path, error).lexically_normal().string();
  const std::string entry = fmt::format("{}/{:016x}.tree", folder_, stable_hash(full));
  const std::uint64_t source = stable_hash(bytes);
  if (auto root = read_entry(entry, source, left_out)) {
    YamlFile file;
    file.path = std::move(path);
    file.bytes = std::move(bytes);
    file.root = std::move(*root);
    return file;
  }
  auto parsed = parse_yaml(std::move(path), std::move(bytes));
  if (parsed) write_entry(entry, source, parsed->root);
  return parsed;
}

}  // namespace gainsay
