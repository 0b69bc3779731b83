#include "compare/phrases.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "extract/open_phrase.h"

namespace gainsay {

namespace {

// How many words two sorted phrases have in common.
std::size_t shared_words(const std::vector<std::string>& x, const std::vector<std::string>& y) {
  std::vector<std::string> shared;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
  return shared.size();
}

constexpr std::size_t enough = 3;  // words in common that tell a matter from others

}  // namespace

PhraseRelation relate_phrases(std::string_view a, std::string_view b) {
  if (a == b) return PhraseRelation::Same;
  const std::vector<std::string> x = words_of_phrase(a);
  const std::vector<std::string> y = words_of_phrase(b);
  if (x == y) return PhraseRelation::Same;
  const auto& longer = x.size() > y.size() ? x : y;
  const auto& shorter = x.size() > y.size() ? y : x;
  constexpr std::size_t telling = 2;  // one word names too many things
  const std::size_t shared = shared_words(x, y);
  // Told at length, a thing is known by most of its words (Dice's coefficient of four fifths).
  if (shared >= enough && 10 * shared >= 4 * (x.size() + y.size())) {
    return PhraseRelation::Same;
  }
  const bool within = shorter.size() >= telling &&
                      std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  return within ? PhraseRelation::Narrower : PhraseRelation::Different;
}

bool tell_of_the_same(std::string_view a, std::string_view b, const Likeness& likeness) {
  const std::vector<std::string> x = words_of_phrase(a);
  const std::vector<std::string> y = words_of_phrase(b);
  const std::size_t shared = shared_words(x, y);
  return shared >= likeness.words && 2 * static_cast<double>(shared) >=
                                         likeness.share * static_cast<double>(x.size() + y.size());
}

}  // namespace gainsay
