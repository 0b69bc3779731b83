#include "report/text_claim.h"

#include <algorithm>

#include "compare/verdict.h"
#include "report/display.h"

namespace gainsay {
namespace {

std::string title(const std::string& entity, const EntityRules* entities) {
  return entities == nullptr ? entity : std::string(entities->title(entity));
}

std::string name_of(const Claim& claim, const EntityRules* entities) {
  const Speaker& speaker = claim.speaker;
  const std::string name = speaker.entity.empty() ? speaker.name : title(speaker.entity, entities);
  if (speaker.how == SpeakerHow::Narrator && name.empty()) return "narrator";
  return "says " + (name.empty() ? "somebody" : isolated(printable(name)));
}

std::string_view manner(Voice voice) {
  switch (voice) {
    case Voice::Quote:
      return " (quoted)";
    case Voice::Paraphrase:
      return " (paraphrased)";
    case Voice::Narration:
      return "";
  }
  return "";
}

std::string said(const Claim& claim, const std::string& day, const EntityRules* entities) {
  std::string out = name_of(claim, entities);
  out += manner(claim.voice);
  out += day;
  if (claim.superseded) out += ", superseded";
  if (claim.corrects) out += ", a correction";
  for (const std::string& channel : claim.speaker.via) {
    out += ", via " + isolated(printable(title(channel, entities)));
  }
  return out;
}

/// Whether a sentence has more words behind the evidence: a closing mark or two are none.
bool goes_on(const Claim& claim) {
  constexpr std::size_t closing_marks = 4;
  return claim.sentence.end > claim.span.end + closing_marks;
}

}  // namespace

std::string place_in_words(const Claim& claim) {
  return printable(claim.path.empty() ? claim.source : claim.path) + ':' +
         std::to_string(claim.line) + ':' + std::to_string(claim.column);
}

std::string speaker_in_words(const Claim& claim, const EntityRules* entities) {
  return said(claim, claim.as_of.unknown() ? "" : ", as of " + describe_range(claim.as_of),
              entities);
}

std::string speaker_without_day(const Claim& claim, const EntityRules* entities) {
  return said(claim, "", entities);
}

std::string value_in_words(const Claim& claim, std::string_view value) {
  std::string out = isolated(printable(value));
  std::string remarks;
  const auto remark = [&](std::string_view word) {
    remarks += remarks.empty() ? " (" : ", ";
    remarks += word;
  };
  if (claim.mode == Mode::Conditional || claim.mode == Mode::Demanded) remark(to_word(claim.mode));
  if (claim.certainty != Certainty::Certain) remark(to_word(claim.certainty));
  if (!remarks.empty()) out += remarks + ')';
  return out;
}

std::string value_in_words(const Claim& claim, const Ruleset& ruleset) {
  const Topic* topic = ruleset.topic(claim.topic);
  return value_in_words(claim,
                        topic == nullptr ? describe(claim.value) : describe_claim(claim, *topic));
}

std::string excerpt_of(const Claim& claim, std::size_t width) {
  constexpr std::string_view dots = "...";
  const std::string text = printable(claim.text);
  const bool cut_before = claim.sentence.start < claim.span.start && !claim.sentence.empty();
  const std::string before = cut_before ? "... " : "";
  const std::size_t room = width > before.size() ? width - before.size() : 1;
  const std::size_t room_with_dots = std::max<std::size_t>(room, 6) - 4;
  if (display_width(text) > room || (goes_on(claim) && display_width(text) > room_with_dots)) {
    const std::string_view shown = cut_to_width(text, room_with_dots);
    return isolated(before + std::string(shown) + ' ' + std::string(dots));
  }
  return isolated(before + text + (goes_on(claim) ? " ..." : ""));
}

}  // namespace gainsay
