// What a ruleset keeps for the next run, and how it comes back: the rules without what only some
// runs need, and for each language its patterns and its sections, each when it is first asked for.

#include <algorithm>
#include <utility>

#include "ruleset/ruleset.h"
#include "ruleset/ruleset_archive.h"

namespace gainsay {
namespace {

constexpr std::string_view rules_part = "rules";

std::string patterns_part(const Language& language) { return language.code + ".patterns"; }
std::string sections_part(const Language& language) { return language.code + ".sections"; }

// All that is read of a ruleset's files, but for what is made of the rest of it.
template <typename Archive>
void archive_rules(Archive& archive, Ruleset& ruleset, std::vector<Language*>& parts) {
  // By position, as in ruleset_archive.h.
  auto& [languages, entities, words, word_files, word_tables, topics, packs, implications, cache,
         compiled, kept, sections, patterns] = ruleset;
  for (Language* language : parts) archive(*language);
  archive(entities, words, word_files, packs, topics, implications);
}

}  // namespace

void Ruleset::build_word_tables() {
  for (const auto& language : languages) {
    WordTable table(language->folder);
    for (const auto& [name, lists] : words) {
      const auto list = lists.find(language->code);
      if (list != lists.end()) table.add(name, list->second);
    }
    word_tables.emplace(language->code, std::move(table));
  }
}

bool Ruleset::load_compiled(const std::vector<RuleFile>& files) {
  auto bytes = compiled.load(rules_part);
  if (!bytes) return false;
  Ruleset read;
  ArchiveReader in(bytes->payload());
  std::vector<std::vector<std::string>> section_paths;
  in(section_paths);
  std::vector<Language*> parts;
  for (const std::vector<std::string>& paths : section_paths) {
    read.languages.push_back(std::make_unique<Language>());
    parts.push_back(read.languages.back().get());
    auto of_language = std::make_unique<Sections>();
    for (const std::string& path : paths) {
      const auto file = std::find_if(files.begin(), files.end(),
                                     [&](const RuleFile& known) { return known.path == path; });
      if (file != files.end()) of_language->files.push_back(*file);
    }
    read.sections.push_back(std::move(of_language));
  }
  archive_rules(in, read, parts);
  if (!in.done()) return false;
  for (Topic& topic : read.topics) join_patterns(topic);
  read.entities.connect({parts.begin(), parts.end()});
  read.build_word_tables();
  read.cache = std::move(cache);
  read.compiled = std::move(compiled);
  read.kept = std::move(*bytes);
  *this = std::move(read);
  return true;
}

void Ruleset::store_compiled() {
  ArchiveWriter out;
  std::vector<Language*> parts;
  for (const auto& language : languages) parts.push_back(language.get());
  std::vector<std::vector<std::string>> section_paths;
  for (const auto& of_language : sections) {
    auto& paths = section_paths.emplace_back();
    for (const RuleFile& file : of_language->files) paths.push_back(file.path);
  }
  out(section_paths);
  archive_rules(out, *this, parts);
  compiled.store(rules_part, out.take());
}

bool Ruleset::load_patterns(const Language& language, const std::vector<const Pattern*>& all,
                            Patterns& to) const {
  auto bytes = compiled.load(patterns_part(language));
  if (!bytes) return false;
  ArchiveReader in(bytes->payload());
  in(to.prefilter, to.programs);
  if (!in.done() || to.programs.size() != all.size() || !to.programs.has_all_bytes()) return false;
  to.kept = std::move(*bytes);
  to.programs.set_repair([this, &language] {
    compiled.forget(patterns_part(language));
    connect_patterns(language);
  });
  to.prefilter.connect(topics, language.code);
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    all[i]->set_number(i);
    all[i]->take_from(to.programs);
  }
  return true;
}

void Ruleset::store_patterns(const Language& language, const std::vector<const Pattern*>& all,
                             Patterns& from) const {
  ProgramStore programs;
  for (const Pattern* pattern : all) programs.add(pattern->program());
  ArchiveWriter out;
  out(from.prefilter, programs);
  compiled.store(patterns_part(language), out.take(), programs.self_checked());
}

bool Ruleset::load_sections(const Language& language, Sections& to) const {
  auto bytes = compiled.load(sections_part(language));
  if (!bytes) return false;
  ArchiveReader in(bytes->payload());
  PhraseTable names;
  in(to.language, names);
  if (!in.done()) return false;
  to.kept = std::move(*bytes);
  entities.keep_names(language.code, std::move(names));
  return true;
}

void Ruleset::store_sections(const Language& language, Sections& from) const {
  const PhraseTable* known = entities.names(language.code);
  PhraseTable names = known == nullptr ? PhraseTable() : *known;
  ArchiveWriter out;
  out(from.language, names);
  compiled.store(sections_part(language), out.take());
}

}  // namespace gainsay
