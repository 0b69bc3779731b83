#include "source/seen_ids.h"

#include "base/hash.h"

namespace gainsay {

std::optional<std::string> SeenIds::add(std::string_view id, const std::string& file,
                                        std::size_t line) {
  // The ids of one file come one after the other.
  if (files_.empty() || files_.back() != file) files_.push_back(file);
  const auto [found, fresh] = places_.try_emplace(stable_hash(id), Place{files_.size() - 1, line});
  if (fresh) return std::nullopt;
  const Place& place = found->second;
  return files_[place.file] + (place.line == 0 ? "" : ":" + std::to_string(place.line));
}

}  // namespace gainsay
