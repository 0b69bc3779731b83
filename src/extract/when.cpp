#include "extract/when.h"

#include <algorithm>
#include <limits>

namespace gainsay {
namespace {

constexpr std::size_t not_attached = std::numeric_limits<std::size_t>::max();

// Whether a date opens the clause: "Since 9 December, coalition forces no longer ...": between the
// region's start and the comma there is little beside the date.
bool opens(const DateMention& date, const Surroundings& around, const Annotations& annotations) {
  if (date.tokens.last > around.clause.first) return false;
  constexpr std::size_t lead = 3;
  std::size_t from = date.tokens.first;
  while (from > around.region.first && !parts_clauses(annotations, from - 1)) --from;
  if (date.tokens.first - from > lead) return false;
  for (std::size_t token = date.tokens.last; token < around.clause.first; ++token) {
    if (!parts_clauses(annotations, token)) return false;
  }
  return true;
}

// Whether a date stands before all that its sentence tells: "On 9 December, a guard, Ali Karim, was
// killed". It dates an event, whose words may come late; a state only where it opens the clause.
bool opens_all(const DateMention& date, const Surroundings& around,
               const Annotations& annotations) {
  constexpr std::size_t lead = 1;
  return date.tokens.first <= around.region.first + lead && date.tokens.last < around.region.last &&
         parts_clauses(annotations, date.tokens.last);
}

// How closely a date belongs to the match; `not_attached` when it does not.
std::size_t closeness(const DateMention& date, const TopicMatch& match, const Surroundings& around,
                      const Annotations& annotations) {
  const TokenRange& words = match.match.tokens;
  if (!around.region.contains(date.tokens)) return not_attached;
  if (date.role == DateRole::Against) return not_attached;
  if (words.overlaps(date.tokens)) return 0;
  // What counts the dead of an event is told with the place and the manner, and then the date.
  const bool event = match.topic->time == TimeKind::Grows;
  const std::size_t reach = event ? 12 : 8;
  if (date.tokens.first >= words.last && date.tokens.last <= around.clause.last) {
    const std::size_t d = date.tokens.first - words.last;
    return d <= reach ? 1 + d : not_attached;
  }
  if (date.tokens.last <= words.first && date.tokens.first >= around.clause.first) {
    const std::size_t d = words.first - date.tokens.last;
    return d <= reach ? 2 + d : not_attached;
  }
  if (opens(date, around, annotations)) return reach + 2;
  return event && opens_all(date, around, annotations) ? reach + 3 : not_attached;
}

// Whether nothing but signs and one word stands between a date and the match behind it. Behind more
// words the date is that of another act: "On 9 December the ministry announced the end of ...".
bool touches(const DateMention& date, const TopicMatch& match, const Annotations& annotations) {
  const TokenRange& words = match.match.tokens;
  if (date.tokens.last > words.first) return true;
  std::size_t between = 0;
  for (std::size_t token = date.tokens.last; token < words.first; ++token) {
    if (!parts_clauses(annotations, token)) ++between;
  }
  return between <= 1;
}

// When the statement was made: the date nearest to its cue, in its sentence but outside what it
// says.
const DateMention* said_on(const Statement& statement, const Annotations& annotations) {
  if (statement.cue.empty()) return nullptr;
  const Document& document = annotations.document;
  const TokenRange& sentence = document.sentences[document.sentence_at(statement.cue.first)].tokens;
  const DateMention* best = nullptr;
  std::size_t best_distance = not_attached;
  for (const DateMention& date : annotations.dates) {
    if (!sentence.contains(date.tokens) || date.role != DateRole::On) continue;
    const bool inside =
        std::any_of(statement.content.begin(), statement.content.end(),
                    [&](const TokenRange& part) { return part.overlaps(date.tokens); });
    if (inside) continue;
    const std::size_t d =
        date.tokens.first >= statement.cue.last
            ? date.tokens.first - statement.cue.last
            : statement.cue.first - std::min(date.tokens.last, statement.cue.first);
    if (d < best_distance) {
      best_distance = d;
      best = &date;
    }
  }
  return best;
}

}  // namespace

When find_when(const TopicMatch& match, const Surroundings& around, Mode mode,
               const Annotations& annotations) {
  When when;
  const auto& published = annotations.document.source->metadata.published;
  if (published) when.as_of = single_day(*published);
  // The outermost first, so that the innermost has the last word.
  for (auto statement = around.statements.rbegin(); statement != around.statements.rend();
       ++statement) {
    if (const DateMention* said = said_on(**statement, annotations)) {
      when.date = said;
      when.as_of = said->range;
      when.undated = said->range.unknown();
    }
  }
  const DateMention* date = nullptr;
  std::size_t best = not_attached;
  for (const DateMention& candidate : annotations.dates) {
    const std::size_t c = closeness(candidate, match, around, annotations);
    if (c < best) {
      best = c;
      date = &candidate;
    }
  }
  if (date == nullptr) return when;
  // "Today" inside what was said on another day is that day.
  if (date->present && when.date != nullptr) return when;
  when.date = date;
  if (date->range.unknown()) {
    when.undated = true;
    return when;
  }
  // The date of a date topic is its value and bounds nothing.
  if (match.topic->value == ValueType::Date) return when;
  when.holds.granularity = date->granularity;
  const TopicState* state = match.topic->state(match.pattern->state);
  const bool lasts = state != nullptr && state->lasts;
  switch (date->role) {
    case DateRole::Against:
      break;
    case DateRole::Since:
    case DateRole::After:
      when.holds.begin = date->range;
      break;
    case DateRole::Until:
      when.holds.end = date->range;
      break;
    case DateRole::By:
    case DateRole::Before:
      when.holds.begin = {std::nullopt, date->range.last};
      when.holds.deadline = true;
      break;
    case DateRole::On:
      if (lasts || mode != Mode::Actual) {
        // A present-day word beside a lasting state says when it is so, not when it began.
        if (date->present || !touches(*date, match, annotations)) {
          if (!date->present) when.as_of = date->range;
        } else {
          when.holds.begin = date->range;
        }
      } else if (!date->present) {
        // What grows counts the dead of one event, and the date is the event's.
        (match.topic->time == TimeKind::Grows ? when.holds.begin : when.as_of) = date->range;
      }
      break;
  }
  return when;
}

}  // namespace gainsay
