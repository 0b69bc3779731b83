#include "ruleset/compiled_rules.h"

#include <fmt/format.h>
#include <unicode/uversion.h>

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "base/hash.h"
#include "base/version.h"
#include "ruleset/fingerprint.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// Of all that decides how the parts are written: the version, the sources and the compiler, and
// the library whose tables of letters are in them.
std::uint64_t this_program() {
  UVersionInfo icu = {};
  u_getVersion(static_cast<std::uint8_t*>(icu));
  return stable_hash(fmt::format("{} {} {} ICU {}.{}.{}", version, source_fingerprint, __VERSION__,
                                 icu[0], icu[1], icu[2]));
}

}  // namespace

CompiledRules::CompiledRules(std::string folder, const std::vector<RuleFile>& files,
                             const std::vector<std::string>& packs) {
  if (folder.empty()) return;
  std::string names;
  std::string hashes;
  std::error_code error;
  const std::string here = fs::current_path(error).string();
  for (const RuleFile& file : files) {
    names += file.path + '\n';
    hashes += fmt::format("{:016x}", file.hash);
  }
  for (const std::string& pack : packs) names += "\t" + pack;
  // Paths are in what is kept, as they were given: relative ones are others elsewhere.
  const std::uint64_t place = stable_hash(here + '\n' + names);
  stem_ = fmt::format("{}/{:016x}", folder, place);
  from_ = {this_program(), stable_hash(names + hashes)};
}

std::string CompiledRules::path_of(std::string_view part) const {
  return fmt::format("{}.{}.rules", stem_, part);
}

std::optional<KeptBytes> CompiledRules::load(std::string_view part) const {
  return stem_.empty() ? std::nullopt : read_kept(path_of(part), from_);
}

void CompiledRules::store(std::string_view part, std::string_view bytes,
                          std::size_t unchecked) const {
  if (!stem_.empty()) write_kept(path_of(part), from_, bytes, unchecked);
}

void CompiledRules::forget(std::string_view part) const {
  if (!stem_.empty()) (void)std::remove(path_of(part).c_str());
}

}  // namespace gainsay
