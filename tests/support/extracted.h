#pragma once

#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "extract/extract.h"
#include "extract/match.h"
#include "support/rules.h"
#include "support/text.h"

namespace gainsay::testing {

inline std::vector<Claim> claims_of(const Ruleset& rules, const Source& source) {
  Annotations annotations = read_text(source, rules);
  const std::vector<Candidate> candidates = find_candidates(annotations, rules);
  annotate(annotations, rules);
  return extract_claims(annotations, candidates, rules);
}

inline std::vector<Claim> claims_of(const Ruleset& rules, const std::string& text,
                                    std::string_view published = "2021-12-26",
                                    const std::string& language = {}) {
  return claims_of(rules, source_of(text, published, language));
}

/// A claim as "topic = value", and behind it what is not as usual: where the slots were filled
/// from, polarity, act, certainty, mode, speaker, time.
inline std::string write(const Claim& claim, std::string_view published = "2021-12-26") {
  std::string out = claim.topic + " = " + describe(claim.value);
  for (const auto& [slot, filler] : claim.about) {
    out += " " + slot + ":" + filler.entity + (filler.filled ? "*" : "");
  }
  for (const std::string& word : claim.scope) out += " scope:" + word;
  if (claim.polarity == Polarity::Negated) out += " negated";
  if (claim.act == Act::Deny) out += " denied";
  if (claim.certainty != Certainty::Certain) out += " " + std::string(to_word(claim.certainty));
  if (claim.mode != Mode::Actual) out += " " + std::string(to_word(claim.mode));
  if (claim.superseded) out += " superseded";
  if (claim.corrects) out += " corrects";
  if (!claim.holds.begin.unknown()) {
    out += (claim.holds.deadline ? " by " : " from ") + iso_range(claim.holds.begin);
  }
  if (!claim.holds.end.unknown()) out += " to " + iso_range(claim.holds.end);
  if (claim.undated) out += " undated";
  if (iso_range(claim.as_of) != published) out += " as-of:" + iso_range(claim.as_of);
  return out;
}

/// All claims of a text under `rules`, joined by "; ".
inline std::string claims(const Ruleset& rules, const std::string& text,
                          std::string_view published = "2021-12-26") {
  std::vector<std::string> out;
  for (const Claim& claim : claims_of(rules, text, published))
    out.push_back(write(claim, published));
  return join(out, "; ");
}

}  // namespace gainsay::testing
