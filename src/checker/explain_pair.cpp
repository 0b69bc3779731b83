#include <algorithm>
#include <string>

#include "checker/explain.h"
#include "compare/derive.h"
#include "compare/pair.h"
#include "compare/sums.h"
#include "compare/verdict.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

std::string slots_of(const Claim& claim, const EntityRules& entities) {
  std::string out;
  for (const auto& [slot, filler] : claim.about) {
    out += (out.empty() ? "" : ", ") + slot + " " + std::string(entities.title(filler.entity)) +
           (filler.filled ? " (from nearby)" : "");
  }
  for (const std::string& word : claim.scope) out += (out.empty() ? "only " : ", only ") + word;
  return out.empty() ? "nothing named" : out;
}

std::string_view about_in_words(AboutRelation about) {
  switch (about) {
    case AboutRelation::Same:
      return "the same";
    case AboutRelation::FirstIsPart:
      return "A speaks of a part of what B speaks of";
    case AboutRelation::SecondIsPart:
      return "B speaks of a part of what A speaks of";
    case AboutRelation::Underspecified:
      return "one of them does not say of what exactly";
    case AboutRelation::Different:
      return "not the same: they are not compared";
  }
  return "";
}

std::string_view values_in_words(ValueRelation values) {
  switch (values) {
    case ValueRelation::Equal:
      return "equal";
    case ValueRelation::Refines:
      return "A says all that B says, and more";
    case ValueRelation::Refined:
      return "B says all that A says, and more";
    case ValueRelation::Overlaps:
      return "both may be so";
    case ValueRelation::Disjoint:
      return "each excludes the other";
    case ValueRelation::Apart:
      return "of different units or kinds: they are not compared";
  }
  return "";
}

std::string time_in_words(const Pair& pair) {
  switch (pair.time) {
    case Overlap::Yes:
      return shared_time(pair.a, pair.b);
    case Overlap::No:
      return "they hold at different times";
    case Overlap::Unknown:
      return "whether they hold at one time is not known";
  }
  return "";
}

std::string when_in_words(const Claim& claim) {
  std::string out;
  if (!claim.holds.begin.unknown()) {
    out += (claim.holds.deadline ? "by " : "since ") + describe_range(claim.holds.begin) + ", ";
  }
  if (!claim.holds.end.unknown()) out += "until " + describe_range(claim.holds.end) + ", ";
  if (claim.undated) return out + "on a day that could not be resolved";
  return out + (claim.as_of.unknown() ? "not dated" : "as of " + describe_range(claim.as_of));
}

std::string how_in_words(const Claim& claim) {
  std::string out = std::string(to_word(claim.act)) + ", " + std::string(to_word(claim.mode)) +
                    ", " + std::string(to_word(claim.certainty));
  if (claim.superseded) out += ", superseded";
  if (claim.corrects) out += ", a correction";
  return out;
}

void describe_side(Explanation& out, const std::string& name, const Claim& claim,
                   const Topic& topic, const EntityRules& entities) {
  std::vector<Explanation::Row> rows = {
      {place_in_words(claim) + "  " + speaker_in_words(claim, &entities), ""},
      {"'" + claim.text + "' => " + describe_claim(claim, topic), ""}};
  for (const std::string& step : claim.because) rows.push_back({"it follows: " + step, ""});
  out.sections.push_back({name, std::move(rows)});
}

std::string outcome(const Ruling& ruling, std::string_view explained) {
  std::string out =
      ruling.verdict ? std::string(to_word(ruling.verdict->kind)) : std::string("silence");
  if (ruling.row != 0) out += " (row " + std::to_string(ruling.row) + " of the table of verdicts)";
  if (!ruling.verdict) return out + ": " + std::string(ruling.silence);
  for (const std::string& reason : ruling.verdict->because) {
    out += (&reason == &ruling.verdict->because.front() ? ": " : "; ") + reason;
  }
  if (ruling.verdict->kind == FindingKind::Change) out += "; reported on request only";
  if (!explained.empty()) out += "; not reported: " + std::string(explained);
  return out;
}

