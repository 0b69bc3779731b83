#include "source/visible_text.h"

#include <algorithm>
#include <utility>

namespace gainsay {
namespace {

constexpr std::string_view white_space = " \t\r\n\f\v";

}  // namespace

void VisibleText::prose(std::string_view bytes, std::size_t at) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    const std::size_t start = bytes.find_first_not_of(white_space, i);
    if (start != i) space();
    if (start == std::string_view::npos) return;
    i = std::min(bytes.find_first_of(white_space, start), bytes.size());
    part_from_last(at + start);
    append(bytes.substr(start, i - start), {at + start, at + i}, true);
  }
}

void VisibleText::stand_in(std::string_view signs, const Span& from) {
  if (signs.empty()) return;
  if (signs.find_first_not_of(white_space) == std::string_view::npos) return space();
  part_from_last(from.start);
  append(signs, from, false);
}

void VisibleText::space() { pending_ = std::max(pending_, Break::Space); }

void VisibleText::line_break() {
  pending_ = pending_ >= Break::Line ? Break::Paragraph : Break::Line;
}

void VisibleText::paragraph_break() { pending_ = Break::Paragraph; }

void VisibleText::part_from_last(std::size_t at) {
  // A parser may move text to another place. No sentence must reach over such a seam: the words of
  // a span lie in the file in their order.
  if (at < end_) pending_ = Break::Paragraph;
  const Break part = std::exchange(pending_, Break::None);
  if (part == Break::None || text_.empty()) return;
  const std::string_view signs = part == Break::Space ? " " : part == Break::Line ? "\n" : "\n\n";
  append(signs, {end_, std::max(at, end_)}, false);
}

void VisibleText::append(std::string_view bytes, const Span& from, bool verbatim) {
  const bool goes_on = verbatim && !pieces_.empty() && pieces_.back().verbatim &&
                       pieces_.back().file.end == from.start;
  if (goes_on) {
    pieces_.back().file.end = from.end;
  } else {
    pieces_.push_back({text_.size(), from, verbatim});
  }
  text_ += bytes;
  end_ = from.end;
}

}  // namespace gainsay
