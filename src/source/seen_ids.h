#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gainsay {

/// The ids given so far in a run and where, so that no two sources share one. Keeps hashes, not
/// ids: some 50 bytes for each of millions of records; that two of 10 million ids share a hash has
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
  std::unordered_map<std::uint64_t, Place> places_;
};

}  // namespace gainsay
