#include "text/token.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace gainsay {
namespace {

// Whole blocks of letters, U+0590 to U+109F, have no case: ICU need not be asked for each letter.
bool is_caseless(char32_t c) { return c >= 0x590 && c < 0x10A0; }

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return !is_caseless(c) && u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_title(char32_t c) {
  return c >= 0x80 && !is_caseless(c) && u_istitle(static_cast<UChar32>(c)) != 0;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span range, const Folder& folder)
      : text_(text.substr(0, range.end)), at_(range.start), folder_(folder) {
    out_.folded.reserve(range.size() + range.size() / 4);
    out_.tokens.reserve(range.size() / bytes_of_word);
  }

  Tokens run() {
    while (at_ < text_.size()) {
      if (!letters()) step();
    }
    close();
    out_.folded += separator;
    return std::move(out_);
  }

 private:
  static constexpr std::size_t bytes_of_word = 6;  // or more, with the space behind it

  // Reads common letters, which are most of all text, and a space behind them. False where others
  // stand.
  bool letters() {
    constexpr std::size_t most = 64;  // bytes at a time
    std::array<char, Folder::most_bytes*(most + 1)> folded;
    const std::size_t start = at_;
    const char* next = text_.data() + at_;
    char* to = folded.data();
    const Folder::Letters letters =
        folder_.copy_letters(next, next + std::min(most, text_.size() - at_), to);
    if (letters.count == 0) return false;
    if (!open_) open(start, TokenKind::Word);
    at_ = static_cast<std::size_t>(next - text_.data());
    if (letters_ == 0 && digits_ == 0) {
      token_.capitalized = letters.upper_first || is_title(first_code_point(start));
    }
    letters_ += letters.count;
    letters_since_dot_ += letters.count;
    lower_ = lower_ || letters.lower;
    last_digit_ = false;
    out_.folded.append(folded.data(), static_cast<std::size_t>(to - folded.data()));
    token_.text.end = at_;
    if (at_ < text_.size() && text_[at_] == ' ') {
      close();
      space_ = true;
      ++at_;
    }
    return true;
  }

  [[nodiscard]] char32_t first_code_point(std::size_t at) const {
    return next_code_point(text_, at);
  }

  void step() {
    const std::size_t start = at_;
    const char32_t c = next_code_point(text_, at_);
    switch (folder_.char_class(c)) {
      case CharClass::Word:
        word(c, start, false);
        break;
      case CharClass::Digit:
        word(c, start, true);
        break;
      case CharClass::Ignored:
        if (open_) token_.text.end = at_;
        break;
      case CharClass::Space:
        close();
        space_ = true;
        break;
      case CharClass::Newline:
        close();
        space_ = newline_ = true;
        break;
      case CharClass::Quote:
        quote(c, start);
        break;
      case CharClass::Hyphen:
        hyphen(c, start);
        break;
      case CharClass::Punctuation:
        punctuation(c, start);
        break;
    }
  }

  void word(char32_t c, std::size_t start, bool digit) {
    if (!open_) open(start, digit ? TokenKind::Number : TokenKind::Word);
    if (digit) token_.kind = TokenKind::Number;
    const bool upper = is_upper(c);
    if (letters_ == 0 && digits_ == 0) token_.capitalized = upper || is_title(c);
    if (digit) {
      ++digits_;
    } else {
      ++letters_;
      if (!upper) lower_ = true;
      ++letters_since_dot_;
    }
    last_digit_ = digit;
    folder_.append_folded(c, out_.folded);
    token_.text.end = at_;
  }

  // The class of the code point that follows, Space at the end.
  [[nodiscard]] CharClass following() const {
    std::size_t next = at_;
    while (next < text_.size()) {
      const CharClass cls = folder_.char_class(next_code_point(text_, next));
      if (cls != CharClass::Ignored) return cls;
    }
    return CharClass::Space;
  }

  // Whether one letter by itself comes next, as in an initialism and not in a name ("J.Smith").
  [[nodiscard]] bool single_letter_follows() const {
    std::size_t letters = 0;
    for (std::size_t next = at_; next < text_.size() && letters < 2;) {
      const CharClass cls = folder_.char_class(next_code_point(text_, next));
      if (cls == CharClass::Ignored) continue;
      if (cls == CharClass::Digit) return false;
      if (cls != CharClass::Word) break;
      ++letters;
    }
    return letters == 1;
  }

