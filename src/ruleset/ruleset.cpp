#include "ruleset/ruleset.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "base/parallel.h"
#include "ruleset/rule_files.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

std::optional<YamlFile> parse_rule_file(const RuleFile& file, const RuleCache& cache, bool whole,
                                        Diagnostics& diagnostics) {
  static const std::vector<std::string_view> nothing;
  static const std::vector<std::string_view> examples(topic_examples.begin(), topic_examples.end());
  auto parsed = cache.parse(file.path, file.bytes, whole ? nothing : examples);
  if (!parsed) {
    diagnostics.push_back(parsed.error());
    return std::nullopt;
  }
  return std::move(*parsed);
}

// Parsing is most of the time of a first run, and the files do not depend on each other.
std::vector<YamlFile> parse_rule_files(const std::vector<const RuleFile*>& files,
                                       const RuleCache& cache, bool whole,
                                       Diagnostics& diagnostics) {
  std::vector<std::optional<YamlFile>> parsed(files.size());
  std::vector<Diagnostics> problems(files.size());
  parallel_for(files.size(), [&](std::size_t i) {
    parsed[i] = parse_rule_file(*files[i], cache, whole, problems[i]);
  });
  std::vector<YamlFile> out;
  for (std::size_t i = 0; i < files.size(); ++i) {
    diagnostics.insert(diagnostics.end(), problems[i].begin(), problems[i].end());
    if (parsed[i]) out.push_back(std::move(*parsed[i]));
  }
  return out;
}

void load_words(const YamlFile& file, WordLists& words, Diagnostics& diagnostics) {
  YamlFields fields(file, file.root, "a word list", diagnostics);
  const std::string name = fields.text("words");
  if (words.contains(name)) {
    fields.error(*file.root.find("words"), "the word list '" + name + "' is declared already");
  }
  auto& lists = words[name];
  for (const YamlEntry& entry : file.root.entries) {
    if (entry.key.text == "words") continue;
    lists[entry.key.text] = fields.texts(entry.key.text);
  }
  fields.finish();
}

TopicContext topic_context(const Ruleset& ruleset) {
  std::vector<const Language*> languages;
  for (const auto& language : ruleset.languages) languages.push_back(language.get());
  return {std::move(languages), ruleset.entities, ruleset.words, ruleset.word_tables};
}

// "topic = state" must name what there is. Of topics in packs that are not loaded, `known` has the
// names alone.
void check_implication(const YamlFile& file, const YamlNode& node, const Ruleset& ruleset,
                       const std::vector<std::string>& known, Diagnostics& diagnostics) {
  const std::size_t equals = node.text.find(" = ");
  if (equals == std::string::npos) return;  // said already
  const std::string name = node.text.substr(0, equals);
  const std::string state = node.text.substr(equals + 3);
  const Topic* topic = ruleset.topic(name);
  if (topic == nullptr) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    diagnostics.push_back(
        file.error(node, "there is no topic '" + name + "'", near_hint(name, known)));
  } else if (topic->state(state) == nullptr) {
    std::vector<std::string> states;
    for (const TopicState& other : topic->states) states.push_back(other.name);
    diagnostics.push_back(file.error(node, "the topic '" + name + "' has no state '" + state + "'",
                                     near_hint(state, states)));
  }
}

void check_implications(const std::vector<const YamlFile*>& files, const Ruleset& ruleset,
                        const std::vector<std::string>& known, Diagnostics& diagnostics) {
  for (const YamlFile* file : files) {
    const YamlNode* implied = file->root.find("implied-by");
    if (implied == nullptr) continue;
    for (const YamlEntry& entry : implied->entries) {
      if (entry.value.kind == YamlNode::Kind::Scalar) {
        check_implication(*file, entry.value, ruleset, known, diagnostics);
      }
      for (const YamlNode& item : entry.value.items) {
        check_implication(*file, item, ruleset, known, diagnostics);
      }
    }
  }
}

}  // namespace

const Language* Ruleset::language(std::string_view code) const {
  for (const auto& language : languages) {
    if (language->code == code) return language.get();
  }
  return nullptr;
}

namespace {

bool has_broken_pattern(const Topic& topic, const std::string& language) {
  const auto broken = [](const Pattern& pattern) { return pattern.error().has_value(); };
  const auto any_broken = [&](const std::vector<Pattern>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(), broken);
  };
  for (const auto* of_text : topic.text_patterns()) {
    const auto at = of_text->find(language);
    if (at != of_text->end() && any_broken(at->second)) return true;
  }
  return std::any_of(topic.patterns.begin(), topic.patterns.end(), [&](const TopicPattern& at) {
    return at.language == language && (broken(at.pattern) || any_broken(at.unless));
  });
}

std::size_t index_of(const Ruleset& ruleset, const Language& language) {
  const auto at = std::find_if(ruleset.languages.begin(), ruleset.languages.end(),
                               [&](const auto& known) { return known.get() == &language; });
  return static_cast<std::size_t>(at - ruleset.languages.begin());
}

}  // namespace

const Prefilter& Ruleset::prefilter(const Language& language) const {
  return patterns_of(language).prefilter;
}

