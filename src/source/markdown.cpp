#include "source/markdown.h"

#include <md4c.h>

#include <functional>
#include <limits>
#include <optional>
#include <utility>

#include "source/character_reference.h"
#include "source/html.h"

namespace gainsay {
namespace {

/// Receives what the parser finds. Its texts point into the Markdown, so their places are known;
/// but for line breaks, which it makes up.
class Prose {
 public:
  Prose(const std::string& path, std::string_view text) : path_(path), text_(text) {}

  void block(MD_BLOCKTYPE type, bool enters) {
    if (type == MD_BLOCK_CODE) hidden_ += enters ? 1 : -1;
    visible_.paragraph_break();
    if (type != MD_BLOCK_HTML) return;
    in_html_ = enters;
    if (!enters && !html_.empty()) html(std::exchange(html_, {}));
    visible_.paragraph_break();
  }

  void span(MD_SPANTYPE type, bool enters) {
    if (type != MD_SPAN_CODE && type != MD_SPAN_IMG && type != MD_SPAN_DEL) return;
    hidden_ += enters ? 1 : -1;
    visible_.space();
  }

  void text(MD_TEXTTYPE type, std::string_view words) {
    if (hidden_ > 0) return;
    if (in_html_ && type == MD_TEXT_HTML) return html_line(words);
    switch (type) {
      case MD_TEXT_BR:
        return visible_.line_break();
      case MD_TEXT_SOFTBR:
        return visible_.space();
      case MD_TEXT_NORMAL:
        return visible_.prose(words, place(words));
      case MD_TEXT_ENTITY:
        return entity(words);
      case MD_TEXT_HTML:  // a tag or a comment; the words between tags are text of their own
      case MD_TEXT_CODE:
      case MD_TEXT_LATEXMATH:
      case MD_TEXT_NULLCHAR:
        return;
    }
  }

  Result<VisibleText> take() {
    if (problem_) return tl::unexpected(std::move(*problem_));
    return std::move(visible_);
  }

 private:
  // A block of HTML comes in pieces, some of which the parser makes up (line breaks).
  void html_line(std::string_view words) {
    const std::less_equal<const char*> before;
    const char* end = words.data() + words.size();
    if (!before(text_.data(), words.data()) || !before(end, text_.data() + text_.size())) return;
    const char* begin = html_.empty() ? words.data() : html_.data();
    html_ = {begin, static_cast<std::size_t>(end - begin)};
  }

  void html(std::string_view fragment) {
    const auto read = append_html(path_, fragment, place(fragment), visible_);
    if (!read && !problem_) problem_ = read.error();
  }

  [[nodiscard]] std::size_t place(std::string_view words) const {
    return static_cast<std::size_t>(words.data() - text_.data());
  }

  void entity(std::string_view words) {
    const std::size_t at = place(words);
    const CharacterReference& reference = references_.at_start_of(words);
    if (reference.size != words.size()) return visible_.prose(words, at);  // no known name
    visible_.stand_in(reference.signs, {at, at + words.size()});
  }

  const std::string& path_;
  std::string_view text_;
  VisibleText visible_;
  CharacterReferences references_;
  int hidden_ = 0;  // how many blocks and spans around are not prose
  bool in_html_ = false;
  std::string_view html_;  // of the block so far
  std::optional<Diagnostic> problem_;
};

Prose& prose(void* user) { return *static_cast<Prose*>(user); }

}  // namespace

Result<VisibleText> read_markdown(const std::string& path, std::string_view text,
                                  std::size_t start) {
  const std::string_view markdown = text.substr(start);
  if (markdown.size() > std::numeric_limits<MD_SIZE>::max()) {
    return failure(path, "4 GB or more cannot be read as Markdown", "split it, or --from text");
  }
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* user) {
    prose(user).block(type, true);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    prose(user).block(type, false);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
    prose(user).span(type, true);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    prose(user).span(type, false);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* user) {
    prose(user).text(type, {words, size});
    return 0;
  };
  Prose found(path, text);
  if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &found) != 0) {
    return failure(path, "this cannot be read as Markdown", "try --from text");
  }
  return found.take();
}

}  // namespace gainsay
