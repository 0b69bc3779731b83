#include "ruleset/pack.h"

#include <algorithm>
#include <filesystem>

namespace gainsay {
namespace {

bool is_version(std::string_view text) {
  std::size_t numbers = 0;
  for (std::size_t at = 0; at <= text.size(); ++numbers) {
    const std::size_t end = std::min(text.find('.', at), text.size());
    const std::string_view number = text.substr(at, end - at);
    if (number.empty() || number.find_first_not_of("0123456789") != std::string_view::npos) {
      return false;
    }
    at = end + 1;
  }
  return numbers == 3;
}

}  // namespace

std::string pack_of(const YamlFile& file) {
  return std::filesystem::absolute(file.path).parent_path().filename().string();
}

Pack load_pack(const YamlFile& file, Diagnostics& diagnostics) {
  YamlFields fields(file, file.root, "a pack", diagnostics);
  Pack pack;
  pack.path = file.path;
  pack.name = fields.text("pack");
  pack.title = fields.text("title");
  pack.version = fields.text("version");
  if (fields.require("version") != nullptr && !is_version(pack.version)) {
    fields.error(*fields.get("version"), "the version is no 'major.minor.patch'", "write 0.1.0");
  }
  if (pack.name != pack_of(file)) {
    fields.error(*fields.get("pack"), "a pack has the name of its folder, '" + pack_of(file) + "'");
  }
  fields.finish();
  return pack;
}

}  // namespace gainsay
