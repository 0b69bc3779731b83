#include "source/source.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace gainsay {
namespace {

Position position_in(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  Position position;
  std::size_t start = 0;
  const std::string_view before = text.substr(0, offset);
  if (before.find('\r') == std::string_view::npos) {  // nearly always, and much quicker
    for (std::size_t at = 0; (at = before.find('\n', at)) != std::string_view::npos;) {
      ++position.line;
      start = ++at;
    }
  } else {
    for (std::size_t at = 0; at < offset; ++at) {
      const bool carriage_return = text[at] == '\r' && text.substr(at + 1, 1) != "\n";
      if (text[at] != '\n' && !carriage_return) continue;
      ++position.line;
      start = at + 1;
    }
  }
  position.column = 1 + count_code_points(text.substr(start, offset - start));
  return position;
}

std::string_view file_text(const Source& source) {
  return source.markup.empty() ? source.text : source.markup;
}

}  // namespace

Position position_of(const Source& source, std::size_t offset) {
  offset = std::min(offset, source.text.size());
  return position_in(file_text(source), source.original.in_file({offset, offset}).start);
}

Position end_of(const Source& source, const Span& span) {
  return position_in(file_text(source), source.original.in_file(span).end);
}

}  // namespace gainsay
