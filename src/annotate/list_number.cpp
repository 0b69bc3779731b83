#include "annotate/list_number.h"

#include <optional>
#include <string_view>

#include "annotate/figures.h"

namespace gainsay {
namespace {

struct Item {
  std::size_t token = 0;
  int number = 0;
};

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document) {}

  [[nodiscard]] std::vector<std::size_t> run() const {
    std::vector<Item> items;
    for (const std::size_t at : document_.words.landmarks) {
      if (token(at).kind != TokenKind::Number || at + 1 == document_.tokens().size()) continue;
      if (const auto number = item_number(at)) items.push_back({at, *number});
    }
    std::vector<std::size_t> listed;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool goes_on = i > 0 && items[i - 1].number + 1 == items[i].number;
      const bool continued = i + 1 < items.size() && items[i].number + 1 == items[i + 1].number;
      if (goes_on || continued) listed.push_back(items[i].token);
    }
    return listed;
  }

 private:
  [[nodiscard]] const Token& token(std::size_t at) const { return document_.tokens()[at]; }

  /// One or two digits that begin an item: behind a line break or a sign that ends something, and
  /// with a dash, a stop or a bracket before the next word, or alone on their line.
  [[nodiscard]] std::optional<int> item_number(std::size_t at) const {
    const std::string_view digits = document_.folded(at);
    if (digits.size() > longest_list_number || digits[0] == '0') return std::nullopt;
    int number = 0;
    for (const char c : digits) {
      if (!is_digit(c)) return std::nullopt;
      number = number * 10 + (c - '0');
    }
    // "(12) See ...": the bracket begins the line.
    const bool bracket = at > 0 && is_one_of(at - 1, "(");
    const std::size_t first = bracket ? at - 1 : at;
    const bool line = first == 0 || token(first).newline_before;
    if (!line && !is_one_of(at - 1, ".:;)")) return std::nullopt;
    // A line of its own heads a part.
    if (line && !bracket && token(at + 1).newline_before) return number;
    // A stroke that only draws letters out serves as a dash too; folding drops it.
    if (document_.text(token(at).text).ends_with("\u0640")) return number;
    const std::string_view sign = document_.folded(at + 1);
    if (token(at + 1).kind == TokenKind::Word) {
      // The tokenizer keeps no hyphen before letters; the text does.
      const Span gap{token(at).text.end, token(at + 1).text.start};
      return document_.text(gap) == "-" ? std::optional(number) : std::nullopt;
    }
    const bool marks = sign == "-" || sign == "\u2013" || sign == ")" || (line && sign == ".");
    // "2 - (Minions) took": what is in brackets begins the item.
    const std::size_t next =
        at + 2 < document_.tokens().size() && is_one_of(at + 2, "(") ? at + 3 : at + 2;
    const bool word = next < document_.tokens().size() && token(next).kind == TokenKind::Word;
    return marks && word ? std::optional(number) : std::nullopt;
  }

  [[nodiscard]] bool is_one_of(std::size_t at, std::string_view signs) const {
    const std::string_view sign = document_.folded(at);
    return token(at).kind == TokenKind::Punctuation && sign.size() == 1 &&
           signs.find(sign) != std::string_view::npos;
  }

  const Document& document_;
};

}  // namespace

std::vector<std::size_t> find_list_numbers(const Document& document) {
  return Finder(document).run();
}

}  // namespace gainsay
