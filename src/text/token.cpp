#include "text/token.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/filler.h"
#include "base/utf8.h"
#include "text/fold_word.h"
#include "text/letter_case.h"
#include "text/plain_words.h"

namespace gainsay {
namespace {

class Tokenizer {
 public:
  /// `out` is empty, but that its tokens are filled anew.
  Tokenizer(std::string_view text, Span range, const Folder& folder, Tokens out)
      : text_(text.substr(0, range.end)),
        at_(range.start),
        folder_(folder),
        out_(std::move(out)),
        tokens_(out_.tokens,
                std::min(range.size() / bytes_of_word, most_expected) + WordReading::least_places) {
    out_.folded.reserve(range.size() + range.size() / 4);
    out_.landmarks.reserve(range.size() / bytes_of_landmark);
  }

  Tokens run() {
    while (at_ < text_.size()) {
      const bool letter = may_be_letter(text_[at_]);
      if (letter && !open_) whole_words();
      if (!letter || !letters()) step();
    }
    close();
    *to_++ = separator;
    flush();
    tokens_.finish();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t bytes_of_word = 6;  // or more, with what stands behind it
  static constexpr std::size_t bytes_of_landmark = 32;
  static constexpr std::size_t most_expected = 1U << 16U;  // words; a book's come by and by
  static constexpr std::size_t letters_at_once = 64;       // bytes of text
  // Text is folded into a buffer, and appended to what is folded when that is nearly full: at `to_`
  // there is always room for what is folded at once.
  static constexpr std::size_t room = Folder::most_bytes * (letters_at_once + 4);
  static constexpr std::size_t buffered = 4096;
  static_assert(room >= WordReading::room);

  // Reads words of plain letters that spaces or signs stand behind, and signs before spaces: most
  // of all text. Comes back where anything else stands.
  void whole_words() {
    while (has_text_behind_word()) {
      make_room();
      const std::span<Token> places = tokens_.places(WordReading::least_places);
      WordReading reading;
      reading.text = text_;
      reading.at = at_;
      reading.to = to_;
      reading.folded_to = folded_before(to_);
      reading.full = buffer_.data() + buffered;
      read_plain_words(reading, folder_, places);
      if (reading.words > 0) add_words(reading, places.front());
      if (reading.more) continue;
      if (!has_text_behind_word() || !word_before_sign()) return;
    }
  }

  [[nodiscard]] bool has_text_behind_word() const {
    return text_.size() - at_ > WordReading::text_behind;
  }

  void add_words(const WordReading& reading, Token& first) {
    first.space_before = space_;
    first.newline_before = newline_;
    if (newline_) add_landmark();
    tokens_.add_placed(reading.words);
    at_ = reading.at;
    to_ = reading.to;
    space_ = true;
    newline_ = false;
  }

  // A word with the sign behind it, if there is one, and the space behind that. False, and nothing
  // done, where there is no such word, or the token may go on.
  bool word_before_sign() {
    const char* next = text_.data() + at_;
    char* to = to_ + 1;
    const Folder::Letters letters = folder_.copy_word(next, to);
    if (letters.count == 0) return false;
    const auto end = static_cast<std::size_t>(next - text_.data());
    std::size_t behind = end;
    const char32_t c = next_code_point(text_, behind);
    const CharClass kind = folder_.char_class(c);
    const bool goes_on = kind == CharClass::Word || kind == CharClass::Digit ||
                         kind == CharClass::Ignored || (c == U'.' && letters.count == 1);
    if (goes_on) return false;
    if (newline_) add_landmark();
    Token& word = add(end, to);
    word.capitalized = letters.capitalized;
    word.all_caps = letters.count > 1 && !letters.lower;
    word.space_before = space_;
    word.newline_before = newline_;
    word_end_ = end;
    space_ = newline_ = last_digit_ = false;
    last_sign_ = 0;
    const bool alone = text_[behind] == ' ' || text_[behind] == '\n';
    char* sign_end = ++to;  // behind a separator
    if (kind != CharClass::Punctuation || !alone) return true;
    if (!folder_.copy_folded(c, sign_end) || sign_end == to) return true;
    add_landmark();
    add(behind, sign_end).kind = TokenKind::Punctuation;
    last_sign_ = c;
    space_ = true;
    newline_ = text_[at_++] == '\n';
    return true;
  }

  static bool may_be_letter(char c) {
    const unsigned from_a = (static_cast<unsigned char>(c) | 0x20U) - unsigned{'a'};
    return from_a <= 'z' - 'a' || static_cast<unsigned char>(c) >= 0x80;
  }

  // Reads common letters, and a space behind them. False where others stand.
  bool letters() {
    make_room();
    const std::size_t start = at_;
    const char* next = text_.data() + at_;
    const char* const end = next + std::min(letters_at_once, text_.size() - at_);
    char* to = to_ + (open_ ? 0 : 1);
    const Folder::Letters letters = folder_.copy_letters(next, end, to);
    if (letters.count == 0) return false;
    at_ = static_cast<std::size_t>(next - text_.data());
    if (!open_) open(start, TokenKind::Word);
    if (letters_ == 0 && digits_ == 0) token_.capitalized = letters.capitalized;
    letters_ += letters.count;
    letters_since_dot_ += letters.count;
    lower_ = lower_ || letters.lower;
    last_digit_ = false;
    to_ = to;
    end_token();
    if (at_ < text_.size() && text_[at_] == ' ') {
      close();
      space_ = true;
      ++at_;
    }
    return true;
  }

  // Adds the token of the text from `at_` up to `end`. It has been folded to behind `to_`, where
  // its separator goes, and up to `to`.
  Token& add(std::size_t end, char* to) {
    *to_ = separator;
    Token& token = tokens_.place();
    token = Token{};
    token.text = {at_, end};
    token.folded = {folded_before(to_ + 1), folded_before(to)};
    at_ = end;
    to_ = to;
    return token;
  }

  // The next token is one.
  void add_landmark() { out_.landmarks.push_back(static_cast<std::uint32_t>(tokens_.size())); }

  void make_room() {
    if (to_ >= buffer_.data() + buffered) flush();
  }

  [[gnu::noinline]] void flush() {
    out_.folded.append(buffer_.data(), static_cast<std::size_t>(to_ - buffer_.data()));
    to_ = buffer_.data();
  }

  // The folded bytes before a place in the buffer.
  [[nodiscard]] std::size_t folded_before(const char* in_buffer) const {
    return out_.folded.size() + static_cast<std::size_t>(in_buffer - buffer_.data());
  }

  void fold(char32_t c) {
    if (folder_.copy_folded(c, to_)) return;
    flush();
    folder_.append_folded(c, out_.folded);
  }

  void step() {
    make_room();
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
        if (open_) end_token();
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
    fold(c);
    end_token();
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
      *to_++ = c == ':' ? ':' : (c == '.' || c == arabic_decimal) ? '.' : ',';
      end_token();
      return;
    }
    const bool initialism = open_ && c == '.' && digits_ == 0 && letters_since_dot_ == 1;
    const bool goes_on = initialism && single_letter_follows();
    if (goes_on || (initialism && dots_ > 0 && next != CharClass::Word)) {
      // "U.S." ends in a dot of its own, which is part of it and folded away.
      if (goes_on) *to_++ = '.';
      end_token();
      letters_since_dot_ = 0;
      ++dots_;
      if (!goes_on) close();
      return;
    }
    close();
    // A run of the same sign is one token.
    if (tokens_.size() > 0 && !space_ && last_sign_ == c && tokens_.last().text.end == start) {
      Token& last = tokens_.last();
      last.text = {last.text.start, at_};
      fold(c);
      last.folded = {last.folded.start, folded_before(to_)};
      return;
    }
    sign(c, start);
  }