const Diagnostics& Ruleset::pattern_problems(const Language& language) const {
  return patterns_of(language).problems;
}

const std::vector<WholeHeadlineTopic>& Ruleset::whole_headline_topics(
    const Language& language) const {
  return patterns_of(language).whole_headline_topics;
}

const Skimmer& Ruleset::skimmer(const Language& language) const {
  return patterns_of(language).skimmer;
}

void Ruleset::connect_patterns(const Language& language) const {
  const TopicContext context = topic_context(*this);
  for (const Topic& topic : topics) gainsay::connect_patterns(topic, language, context);
}

const Ruleset::Patterns& Ruleset::patterns_of(const Language& language) const {
  Patterns& found = *patterns[index_of(*this, language)];
  std::call_once(found.once, [&] {
    found.whole_headline_topics = gainsay::whole_headline_topics(topics, language.code);
    const auto add_skimmer = [&] {
      if (found.prefilter.rules_out()) found.skimmer = Skimmer(language.folder);
    };
    const std::vector<const Pattern*> all = gainsay::patterns_of(topics, language.code);
    if (load_patterns(language, all, found)) return add_skimmer();
    connect_patterns(language);
    // Most of the time of a first run; the names, which follow, are taken along.
    parallel_for(all.size() + 1, [&](std::size_t i) {
      if (i == 0) {
        (void)entities.names(language.code);
      } else {
        (void)all[i - 1]->program();
      }
    });
    found.prefilter = Prefilter(topics, language, all);
    add_skimmer();
    // Reading a broken topic once more, with its patterns, tells the places.
    for (const Topic& topic : topics) {
      if (!has_broken_pattern(topic, language.code)) continue;
      for (const RuleFile& file : read_rule_files({topic.path}, found.problems)) {
        const auto parsed = parse_rule_file(file, cache, true, found.problems);
        if (!parsed) continue;
        (void)load_topic(*parsed, topic.pack, topic_context(*this), true, found.problems);
      }
    }
    if (found.problems.empty()) store_patterns(language, all, found);
  });
  return found;
}

const Ruleset::Sections& Ruleset::sections_of(const Language& language) const {
  Sections& found = *sections[index_of(*this, language)];
  std::call_once(found.once, [&] {
    if (load_sections(language, found)) return;
    std::vector<std::string> paths;
    for (const RuleFile& file : found.files) paths.push_back(file.path);
    const std::vector<RuleFile> read = read_rule_files(paths, found.problems);
    const bool unchanged =
        std::equal(read.begin(), read.end(), found.files.begin(), found.files.end(),
                   [](const RuleFile& now, const RuleFile& then) { return now.hash == then.hash; });
    std::vector<const RuleFile*> files;
    for (const RuleFile& file : read) files.push_back(&file);
    const std::vector<YamlFile> parsed = parse_rule_files(files, cache, true, found.problems);
    std::vector<const YamlFile*> parts;
    for (const YamlFile& file : parsed) parts.push_back(&file);
    found.language = load_language(parts, found.problems);
    if (found.problems.empty() && unchanged) store_sections(language, found);
  });
  return found;
}

const Language& Ruleset::complete(const Language& language) const {
  return sections_of(language).language;
}

const Diagnostics& Ruleset::problems(const Language& language) const {
  return sections_of(language).problems;
}

const Topic* Ruleset::topic(std::string_view name) const {
  for (const Topic& topic : topics) {
    // Names are made of few topics: this is asked of every topic, and often.
    if (topic.name == name || (name.ends_with(topic.name) && topic.full_name() == name)) {
      return &topic;
    }
  }
  return nullptr;
}

