#include "source/line_finder.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {

void LineFinder::read_to(std::size_t end) {
  if (end <= read_) return;
  constexpr std::size_t usual_lines = 32;
  if (starts_.empty()) starts_.reserve(usual_lines);
  const std::string_view before = text_.substr(0, end);
  if (before.find('\r', read_) == std::string_view::npos) {  // nearly always, and much quicker
    for (std::size_t at = read_; (at = before.find('\n', at)) != std::string_view::npos;) {
      starts_.push_back(++at);
    }
  } else {
    for (std::size_t at = read_; at < end; ++at) {
      const bool carriage_return = text_[at] == '\r' && text_.substr(at + 1, 1) != "\n";
      if (text_[at] == '\n' || carriage_return) starts_.push_back(at + 1);
    }
  }
  read_ = end;
}

LinePlace LineFinder::place_of(std::size_t offset) {
  offset = std::min(offset, text_.size());
  read_to(offset);
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::size_t start = next == starts_.begin() ? 0 : *(next - 1);
  const std::string_view before = text_.substr(start, offset - start);
  return {1 + static_cast<std::size_t>(next - starts_.begin()), 1 + count_code_points(before),
          1 + before.size()};
}

}  // namespace gainsay
