#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_index.h"

namespace gainsay {

/// The ids given so far in a run and where, so that no two sources share one. Keeps hashes, not
/// ids: some 60 bytes for each of millions of records; that two of 10 million ids share a hash has
/// a chance of one in 300,000.
class SeenIds {
 public:
  /// Remembers `id`. When it was there before: where, as "file:line" (a line of 0 is left out).
  [[nodiscard]] std::optional<std::string> add(std::string_view id, const std::string& file,
                                               std::size_t line);

 private:
  struct Place {
    std::size_t file = 0;
    std::size_t line = 0;
  };
  std::vector<std::string> files_;
  PairMap numbers_;  // of places, by the halves of a hash
  std::vector<Place> places_;
};

}  // namespace gainsay
