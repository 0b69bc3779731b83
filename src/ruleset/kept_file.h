#pragma once

#include <cstddef>
#include <cstdint>
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

/// The bytes of a kept file, as a map of it: no page is copied. Nobody writes to such a file once
/// it has its name, and removing it leaves the map as it is.
class KeptBytes {
 public:
  KeptBytes() = default;
  /// Takes over a map.
  explicit KeptBytes(std::string_view map) : map_(map) {}
  KeptBytes(KeptBytes&& other) noexcept : map_(std::exchange(other.map_, {})) {}
  KeptBytes& operator=(KeptBytes&& other) noexcept {
    std::swap(map_, other.map_);
    return *this;
  }
  ~KeptBytes();
  /// What was handed to `write_kept`; a view into the map, which stays when this is moved.
  [[nodiscard]] std::string_view payload() const;
  /// Has the first `size` bytes of the payload loaded at once, as they are about to be read.
  void load(std::size_t size) const;

 private:
  std::string_view map_;
};

/// What `write_kept` wrote, when it is whole as far as its checksum goes, from there and the user's
/// own.
[[nodiscard]] std::optional<KeptBytes> read_kept(const std::string& path, const KeptFrom& from);

/// Writes under another name first, so that no reader ever sees half a file. Makes the folder. What
/// cannot be written is done without. The last `unchecked` bytes, which must know themselves
/// whether they are whole, have no part in the checksum and are not even loaded before they are
/// asked for.
void write_kept(const std::string& path, const KeptFrom& from, std::string_view payload,
                std::size_t unchecked = 0);

}  // namespace gainsay
