#include "base/string_index.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace gainsay {
namespace {

constexpr std::size_t least_slots = 16;

// Whether so many keys are too many for so many slots.
constexpr bool too_many(std::size_t keys, std::size_t slots) { return 4 * keys > 3 * slots; }
constexpr std::size_t slots_per_seen = 3;  // room in `seen_`

std::uint64_t mix(std::uint64_t key) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  key *= golden;
  return key ^ (key >> 32U);
}

}  // namespace

std::string_view StringIndex::operator[](std::uint32_t number) const {
  const std::size_t start = number == 0 ? 0 : ends_[number - 1];
  return {text_.data() + start, ends_[number] - start};
}

std::uint64_t StringIndex::hash_of_long(std::string_view key) {
  return XXH3_64bits(key.data(), key.size());
}

// What a key of up to sixteen bytes has that its hash and its size do not tell.
std::uint64_t StringIndex::tail_of(std::string_view key) {
  std::uint64_t tail = 0;
  if (key.size() > word && key.size() <= short_key) {
    std::memcpy(&tail, key.data() + key.size() - word, word);
  }
  return tail;
}

std::optional<std::uint32_t> StringIndex::look_up(std::string_view key, std::uint64_t hash) const {
  const std::uint64_t tail = tail_of(key);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].number != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash != hash || slot.tail != tail || slot.size != key.size()) continue;
    const std::uint32_t number = slot.number - 1;
    if (key.size() <= short_key || (*this)[number] == key) return number;
  }
  return std::nullopt;
}

std::uint32_t StringIndex::add(std::string_view key) {
  if (const auto known = find(key)) return *known;
  if (too_many(size() + 1, slots_.size())) grow();
  const auto number = static_cast<std::uint32_t>(size());
  text_.append(key);
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  place(key, number);
  return number;
}

void StringIndex::place(std::string_view key, std::uint32_t number) {
  const std::uint64_t hashed = hash(key);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hashed & mask;
  while (slots_[at].number != 0) at = (at + 1) & mask;
  slots_[at] = {hashed, tail_of(key), number + 1, static_cast<std::uint32_t>(key.size())};
  seen_.add(hashed);
}

void StringIndex::grow() {
  slots_.assign(std::max(least_slots, 2 * slots_.size()), {});
  seen_.clear(slots_.size() / slots_per_seen);
  for (std::uint32_t number = 0; number < size(); ++number) place((*this)[number], number);
}

std::size_t PairMap::slot_of(std::uint32_t a, std::uint32_t b) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = mix(std::uint64_t{a} << 32U | b) & mask;
  while (slots_[at].used != 0 && (slots_[at].a != a || slots_[at].b != b)) at = (at + 1) & mask;
  return at;
}

std::optional<std::uint32_t> PairMap::find(std::uint32_t a, std::uint32_t b) const {
  if (slots_.empty()) return std::nullopt;
  const Slot& slot = slots_[slot_of(a, b)];
  return slot.used != 0 ? std::optional(slot.value) : std::nullopt;
}

std::uint32_t PairMap::add(std::uint32_t a, std::uint32_t b, std::uint32_t fresh) {
  if (too_many(size_ + 1, slots_.size())) grow();
  Slot& slot = slots_[slot_of(a, b)];
  if (slot.used == 0) {
    slot = {a, b, fresh, 1};
    ++size_;
  }
  return slot.value;
}

void PairMap::grow() {
  const std::size_t slots = std::max(least_slots, 2 * slots_.size());
  for (const Slot& slot : std::exchange(slots_, FlatVector<Slot>(slots, {}))) {
    if (slot.used != 0) slots_[slot_of(slot.a, slot.b)] = slot;
  }
}

}  // namespace gainsay