  void sign(char32_t c, std::size_t start) {
    open(start, TokenKind::Punctuation);
    fold(c);
    end_token();
    close();
    last_sign_ = c;
  }

  void hyphen(char32_t c, std::size_t start) {
    const CharClass next = following();
    // An initialism is closed by its last dot ("U.S.-led").
    const bool touches = open_ ? token_.text.end == start
                               : tokens_.size() > 0 && tokens_.last().text.end == start &&
                                     tokens_.last().kind == TokenKind::Word;
    const bool letters = touches && (next == CharClass::Word || next == CharClass::Digit) &&
                         !(last_digit_ && next == CharClass::Digit);
    close();
    if (!letters) sign(c, start);
  }

  void quote(char32_t c, std::size_t start) {
    const bool touches = open_ ? token_.text.end == start : word_end_ == start;
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
    mark.space_before = space_ || tokens_.size() == 0;
    mark.space_after = next == CharClass::Space || next == CharClass::Newline;
    mark.token = tokens_.size();
    out_.quote_marks.push_back(mark);
  }

  void open(std::size_t start, TokenKind kind) {
    *to_++ = separator;
    token_ = Token{};
    token_.text = {start, start};
    token_.folded = {folded_before(to_), folded_before(to_)};
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
    token_.folded = {token_.folded.start, folded_before(to_)};
    token_.all_caps = letters_ > 1 && !lower_;
    if (token_.folded.empty()) {
      flush();
      out_.folded.pop_back();  // only signs that fold away, such as a lone hamza
      space_ = space_ || token_.space_before;
      newline_ = newline_ || token_.newline_before;
      return;
    }
    if (token_.kind != TokenKind::Word || token_.newline_before || dots_ > 0) add_landmark();
    tokens_.add(token_);
  }

  void end_token() { token_.text = {token_.text.start, at_}; }

  std::string_view text_;
  std::size_t at_;
  const Folder& folder_;
  Tokens out_;
  Filler<Token> tokens_;
  std::array<char, buffered + room> buffer_;
  char* to_ = buffer_.data();
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
  std::size_t word_end_ =
      std::string_view::npos;  // of the last word that was added whole, without a space behind it
};

}  // namespace

Tokens tokenize(std::string_view text, Span range, const Folder& folder, Tokens room) {
  room.folded.clear();
  room.landmarks.clear();
  room.quote_marks.clear();
  return Tokenizer(text, range, folder, std::move(room)).run();
}

}  // namespace gainsay
