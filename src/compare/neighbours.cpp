#include "compare/neighbours.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>

namespace gainsay {
namespace {

constexpr std::size_t values_around = 4;  // on either side
constexpr std::size_t times_around = 2;
constexpr std::size_t same_time = 12;

// Where a claim stands in the order of values and of times.
struct Place {
  bool firm = false;
  double low = 0;
  double high = 0;
  std::string words;  // of what is no number; with how it is meant
  Day day;
  std::size_t claim = 0;

  [[nodiscard]] auto value() const { return std::tie(firm, low, high, words); }
};

Place place_of(const Claim& claim, std::size_t index) {
  Place place;
  place.claim = index;
  place.firm = claim.act == Act::Assert && claim.mode == Mode::Actual &&
               claim.certainty == Certainty::Certain;
  if (!place.firm) {
    place.words = {static_cast<char>('0' + static_cast<int>(claim.act)),
                   static_cast<char>('0' + static_cast<int>(claim.mode)),
                   static_cast<char>('0' + static_cast<int>(claim.certainty))};
  }
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (const auto* number = std::get_if<NumberValue>(&claim.value)) {
    place.low = number->low.value_or(-infinity);
    place.high = number->high.value_or(infinity);
    place.words += number->unit;
  } else {
    place.words += describe(claim.value);
  }
  const DayRange& when = claim.holds.begin.unknown() ? claim.as_of : claim.holds.begin;
  place.day = when.last.value_or(Day::min());
  return place;
}

class Neighbours {
 public:
  explicit Neighbours(const std::vector<const Claim*>& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) places_.push_back(place_of(*claims[i], i));
    std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
      return std::tuple(a.value(), a.day, a.claim) < std::tuple(b.value(), b.day, b.claim);
    });
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (i == 0 || places_[i].value() != places_[i - 1].value()) groups_.push_back(i);
    }
    groups_.push_back(places_.size());
    // What may be so is behind what is so.
    unsure_ = groups_.size() - 1;
    for (std::size_t g = 0; g + 1 < groups_.size(); ++g) {
      if (places_[groups_[g]].firm) {
        unsure_ = g;
        break;
      }
    }
  }

  void run(const std::function<void(std::size_t, std::size_t)>& visit) const {
    const auto meet = [&](const Place& a, const Place& b) {
      if (a.claim != b.claim) visit(std::min(a.claim, b.claim), std::max(a.claim, b.claim));
    };
    for (std::size_t g = 0; g + 1 < groups_.size(); ++g) {
      for (std::size_t i = groups_[g]; i < groups_[g + 1]; ++i) {
        // The two ladders of values: what is not firm, then what is.
        in_ladder(places_[i], 0, unsure_, meet);
        in_ladder(places_[i], unsure_, groups_.size() - 1, meet);
      }
    }
    by_time(meet);
  }

 private:
  template <typename Meet>
  void in_ladder(const Place& place, std::size_t first, std::size_t last, Meet meet) const {
    if (first == last) return;
    const auto begin = groups_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = groups_.begin() + static_cast<std::ptrdiff_t>(last);
    const auto key = [](const Place& p) { return std::tie(p.low, p.high, p.words); };
    const auto at = std::lower_bound(begin, end, place, [&](std::size_t start, const Place& p) {
      return key(places_[start]) < key(p);
    });
    const std::size_t here = static_cast<std::size_t>(at - groups_.begin());
    const std::size_t from = here - std::min(values_around, here - first);
    const std::size_t to = std::min(here + values_around + 1, last);
    for (std::size_t g = from; g < to; ++g) in_group(place, groups_[g], groups_[g + 1], meet);
  }

  template <typename Meet>
  void in_group(const Place& place, std::size_t first, std::size_t last, Meet meet) const {
    const auto begin = places_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = places_.begin() + static_cast<std::ptrdiff_t>(last);
    const auto at = std::lower_bound(begin, end, place, [](const Place& a, const Place& b) {
      return std::tie(a.day, a.claim) < std::tie(b.day, b.claim);
    });
    const std::size_t here = static_cast<std::size_t>(at - places_.begin());
    const std::size_t from = here - std::min(times_around, here - first);
    const std::size_t to = std::min(here + times_around + 1, last);
    for (std::size_t i = from; i < to; ++i) meet(place, places_[i]);
  }

  template <typename Meet>
  void by_time(Meet meet) const {
    std::vector<const Place*> ordered;
    for (const Place& place : places_) ordered.push_back(&place);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Place* a, const Place* b) { return a->day < b->day; });
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      const std::size_t to = std::min(i + 1 + same_time, ordered.size());
      for (std::size_t j = i + 1; j < to; ++j) meet(*ordered[i], *ordered[j]);
    }
  }

  std::vector<Place> places_;        // by value, then time
  std::vector<std::size_t> groups_;  // where each value begins; at last the end
  std::size_t unsure_ = 0;           // the first group of what is firm
};

}  // namespace

void for_each_neighbour(const std::vector<const Claim*>& claims,
                        const std::function<void(std::size_t, std::size_t)>& visit) {
  Neighbours(claims).run(visit);
}

}  // namespace gainsay
