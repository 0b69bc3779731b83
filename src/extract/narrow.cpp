#include "extract/narrow.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "annotate/possible_mentions.h"
#include "extract/open_phrase.h"

namespace gainsay {
namespace {

constexpr std::uint64_t numbers = kind_bit(number_kind);
constexpr std::uint64_t dates = kind_bit(date_kind);
constexpr std::uint64_t phrases = kind_bit(phrase_kind);
constexpr std::uint64_t entities = ~(numbers | dates | phrases);

// Goes from what is cheap to find out to what is dear: of ten sentences that hold all words of some
// pattern, two hold a mention for each of its slots, and one matches.
class Narrowing {
 public:
  Narrowing(Annotations& read, const std::vector<Candidate>& candidates, const Ruleset& ruleset)
      : document_(read.document),
        read_(read),
        prefilter_(ruleset.prefilter(*read.language)),
        patterns_(prefilter_.patterns()),
        candidates_(candidates),
        mentions_(read, ruleset) {
    for (std::size_t at = 0; at < candidates_.size();) {
      Place place{candidates_[at].sentence, at, at};
      while (at < candidates_.size() && candidates_[at].sentence == place.sentence) ++at;
      place.last = at;
      places_.push_back(place);
    }
  }

  [[nodiscard]] std::size_t sentences() const { return places_.size(); }

  std::vector<Candidate> run(Profile* profile) {
    for (Place& place : places_) look_at(place);
    forget_empty();
    find_entities();
    mentions_.find_numbers(asking_for(numbers | dates));
    mentions_.find_dates(asking_for(dates));
    std::vector<Candidate> some;
    for (const Place& place : places_) match(place, profile, some);
    return some;
  }

 private:
  // A sentence with candidates.
  struct Place {
    std::size_t sentence = 0;
    std::size_t first = 0;  // its candidates, as numbers
    std::size_t last = 0;
    std::uint64_t kinds = ~std::uint64_t{0};  // that may be there
  };

  [[nodiscard]] std::span<const Candidate> at(const Place& place) const {
    return std::span(candidates_).subspan(place.first, place.last - place.first);
  }

  [[nodiscard]] const TokenRange& tokens(const Place& place) const {
    return document_.sentences[place.sentence].tokens;
  }

  // The sentences with a candidate that asks for one of these kinds.
  [[nodiscard]] std::vector<Sentence> asking_for(std::uint64_t kinds) const {
    std::vector<Sentence> asking;
    for (const Place& place : places_) {
      if (asks_for(place, kinds)) asking.push_back(document_.sentences[place.sentence]);
    }
    return asking;
  }

  [[nodiscard]] bool asks_for(const Place& place, std::uint64_t kinds) const {
    const auto some = at(place);
    return std::any_of(some.begin(), some.end(), [&](const Candidate& candidate) {
      return (patterns_[candidate.pattern].kinds & kinds) != 0;
    });
  }

  // The kinds of which its candidates need one.
  [[nodiscard]] std::uint64_t needed(const Place& place) const {
    std::uint64_t kinds = 0;
    for (const Candidate& candidate : at(place)) {
      for (const std::uint64_t any_of : prefilter_.mentions(candidate.pattern)) kinds |= any_of;
    }
    return kinds;
  }

  // Drops candidates that lack a mention for a slot, as far as a look tells.
  void look_at(Place& place) {
    const Sentence& sentence = document_.sentences[place.sentence];
    if (asks_for(place, numbers) && !mentions_.may_hold_number(sentence)) {
      place.kinds &= ~numbers;
      keep_fitting(place);
    }
    if (asks_for(place, entities)) {
      place.kinds = (place.kinds & ~entities) | mentions_.kinds(sentence, needed(place) & entities);
      keep_fitting(place);
    }
  }

  void find_entities() {
    mentions_.find_entities(asking_for(entities));
    for (Place& place : places_) {
      if (!asks_for(place, entities)) continue;
      place.kinds &= ~entities;
      each_in(mentions_.entities(), place,
              [&](const PossibleEntity& entity) { place.kinds |= kind_bit(entity.kind); });
      keep_fitting(place);
    }
    forget_empty();
  }

  void forget_empty() {
    std::erase_if(places_, [](const Place& place) { return place.first == place.last; });
  }

  void keep_fitting(Place& place) {
    const auto first = candidates_.begin() + static_cast<std::ptrdiff_t>(place.first);
    const auto last = candidates_.begin() + static_cast<std::ptrdiff_t>(place.last);
    const auto kept = std::remove_if(first, last, [&](const Candidate& candidate) {
      const std::span<const std::uint64_t> slots = prefilter_.mentions(candidate.pattern);
      return std::any_of(slots.begin(), slots.end(),
                         [&](const std::uint64_t any_of) { return (any_of & place.kinds) == 0; });
    });
    place.last = place.first + static_cast<std::size_t>(kept - first);
  }

  void match(Place place, Profile* profile, std::vector<Candidate>& some) {
    MatchText text(document_, tokens(place));
    each_in(mentions_.numbers(), place,
            [&](const NumberMention& number) { text.tag(number.tokens, number_kind); });
    each_in(mentions_.entities(), place,
            [&](const PossibleEntity& entity) { text.tag(entity.tokens, entity.kind); });
    for (const TokenRange& date : mentions_.dates()) {
      if (date.overlaps(tokens(place))) text.tag(date, date_kind);
    }
    // Most lack a mention by now, and then the text need not even be put together.
    place.kinds = text.kinds() | phrases;
    keep_fitting(place);
    if (place.first == place.last) return;
    // `read` has no dates yet, so that phrases go over them too.
    if (asks_for(place, phrases)) tag_open_phrases(read_, text);
    text.build();
    for (const Candidate& candidate : at(place)) {
      const TopicPattern& pattern = *patterns_[candidate.pattern].pattern;
      const PatternTimer timer(profile, pattern.rule);
      if (!pattern.pattern.matches(text)) continue;
      some.push_back(candidate);
      timer.hit();
    }
  }

  template <typename Mention, typename Use>
  void each_in(const std::vector<Mention>& mentions, const Place& place, const Use& use) const {
    auto mention = std::lower_bound(
        mentions.begin(), mentions.end(), tokens(place).first,
        [](const Mention& known, std::size_t token) { return known.tokens.first < token; });
    for (; mention != mentions.end() && mention->tokens.first < tokens(place).last; ++mention) {
      use(*mention);
    }
  }

  const Document& document_;
  const Annotations& read_;
  const Prefilter& prefilter_;
  const std::vector<Prefilter::Entry>& patterns_;
  std::vector<Candidate> candidates_;
  std::vector<Place> places_;
  PossibleMentions mentions_;
};

}  // namespace

std::vector<Candidate> narrow_candidates(Annotations& read,
                                         const std::vector<Candidate>& candidates,
                                         const Ruleset& ruleset, Profile* profile) {
  if (candidates.empty()) return {};
  Narrowing narrowing(read, candidates, ruleset);
  if (profile != nullptr) profile->sentences_with_candidates += narrowing.sentences();
  return narrowing.run(profile);
}

}  // namespace gainsay
