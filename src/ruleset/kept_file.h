#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gainsay {

/// What is kept for the next run says what it was written by and made of; with either another, it
/// is of no use.
struct KeptFrom {
  std::uint64_t writer = 0;  ///< Of the program that can read it.
  std::uint64_t source = 0;  ///< Of all bytes it was made of.
};

/// The bytes of a kept file.
class KeptBytes {
 public:
  KeptBytes(std::unique_ptr<char[]> file, std::size_t size) : file_(std::move(file)), size_(size) {}
  /// What was handed to `write_kept`; a view into this.
  [[nodiscard]] std::string_view payload() const;

 private:
  std::unique_ptr<char[]> file_;
  std::size_t size_;
};

/// What `write_kept` wrote, when it is whole (by its checksum), from there and the user's own.
[[nodiscard]] std::optional<KeptBytes> read_kept(const std::string& path, const KeptFrom& from);

/// Writes under another name first, so that no reader ever sees half a file. Makes the folder. What
/// cannot be written is done without.
void write_kept(const std::string& path, const KeptFrom& from, std::string_view payload);

}  // namespace gainsay
