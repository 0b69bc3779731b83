#pragma once

#include <cstdint>
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

/// Those of the kinds `asked` (`kind_bit`s) of which there may be a mention in `range`: all of
/// which there is one, and some more. Cheaper than `possible_entities`.
[[nodiscard]] std::uint64_t possible_kinds(const Document& document, const TokenRange& range,
                                           std::uint64_t asked, const Language& language,
                                           const EntityRules& entities);

/// Where a mention may be.
struct PossibleEntity {
  TokenRange tokens;
  KindId kind = 0;
};

/// Where mentions may be, as far as each sentence tells by itself: those of `find_mentions`, and
/// anaphors whatever stands before them.
[[nodiscard]] std::vector<PossibleEntity> possible_entities(const Document& document,
                                                            const Language& language,
                                                            const EntityRules& entities);

}  // namespace gainsay
