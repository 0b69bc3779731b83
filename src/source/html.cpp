#include "source/html.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "source/character_reference.h"
#include "source/html_article.h"
#include "source/html_elements.h"
#include "source/html_limits.h"
#include "source/html_metadata.h"
#include "source/html_tags.h"

namespace gainsay {
namespace {

/// Writes down what a reader sees of an article.
class Writer {
 public:
  Writer(std::string_view html, std::size_t at, const HtmlArticle& article, VisibleText& visible)
      : html_(html), at_(at), article_(article), visible_(visible) {}

  void write(const GumboNode& node, bool in_article) {
    if (is_text(node)) {
      if (in_article) text(node.v.text.original_text);
      return;
    }
    if (!is_element(node)) return;
    if (is_no_prose(node) || article_.left_out.contains(&node)) return visible_.space();
    in_article = in_article || &node == article_.root || &node == article_.headline;
    if (has_tag(node, {GUMBO_TAG_BR})) return visible_.line_break();
    const bool block = is_block(node);
    if (block) visible_.paragraph_break();
    // Browsers set the marks of a <q>.
    const bool quotes = in_article && has_tag(node, {GUMBO_TAG_Q});
    if (quotes) mark("\u201C", node.v.element.original_tag);
    each_child(node, [&](const GumboNode& child) { write(child, in_article); });
    if (quotes) mark("\u201D", node.v.element.original_end_tag);
    if (block) visible_.paragraph_break();
  }

 private:
  // Read once more from the page itself, as the parser's text has no places in it.
  void text(const GumboStringPiece& original) {
    const Span span = span_of(original);
    for (std::size_t i = span.start - at_; i < span.end - at_;) {
      const std::size_t end = span.end - at_;
      if (html_[i] == '<') {
        const std::size_t behind = end_of_markup(html_, i);  // a tag that had no meaning here
        if (behind == 0) visible_.prose("<", at_ + i);
        i = behind == 0 ? i + 1 : behind;
      } else if (html_[i] == '&') {
        const CharacterReference& reference = references_.at_start_of(html_.substr(i, end - i));
        if (reference.size == 0) visible_.prose("&", at_ + i);
        const std::size_t behind = i + std::max<std::size_t>(1, reference.size);
        visible_.stand_in(reference.signs, {at_ + i, at_ + behind});
        i = behind;
      } else {
        const std::size_t stop = std::min(html_.find_first_of("<&", i), end);
        visible_.prose(html_.substr(i, stop - i), at_ + i);
        i = stop;
      }
    }
  }

  void mark(std::string_view sign, const GumboStringPiece& tag) {
    const Span span = span_of(tag);
    if (!span.empty()) visible_.stand_in(sign, span);
  }

  // Empty where the parser has made something up.
  [[nodiscard]] Span span_of(const GumboStringPiece& piece) const {
    const std::less_equal<const char*> before;
    if (piece.data == nullptr || !before(html_.data(), piece.data) ||
        !before(piece.data + piece.length, html_.data() + html_.size())) {
      return {at_, at_};
    }
    const auto start = at_ + static_cast<std::size_t>(piece.data - html_.data());
    return {start, start + piece.length};
  }

  std::string_view html_;
  std::size_t at_;
  const HtmlArticle& article_;
  VisibleText& visible_;
  CharacterReferences references_;
};

}  // namespace

Result<HtmlPage> read_html(const std::string& path, std::string_view html) {
  if (auto refused = refuse_page(path, html)) return tl::unexpected(std::move(*refused));
  const HtmlTree tree = parse_html(html);
  HtmlMetadata read = read_html_metadata(*tree->root);
  HtmlPage page;
  page.metadata = std::move(read.metadata);
  const HtmlArticle article = find_article(*tree->root, page.metadata.title);
  Writer(html, 0, article, page.visible).write(*tree->root, false);
  const auto note = [&](Severity severity, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.file = path;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    page.notes.push_back(std::move(diagnostic));
  };
  if (!read.unread_day.empty()) {
    note(Severity::Note, "the page gives its day as '" + read.unread_day + "', which is not read",
         "say when it was published: --published YYYY-MM-DD");
  }
  if (page.visible.text().empty()) {
    note(Severity::Warning, "the page has no text of its own",
         "where a script loads the text, save the page from a browser");
  }
  return page;
}

Result<void> append_html(const std::string& path, std::string_view html, std::size_t at,
                         VisibleText& visible) {
  if (auto refused = refuse_page(path, html)) return tl::unexpected(std::move(*refused));
  const HtmlTree tree = parse_html(html);
  HtmlArticle all;
  all.root = tree->root;
  Writer(html, at, all, visible).write(*tree->root, true);
  return {};
}

}  // namespace gainsay
