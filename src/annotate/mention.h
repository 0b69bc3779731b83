#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "ruleset/entity_rules.h"
#include "ruleset/language.h"

namespace gainsay {

/// The entities a document names, in text order. Where names overlap, the longest counts; names of
/// different kinds may share the same words. An anaphor ("the country") stands for the nearest
/// mention of its kind before it, and is left out where there is none. A demonym ("Iraqi") is
/// marked as adjective.
[[nodiscard]] std::vector<EntityMention> find_mentions(const Document& document,
                                                       const Language& language,
                                                       const EntityRules& entities);

/// Where mentions may be, as far as each sentence tells by itself: those of `find_mentions`, and
/// anaphors whatever stands before them. Of entities only the kind is told.
[[nodiscard]] std::vector<EntityMention> possible_mentions(const Document& document,
                                                           const Language& language,
                                                           const EntityRules& entities);

}  // namespace gainsay
