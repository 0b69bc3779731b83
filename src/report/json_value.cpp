#include "report/json_value.h"

#include <cmath>

namespace gainsay {

std::string json_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_line(std::string& out, const Json& value) {
  out += json_text(value);
  out += '\n';
}

std::optional<std::int64_t> whole_number(double number) {
  constexpr double exact = 9007199254740992.0;  // 2^53: beyond it not every integer is a double
  if (std::abs(number) <= exact && std::trunc(number) == number) {
    return static_cast<std::int64_t>(number);
  }
  return std::nullopt;
}

Json number_or_null(const std::optional<double>& number) {
  if (!number || !std::isfinite(*number)) return nullptr;
  if (const auto whole = whole_number(*number)) return *whole;
  return *number;
}

Json day_or_null(const std::optional<Day>& day) {
  if (!day) return nullptr;
  return iso_day(*day);
}

Json text_or_null(const std::string& text) {
  if (text.empty()) return nullptr;
  return text;
}

}  // namespace gainsay
