#include "text/sketch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace gainsay {
namespace {

constexpr std::size_t bins = 64;
constexpr std::size_t shingle = 4;        // words
constexpr std::size_t fewest_words = 12;  // less is a headline, and those are formulas
constexpr double by_chance = 1.0 / 16;    // that two digits are equal

constexpr int turn = 13;  // bits; odd, so that equal words do not cancel each other

std::uint64_t mix(std::uint64_t sum) {
  sum = (sum ^ sum >> 32U) * 0x9E3779B97F4A7C15U;
  return sum ^ sum >> 29U;
}

}  // namespace

std::string sketch_of(const Tokens& words, const WordForms& forms) {
  constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();
  std::array<std::uint64_t, bins> least;
  least.fill(none);
  // The words of a shingle as one number, by the hash of each: a cyclic polynomial (Cohen 1997), in
  // which each is turned by how far back it stands, and the one that falls out is taken out. The
  // words before stand in variables of their own, as an array would go through memory.
  std::uint64_t sum = 0;
  std::uint64_t one_back = 0;
  std::uint64_t two_back = 0;
  std::uint64_t three_back = 0;
  std::uint64_t four_back = 0;
  std::size_t count = 0;
  const Token* const tokens = words.tokens.data();
  forms.each_as_it_stands([&](std::size_t at, const WordForm& form) {
    if (tokens[at].kind == TokenKind::Punctuation) return;
    sum = std::rotl(sum, turn) ^ form.hash ^ std::rotl(four_back, 4 * turn);
    four_back =
        std::exchange(three_back, std::exchange(two_back, std::exchange(one_back, form.hash)));
    if (++count < shingle) return;
    const std::uint64_t hash = mix(sum);
    std::uint64_t& bin = least[hash % bins];
    bin = std::min(bin, hash / bins);
  });
  if (count < fewest_words) return {};
  // A bin that no shingle fell into borrows from the next one that has any.
  std::string digits(bins, '0');
  for (std::size_t i = 0; i < bins; ++i) {
    std::size_t from = i;
    while (least[from] == none) from = (from + 1) % bins;
    digits[i] = "0123456789abcdef"[least[from] % 16];
  }
  return digits;
}

double resemblance(std::string_view a, std::string_view b) {
  if (a.size() != bins || b.size() != bins) return 0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < bins; ++i) equal += static_cast<std::size_t>(a[i] == b[i]);
  const double share = static_cast<double>(equal) / bins;
  return std::max(0.0, (share - by_chance) / (1 - by_chance));
}

}  // namespace gainsay
