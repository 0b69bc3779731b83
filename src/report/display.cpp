#include "report/display.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::size_t width_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const auto category = static_cast<UCharCategory>(u_charType(c));
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
      category == U_CONTROL_CHAR) {
    return 0;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

enum class Direction { Left, Right, Neutral };

Direction direction_of(char32_t code_point) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(code_point));
  if (direction == U_LEFT_TO_RIGHT) return Direction::Left;
  if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return Direction::Right;
  return Direction::Neutral;
}

constexpr std::string_view isolate = "\u2068";
constexpr std::string_view end_of_isolate = "\u2069";

std::string between_isolates(std::string_view text) {
  return std::string(isolate) + std::string(text) + std::string(end_of_isolate);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
      space = true;
      continue;
    }
    if (u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR || turns_direction(c)) continue;
    if (space && !out.empty()) out += ' ';
    space = false;
    append_code_point(out, c);
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
  return width;
}

std::string isolated(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (direction_of(next_code_point(text, at)) == Direction::Right) return between_isolates(text);
  }
  return std::string(text);
}

std::string isolated_passages(std::string_view text) {
  constexpr std::size_t none = std::string_view::npos;
  std::string out;
  std::size_t passage = none;   // where the one that is open began
  std::size_t letters_end = 0;  // behind its last letter: what follows may be neutral
  std::size_t done = 0;
  const auto close = [&] {
    if (passage == none) return;
    out += text.substr(done, passage - done);
    out += between_isolates(text.substr(passage, letters_end - passage));
    done = letters_end;
    passage = none;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const Direction direction = direction_of(next_code_point(text, at));
    if (direction == Direction::Left) close();
    if (direction != Direction::Right) continue;
    if (passage == none) passage = start;
    letters_end = at;
  }
  close();
  return out += text.substr(done);
}

bool mostly_right_to_left(std::string_view text) {
  std::size_t left = 0;
  std::size_t right = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Direction direction = direction_of(next_code_point(text, at));
    if (direction == Direction::Left) ++left;
    if (direction == Direction::Right) ++right;
  }
  return right > left;
}

std::string_view cut_to_width(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t last_space = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c == U' ') last_space = start;
    used += width_of(c);
    if (used > width) return text.substr(0, last_space != 0 ? last_space : start);
  }
  return text;
}

std::vector<std::string> lines_of_width(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  bool open = false;
  do {
    const std::string_view piece = cut_to_width(text, std::max<std::size_t>(width, 2));
    std::string line = open ? std::string(isolate) : std::string();
    line += piece;
    const std::size_t last_open = piece.rfind(isolate);
    const std::size_t last_close = piece.rfind(end_of_isolate);
    if (last_open != std::string_view::npos || last_close != std::string_view::npos) {
      open = last_close == std::string_view::npos ||
             (last_open != std::string_view::npos && last_open > last_close);
    }
    if (open) line += end_of_isolate;
    lines.push_back(std::move(line));
    text.remove_prefix(piece.size());
    if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  } while (!text.empty());
  return lines;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t used = display_width(text);
  if (used < width) out.append(width - used, ' ');
  return out;
}

}  // namespace gainsay
