#include "source/html_article.h"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "source/html_elements.h"

namespace gainsay {
namespace {

// Shorter runs of words are bylines, teasers and buttons.
constexpr std::size_t shortest_paragraph = 40;

/// How much text an element holds, in code points without white space.
struct Measure {
  std::size_t text = 0;
  std::size_t linked = 0;
  std::size_t paragraphs = 0;  ///< What of it stands in paragraphs and in no link.
  std::size_t run = 0;         ///< What stands in no block in it.
  bool headline = false;       ///< Has an h1.
};

std::size_t count_signs(std::string_view text) {
  return count_code_points(text) -
         static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
           return c == ' ' || (c >= '\t' && c <= '\r');
         }));
}

class Finder {
 public:
  explicit Finder(const GumboNode& page) : page_(page) {}

  HtmlArticle find(std::string_view title) {
    measure(page_, false);
    leave_out(page_, measures_[&page_].paragraphs, false);
    measures_.clear();
    measure(page_, false);
    article_.root = marked_root();
    if (article_.root == nullptr) article_.root = &densest(page_);
    if (!measures_[article_.root].headline) article_.headline = headline(page_, squeezed(title));
    return std::move(article_);
  }

 private:
  Measure measure(const GumboNode& node, bool in_link) {
    Measure sum;
    if (is_text(node)) {
      sum.text = count_signs(node.v.text.text);
      (in_link ? sum.linked : sum.run) = sum.text;
      return sum;
    }
    if (!is_element(node) || is_no_prose(node) || article_.left_out.contains(&node)) return sum;
    in_link = in_link || has_tag(node, {GUMBO_TAG_A});
    sum.headline = has_tag(node, {GUMBO_TAG_H1});
    each_child(node, [&](const GumboNode& child) {
      const Measure part = measure(child, in_link);
      sum.text += part.text;
      sum.linked += part.linked;
      sum.paragraphs += part.paragraphs;
      sum.run += part.run;
      sum.headline = sum.headline || part.headline;
    });
    if (is_block(node)) {
      if (sum.run >= shortest_paragraph) sum.paragraphs += sum.run;
      sum.run = 0;
    }
    measures_[&node] = sum;
    return sum;
  }

  void leave_out(const GumboNode& node, std::size_t all, bool in_article) {
    if (!is_element(node)) return;
    const auto found = measures_.find(&node);
    if (found == measures_.end()) return;  // is no prose anyway
    const Measure& measure = found->second;
    // A name of the whole page ("has-sidebar") says nothing of its parts.
    const bool bulk = measure.paragraphs * 2 > all || measure.headline;
    const bool page_header = has_tag(node, {GUMBO_TAG_HEADER}) && !in_article;
    // Some servers put whole pages into one form.
    const bool form = has_tag(node, {GUMBO_TAG_FORM});
    if (!bulk &&
        (page_header || form || is_named_surroundings(node) || is_list_of_links(node, measure))) {
      article_.left_out.insert(&node);
      return;
    }
    in_article = in_article || has_tag(node, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN});
    each_child(node, [&](const GumboNode& child) { leave_out(child, all, in_article); });
  }

  // A sentence may well consist of a link; what is hardly more than links leads to other texts.
  static bool is_list_of_links(const GumboNode& node, const Measure& measure) {
    if (!is_block(node) || measure.text == 0) return false;
    const bool sentence = has_tag(node, {GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_TD, GUMBO_TAG_TR});
    return sentence ? measure.linked * 5 > measure.text * 4 : measure.linked * 2 > measure.text;
  }

  const GumboNode* marked_root() {
    const std::size_t all = measures_[&page_].paragraphs;
    using Test = bool (*)(const GumboNode&);
    const Test tests[] = {
        [](const GumboNode& n) { return has_word(attribute(n, "itemprop"), "articleBody"); },
        [](const GumboNode& n) { return has_tag(n, {GUMBO_TAG_ARTICLE}); },
        [](const GumboNode& n) {
          return has_tag(n, {GUMBO_TAG_MAIN}) || has_word(attribute(n, "role"), "main");
        }};
    for (const Test test : tests) {
      const GumboNode* best = nullptr;
      fullest(page_, test, best);
      // One of many teasers, each an <article>, is not the text of the page.
      if (best != nullptr && measures_[best].paragraphs * 5 >= all * 2) return best;
    }
    return nullptr;
  }

  template <typename Test>
  void fullest(const GumboNode& node, Test test, const GumboNode*& best) {
    const auto found = measures_.find(&node);
    if (found == measures_.end()) return;
    if (test(node) && (best == nullptr || found->second.paragraphs > measures_[best].paragraphs)) {
      best = &node;
    }
    each_child(node, [&](const GumboNode& child) { fullest(child, test, best); });
  }

  // Goes down as long as one child holds most of the paragraphs.
  const GumboNode& densest(const GumboNode& node) {
    const GumboNode* next = nullptr;
    each_child(node, [&](const GumboNode& child) {
      const auto found = measures_.find(&child);
      if (found == measures_.end() || has_tag(child, {GUMBO_TAG_P})) return;
      const std::size_t here = found->second.paragraphs;
      if (here > 0 && here * 10 >= measures_[&node].paragraphs * 7) next = &child;
    });
    return next == nullptr || !is_block(*next) ? node : densest(*next);
  }

  const GumboNode* headline(const GumboNode& node, const std::string& title) {
    if (&node == article_.root || !measures_.contains(&node)) return nullptr;
    if (has_tag(node, {GUMBO_TAG_H1})) {
      const std::string words = squeezed(text_in(node));
      return !words.empty() && title.find(words) != std::string::npos ? &node : nullptr;
    }
    const GumboNode* found = nullptr;
    each_child(node, [&](const GumboNode& child) {
      if (found == nullptr) found = headline(child, title);
    });
    return found;
  }

  const GumboNode& page_;
  HtmlArticle article_;
  std::unordered_map<const GumboNode*, Measure> measures_;  // of elements that may be prose
};

}  // namespace

HtmlArticle find_article(const GumboNode& page, std::string_view title) {
  return Finder(page).find(title);
}

}  // namespace gainsay
