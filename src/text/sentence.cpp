#include "text/sentence.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/among.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

// Wider than any hard wrap in use, narrower than nearly any paragraph kept on one line.
constexpr std::size_t widest_wrap = 100;
constexpr std::size_t usual_paragraphs = 32;

std::size_t newlines(std::string_view gap) {
  return static_cast<std::size_t>(std::count(gap.begin(), gap.end(), '\n'));
}

// A question or exclamation mark of any script ends a sentence wherever it stands.
enum class Terminator { None, Dot, Strong };

Terminator terminator(std::string_view sign) {
  if (sign == ".") return Terminator::Dot;
  if (sign.find_first_not_of('.') == std::string_view::npos) {
    return sign.size() >= 3 ? Terminator::Dot : Terminator::None;
  }
  std::size_t at = 0;
  const char32_t c = next_code_point(sign, at);
  if (c == U',') return Terminator::None;  // every other sign is one
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0 ? Terminator::Strong
                                                                         : Terminator::None;
}

bool lower_case_word(const Document& document, std::size_t token) {
  const Token& next = document.tokens()[token];
  if (next.kind != TokenKind::Word || next.capitalized) return false;
  std::size_t at = 0;
  const char32_t c = next_code_point(document.text(next.text), at);
  return u_islower(static_cast<UChar32>(c)) != 0;
}

// A word of a script without capitals, long enough to be no part of an address or abbreviation.
bool caseless_word(const Document& document, std::size_t token) {
  constexpr std::size_t shortest = 2;
  if (document.tokens()[token].kind != TokenKind::Word) return false;
  std::size_t at = 0;
  const auto c =
      static_cast<UChar32>(next_code_point(document.text(document.tokens()[token].text), at));
  return u_isalpha(c) != 0 && u_tolower(c) == u_toupper(c) &&
         count_code_points(document.folded(token)) >= shortest;
}

// "... over. * The next": an item of a list begins.
bool bullet(const Document& document, std::size_t token, std::size_t end) {
  const std::string_view sign = document.folded(token);
  return (sign == "*" || sign == "-" || sign == "\u2022") && token + 1 < end &&
         document.tokens()[token].space_before && document.tokens()[token + 1].space_before;
}

bool abbreviation(const Document& document, std::size_t token, const TextRules& rules) {
  const std::string_view word = document.folded(token);
  // One letter is an initial or a title ("J. Smith"), but not behind an apostrophe ("Smith's.").
  const Token& letter = document.tokens()[token];
  const bool joined = token > 0 && !letter.space_before && !letter.newline_before &&
                      document.tokens()[token - 1].kind == TokenKind::Word;
  if (letter.kind == TokenKind::Word && count_code_points(word) == 1 && !joined) return true;
  return among(rules.abbreviations, word);
}

bool ends_sentence(const Document& document, std::size_t sign, const Paragraph& paragraph,
                   const TextRules& rules) {
  const Token& token = document.tokens()[sign];
  if (token.kind != TokenKind::Punctuation) return false;
  const Terminator kind = terminator(document.folded(sign));
  if (kind == Terminator::None) return false;
  const std::size_t next = sign + 1;
  if (next >= paragraph.tokens.last) return true;
  const Token& after = document.tokens()[next];
  // "example.com", "?utm=": nothing but a quotation mark or a bracket may follow without a space.
  const bool separated = after.space_before || after.text.start > token.text.end;
  const bool glued = !separated && sign > paragraph.tokens.first &&
                     caseless_word(document, sign - 1) && caseless_word(document, next);
  if (!separated && !glued) return false;
  if (after.kind == TokenKind::Punctuation && !bullet(document, next, paragraph.tokens.last)) {
    return false;
  }
  if (lower_case_word(document, next)) return false;
  if (kind == Terminator::Strong) return true;
  return sign == paragraph.tokens.first || !abbreviation(document, sign - 1, rules);
}

// An initialism keeps its last dot ("in the U.S. The ..."), so no sign is left to end the sentence.
bool initialism_ends(const Document& document, std::size_t token, const Paragraph& paragraph) {
  const Token& word = document.tokens()[token];
  if (token + 1 >= paragraph.tokens.last) return false;
  if (document.text(word.text).back() != '.' || word.kind == TokenKind::Punctuation) return false;
  const Token& next = document.tokens()[token + 1];
  // Behind "U.S." a capital is as often a name; only a short function word is taken for a start.
  return next.capitalized && next.space_before && next.folded.size() <= 3 && !next.all_caps;
}

void close_sentence(const Document& document, TokenRange range, std::size_t paragraph,
                    std::vector<Sentence>& sentences) {
  if (range.empty()) return;
  Sentence sentence;
  sentence.tokens = range;
  sentence.paragraph = paragraph;
  sentence.text = document.span(range);
  // Marks that touch the sentence belong to it.
  const auto& marks = document.words.quote_marks;
  const auto first =
      std::lower_bound(marks.begin(), marks.end(), range.first,
                       [](const QuoteMark& mark, std::size_t token) { return mark.token < token; });
  for (auto mark = first; mark != marks.end() && mark->token == range.first; ++mark) {
    if (!mark->space_after && mark->text.start < sentence.text.start) {
      sentence.text.start = mark->text.start;
      break;
    }
  }
  for (auto mark = first; mark != marks.end() && mark->token <= range.last; ++mark) {
    if (mark->token == range.last && mark->text.start == sentence.text.end) {
      sentence.text.end = mark->text.end;
    }
  }
  sentences.push_back(sentence);
}

}  // namespace

bool hard_wrapped(std::string_view text) {
  std::size_t lines = 0;
  std::size_t filled = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::size_t width = count_code_points(text.substr(start, end - start));
    if (width > widest_wrap) return false;
    lines += width > 1;
    filled += width > widest_wrap / 2;
    start = end + 1;
  }
  return lines >= 3 && filled * 2 >= lines;
}

std::vector<Paragraph> find_paragraphs(const Source& source, const Tokens& words) {
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(usual_paragraphs);
  const std::string_view text =
      std::string_view(source.text).substr(0, source.body.end).substr(source.body.start);
  const bool wrapped = hard_wrapped(text);
  std::size_t first = 0;
  for (const std::size_t at : words.landmarks) {
    if (at == 0 || !words.tokens[at].newline_before) continue;
    const std::size_t from = words.tokens[at - 1].text.end;
    const std::string_view gap =
        std::string_view(source.text).substr(from, words.tokens[at].text.start - from);
    if (wrapped && newlines(gap) < 2) continue;
    paragraphs.push_back({{first, at}});
    first = at;
  }
  if (!words.tokens.empty()) paragraphs.push_back({{first, words.tokens.size()}});
  return paragraphs;
}

std::vector<Sentence> find_sentences(const Document& document, const TextRules& rules) {
  std::vector<Sentence> sentences;
  sentences.reserve(2 * document.paragraphs.size());
  auto landmark = document.words.landmarks.begin();
  const auto no_more = document.words.landmarks.end();
  for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
    const Paragraph& paragraph = document.paragraphs[p];
    std::size_t first = paragraph.tokens.first;
    for (; landmark != no_more && *landmark < paragraph.tokens.last; ++landmark) {
      const std::size_t i = *landmark;
      if (ends_sentence(document, i, paragraph, rules) || initialism_ends(document, i, paragraph)) {
        close_sentence(document, {first, i + 1}, p, sentences);
        first = i + 1;
      }
    }
    close_sentence(document, {first, paragraph.tokens.last}, p, sentences);
  }
  return sentences;
}

}  // namespace gainsay
