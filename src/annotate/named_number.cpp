#include "annotate/named_number.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "annotate/figures.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

class Naming {
 public:
  Naming(const Document& document, const TokenRange& tokens, const NumberRules& rules)
      : document_(document), tokens_(tokens), rules_(rules) {}

  [[nodiscard]] bool run() const {
    if (tokens_.first == 0) return false;
    return labelled() || foreign() || ends_quotation() || event() || ends_title();
  }

 private:
  [[nodiscard]] const Token& token(std::size_t at) const { return document_.tokens()[at]; }
  [[nodiscard]] bool is_word(std::size_t at) const { return token(at).kind == TokenKind::Word; }

  /// "Article (5)" as well, and "the number "5"".
  [[nodiscard]] bool labelled() const {
    constexpr std::size_t longest_label = 3;
    std::size_t last = tokens_.first;
    if (!is_word(last - 1)) {
      if (token(last - 1).newline_before || !opens(last - 1) || last < 2) return false;
      --last;
    }
    std::vector<PhraseMatch> found;
    for (std::size_t words = 1; words <= longest_label && words <= last; ++words) {
      rules_.labels.find(document_, last - words, last, Clitics::Stripped, found);
      for (const PhraseMatch& match : found) {
        if (match.tokens.last != last) continue;
        return !counts() && !(match.id == loose_label && ends_as_counted());
      }
      found.clear();
    }
    return false;
  }

  [[nodiscard]] bool opens(std::size_t at) const {
    return document_.folded(at) == "(" ||
           std::any_of(
               document_.quotations.begin(), document_.quotations.end(),
               [&](const Quotation& quotation) { return quotation.tokens.first == at + 1; });
  }

  /// Whether what is counted stands behind the figures.
  [[nodiscard]] bool counts() const {
    if (tokens_.last == document_.tokens().size() || !is_word(tokens_.last)) return false;
    std::vector<PhraseMatch> found;
    rules_.counted.find(document_, tokens_.last, document_.tokens().size(), Clitics::Kept, found);
    return !found.empty();
  }

  [[nodiscard]] bool ends_as_counted() const {
    if (tokens_.last == document_.tokens().size()) return false;
    const std::string_view word = document_.folded(tokens_.last);
    return count_code_points(word) > 3 &&
           std::any_of(rules_.counted_endings.begin(), rules_.counted_endings.end(),
                       [&](const std::string& ending) { return word.ends_with(ending); });
  }

  /// "The Thinker 5" as a title: a piece of a series.
  [[nodiscard]] bool ends_title() const {
    const auto ends_line = [&](std::size_t at) {
      return at == document_.tokens().size() || token(at).newline_before;
    };
    const std::size_t before = tokens_.first - 1;
    return rules_.numbered_names && ends_line(tokens_.last) &&
           document_.folded(tokens_.first).size() == 1 && is_word(before) && has_article(before) &&
           !token(tokens_.first).newline_before;
  }

  /// As it is written: folding makes other letters equal to those of an article.
  [[nodiscard]] bool has_article(std::size_t at) const {
    const std::string_view word = document_.text(token(at).text);
    return std::any_of(rules_.articles.begin(), rules_.articles.end(),
                       [&](const std::string& article) { return word.starts_with(article); });
  }

  /// "The summer festival of Taif 36 opens", "World Cup 2018 in ...": a few words behind what is
  /// held again and again, and nothing that is counted behind it.
  [[nodiscard]] bool event() const {
    constexpr std::size_t farthest = 3;
    if (rules_.events.empty() || !numbers_event() || !nothing_counted()) return false;
    std::vector<PhraseMatch> found;
    for (std::size_t back = 1; back <= farthest && back <= tokens_.first; ++back) {
      const std::size_t at = tokens_.first - back;
      if (!is_word(at) || uncounted(at)) return false;
      rules_.events.find(document_, at, tokens_.first, Clitics::Stripped, found);
      if (!found.empty()) return true;
      if (token(at).newline_before) return false;
    }
    return false;
  }

  /// How often it was held, or a year of our times.
  [[nodiscard]] bool numbers_event() const {
    const std::string_view figures = document_.folded(tokens_.first);
    const bool year = figures.starts_with("19") || figures.starts_with("20");
    return std::all_of(figures.begin(), figures.end(), is_digit) &&
           (figures.size() <= 2 || (figures.size() == 4 && year));
  }

  [[nodiscard]] bool uncounted(std::size_t at) const {
    std::vector<PhraseMatch> found;
    rules_.uncounted.find(document_, at, document_.tokens().size(), Clitics::Stripped, found);
    return !found.empty();
  }

  /// Whether the text ends, pauses or goes on with a word that cannot be counted.
  [[nodiscard]] bool nothing_counted() const {
    const std::size_t next = tokens_.last;
    if (next == document_.tokens().size() || token(next).newline_before) return true;
    const std::string_view word = document_.folded(next);
    if (!is_word(next)) return token(next).kind == TokenKind::Punctuation && word != "(";
    return uncounted(next) || has_article(next);
  }

  [[nodiscard]] bool foreign() const {
    const std::size_t before = tokens_.first - 1;
    if (!rules_.numbered_names || !is_word(before) || !token(tokens_.first).space_before ||
        token(tokens_.first).newline_before) {
      return false;
    }
    const std::string_view word = document_.folded(before);
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; }) &&
           !counts();
  }

  [[nodiscard]] bool ends_quotation() const {
    constexpr std::size_t longest_name = 4;
    if (!rules_.numbered_names || !is_word(tokens_.first - 1)) return false;
    return std::any_of(
        document_.quotations.begin(), document_.quotations.end(), [&](const Quotation& quotation) {
          return quotation.tokens.last == tokens_.last && !quotation.open &&
                 quotation.tokens.first < tokens_.first && quotation.tokens.size() <= longest_name;
        });
  }

  const Document& document_;
  const TokenRange& tokens_;
  const NumberRules& rules_;
};

}  // namespace

bool is_named_number(const Document& document, const TokenRange& tokens, const NumberRules& rules) {
  return Naming(document, tokens, rules).run();
}

}  // namespace gainsay
