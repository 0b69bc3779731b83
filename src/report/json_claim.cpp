#include "report/json_claim.h"

#include <algorithm>
#include <optional>
#include <variant>

namespace gainsay {
namespace {

std::string_view type_word(NumberValue::Type type) {
  switch (type) {
    case NumberValue::Type::Count:
      return "count";
    case NumberValue::Type::Amount:
      return "amount";
    case NumberValue::Type::Percent:
      return "percent";
  }
  return "count";
}

std::optional<std::string> known_day(const std::optional<Day>& day) {
  if (!day) return std::nullopt;
  return iso_day(*day);
}

std::optional<std::string> known_range(const DayRange& range) {
  if (range.unknown()) return std::nullopt;
  return iso_range(range);
}

std::optional<std::string_view> known_text(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

void write_span(JsonWriter& json, const Span& span) {
  json.begin_object();
  json.member("start", span.start);
  json.member("end", span.end);
  json.end_object();
}

void write_members(JsonWriter& json, const StateValue& value) {
  json.member("type", "state");
  json.member("states", value.states);
}

void write_members(JsonWriter& json, const NumberValue& value) {
  json.member("type", type_word(value.type));
  json.member("low", value.low);
  json.member("high", value.high);
  json.member("soft", value.soft);
  if (value.type != NumberValue::Type::Percent || !value.unit.empty()) {
    json.member("unit", value.unit);
  }
  if (value.grain != 1) json.member("grain", value.grain);
}

void write_members(JsonWriter& json, const DateValue& value) {
  json.member("type", "date");
  json.member("from", known_day(value.range.first));
  json.member("to", known_day(value.range.last));
  json.member("granularity", to_word(value.granularity));
}

void write_members(JsonWriter& json, const EntityValue& value) {
  json.member("type", "entity");
  json.member("entity", value.entity);
}

void write_about(JsonWriter& json, const Claim& claim) {
  json.member("about");
  json.begin_object();
  for (const auto& [slot, about] : claim.about) {
    json.key(slot);
    json.value(about.entity);
  }
  json.end_object();
}

void write_value(JsonWriter& json, const Value& value) {
  json.member("value");
  json.begin_object();
  std::visit([&](const auto& known) { write_members(json, known); }, value);
  json.end_object();
}

void write_holds(JsonWriter& json, const Holds& holds) {
  json.member("holds");
  json.begin_object();
  json.member("from", known_range(holds.begin));
  json.member("to", known_range(holds.end));
  json.member("granularity", to_word(holds.granularity));
  json.end_object();
}

void write_speaker(JsonWriter& json, const Speaker& speaker) {
  json.member("speaker");
  json.begin_object();
  json.member("name", known_text(speaker.name));
  json.member("entity", known_text(speaker.entity));
  json.member("how", to_word(speaker.how));
  json.member("via", speaker.via);
  json.end_object();
}

void write_evidence(JsonWriter& json, const Claim& claim) {
  json.member("span");
  json.begin_object();
  json.member("start", claim.span.start);
  json.member("end", claim.span.end);
  json.member("line", claim.line);
  json.member("column", claim.column);
  json.member("text", claim.text);
  json.end_object();
}

void write_filled(JsonWriter& json, const Claim& claim) {
  const auto is_filled = [](const auto& about) { return about.second.filled; };
  if (std::none_of(claim.about.begin(), claim.about.end(), is_filled)) return;
  json.member("filled");
  json.begin_list();
  for (const auto& about : claim.about) {
    if (is_filled(about)) json.value(about.first);
  }
  json.end_list();
}

void write_record(JsonWriter& json, const RecordPlace& record) {
  json.member("record");
  json.begin_object();
  json.member("file", record.file);
  json.member("line", record.line);
  json.end_object();
}

// What is written only where there is something to say.
void write_extras(JsonWriter& json, const Claim& claim) {
  write_filled(json, claim);
  if (!claim.scope.empty()) json.member("scope", claim.scope);
  if (!claim.outlet.empty()) json.member("outlet", claim.outlet);
  if (!claim.language.empty()) json.member("language", claim.language);
  if (claim.path != claim.source) json.member("path", claim.path);
  if (!claim.record.file.empty()) write_record(json, claim.record);
  if (claim.utterance != Span{}) {
    json.member("utterance");
    write_span(json, claim.utterance);
  }
  if (claim.superseded) json.member("superseded", true);
  if (claim.corrects) json.member("corrects", true);
  if (claim.headline) json.member("headline", true);
  if (!claim.because.empty()) json.member("because", claim.because);
  if (claim.holds.deadline) json.member("deadline", true);
  if (claim.undated) json.member("undated", true);
}

void write_members(JsonWriter& json, const Claim& claim) {
  json.member("id", claim.id);
  json.member("source", claim.source);
  json.member("story", claim.story);
  json.member("topic", claim.topic);
  write_about(json, claim);
  write_value(json, claim.value);
  json.member("polarity", to_word(claim.polarity));
  json.member("act", to_word(claim.act));
  json.member("certainty", to_word(claim.certainty));
  json.member("mode", to_word(claim.mode));
  write_holds(json, claim.holds);
  json.member("as_of", known_range(claim.as_of));
  write_speaker(json, claim.speaker);
  json.member("voice", to_word(claim.voice));
  write_evidence(json, claim);
  json.member("sentence");
  write_span(json, claim.sentence);
  json.member("rule", claim.rule);
  write_extras(json, claim);
}

void write_place(JsonWriter& json, const Claim& claim) {
  json.member("place");
  json.begin_object();
  json.member("end_line", claim.end_line);
  json.member("end_column", claim.end_column);
  json.member("byte_column", claim.byte_column);
  json.member("end_byte_column", claim.end_byte_column);
  json.end_object();
}

// What a claim needs that has not its text beside it.
void write_context(JsonWriter& json, const Claim& claim) {
  if (!claim.sketch.empty()) json.member("sketch", claim.sketch);
  if (claim.end_line != 0) write_place(json, claim);
  if (!claim.before.empty()) json.member("before", claim.before);
  if (!claim.after.empty()) json.member("after", claim.after);
}

}  // namespace

void write_claim(JsonWriter& json, const Claim& claim) {
  json.begin_object();
  write_members(json, claim);
  json.end_object();
}

void write_claims(JsonWriter& json, const std::vector<Claim>& claims) {
  json.begin_list();
  for (const Claim& claim : claims) write_claim(json, claim);
  json.end_list();
}

void write_typed_claim(JsonWriter& json, const Claim& claim) {
  json.begin_object();
  json.member("type", "claim");
  write_members(json, claim);
  json.end_object();
}

std::string claim_lines(const std::vector<Claim>& claims) {
  JsonWriter json;
  for (const Claim& claim : claims) {
    json.begin_object();
    write_members(json, claim);
    write_context(json, claim);
    json.end_object();
    json.end_line();
  }
  return json.take();
}

}  // namespace gainsay
