#include "source/html_elements.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

namespace gainsay {
namespace {

// Words of web design, not of any topic; sorted.
constexpr std::string_view surroundings[] = {
    "ad",          "ads",     "advert",     "advertisement",   "banner",      "breadcrumb",
    "breadcrumbs", "caption", "comments",   "consent",         "cookie",      "cookies",
    "credit",      "disqus",  "newsletter", "newsletters",     "outbrain",    "pagination",
    "popular",     "promo",   "recirc",     "recommendations", "recommended", "related",
    "share",       "sharing", "sidebar",    "social",          "sponsor",     "sponsored",
    "subscribe",   "taboola", "toolbar",    "trending",        "widget",
};

bool is_surroundings(const std::string& word) {
  return std::binary_search(std::begin(surroundings), std::end(surroundings), word);
}

// "shareTools article__related" has the words share, tools, article, related.
bool names_surroundings(std::string_view names) {
  std::string word;
  for (const char c : names) {
    const auto byte = static_cast<unsigned char>(c);
    const bool capital = std::isupper(byte) != 0;
    if (capital || std::isalpha(byte) == 0) {
      if (is_surroundings(word)) return true;
      word.clear();
    }
    if (std::isalpha(byte) != 0) word += static_cast<char>(std::tolower(byte));
  }
  return is_surroundings(word);
}

bool is_hidden(const GumboNode& element) {
  if (has_attribute(element, "hidden")) return true;
  if (has_word(attribute(element, "aria-hidden"), "true")) return true;
  std::string style(attribute(element, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool has_role_of_surroundings(const GumboNode& element) {
  const std::string_view role = attribute(element, "role");
  for (const char* word : {"alert", "alertdialog", "banner", "complementary", "contentinfo",
                           "dialog", "menu", "menubar", "navigation", "search", "toolbar"}) {
    if (has_word(role, word)) return true;
  }
  return false;
}

bool holds_table(const GumboNode& node) {
  bool found = has_tag(node, {GUMBO_TAG_TABLE});
  if (is_element(node)) {
    each_child(node, [&](const GumboNode& child) { found = found || holds_table(child); });
  }
  return found;
}

}  // namespace

bool is_block(const GumboNode& element) {
  return has_tag(element,
                 {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE,
                  GUMBO_TAG_BODY,    GUMBO_TAG_CAPTION,  GUMBO_TAG_CENTER,     GUMBO_TAG_DD,
                  GUMBO_TAG_DETAILS, GUMBO_TAG_DIV,      GUMBO_TAG_DL,         GUMBO_TAG_DT,
                  GUMBO_TAG_FIGURE,  GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FOOTER,
                  GUMBO_TAG_FORM,    GUMBO_TAG_H1,       GUMBO_TAG_H2,         GUMBO_TAG_H3,
                  GUMBO_TAG_H4,      GUMBO_TAG_H5,       GUMBO_TAG_H6,         GUMBO_TAG_HEADER,
                  GUMBO_TAG_HGROUP,  GUMBO_TAG_HR,       GUMBO_TAG_HTML,       GUMBO_TAG_LI,
                  GUMBO_TAG_MAIN,    GUMBO_TAG_MENU,     GUMBO_TAG_NAV,        GUMBO_TAG_OL,
                  GUMBO_TAG_P,       GUMBO_TAG_PRE,      GUMBO_TAG_SECTION,    GUMBO_TAG_SUMMARY,
                  GUMBO_TAG_TABLE,   GUMBO_TAG_TBODY,    GUMBO_TAG_TD,         GUMBO_TAG_TFOOT,
                  GUMBO_TAG_TH,      GUMBO_TAG_THEAD,    GUMBO_TAG_TR,         GUMBO_TAG_UL});
}

bool is_no_prose(const GumboNode& element) {
  if (!is_element(element)) return false;
  const GumboTag tag = element.v.element.tag;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return false;  // some hide it until loaded
  if (tag == GUMBO_TAG_FIGURE) return !holds_table(element);
  return has_tag(element,
                 {GUMBO_TAG_ASIDE,    GUMBO_TAG_AUDIO,    GUMBO_TAG_BUTTON,     GUMBO_TAG_CANVAS,
                  GUMBO_TAG_CODE,     GUMBO_TAG_DEL,      GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FOOTER,
                  GUMBO_TAG_LABEL,    GUMBO_TAG_HEAD,     GUMBO_TAG_IFRAME,     GUMBO_TAG_MATH,
                  GUMBO_TAG_MENU,     GUMBO_TAG_NAV,      GUMBO_TAG_NOEMBED,    GUMBO_TAG_NOFRAMES,
                  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_OBJECT,   GUMBO_TAG_PLAINTEXT,  GUMBO_TAG_S,
                  GUMBO_TAG_SCRIPT,   GUMBO_TAG_SELECT,   GUMBO_TAG_STRIKE,     GUMBO_TAG_STYLE,
                  GUMBO_TAG_SVG,      GUMBO_TAG_TEMPLATE, GUMBO_TAG_TEXTAREA,   GUMBO_TAG_TITLE,
                  GUMBO_TAG_VIDEO,    GUMBO_TAG_XMP}) ||
         is_hidden(element) || has_role_of_surroundings(element);
}

bool is_named_surroundings(const GumboNode& element) {
  return names_surroundings(attribute(element, "class")) ||
         names_surroundings(attribute(element, "id"));
}

}  // namespace gainsay
