#include "ruleset/pattern_syntax.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "ruleset/pattern_borders.h"
#include "ruleset/word_table.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

PatternNode make(Kind kind, std::string text = {}, std::size_t low = 0) {
  PatternNode node;
  node.kind = kind;
  node.text = std::move(text);
  node.low = low;
  return node;
}

template <typename Map>
std::vector<std::string> keys(const Map& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known) {
  const std::string_view near = nearest(typed, known);
  if (!near.empty()) return "did you mean '" + std::string(near) + "'?";
  std::string hint = known.empty() ? "none is declared here" : "known: ";
  for (std::size_t i = 0; i < known.size(); ++i) hint += (i > 0 ? ", " : "") + known[i];
  return hint;
}

// Recursive descent over the code points of the pattern. A syntax error is thrown as PatternError
// and caught in parse_pattern.
class Parser {
 public:
  Parser(std::string_view pattern, const PatternNames& names, const Folder& folder)
      : names_(names), folder_(folder) {
    for (std::size_t at = 0; at < pattern.size();) points_ += next_code_point(pattern, at);
  }

  PatternNode run() {
    if (points_.size() > longest) {
      fail(0, points_.size(), "the pattern is longer than 10,000 letters",
           "put its words into a word list and write {=name}");
    }
    if (points_.find_first_not_of(U' ') == std::u32string::npos) fail(0, 1, "the pattern is empty");
    PatternNode node = alternation(0);
    if (at_ < points_.size()) fail(at_, 1, "')' without '('");
    const bool leading = may_border_on(node, Kind::Border, false);
    if (leads_with_gap_ || may_border_on(node, Kind::Gap, false) ||
        may_border_on(node, Kind::Gap, true)) {
      fail(0, points_.size(), "a gap must stand between two words");
    }
    if (leading || may_border_on(node, Kind::Border, true)) {
      fail(leading ? 0 : points_.size() - 1, 1,
           "a pattern may not begin or end with a token border",
           "every pattern begins and ends at one by itself; write 'a( b)?' for an optional word");
    }
    if (doubles_border(node)) {
      fail(0, points_.size(), "two token borders follow each other, so nothing can match",
           "an optional word takes one space with it: 'a( b)? c' or 'a (b )?c'");
    }
    return node;
  }

 private:
  static constexpr std::size_t deepest = 50;
  static constexpr std::size_t longest = 10'000;

  [[noreturn]] static void fail(std::size_t at, std::size_t width, std::string message,
                                std::string hint = {}) {
    throw PatternError{at, std::max<std::size_t>(width, 1), std::move(message), std::move(hint)};
  }

