#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay {

/// XXH3 (64 bits) of `bytes`; the same on every machine and in every version.
[[nodiscard]] std::uint64_t stable_hash(std::string_view bytes);

/// `stable_hash` as 12 hexadecimal digits behind `prefix`: "c-5f0c12ab34cd".
[[nodiscard]] std::string stable_id(std::string_view prefix, std::string_view bytes);
/// The same where the hash is known.
[[nodiscard]] std::string stable_id(std::string_view prefix, std::uint64_t hash);

}  // namespace gainsay
