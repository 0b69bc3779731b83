#include "source/html_tree.h"

#include <strings.h>

#include <algorithm>

namespace gainsay {

void DestroyHtml::operator()(GumboOutput* output) const {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

HtmlTree parse_html(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // they are not asked for, and a broken page has many
  return HtmlTree(gumbo_parse_with_options(&options, html.data(), html.size()));
}

std::string html_text(std::string_view html) {
  const HtmlTree tree = parse_html(html);
  return text_in(*tree->root);
}

bool has_tag(const GumboNode& node, std::initializer_list<GumboTag> tags) {
  return is_element(node) && std::find(tags.begin(), tags.end(), node.v.element.tag) != tags.end();
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

bool has_word(std::string_view words, std::string_view word) {
  constexpr std::string_view white_space = " \t\r\n\f";
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t start = words.find_first_not_of(white_space, at);
    if (start == std::string_view::npos) return false;
    at = std::min(words.find_first_of(white_space, start), words.size());
    if (at - start == word.size() &&
        strncasecmp(words.data() + start, word.data(), word.size()) == 0) {
      return true;
    }
  }
  return false;
}

std::string text_in(const GumboNode& node) {
  if (is_text(node)) return node.v.text.text;
  std::string out;
  if (is_element(node)) {
    each_child(node, [&](const GumboNode& child) { out += text_in(child); });
  }
  return out;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool white = c == ' ' || (c >= '\t' && c <= '\r');
    if (!white) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace gainsay
