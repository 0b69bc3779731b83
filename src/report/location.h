#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/claim.h"

namespace gainsay {

/// Where a claim's evidence stands, for formats that point into files. Lines and columns are
/// 1-based, columns in code points and in bytes of UTF-8 (a byte order mark is in no column), and
/// the end is behind the last one; 0 is not known. Of a record it is its line in its file: columns
/// of its text are none of the file.
struct Location {
  std::string file;  ///< As it was given; "-" is standard input.
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t end_line = 0;
  std::size_t end_column = 0;
  std::size_t byte_column = 0;
  std::size_t end_byte_column = 0;
  friend bool operator==(const Location&, const Location&) = default;
};

[[nodiscard]] Location location_of(const Claim& claim);

/// Whether the evidence stands in its file as it is: with no markup in it that was left out, and
/// not as a part of a record.
[[nodiscard]] bool is_as_in_file(const Claim& claim);

/// `path` without what leads nowhere ("./"), from `folder` on where it is below that (an absolute
/// path, or empty for none). What a repository knows the file by, when `folder` is its root.
[[nodiscard]] std::string path_from(std::string_view path, std::string_view folder);

/// A path as a URI reference (RFC 3986): relative as it is, absolute with file://. What no URI may
/// hold is percent-encoded.
[[nodiscard]] std::string uri_of(std::string_view path);

}  // namespace gainsay
