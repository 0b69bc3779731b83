#include "extract/extract.h"

#include <algorithm>

#include "extract/about.h"
#include "extract/evidence.h"
#include "extract/match.h"
#include "extract/surroundings.h"
#include "extract/tally.h"
#include "extract/title_line.h"
#include "extract/when.h"
#include "extract/who.h"
#include "text/sketch.h"

namespace gainsay {
namespace {

// What the cues around a match make of it.
struct Qualifiers {
  bool negated = false;
  Mode mode = Mode::Actual;
  Certainty certainty = Certainty::Certain;
  bool corrects = false;
  bool superseded = false;
};

void apply(CueEffect effect, Qualifiers& qualifiers) {
  switch (effect) {
    case CueEffect::None:
      break;
    case CueEffect::Negation:
      qualifiers.negated = !qualifiers.negated;
      break;
    case CueEffect::Possible:
      qualifiers.certainty = Certainty::Possible;
      break;
    case CueEffect::Probable:
      qualifiers.certainty = std::max(qualifiers.certainty, Certainty::Probable);
      break;
    case CueEffect::Planned:
      if (qualifiers.mode == Mode::Actual) qualifiers.mode = Mode::Planned;
      break;
    case CueEffect::Conditional:
      qualifiers.mode = Mode::Conditional;
      break;
    case CueEffect::Demanded:
      if (qualifiers.mode == Mode::Actual) qualifiers.mode = Mode::Demanded;
      break;
    case CueEffect::Correction:
      qualifiers.corrects = true;
      break;
    case CueEffect::Superseded:
      qualifiers.superseded = true;
      break;
  }
}

// A cue bears on a match when its scope reaches the match from outside, or when it stands in one of
// the match's gaps. A cue among the pattern's own words is the author's business.
Qualifiers qualify(const TopicMatch& match, const Surroundings& around,
                   const Annotations& annotations) {
  Qualifiers qualifiers;
  const TokenRange& words = match.match.tokens;
  for (const CueMention& cue : annotations.cues) {
    const bool in_gap = std::any_of(
        match.match.slots.begin(), match.match.slots.end(), [&](const SlotMatch& group) {
          return group.slot == gap_group && group.tokens.contains(cue.tokens);
        });
    // "called for the withdrawal": the cue of the statement may be a demand or a plan itself.
    const bool of_statement =
        !around.statements.empty() && around.statements.front()->cue.overlaps(cue.tokens);
    // A match may begin inside a cue ("may lead to" before "lead to a rise"), which still reaches
    // it.
    const bool beside = !cue.tokens.overlaps(words) || cue.tokens.first < words.first;
    const bool outside = beside && (around.region.contains(cue.tokens) || of_statement) &&
                         (cue.scope.contains(words.first) || cue.scope.contains(words.last - 1));
    if (in_gap || outside) apply(cue.effect, qualifiers);
  }
  if (match.pattern->negated) qualifiers.negated = !qualifiers.negated;
  if (match.pattern->qualifier) apply(*match.pattern->qualifier, qualifiers);
  return qualifiers;
}

// Whether what was found is dated after the day of its text. A deadline or an end does not say that
// nothing is so before.
bool lies_ahead(const When& when, const Source& source) {
  const auto& published = source.metadata.published;
  if (!published || when.date == nullptr || when.date->range.unknown()) return false;
  const DateRole role = when.date->role;
  // A bare year is more often part of a name ("the 2016 games").
  const bool dated = role == DateRole::On && when.date->granularity < Granularity::Years;
  const bool begins = dated || role == DateRole::Since || role == DateRole::After;
  return begins && when.date->range.first && *when.date->range.first > *published;
}

// Whether a match counts only whom its own words name ("a man was killed"); "no victims" names
// nobody.
bool names_individuals(const TopicMatch& match) {
  const std::optional<double>& counts = match.pattern->counts;
  return counts && *counts > 0 &&
         std::none_of(
             match.match.slots.begin(), match.match.slots.end(),
             [&](const SlotMatch& group) { return group.slot == match.topic->value_slot; });
}

class Extractor {
 public:
  Extractor(const Annotations& annotations, const Ruleset& ruleset)
      : annotations_(annotations),
        ruleset_(ruleset),
        source_(*annotations.document.source),
        places_(annotations) {}

