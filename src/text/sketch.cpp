#include "text/sketch.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "base/hash.h"

namespace gainsay {
namespace {

constexpr std::size_t bins = 64;
constexpr std::size_t shingle = 4;        // words
constexpr std::size_t fewest_words = 12;  // less is a headline, and those are formulas
constexpr double by_chance = 1.0 / 16;    // that two digits are equal

}  // namespace

std::string sketch_of(const Tokens& words) {
  std::vector<Span> folded;
  for (const Token& token : words.tokens) {
    if (token.kind != TokenKind::Punctuation) folded.push_back(token.folded);
  }
  if (folded.size() < fewest_words) return {};
  constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();
  std::array<std::uint64_t, bins> least;
  least.fill(none);
  std::string joined;
  // The words with a separator behind each: mostly they stand in the text like that.
  const auto shingle_at = [&](std::size_t first, std::size_t size) {
    const std::string_view text = words.folded;
    const std::size_t start = folded[first].start;
    if (folded[first + shingle - 1].end + 1 - start == size) return text.substr(start, size);
    joined.clear();
    for (std::size_t word = first; word < first + shingle; ++word) {
      joined += text.substr(folded[word].start, folded[word].size());
      joined += separator;
    }
    return std::string_view(joined);
  };
  std::size_t size = 0;  // of the shingle
  for (std::size_t word = 0; word + 1 < shingle; ++word) size += folded[word].size() + 1;
  for (std::size_t i = 0; i + shingle <= folded.size(); ++i) {
    size += folded[i + shingle - 1].size() + 1;
    const std::uint64_t hash = stable_hash(shingle_at(i, size));
    size -= folded[i].size() + 1;
    std::uint64_t& bin = least[hash % bins];
    bin = std::min(bin, hash / bins);
  }
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
