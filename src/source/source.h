#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/diagnostic.h"
#include "base/span.h"
#include "source/offset_map.h"
#include "source/record_place.h"

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

/// One text to be checked. A value: it owns its bytes.
struct Source {
  std::string id;    ///< The path as given, "-", or a JSON Lines record's id.
  std::string text;  ///< Valid UTF-8; everything a reader of the file sees, front matter included.
  Span body;         ///< The part of `text` that is read for claims.
  OffsetMap original;
  std::string markup;  ///< The file's text where `text` was taken out of it; empty for plain text.
  std::string_view format;  ///< Of such a file: "Markdown", "HTML"; else empty. Static.
  std::string encoding =
      "UTF-8";  ///< As it was read, and how that was found ("windows-1256, guessed").
  Metadata metadata;
  RecordPlace record;  ///< Where the text stands, if it is no file of its own.
};

/// What places are counted in: the text of its file, markup included.
[[nodiscard]] std::string_view file_text(const Source& source);

/// 1-based line and column (code points). Lines end in LF, CRLF or CR.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// The place in the file of an offset of `Source::text`, markup counted.
[[nodiscard]] Position position_of(const Source& source, std::size_t offset);
/// The place behind the last sign of a span of `Source::text`.
[[nodiscard]] Position end_of(const Source& source, const Span& span);

}  // namespace gainsay
