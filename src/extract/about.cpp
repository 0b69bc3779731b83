#include "extract/about.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "extract/headline.h"
#include "extract/open_phrase.h"

namespace gainsay {
namespace {

bool of_kind(KindId kind, const TopicSlot& slot) {
  return std::find(slot.kinds.begin(), slot.kinds.end(), kind) != slot.kinds.end();
}

const SlotMatch* captured(const TopicMatch& match, std::string_view slot) {
  for (const SlotMatch& group : match.match.slots) {
    if (group.slot == slot) return &group;
  }
  return nullptr;
}

const EntityMention* mention_at(const Annotations& annotations, const TokenRange& tokens,
                                const TopicSlot& slot) {
  for (const EntityMention& mention : annotations.mentions) {
    if (mention.tokens.overlaps(tokens) && of_kind(mention.kind, slot)) return &mention;
  }
  return nullptr;
}

TokenRange fill_range(FillFrom from, const TopicMatch& match, const Surroundings& around,
                      const Document& document) {
  switch (from) {
    case FillFrom::Nothing:
      return {};
    case FillFrom::Clause:
      return around.clause;
    case FillFrom::Sentence:
      return document.sentences[match.sentence].tokens;
    case FillFrom::Paragraph:
      return document.paragraphs[document.sentences[match.sentence].paragraph].tokens;
    case FillFrom::Document:
      return {0, document.tokens().size()};
  }
  return {};
}

// How far `mention` stands from the match; what stands behind it counts as farther than all before
// it within the same sentence.
std::size_t distance(const TokenRange& mention, const TokenRange& match) {
  constexpr std::size_t behind = 1000;
  if (mention.last <= match.first) return match.first - mention.last;
  if (mention.first >= match.last) return behind + mention.first - match.last;
  return 0;
}

// Whether words beside a mention say that it is not what the slot asks: a toll is not where
// somebody was going ("on his way to Basra"), and not in the country that a street is called by.
bool leads_elsewhere(const TopicSlot& slot, const EntityMention& mention,
                     const Annotations& annotations) {
  const std::string& language = annotations.language->code;
  const Document& document = annotations.document;
  const TokenRange& at = mention.tokens;
  const TokenRange& sentence = document.sentences[document.sentence_at(at.first)].tokens;
  std::vector<PhraseMatch> found;
  const auto before = slot.not_before.find(language);
  if (before != slot.not_before.end() && at.last < sentence.last) {
    before->second.find(document, at.last, sentence.last, Clitics::Kept, found);
    if (!found.empty()) return true;
  }
  const auto behind = slot.not_behind.find(language);
  // Letters on the name itself say how it is meant: "raids in-Basra".
  if (behind == slot.not_behind.end() || mention.attached) return false;
  constexpr std::size_t longest = 3;
  for (std::size_t back = 1; back <= longest && at.first >= sentence.first + back; ++back) {
    found.clear();
    behind->second.find(document, at.first - back, at.first, Clitics::Stripped, found);
    if (!found.empty() && found.front().tokens.last == at.first) return true;
  }
  return false;
}

// Whether `mention` says where a place named before it lies: "in Diyala (north of Baghdad)".
bool explains(const EntityMention& mention, const EntityMention* before,
              const Annotations& annotations) {
  if (before == nullptr) return false;
  constexpr std::size_t longest = 4;  // words between the bracket and the name
  const std::size_t bracket = before->tokens.last;
  if (mention.tokens.first <= bracket || mention.tokens.first > bracket + 1 + longest) return false;
  return annotations.document.folded(bracket) == "(";
}

const EntityMention* nearest_mention(const TopicMatch& match, const TopicSlot& slot,
                                     const TokenRange& range, const Surroundings& around,
                                     const Annotations& annotations) {
  const EntityMention* best = nullptr;
  std::size_t best_distance = std::numeric_limits<std::size_t>::max();
  const EntityMention* before = nullptr;  // the mention before, and whether it is not what is asked
  bool led_elsewhere = false;
  for (const EntityMention& mention : annotations.mentions) {
    if (!range.contains(mention.tokens) || !of_kind(mention.kind, slot)) continue;
    const EntityMention* last = std::exchange(before, &mention);
    // What holds of one name holds of the next one ("bordering on Iraq and Syria").
    const bool joined = last != nullptr && mention.tokens.first <= last->tokens.last + 1;
    led_elsewhere = (joined && led_elsewhere) || leads_elsewhere(slot, mention, annotations);
    const bool taken = std::any_of(match.match.slots.begin(), match.match.slots.end(),
                                   [&](const SlotMatch& other) {
                                     return other.slot != gap_group && other.slot != slot.name &&
                                            other.tokens.overlaps(mention.tokens);
                                   });
    // "An American raid killed nine" does not say where: whose something is tells no place of an
    // event. A headline has no room for more ("Clashes with Iraqi police kill two"), and a topic
    // that needs a place takes what there is ("Tunisian police arrested 16").
    if (mention.adjective && match.topic->time == TimeKind::Grows && !slot.required &&
        !is_headline(annotations.document, match.sentence)) {
      continue;
    }
    if (taken) continue;
    // "European rents rise.. Greek shares fall": an adjective behind the clause is of another, and
    // so is one behind what a phrase tells of.
    const std::size_t end =
        match.topic->has_open_slot() ? match.match.tokens.last : around.clause.last;
    if (mention.adjective && mention.tokens.first >= end && !slot.required) continue;
    if (!slot.required && (led_elsewhere || explains(mention, last, annotations))) continue;
    std::size_t d = distance(mention.tokens, match.match.tokens);
    constexpr std::size_t elsewhere = 5000;
    constexpr std::size_t weaker = 10000;
    if (!around.clause.contains(mention.tokens)) d += elsewhere;
    if (mention.adjective) d += weaker;
    // "In Basra, in the south of the country": a name says more than what stands for one.
    constexpr std::size_t vaguer = 500;
    if (mention.anaphor) d += vaguer;
    if (d < best_distance) {
      best_distance = d;
      best = &mention;
    }
  }
  return best;
}

// A mention that an open phrase of the match goes over: "the reserves of Iraq" are in Iraq.
const EntityMention* mention_in_phrase(const TopicMatch& match, const TopicSlot& slot,
                                       const Annotations& annotations) {
  if (slot.fill == FillFrom::Nothing) return nullptr;
  for (const SlotMatch& group : match.match.slots) {
    const TopicSlot* captured_slot = match.topic->slot(group.slot);
    if (captured_slot == nullptr || !captured_slot->open()) continue;
    for (const EntityMention& mention : annotations.mentions) {
      if (group.tokens.contains(mention.tokens) && of_kind(mention.kind, slot) &&
          !leads_elsewhere(slot, mention, annotations)) {
        return &mention;
      }
    }
  }
  return nullptr;
}

// The open phrases: all that a slot captured, around a verb say, without what other slots hold.
bool find_phrases(const TopicMatch& match, const Annotations& annotations,
                  std::map<std::string, AboutSlot>& about) {
  std::vector<std::string> held;
  for (const auto& [name, filler] : about) held.push_back(filler.entity);
  for (const std::string& name : match.topic->about) {
    const TopicSlot* slot = match.topic->slot(name);
    if (slot == nullptr || !slot->open()) continue;
    std::vector<TokenRange> parts;
    for (const SlotMatch& group : match.match.slots) {
      if (group.slot == name) parts.push_back(group.tokens);
    }
    std::string phrase = read_open_phrase(annotations, parts, held);
    if (!phrase.empty() && words_of_phrase(phrase).size() >= slot->least) {
      about[name] = {std::move(phrase), false};
    } else if (slot->required || !parts.empty()) {
      return false;
    }
  }
  return true;
}

// The unit of the last digit that a figure surely has: "2,500" may be rounded to hundreds, though
// never to more than a tenth of it. "3 million" says itself to what.
double grain_of(const NumberMention& number) {
  double grain = number.grain;
  if (!number.low || number.low != number.high || grain != 1) return grain;
  constexpr double round = 100;
  for (double unit = round; unit <= *number.low / 10; unit *= 10) {
    if (std::fmod(*number.low, unit) == 0) grain = std::max(grain, unit);
  }
  return grain;
}

// What the match counts: the numbers it captured and those its own words name, together ("his wife
// and two children").
bool find_count(const TopicMatch& match, const Annotations& annotations, Value& value) {
  NumberValue sum;
  sum.unit = match.topic->unit;
  sum.low = match.pattern->counts.value_or(0);
  if (!match.pattern->or_more) sum.high = sum.low;
  bool any = match.pattern->counts.has_value();
  for (const SlotMatch& group : match.match.slots) {
    if (group.slot != match.topic->value_slot) continue;
    const auto number =
        std::find_if(annotations.numbers.begin(), annotations.numbers.end(),
                     [&](const NumberMention& n) { return n.tokens.overlaps(group.tokens); });
    if (number == annotations.numbers.end()) return false;
    const std::optional<NumberValue> part = figure_value(*number, *match.topic);
    if (!part) return false;
    any = true;
    sum.low = part->low ? std::optional(*sum.low + *part->low) : std::nullopt;
    sum.high = sum.high && part->high ? std::optional(*sum.high + *part->high) : std::nullopt;
    if (!sum.low) return false;
    sum.soft = sum.soft || part->soft;
    sum.grain = std::max(sum.grain, part->grain);
  }
  if (any) value = sum;
  return any;
}

}  // namespace

bool find_about(const TopicMatch& match, const Surroundings& around, const Annotations& annotations,
                std::map<std::string, AboutSlot>& about) {
  for (const std::string& name : match.topic->about) {
    const TopicSlot* slot = match.topic->slot(name);
    if (slot == nullptr) continue;
    if (const auto fixed = match.pattern->about.find(name); fixed != match.pattern->about.end()) {
      about[name] = {fixed->second, false};
      continue;
    }
    if (slot->open()) continue;  // once it is known what the other slots hold
    if (const SlotMatch* group = captured(match, name)) {
      const EntityMention* mention = mention_at(annotations, group->tokens, *slot);
      if (mention == nullptr) return false;
      about[name] = {mention->entity, false};
      continue;
    }
    if (const EntityMention* mention = mention_in_phrase(match, *slot, annotations)) {
      about[name] = {mention->entity, false};
      continue;
    }
    const TokenRange range = fill_range(slot->fill, match, around, annotations.document);
    if (const EntityMention* mention = nearest_mention(match, *slot, range, around, annotations)) {
      about[name] = {mention->entity, !around.clause.contains(mention->tokens)};
    } else if (slot->required) {
      return false;
    }
  }
  return find_phrases(match, annotations, about);
}

StateValue state_value(const Topic& topic, const std::string& state, bool negated) {
  StateValue value;
  for (const TopicState& candidate : topic.states) {
    if ((candidate.name == state) != negated) value.states.push_back(candidate.name);
  }
  std::sort(value.states.begin(), value.states.end());
  return value;
}

std::optional<NumberValue> figure_value(const NumberMention& number, const Topic& topic) {
  NumberValue value;
  value.low = number.low;
  value.high = number.high;
  value.soft = number.soft;
  value.grain = grain_of(number);
  value.unit = topic.unit;
  switch (topic.value) {
    case ValueType::Count:
      // "A third man was hurt" does not say how many were; "12 more" is no total.
      if (number.kind != NumberKind::Plain || number.role != NumberRole::Total) break;
      if (number.grain < 1) break;
      return value;
    case ValueType::Amount:
      if (number.kind != NumberKind::Money) break;
      value.type = NumberValue::Type::Amount;
      value.unit = number.unit;
      return value;
    case ValueType::Percent:
      if (number.kind != NumberKind::Percent) break;
      value.type = NumberValue::Type::Percent;
      return value;
    case ValueType::State:
    case ValueType::Date:
    case ValueType::Entity:
      break;
  }
  return std::nullopt;
}

bool find_value(const TopicMatch& match, const When& when, const Annotations& annotations,
                Value& value) {
  const Topic& topic = *match.topic;
  const TopicSlot* slot = topic.slot(topic.value_slot);
  if (slot == nullptr) return false;
  const SlotMatch* group = captured(match, topic.value_slot);
  if (topic.value == ValueType::Entity) {
    const EntityMention* mention =
        group != nullptr ? mention_at(annotations, group->tokens, *slot) : nullptr;
    if (mention == nullptr) return false;
    value = EntityValue{mention->entity};
    return true;
  }
  if (topic.value == ValueType::Date) {
    const DateMention* date = when.date;
    if (group != nullptr) {
      const auto captured_date =
          std::find_if(annotations.dates.begin(), annotations.dates.end(),
                       [&](const DateMention& d) { return d.tokens.overlaps(group->tokens); });
      date = captured_date == annotations.dates.end() ? nullptr : &*captured_date;
    }
    if (date == nullptr || date->range.unknown()) return false;
    value = DateValue{date->range, date->granularity};
    return true;
  }
  if (topic.value == ValueType::Count) return find_count(match, annotations, value);
  if (group == nullptr) return false;
  const auto number =
      std::find_if(annotations.numbers.begin(), annotations.numbers.end(),
                   [&](const NumberMention& n) { return n.tokens.overlaps(group->tokens); });
  if (number == annotations.numbers.end()) return false;
  const std::optional<NumberValue> read = figure_value(*number, topic);
  if (read) value = *read;
  return read.has_value();
}

std::vector<std::string> find_scope(const TopicMatch& match, const Surroundings& around,
                                    const Annotations& annotations) {
  std::vector<std::string> scope;
  const auto words = match.topic->scope_words.find(annotations.language->code);
  if (words == match.topic->scope_words.end()) return scope;
  // A narrowing word stands beside the noun that it narrows.
  constexpr std::size_t beside = 2;
  TokenRange tokens = match.match.tokens;
  std::size_t before = std::min(beside, tokens.first);
  if (match.topic->value == ValueType::Count) {
    const auto counted = static_cast<std::size_t>(match.pattern->counts.value_or(0));
    std::size_t groups = match.pattern->counts ? std::max<std::size_t>(counted, 1) : 0;
    for (const SlotMatch& group : match.match.slots) {
      if (group.slot != match.topic->value_slot) continue;
      ++groups;
      tokens = group.tokens;
    }
    // "Two children and a man" counts all of them, narrowed by neither word.
    if (groups > 1) return scope;
    before = 0;
  }
  const std::size_t first = std::max(around.clause.first, tokens.first - before);
  const std::size_t last = std::min(around.clause.last, tokens.last + beside);
  std::vector<PhraseMatch> found;
  for (std::size_t token = first; token < last; ++token) {
    words->second.find(annotations.document, token, last, Clitics::Stripped, found);
  }
  for (const PhraseMatch& hit : found) scope.push_back(match.topic->scopes[hit.id]);
  std::sort(scope.begin(), scope.end());
  scope.erase(std::unique(scope.begin(), scope.end()), scope.end());
  return scope;
}

}  // namespace gainsay
