#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace gainsay {

std::uint64_t stable_hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string stable_id(std::string_view prefix, std::string_view bytes) {
  return fmt::format("{}{:012x}", prefix, stable_hash(bytes) >> 16U);
}

}  // namespace gainsay
