#include "ruleset/date_rules.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "base/among.h"
#include "base/utf8.h"
#include "ruleset/count.h"
#include "ruleset/word_table.h"

namespace gainsay {
namespace {

template <typename Value>
using Name = std::pair<std::string_view, Value>;

constexpr auto unit_names = std::to_array<Name<DateUnit>>({
    {"day", DateUnit::Days},
    {"weekend", DateUnit::Weekends},
    {"week", DateUnit::Weeks},
    {"month", DateUnit::Months},
    {"quarter", DateUnit::Quarters},
    {"half", DateUnit::Halves},
    {"year", DateUnit::Years},
    {"decade", DateUnit::Decades},
});
constexpr auto weekday_names = std::to_array<Name<int>>({
    {"sunday", 0},
    {"monday", 1},
    {"tuesday", 2},
    {"wednesday", 3},
    {"thursday", 4},
    {"friday", 5},
    {"saturday", 6},
});
constexpr auto calendar_names = std::to_array<Name<CalendarKind>>(
    {{"gregorian", CalendarKind::Gregorian}, {"hijri", CalendarKind::Hijri}});
constexpr auto meaning_names = std::to_array<Name<DateMeaning>>({
    {"calendar", DateMeaning::Calendar},
    {"shift", DateMeaning::Shift},
    {"span", DateMeaning::Span},
    {"nth", DateMeaning::Nth},
    {"piece", DateMeaning::Piece},
    {"season", DateMeaning::Season},
    {"same", DateMeaning::Same},
    {"unplaced", DateMeaning::Unplaced},
    {"none", DateMeaning::None},
});
constexpr auto anchor_names =
    std::to_array<Name<DateAnchor>>({{"written", DateAnchor::Written},
                                     {"text", DateAnchor::Text},
                                     {"period", DateAnchor::Period},
                                     {"text-or-written", DateAnchor::TextOrWritten}});
constexpr auto toward_names = std::to_array<Name<DateToward>>(
    {{"nearest", DateToward::Nearest}, {"past", DateToward::Past}, {"future", DateToward::Future}});
constexpr auto piece_names = std::to_array<Name<DatePiece>>(
    {{"start", DatePiece::Start}, {"middle", DatePiece::Middle}, {"end", DatePiece::End}});
constexpr auto bound_names = std::to_array<Name<DateBound>>({
    {"since", DateBound::Since},
    {"until", DateBound::Until},
    {"by", DateBound::By},
    {"before", DateBound::Before},
    {"after", DateBound::After},
    {"from", DateBound::From},
    {"to", DateBound::To},
});
constexpr auto part_names = std::to_array<Name<KindId>>({
    {"day", day_part},
    {"month", month_part},
    {"month-number", month_number_part},
    {"year", year_part},
    {"era-year", era_year_part},
    {"short-year", short_year_part},
    {"weekday", weekday_part},
    {"unit", unit_part},
    {"dual", dual_part},
    {"count", count_part},
    {"ordinal", ordinal_part},
    {"decade", decade_part},
    {"era", era_part},
    {"date", date_part},
});

template <typename Value, std::size_t size>
std::vector<std::string> keys_of(const std::array<Name<Value>, size>& names) {
  std::vector<std::string> keys;
  for (const auto& [name, value] : names) keys.emplace_back(name);
  return keys;
}

template <typename Value, std::size_t size>
Value value_of(const std::array<Name<Value>, size>& names, std::string_view key) {
  for (const auto& [name, value] : names) {
    if (name == key) return value;
  }
  return names.front().second;
}

bool begins_with_capital(std::string_view name) {
  std::size_t at = 0;
  return !name.empty() && u_isupper(static_cast<UChar32>(next_code_point(name, at))) != 0;
}

class Loader {
 public:
  Loader(const YamlFile& file, const Folder& folder, Diagnostics& diagnostics)
      : file_(file), folder_(folder), diagnostics_(diagnostics) {}

