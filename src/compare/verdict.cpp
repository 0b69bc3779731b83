#include "compare/verdict.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/among.h"
#include "compare/one_word.h"
#include "compare/pair.h"
#include "compare/voice.h"
#include "extract/open_phrase.h"
#include "ruleset/whole_headline.h"

namespace gainsay {
namespace {

// Whether two passages are near enough to be of one utterance: at most a sentence lies between.
// Claims that do not say where they were uttered are taken to be near.
bool one_utterance(const Claim& a, const Claim& b) {
  constexpr std::size_t sentence = 300;  // bytes
  if (a.source != b.source) return false;
  if (a.utterance.empty() || b.utterance.empty()) return true;
  const Span& first = a.utterance.start <= b.utterance.start ? a.utterance : b.utterance;
  const Span& second = a.utterance.start <= b.utterance.start ? b.utterance : a.utterance;
  return second.start <= first.end + sentence;
}

// By the same words one text may call several things, one after the other: the trade of two
// exchanges, the arrests of two towns. Two voices in it that speak of one phrase speak of one
// thing.
bool may_call_others_so(const Pair& pair) {
  return pair.topic.has_open_slot() && pair.a.source == pair.b.source &&
         pair.a.headline == pair.b.headline && pair.one_voice();
}

// Whether an entity lies in one of another's kind that is not that other: a town in a country,
// where that country is meant nowhere near.
bool lies_elsewhere(const Entity& inner, const Entity& outer, const EntityRules& entities) {
  const auto holds = [&](const std::string& id) {
    const Entity* whole = entities.find(id);
    return whole != nullptr && whole->kind == outer.kind;
  };
  return !entities.within(inner.id, outer.id) &&
         std::any_of(inner.part_of.begin(), inner.part_of.end(), holds);
}

// Of two kinds one may be named beside the other, unless one lies in another of the other's kind:
// what is in Lyon is not in Peru.
bool go_together(const Entity* one, const Entity* other, const EntityRules& entities) {
  if (one == nullptr || other == nullptr || one->kind == other->kind) return false;
  return !lies_elsewhere(*one, *other, entities) && !lies_elsewhere(*other, *one, entities);
}

// Whether one headline may name what it does beside what the other names: something of another
// kind, a part of it or its whole, or what is told in the other as well ("Chad sues Peru", "Peru
// sues Chad").
bool names_both(const Pair& pair) {
  const auto* x = std::get_if<EntityValue>(&pair.a.value);
  const auto* y = std::get_if<EntityValue>(&pair.b.value);
  if (x == nullptr || y == nullptr) return false;
  const std::string& what = pair.topic.about.front();
  const auto tells = [&](const Claim& claim, const std::string& entity) {
    return among(words_of_phrase(claim.about.at(what).entity), entity);
  };
  const bool of_two_kinds =
      go_together(pair.entities.find(x->entity), pair.entities.find(y->entity), pair.entities);
  return of_two_kinds || tells(pair.a, y->entity) || tells(pair.b, x->entity) ||
         pair.entities.within(x->entity, y->entity) || pair.entities.within(y->entity, x->entity);
}

// A headline is one voice with what its text tells; whoever speaks in the text is another.
bool outruns_text(const Pair& pair) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  return a.headline != b.headline && a.source == b.source && pair.disjoint() && firm(a) &&
         firm(b) && a.act == b.act && pair.about == AboutRelation::Same &&
         pair.time == Overlap::Yes && pair.one_voice();
}

bool drifts(const Pair& pair) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  const bool one_each = (a.voice == Voice::Quote && b.voice == Voice::Paraphrase) ||
                        (a.voice == Voice::Paraphrase && b.voice == Voice::Quote);
  return one_each && pair.disjoint() && pair.about == AboutRelation::Same && a.mode == b.mode &&
         pair.time == Overlap::Yes && a.as_of == b.as_of && one_utterance(a, b) && pair.one_voice();
}

