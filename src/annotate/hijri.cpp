#include "annotate/hijri.h"

#include <unicode/calendar.h>
#include <unicode/locid.h>

#include <cmath>
#include <memory>

namespace gainsay {
namespace {

constexpr double milliseconds_per_day = 86'400'000.0;

/// A calendar of its own for each call: ICU's are not thread-safe.
std::unique_ptr<icu::Calendar> calendar() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> made(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale("en@calendar=islamic-umalqura"), status));
  if (U_FAILURE(status)) return nullptr;
  made->clear();
  made->setLenient(0);
  return made;
}

}  // namespace

std::optional<Day> make_hijri_day(int year, unsigned month, unsigned day) {
  const auto hijri = calendar();
  if (!hijri || month < 1 || month > 12 || day < 1 || day > 30) return std::nullopt;
  hijri->set(UCAL_YEAR, year);
  hijri->set(UCAL_MONTH, static_cast<int>(month) - 1);
  hijri->set(UCAL_DATE, static_cast<int>(day));
  UErrorCode status = U_ZERO_ERROR;
  const UDate time = hijri->getTime(status);
  if (U_FAILURE(status)) return std::nullopt;
  return Day(std::chrono::days(static_cast<int>(std::floor(time / milliseconds_per_day))));
}

DayRange hijri_month_of(int year, unsigned month) {
  const auto first = make_hijri_day(year, month, 1);
  auto last = make_hijri_day(year, month, 30);
  if (!last) last = make_hijri_day(year, month, 29);
  return {first, last};
}

DayRange hijri_year_of(int year) {
  return {hijri_month_of(year, 1).first, hijri_month_of(year, 12).last};
}

int hijri_year_at(Day day) {
  const auto hijri = calendar();
  if (!hijri) return 0;
  UErrorCode status = U_ZERO_ERROR;
  hijri->setTime(static_cast<double>(day.time_since_epoch().count()) * milliseconds_per_day,
                 status);
  const int year = hijri->get(UCAL_YEAR, status);
  return U_FAILURE(status) ? 0 : year;
}

DayRange hijri_month_at(Day day) {
  constexpr unsigned months = 12;
  const int year = hijri_year_at(day);
  for (unsigned month = 1; month <= months; ++month) {
    const DayRange range = hijri_month_of(year, month);
    if (range.first && range.last && *range.first <= day && day <= *range.last) return range;
  }
  return {};
}

}  // namespace gainsay
