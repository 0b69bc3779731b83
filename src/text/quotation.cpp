#include "text/quotation.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"

namespace gainsay {
namespace {

const std::pair<char32_t, char32_t>* opening(const QuoteMark& mark, const TextRules& rules) {
  for (const auto& pair : rules.quotes) {
    if (mark.mark == pair.first) return &pair;
  }
  return nullptr;
}

// Some marks are closed by several ("”we left”" and "”we left“").
bool closes(const QuoteMark& mark, char32_t opened_by, const TextRules& rules) {
  return std::any_of(rules.quotes.begin(), rules.quotes.end(), [&](const auto& pair) {
    return pair.first == opened_by && pair.second == mark.mark;
  });
}

// A mark that closes, but is not the one that the rules name first, may also mark a quotation
// inside.
bool may_be_inner(const QuoteMark& mark, char32_t opened_by, const TextRules& rules) {
  const auto first = std::find_if(rules.quotes.begin(), rules.quotes.end(),
                                  [&](const auto& pair) { return pair.first == opened_by; });
  return first != rules.quotes.end() && first->second != mark.mark;
}

// Whether the mark can open here. One that is a closing mark as well (") does not before a space,
// where "«" does in French.
bool can_open(const QuoteMark& mark, const TextRules& rules) {
  const bool closing = std::any_of(rules.quotes.begin(), rules.quotes.end(),
                                   [&](const auto& pair) { return pair.second == mark.mark; });
  return !closing || mark.letter_after || !mark.space_after;
}

// A mark between spaces opens when the next one closes behind a letter ('the paper " Today"'), or
// is another mark that can only close there ('said ” we wait “.').
bool opens_between_spaces(const QuoteMark& mark, const QuoteMark* next, const TextRules& rules) {
  if (mark.letter_before || next == nullptr || next->letter_after) return false;
  if (next->mark == mark.mark) return next->letter_before;
  return closes(*next, mark.mark, rules) && mark.space_before;
}

// Other marks may have letters on both sides: Arabic writes prepositions onto them.
bool apostrophe(const QuoteMark& mark) {
  const bool sign = mark.mark == U'\'' || mark.mark == U'\u2018' || mark.mark == U'\u2019';
  return sign && mark.letter_before && mark.letter_after;
}

// A mark that has no direction of its own opens here, by the space around it.
bool leans_right(const QuoteMark& mark) {
  return mark.space_before && mark.letter_after && !mark.letter_before;
}

// The mark closes as well as it opens (").
bool either_way(std::string_view mark, const TextRules& rules) {
  std::size_t at = 0;
  const char32_t written = next_code_point(mark, at);
  return std::any_of(rules.quotes.begin(), rules.quotes.end(), [&](const auto& pair) {
    return pair.first == written && pair.second == written;
  });
}

// Where an unclosed quotation that begins with token `first` ends before token `end`: behind the
// sign that ends its first sentence, or `first` where none does.
std::size_t first_sentence_end(const Source& source, const Tokens& words, std::size_t first,
                               std::size_t end) {
  for (std::size_t at = first; at < end; ++at) {
    const Token& token = words.tokens[at];
    if (token.kind != TokenKind::Punctuation) continue;
    const std::string_view sign =
        std::string_view(source.text).substr(token.text.start, token.text.end - token.text.start);
    const bool final_sign = sign == "." || sign == "!" || sign == "?" || sign == "\u061F";
    const bool spaced = at + 1 == words.tokens.size() || words.tokens[at + 1].space_before;
    if (final_sign && spaced) return at + 1;
  }
  return first;
}

// Paragraphs that begin with a mark which nothing closes, up to the last one that goes on: where
// the mark shows no direction it is no quotation's, unless a colon or the like announces it.
void drop_noise(const Source& source, const Tokens& words, const std::vector<Paragraph>& paragraphs,
                const TextRules& rules, std::vector<Quotation>& found) {
  const std::string_view text(source.text);
  const auto begins_paragraph = [&](std::size_t token) {
    return std::any_of(paragraphs.begin(), paragraphs.end(), [&](const Paragraph& paragraph) {
      return paragraph.tokens.first == token && !paragraph.tokens.empty();
    });
  };
  const auto announced = [&](std::size_t token) {
    if (token == 0 || words.tokens[token - 1].kind != TokenKind::Punctuation) return false;
    const Span sign = words.tokens[token - 1].text;
    const std::string_view written = text.substr(sign.start, sign.end - sign.start);
    return written != "." && written != "!" && written != "?";
  };
  for (std::size_t last = found.size(); last > 0;) {
    std::size_t first = last - 1;
    while (first > 0 && found[first].continues) --first;
    const std::size_t token = found[first].tokens.first;
    if (found[last - 1].open && either_way(text.substr(found[first].text.start), rules) &&
        begins_paragraph(token) && !announced(token)) {
      found.erase(found.begin() + static_cast<std::ptrdiff_t>(first),
                  found.begin() + static_cast<std::ptrdiff_t>(last));
    }
    last = first;
  }
}

}  // namespace

std::vector<Quotation> find_quotations(const Source& source, const Tokens& words,
                                       const std::vector<Paragraph>& paragraphs,
                                       const TextRules& rules) {
  std::vector<Quotation> found;
  std::size_t at = 0;  // the next quotation mark
  bool left_open = false;
  for (const Paragraph& paragraph : paragraphs) {
    std::optional<Quotation> current;
    char32_t opened_by = 0;
    char32_t inner = 0;  // the mark of an open quotation inside, if it can close the outer one too
    const std::size_t paragraph_end =
        paragraph.tokens.empty() ? 0 : words.tokens[paragraph.tokens.last - 1].text.end;
    bool first = true;
    const auto in_paragraph = [&](const QuoteMark& mark) {
      // A closing mark behind the last token stands before the next paragraph's first token.
      if (mark.token < paragraph.tokens.last) return true;
      if (mark.token > paragraph.tokens.last) return false;
      const std::string_view between =
          std::string_view(source.text).substr(paragraph_end, mark.text.start - paragraph_end);
      return between.find('\n') == std::string_view::npos;
    };
    for (; at < words.quote_marks.size() && in_paragraph(words.quote_marks[at]); ++at) {
      const QuoteMark& mark = words.quote_marks[at];
      const auto later = [&](std::size_t number) {
        const std::size_t wanted = at + number;
        const bool there =
            wanted < words.quote_marks.size() && in_paragraph(words.quote_marks[wanted]);
        return there ? &words.quote_marks[wanted] : nullptr;
      };
      if (current && mark.mark == opened_by && closes(mark, opened_by, rules) &&
          leans_right(mark) && current->tokens.first != mark.token) {
        const QuoteMark* next = later(1);
        const QuoteMark* behind = later(2);
        const auto closing = [&](const QuoteMark* other) {
          return other != nullptr && other->mark == mark.mark && !leans_right(*other);
        };
        if (closing(next) && closing(behind)) {  // 'he said "we left" and'
          ++at;
          continue;
        }
        if (closing(next)) {  // nothing has closed the one before
          const std::size_t end =
              first_sentence_end(source, words, current->tokens.first, mark.token);
          current->tokens.last = end;
          current->text.end = end == 0 ? 0 : words.tokens[end - 1].text.end;
          current->open = true;
          if (!current->tokens.empty()) found.push_back(*current);
          current.reset();
        }
      }
      if (current) {
        // Directly behind the opening mark another one opens, unless nothing follows it.
        const bool nested_opening = current->tokens.first == mark.token && can_open(mark, rules);
        if (may_be_inner(mark, opened_by, rules)) {
          const bool opens = mark.letter_after && !mark.letter_before;
          const bool ends = inner == mark.mark;
          if (opens || ends) {
            inner = opens ? mark.mark : 0;
            continue;
          }
        }
        if (closes(mark, opened_by, rules) && !apostrophe(mark) && !nested_opening) {
          current->text.end = mark.text.end;
          current->tokens.last = mark.token;
          if (!current->tokens.empty()) found.push_back(*current);
          current.reset();
          left_open = false;
        }
        continue;
      }
      const auto* pair = opening(mark, rules);
      if (pair == nullptr || apostrophe(mark)) continue;
      if (!can_open(mark, rules) && !opens_between_spaces(mark, later(1), rules)) continue;
      current = Quotation{};
      current->text = mark.text;
      current->tokens = {mark.token, mark.token};
      current->continues = left_open && first && mark.token == paragraph.tokens.first;
      opened_by = mark.mark;
      inner = 0;
      first = false;
    }
    if (!current) {
      if (!paragraph.tokens.empty()) left_open = false;
      continue;
    }
    current->tokens.last = paragraph.tokens.last;
    current->text.end = paragraph_end;
    current->open = true;
    if (!current->tokens.empty()) found.push_back(*current);
    left_open = true;
  }
  drop_noise(source, words, paragraphs, rules, found);
  return found;
}

}  // namespace gainsay
