#pragma once

#include <vector>

#include "ruleset/cue_rules.h"
#include "text/document.h"
#include "text/phrase.h"

namespace gainsay {

/// A word or phrase that negates, hedges or moves into the future what stands in its scope.
struct CueMention {
  TokenRange tokens;
  Span text;
  CueEffect effect = CueEffect::None;
  TokenRange scope;  ///< Inside its sentence, without the cue itself.
};

/// The cues of a document in text order; false friends (CueEffect::None) are left out.
[[nodiscard]] std::vector<CueMention> find_cues(const Document& document, const CueRules& rules);

}  // namespace gainsay
