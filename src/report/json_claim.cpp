#include "report/json_claim.h"

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

Json value_json(const StateValue& value) {
  return json_object("type", "state", "states", value.states);
}

Json value_json(const NumberValue& value) {
  Json out = json_object("type", type_word(value.type), "low", number_or_null(value.low), "high",
                         number_or_null(value.high), "soft", value.soft);
  if (value.type != NumberValue::Type::Percent || !value.unit.empty()) out["unit"] = value.unit;
  if (value.grain != 1) out["grain"] = number_or_null(value.grain);
  return out;
}

Json value_json(const DateValue& value) {
  return json_object("type", "date", "from", day_or_null(value.range.first), "to",
                     day_or_null(value.range.last), "granularity", to_word(value.granularity));
}

Json value_json(const EntityValue& value) {
  return json_object("type", "entity", "entity", value.entity);
}

void add_extras(Json& out, const Claim& claim) {
  Json filled = Json::array();
  for (const auto& [slot, about] : claim.about) {
    if (about.filled) filled.push_back(slot);
  }
  if (!filled.empty()) out["filled"] = std::move(filled);
  if (!claim.scope.empty()) out["scope"] = claim.scope;
  if (!claim.outlet.empty()) out["outlet"] = claim.outlet;
  if (!claim.language.empty()) out["language"] = claim.language;
  if (claim.path != claim.source) out["path"] = claim.path;
  if (!claim.record.file.empty()) {
    out["record"] = json_object("file", claim.record.file, "line", claim.record.line);
  }
  if (claim.utterance != Span{}) out["utterance"] = span_json(claim.utterance);
  if (claim.superseded) out["superseded"] = true;
  if (claim.corrects) out["corrects"] = true;
  if (claim.headline) out["headline"] = true;
  if (!claim.because.empty()) out["because"] = claim.because;
  if (claim.holds.deadline) out["deadline"] = true;
  if (claim.undated) out["undated"] = true;
}

}  // namespace

Json claim_to_json(const Claim& claim) {
  Json about = Json::object();
  for (const auto& [slot, value] : claim.about) about[slot] = value.entity;
  Json span = span_json(claim.span);
  span["line"] = claim.line;
  span["column"] = claim.column;
  span["text"] = claim.text;
  Json holds =
      json_object("from", range_or_null(claim.holds.begin), "to", range_or_null(claim.holds.end),
                  "granularity", to_word(claim.holds.granularity));
  Json speaker = json_object("name", text_or_null(claim.speaker.name), "entity",
                             text_or_null(claim.speaker.entity), "how", to_word(claim.speaker.how),
                             "via", claim.speaker.via);
  Json out = json_object(
      "id", claim.id, "source", claim.source, "story", claim.story, "topic", claim.topic, "about",
      std::move(about), "value",
      std::visit([](const auto& value) { return value_json(value); }, claim.value), "polarity",
      to_word(claim.polarity), "act", to_word(claim.act), "certainty", to_word(claim.certainty),
      "mode", to_word(claim.mode), "holds", std::move(holds), "as_of", range_or_null(claim.as_of),
      "speaker", std::move(speaker), "voice", to_word(claim.voice), "span", std::move(span),
      "sentence", span_json(claim.sentence), "rule", claim.rule);
  add_extras(out, claim);
  return out;
}

Json claim_to_line(const Claim& claim) {
  Json out = claim_to_json(claim);
  if (!claim.sketch.empty()) out["sketch"] = claim.sketch;
  if (claim.end_line != 0) {
    out["place"] =
        json_object("end_line", claim.end_line, "end_column", claim.end_column, "byte_column",
                    claim.byte_column, "end_byte_column", claim.end_byte_column);
  }
  if (!claim.before.empty()) out["before"] = claim.before;
  if (!claim.after.empty()) out["after"] = claim.after;
  return out;
}

}  // namespace gainsay
