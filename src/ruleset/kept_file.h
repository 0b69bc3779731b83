#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// What is kept for the next run says what it was written by and made of; with either another, it
/// is of no use.
struct KeptFrom {
  std::uint64_t writer = 0;  ///< Of the program that can read it.
  std::uint64_t source = 0;  ///< Of all bytes it was made of.
};

/// What `write_kept` wrote, when it is whole (by its checksum), from there and the user's own.
[[nodiscard]] std::optional<std::string> read_kept(const std::string& path, const KeptFrom& from);

/// Writes under another name first, so that no reader ever sees half a file. Makes the folder. What
/// cannot be written is done without.
void write_kept(const std::string& path, const KeptFrom& from, std::string_view payload);

}  // namespace gainsay
