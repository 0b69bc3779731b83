#pragma once

#include <string>

#include "support/claims.h"
#include "support/rules.h"

namespace gainsay::testing {

/// The small world with what only comparing asks for: a state that lasts until another one that
/// lasts, and an agency.
inline const Ruleset& wider_world() {
  static const Ruleset ruleset = [] {
    auto files = small_rules();
    files["news/deal.yaml"] = R"yaml(topic: deal
title: Whether a deal stands
slots: {force: force, place: country}
about: [force, place]
states:
  signed: {excludes: [cancelled, rejected], lasts: true}
  cancelled: {excludes: [rejected], lasts: true}
  rejected: {}
patterns:
  en:
    signed: ['{force} ~2 signed in {place}']
    cancelled: ['{force} ~2 cancelled in {place}']
    rejected: ['{force} ~2 rejected in {place}']
examples:
  - {text: 'U.S. forces signed in Iraq.', claims: [{is: signed}]}
conflicts:
  - {texts: ['U.S. forces signed in Iraq.', 'U.S. forces cancelled in Iraq.'], finding: contradiction}
)yaml";
    files["entities/agency.yaml"] = R"yaml(kind: agency
speaker-rank: 9
channel: true
entities:
  wire: {title: Wire, names: {en: [the Wire]}}
)yaml";
    return load(files);
  }();
  return ruleset;
}

inline ClaimBuilder deal(const std::string& state) {
  return ClaimBuilder("deal", StateValue{{state}});
}

}  // namespace gainsay::testing
