#include "base/string_index.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace gainsay {
namespace {

constexpr std::size_t least_slots = 16;
constexpr std::size_t slots_per_seen = 4;  // room in `seen_`; half of the slots are used at most
constexpr std::uint64_t upper_half = 0xFFFFFFFF00000000U;

std::uint64_t mix(std::uint64_t key) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  key *= golden;
  return key ^ (key >> 32U);
}

// Keys are a few bytes long mostly, for which a call of memcmp takes longer than two numbers that
// overlap.
bool same(std::string_view a, std::string_view b) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  if (a.size() != b.size()) return false;
  if (a.size() < word || a.size() > 2 * word) return a == b;
  const auto bytes = [](const char* from) {
    std::uint64_t number = 0;
    std::memcpy(&number, from, word);
    return number;
  };
  const std::size_t second = a.size() - word;
  return bytes(a.data()) == bytes(b.data()) && bytes(a.data() + second) == bytes(b.data() + second);
}

}  // namespace

std::string_view StringIndex::operator[](std::uint32_t number) const {
  const std::size_t start = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(text_).substr(start, ends_[number] - start);
}

std::uint64_t StringIndex::hash_of_long(std::string_view key) {
  return XXH3_64bits(key.data(), key.size());
}

std::optional<std::uint32_t> StringIndex::look_up(std::string_view key, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if (((slots_[at] ^ hash) & upper_half) != 0) continue;
    const auto number = static_cast<std::uint32_t>(slots_[at]) - 1;
    const std::size_t start = number == 0 ? 0 : ends_[number - 1];
    if (same(std::string_view(text_.data() + start, ends_[number] - start), key)) return number;
  }
  return std::nullopt;
}

std::uint32_t StringIndex::add(std::string_view key) {
  if (const auto known = find(key)) return *known;
  if (2 * (size() + 1) > slots_.size()) grow();
  const auto number = static_cast<std::uint32_t>(size());
  text_ += key;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  place(hash(key), number);
  return number;
}

void StringIndex::place(std::uint64_t hash, std::uint32_t number) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at] != 0) at = (at + 1) & mask;
  slots_[at] = (hash & upper_half) | (number + 1);
  seen_.add(hash);
}

void StringIndex::grow() {
  slots_.assign(std::max(least_slots, 2 * slots_.size()), 0);
  seen_.clear(slots_.size() / slots_per_seen);
  for (std::uint32_t number = 0; number < size(); ++number) {
    place(hash((*this)[number]), number);
  }
}

std::size_t PairMap::slot_of(std::uint64_t key) const {
  const std::size_t mask = keys_.size() - 1;
  std::size_t at = mix(key) & mask;
  while (keys_[at] != none && keys_[at] != key) at = (at + 1) & mask;
  return at;
}

std::optional<std::uint32_t> PairMap::find(std::uint32_t a, std::uint32_t b) const {
  if (keys_.empty()) return std::nullopt;
  const std::size_t slot = slot_of(std::uint64_t{a} << 32U | b);
  if (keys_[slot] == none) return std::nullopt;
  return values_[slot];
}

std::uint32_t PairMap::add(std::uint32_t a, std::uint32_t b, std::uint32_t fresh) {
  if (2 * (size_ + 1) > keys_.size()) grow();
  const std::uint64_t key = std::uint64_t{a} << 32U | b;
  const std::size_t slot = slot_of(key);
  if (keys_[slot] == none) {
    keys_[slot] = key;
    values_[slot] = fresh;
    ++size_;
  }
  return values_[slot];
}

void PairMap::grow() {
  const std::size_t slots = std::max(least_slots, 2 * keys_.size());
  const std::vector<std::uint64_t> keys = std::exchange(keys_, std::vector(slots, none));
  const std::vector<std::uint32_t> values =
      std::exchange(values_, std::vector<std::uint32_t>(slots));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == none) continue;
    const std::size_t slot = slot_of(keys[i]);
    keys_[slot] = keys[i];
    values_[slot] = values[i];
  }
}

}  // namespace gainsay
