#include <initializer_list>
#include <utility>

#include "base/utf8.h"
#include "report/json_claim.h"

namespace gainsay {
namespace {

using nlohmann::json;

/// What is wrong with a line, thrown where it is found and caught in parse_claim.
struct Wrong {
  std::string message;
  std::string hint = {};
};

/// Read access to one object; `name` is what messages call it ("claim", "speaker").
class Fields {
 public:
  Fields(const json& object, std::string name) : object_(object), name_(std::move(name)) {
    if (!object.is_object()) throw Wrong{"the " + name_ + " must be an object"};
  }

  /// Null when the key is absent or null.
  [[nodiscard]] const json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }
  [[nodiscard]] const json& require(const char* key) const {
    if (const json* value = find(key)) return *value;
    throw Wrong{"the " + name_ + " has no '" + key + "'"};
  }
  [[nodiscard]] std::string text(const char* key) const {
    const json* value = find(key);
    return value ? text_of(*value, key) : std::string();
  }
  [[nodiscard]] std::string required_text(const char* key) const {
    std::string text = text_of(require(key), key);
    if (text.empty()) throw Wrong{"'" + std::string(key) + "' is empty"};
    return text;
  }
  [[nodiscard]] std::vector<std::string> texts(const char* key) const {
    std::vector<std::string> texts;
    const json* value = find(key);
    if (!value) return texts;
    if (!value->is_array()) throw Wrong{"'" + std::string(key) + "' must be a list"};
    for (const json& item : *value) texts.push_back(text_of(item, key));
    return texts;
  }
  [[nodiscard]] bool flag(const char* key) const {
    const json* value = find(key);
    if (!value) return false;
    if (!value->is_boolean()) throw Wrong{"'" + std::string(key) + "' must be true or false"};
    return value->get<bool>();
  }
  [[nodiscard]] std::optional<double> number(const char* key) const {
    const json* value = find(key);
    if (!value) return std::nullopt;
    if (!value->is_number()) throw Wrong{"'" + std::string(key) + "' must be a number or null"};
    return value->get<double>();
  }
  [[nodiscard]] std::size_t index(const char* key) const {
    const json* value = find(key);
    if (!value) return 0;
    if (!value->is_number_unsigned()) {
      throw Wrong{"'" + std::string(key) + "' must be a whole number from 0 on"};
    }
    return value->get<std::size_t>();
  }
  [[nodiscard]] Span span(const char* key) const {
    const json* value = find(key);
    if (!value) return {};
    const Fields fields(*value, key);
    return {fields.index("start"), fields.index("end")};
  }
  [[nodiscard]] DayRange range(const char* key) const {
    const std::string text = this->text(key);
    if (text.empty()) return {};
    if (const auto range = parse_iso_range(text)) return *range;
    throw Wrong{"'" + std::string(key) + "' is no date: " + text,
                "write a day, a month, a year or two days: 2021-12-09/2021-12-31"};
  }
  [[nodiscard]] std::optional<Day> day(const char* key) const {
    const std::string text = this->text(key);
    if (text.empty()) return std::nullopt;
    if (const auto day = parse_iso_day(text)) return day;
    throw Wrong{"'" + std::string(key) + "' is no day: " + text,
                "write it as year-month-day: 2021-12-26"};
  }
  /// One of an enumeration's words, which begins at 0 and ends with `last`; absent is `fallback`.
  template <typename Enum>
  [[nodiscard]] Enum word(const char* key, Enum last, Enum fallback) const {
    const std::string text = this->text(key);
    if (text.empty()) return fallback;
    std::vector<std::string> words;
    for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
      words.emplace_back(to_word(static_cast<Enum>(i)));
      if (words.back() == text) return static_cast<Enum>(i);
    }
    throw unknown_word(key, text, words);
  }
  [[nodiscard]] static Wrong unknown_word(const std::string& key, const std::string& text,
                                          const std::vector<std::string>& known) {
    std::string list;
    for (const std::string& word : known) list += (list.empty() ? "" : ", ") + word;
    const std::string_view near = nearest(text, known);
    return {"'" + key + "' cannot be '" + text + "'",
            near.empty() ? "known are: " + list : "did you mean '" + std::string(near) + "'?"};
  }

 private:
  static std::string text_of(const json& value, const std::string& key) {
    if (const auto* text = value.get_ptr<const std::string*>()) return *text;
    throw Wrong{"'" + key + "' must be text"};
  }

  const json& object_;
  std::string name_;
};

NumberValue number_value(const Fields& fields, NumberValue::Type type) {
  NumberValue value;
  value.type = type;
  value.low = fields.number("low");
  value.high = fields.number("high");
  value.soft = fields.flag("soft");
  value.unit = fields.text("unit");
  value.grain = fields.number("grain").value_or(1);
  return value;
}