  std::vector<Claim> run(const std::vector<Candidate>& candidates, bool prefilter) {
    const std::vector<TopicMatch> matches =
        find_matches(annotations_, candidates, ruleset_, nullptr, prefilter);
    found_.reserve(matches.size());
    for (const TopicMatch& match : matches) add(match);
    found_ = settle_counts(std::move(found_));
    std::vector<Claim> claims;
    claims.reserve(found_.size());
    const Document& document = annotations_.document;
    std::string sketch;
    for (FoundClaim& found : found_) {
      if (sketch.empty()) sketch = sketch_of(document.words, document.forms);
      found.claim.sketch = sketch;
      found.claim.id = ids_.next(found.claim);
      claims.push_back(std::move(found.claim));
    }
    return claims;
  }

 private:
  void add(const TopicMatch& match) {
    const Surroundings around = surroundings_of(match, annotations_);
    const Who who = find_who(match, around, annotations_, ruleset_.entities);
    if (!who.claims) return;
    if (!fill(match, around, who, found_.emplace_back())) found_.pop_back();
  }

  // False where nothing is claimed after all.
  bool fill(const TopicMatch& match, const Surroundings& around, const Who& who,
            FoundClaim& found) {
    const Document& document = annotations_.document;
    Claim& claim = found.claim;
    claim.topic = match.topic->name;
    if (!find_about(match, around, annotations_, claim.about)) return false;
    Qualifiers qualifiers = qualify(match, around, annotations_);
    When when = find_when(match, around, qualifiers.mode, annotations_);
    // "The library reopens on Sunday": what a text dates after its own day is yet to be.
    if (match.topic->value == ValueType::State && qualifiers.mode == Mode::Actual &&
        lies_ahead(when, source_)) {
      qualifiers.mode = Mode::Planned;
      when = find_when(match, around, qualifiers.mode, annotations_);
    }
    if (match.topic->value == ValueType::State) {
      claim.value = state_value(*match.topic, match.pattern->state, qualifiers.negated);
    } else {
      // What a negated figure leaves is anything else: no claim.
      if (qualifiers.negated || !find_value(match, when, annotations_, claim.value)) return false;
    }
    claim.polarity = qualifiers.negated ? Polarity::Negated : Polarity::Affirmed;
    claim.mode = qualifiers.mode;
    claim.certainty = qualifiers.certainty;
    claim.corrects = qualifiers.corrects;
    claim.superseded = qualifiers.superseded;
    claim.headline = in_headline(document, match.sentence);
    claim.scope = find_scope(match, around, annotations_);
    found.individual = names_individuals(match);
    if (found.individual) {
      claim.scope.emplace_back(individual_scope);
      std::sort(claim.scope.begin(), claim.scope.end());
    }
    claim.holds = when.holds;
    claim.as_of = when.as_of;
    claim.undated = when.undated;
    claim.act = who.act;
    claim.speaker = who.speaker;
    claim.voice = who.voice;
    claim.rule = match.pattern->rule;
    places_.place(claim, match.match.tokens, match.sentence);
    if (!who.utterance.empty()) claim.utterance = source_.original(who.utterance);
    found.topic = match.topic;
    found.pattern = match.pattern;
    found.later_title = in_later_title(document, match.sentence);
    return true;
  }

  const Annotations& annotations_;
  const Ruleset& ruleset_;
  const Source& source_;
  std::vector<FoundClaim> found_;
  ClaimPlaces places_;
  ClaimIds ids_;
};

}  // namespace

std::vector<Claim> extract_claims(const Annotations& annotations,
                                  const std::vector<Candidate>& candidates, const Ruleset& ruleset,
                                  bool prefilter) {
  return Extractor(annotations, ruleset).run(candidates, prefilter);
}

}  // namespace gainsay
