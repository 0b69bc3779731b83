#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/affixes.h"
#include "base/diagnostic.h"
#include "base/hash_sieve.h"
#include "base/string_map.h"
#include "base/yaml.h"
#include "text/fold.h"

namespace gainsay {

// clang-format off
// The section `statements:` of a language: by which words texts attribute statements. It is read by
// load_statement_rules and used by find_statements. All words are written in any spelling; they are
// folded. Keys, all optional:
//
//   subject: before | after    Where a finite cue has its subject. `before` (default): "X said that",
//                              and behind the verb only beside what was said ("...", said X).
//                              `after`: behind the verb, and before it where nothing follows.
//   longest-subject: 24        Tokens that a subject may have, title and appositions included.
//   inflections:               How listed words vary. Without an entry, a word is its only form.
//     verbs: | nouns: | adjectives:      A list of rules; the first that fits a listed word is taken.
//       - stems: 1             It fits words written with that many stems ("say/says/said"; default 1)
//         ending: e            and, for the first stem, that ending, which {1} then lacks.
//         forms:               What is made of the stems {1}, {2} ...
//           - as: finite       finite, base (bare infinitive), participle (passive), gerund; or a list.
//             write: ['{1}ed'] One spelling or several.
//             gender: feminine masculine | feminine; of the subject, for verbs that show it
//             number: plural   singular | plural
//     nominal-openers:           The same, for the words of that class; `as: base`.
//   articles: [..]             Letters before a noun that make it definite.
//   verb-clitics: [.]          Letters that may be written onto a verb, as against any other word.
//   noun-clitics: [.]          Prepositions that are written onto a noun as letters.
//   words:                     Closed classes; a word may be in several. Entries may be phrases.
//     complementizers          that                   begins a clause that is content
//     questioners              whether, what, how     begins a question that is content
//     infinitives              to                     begins an infinitive
//     auxiliaries              has, will, doesn       between subject and verb
//     be                       is, was, been          auxiliaries of the passive and before adjectives
//     negations                not, never
//     adverbs                  also, later            may stand between subject, verb and complement
//     adverb-endings           ly                     endings of further adverbs
//     determiners              the, a, some           begins a noun phrase
//     prepositions             of, in, with
//     coordinators             and, or, but
//     subordinators            because, while         begins a clause that is no content
//     relatives                who, which             stands for the noun phrase before it
//     times                    monday, yesterday      an adjunct of one word
//     agents                   by                     introduces the speaker of a passive or noun, or
//                                                     the subject as the topic before its verb
//     possessive-marks         s                      token behind a possessor ("Smith's claim")
//     verbs                    met, went              common verbs that are no cues; end noun phrases
//     verb-endings             ed                     endings of further such verbs
//     nouns                    states, plan           cues that more often are nouns: they need more around them
//     plural-endings           s                      endings of nouns that a bare form may follow
//     object-endings                                  endings, as written, that no subject has
//     bare-object-endings                             endings, as written, that many words have: two
//                                                     words in a row with one are an object
//     feminine-endings                                endings, as written, of feminine nouns; they
//                                                     count where the word has an article
//     many-endings                                    the same of nouns for several persons
//     possessor-endings                               endings, as written, of nouns with their possessor
//                                                     ("his paper")
//     nominal-openers          the end of ...         first words of a nominal complement where nothing
//                                                     else divides it from the subject before it
//     comment-openers          as                     "as Smith said, ..."
//     closers                  according to           a phrase that ends a content
//     settings                 in, during             before an occasion: where an object ends
//     occasions                speech, rally          on which something is said
//     heads                    official, source       inside a subject, behind its verb, a preposition may
//                                                     follow one of these only ("an official in")
//     constructs               ministry, director     the next word is part of the same name, even a
//                                                     nominal opener
//     names                    the Who                words in this very spelling are nothing else
//     seats                    province, embassy      behind a preposition, where an office is held
//     causatives               led, forced            its object does what the infinitive behind that says
//     singulars                a, every               begins a noun phrase in the singular
//     no-speakers              photo, schedule        begin no speaker ("Photo: ...", "according to
//                                                     schedule")
//     matters                  about, against         a preposition of a cue, before which also whom and
//                                                     where may stand ("spoke in Ohio about")
//     exemplifiers             including, such as     behind a comma or dash, goes on with what is named before
//     channels                 in an interview with   introduces the channel (`via`) of a statement
//     outlets                  agency, newspaper      heads of noun phrases that are channels
//     feminine, masculine, plural  mrs, mr, officials What the words of a speaker say of pronouns
//   pronouns:                  A list of {words, gender, number, role: subject | object | possessive}
//   cues:                      A list of groups of cues:
//     - verbs, nouns, adjectives, prepositions: [..]  The words. "point out": the first is inflected.
//                              A preposition is followed by the speaker ("according to X"), a noun has
//                              a possessor or an agent ("his claim that", "a report by X"), an
//                              adjective stands behind a `be` ("X is confident that").
//       takes:                 What must go with it, one of:
//                                quote     a quotation beside it
//                                that      a clause with a complementizer
//                                clause    a clause without; also after it ("..., X said")
//                                question  a clause with a questioner
//                                to        an infinitive
//                                object    a noun phrase ("rejected the plan")
//                                nothing   it may stand alone ("declined to comment")
//       addressee: true        May name whom it was said to before the content ("told Reuters that")
//       relays: [..]           Its subject hands on what another said ("quoted X"):
//                              the speaker is behind one of these words, or the object with `relays: ''`
//       through: [...]         Words, or letters before a word, that introduce its content; '' among them:
//                              an object needs none
//       nominal: true          Its object begins with one of `nominal-openers`, behind `through` too
//       speaker: narrator | unknown | known   The first two have no subject ("it is said that"); `known`:
//                              it begins with one of outlets, heads, constructs, feminine, masculine, plural
//       opening: true          Finite, only at the beginning of a clause, or right before its content:
//                              elsewhere it is another word
//       not-objects: [scene]   With one of these, words or two side by side, in its object it is no
//                              statement ("called 911")
//       objects-with: [as]     Its object must go on with one of these words ("sees the vote as a
//                              defeat")
//       act: says | denies | doubts     doubts: neither confirms nor denies
//       performs: true         With an object the act itself is the news ("announced the end of")
//       passive: only | never  Only passive forms count ("is expected to"), or never
// clang-format on

enum class WordClass : std::uint8_t {
  Complementizer,
  Questioner,
  Infinitive,
  Auxiliary,
  Be,
  Negation,
  Adverb,
  Determiner,
  Preposition,
  Coordinator,
  Subordinator,
  Relative,
  Time,
  Agent,
  PossessiveMark,
  Verb,
  NominalOpener,
  SubjectPronoun,
  ObjectPronoun,
  PossessivePronoun,
  Feminine,
  Masculine,
  Plural,
  Closer,
  Setting,
  Occasion,
  Channel,
  Outlet,
  Head,
  Construct,
  NoSpeaker,
  CommentOpener,
  Matter,
  Exemplifier,
  Seat,
  Singular,
  Causative,
  Noun,
  Accusative,  ///< Shown by an ending (`object-endings`): no subject, nor a part of one.
};

/// A set of word classes.
using WordClasses = std::uint64_t;
[[nodiscard]] constexpr WordClasses bit(WordClass word_class) {
  return WordClasses{1} << static_cast<unsigned>(word_class);
}

enum class Gender : std::uint8_t { Unknown, Masculine, Feminine };
enum class GrammaticalNumber : std::uint8_t { Unknown, Singular, Plural };

/// What a word or phrase shows of whom it stands for.
struct Agreement {
  Gender gender = Gender::Unknown;
  GrammaticalNumber number = GrammaticalNumber::Unknown;
  friend bool operator==(const Agreement&, const Agreement&) = default;
};
/// Nothing that both show differs.
[[nodiscard]] bool agrees(const Agreement& a, const Agreement& b);

enum class CueWord : std::uint8_t { Verb, Noun, Adjective, Preposition };
enum class CueAct : std::uint8_t { Says, Denies, Doubts };
enum class CuePassive : std::uint8_t { May, Only, Never };
enum class CueSpeaker : std::uint8_t { Subject, Known, Narrator, Unknown };

/// What a cue takes, as bits of `Cue::takes`.
enum class CueFrame : std::uint8_t { Quote, That, Clause, Question, Infinitive, Object, Nothing };
[[nodiscard]] constexpr std::uint8_t bit(CueFrame frame) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(frame));
}

