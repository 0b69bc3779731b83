#include "base/day.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace gainsay {
namespace {

using std::chrono::year_month_day;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty() || text[0] == '-') {
    return std::nullopt;
  }
  return value;
}

year_month_day calendar(Day day) { return year_month_day(day); }

// Puts the last `count` digits of `number` before `end`.
void put_digits(char* end, int count, unsigned number) {
  for (; count > 0; --count, number /= 10) *--end = static_cast<char>('0' + number % 10);
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string iso_day(Day day) {
  const year_month_day date = calendar(day);
  const auto year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  const auto day_of_month = static_cast<unsigned>(date.day());
  if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month);
  std::string text = "0000-00-00";
  put_digits(text.data() + 4, 4, static_cast<unsigned>(year));
  put_digits(text.data() + 7, 2, month);
  put_digits(text.data() + 10, 2, day_of_month);
  return text;
}

DayRange single_day(Day day) { return {day, day}; }

DayRange month_of(int year, unsigned month) {
  const auto first = make_day(year, month, 1);
  if (!first) return {};
  const Day last(std::chrono::year(year) / std::chrono::month(month) / std::chrono::last);
  return {first, last};
}

DayRange year_of(int year) { return {make_day(year, 1, 1), make_day(year, 12, 31)}; }

std::string iso_range(const DayRange& range) {
  if (range.unknown()) return {};
  if (range.first && range.last) {
    const year_month_day first = calendar(*range.first);
    const int year = static_cast<int>(first.year());
    const auto month = static_cast<unsigned>(first.month());
    if (range.first == range.last) return iso_day(*range.first);
    if (range == month_of(year, month)) return fmt::format("{:04}-{:02}", year, month);
    if (range == year_of(year)) return fmt::format("{:04}", year);
  }
  return (range.first ? iso_day(*range.first) : "..") + "/" +
         (range.last ? iso_day(*range.last) : "..");
}

std::string describe_range(const DayRange& range) {
  if (!range.first && range.last) return "until " + iso_day(*range.last);
  if (range.first && !range.last) return "from " + iso_day(*range.first);
  std::string text = iso_range(range);
  if (const std::size_t slash = text.find('/'); slash != std::string::npos) {
    text.replace(slash, 1, " to ");
  }
  return text;
}

std::optional<DayRange> parse_iso_range(std::string_view text) {
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    const std::array<std::string_view, 2> ends = {text.substr(0, slash), text.substr(slash + 1)};
    DayRange range;
    if (ends[0] != "..") {
      range.first = parse_iso_day(ends[0]);
      if (!range.first) return std::nullopt;
    }
    if (ends[1] != "..") {
      range.last = parse_iso_day(ends[1]);
      if (!range.last) return std::nullopt;
    }
    return range;
  }
  if (text.size() == 4) {
    const auto year = digits(text);
    if (year) return year_of(*year);
    return std::nullopt;
  }
  if (text.size() == 7 && text[4] == '-') {
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    return month_of(*year, static_cast<unsigned>(*month));
  }
  const auto day = parse_iso_day(text);
  if (!day) return std::nullopt;
  return single_day(*day);
}

}  // namespace gainsay
