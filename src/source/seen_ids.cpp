#include "source/seen_ids.h"

#include <cstdint>

#include "base/hash.h"

namespace gainsay {

std::optional<std::string> SeenIds::add(std::string_view id, const std::string& file,
                                        std::size_t line) {
  // The ids of one file come one after the other.
  if (files_.empty() || files_.back() != file) files_.push_back(file);
  const std::uint64_t hash = stable_hash(id);
  const auto fresh = static_cast<std::uint32_t>(places_.size());
  const std::uint32_t known = numbers_.add(static_cast<std::uint32_t>(hash >> 32U),
                                           static_cast<std::uint32_t>(hash), fresh);
  if (known == fresh) {
    places_.push_back({files_.size() - 1, line});
    return std::nullopt;
  }
  const Place& place = places_[known];
  return files_[place.file] + (place.line == 0 ? "" : ":" + std::to_string(place.line));
}

}  // namespace gainsay
