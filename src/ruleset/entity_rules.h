#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/yaml.h"
#include "ruleset/language.h"
#include "ruleset/pattern.h"
#include "text/phrase.h"

namespace gainsay {

/// Kinds that the engine itself fills; entity kinds are numbered after them.
inline constexpr KindId number_kind = 0;
inline constexpr KindId date_kind = 1;
inline constexpr KindId phrase_kind = 2;  ///< What the text calls a thing, known or not.
[[nodiscard]] constexpr bool is_entity_kind(KindId kind) { return kind > phrase_kind; }

/// Somebody or something that texts speak of, with its names in each language.
struct Entity {
  std::string id;
  KindId kind = 0;
  std::string title;                 ///< For people to read, in reports.
  std::vector<std::string> part_of;  ///< Entities that it is a part of, closed over.
  std::string speaks_for;            ///< Whose voice it is (a spokesman, an office).
};

/// The speaker rank of kinds whose entities never speak.
inline constexpr double things_rank = 9;
/// From here on a kind tells of what sort somebody is, which names nobody.
inline constexpr double sorts_rank = 10;

/// How the mentions of one kind behave.
struct EntityKind {
  std::string name;
  /// Which mention inside a speaker's words names the speaker: the kind with the least rank.
  double speaker_rank = 5;
  bool channel = false;  ///< Agencies and outlets: what they pass on is not their own voice.
};

/// The entity files (rules/entities/*.yaml), each of one kind:
///
///   kind: force
///   speaker-rank: 3        (see EntityKind)
///   channel: false
///   anaphors: {en: [the force], ar: [...]}   words that stand for the mention of the kind before
///   them entities:
///     coalition:
///       title: International Coalition
///       names: {en: [the coalition, ...], ar: [...]}
///       demonyms: {en: [...], ar: [...]}    adjectives: weaker than a name
///       part-of: [other-entity]
///       speaks-for: other-entity
class EntityRules {
 public:
  /// Reads `files`; `languages` are those whose names are wanted.
  void load(const std::vector<const YamlFile*>& files,
            const std::vector<const Language*>& languages, Diagnostics& diagnostics);

  [[nodiscard]] const std::vector<EntityKind>& kinds() const { return kinds_; }
  [[nodiscard]] const std::vector<Entity>& entities() const { return entities_; }
  [[nodiscard]] const Entity* find(std::string_view id) const;
  [[nodiscard]] bool has_kind(std::string_view name) const;
  [[nodiscard]] KindId kind(std::string_view name) const;  ///< `has_kind` must hold.
  /// Whether `part` is `whole` or a part of it.
  [[nodiscard]] bool within(std::string_view part, std::string_view whole) const;
  /// The entity in whose voice `id` speaks: itself, or the end of its speaks-for chain.
  [[nodiscard]] std::string_view voice_of(std::string_view id) const;
  /// The title of an entity, or the id itself where the rules do not know it.
  [[nodiscard]] std::string_view title(std::string_view id) const;

  /// What a phrase of a language's table stands for.
  struct Name {
    enum class Use : std::uint8_t { Name, Demonym, Anaphor };
    std::size_t entity = 0;  ///< Index into `entities`; unused by anaphors.
    KindId kind = 0;
    Use use = Use::Name;
  };
  /// The names in one language, marked with the bits of their kinds, or null when there are none.
  /// Each language's are looked through at their first use.
  [[nodiscard]] const PhraseTable* names(std::string_view language) const;
  /// Words of which every mention of the kind in the language holds one, folded and sorted.
  /// Null for kinds without names. The function stays good when the rules are moved.
  [[nodiscard]] std::function<LiteralSet(KindId)> telling_words(std::string_view language) const;
  [[nodiscard]] const Name& name(std::uint32_t id) const { return names_[id]; }

  /// Without the languages; `connect` gives rules that were read theirs again.
  template <typename Archive>
  void archive(Archive& archive);
  void connect(const std::vector<const Language*>& languages);
  /// What `names` would make, where it is known already.
  void keep_names(std::string_view language, PhraseTable table) const;

 private:
  void load_file(const YamlFile& file, const std::vector<const Language*>& languages,
                 Diagnostics& diagnostics);
  void load_names(const YamlFile& file, const YamlNode* node, Name name,
                  const std::vector<const Language*>& languages, Diagnostics& diagnostics);
  void check_references(const std::vector<const YamlFile*>& files, Diagnostics& diagnostics);
  void check_circles(const std::vector<const YamlFile*>& files, std::string_view key,
                     std::string_view verb, Diagnostics& diagnostics);
  void close_parts();

  std::vector<EntityKind> kinds_ = {{"number", 9, false}, {"date", 9, false}, {"phrase", 9, false}};
  std::vector<Entity> entities_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::vector<Name> names_;
  struct LanguageNames;
  std::map<std::string, std::shared_ptr<LanguageNames>, std::less<>> by_language_;
};

}  // namespace gainsay
