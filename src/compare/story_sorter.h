#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/record_sorter.h"
#include "base/result.h"
#include "extract/claim.h"

namespace gainsay {

/// The claims of one story, packed: a value that can be handed to another thread.
struct PackedStory {
  std::string bytes;
  std::size_t claims = 0;
};

/// The claims of one story, and the how-manieth of all claims each of them is.
struct StoryClaims {
  std::vector<Claim> claims;
  std::vector<std::size_t> numbers;
};

[[nodiscard]] StoryClaims unpack_story(const PackedStory& packed);

/// Takes any number of claims in any order and gives them story by story. Beyond its memory it
/// sorts on disk (see RecordSorter); what must fit into memory is the largest story.
class StorySorter {
 public:
  StorySorter(std::size_t memory, std::string folder) : sorter_(memory, std::move(folder)) {}

  [[nodiscard]] Result<void> add(const Claim& claim);
  [[nodiscard]] std::size_t claims() const { return claims_; }

  /// Stories by name, bytewise; claims in the order in which they were added. Once, at the end.
  [[nodiscard]] Result<void> for_each(const std::function<Result<void>(PackedStory)>& visit);

 private:
  RecordSorter sorter_;
  std::size_t claims_ = 0;
  std::string record_;
};

}  // namespace gainsay