namespace {

// Makes the rules of `all`; what is wrong goes to `diagnostics`.
void parse_ruleset(const std::vector<RuleFile>& all, const RulesetOptions& options,
                   Ruleset& ruleset, Diagnostics& diagnostics) {
  std::vector<const RuleFile*> first;
  std::map<std::string, std::vector<const RuleFile*>> section_files;
  for (const RuleFile& file : all) {
    if (const std::string code = language_of_section(file.path); !code.empty()) {
      section_files[code].push_back(&file);
    } else {
      first.push_back(&file);
    }
  }
  const std::vector<YamlFile> files =
      parse_rule_files(first, ruleset.cache, options.whole_languages, diagnostics);
  // What a file is shows in the key that it must have, not in where it lies.
  std::map<std::string, std::vector<const YamlFile*>> languages;
  std::vector<const YamlFile*> entities;
  std::vector<const YamlFile*> topics;
  for (const YamlFile& file : files) {
    if (const YamlNode* code = file.root.find("language")) {
      languages[code->text].push_back(&file);
    } else if (file.root.find("kind") != nullptr) {
      entities.push_back(&file);
    } else if (file.root.find("words") != nullptr) {
      load_words(file, ruleset.words, diagnostics);
      ruleset.word_files.emplace(file.root.find("words")->text, file.path);
    } else if (file.root.find("topic") != nullptr) {
      topics.push_back(&file);
    } else if (file.root.find("pack") != nullptr) {
      ruleset.packs.push_back(load_pack(file, diagnostics));
    } else {
      diagnostics.push_back(file.error(file.root, "this is no rule file",
                                       "a topic begins with 'topic:', a language with 'language:', "
                                       "entities with 'kind:', a word list with 'words:', the "
                                       "version of a pack with 'pack:'"));
    }
  }
  for (const auto& [code, parts] : languages) {
    ruleset.languages.push_back(std::make_unique<Language>(load_language(parts, diagnostics)));
    auto sections = std::make_unique<Ruleset::Sections>();
    const auto add = [&](const RuleFile& file) {
      sections->files.push_back({file.path, file.hash});
    };
    for (const YamlFile* part : parts) {
      add(*std::find_if(all.begin(), all.end(),
                        [&](const RuleFile& file) { return file.path == part->path; }));
    }
    const auto further = section_files.find(code);
    if (further != section_files.end()) {
      for (const RuleFile* file : further->second) add(*file);
      section_files.erase(further);
    }
    ruleset.sections.push_back(std::move(sections));
  }
  for (const auto& [code, orphans] : section_files) {
    diagnostics.push_back(failure(orphans.front()->path, "there is no language '" + code + "'",
                                  "sections belong to a file languages/" + code + ".yaml")
                              .value());
  }
  if (options.whole_languages) {
    for (const auto& language : ruleset.languages) {
      for (const Diagnostic& found : ruleset.problems(*language)) {
        const bool told =
            std::find(diagnostics.begin(), diagnostics.end(), found) != diagnostics.end();
        if (!told) diagnostics.push_back(found);
      }
    }
  }
  std::vector<const Language*> loaded;
  for (const auto& language : ruleset.languages) loaded.push_back(language.get());
  ruleset.entities.load(entities, loaded, diagnostics);
  std::vector<const YamlFile*> wanted;
  for (const YamlFile* file : topics) {
    const std::string pack = pack_of(*file);
    const bool in_pack =
        options.packs.empty() ||
        std::find(options.packs.begin(), options.packs.end(), pack) != options.packs.end();
    if (in_pack) wanted.push_back(file);
  }
  ruleset.build_word_tables();
  const TopicContext context = topic_context(ruleset);
  std::vector<Topic> read(wanted.size());
  std::vector<Diagnostics> problems(wanted.size());
  parallel_for(wanted.size(), [&](std::size_t i) {
    read[i] =
        load_topic(*wanted[i], pack_of(*wanted[i]), context, options.whole_languages, problems[i]);
  });
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const YamlFile* file = wanted[i];
    Topic& topic = read[i];
    diagnostics.insert(diagnostics.end(), problems[i].begin(), problems[i].end());
    if (ruleset.topic(topic.name) != nullptr) {
      diagnostics.push_back(file->error(*file->root.find("topic"),
                                        "there is a topic '" + topic.name + "' already",
                                        "in " + ruleset.topic(topic.name)->path));
      continue;
    }
    ruleset.implications.insert(ruleset.implications.end(), topic.implied_by.begin(),
                                topic.implied_by.end());
    ruleset.topics.push_back(std::move(topic));
  }
  for (const std::string& pack : options.packs) {
    const bool any = std::any_of(ruleset.topics.begin(), ruleset.topics.end(),
                                 [&](const Topic& topic) { return topic.pack == pack; });
    if (!any) {
      diagnostics.push_back(failure({}, "there is no pack '" + pack + "' with topics",
                                    "'gainsay rules list' shows the packs")
                                .value());
    }
  }
  std::vector<std::string> known;
  for (const YamlFile* file : topics) known.push_back(file->root.find("topic")->text);
  check_implications(wanted, ruleset, known, diagnostics);
}

}  // namespace

Ruleset load_ruleset(const RulesetOptions& options, Diagnostics& diagnostics) {
  Ruleset ruleset;
  ruleset.cache = RuleCache(options.cache_folder);
  const auto kept_for = [&](const std::vector<RuleFile>& files) {
    return CompiledRules(options.cache_folder, files, options.packs);
  };
  // Rules that are checked whole are not in a hurry, and what is wrong with them is told each time.
  const bool may_be_kept = !options.whole_languages && !options.cache_folder.empty();
  bool loaded = false;
  if (may_be_kept) {
    Diagnostics problems;  // told when the files are read
    const std::vector<RuleFile> files = hash_rule_files(options.paths, problems);
    ruleset.compiled = kept_for(files);
    loaded = problems.empty() && ruleset.load_compiled(files);
  }
  if (!loaded) {
    const std::vector<RuleFile> files = read_rule_files(options.paths, diagnostics);
    if (may_be_kept) ruleset.compiled = kept_for(files);
    parse_ruleset(files, options, ruleset, diagnostics);
    if (!diagnostics.empty()) ruleset.compiled = CompiledRules();
    if (may_be_kept && diagnostics.empty()) ruleset.store_compiled();
  }
  for (std::size_t i = 0; i < ruleset.languages.size(); ++i) {
    ruleset.patterns.push_back(std::make_unique<Ruleset::Patterns>());
  }
  return ruleset;
}

}  // namespace gainsay
