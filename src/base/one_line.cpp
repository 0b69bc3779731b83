#include "base/one_line.h"

namespace gainsay {

std::string on_one_line(std::string_view text) {
  std::string out(text.size(), ' ');
  std::size_t size = 0;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = size > 0;
      continue;
    }
    size += space;  // there is a space already
    space = false;
    out[size++] = c;
  }
  out.resize(size);
  return out;
}

}  // namespace gainsay
