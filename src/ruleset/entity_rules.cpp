#include "ruleset/entity_rules.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

#include "ruleset/pattern.h"
#include "ruleset/ruleset_archive.h"

namespace gainsay {
namespace {

template <typename Range, typename Name>
std::string suggestion(std::string_view typed, const Range& range, Name name) {
  std::vector<std::string> known;
  for (const auto& item : range) known.push_back(name(item));
  const std::string_view near = nearest(typed, known);
  return near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?";
}

// The longest word of a name, without the letters that a clitic may replace ("al-" behind "for"),
// as a literal that its token ends with: clitics may stand before it.
std::string telling_word(std::string_view name, const Language& language) {
  const Tokens words = tokenize(name, {0, name.size()}, language.folder);
  std::string longest;
  for (const Token& token : words.tokens) {
    if (token.folded.size() <= longest.size()) continue;
    longest = words.folded.substr(token.folded.start, token.folded.size());
  }
  for (const Clitic& clitic : language.clitics.all()) {
    if (!clitic.restore.empty() && longest.starts_with(clitic.restore)) {
      longest.erase(0, clitic.restore.size());
      break;
    }
  }
  return (language.clitics.all().empty() ? separator : behind_letters) + longest + separator;
}

}  // namespace

/// The names of one language as they are listed, and what is made of them at their first use.
struct EntityRules::LanguageNames {
  struct Listed {
    std::string text;
    std::uint32_t id = 0;
    KindId kind = 0;

    template <typename Archive>
    void archive(Archive& archive) {
      archive(text, id, kind);
    }
  };
  const Language* language = nullptr;
  std::vector<Listed> listed = {};
  std::string_view packed = {};  // the same in an archive, of rules that were read from one
  std::once_flag table_once = {};
  PhraseTable table = {};
  std::once_flag words_once = {};
  std::map<KindId, LiteralSet> telling_words = {};

  // A run that has the table from one before it asks for none of them.
  [[nodiscard]] std::vector<Listed> all() const {
    if (packed.empty()) return listed;
    std::vector<Listed> names;
    ArchiveReader in(packed);
    in(names);
    return names;
  }

  void read_table() {
    std::call_once(table_once, [&] {
      for (const Listed& name : all()) {
        table.add(name.text, name.id, language->folder, kind_bit(name.kind));
      }
    });
  }

