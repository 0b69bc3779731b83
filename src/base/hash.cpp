#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace gainsay {

// What it calls is written into it: most of what it hashes is short.
[[gnu::flatten]] std::uint64_t stable_hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string stable_id(std::string_view prefix, std::string_view bytes) {
  return stable_id(prefix, stable_hash(bytes));
}

std::string stable_id(std::string_view prefix, std::uint64_t hash) {
  constexpr std::size_t digits = 12;
  std::string id(prefix);
  id.resize(prefix.size() + digits);
  hash >>= 16U;
  for (std::size_t at = id.size(); at-- > prefix.size(); hash >>= 4U) {
    id[at] = "0123456789abcdef"[hash & 0xFU];
  }
  return id;
}

}  // namespace gainsay
