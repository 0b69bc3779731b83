#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// The ids given so far in a run and where, so that no two sources share one. Keeps hashes, not
/// ids: some 25 bytes for each of millions of records; that two of 10 million ids share a hash has
/// a chance of one in 300,000. New memory is most of what an id costs, and a PairMap with the
/// places beside it takes more than twice as much.
class SeenIds {
 public:
  /// Remembers `id`. When it was there before: where, as "file:line" (a line of 0 is left out).
  [[nodiscard]] std::optional<std::string> add(std::string_view id, const std::string& file,
                                               std::size_t line);

 private:
  struct Seen {
    std::uint64_t hash = 0;
    std::uint32_t file = 0;
    std::uint32_t line = 0;
  };
  /// The slot of this hash, or the free one where it belongs; there must be one.
  [[nodiscard]] std::uint32_t& slot_of(std::uint64_t hash);
  void grow();

  std::vector<std::string> files_;
  std::deque<Seen> seen_;             // which stay where they are, as they are most of the memory
  std::vector<std::uint32_t> slots_;  // open addressing: the number of a seen one and 1, or 0
};

}  // namespace gainsay
