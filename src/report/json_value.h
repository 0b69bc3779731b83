#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

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
/// An object of names and their values, in order: `json_object("start", 1, "end", 2)`. A braced
/// list would copy every value.
template <typename... Members>
[[nodiscard]] Json json_object(Members&&... members) {
  Json::object_t object;
  object.reserve(sizeof...(members) / 2);
  const auto put = [&object](const auto& put_rest, auto&& name, auto&& value, auto&&... rest) {
    object.emplace_back(name, std::forward<decltype(value)>(value));
    if constexpr (sizeof...(rest) > 0) {
      put_rest(put_rest, std::forward<decltype(rest)>(rest)...);
    }
  };
  put(put, std::forward<Members>(members)...);
  return object;
}

[[nodiscard]] Json span_json(const Span& span);

}  // namespace gainsay