  DateRules load(const YamlNode& section) {
    YamlFields fields(file_, section, "the section 'dates'", diagnostics_);
    if (const YamlNode* doubtful = fields.get("doubtful")) load_doubtful(*doubtful);
    load_months(fields.get("months"), CalendarKind::Gregorian);
    load_months(fields.get("hijri-months"), CalendarKind::Hijri);
    load_named(fields.get("weekdays"), "'weekdays'", weekday_names, weekday_part);
    load_named(fields.get("units"), "'units'", unit_names, unit_part);
    load_named(fields.get("plurals"), "'plurals'", unit_names, units_part);
    load_named(fields.get("duals"), "'duals'", unit_names, dual_part);
    each_number(fields.get("days"), "'days'", 1, 31, [&](int day, const std::string& word) {
      add(word, {day_part, day});
    });
    load_decades(fields.get("decades"));
    load_eras(fields.get("eras"));
    rules_.decade_endings = folded(fields.texts("decade-endings"));
    if (const YamlNode* years = fields.get("hijri-years")) {
      YamlFields span(file_, *years, "'hijri-years'", diagnostics_);
      rules_.hijri_from = static_cast<int>(span.number("from"));
      rules_.hijri_to = static_cast<int>(span.number("to"));
      span.finish();
    }
    rules_.year_pairs = fields.flag("year-pairs");
    rules_.week_begins = weekday(fields, "week-begins", "monday");
    rules_.weekend_begins = weekday(fields, "weekend-begins", "saturday");
    load_bounds(fields.get("bounds"));
    rules_.moves = folded(fields.texts("moves"));
    rules_.joins = folded(fields.texts("joins"));
    rules_.compares = folded(fields.texts("compares"));
    rules_.future = tense_words(fields.texts("future"));
    rules_.past = tense_words(fields.texts("past"));
    constexpr std::size_t most = 30;
    rules_.tense_reach = load_count(fields, "tense-reach", "words", rules_.tense_reach, most);
    for (const std::string& text : fields.texts("neutral")) {
      rules_.neutral.add(folder_.fold(text));
    }
    if (const YamlNode* lists = fields.get("lists")) load_lists(*lists);
    for (const auto& [name, kind] : part_names) patterns_.slots[std::string(name)] = {kind};
    patterns_.words = &lists_;
    patterns_.slots["units"] = {unit_part, units_part};
    for (const YamlNode* form : fields.items("same-month")) {
      rules_.months.add(file_, *form, 0, patterns_, folder_, diagnostics_);
    }
    if (const YamlNode* forms = fields.get("forms")) load_forms(*forms);
    fields.finish();
    return std::move(rules_);
  }

 private:
  void error(const YamlNode& node, std::string message, std::string hint = {}) {
    diagnostics_.push_back(file_.error(node, std::move(message), std::move(hint)));
  }

  std::vector<std::string> folded(std::vector<std::string> texts) const {
    for (std::string& text : texts) text = folder_.fold(text);
    std::sort(texts.begin(), texts.end());
    return texts;
  }

  TenseWords tense_words(const std::vector<std::string>& texts) const {
    TenseWords tense;
    for (const std::string& text : texts) {
      std::string word = folder_.fold(text);
      if (text.starts_with('-')) {
        word = folder_.fold(text.substr(1));
        tense.endings.push_back(word);
      } else if (text.ends_with('-')) {
        word = folder_.fold(text.substr(0, text.size() - 1));
        tense.beginnings.push_back(word);
      } else {
        tense.words.add(word);
      }
      const std::size_t space = word.find(' ');
      if (space != std::string::npos) tense.before.add(std::string_view(word).substr(0, space));
    }
    return tense;
  }

  static std::chrono::weekday weekday(YamlFields& fields, std::string_view key,
                                      std::string fallback) {
    const std::string name = fields.choice(key, keys_of(weekday_names), std::move(fallback));
    return std::chrono::weekday(static_cast<unsigned>(value_of(weekday_names, name)));
  }

  void load_doubtful(const YamlNode& node) {
    YamlFields fields(file_, node, "'doubtful'", diagnostics_);
    doubtful_ = folded(fields.texts("names"));
    rules_.doubtful_after = folded(fields.texts("after"));
    fields.finish();
  }

  void add(std::string_view text, DateName name) {
    name.capitalized = begins_with_capital(text);
    name.doubtful = among(doubtful_, folder_.fold(text));
    rules_.names.add(text, static_cast<std::uint32_t>(rules_.name_values.size()), folder_);
    rules_.name_values.push_back(name);
  }

  /// The keys of a map that must be numbers.
  template <typename Use>
  void each_number(const YamlNode* node, std::string_view what, int low, int high, Use use) {
    if (node == nullptr || node->kind == YamlNode::Kind::Null) return;
    YamlFields fields(file_, *node, std::string(what), diagnostics_);
    for (const YamlEntry& entry : node->entries) {
      int number = 0;
      const std::string& text = entry.key.text;
      const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (problem != std::errc() || end != text.data() + text.size() || number < low ||
          number > high) {
        error(entry.key, "the keys of " + std::string(what) + " are numbers from " +
                             std::to_string(low) + " to " + std::to_string(high));
        continue;
      }
      for (const std::string& word : fields.texts(text)) use(number, word);
    }
  }

  void load_months(const YamlNode* node, CalendarKind calendar) {
    each_number(node, "'months'", 1, 12, [&](int month, const std::string& word) {
      add(word, {month_part, month, calendar});
    });
  }

  void load_decades(const YamlNode* node) {
    each_number(node, "'decades'", 0, 2990, [&](int year, const std::string& word) {
      add(word, {decade_part, year});
    });
  }

