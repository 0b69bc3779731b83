#include "compare/phrases.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "extract/open_phrase.h"

namespace gainsay {

namespace {

// The words that two sorted phrases have in common.
std::vector<std::string> common(const std::vector<std::string>& x,
                                const std::vector<std::string>& y) {
  std::vector<std::string> shared;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
  return shared;
}

std::size_t shared_words(const std::vector<std::string>& x, const std::vector<std::string>& y) {
  return common(x, y).size();
}

bool has_word(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether two words may be forms of one ("return", "returned").
bool begin_alike(std::string_view one, std::string_view other) {
  constexpr std::size_t telling = 4;
  return one.size() >= telling && one.substr(0, telling) == other.substr(0, telling);
}

bool are_side_by_side(const std::vector<std::string>& pair, std::string_view phrase) {
  const std::string words = ' ' + std::string(phrase) + ' ';
  const auto has = [&](const std::string& one, const std::string& other) {
    return words.find(' ' + one + ' ' + other + ' ') != std::string::npos;
  };
  return has(pair[0], pair[1]) || has(pair[1], pair[0]);
}

// Whether all that two phrases share may be one name: "harbour board".
bool share_a_name(const std::vector<std::string>& shared, std::string_view a, std::string_view b) {
  return shared.size() == 2 && are_side_by_side(shared, a) && are_side_by_side(shared, b);
}

// How many words of one root two sorted phrases have besides the `words` that they share. Unrelated
// words may have one root, so that roots alone tell nothing, and no more of them count than words.
std::size_t shared_roots(const std::vector<std::string>& x, const std::vector<std::string>& y,
                         std::size_t words, const RootRules& rules) {
  if (rules.empty() || words == 0) return 0;
  const auto roots_besides = [&](const std::vector<std::string>& own,
                                 const std::vector<std::string>& others) {
    std::vector<std::string> rest;
    std::set_difference(own.begin(), own.end(), others.begin(), others.end(),
                        std::back_inserter(rest));
    for (std::string& word : rest) word = root_of(word, rules);
    std::sort(rest.begin(), rest.end());
    return rest;
  };
  return std::min(words, shared_words(roots_besides(x, y), roots_besides(y, x)));
}

// The names among the sorted words of a phrase that another one lacks.
std::vector<const Entity*> names_besides(const std::vector<std::string>& own,
                                         const std::vector<std::string>& others,
                                         const EntityRules& entities) {
  std::vector<const Entity*> names;
  for (const std::string& word : own) {
    if (std::binary_search(others.begin(), others.end(), word)) continue;
    if (const Entity* entity = entities.find(word)) names.push_back(entity);
  }
  return names;
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
  const std::vector<std::string> same = common(x, y);
  const std::size_t words = same.size();
  const auto all = static_cast<double>(x.size() + y.size());
  const auto suffices = [&](const Likeness& likeness, std::size_t shared) {
    return words >= likeness.exact && shared >= likeness.words &&
           2 * static_cast<double>(shared) >= likeness.share * all;
  };
  // Most headlines share too little for roots, which are at most as many as words, to matter.
  if (std::none_of(enough.begin(), enough.end(),
                   [&](const Likeness& likeness) { return suffices(likeness, 2 * words); })) {
    return false;
  }
  const std::size_t shared = words + shared_roots(x, y, words, roots);
  return std::any_of(enough.begin(), enough.end(), [&](const Likeness& likeness) {
    return suffices(likeness, shared) &&
           !(likeness.scattered && shared == words && share_a_name(same, a, b));
  });
}

bool are_set_apart(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> x = words_in_order(a);
  const std::vector<std::string_view> y = words_in_order(b);
  if (x.empty() || y.empty()) return false;
  if (!has_word(y, x.front()) && !has_word(x, y.front()) && !begin_alike(x.front(), y.front())) {
    return true;
  }
  for (std::size_t here = 1; here + 1 < x.size(); ++here) {
    if (has_word(y, x[here])) continue;
    const auto before = std::find(y.begin(), y.end(), x[here - 1]);
    if (y.end() - before > 2 && *(before + 2) == x[here + 1] && !has_word(x, *(before + 1)) &&
        !begin_alike(x[here], *(before + 1))) {
      return true;
    }
  }
  return false;
}

bool name_others(std::string_view a, std::string_view b, const EntityRules& entities) {
  const std::vector<std::string> x = words_of_phrase(a);
  const std::vector<std::string> y = words_of_phrase(b);
  const std::vector<const Entity*> here = names_besides(x, y, entities);
  if (here.empty()) return false;
  const std::vector<const Entity*> there = names_besides(y, x, entities);
  return std::any_of(here.begin(), here.end(), [&](const Entity* one) {
    return std::any_of(there.begin(), there.end(), [&](const Entity* other) {
      return one->kind == other->kind && !entities.within(one->id, other->id) &&
             !entities.within(other->id, one->id);
    });
  });
}

}  // namespace gainsay
