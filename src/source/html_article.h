#pragma once

#include <string_view>
#include <unordered_set>

#include "source/html_tree.h"

namespace gainsay {

/// The part of a page that is its article.
struct HtmlArticle {
  const GumboNode* root = nullptr;
  const GumboNode* headline = nullptr;  ///< An h1 that stands outside `root`; null: none does.
  std::unordered_set<const GumboNode*> left_out;  ///< In it and no part of it.
};

/// Finds it by the markup made for it (articleBody, <article>, <main>) where that holds enough of
/// the page's paragraphs, else where they lie densest. `title`, the page's, tells its headline.
[[nodiscard]] HtmlArticle find_article(const GumboNode& page, std::string_view title);

}  // namespace gainsay
