#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"
#include "ruleset/cue_rules.h"
#include "ruleset/entity_rules.h"
#include "ruleset/matcher.h"
#include "ruleset/root.h"
#include "ruleset/word_table.h"

namespace gainsay {

/// How long a value of a topic holds (design, section 3).
enum class TimeKind : std::uint8_t { State, Moment, Event, Grows };

enum class ValueType : std::uint8_t { State, Count, Amount, Percent, Date, Entity };

/// Whom a pattern of a count counts: where one side kills another, the victims or the one who did
/// it.
enum class Party : std::uint8_t { Any, Doer, Victims };

/// Where in a text the claims of a topic are read.
enum class Reads : std::uint8_t {
  Text,
  /// Its first sentence, if that is short: elsewhere open phrases lean on what was said before.
  Headline,
};

/// How far around the match an empty slot may be filled from; each includes the ones before it.
enum class FillFrom : std::uint8_t { Nothing, Clause, Sentence, Paragraph, Document };

struct TopicState {
  std::string name;
  std::vector<std::string> excludes;  ///< Both ways, closed.
  std::vector<std::string> implies;   ///< Weaker states of the same topic.
  bool distributes = false;           ///< What holds of the whole holds of its parts.
  bool lasts = false;                 ///< Holds from its beginning until something says otherwise.
};

/// The claim `topic = state` follows from `when_topic = when_state`.
struct Implication {
  std::string topic;
  std::string state;
  std::string when_topic;
  std::string when_state;
};

struct TopicPattern {
  Pattern pattern;
  std::string language;
  std::string state;                   ///< Empty when the value is a slot's.
  std::string rule;                    ///< "news/combat-role:ar/ended/2"
  std::vector<Pattern> unless;         ///< Where one of these overlaps, the match does not count.
  std::optional<CueEffect> qualifier;  ///< A fixed mode or certainty.
  bool negated = false;
  /// Of a count: how many its words name beside the numbers it captures; "a man and {dead} others"
  /// is one more. Without any captured number the match names individuals, not the toll.
  std::optional<double> counts;
  bool or_more = false;      ///< What it counts is a lower bound ("the brothers were killed").
  std::string unless_topic;  ///< Its claims fall where the source makes one of this topic.
  std::string less_topic;  ///< Its count includes those that this topic counts, who are taken off.
  Party party = Party::Any;
  std::map<std::string, std::string> about;  ///< Slots with fixed entities.
  std::size_t line = 0;                      ///< In the topic's file.
};

struct TopicSlot {
  std::string name;
  std::vector<KindId> kinds;
  FillFrom fill = FillFrom::Sentence;
  bool required = false;       ///< Without it there is no claim.
  bool same_unstated = false;  ///< A text that does not say it is taken to speak of the same.
  bool describes = false;      ///< Of a phrase: what one text adds to another's only describes it.
  bool whole = false;          ///< Of a phrase: all words of the headline that no pattern matches.
  bool anywhere = false;       ///< Of names in whole headlines: the one that begins it as well.
  std::size_t least = 1;       ///< Of a phrase: one of fewer words says too little to be one thing.
  /// By language: words behind which a mention does not say what the slot asks ("to" a place).
  std::map<std::string, PhraseTable> not_behind;
  /// Likewise before which it does not ("Street").
  std::map<std::string, PhraseTable> not_before;
  std::vector<std::string> beside_words;  ///< The names of the lists of both.

