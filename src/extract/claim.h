#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "annotate/annotation.h"
#include "base/day.h"
#include "base/span.h"
#include "source/record_place.h"

namespace gainsay {

enum class Polarity : std::uint8_t { Affirmed, Negated };
enum class Act : std::uint8_t { Assert, Deny };
enum class Certainty : std::uint8_t { Certain, Probable, Possible };
enum class Mode : std::uint8_t { Actual, Planned, Conditional, Demanded };

/// The states that may be so, sorted. Negation is already in it: it is the complement.
struct StateValue {
  std::vector<std::string> states;
  friend bool operator==(const StateValue&, const StateValue&) = default;
};

/// Counts, amounts and percentages: [low, high], a missing end is open.
struct NumberValue {
  enum class Type : std::uint8_t { Count, Amount, Percent };
  Type type = Type::Count;
  std::optional<double> low;
  std::optional<double> high;
  bool soft = false;
  std::string unit;
  double grain = 1;  ///< The unit of the last digit given; figures agree within half the coarser.
  friend bool operator==(const NumberValue&, const NumberValue&) = default;
};

struct DateValue {
  DayRange range;
  Granularity granularity = Granularity::Days;
  friend bool operator==(const DateValue&, const DateValue&) = default;
};

struct EntityValue {
  std::string entity;
  friend bool operator==(const EntityValue&, const EntityValue&) = default;
};

/// The scope of a count that only names some people ("a man was killed").
inline constexpr std::string_view individual_scope = "individual";

using Value = std::variant<StateValue, NumberValue, DateValue, EntityValue>;

/// When a value is so, as far as the text says: it began at some day of `begin` and ends at some
/// day of `end`. A `deadline` is the last day on which it is to have begun ("by 31 December").
struct Holds {
  DayRange begin;
  DayRange end;
  Granularity granularity = Granularity::Days;
  bool deadline = false;
  friend bool operator==(const Holds&, const Holds&) = default;
};

struct Speaker {
  std::string name;    ///< As the text has it; empty for the narrator.
  std::string entity;  ///< Empty when the rules do not know the speaker.
  SpeakerHow how = SpeakerHow::Narrator;
  std::vector<std::string> via;  ///< Channels, nearest to the speaker first: entities or names.
  friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// One slot of what a claim is about.
struct AboutSlot {
  std::string entity;
  bool filled = false;  ///< Not said in the clause of the match but found around it.
  friend bool operator==(const AboutSlot&, const AboutSlot&) = default;
};

/// What one place of a source claims (design, section 2). A value that stands by itself: comparing
/// and reporting need nothing of the source it came from.
struct Claim {
  std::string id;
  std::string source;
  std::string path;    ///< What to print before a line number: the file, or the record's id.
  RecordPlace record;  ///< Where in a file of records its source stands; empty: in none.
  std::string story;
  std::string outlet;
  std::string language;
  std::string topic;
  std::map<std::string, AboutSlot> about;
  std::vector<std::string> scope;  ///< What narrows it ("combat"), sorted.
  Value value;
  Polarity polarity = Polarity::Affirmed;
  Act act = Act::Assert;
  Certainty certainty = Certainty::Certain;
  Mode mode = Mode::Actual;
  Holds holds;
  DayRange as_of;
  bool undated = false;  ///< The text dates it by words that could not be resolved.
  Speaker speaker;
  Voice voice = Voice::Narration;
  bool superseded = false;  ///< The text itself says that it held earlier ("originally said").
  bool corrects = false;    ///< The text calls it a correction.
  bool headline = false;    ///< Made by the line above the text.
  Span span;                ///< Bytes of the original file (of a record's text).
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t end_line = 0;  ///< Behind its last sign; 0: not known.
  std::size_t end_column = 0;
  std::size_t byte_column = 0;  ///< The columns in bytes of UTF-8; 0: not known.
  std::size_t end_byte_column = 0;
  std::string text;  ///< The evidence.
  /// What of its sentence stands before it and behind it; "..." where that is long and cut.
  std::string before;
  std::string after;
  Span sentence;
  Span utterance;  ///< The statement it is part of; claims of one speaker share it.
  std::string rule;
  std::string sketch;  ///< Of its source's whole text (text/sketch.h): reprints have like ones.
  std::vector<std::string> because;  ///< Of a derived claim: the steps it follows by.
  friend bool operator==(const Claim&, const Claim&) = default;
};

[[nodiscard]] std::string_view to_word(Polarity polarity);
[[nodiscard]] std::string_view to_word(Act act);
[[nodiscard]] std::string_view to_word(Certainty certainty);
[[nodiscard]] std::string_view to_word(Mode mode);
[[nodiscard]] std::string_view to_word(Voice voice);
[[nodiscard]] std::string_view to_word(SpeakerHow how);
[[nodiscard]] std::string_view to_word(Granularity granularity);

/// A value in a few words, for people: "withdrawn", "12 or more", "about 2,500", "2021-12-09".
[[nodiscard]] std::string describe(const Value& value);

}  // namespace gainsay