// Two headlines that tell of much the same, and nothing that excludes the other.
Ruling judge_alike(const Pair& pair) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  const auto says = [](const Claim& claim) {
    return firm(claim) && claim.act == Act::Assert && claim.polarity == Polarity::Affirmed &&
           !claim.superseded;
  };
  const bool may_clash = says(a) && says(b) && pair.same_value() && a.source != b.source;
  const auto words = may_clash ? other_word(a, b, pair.topic) : std::nullopt;
  if (!words || pair.time == Overlap::No) {
    return silent(3, "that two headlines are alike is no agreement");
  }
  const auto& [first, second] = std::minmax(words->first, words->second);
  const std::string why = "they are the same but for '" + first + "' and '" + second + "'";
  if (pair.time == Overlap::Unknown) {
    return found(FindingKind::Tension, 16, {why, "whether both hold at one time is not known"});
  }
  return found(FindingKind::Contradiction, 6, {why + ", and " + shared_time(a, b)});
}

Ruling rule(const Pair& pair) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  if (pair.about == AboutRelation::Different) return silent(0, "they are not about the same");
  if (pair.values == ValueRelation::Apart) return silent(0, "their values are of different units");
  if (reads_whole_headlines(pair.topic) && !pair.disjoint()) return judge_alike(pair);
  if (reads_whole_headlines(pair.topic) && names_both(pair)) {
    return silent(0, "what one headline names, the other names too");
  }
  if (a.superseded || b.superseded) return silent(0, "a text itself calls one of them outdated");
  if (a.mode == Mode::Demanded || b.mode == Mode::Demanded) {
    return silent(0, "one of them is a demand, which clashes with nothing");
  }
  if (pair.topic.time == TimeKind::Grows) {
    if (const std::string_view others = tell_of_others(pair); !others.empty()) {
      return silent(0, others);
    }
  }
  if (may_call_others_so(pair)) {
    return silent(0, "one text may call several things by the same words");
  }
  if (outruns_text(pair)) {
    return found(FindingKind::Drift, 1,
                 {"the headline says " + describe((a.headline ? a : b).value) + ", its text " +
                  describe((a.headline ? b : a).value)});
  }
  if (a.act != b.act) return judge_denial(pair);
  if (a.act == Act::Deny) return silent(2, "two denials leave everything open");
  if (drifts(pair)) return found(FindingKind::Drift, 1, {excluding(a, b)});
  if (pair.about == AboutRelation::FirstIsPart) return judge_part(pair, a, b);
  if (pair.about == AboutRelation::SecondIsPart) return judge_part(pair, b, a);
  if (a.mode == Mode::Planned && b.mode == Mode::Planned) return judge_plans(pair);
  if (a.mode == Mode::Planned) return judge_plan(pair, a, b);
  if (b.mode == Mode::Planned) return judge_plan(pair, b, a);
  if (pair.topic.time == TimeKind::Grows && firm(a) && firm(b)) return judge_growing(pair);
  return judge_facts(pair, pair.time);
}

}  // namespace

Judgement weigh(const Claim& a, const Claim& b, const Topic& topic, const EntityRules& entities) {
  Judgement out;
  out.about = relate_about(a, b, topic, entities);
  out.values = relate(a.value, b.value, topic);
  out.time = overlap(a, b, topic);
  out.ruling = rule({a, b, topic, entities, out.about, out.values, out.time});
  return out;
}

std::optional<Verdict> judge(const Claim& a, const Claim& b, const Topic& topic,
                             const EntityRules& entities) {
  return weigh(a, b, topic, entities).ruling.verdict;
}

std::string describe_claim(const Claim& claim, const Topic& topic) {
  std::string text = describe(claim.value);
  if (claim.act == Act::Deny) text = "denied: " + text;
  if (claim.mode == Mode::Planned) text = "planned: " + text;
  if (topic.value != ValueType::State || claim.holds.begin.unknown()) return text;
  return text + (claim.holds.deadline ? " by " + iso_day(*claim.holds.begin.last)
                                      : " since " + describe_range(claim.holds.begin));
}

}  // namespace gainsay
