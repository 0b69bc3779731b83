#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct UConverter;

namespace gainsay {

struct Converted {
  std::string text;                    ///< UTF-8.
  std::vector<std::uint32_t> offsets;  ///< As OffsetMap takes them.
  std::optional<std::size_t> invalid;  ///< Where the first byte stands that has no meaning.
};

/// Reads one encoding, strictly: what it does not have is not replaced. A value that can be moved.
class Converter {
 public:
  /// Nothing when ICU does not know the name.
  [[nodiscard]] static std::optional<Converter> open(const std::string& name);

  /// ICU's own name, "UTF-16LE" for "utf-16le".
  [[nodiscard]] std::string name() const;

  /// Converts `bytes` from `shift` on; offsets count from the beginning of `bytes`, which must be
  /// shorter than 4 GB. Stops at an invalid byte.
  [[nodiscard]] Converted convert(std::string_view bytes, std::size_t shift = 0);

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  explicit Converter(UConverter* converter) : converter_(converter) {}
  std::unique_ptr<UConverter, Close> converter_;
};

}  // namespace gainsay
