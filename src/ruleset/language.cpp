#include "ruleset/language.h"

#include <algorithm>
#include <functional>

#include "base/parallel.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

// The one code point of a scalar, or an error.
char32_t single(YamlFields& fields, const YamlNode& node, std::string_view text) {
  std::size_t at = 0;
  const char32_t c = text.empty() ? 0 : next_code_point(text, at);
  if (c == 0 || at != text.size()) {
    fields.error(node, "'" + std::string(text) + "' must be one character");
  }
  return c;
}

FoldRules load_folding(const YamlFile& file, const YamlNode& section, Diagnostics& diagnostics) {
  FoldRules rules;
  if (section.kind != YamlNode::Kind::Map) {
    diagnostics.push_back(file.error(section, "folding: must map characters to what they become"));
    return rules;
  }
  for (const YamlEntry& entry : section.entries) {
    std::size_t at = 0;
    const char32_t from = entry.key.text.empty() ? 0 : next_code_point(entry.key.text, at);
    if (from == 0 || at != entry.key.text.size()) {
      diagnostics.push_back(file.error(entry.key, "a folding maps one character"));
      continue;
    }
    rules.map.emplace_back(from, entry.value.text);
  }
  return rules;
}

void load_quotes(const YamlFile& file, YamlFields& fields, TextRules& text,
                 Diagnostics& diagnostics) {
  for (const YamlNode* pair : fields.items("quotes")) {
    if (pair->kind != YamlNode::Kind::Scalar || count_code_points(pair->text) != 2) {
      diagnostics.push_back(
          file.error(*pair, "a pair of quotation marks is written as two characters: '«»'"));
      continue;
    }
    const std::string open(code_points(pair->text, 0, 1));
    const std::string close(code_points(pair->text, 1, 1));
    text.quotes.emplace_back(single(fields, *pair, open), single(fields, *pair, close));
  }
}

void load_clitics(const YamlFile& file, const YamlNode& section, const Folder& folder,
                  CliticRules& rules, Diagnostics& diagnostics) {
  YamlFields fields(file, section, "the clitics of a language", diagnostics);
  rules.shortest = static_cast<std::size_t>(fields.number("shortest", 3));
  for (const std::string& strip : fields.texts("strip")) {
    rules.add({folder.fold(strip), {}});
  }
  if (const YamlNode* replace = fields.get("replace")) {
    for (const YamlEntry& entry : replace->entries) {
      rules.add({folder.fold(entry.key.text), folder.fold(entry.value.text)});
    }
  }
  fields.finish();
}

void append_folded(std::vector<std::string>& words, YamlFields& fields, std::string_view key,
                   const Folder& folder) {
  for (const std::string& word : fields.texts(key)) words.push_back(folder.fold(word));
  std::sort(words.begin(), words.end());
}

}  // namespace

Language load_language(const std::vector<const YamlFile*>& files, Diagnostics& diagnostics) {
  Language language;
  // Folding first: everything else is folded by it. A language without its own needs the table too.
  FoldRules folding;
  for (const YamlFile* file : files) {
    if (const YamlNode* section = file->root.find("folding")) {
      folding = load_folding(*file, *section, diagnostics);
    }
  }
  language.folder = Folder(folding);
  std::vector<std::string> seen;
  // The sections are large and do not depend on each other.
  struct Section {
    std::function<void(Diagnostics&)> load;
    Diagnostics problems;
  };
  std::vector<Section> sections;
  const auto later = [&](std::function<void(Diagnostics&)> load) {
    sections.push_back({std::move(load), {}});
  };
  for (const YamlFile* file : files) {
    YamlFields fields(*file, file->root, "a language file", diagnostics);
    language.code = fields.text("language");
    if (const std::string title = fields.text("title"); !title.empty()) language.title = title;
    (void)fields.get("folding");
    append_folded(language.common, fields, "common", language.folder);
    append_folded(language.text.abbreviations, fields, "abbreviations", language.folder);
    load_quotes(*file, fields, language.text, diagnostics);
    const auto section = [&](std::string_view key) -> const YamlNode* {
      const YamlNode* node = fields.get(key);
      if (node == nullptr) return nullptr;
      const std::string name(key);
      if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
        diagnostics.push_back(file->error(
            *node, "the language '" + language.code + "' has a section '" + name + "' already",
            "each section stands in one of the language's files"));
        return nullptr;
      }
      seen.push_back(name);
      return node;
    };
    const Folder& folder = language.folder;
    if (const YamlNode* node = section("clitics")) {
      load_clitics(*file, *node, folder, language.clitics, diagnostics);
    }
    if (const YamlNode* node = section("numbers")) {
      later([&language, &folder, file, node](Diagnostics& problems) {
        language.numbers = load_number_rules(*file, *node, folder, problems);
      });
    }
    if (const YamlNode* node = section("dates")) {
      later([&language, &folder, file, node](Diagnostics& problems) {
        language.dates = load_date_rules(*file, *node, folder, problems);
      });
    }
    if (const YamlNode* node = section("cues")) {
      later([&language, &folder, file, node](Diagnostics& problems) {
        language.cues = load_cue_rules(*file, *node, folder, problems);
      });
    }
    if (const YamlNode* node = section("statements")) {
      later([&language, &folder, file, node](Diagnostics& problems) {
        language.statements = load_statement_rules(*file, *node, folder, problems);
      });
    }
    if (const YamlNode* node = section("phrases")) {
      later([&language, &folder, file, node](Diagnostics& problems) {
        language.phrases = load_open_phrase_rules(*file, *node, folder, problems);
      });
    }
    fields.finish();
  }
  parallel_for(sections.size(), [&](std::size_t i) { sections[i].load(sections[i].problems); });
  for (const Section& section : sections) {
    diagnostics.insert(diagnostics.end(), section.problems.begin(), section.problems.end());
  }
  return language;
}

}  // namespace gainsay
