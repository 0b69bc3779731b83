#include "extract/tally.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace gainsay {
namespace {

constexpr int one_event = 7;  // days from the event to what else is dated of it
constexpr int vague = 5;      // days: a stretch like a week, of which only its own days are meant
constexpr int coarse = 28;    // days: a stretch as long as a month
constexpr int month = 31;     // days: the longest one

bool counts(const FoundClaim& found) {
  return std::holds_alternative<NumberValue>(found.claim.value) && found.claim.mode == Mode::Actual;
}

NumberValue& number_of(FoundClaim& found) { return std::get<NumberValue>(found.claim.value); }

bool surely_counts(const FoundClaim& found) {
  return counts(found) && found.claim.certainty == Certainty::Certain;
}

// Leaves out the claims marked in `gone`; mostly none is.
void drop(std::vector<FoundClaim>& found, const std::vector<bool>& gone) {
  if (std::find(gone.begin(), gone.end(), true) == gone.end()) return;
  std::vector<FoundClaim> kept;
  kept.reserve(found.size());
  for (std::size_t at = 0; at < found.size(); ++at) {
    if (!gone[at]) kept.push_back(std::move(found[at]));
  }
  found = std::move(kept);
}

// What a title further down counts is another story's, or said again: it counts only where the text
// itself says nothing as surely.
void drop_titles(std::vector<FoundClaim>& found) {
  const auto told = [&](const FoundClaim& title) {
    return std::any_of(found.begin(), found.end(), [&](const FoundClaim& other) {
      return !other.later_title && other.topic == title.topic && surely_counts(other);
    });
  };
  std::vector<bool> gone;
  for (const FoundClaim& claim : found) {
    gone.push_back(claim.later_title && claim.topic->time == TimeKind::Grows &&
                   surely_counts(claim) && told(claim));
  }
  drop(found, gone);
}

// The day of the event, as far as the text says.
const DayRange* event_of(const FoundClaim& found) {
  const DayRange& begin = found.claim.holds.begin;
  const bool dated = found.topic->time == TimeKind::Grows && begin.first && begin.last;
  return dated && counts(found) ? &begin : nullptr;
}

std::int64_t days_in(const DayRange& range) { return (*range.last - *range.first).count() + 1; }

std::int64_t days_between(const DayRange& a, const DayRange& b) {
  return std::max<std::int64_t>({0, (*a.first - *b.last).count(), (*b.first - *a.last).count()});
}

// The event that a text reports: the latest that it dates, or the day of writing where the first of
// its counts has no date.
std::optional<DayRange> reported_event(const std::vector<FoundClaim>& found) {
  std::optional<DayRange> latest;
  bool first = true;
  for (const FoundClaim& claim : found) {
    if (!counts(claim)) continue;
    const DayRange* event = event_of(claim);
    if (std::exchange(first, false) && event == nullptr && claim.claim.as_of.last) {
      latest = claim.claim.as_of;
    }
    const bool later =
        event != nullptr && days_in(*event) < coarse && (!latest || *latest->last < *event->last);
    if (later) latest = *event;
  }
  return latest;
}

// Whether the text has already given the same number without a date. "A man charged with killing a
// clerk is in court. The clerk was killed on 3 May": old as it is, this is the event reported. One
// person more or less is another where the text begins with several.
bool told_before(std::vector<FoundClaim>& found, std::size_t dated) {
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(dated);
  const auto begins = std::find_if(found.begin(), end, counts);
  if (begins == end || (end->individual && !begins->individual)) return false;
  return std::any_of(found.begin(), end, [&](FoundClaim& other) {
    return other.topic == end->topic && counts(other) && event_of(other) == nullptr &&
           other.individual == end->individual && number_of(other).low == number_of(*end).low;
  });
}

// The days of events that a text dates after it has told of them: those are its own.
std::vector<DayRange> dated_later(std::vector<FoundClaim>& found) {
  std::vector<DayRange> days;
  for (std::size_t at = 0; at < found.size(); ++at) {
    const DayRange* event = event_of(found[at]);
    if (event != nullptr && days_in(*event) < coarse && told_before(found, at)) {
      days.push_back(*event);
    }
  }
  return days;
}

// Whether a text that dates what it counts to a whole month or year counts anything closer. What it
// begins with, if that is no sum of a year, is what it is about ("the shooting in September").
bool counts_closer(const std::vector<FoundClaim>& found) {
  const auto first = std::find_if(found.begin(), found.end(), counts);
  if (first == found.end()) return false;
  const DayRange* begins = event_of(*first);
  const bool vague_event = begins != nullptr && days_in(*begins) >= coarse;
  if (vague_event && (first->individual || days_in(*begins) <= month)) return false;
  return std::any_of(found.begin(), found.end(), [](const FoundClaim& claim) {
    const DayRange* event = event_of(claim);
    return counts(claim) && (event == nullptr || days_in(*event) < coarse);
  });
}

// What a text dates to another week it recalls, and so it does whoever it names alone right behind
// ("He died there"). What it counts of a whole month or year is no event's beside what it has
// counted closer.
void drop_background(std::vector<FoundClaim>& found) {
  const std::optional<DayRange> reported = reported_event(found);
  const bool closer = counts_closer(found);
  const std::vector<DayRange> own = dated_later(found);
  const auto of_another = [&](const DayRange& event) {
    if (days_in(event) >= coarse) return closer;
    const int near = days_in(event) >= vague ? 0 : one_event;
    return reported && days_between(event, *reported) > near &&
           std::none_of(own.begin(), own.end(),
                        [&](const DayRange& day) { return days_between(event, day) <= one_event; });
  };
  bool recalls = false;
  std::vector<bool> gone;
  for (std::size_t at = 0; at < found.size(); ++at) {
    const DayRange* event = event_of(found[at]);
    if (counts(found[at])) {
      recalls = event != nullptr ? of_another(*event) : recalls && found[at].individual;
    }
    gone.push_back(recalls && counts(found[at]));
  }
  drop(found, gone);
}

// The greatest number that the text surely reaches, by topic; its `high` is that of the claims that
// reach it.
std::map<std::string, NumberValue> greatest(std::vector<FoundClaim>& found) {
  std::map<std::string, NumberValue> most;
  for (FoundClaim& claim : found) {
    if (!counts(claim)) continue;
    const NumberValue& number = number_of(claim);
    const auto [at, first] = most.try_emplace(claim.claim.topic, number);
    if (first) continue;
    const double low = number.low.value_or(0);
    const double reached = at->second.low.value_or(0);
    if (low > reached || (low == reached && number.high && !at->second.high)) at->second = number;
  }
  return most;
}

// Of nine who were shot, one of them dead, eight are hurt. Where the text leaves open how many
// died, so is what remains.
void subtract_dead(std::vector<FoundClaim>& found) {
  const std::map<std::string, NumberValue> most = greatest(found);
  const auto gone = [&](FoundClaim& claim) {
    const auto taken = most.find(claim.pattern->less_topic);
    if (!counts(claim) || taken == most.end() || taken->second.low.value_or(0) < 1) return false;
    NumberValue& number = number_of(claim);
    if (!taken->second.high || !number.low) return true;
    *number.low -= *taken->second.high;
    if (number.high) *number.high -= *taken->second.low;
    return *number.low < 1;
  };
  found.erase(std::remove_if(found.begin(), found.end(), gone), found.end());
}

// Victims are counted without the one who killed them. If he died as well, texts that mean the same
// give the one number or the other, so either may be so.
void admit_doers(std::vector<FoundClaim>& found) {
  std::set<const Topic*> with_doer;
  for (const FoundClaim& claim : found) {
    if (counts(claim) && claim.pattern->party == Party::Doer) with_doer.insert(claim.topic);
  }
  for (FoundClaim& claim : found) {
    if (!counts(claim) || claim.pattern->party != Party::Victims) continue;
    if (with_doer.count(claim.topic) == 0) continue;
    if (NumberValue& number = number_of(claim); number.high) *number.high += 1;
  }
}

// What a pattern says only of texts without another topic falls where that topic is claimed.
void drop_unless(std::vector<FoundClaim>& found) {
  const std::map<std::string, NumberValue> most = greatest(found);
  const auto gone = [&](const FoundClaim& claim) {
    const auto other = most.find(claim.pattern->unless_topic);
    return other != most.end() && other->second.low.value_or(0) > 0;
  };
  found.erase(std::remove_if(found.begin(), found.end(), gone), found.end());
}

// "A man died" where the same text counts three dead speaks of one of them, and "no one was hurt"
// where it counts the hurt speaks of another place.
void drop_outdone(std::vector<FoundClaim>& found) {
  const std::map<std::string, NumberValue> most = greatest(found);
  const auto outdone = [&](const FoundClaim& claim) {
    const auto* number = std::get_if<NumberValue>(&claim.claim.value);
    const auto other = most.find(claim.claim.topic);
    return number != nullptr && number->low && (claim.individual || number->high == 0) &&
           other != most.end() && other->second.low.value_or(0) > *number->low;
  };
  found.erase(std::remove_if(found.begin(), found.end(), outdone), found.end());
}

}  // namespace

std::vector<FoundClaim> settle_counts(std::vector<FoundClaim> found) {
  if (std::none_of(found.begin(), found.end(), counts)) return found;
  drop_titles(found);
  drop_background(found);
  subtract_dead(found);
  admit_doers(found);
  drop_unless(found);  // before: what falls outdoes nothing
  drop_outdone(found);
  return found;
}

}  // namespace gainsay
