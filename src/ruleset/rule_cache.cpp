#include "ruleset/rule_cache.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/hash.h"
#include "base/version.h"
#include "base/yaml_pack.h"
#include "ruleset/kept_file.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// To be changed with what parse_yaml makes of a file, and with how it is packed.
constexpr std::string_view format = "yaml tree 1";

KeptFrom kept_from(std::string_view bytes) {
  return {stable_hash(std::string(version) + " " + std::string(format)), stable_hash(bytes)};
}

}  // namespace

Result<YamlFile> RuleCache::parse(std::string path, std::string bytes,
                                  const std::vector<std::string_view>& left_out) const {
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");  // parse_yaml drops it; rare enough
  if (folder_.empty() || marked) return parse_yaml(std::move(path), std::move(bytes));
  std::error_code error;
  const std::string full = fs::absolute(path, error).lexically_normal().string();
  const std::string entry = fmt::format("{}/{:016x}.tree", folder_, stable_hash(full));
  const KeptFrom from = kept_from(bytes);
  const auto kept = read_kept(entry, from);
  if (auto root = kept ? unpack_yaml(kept->payload(), left_out) : std::nullopt) {
    YamlFile file;
    file.path = std::move(path);
    file.bytes = std::move(bytes);
    file.root = std::move(*root);
    return file;
  }
  auto parsed = parse_yaml(std::move(path), std::move(bytes));
  if (parsed) write_kept(entry, from, pack_yaml(parsed->root));
  return parsed;
}

}  // namespace gainsay