Explanation explain_two(const Claim& a, const Claim& b, const Topic& topic, const Sums& sums,
                        const EntityRules& entities) {
  const Judgement judgement = weigh(a, b, topic, entities);
  const Pair pair{a, b, topic, entities, judgement.about, judgement.values, judgement.time};
  Explanation out;
  out.place = topic.full_name();
  describe_side(out, "A", a, topic, entities);
  describe_side(out, "B", b, topic, entities);
  const auto add = [&](std::string label, const std::string& of_a, const std::string& of_b,
                       std::string_view together) {
    std::vector<Explanation::Row> rows = {{of_a == of_b ? of_a : of_a + " | " + of_b, ""}};
    if (!together.empty()) rows.push_back({std::string(together), ""});
    out.sections.push_back({std::move(label), std::move(rows)});
  };
  add("about", slots_of(a, entities), slots_of(b, entities), about_in_words(judgement.about));
  add("values", describe(a.value), describe(b.value), values_in_words(judgement.values));
  add("time", when_in_words(a), when_in_words(b), time_in_words(pair));
  add("meant", how_in_words(a), how_in_words(b), "");
  const Ruling& ruling = judgement.ruling;
  const bool clash = ruling.verdict && ruling.verdict->kind != FindingKind::Agreement;
  const std::string_view explained =
      !clash               ? std::string_view()
      : sums.make_up(a, b) ? "figures of one text together make up the other's"
      : sums.tell_both(a, b)
          ? "both texts make both claims, and show themselves what they are to each other"
          : std::string_view();
  out.sections.push_back({"verdict", {{outcome(ruling, explained), ""}}});
  out.judgement = Explanation::Judgement();
  Explanation::Judgement& judged = *out.judgement;
  judged.claims = {a.id, b.id};
  judged.about = to_word(judgement.about);
  judged.values = to_word(judgement.values);
  judged.time = to_word(judgement.time);
  judged.row = ruling.row;
  if (ruling.verdict) {
    judged.kind = to_word(ruling.verdict->kind);
    judged.because = ruling.verdict->because;
  } else {
    judged.because.emplace_back(ruling.silence);
  }
  judged.unreported = explained;
  return out;
}

std::vector<Claim> with_derived(const std::vector<const Claim*>& claims, const Ruleset& ruleset) {
  std::vector<Claim> all;
  for (const Claim* claim : claims) all.push_back(*claim);
  for (Claim& derived : derive(all, ruleset)) all.push_back(std::move(derived));
  return all;
}

}  // namespace

std::vector<const Claim*> claims_at(const std::vector<Claim>& claims, const Place& place) {
  std::vector<const Claim*> found;
  for (const Claim& claim : claims) {
    if (place.line != 0 && claim.line != place.line) continue;
    if (place.column != 0 && claim.column != place.column) continue;
    found.push_back(&claim);
  }
  return found;
}

std::vector<Explanation> explain_pair(const std::vector<const Claim*>& first,
                                      const std::vector<const Claim*>& second,
                                      const std::vector<Claim>& all, const Ruleset& ruleset) {
  std::vector<Explanation> out;
  const std::vector<Claim> ones = with_derived(first, ruleset);
  const std::vector<Claim> others = with_derived(second, ruleset);
  for (const Claim& a : ones) {
    for (const Claim& b : others) {
      const Topic* topic = a.topic == b.topic ? ruleset.topic(a.topic) : nullptr;
      if (topic == nullptr || a.id == b.id || (!a.because.empty() && !b.because.empty())) continue;
      std::vector<std::size_t> bucket;
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].topic == a.topic) bucket.push_back(i);
      }
      const Sums sums(all, bucket, *topic, ruleset.entities);
      out.push_back(explain_two(a, b, *topic, sums, ruleset.entities));
    }
  }
  return out;
}

}  // namespace gainsay
