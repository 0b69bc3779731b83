#include "source/source.h"

#include <algorithm>

#include "source/line_finder.h"

namespace gainsay {
namespace {

Position position_in(std::string_view text, std::size_t offset) {
  const LinePlace place = LineFinder(text).place_of(offset);
  return {place.line, place.column};
}

}  // namespace

std::string_view file_text(const Source& source) {
  return source.markup.empty() ? source.text : source.markup;
}

Position position_of(const Source& source, std::size_t offset) {
  offset = std::min(offset, source.text.size());
  return position_in(file_text(source), source.original.in_file({offset, offset}).start);
}

Position end_of(const Source& source, const Span& span) {
  return position_in(file_text(source), source.original.in_file(span).end);
}

}  // namespace gainsay
