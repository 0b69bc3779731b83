#include "source/seen_ids.h"

#include <algorithm>

#include "base/hash.h"

namespace gainsay {

std::optional<std::string> SeenIds::add(std::string_view id, const std::string& file,
                                        std::size_t line) {
  // The ids of one file come one after the other.
  if (files_.empty() || files_.back() != file) files_.push_back(file);
  if (2 * seen_.size() >= slots_.size()) grow();
  const std::uint64_t hash = stable_hash(id);
  std::uint32_t& slot = slot_of(hash);
  if (slot == 0) {
    seen_.push_back(
        {hash, static_cast<std::uint32_t>(files_.size() - 1), static_cast<std::uint32_t>(line)});
    slot = static_cast<std::uint32_t>(seen_.size());
    return std::nullopt;
  }
  const Seen& before = seen_[slot - 1];
  return files_[before.file] + (before.line == 0 ? "" : ":" + std::to_string(before.line));
}

std::uint32_t& SeenIds::slot_of(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at] != 0 && seen_[slots_[at] - 1].hash != hash) at = (at + 1) & mask;
  return slots_[at];
}

void SeenIds::grow() {
  constexpr std::size_t fewest = 64;
  slots_.assign(std::max(fewest, 2 * slots_.size()), 0);
  for (std::uint32_t number = 0; number < seen_.size(); ++number) {
    slot_of(seen_[number].hash) = number + 1;
  }
}

}  // namespace gainsay
