#include "report/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::uint64_t every_byte = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x80 * every_byte;

// Whether one of the eight bytes of `word` is below `limit`, which is at most 0x80.
constexpr bool has_below(std::uint64_t word, std::uint64_t limit) {
  return ((word - limit * every_byte) & ~word & high_bits) != 0;
}

constexpr bool has_escape(std::uint64_t word) {
  return has_below(word, 0x20) || has_below(word ^ '"' * every_byte, 1) ||
         has_below(word ^ '\\' * every_byte, 1);
}

// Of each byte the letter behind the backslash: 'u' for what has only its number, 0 for what stands
// for itself.
constexpr std::array<char, 256> escapes = [] {
  std::array<char, 256> letters{};
  for (std::size_t control = 0; control < 0x20; ++control) letters[control] = 'u';
  letters['\b'] = 'b';
  letters['\t'] = 't';
  letters['\n'] = 'n';
  letters['\f'] = 'f';
  letters['\r'] = 'r';
  letters['"'] = '"';
  letters['\\'] = '\\';
  return letters;
}();

// Copies what stands for itself, eight bytes at a time and those that are left with some of them
// once more. False where something wants an escape or is not ASCII, and then `to` is not to be
// used.
bool copy_plain(std::string_view text, char* to) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  const char* const from = text.data();
  const auto copy = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, from + at, step);
    std::memcpy(to + at, &word, step);
    return (word & high_bits) == 0 && !has_escape(word);
  };
  if (text.size() < step) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(from[at]);
      if (byte >= 0x80 || escapes[byte] != 0) return false;
      to[at] = from[at];
    }
    return true;
  }
  for (std::size_t at = 0; at + step < text.size(); at += step) {
    if (!copy(at)) return false;
  }
  return copy(text.size() - step);
}

}  // namespace

void JsonWriter::grow(std::size_t count) {
  // No more than a little of it is filled in vain; its capacity is doubled by the string itself.
  constexpr std::size_t step = 1024;
  text_.resize(size_ + std::max(step, count));
}

std::string JsonWriter::take() {
  text_.resize(size_);
  size_ = 0;
  comma_ = false;
  return std::exchange(text_, {});
}

void JsonWriter::value(std::string_view text) {
  char* to = room(text.size() + 3);
  if (comma_) *to++ = ',';
  comma_ = true;
  *to = '"';
  if (copy_plain(text, to + 1)) {
    to += text.size() + 1;
    *to = '"';
    written_to(to + 1);
    return;
  }
  const std::size_t start = static_cast<std::size_t>(to - text_.data());
  written_to(to + 1);
  const bool ascii = append_escaped(text);
  put('"');
  if (ascii || first_invalid_utf8(text) == std::string_view::npos) return;
  size_ = start;
  append(json_text(text));
}

void JsonWriter::value(std::size_t number) {
  separate();
  constexpr std::size_t most_digits = 20;
  char* to = room(most_digits);
  written_to(std::to_chars(to, to + most_digits, number).ptr);
}

void JsonWriter::value(double number) {
  const auto whole = whole_number(number);
  if (whole && *whole >= 0) {
    value(static_cast<std::size_t>(*whole));
  } else {
    value(number_or_null(number));
  }
}

void JsonWriter::value(const Json& tree) { literal(json_text(tree)); }

void JsonWriter::value(const std::vector<std::string>& texts) {
  begin_list();
  for (const std::string& text : texts) value(text);
  end_list();
}

bool JsonWriter::append_escaped(std::string_view text) {
  const char* from = text.data();
  const char* const end = from + text.size();
  char* to = room(text.size());
  std::uint64_t seen = 0;
  while (true) {
    for (; end - from >= 8; from += 8, to += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, from, 8);
      if (has_escape(word)) break;
      std::memcpy(to, &word, 8);
      seen |= word;
    }
    char escape = 0;
    for (; from != end; ++from) {
      const auto byte = static_cast<unsigned char>(*from);
      escape = escapes[byte];
      if (escape != 0) break;
      *to++ = *from;
      seen |= byte;
    }
    written_to(to);
    if (from == end) return (seen & high_bits) == 0;
    append_escape(escape, *from++);
    to = room(static_cast<std::size_t>(end - from));
  }
}

void JsonWriter::append_escape(char escape, char escaped) {
  put('\\');
  put(escape);
  if (escape != 'u') return;
  constexpr std::string_view digits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(escaped);
  append("00");
  put(digits[byte >> 4U]);
  put(digits[byte & 0xFU]);
}

}  // namespace gainsay
