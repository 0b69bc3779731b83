#include "report/markup.h"

#include "base/utf8.h"

namespace gainsay {
namespace {

bool may_stand(char32_t c) {
  if (c < 0x20) return c == U'\t' || c == U'\n' || c == U'\r';
  if (c >= 0x7F && c <= 0x9F) return c == 0x85;  // allowed in XML, but no HTML
  return c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
}

}  // namespace

std::string in_markup(std::string_view text) {
  constexpr char32_t replacement = 0xFFFD;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U'&') {
      out += "&amp;";
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'>') {
      out += "&gt;";
    } else if (c == U'"') {
      out += "&quot;";
    } else if (c == U'\'') {
      out += "&#39;";
    } else if (c == U'\r' || c == U'\n' || c == U'\t') {
      // As themselves they would become spaces in an attribute, and a CR a line feed anywhere.
      out += c == U'\r' ? "&#13;" : c == U'\n' ? "&#10;" : "&#9;";
    } else {
      append_code_point(out, may_stand(c) ? c : replacement);
    }
  }
  return out;
}

}  // namespace gainsay
