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

// What two sorted phrases have in common: words, and besides those, roots. Unrelated words may have
// one root, so that roots alone tell nothing, and no more of them count than words.
std::size_t shared_words_or_roots(const std::vector<std::string>& x,
                                  const std::vector<std::string>& y, const RootRules& rules) {
  const std::size_t words = shared_words(x, y);
  if (rules.empty() || words == 0) return words;
  const auto roots_besides = [&](const std::vector<std::string>& own,
                                 const std::vector<std::string>& others) {
    std::vector<std::string> rest;
    std::set_difference(own.begin(), own.end(), others.begin(), others.end(),
                        std::back_inserter(rest));
    for (std::string& word : rest) word = root_of(word, rules);
    std::sort(rest.begin(), rest.end());
    return rest;
  };
  return words + std::min(words, shared_words(roots_besides(x, y), roots_besides(y, x)));
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

bool tell_of_the_same(std::string_view a, std::string_view b, const std::vector<Likeness>& enough,
                      const RootRules& roots) {
  const std::vector<std::string> x = words_of_phrase(a);
  const std::vector<std::string> y = words_of_phrase(b);
  const std::size_t shared = shared_words_or_roots(x, y, roots);
  const auto words = static_cast<double>(x.size() + y.size());
  return std::any_of(enough.begin(), enough.end(), [&](const Likeness& likeness) {
    return shared >= likeness.words && 2 * static_cast<double>(shared) >= likeness.share * words;
  });
}

}  // namespace gainsay
