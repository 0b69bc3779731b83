#include "compare/one_word.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/among.h"
#include "base/utf8.h"
#include "extract/open_phrase.h"

namespace gainsay {
namespace {

constexpr std::size_t enough = 4;  // words in common

std::vector<char32_t> sorted_letters(std::string_view word) {
  std::vector<char32_t> letters;
  for (std::size_t at = 0; at < word.size();) letters.push_back(next_code_point(word, at));
  std::sort(letters.begin(), letters.end());
  return letters;
}

// Forms of one word, and slips, have nearly all letters in common, in whatever order.
bool nearly_same(std::string_view a, std::string_view b) {
  const std::vector<char32_t> x = sorted_letters(a);
  const std::vector<char32_t> y = sorted_letters(b);
  std::vector<char32_t> shared;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
  const std::size_t longer = std::max(x.size(), y.size());
  constexpr std::size_t long_word = 5;
  return longer - shared.size() <= (longer >= long_word ? 2U : 1U);
}

bool leave_open(const OneWord& rules, std::string_view one, std::string_view other) {
  return among(rules.open, one) || among(rules.open, other) ||
         std::any_of(rules.openings.begin(), rules.openings.end(), [&](const std::string& letters) {
           return one.starts_with(letters) && other.starts_with(letters);
         });
}

}  // namespace

std::optional<std::pair<std::string, std::string>> other_word(const Claim& a, const Claim& b,
                                                              const Topic& topic) {
  const auto rules = topic.one_word.find(a.language);
  if (rules == topic.one_word.end() || a.language != b.language) return std::nullopt;
  const std::string& what = topic.about.front();
  const std::vector<std::string_view> x = words_in_order(a.about.at(what).entity);
  const std::vector<std::string_view> y = words_in_order(b.about.at(what).entity);
  if (x.size() != y.size() || x.size() <= enough) return std::nullopt;
  const auto first = std::mismatch(x.begin(), x.end(), y.begin());
  if (first.first == x.begin() || first.first == x.end() ||
      !std::equal(first.first + 1, x.end(), first.second + 1)) {
    return std::nullopt;
  }
  const std::string_view one = *first.first;
  const std::string_view other = *first.second;
  if (nearly_same(one, other) || leave_open(rules->second, one, other) ||
      std::any_of(x.begin(), x.end(),
                  [&](std::string_view word) { return among(rules->second.forms, word); })) {
    return std::nullopt;
  }
  return std::pair(std::string(one), std::string(other));
}

}  // namespace gainsay