  /// Whether its value is what the text calls a thing, whatever that is.
  [[nodiscard]] bool open() const {
    return std::find(kinds.begin(), kinds.end(), phrase_kind) != kinds.end();
  }
};

/// Of two headlines that are the same but for one word, when both may be so. Words by their
/// content.
struct OneWord {
  std::vector<std::string> forms;     ///< A headline with one of them is told of many.
  std::vector<std::string> open;      ///< Words of which one leaves open whether another is so too.
  std::vector<std::string> openings;  ///< Letters with which both of two such words begin.
};

/// A claim that an example expects. Only what it names is compared.
struct ExpectedClaim {
  std::map<std::string, std::string> fields;  ///< As written: slot or key -> text.
  std::size_t line = 0;
};

struct TopicExample {
  std::string text;
  std::string language;
  std::optional<Day> published;
  std::vector<ExpectedClaim> claims;
  std::size_t line = 0;
};

struct TopicConflict {
  struct Text {
    std::string text;
    std::string language;
    std::optional<Day> published;
    std::string outlet;
  };
  std::vector<Text> texts;
  std::string finding;  ///< A kind of finding, or "none".
  std::size_t line = 0;
};

/// One topic: what is claimed, of what, and by which words.
struct Topic {
  std::string name;
  std::string pack;
  std::string path;
  std::string title;
  /// What a finding is about, for people: 'presence[ of {force}][ in {place}]'; what stands in
  /// brackets is left out when its slot is empty.
  std::string subject;
  std::vector<TopicSlot> slots;
  std::vector<std::string> about;
  ValueType value = ValueType::State;
  std::string value_slot;
  std::string unit;
  TimeKind time = TimeKind::State;
  Reads reads = Reads::Text;
  unsigned fresh_days = 14;
  std::vector<TopicState> states;
  std::map<std::string, PhraseTable> scope_words;  ///< By language; ids index `scopes`.
  std::vector<std::string> scopes;
  std::vector<std::vector<std::string>> apart;  ///< Of each list, nobody is in two of these scopes.
  std::vector<Implication> implied_by;
  std::vector<TopicPattern> patterns;
  /// What a headline says that no pattern matches; empty in topics of which that says nothing.
  std::string otherwise;
  /// By language: what takes every match of the topic that it overlaps ("killed ~6 each year").
  std::map<std::string, std::vector<Pattern>> unless;
  /// By language: where one matches before or beside the first match of the topic, the text tells
  /// of several events at once and has no counts of one.
  std::map<std::string, std::vector<Pattern>> digest;
  /// By language: of what a headline must hold one before it says what `otherwise` names; one that
  /// holds none is a title and tells nothing. In a language without any, every headline tells.
  std::map<std::string, std::vector<Pattern>> tells;
  /// By language: two headlines that are the same but for one word tell of two things. In a
  /// language without any, they do not.
  std::map<std::string, OneWord> one_word;
  /// By language, of a topic that reads whole headlines: two may tell of the same by words of one
  /// root ("arrest of the mayor", "mayor arrested").
  std::map<std::string, RootRules> roots;
  std::vector<TopicExample> examples;
  std::vector<TopicConflict> conflicts;

  [[nodiscard]] const TopicState* state(std::string_view state_name) const;
  [[nodiscard]] const TopicSlot* slot(std::string_view slot_name) const;
  [[nodiscard]] bool is_about(std::string_view slot_name) const;
  [[nodiscard]] bool has_open_slot() const { return (kinds() & kind_bit(phrase_kind)) != 0; }
  /// Of all its slots together, as `kind_bit`s.
  [[nodiscard]] std::uint64_t kinds() const;
  /// The patterns that make no claims themselves.
  [[nodiscard]] auto text_patterns() const { return std::array{&unless, &digest, &tells}; }
  /// Whether what one of the scopes counts is never counted by the other too.
  [[nodiscard]] bool are_apart(std::string_view scope, std::string_view other) const;
  /// "news/combat-role"
  [[nodiscard]] std::string full_name() const { return pack + "/" + name; }
};

/// Word lists by name and language ("rules/words/*.yaml"): `words: combat`, then a list a language.
using WordLists =
    std::map<std::string, std::map<std::string, std::vector<std::string>>, std::less<>>;

/// What topics refer to; all of it must outlive them.
struct TopicContext {
  std::vector<const Language*> languages;
  const EntityRules& entities;
  const WordLists& words;
  const std::map<std::string, WordTable>& tables;  ///< `words` by language.
};

/// The keys of a topic that only tests ask for.
inline constexpr std::array<std::string_view, 2> topic_examples = {"examples", "conflicts"};

/// Reads one topic file. A `whole` one has its examples and conflicts, and its patterns are
/// translated here, so that what is wrong with them is reported; else each is at its first use.
[[nodiscard]] Topic load_topic(const YamlFile& file, std::string pack, const TopicContext& context,
                               bool whole, Diagnostics& diagnostics);

/// Makes patterns of 'unless' that are written at several places of the topic one.
void join_patterns(Topic& topic);

/// Gives the patterns of a topic that was read from an archive what they are translated with.
void connect_patterns(const Topic& topic, const Language& language, const TopicContext& context);

}  // namespace gainsay
