#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotations.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// What `annotate` can show, in the order of lines that begin and end at the same places.
enum class Layer : std::uint8_t { Sentence, Quote, Statement, Date, Number, Mention, Cue };

[[nodiscard]] std::string_view to_word(Layer layer);
[[nodiscard]] const std::vector<Layer>& all_layers();

/// Appends the annotations of `layers` as JSON Lines in text order, of those that begin at one
/// place the longer ones first. Offsets are bytes of the original file, or of a record's text.
void append_annotations(std::string& out, const Annotations& annotations,
                        const EntityRules& entities, const std::vector<Layer>& layers);

}  // namespace gainsay