  void punctuation(char32_t c, std::size_t start) {
    constexpr char32_t arabic_decimal = 0x66B;
    constexpr char32_t arabic_thousands = 0x66C;
    constexpr char32_t arabic_comma = 0x60C;
    const CharClass next = following();
    const bool joins_digits = c == '.' || c == ',' || c == ':' || c == arabic_decimal ||
                              c == arabic_thousands || c == arabic_comma;
    if (open_ && last_digit_ && joins_digits && next == CharClass::Digit) {
      out_.folded += c == ':' ? ':' : (c == '.' || c == arabic_decimal) ? '.' : ',';
      token_.text.end = at_;
      return;
    }
    const bool initialism = open_ && c == '.' && digits_ == 0 && letters_since_dot_ == 1;
    const bool goes_on = initialism && single_letter_follows();
    if (goes_on || (initialism && dots_ > 0 && next != CharClass::Word)) {
      // "U.S." ends in a dot of its own, which is part of it and folded away.
      if (goes_on) out_.folded += '.';
      token_.text.end = at_;
      letters_since_dot_ = 0;
      ++dots_;
      if (!goes_on) close();
      return;
    }
    close();
    // A run of the same sign is one token.
    if (!out_.tokens.empty() && !space_ && last_sign_ == c &&
        out_.tokens.back().text.end == start) {
      out_.tokens.back().text.end = at_;
      folder_.append_folded(c, out_.folded);
      out_.tokens.back().folded.end = out_.folded.size();
      return;
    }
    sign(c, start);
  }

  void sign(char32_t c, std::size_t start) {
    open(start, TokenKind::Punctuation);
    folder_.append_folded(c, out_.folded);
    token_.text.end = at_;
    close();
    last_sign_ = c;
  }

  void hyphen(char32_t c, std::size_t start) {
    const CharClass next = following();
    // An initialism is closed by its last dot ("U.S.-led").
    const bool touches = open_ ? token_.text.end == start
                               : !out_.tokens.empty() && out_.tokens.back().text.end == start &&
                                     out_.tokens.back().kind == TokenKind::Word;
    const bool letters = touches && (next == CharClass::Word || next == CharClass::Digit) &&
                         !(last_digit_ && next == CharClass::Digit);
    close();
    if (!letters) sign(c, start);
  }

  void quote(char32_t c, std::size_t start) {
    const bool touches = open_ && token_.text.end == start;
    const CharClass next = following();
    QuoteMark mark;
    mark.mark = c;
    mark.text = {start, at_};
    mark.letter_before = touches;
    mark.letter_after = next == CharClass::Word || next == CharClass::Digit;
    close();
    // Two apostrophes are a typewriter's quotation mark.
    if (c == U'\'' && !out_.quote_marks.empty() && out_.quote_marks.back().mark == U'\'' &&
        out_.quote_marks.back().text.end == start) {
      QuoteMark& first = out_.quote_marks.back();
      first.mark = U'"';
      first.text.end = at_;
      first.letter_after = mark.letter_after;
      first.space_after = next == CharClass::Space || next == CharClass::Newline;
      return;
    }
    mark.space_before = space_ || out_.tokens.empty();
    mark.space_after = next == CharClass::Space || next == CharClass::Newline;
    mark.token = out_.tokens.size();
    out_.quote_marks.push_back(mark);
  }

  void open(std::size_t start, TokenKind kind) {
    out_.folded += separator;
    token_ = Token{};
    token_.text = {start, start};
    token_.folded = {out_.folded.size(), out_.folded.size()};
    token_.kind = kind;
    token_.space_before = space_;
    token_.newline_before = newline_;
    open_ = true;
    space_ = newline_ = lower_ = last_digit_ = false;
    letters_ = digits_ = dots_ = letters_since_dot_ = 0;
    last_sign_ = 0;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    token_.folded.end = out_.folded.size();
    token_.all_caps = letters_ > 1 && !lower_;
    if (token_.folded.empty()) {
      out_.folded.pop_back();  // only signs that fold away, such as a lone hamza
      space_ = space_ || token_.space_before;
      newline_ = newline_ || token_.newline_before;
      return;
    }
    out_.tokens.push_back(token_);
  }

  std::string_view text_;
  std::size_t at_;
  const Folder& folder_;
  Tokens out_;
  Token token_;
  bool open_ = false;
  bool space_ = true;
  bool newline_ = false;
  bool lower_ = false;
  bool last_digit_ = false;
  std::size_t letters_ = 0;
  std::size_t digits_ = 0;
  std::size_t dots_ = 0;
  std::size_t letters_since_dot_ = 0;
  char32_t last_sign_ = 0;
};

}  // namespace

Tokens tokenize(std::string_view text, Span range, const Folder& folder) {
  return Tokenizer(text, range, folder).run();
}

}  // namespace gainsay
