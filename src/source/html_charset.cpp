#include "source/html_charset.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "source/html_tags.h"
#include "source/html_tree.h"

namespace gainsay {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// As browsers take these names; the web calls windows-1252 by many.
std::string web_name(const std::string& name) {
  if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii") {
    return "windows-1252";
  }
  if (name == "iso-8859-9") return "windows-1254";
  // The declaration was read as ASCII, so it is none of these.
  if (name.starts_with("utf-16") || name.starts_with("utf-32") || name == "utf-7") return {};
  return name;
}

// The word behind "charset=" in "text/html; charset=windows-1256".
std::string charset_in(const std::string& lower_content) {
  std::string_view content = lower_content;
  const std::size_t key = content.find("charset=");
  if (key == std::string_view::npos) return {};
  content.remove_prefix(key + 8);
  content.remove_prefix(std::min(content.find_first_not_of(" \"'"), content.size()));
  return std::string(content.substr(0, content.find_first_of(" \"';")));
}

}  // namespace

std::string declared_charset(std::string_view html) {
  constexpr std::size_t searched = 4'096;  // browsers search 1,024; some pages begin with more
  html = html.substr(0, searched);
  std::size_t at = 0;
  while (const std::optional<HtmlTag> tag = next_html_tag(html, at)) {
    at = tag->end;
    if (tag->name == "body") break;
    if (tag->name != "meta") continue;
    const HtmlTree tree = parse_html(html.substr(tag->start, tag->end - tag->start));
    std::string name;
    const auto search = [&](const auto& self, const GumboNode& node) -> void {
      if (!is_element(node)) return;
      if (has_tag(node, {GUMBO_TAG_META})) {
        name = lower(attribute(node, "charset"));
        if (name.empty() && has_word(attribute(node, "http-equiv"), "content-type")) {
          name = charset_in(lower(attribute(node, "content")));
        }
      }
      each_child(node, [&](const GumboNode& child) { self(self, child); });
    };
    search(search, *tree->root);
    if (!name.empty()) return web_name(name);
  }
  return {};
}

}  // namespace gainsay