/// The forms of a word, as bits of `CueForm::forms`.
enum class VerbForm : std::uint8_t { Finite, Base, Participle, Gerund };
[[nodiscard]] constexpr std::uint8_t bit(VerbForm form) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(form));
}

/// A group of cues that behave alike.
struct CueGroup {
  std::uint8_t takes = 0;
  CueAct act = CueAct::Says;
  CuePassive passive = CuePassive::May;
  bool addressee = false;
  bool performs = false;
  bool relays_object = false;
  std::vector<std::string> relays;
  std::vector<std::string> through;  ///< Folded.
  bool object_needs_through = false;
  bool opening = false;
  bool nominal = false;
  std::vector<std::string> not_objects;  ///< Folded, sorted, as the next.
  std::vector<std::string> objects_with;
  CueSpeaker speaker = CueSpeaker::Subject;

  [[nodiscard]] bool can_take(CueFrame frame) const { return (takes & bit(frame)) != 0; }
  [[nodiscard]] bool is_relay() const { return relays_object || !relays.empty(); }
};

/// A word that is, or begins, a cue.
struct CueForm {
  CueWord kind = CueWord::Verb;
  std::uint8_t forms = 0;
  Agreement agreement;
  std::uint32_t group = 0;
  std::vector<std::string> rest;  ///< The further words of the cue, folded.
};

/// What is known of one word.
struct WordEntry {
  WordClasses classes = 0;
  Agreement agreement;        ///< Of a pronoun.
  std::vector<CueForm> cues;  ///< The longest first.
};

/// A phrase of several words and the class that it is in.
struct ClassPhrase {
  WordClass word_class = WordClass::Closer;
  std::vector<std::string> words;  ///< Folded.
};

/// By which words a language attributes statements. Immutable once loaded; by default it knows
/// none.
struct StatementRules {
  bool subject_after = false;
  std::size_t longest_subject = 24;
  StringMap<WordEntry> words;
  HashSieve cue_words;  ///< Of the hashes of those that are, or begin, a cue.
  Prefixes articles;    ///< Folded, as the next five.
  Prefixes verb_clitics;
  Prefixes noun_clitics;
  Suffixes adverb_endings;
  Suffixes verb_endings;
  Suffixes plural_endings;
  Suffixes bare_object_endings;  ///< As written, as the next four.
  Suffixes object_endings;
  Suffixes feminine_endings;
  Suffixes many_endings;
  Suffixes possessor_endings;
  /// Phrases of several words by their first one.
  StringMap<std::vector<ClassPhrase>> phrases;
  /// Names as they are written, word by word, by their first word.
  StringMap<std::vector<std::vector<std::string>>> names;
  std::vector<CueGroup> groups;

  [[nodiscard]] bool empty() const { return groups.empty(); }
};

[[nodiscard]] StatementRules load_statement_rules(const YamlFile& file, const YamlNode& section,
                                                  const Folder& folder, Diagnostics& diagnostics);

}  // namespace gainsay
