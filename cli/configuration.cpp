#include "cli/configuration.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "cli/fail_on.h"
#include "source/glob.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> texts_of(const std::vector<const YamlNode*>& nodes) {
  std::vector<std::string> texts;
  for (const YamlNode* node : nodes) texts.push_back(node->text);
  return texts;
}

Result<YamlFile> read_yaml(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.is_open() || in.bad()) return failure(path, "cannot be read");
  return parse_yaml(path, std::move(bytes));
}

void override_with(std::string& value, const std::string& other) {
  if (!other.empty()) value = other;
}

}  // namespace

Configuration::Configuration(const std::string& path, Diagnostics& diagnostics) {
  auto parsed = read_yaml(path);
  if (!parsed) {
    diagnostics.push_back(parsed.error());
    return;
  }
  file_ = std::move(*parsed);
  YamlFields fields(file_, file_.root, "a configuration", diagnostics);
  all_ = read_part(fields, diagnostics);
  const fs::path folder = fs::path(path).parent_path();
  for (const YamlNode* node : fields.items("rules")) {
    const std::string rules = (folder / node->text).lexically_normal().string();
    std::error_code error;
    if (!fs::exists(rules, error)) {
      fields.error(*node, "there is no rule file or folder '" + rules + "'");
    } else {
      rules_.push_back(rules);
    }
  }
  for (const YamlNode* node : fields.items("fail-on")) {
    if (const auto& words = fail_on_words();
        std::find(words.begin(), words.end(), node->text) == words.end()) {
      fields.error(*node, "'" + node->text + "' is no 'fail-on'", near_hint(node->text, words));
    }
    fail_on_.push_back(node->text);
  }
  if (const YamlNode* severity = fields.get("severity")) {
    severities_ = Severities(file_, *severity, diagnostics);
  }
  if (const YamlNode* authority = fields.get("authority")) {
    YamlFields outlets(file_, *authority, "'authority'", diagnostics);
    for (const YamlEntry& entry : authority->entries) {
      authority_[entry.key.text] = outlets.number(entry.key.text);
    }
  }
  read_suppressions(fields, diagnostics);
  for (const YamlNode* node : fields.nodes("files")) {
    YamlFields part(file_, *node, "an entry of 'files'", diagnostics);
    (void)part.require("match");
    std::vector<std::string> patterns = part.texts("match");
    const bool read = part.flag("read", true);
    parts_.push_back(read_part(part, diagnostics));
    parts_.back().patterns = std::move(patterns);
    parts_.back().read = read;
    part.finish();
  }
  fields.finish();
}

void Configuration::read_suppressions(YamlFields& fields, Diagnostics& diagnostics) {
  const auto read = [&](const YamlFile& file, const YamlNode& node) {
    auto suppression = read_suppression(file, node, diagnostics);
    if (suppression) suppressions_.push_back(std::move(*suppression));
  };
  for (const YamlNode* node : fields.nodes("suppress")) {
    if (node->kind != YamlNode::Kind::Scalar) {
      read(file_, *node);
      continue;
    }
    const fs::path path = fs::path(file_.path).parent_path() / node->text;
    const auto file = read_yaml(path.lexically_normal().string());
    if (!file) {
      if (file.error().line != 0) {
        diagnostics.push_back(file.error());
      } else {
        fields.error(*node, "'" + file.error().file + "' " + file.error().message);
      }
      continue;
    }
    YamlFields more(*file, file->root, "a file of suppressions", diagnostics);
    (void)more.require("suppress");
    for (const YamlNode* entry : more.nodes("suppress")) read(*file, *entry);
    more.finish();
  }
}

Configuration::Part Configuration::read_part(YamlFields& fields, Diagnostics& diagnostics) {
  Part part;
  part.packs = fields.items("packs");
  part.language = fields.get("language");
  part.defaults.language = fields.text("language");
  part.defaults.outlet = fields.text("outlet");
  part.defaults.story = fields.text("story");
  if (const YamlNode* node = fields.get("published")) {
    part.defaults.published = parse_iso_day(node->text);
    if (!part.defaults.published) {
      diagnostics.push_back(
          file_.error(*node, "'" + node->text + "' is no day", "write 2021-12-26"));
    }
  }
  return part;
}

void Configuration::check(const Ruleset& ruleset, bool all_packs, Diagnostics& diagnostics) const {
  std::vector<std::string> languages;
  for (const auto& language : ruleset.languages) languages.push_back(language->code);
  std::vector<std::string> known_packs;
  for (const Topic& topic : ruleset.topics) known_packs.push_back(topic.pack);
  const auto check_name = [&](const YamlNode& node, const std::vector<std::string>& known,
                              std::string message) {
    if (std::find(known.begin(), known.end(), node.text) != known.end()) return;
    diagnostics.push_back(file_.error(node, std::move(message) + " '" + node.text + "'",
                                      near_hint(node.text, known)));
  };
  const auto check_part = [&](const Part& part) {
    if (part.language != nullptr) {
      check_name(*part.language, languages, "there are no rules for the language");
    }
    if (!all_packs) return;
    for (const YamlNode* pack : part.packs) {
      check_name(*pack, known_packs, "there is no topic in the pack");
    }
  };
  check_part(all_);
  for (const Part& part : parts_) check_part(part);
  if (all_packs) severities_.check(file_, ruleset, diagnostics);
}

Settings Configuration::settings_of(const std::string& path) const {
  Settings settings;
  settings.defaults = all_.defaults;
  settings.packs = texts_of(all_.packs);
  settings.from = file_.path;
  settings.severities = &severities_;
  for (const Part& part : parts_) {
    const auto fits =
        std::find_if(part.patterns.begin(), part.patterns.end(),
                     [&](const std::string& pattern) { return glob_matches(pattern, path); });
    if (fits == part.patterns.end()) continue;
    settings.read = part.read;
    settings.from += ", '" + *fits + "'";
    override_with(settings.defaults.language, part.defaults.language);
    override_with(settings.defaults.outlet, part.defaults.outlet);
    override_with(settings.defaults.story, part.defaults.story);
    if (part.defaults.published) settings.defaults.published = part.defaults.published;
    if (!part.packs.empty()) settings.packs = texts_of(part.packs);
  }
  return settings;
}

}  // namespace gainsay
