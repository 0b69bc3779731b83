#include "text/sketch.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "base/hash.h"

namespace gainsay {
namespace {

constexpr std::size_t bins = 64;
constexpr std::size_t shingle = 4;        // words
constexpr std::size_t fewest_words = 12;  // less is a headline, and those are formulas
constexpr double by_chance = 1.0 / 16;    // that two digits are equal

// The folded words with a separator behind each.
std::string without_signs(const Tokens& words) {
  std::string text;
  text.reserve(words.folded.size());
  std::size_t from = 1;  // behind the first separator
  for (const std::size_t at : words.landmarks) {
    const Token& token = words.tokens[at];
    if (token.kind != TokenKind::Punctuation) continue;
    text.append(words.folded, from, token.folded.start - from);
    from = token.folded.end + 1;
  }
  return from < words.folded.size() ? text.append(words.folded, from) : text;
}

}  // namespace

std::string sketch_of(const Tokens& words) {
  constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();
  std::array<std::uint64_t, bins> least;
  least.fill(none);
  const std::string text = without_signs(words);
  std::array<std::size_t, shingle> starts = {};  // of the last words, the latest behind
  std::size_t end = 0;
  std::size_t count = 0;
  for (const Token& word : words.tokens) {
    if (word.kind == TokenKind::Punctuation) continue;
    for (std::size_t i = 1; i < shingle; ++i) starts[i - 1] = starts[i];
    starts.back() = end;
    end += word.folded.size() + 1;
    if (++count < shingle) continue;
    const std::uint64_t hash = stable_hash({text.data() + starts[0], end - starts[0]});
    std::uint64_t& bin = least[hash % bins];
    bin = std::min(bin, hash / bins);
  }
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