  [[nodiscard]] bool end() const { return at_ >= points_.size(); }
  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < points_.size() ? points_[at_ + ahead] : U'\0';
  }
  [[nodiscard]] std::string utf8(std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = from; i < to; ++i) append_code_point(out, points_[i]);
    return out;
  }

  PatternNode alternation(std::size_t depth) {
    if (depth > deepest) fail(at_, 1, "groups are nested too deeply");
    std::vector<PatternNode> branches;
    branches.push_back(concatenation(depth));
    while (peek() == U'|' && !end()) {
      ++at_;
      branches.push_back(concatenation(depth));
    }
    if (branches.size() == 1) return std::move(branches[0]);
    PatternNode node = make(Kind::Alternate);
    node.children = std::move(branches);
    return node;
  }

  PatternNode concatenation(std::size_t depth) {
    PatternNode node = make(Kind::Concat);
    while (!end() && peek() != U'|' && peek() != U')' && !(in_braces_ && peek() == U'}')) {
      atom(node, depth);
    }
    return node;
  }

  static void push_border(PatternNode& concat) {
    if (!on_border(concat)) concat.children.push_back(make(Kind::Border));
  }

  // Whether what follows in `concat` begins a token: "(the )?" leaves that to what is before it.
  static bool on_border(const PatternNode& concat) {
    for (auto last = concat.children.rbegin(); last != concat.children.rend(); ++last) {
      if (!borders_on(*last, true)) return false;
      if (last->kind != Kind::Repeat || last->low > 0) return true;
    }
    return !concat.children.empty();
  }

  static void push_literal(PatternNode& concat, const std::string& folded) {
    if (folded.empty()) return;
    if (!concat.children.empty() && concat.children.back().kind == Kind::Literal) {
      concat.children.back().text += folded;
    } else {
      concat.children.push_back(make(Kind::Literal, folded));
    }
  }

  void atom(PatternNode& concat, std::size_t depth) {
    const std::size_t start = at_;
    const char32_t c = points_[at_++];
    switch (c) {
      case U'(':
        group(concat, depth);
        return;
      case U'{':
        brace(concat, start);
        return;
      case U'[':
        char_class(concat, start);
        return;
      case U'~':
        gap(concat, start);
        return;
      case U'?':
      case U'*':
      case U'+':
        quantify(concat, start, std::string(1, static_cast<char>(c)), c == U'+' ? 1 : 0);
        return;
      case U'.':
        concat.children.push_back(make(Kind::Class, "[^\\x1f\\x{e000}-\\x{e3ff}]"));
        return;
      case U'\\':
        escape(concat, start);
        return;
      case U'}':
        fail(start, 1, "'}' without '{'", "write \\} for the sign itself");
      case U'^':
      case U'$':
        fail(start, 1, "anchors have no meaning here",
             "a pattern matches anywhere inside one sentence");
      default:
        literal(concat, c);
        return;
    }
  }

  // A code point that stands for itself; what the tokenizer makes a border is one here too.
  void literal(PatternNode& concat, char32_t c) {
    switch (folder_.char_class(c)) {
      case CharClass::Space:
      case CharClass::Newline:
      case CharClass::Quote:
        push_border(concat);
        return;
      case CharClass::Hyphen:
        push_border(concat);
        return;
      case CharClass::Ignored:
        folded_away_ = at_;
        return;
      case CharClass::Word:
      case CharClass::Digit: {
        if (after_sign_ == &concat && !concat.children.empty() &&
            concat.children.back().kind == Kind::Literal) {
          push_border(concat);
        }
        after_sign_ = nullptr;
        std::string folded;
        folder_.append_folded(c, folded);
        if (folded.empty()) folded_away_ = at_;
        push_literal(concat, folded);
        return;
      }
      case CharClass::Punctuation: {
        // A sign is a token of its own.
        if (!concat.children.empty()) push_border(concat);
        std::string folded;
        folder_.append_folded(c, folded);
        push_literal(concat, folded);
        after_sign_ = &concat;
        return;
      }
    }
  }

  void group(PatternNode& concat, std::size_t depth) {
    const std::size_t open = at_ - 1;
    if (in_braces_) {
      fail(open, 1, "{a|b} may hold only plain words", "use (...) for anything more");
    }
    if (peek() == U'?') {
      if (peek(1) != U':') {
        fail(open, 3, "only plain groups and (?:...) are known",
             "captures are made by slots: {name}; look-around by 'unless:'");
      }
      at_ += 2;
    }
    PatternNode inner = alternation(depth + 1);
    if (end()) fail(open, 1, "'(' is never closed");
    ++at_;
    PatternNode wrapped = make(Kind::Alternate);
    if (inner.kind == Kind::Alternate) {
      wrapped = std::move(inner);
    } else {
      wrapped.children.push_back(std::move(inner));
    }
    concat.children.push_back(std::move(wrapped));
  }

  void brace(PatternNode& concat, std::size_t start) {
    const std::size_t close = points_.find(U'}', at_);
    if (close == std::u32string::npos) fail(start, 1, "'{' is never closed");
    if (in_braces_) {
      fail(start, close + 1 - start, "{a|b} may hold only plain words",
           "use (...) for anything more");
    }
    const std::string inside = utf8(at_, close);
    const std::size_t width = close + 1 - start;
    if (!inside.empty() && inside.find_first_not_of("0123456789,") == std::string::npos) {
      at_ = close + 1;
      const std::string low = inside.substr(0, inside.find(','));
      if (low.empty() || low.size() > 3) fail(start, width, "a count is written {2} or {2,5}");
      quantify(concat, start, "{" + inside + "}", std::stoul(low));
      return;
    }
    if (inside.find('|') != std::string::npos) {
      in_braces_ = true;
      PatternNode branches = alternation(deepest);
      in_braces_ = false;
      if (end() || peek() != U'}') {
        fail(start, width, "{a|b} may hold only plain words", "use (...) for anything more");
      }
      ++at_;
      concat.children.push_back(std::move(branches));
      return;
    }
    at_ = close + 1;
    if (!inside.empty() && inside[0] == '=') {
      const std::string name = inside.substr(1);
      const WordTable::List* list = names_.words == nullptr ? nullptr : names_.words->find(name);
      if (list == nullptr) {
        fail(start, width, "there is no word list '" + name + "'",
             did_you_mean(name, names_.words == nullptr ? std::vector<std::string>()
                                                        : names_.words->names()));
      }
      if (!list->problem.empty()) fail(start, width, list->problem);
      concat.children.push_back(make(Kind::Words, name));
      return;
    }
    if (!names_.slots.contains(inside)) {
      fail(start, width, "there is no slot '" + inside + "'",
           did_you_mean(inside, keys(names_.slots)));
    }
    concat.children.push_back(make(Kind::Slot, inside));
  }

  void char_class(PatternNode& concat, std::size_t start) {
    std::string out = "[";
    if (peek() == U'^') {
      ++at_;
      out += "^\\x1f\\x{e000}-\\x{e3ff}";
    }
    bool any = false;
    for (; !end() && (peek() != U']' || !any); ++at_) {
      any = true;
      const char32_t c = peek();
      if (c == U'\\' || c == U'[') {
        fail(at_, 1, "classes hold plain letters and ranges",
             "\\d, \\w and [[:alpha:]] are ASCII-only; list the letters");
      }
      if (c == U'-') {
        out += '-';
        continue;
      }
      std::string folded;
      folder_.append_folded(c, folded);
      if (folded == "^" || folded == "]") out += '\\';
      out += folded;
    }
    if (end()) fail(start, 1, "'[' is never closed");
    ++at_;
    concat.children.push_back(make(Kind::Class, out + "]"));
  }

  void gap(PatternNode& concat, std::size_t start) {
    std::size_t count = 0;
    std::size_t digits = 0;
    for (; peek() >= U'0' && peek() <= U'9'; ++at_, ++digits) {
      count = count * 10 + static_cast<std::size_t>(peek() - U'0');
    }
    constexpr std::size_t widest = 50;
    if (digits == 0 || digits > 2 || count > widest) {
      fail(start, digits + 1, "a gap is ~1 to ~50: at most so many tokens");
    }
    if (peek() == U' ') ++at_;
    if (start == 0) leads_with_gap_ = true;
    push_border(concat);
    concat.children.push_back(make(Kind::Gap, {}, count));
  }

  void escape(PatternNode& concat, std::size_t start) {
    if (end()) fail(start, 1, "a lone backslash");
    const char32_t c = points_[at_++];
    if (c < 0x80 &&
        std::string_view("bBdDwWsSpPAzCQE").find(static_cast<char>(c)) != std::string_view::npos) {
      fail(start, 2,
           "\\" + utf8(at_ - 1, at_) + " is ASCII-only in RE2 and never matches other letters",
           "a space is a token border; numbers are slots; '.' is any letter of a token");
    }
    literal(concat, c);
  }

  void quantify(PatternNode& concat, std::size_t start, std::string quantifier, std::size_t low) {
    // A vowel sign or a lone hamza is in no folded text, however often.
    if (folded_away_ == start) return;
    if (concat.children.empty()) fail(start, 1, "nothing to repeat");
    PatternNode repeat = make(Kind::Repeat, std::move(quantifier), low);
    PatternNode& last = concat.children.back();
    if (last.kind == Kind::Border || last.kind == Kind::Gap || last.kind == Kind::Repeat) {
      fail(start, 1, "nothing to repeat", "a quantifier follows a letter, a class or a group");
    }
    if (last.kind == Kind::Literal) {
      // Only the last letter of a word is repeated.
      std::size_t cut = last.text.size() - 1;
      while (cut > 0 && (static_cast<unsigned char>(last.text[cut]) & 0xC0U) == 0x80U) --cut;
      repeat.children.push_back(make(Kind::Literal, last.text.substr(cut)));
      last.text.resize(cut);
      if (last.text.empty()) concat.children.pop_back();
    } else {
      repeat.children.push_back(std::move(last));
      concat.children.pop_back();
    }
    concat.children.push_back(std::move(repeat));
  }

  std::u32string points_;
  std::size_t at_ = 0;
  bool in_braces_ = false;
  bool leads_with_gap_ = false;
  std::size_t folded_away_ = std::u32string::npos;  // where the last literal that left nothing ends
  const PatternNames& names_;
  const Folder& folder_;
  const PatternNode* after_sign_ = nullptr;  // the concatenation whose last literal is a sign
};

}  // namespace

tl::expected<PatternNode, PatternError> parse_pattern(std::string_view pattern,
                                                      const PatternNames& names,
                                                      const Folder& folder) {
  try {
    return Parser(pattern, names, folder).run();
  } catch (PatternError& error) {
    return tl::unexpected(std::move(error));
  }
}

}  // namespace gainsay
