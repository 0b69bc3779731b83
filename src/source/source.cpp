#include "source/source.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace gainsay {

Position position_of(const Source& source, std::size_t offset) {
  const std::string_view text = source.text;
  offset = std::min(offset, text.size());
  Position position;
  std::size_t start = 0;
  for (std::size_t at = 0; at < offset; ++at) {
    const bool carriage_return = text[at] == '\r' && text.substr(at + 1, 1) != "\n";
    if (text[at] != '\n' && !carriage_return) continue;
    ++position.line;
    start = at + 1;
  }
  position.column = 1 + count_code_points(text.substr(start, offset - start));
  return position;
}

}  // namespace gainsay
