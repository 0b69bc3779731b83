#include "report/json_value.h"

#include <cmath>
#include <cstdint>

namespace gainsay {

void append_line(std::string& out, const Json& value) {
  out += value.dump(-1, ' ', false, Json::error_handler_t::replace);
  out += '\n';
}

Json number_or_null(const std::optional<double>& number) {
  if (!number || !std::isfinite(*number)) return nullptr;
  constexpr double exact = 9007199254740992.0;  // 2^53: beyond it not every integer is a double
  const bool integral = std::abs(*number) <= exact && std::trunc(*number) == *number;
  if (integral) return static_cast<std::int64_t>(*number);
  return *number;
}

Json day_or_null(const std::optional<Day>& day) {
  if (!day) return nullptr;
  return iso_day(*day);
}

Json range_or_null(const DayRange& range) {
  if (range.unknown()) return nullptr;
  return iso_range(range);
}

Json text_or_null(const std::string& text) {
  if (text.empty()) return nullptr;
  return text;
}

Json span_json(const Span& span) { return json_object("start", span.start, "end", span.end); }

}  // namespace gainsay