Value read_value(const json& object) {
  const Fields fields(object, "value");
  const std::string type = fields.required_text("type");
  if (type == "state") return StateValue{fields.texts("states")};
  if (type == "count") return number_value(fields, NumberValue::Type::Count);
  if (type == "amount") return number_value(fields, NumberValue::Type::Amount);
  if (type == "percent") return number_value(fields, NumberValue::Type::Percent);
  if (type == "entity") return EntityValue{fields.required_text("entity")};
  if (type == "date") {
    return DateValue{{fields.day("from"), fields.day("to")},
                     fields.word("granularity", Granularity::Interval, Granularity::Days)};
  }
  throw Fields::unknown_word("type", type,
                             {"state", "count", "amount", "percent", "date", "entity"});
}

std::map<std::string, AboutSlot> read_about(const Fields& fields) {
  std::map<std::string, AboutSlot> about;
  if (const json* object = fields.find("about")) {
    const Fields slots(*object, "about");
    for (const auto& [slot, entity] : object->items()) {
      about[slot] = {slots.text(slot.c_str()), false};
    }
  }
  for (const std::string& slot : fields.texts("filled")) {
    const auto found = about.find(slot);
    if (found == about.end()) throw Wrong{"'filled' names '" + slot + "', which is not in 'about'"};
    found->second.filled = true;
  }
  return about;
}

void read_place(const Fields& fields, Claim& claim) {
  if (const json* object = fields.find("span")) {
    const Fields span(*object, "span");
    claim.span = fields.span("span");
    claim.line = span.index("line");
    claim.column = span.index("column");
    claim.text = span.text("text");
  }
  claim.sentence = fields.span("sentence");
  claim.utterance = fields.span("utterance");
  if (const json* object = fields.find("place")) {
    const Fields place(*object, "place");
    claim.end_line = place.index("end_line");
    claim.end_column = place.index("end_column");
    claim.byte_column = place.index("byte_column");
    claim.end_byte_column = place.index("end_byte_column");
  }
  if (const json* object = fields.find("record")) {
    const Fields record(*object, "record");
    claim.record = {record.required_text("file"), record.index("line")};
  }
  claim.before = fields.text("before");
  claim.after = fields.text("after");
  claim.path = fields.find("path") ? fields.text("path") : claim.source;
}

Claim read_claim(const json& object) {
  const Fields fields(object, "claim");
  Claim claim;
  claim.id = fields.required_text("id");
  claim.source = fields.required_text("source");
  claim.story = fields.text("story");
  claim.outlet = fields.text("outlet");
  claim.language = fields.text("language");
  claim.topic = fields.required_text("topic");
  claim.about = read_about(fields);
  claim.scope = fields.texts("scope");
  claim.value = read_value(fields.require("value"));
  claim.polarity = fields.word("polarity", Polarity::Negated, Polarity::Affirmed);
  claim.act = fields.word("act", Act::Deny, Act::Assert);
  claim.certainty = fields.word("certainty", Certainty::Possible, Certainty::Certain);
  claim.mode = fields.word("mode", Mode::Demanded, Mode::Actual);
  if (const json* object_of_holds = fields.find("holds")) {
    const Fields holds(*object_of_holds, "holds");
    claim.holds.begin = holds.range("from");
    claim.holds.end = holds.range("to");
    claim.holds.granularity = holds.word("granularity", Granularity::Interval, Granularity::Days);
  }
  claim.holds.deadline = fields.flag("deadline");
  claim.as_of = fields.range("as_of");
  claim.undated = fields.flag("undated");
  if (const json* object_of_speaker = fields.find("speaker")) {
    const Fields speaker(*object_of_speaker, "speaker");
    claim.speaker.name = speaker.text("name");
    claim.speaker.entity = speaker.text("entity");
    claim.speaker.how = speaker.word("how", SpeakerHow::Unknown, SpeakerHow::Narrator);
    claim.speaker.via = speaker.texts("via");
  }
  claim.voice = fields.word("voice", Voice::Narration, Voice::Narration);
  claim.superseded = fields.flag("superseded");
  claim.corrects = fields.flag("corrects");
  claim.headline = fields.flag("headline");
  claim.sketch = fields.text("sketch");
  read_place(fields, claim);
  claim.rule = fields.text("rule");
  claim.because = fields.texts("because");
  return claim;
}

}  // namespace

Result<Claim> parse_claim(std::string_view line, const std::string& file, std::size_t number) {
  Diagnostic diagnostic;
  diagnostic.file = file;
  diagnostic.line = number;
  try {
    return read_claim(json::parse(line));
  } catch (const Wrong& wrong) {
    diagnostic.message = wrong.message;
    diagnostic.hint = wrong.hint.empty() ? "claims are what 'gainsay extract' writes" : wrong.hint;
  } catch (const json::parse_error& error) {
    // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error ..."
    const std::string reason = error.what();
    const std::size_t details = reason.find(": ");
    diagnostic.column = 1 + count_code_points(line.substr(0, error.byte == 0 ? 0 : error.byte - 1));
    diagnostic.message =
        "this is no JSON: " + (details == std::string::npos ? reason : reason.substr(details + 2));
    diagnostic.hint = "each line must be one whole claim, as 'gainsay extract' writes it";
  }
  return tl::unexpected(std::move(diagnostic));
}

}  // namespace gainsay
