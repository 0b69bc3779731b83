#include "source/html_tags.h"

#include <algorithm>
#include <cctype>

namespace gainsay {
namespace {

constexpr std::string_view white_space = " \t\r\n\f";

bool letter(std::string_view text, std::size_t at) {
  return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
}

std::size_t behind(std::string_view text, std::string_view sign, std::size_t at) {
  const std::size_t found = text.find(sign, at);
  return found == std::string_view::npos ? text.size() : found + sign.size();
}

std::size_t end_of_comment(std::string_view html, std::size_t at) {
  // Also "<!-->" and "<!--->" are whole comments, and "--!>" ends one.
  const std::size_t from = at + 2;
  return std::min(behind(html, "-->", from), behind(html, "--!>", from + 2));
}

// Reads a tag whose name begins at `at`. A quotation mark quotes only where a value begins.
HtmlTag read_tag(std::string_view html, std::size_t start, std::size_t at) {
  HtmlTag tag;
  tag.start = start;
  const std::size_t name_end = std::min(html.find_first_of(" \t\r\n\f/>", at), html.size());
  tag.name = html.substr(at, name_end - at);
  std::transform(tag.name.begin(), tag.name.end(), tag.name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  bool value = false;  // a value may begin here
  bool parted = true;
  for (at = name_end; at < html.size() && html[at] != '>'; ++at) {
    const char c = html[at];
    const bool white = white_space.find(c) != std::string_view::npos;
    if (white || c == '/') {
      tag.self_closing = c == '/';
      parted = true;
      value = value && white;
      continue;
    }
    tag.self_closing = false;
    if (parted && !value && c != '=') ++tag.attributes;
    parted = false;
    if (value && (c == '"' || c == '\'')) {
      at = behind(html, std::string_view(&html[at], 1), at + 1) - 1;
      parted = true;  // the next attribute may follow without a space
    }
    value = c == '=';
  }
  tag.end = std::min(at + 1, html.size());
  return tag;
}

}  // namespace

std::size_t end_of_markup(std::string_view html, std::size_t at) {
  if (letter(html, at + 1)) return read_tag(html, at, at + 1).end;
  const char next = at + 1 < html.size() ? html[at + 1] : ' ';
  if (next == '/') {
    return letter(html, at + 2) ? read_tag(html, at, at + 2).end : behind(html, ">", at);
  }
  if (next != '!' && next != '?') return 0;
  return html.substr(at, 4) == "<!--" ? end_of_comment(html, at) : behind(html, ">", at);
}

std::optional<HtmlTag> next_html_tag(std::string_view html, std::size_t at) {
  while ((at = html.find('<', at)) != std::string_view::npos) {
    const bool closing = html.substr(at + 1, 1) == "/";
    if (letter(html, at + 1 + (closing ? 1 : 0))) {
      HtmlTag tag = read_tag(html, at, at + (closing ? 2 : 1));
      tag.closing = closing;
      return tag;
    }
    const std::size_t end = end_of_markup(html, at);
    at = end == 0 ? at + 1 : end;
  }
  return std::nullopt;
}

}  // namespace gainsay
