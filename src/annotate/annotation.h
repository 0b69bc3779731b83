#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "ruleset/pattern.h"
#include "text/document.h"

namespace gainsay {

/// What a number counts or measures, as far as the words beside it say.
enum class NumberKind : std::uint8_t {
  Plain,    ///< "5 people", "1,602"
  Ordinal,  ///< "the fourth"; as a running total it also says that there were four.
  Percent,
  Points,  ///< Percentage points.
  Money,
};

/// How the number relates to a whole.
enum class NumberRole : std::uint8_t {
  Total,
  Part,        ///< "including 3 children"
  Difference,  ///< "12 more"
};

/// A number with its bounds: [low, high], a missing end is open. "no one" is [0, 0], "about 2,500"
/// and "dozens" are soft.
struct NumberMention {
  TokenRange tokens;  ///< With its bound words, magnitude and unit sign ("at least $1.2bn").
  Span text;
  std::optional<double> low;
  std::optional<double> high;
  bool soft = false;
  NumberKind kind = NumberKind::Plain;
  NumberRole role = NumberRole::Total;
  std::string unit;  ///< Currency code (ISO 4217) for Money, else empty.
  double grain = 1;  ///< The unit of the last digit given: 1.2 billion has 100,000,000.
};

/// How a date bounds what it is said of. One that it is only held against ("the lowest since May")
/// says nothing of when it is so.
enum class DateRole : std::uint8_t { On, Since, Until, By, Before, After, Against };

struct DateMention {
  TokenRange tokens;  ///< Without the bound word ("since").
  Span text;
  DayRange range;  ///< Empty when it could not be resolved.
  Granularity granularity = Granularity::Days;
  DateRole role = DateRole::On;
  bool narrative = false;  ///< Anchored to another date of the text ("that day").
  bool present = false;    ///< The time of writing itself: "now", "today".
  std::string problem;     ///< Why it is not resolved, or what in it contradicts itself.
};

struct EntityMention {
  TokenRange tokens;
  Span text;
  KindId kind = 0;
  std::string entity;      ///< The entity's name in the rules.
  bool anaphor = false;    ///< "the country": stands for the mention of its kind before it.
  bool adjective = false;  ///< A demonym: weaker than a name.
  bool attached = false;   ///< Letters ("in", "and") are written onto its first word.
  bool thing = false;      ///< Of a kind that never speaks or acts: an asset, a measure, a post.
};

enum class Voice : std::uint8_t { Quote, Paraphrase, Narration };

/// Which sieve found the speaker (the sieves of Elson & McKeown 2010 and Muzny et al. 2017, by
/// rule).
enum class SpeakerHow : std::uint8_t {
  Explicit,  ///< Named beside the cue.
  AccordingTo,
  Nested,        ///< Named in another statement around this one.
  Continuation,  ///< The cue has no subject and goes on with the last speaker.
  Pronoun,
  Narrator,  ///< Nobody: the author's own words.
  Unknown,   ///< Somebody speaks, and the text does not say who.
};

/// One attribution: who says what by which cue. All parts are token ranges of the document; an
/// empty one is absent. A statement inside the content of another is its own statement.
struct Statement {
  TokenRange speaker;  ///< The words that name the speaker, title and apposition included.
  TokenRange cue;
  std::vector<TokenRange> content;  ///< In text order; a quotation cut by the cue has two parts.
  Voice voice = Voice::Paraphrase;
  SpeakerHow how = SpeakerHow::Unknown;
  TokenRange antecedent;  ///< The speaker that a continuation or pronoun goes back to.
  std::vector<TokenRange>
      via;              ///< Channels: "told Reuters", "quoted by the agency"; nearest first.
  bool denies = false;  ///< The cue is a denial of the content.
  bool performs =
      false;  ///< The act is the news ("announced the end of"): the author vouches for it.
  bool doubts = false;  ///< Neither confirmation nor denial: no claim follows from the content.
};

}  // namespace gainsay
