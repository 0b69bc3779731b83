#include "compare/story_sorter.h"

#include <utility>

#include "base/packing.h"
#include "extract/claim_pack.h"

namespace gainsay {

Result<void> StorySorter::add(const Claim& claim) {
  record_.clear();
  put_number(claims_++, record_);
  pack_claim(claim, record_);
  return sorter_.add(claim.story, record_);
}

Result<void> StorySorter::for_each(const std::function<Result<void>(PackedStory)>& visit) {
  PackedStory story;
  std::string name;
  const auto add = [&](std::string_view key, std::string_view record) -> Result<void> {
    if (story.claims != 0 && key != name) {
      if (auto visited = visit(std::exchange(story, {})); !visited) return visited;
    }
    if (story.claims++ == 0) name = key;
    story.bytes += record;
    return {};
  };
  if (auto sorted = sorter_.for_each(add); !sorted) return sorted;
  return story.claims == 0 ? Result<void>() : visit(std::move(story));
}

StoryClaims unpack_story(const PackedStory& packed) {
  StoryClaims story;
  story.claims.reserve(packed.claims);
  story.numbers.reserve(packed.claims);
  for (std::string_view rest = packed.bytes; !rest.empty();) {
    story.numbers.push_back(take_number(rest));
    story.claims.push_back(unpack_claim(rest));
  }
  return story;
}

}  // namespace gainsay
