#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/day.h"

namespace gainsay {

/// The pieces that all JSON forms share. Keys keep the order in which they are written.
using Json = nlohmann::ordered_json;

/// `value` without spaces or line breaks. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string json_text(const Json& value);
/// Appends the same, and a newline.
void append_line(std::string& out, const Json& value);

/// The number where it is a whole one of a size that doubles can count.
[[nodiscard]] std::optional<std::int64_t> whole_number(double number);
/// A number as people write it, 12 rather than 12.0; null when there is none.
[[nodiscard]] Json number_or_null(const std::optional<double>& number);
[[nodiscard]] Json day_or_null(const std::optional<Day>& day);
[[nodiscard]] Json text_or_null(const std::string& text);

}  // namespace gainsay