  void read_telling_words() {
    std::call_once(words_once, [&] {
      std::map<KindId, std::set<std::string>> telling;
      for (const Listed& name : all()) {
        telling[name.kind].insert(telling_word(name.text, *language));
      }
      for (const auto& [kind, words] : telling) {
        telling_words[kind] =
            std::make_shared<const std::vector<std::string>>(words.begin(), words.end());
      }
    });
  }
};

template <typename Archive>
void EntityRules::archive(Archive& archive) {
  archive(kinds_, entities_, index_, names_);
  std::vector<std::string> languages;
  for (const auto& [language, names] : by_language_) languages.push_back(language);
  archive(languages);
  for (const std::string& language : languages) {
    auto& names = by_language_[language];
    if (names == nullptr) names = std::make_shared<LanguageNames>();
    if constexpr (Archive::reads) {
      archive(names->packed);
    } else {
      ArchiveWriter list;
      list(names->listed);
      std::string packed = list.take();
      archive(packed);
    }
  }
}
template void EntityRules::archive(ArchiveWriter&);
template void EntityRules::archive(ArchiveReader&);

void EntityRules::connect(const std::vector<const Language*>& languages) {
  for (const Language* language : languages) {
    const auto names = by_language_.find(language->code);
    if (names != by_language_.end()) names->second->language = language;
  }
}

void EntityRules::keep_names(std::string_view language, PhraseTable table) const {
  const auto at = by_language_.find(language);
  if (at == by_language_.end()) return;
  LanguageNames& names = *at->second;
  std::call_once(names.table_once, [&] { names.table = std::move(table); });
}

std::function<LiteralSet(KindId)> EntityRules::telling_words(std::string_view language) const {
  const auto at = by_language_.find(language);
  if (at == by_language_.end()) return [](KindId) { return LiteralSet(); };
  return [names = at->second](KindId kind) {
    names->read_telling_words();
    const auto words = names->telling_words.find(kind);
    return words == names->telling_words.end() ? nullptr : words->second;
  };
}

const Entity* EntityRules::find(std::string_view id) const {
  const auto at = index_.find(id);
  return at == index_.end() ? nullptr : &entities_[at->second];
}

bool EntityRules::has_kind(std::string_view name) const {
  return std::any_of(kinds_.begin(), kinds_.end(),
                     [&](const EntityKind& kind) { return kind.name == name; });
}

KindId EntityRules::kind(std::string_view name) const {
  return static_cast<KindId>(
      std::find_if(kinds_.begin(), kinds_.end(),
                   [&](const EntityKind& kind) { return kind.name == name; }) -
      kinds_.begin());
}

bool EntityRules::within(std::string_view part, std::string_view whole) const {
  if (part == whole) return true;
  const Entity* entity = find(part);
  return entity != nullptr &&
         std::find(entity->part_of.begin(), entity->part_of.end(), whole) != entity->part_of.end();
}

std::string_view EntityRules::voice_of(std::string_view id) const {
  for (std::size_t step = 0; step < entities_.size(); ++step) {
    const Entity* entity = find(id);
    if (entity == nullptr || entity->speaks_for.empty()) return id;
    id = entity->speaks_for;
  }
  return id;
}

std::string_view EntityRules::title(std::string_view id) const {
  const Entity* entity = find(id);
  return entity == nullptr ? id : std::string_view(entity->title);
}

const PhraseTable* EntityRules::names(std::string_view language) const {
  const auto at = by_language_.find(language);
  if (at == by_language_.end()) return nullptr;
  at->second->read_table();
  return &at->second->table;
}

void EntityRules::load(const std::vector<const YamlFile*>& files,
                       const std::vector<const Language*>& languages, Diagnostics& diagnostics) {
  for (const YamlFile* file : files) load_file(*file, languages, diagnostics);
  check_references(files, diagnostics);
  close_parts();
}

void EntityRules::load_file(const YamlFile& file, const std::vector<const Language*>& languages,
                            Diagnostics& diagnostics) {
  YamlFields fields(file, file.root, "an entity file", diagnostics);
  const YamlNode* kind_node = fields.require("kind");
  if (kind_node == nullptr) return;
  const std::string kind_name = kind_node->text;
  if (kind_name.empty()) {
    fields.error(*kind_node, "'kind' must be a name, such as city");
    return;
  }
  if (!has_kind(kind_name)) {
    if (kinds_.size() == most_kinds) {
      fields.error(*kind_node,
                   "there can be " + std::to_string(most_kinds) + " kinds of mentions at most");
      return;
    }
    kinds_.push_back({kind_name, 5, false});
  }
  const KindId kind_id = kind(kind_name);
  if (!is_entity_kind(kind_id)) {
    fields.error(*kind_node, "'" + kind_name + "' is read by the language's rules, not listed");
    return;
  }
  kinds_[kind_id].speaker_rank = fields.number("speaker-rank", kinds_[kind_id].speaker_rank);
  kinds_[kind_id].channel = fields.flag("channel", kinds_[kind_id].channel);
  load_names(file, fields.get("anaphors"), {0, kind_id, Name::Use::Anaphor}, languages,
             diagnostics);
  if (const YamlNode* list = fields.require("entities")) {
    if (list->kind != YamlNode::Kind::Map) {
      fields.error(*list, "entities: must map each entity's name to what is known of it");
    }
    for (const YamlEntry& entry : list->entries) {
      if (index_.contains(entry.key.text)) {
        fields.error(entry.key, "the entity '" + entry.key.text + "' is declared already",
                     "entity names are shared by all kinds");
        continue;
      }
      YamlFields about(file, entry.value, "an entity", diagnostics);
      Entity entity;
      entity.id = entry.key.text;
      entity.kind = kind_id;
      entity.title = about.text("title", entity.id);
      entity.part_of = about.texts("part-of");
      entity.speaks_for = about.text("speaks-for");
      const std::size_t at = entities_.size();
      load_names(file, about.require("names"), {at, kind_id, Name::Use::Name}, languages,
                 diagnostics);
      load_names(file, about.get("demonyms"), {at, kind_id, Name::Use::Demonym}, languages,
                 diagnostics);
      about.finish();
      index_.emplace(entity.id, at);
      entities_.push_back(std::move(entity));
    }
  }
  fields.finish();
}

void EntityRules::load_names(const YamlFile& file, const YamlNode* node, Name name,
                             const std::vector<const Language*>& languages,
                             Diagnostics& diagnostics) {
  if (node == nullptr) return;
  if (node->kind != YamlNode::Kind::Map) {
    diagnostics.push_back(file.error(*node, "names are listed by language: {en: [...]}"));
    return;
  }
  for (const YamlEntry& entry : node->entries) {
    const auto language = std::find_if(languages.begin(), languages.end(), [&](const Language* l) {
      return l->code == entry.key.text;
    });
    if (language == languages.end()) {
      diagnostics.push_back(file.error(
          entry.key, "there is no language '" + entry.key.text + "'",
          suggestion(entry.key.text, languages, [](const Language* l) { return l->code; })));
      continue;
    }
    const auto id = static_cast<std::uint32_t>(names_.size());
    names_.push_back(name);
    auto& names = by_language_[(*language)->code];
    if (names == nullptr) names = std::make_shared<LanguageNames>();
    names->language = *language;
    const auto add = [&](const YamlNode& item) {
      if (item.kind != YamlNode::Kind::Scalar || item.text.empty()) {
        diagnostics.push_back(file.error(item, "a name must be a text"));
        return;
      }
      if ((*language)->folder.fold(item.text).find_first_not_of(' ') == std::string::npos) {
        diagnostics.push_back(file.error(item, "nothing of this name is left when it is folded",
                                         "vowel signs and the like are not read in texts"));
        return;
      }
      names->listed.push_back({item.text, id, name.kind});
    };
    if (entry.value.kind == YamlNode::Kind::Scalar) add(entry.value);
    for (const YamlNode& item : entry.value.items) add(item);
  }
}

void EntityRules::check_references(const std::vector<const YamlFile*>& files,
                                   Diagnostics& diagnostics) {
  const auto check = [&](const YamlFile& file, const YamlNode& node) {
    if (index_.contains(node.text)) return;
    diagnostics.push_back(file.error(
        node, "there is no entity '" + node.text + "'",
        suggestion(node.text, entities_, [](const Entity& entity) { return entity.id; })));
  };
  for (const YamlFile* file : files) {
    const YamlNode* list = file->root.find("entities");
    if (list == nullptr) continue;
    for (const YamlEntry& entry : list->entries) {
      if (const YamlNode* whole = entry.value.find("part-of")) {
        if (whole->kind == YamlNode::Kind::Scalar) check(*file, *whole);
        for (const YamlNode& item : whole->items) check(*file, item);
      }
      if (const YamlNode* voice = entry.value.find("speaks-for")) check(*file, *voice);
    }
  }
  if (has_errors(diagnostics)) return;
  check_circles(files, "part-of", "is a part of", diagnostics);
  check_circles(files, "speaks-for", "speaks for", diagnostics);
}

// An entity that leads back to itself is reported, once for all on its way.
void EntityRules::check_circles(const std::vector<const YamlFile*>& files, std::string_view key,
                                std::string_view verb, Diagnostics& diagnostics) {
  std::set<std::string> told;
  for (const YamlFile* file : files) {
    const YamlNode* list = file->root.find("entities");
    if (list == nullptr) continue;
    for (const YamlEntry& entry : list->entries) {
      const YamlNode* targets = entry.value.find(key);
      if (targets == nullptr || told.contains(entry.key.text)) continue;
      std::vector<std::string> reached = {entry.key.text};
      for (std::size_t at = 0; at < reached.size() && !told.contains(entry.key.text); ++at) {
        const Entity* entity = find(reached[at]);
        if (entity == nullptr) continue;
        std::vector<std::string> next = entity->part_of;
        if (key == "speaks-for") next = {entity->speaks_for};
        for (const std::string& target : next) {
          if (target == entry.key.text) {
            told.insert(reached.begin(), reached.end());
            diagnostics.push_back(
                file->error(*targets, "'" + target + "' " + std::string(verb) + " itself" +
                                          (at > 0 ? ", by way of '" + reached[at] + "'" : "")));
            break;
          }
          if (std::find(reached.begin(), reached.end(), target) == reached.end()) {
            reached.push_back(target);
          }
        }
      }
    }
  }
}

void EntityRules::close_parts() {
  // Few entities have wholes and the chains are short, so rounds until nothing is added will do.
  for (bool added = true; added;) {
    added = false;
    for (Entity& entity : entities_) {
      for (std::size_t i = 0; i < entity.part_of.size(); ++i) {
        const Entity* whole = find(entity.part_of[i]);
        if (whole == nullptr) continue;
        for (const std::string& further : whole->part_of) {
          const bool known = further == entity.id ||
                             std::find(entity.part_of.begin(), entity.part_of.end(), further) !=
                                 entity.part_of.end();
          if (known) continue;
          entity.part_of.push_back(further);
          added = true;
        }
      }
    }
  }
}

}  // namespace gainsay
