#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/yaml.h"
#include "ruleset/form.h"
#include "text/fold.h"
#include "text/phrase.h"

namespace gainsay {

/// What a number word is good for. A word may be listed as several.
enum class NumberWordUse : std::uint8_t {
  Cardinal,  ///< "forty"
  Scale,     ///< Multiplies what stands before it: "hundred", "thousand".
  Ordinal,   ///< "fourth"
  One,       ///< 1, but only before a scale: "a million".
  Fraction,  ///< Only before or behind a scale: "half a million", "a million and a half".
  Vague,     ///< Stands for an interval: "dozens"; also "no one".
  Dual,      ///< A counted noun in the dual: "two planes" in one word.
};

struct NumberWord {
  NumberWordUse use = NumberWordUse::Cardinal;
  double value = 0;
  double high = 0;   ///< Vague: the upper end, `value` being the lower.
  bool soft = true;  ///< Vague: not exact.
};

/// What a form makes of the number in it.
enum class NumberMeaning : std::uint8_t {
  AtLeast,
  MoreThan,
  AtMost,
  LessThan,
  About,
  Nearly,
  Range,
  Percent,
  Points,
  Money,
  Part,
  Difference,
  Total,    ///< Only longer: "22 others".
  AndHalf,  ///< "five years and a half"
  Ordinal,  ///< A place in an order, written as a count: "his year the 17".
  None,     ///< No number at all: "flight 302", "one another".
};

/// Folded words, sorted; where there are any, one of them must stand before or behind the form.
struct NumberFormContext {
  std::vector<std::string> after;
  std::vector<std::string> before;
};

/// How a language writes numbers. Built by load_number_rules; default: a language that has none.
struct NumberRules {
  std::vector<std::string> group;  ///< Signs between groups of three digits; may hold " ".
  std::vector<std::string> decimal;
  std::vector<std::string> reversed;  ///< Folded letters with the fraction before them.
  std::vector<std::string> attached;  ///< Folded letters that may stand before digits, sorted by
                                      ///< falling length.
  std::vector<std::string> ordinal_endings;
  std::vector<std::pair<std::string, double>> scale_endings;  ///< "2.7m"
  std::vector<std::string> joiners;           ///< "and" between parts of one number word; sorted.
  std::vector<std::string> attached_joiners;  ///< The same as letters before a word.
  bool joined = false;      ///< Parts are always joined: "five and twenty", never "twenty five".
  bool ones_first = false;  ///< "five and twenty"
  /// Words that folding makes equal to a word of a number: as they are written, sorted.
  std::vector<std::string> not_written;
  PhraseTable words;
  std::vector<NumberWord> word_values;  ///< By the ids of `words`.
  PhraseTable currency_names;
  std::vector<std::string> currencies;  ///< ISO 4217, by the ids of `currency_names`.
  PhraseTable labels;   ///< What figures name, and do not count: "article 5", "flight 370".
  PhraseTable counted;  ///< What figures behind a label count all the same.
  std::vector<std::string> counted_endings;  ///< Folded, of longer words.
  PhraseTable events;  ///< What is held again and again, and named by a number: "World Cup 2018".
  PhraseTable uncounted;              ///< What no number counts: prepositions and the like.
  std::vector<std::string> articles;  ///< Folded.
  bool numbered_names = false;  ///< Figures end names in Latin letters, quotations and titles.
  FormTable unit_forms;  ///< What says the unit, or that it is no number at all; applied first.
  FormTable forms;
  std::vector<NumberMeaning> meanings;      ///< By the ids of both.
  std::vector<NumberFormContext> contexts;  ///< The same.
};

/// The parts that number forms are made of.
enum : KindId { number_part, currency_part, place_part, word_part };

/// What an id of `labels` says.
enum LabelKind : std::uint32_t { strict_label, loose_label };

/// Reads the section `numbers:` of a language.
///
///     digits          {group, decimal: signs; reversed: letters that part a fraction from the
///                     whole number behind it; before: letters that may stand attached before
///                     digits; ordinal: endings ("th"); scale: {ending: factor} ("bn")}
///     words           {value: words}; a list per number word below the scales, multiples of ten
///                     and irregular ones included
///     scales          {factor: words} that multiply ("hundred", "million")
///     ordinals        {value: words}
///     one             words that are 1 before a scale ("a")
///     fractions       {value: words} that count beside a scale ("half")
///     articles        letters that may begin every word above, labels and events
///     not-written     words that folding makes equal to a word of a number, as they are written
///     and, attached-and   what joins parts of a number: as a word, or as letters before the next
///     joined          true: parts are always joined
///     ones-first      true: ones come before tens
///     vague           list of {low, high, exact?, of: words}: "dozens", "no one" (exact: true)
///     duals           list of {endings, nouns}: noun + ending is two of them
///     currencies      {ISO 4217 code: words and signs}
///     labels          {strict, loose: words}: what figures behind them name ("article 5"); before
///                     a word of the list `counted` they count all the same
///     counted-endings   endings of nouns that figures behind a loose label count too
///     events          {of, before: words}: what is held again and again; figures up to three words
///                     behind it name it ("the festival of Taif 36") where a sign, an article or a
///                     word of `before` follows
///     numbered-names  true: figures end names, behind a word in Latin letters, in a short
///                     quotation ("Gulf 23") and in a title
///     lists           {name: words} for {=name} in forms
///     forms           list of {is, of: forms over {number}, {ordinal}, {currency} and {word}, the
///                     last two before or behind a number; after, before: words one of which must
///                     stand before or behind it}. `is`: at-least, more-than, at-most, less-than,
///                     about, nearly, range (two numbers), percent, points, money, part,
///                     difference, total (only a longer mention), and-half, ordinal, none
[[nodiscard]] NumberRules load_number_rules(const YamlFile& file, const YamlNode& section,
                                            const Folder& folder, Diagnostics& diagnostics);

}  // namespace gainsay
