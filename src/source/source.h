#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/diagnostic.h"
#include "base/span.h"

namespace gainsay {

/// What is known about a text beside its words; from front matter, a JSON Lines record, the page's
/// metadata or the command line, in falling order of precedence.
struct Metadata {
  std::string language;  ///< "ar", "en"; empty: to be guessed.
  std::optional<Day> published;
  std::string outlet;
  std::string story;
  std::string url;
  std::string title;
  friend bool operator==(const Metadata&, const Metadata&) = default;
};

/// Where an offset of the visible text lies in the original bytes. Exact on code point borders.
class OffsetMap {
 public:
  /// The text starts `shift` bytes into the original and is otherwise the same bytes.
  explicit OffsetMap(std::size_t shift = 0) : shift_(shift) {}
  /// `offsets[i]` is the original offset of text byte i; one more entry for the end.
  explicit OffsetMap(std::vector<std::uint32_t> offsets) : offsets_(std::move(offsets)) {}

  [[nodiscard]] std::size_t operator()(std::size_t at) const {
    return offsets_.empty() ? at + shift_ : offsets_[at];
  }
  [[nodiscard]] Span operator()(const Span& span) const {
    return {(*this)(span.start), (*this)(span.end)};
  }

 private:
  std::size_t shift_ = 0;
  std::vector<std::uint32_t> offsets_;
};

/// One text to be checked. A value: it owns its bytes.
struct Source {
  std::string id;    ///< The path as given, "-", or a JSON Lines record's id.
  std::string text;  ///< Valid UTF-8; everything a reader of the file sees, front matter included.
  Span body;         ///< The part of `text` that is read for claims.
  OffsetMap original;
  std::string encoding =
      "UTF-8";  ///< As it was read, and how that was found ("windows-1256, guessed").
  Metadata metadata;
};

/// 1-based line and column (code points) of an offset of `Source::text`. Lines end in LF, CRLF or
/// CR.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

[[nodiscard]] Position position_of(const Source& source, std::size_t offset);

}  // namespace gainsay