  template <typename Value, std::size_t size>
  void load_named(const YamlNode* node, std::string_view what,
                  const std::array<Name<Value>, size>& names, KindId kind) {
    if (node == nullptr) return;
    YamlFields fields(file_, *node, std::string(what), diagnostics_);
    for (const auto& [name, value] : names) {
      for (const std::string& word : fields.texts(name)) add(word, {kind, static_cast<int>(value)});
    }
    fields.finish();
  }

  void load_eras(const YamlNode* node) {
    if (node == nullptr) return;
    YamlFields fields(file_, *node, "'eras'", diagnostics_);
    for (const auto& [name, calendar] : calendar_names) {
      for (const std::string& word : fields.texts(name)) {
        add(word, {era_part, 0, calendar});
        rules_.era_endings.emplace_back(folder_.fold(word), calendar);
      }
    }
    fields.finish();
  }

  void load_bounds(const YamlNode* node) {
    if (node == nullptr) return;
    YamlFields fields(file_, *node, "'bounds'", diagnostics_);
    for (const auto& [name, bound] : bound_names) {
      for (const std::string& word : fields.texts(name)) {
        rules_.bound_words.add(word, static_cast<std::uint32_t>(rules_.bounds.size()), folder_);
        rules_.bounds.push_back(bound);
      }
    }
    fields.finish();
  }

  void load_lists(const YamlNode& node) {
    YamlFields fields(file_, node, "'lists'", diagnostics_);
    for (const YamlEntry& entry : node.entries) {
      lists_.add(entry.key.text, fields.texts(entry.key.text));
    }
  }

  void load_forms(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Sequence) {
      error(node, "'forms' must be a list of {is: ..., of: [...]}");
      return;
    }
    for (const YamlNode& item : node.items) load_form(item);
  }

  template <typename Value, std::size_t size>
  std::optional<Value> chosen(YamlFields& fields, std::string_view key,
                              const std::array<Name<Value>, size>& names) {
    const std::string name = fields.choice(key, keys_of(names), "");
    if (name.empty()) return std::nullopt;
    return value_of(names, name);
  }

  void load_form(const YamlNode& item) {
    YamlFields fields(file_, item, "a date form", diagnostics_);
    DateForm form;
    if (fields.require("is") != nullptr) {
      form.meaning = chosen(fields, "is", meaning_names).value_or(DateMeaning::None);
    }
    form.unit = chosen(fields, "unit", unit_names);
    form.in = chosen(fields, "in", unit_names);
    form.bound = chosen(fields, "bound", bound_names);
    form.anchor = chosen(fields, "anchor", anchor_names).value_or(DateAnchor::Written);
    form.toward = chosen(fields, "toward", toward_names).value_or(DateToward::Nearest);
    form.piece = chosen(fields, "piece", piece_names).value_or(DatePiece::Start);
    form.calendar = chosen(fields, "calendar", calendar_names).value_or(CalendarKind::Gregorian);
    form.by_given = fields.get("by") != nullptr;
    form.by = static_cast<int>(fields.number("by", 0));
    form.keep = fields.flag("keep");
    form.present = fields.flag("present");
    form.behind_cue = fields.flag("doubtful");
    form.not_before_name = fields.flag("not-before-name");
    form.after = folded(fields.texts("after"));
    form.before = folded(fields.texts("before"));
    form.not_after = folded(fields.texts("not-after"));
    form.not_before = folded(fields.texts("not-before"));
    form.not_spelled = fields.texts("not-spelled");
    const auto id = static_cast<std::uint32_t>(rules_.meanings.size());
    (void)fields.require("of");
    for (const YamlNode* text : fields.items("of")) {
      if (text->text == "{date}") {
        error(*text, "a form must hold a word or part beside {date}");
        continue;
      }
      const bool counts = form.meaning == DateMeaning::Shift || form.meaning == DateMeaning::Span ||
                          form.meaning == DateMeaning::Nth;
      const auto holds = [&](std::string_view part) {
        return text->text.find(part) != std::string::npos;
      };
      if (counts && !form.unit && !holds("{unit") && !holds("{dual}") && !holds("{weekday}")) {
        error(*text, "this form does not say what it counts",
              "it needs {unit}, {units} or {dual}, or the key 'unit' beside it");
        continue;
      }
      const bool around = holds("{date}");
      (around ? rules_.date_forms : rules_.forms)
          .add(file_, *text, id, patterns_, folder_, diagnostics_);
    }
    rules_.meanings.push_back(std::move(form));
    fields.finish();
  }

  const YamlFile& file_;
  const Folder& folder_;
  Diagnostics& diagnostics_;
  std::vector<std::string> doubtful_;
  WordTable lists_{folder_};
  PatternNames patterns_;
  DateRules rules_;
};

}  // namespace

DateRules load_date_rules(const YamlFile& file, const YamlNode& section, const Folder& folder,
                          Diagnostics& diagnostics) {
  return Loader(file, folder, diagnostics).load(section);
}

}  // namespace gainsay
