#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/day.h"
#include "base/span.h"

namespace gainsay {

/// The pieces that all JSON forms share. Keys keep the order in which they are written.
using Json = nlohmann::ordered_json;

/// Appends `value` on one line, newline included. Bytes that are no UTF-8 become U+FFFD.
void append_line(std::string& out, const Json& value);

/// A number as people write it, 12 rather than 12.0; null when there is none.
[[nodiscard]] Json number_or_null(const std::optional<double>& number);
[[nodiscard]] Json day_or_null(const std::optional<Day>& day);
/// `iso_range`, or null when nothing is known.
[[nodiscard]] Json range_or_null(const DayRange& range);
[[nodiscard]] Json text_or_null(const std::string& text);
/// {"start": ..., "end": ...}
[[nodiscard]] Json span_json(const Span& span);

}  // namespace gainsay
