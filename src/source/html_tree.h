#pragma once

#include <gumbo.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace gainsay {

struct DestroyHtml {
  void operator()(GumboOutput* output) const;
};
/// A parsed page. Its nodes point into the text it was parsed from, which must outlive it.
using HtmlTree = std::unique_ptr<GumboOutput, DestroyHtml>;

/// Parses a page, as browsers do: nothing is an error. Let html_limits.h look at a page of others
/// before.
[[nodiscard]] HtmlTree parse_html(std::string_view html);

/// The text that a short piece of HTML without elements stands for.
[[nodiscard]] std::string html_text(std::string_view html);

[[nodiscard]] inline bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
[[nodiscard]] bool has_tag(const GumboNode& node, std::initializer_list<GumboTag> tags);

/// The value of an element's attribute; empty when it has none.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool has_attribute(const GumboNode& element, const char* name);
/// Whether a list of words ("article main") has `word`, in any case.
[[nodiscard]] bool has_word(std::string_view words, std::string_view word);

/// Calls `visit` for the children of an element, in their order.
template <typename Visit>
void each_child(const GumboNode& node, Visit visit) {
  const GumboVector& children =
      node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    visit(*static_cast<const GumboNode*>(children.data[i]));
  }
}

[[nodiscard]] inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

/// All text in a node, white space as it stands.
[[nodiscard]] std::string text_in(const GumboNode& node);

/// `text` with runs of white space as one space and none at its ends.
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace gainsay
