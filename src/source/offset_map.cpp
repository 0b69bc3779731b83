#include "source/offset_map.h"

#include <algorithm>

namespace gainsay {

const Piece& OffsetMap::piece_at(std::size_t at) const {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), at,
                       [](std::size_t offset, const Piece& piece) { return offset < piece.text; });
  return after == pieces_.begin() ? *after : *(after - 1);
}

Span OffsetMap::in_file(const Span& span) const {
  if (pieces_.empty()) return span;
  const Piece& first = piece_at(span.start);
  const std::size_t start =
      first.verbatim ? first.file.start + (span.start - first.text) : first.file.start;
  if (span.empty()) return {start, start};
  const Piece& last = piece_at(span.end - 1);
  const std::size_t end = last.verbatim ? last.file.start + (span.end - last.text) : last.file.end;
  return {start, std::max(start, end)};
}

}  // namespace gainsay
