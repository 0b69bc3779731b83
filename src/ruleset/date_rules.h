#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/string_index.h"
#include "base/yaml.h"
#include "ruleset/form.h"
#include "text/fold.h"
#include "text/phrase.h"

namespace gainsay {

enum class DateUnit : std::uint8_t {
  Days,
  Weekends,
  Weeks,
  Months,
  Quarters,
  Halves,
  Years,
  Decades,
};

enum class CalendarKind : std::uint8_t { Gregorian, Hijri };

/// The parts that date forms are made of.
enum : KindId {
  day_part,           ///< 1 to 31, "9th", "ninth"
  month_part,         ///< a month's name
  month_number_part,  ///< 1 to 12 in digits
  year_part,          ///< four digits, or in words
  era_year_part,      ///< four digits with their era attached
  short_year_part,    ///< two digits
  weekday_part,
  unit_part,     ///< "week"
  units_part,    ///< "weeks"
  dual_part,     ///< two of a unit in one word
  count_part,    ///< a whole number
  ordinal_part,  ///< "third"
  decade_part,   ///< "1990s", "nineties"
  era_part,      ///< a word for the calendar of a year
  date_part,     ///< a date already read, by another form
};

/// A name in the texts and the part that it is.
struct DateName {
  KindId kind = 0;
  int value = 0;  ///< Month 1-12, weekday 0 (Sunday)-6, a DateUnit, the first year of a decade.
  CalendarKind calendar = CalendarKind::Gregorian;
  bool capitalized = false;  ///< Only with a capital, as the rules write it.
  bool doubtful = false;  ///< An ordinary word too: alone it is a date only behind certain words.
};

/// What a form says of the parts in it. The same word in a language file is in parentheses.
enum class DateMeaning : std::uint8_t {
  Calendar,  ///< (calendar) The day, month, year they name, inside the {date} where there is one.
  Shift,     ///< (shift) The unit that lies `by` units away from the one of the anchor.
  Span,      ///< (span) The stretch of `by` units that begins or ends at the anchor.
  Nth,       ///< (nth) The n-th unit of a {date}, of the anchor's `in`, or the nearest there is.
  Piece,     ///< (piece) Start, middle or end of a {date}.
  Season,    ///< (season) Three months from month `by` on, in a {date} or the year that fits.
  Same,      ///< (same) The {date} itself, or the anchor.
  Unplaced,  ///< (unplaced) A date of which no day is told, such as a year BC.
  None,      ///< (none) No date at all.
};

enum class DateAnchor : std::uint8_t {
  Written,  ///< The publication date.
  Text,     ///< The last date of the text before this one that is no longer than the unit.
  Period,   ///< The last quarter or year of the text, else the last one ended before publication.
  TextOrWritten,  ///< As Text; the publication date where the text has no such date.
};

/// Which of the candidates a date without year or week means.
enum class DateToward : std::uint8_t { Nearest, Past, Future };

enum class DatePiece : std::uint8_t { Start, Middle, End };

/// A word before a date that says how it bounds; see DateRole.
enum class DateBound : std::uint8_t { Since, Until, By, Before, After, From, To };

struct DateForm {
  DateMeaning meaning = DateMeaning::Calendar;
  DateAnchor anchor = DateAnchor::Written;
  DateToward toward = DateToward::Nearest;
  DatePiece piece = DatePiece::Start;
  CalendarKind calendar = CalendarKind::Gregorian;
  int by = 0;
  bool by_given = false;
  std::optional<DateUnit> unit;
  std::optional<DateUnit> in;
  std::optional<DateBound> bound;
  bool keep = false;
  bool present = false;
  bool behind_cue = false;               ///< Only behind one of `DateRules::doubtful_after`.
  bool not_before_name = false;          ///< No capitalised word may follow.
  std::vector<std::string> after;        ///< Folded; one of them must stand before.
  std::vector<std::string> before;       ///< One of these must follow, or the sentence end.
  std::vector<std::string> not_after;    ///< None of these may stand before.
  std::vector<std::string> not_before;   ///< None of these may follow.
  std::vector<std::string> not_spelled;  ///< Not folded; its first word may hold none of these.
};

/// Words that put the dates of their clause into the future or the past; folded.
struct TenseWords {
  StringIndex words;                    ///< Or two beside each other ("set to").
  StringIndex before;                   ///< The first ones of two.
  std::vector<std::string> beginnings;  ///< Of words that go on for three letters at least.
  std::vector<std::string> endings;
};

/// How a language writes dates. Built by load_date_rules; default: a language that has none.
struct DateRules {
  PhraseTable names;
  std::vector<DateName> name_values;  ///< By the ids of `names`.
  FormTable months;                   ///< Two names of one month ("{month} / {month}").
  FormTable forms;                    ///< Forms without {date}.
  FormTable date_forms;               ///< Forms around {date}s.
  std::vector<DateForm> meanings;     ///< By the ids of both.
  PhraseTable bound_words;
  std::vector<DateBound> bounds;      ///< By the ids of `bound_words`.
  std::vector<std::string> moves;     ///< Folded words ("to") before an end; sorted.
  std::vector<std::string> joins;     ///< Folded words between dates that share a year; sorted.
  std::vector<std::string> compares;  ///< Folded words behind which "since" only measures; sorted.
  TenseWords future;
  TenseWords past;
  std::size_t tense_reach = 10;  ///< So many words before a date show its tense.
  StringIndex neutral;           ///< Folded words, or two, that only look like one of those.
  std::vector<std::string> doubtful_after;  ///< Folded words that make a doubtful name a date.
  std::vector<std::string> decade_endings;  ///< "s" of "1990s".
  std::vector<std::pair<std::string, CalendarKind>>
      era_endings;  ///< Letters behind the digits of a year.
  std::chrono::weekday week_begins{std::chrono::Monday};
  std::chrono::weekday weekend_begins{std::chrono::Saturday};
  int hijri_from = 0;       ///< Years from here ...
  int hijri_to = 0;         ///< ... to here are Hijri where nothing says otherwise.
  bool year_pairs = false;  ///< Years are spoken in pairs: "nineteen ninety-six".
};

/// Reads the section `dates:` of a language.
///
///     months, hijri-months   {1 to 12: names}; one with a capital matches only words with one
///     weekdays        {sunday ... saturday: names}
///     units           {day, weekend, week, month, quarter, half, year, decade: words for one}
///     plurals         {unit: words for many of it}
///     duals           {unit: words that mean two of it}
///     days            {1 to 31: words for the day of a month} where they are no ordinals
///     decades         {first year: words} ("1990: [nineties]")
///     decade-endings  what stands behind the digits of a decade ("s")
///     eras            {gregorian, hijri: words}; also attached to the digits of a year
///     hijri-years     {from, to}: years that are Hijri where no month or era says otherwise
///     year-pairs      true: years are spoken in pairs of numbers
///     week-begins, weekend-begins   a weekday (monday, saturday)
///     same-month      forms of two {month}s that name one month twice
///     doubtful        {names, after}: names that are ordinary words too count alone only behind
///                     one of the words of `after`
///     bounds          {since, until, by, before, after, from, to: words before a date}
///     moves           words ("to") before an end without a beginning ("put off to Friday")
///     joins           words and signs ("and", "to") between dates of which only the second
///                     tells the year of both
///     compares        words behind which "since" only measures ("the lowest since May")
///     future, past    words that put the dates of their clause into the future or past, or two
///                     beside each other; "-ed" is an ending of such words, "re-" a beginning
///     tense-reach     how many words before a date these may stand; 10 where it is not said
///     neutral         words that are neither in spite of their beginning or ending; two words
///                     whose second only looks like one that compares ("at least")
///     lists           {name: words} for {=name} in forms
///     forms           list of what dates look like and mean:
///       of            forms over {day} {month} {month-number} {year} {era-year} {short-year}
///                     {weekday} {unit} {units} (one or many) {dual} {count} {ordinal}
///                     {decade} {era} {date}
///       is            calendar, shift, span, nth, piece, season, same, unplaced or none: see
///                     DateMeaning
///       by            how many units away, times {count} (shift, span); which one (nth: -1 is
///                     the last); moves `in`, else a weekday by weeks and a month by years
///                     (calendar); the first month (season)
///       unit          where the form has no {unit}
///       in            calendar, nth: inside this unit around the anchor; a date that lies
///                     elsewhere contradicts itself
///       anchor        written (default), text, text-or-written, period: see DateAnchor
///       toward        nearest (default), past, future: which year, week or quarter is meant
///       bound         since, until, ...: the form says it itself ("for three weeks now")
///       keep          true: a shifted anchor stays as long as it is ("a year earlier" than a
///                     quarter is a quarter)
///       piece         start, middle, end
///       calendar      gregorian (default) or hijri: of a {year} without month or era
///       present       true: it is the time of writing itself
///       after, not-after, not-before   words that must or must not stand beside it
///       before        words and signs of which one must follow, or the sentence end; a year
///                     without `after` is then one from 1900 to 2050, and not a round one
///       not-spelled       spellings that are folded like its first word and are other words
///       not-before-name   true: no capitalised word may follow ("1915 Birch Street")
///       doubtful      true: as `after: [the words of doubtful: after]`
[[nodiscard]] DateRules load_date_rules(const YamlFile& file, const YamlNode& section,
                                        const Folder& folder, Diagnostics& diagnostics);

}  // namespace gainsay
