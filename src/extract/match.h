#pragma once

#include <optional>
#include <vector>

#include "annotate/annotations.h"
#include "ruleset/prefilter.h"

namespace gainsay {

/// A pattern of a topic that holds somewhere in a text.
struct TopicMatch {
  const Topic* topic = nullptr;
  const TopicPattern* pattern = nullptr;
  std::size_t sentence = 0;
  PatternMatch match;
};

/// A sentence in which a pattern may match, as its literals say.
using Candidate = Prefilter::Candidate;

/// Up to where a look at the letters of a text, which is in `language`, shows that no pattern
/// matches: its body's start where it shows nothing, its end where none matches at all. Shows
/// nothing if topics of whole headlines read the text in any case.
[[nodiscard]] std::size_t skim_for_match(const Source& source, const Language& language,
                                         const Ruleset& ruleset);

/// What is found in the headline of a text by a look for candidates, for `read_headline`.
struct HeadlineFinding {
  Prefilter::PresenceLease present;
  /// Patterns of topics that read whole headlines, in their order.
  std::vector<Candidate> candidates;
};

/// The candidates in a text that needs nothing but to be read for it (see read_text); in order,
/// without duplicates. Without `in_order`, also where a pattern's words do not stand as it wants.
/// `headline` is left with what the text's headline has, if there is one. Sentences that end before
/// `from`, an offset into the text, are taken to have none.
[[nodiscard]] std::vector<Candidate> find_candidates(const Annotations& read,
                                                     const Ruleset& ruleset, bool in_order = true,
                                                     HeadlineFinding* headline = nullptr,
                                                     std::size_t from = 0);
/// The same of the first sentence alone, which must be one that `is_headline`; returns those of
/// topics that do not read whole headlines.
std::vector<Candidate> find_in_headline(const Annotations& read, const Ruleset& ruleset,
                                        bool in_order, HeadlineFinding& headline);
/// Every pattern in every sentence, as if there were no prefilter.
[[nodiscard]] std::vector<Candidate> all_candidates(const Annotations& read,
                                                    const Ruleset& ruleset);

/// What of a text is to be annotated for `candidates`: their sentences, and the first ones in which
/// topics look whether the text tells of several events.
[[nodiscard]] AskedText asked_text(const Annotations& read,
                                   const std::vector<Candidate>& candidates,
                                   const Ruleset& ruleset);

/// A candidate that came to nothing, and how far it came.
struct NearMatch {
  enum class Fate : std::uint8_t {
    OutOfOrder,  ///< Its words are there, but not as the pattern wants them.
    Excluded,    ///< It matches, and so does an `unless` that overlaps it.
    Outdone,     ///< A longer match of its topic overlaps it.
  };
  Fate fate = Fate::OutOfOrder;
  const Topic* topic = nullptr;
  const TopicPattern* pattern = nullptr;
  std::size_t sentence = 0;
  TokenRange tokens;  ///< What it matched; empty for OutOfOrder.
};

/// The matches of all topics, in text order. Of those of one topic that overlap, the longest
/// counts; of equally long ones, the first in its file. The others are appended to `near` if asked.
/// Without `prefilter`, patterns run also where they cannot match.
[[nodiscard]] std::vector<TopicMatch> find_matches(const Annotations& annotations,
                                                   const std::vector<Candidate>& candidates,
                                                   const Ruleset& ruleset,
                                                   std::vector<NearMatch>* near = nullptr,
                                                   bool prefilter = true);

}  // namespace gainsay
