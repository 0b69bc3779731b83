#include "base/utf8.h"

#include <simdjson.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace gainsay {

char32_t next_rare_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  std::size_t next = at;
  const std::size_t size = text.size();
  U8_NEXT(bytes, next, size, c);
  if (c < 0) {
    ++at;
    return 0xFFFD;
  }
  at = next;
  return static_cast<char32_t>(c);
}

void append_code_point(std::string& out, char32_t code_point) {
  std::uint8_t buffer[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<std::uint32_t>(code_point));
  out.append(reinterpret_cast<const char*>(buffer), length);
}

std::size_t first_invalid_utf8(std::string_view text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return std::string_view::npos;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size;) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0) return start;
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t every_byte = 0x0101010101010101;
  std::size_t continuing = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    const std::uint64_t flags = (word >> 7U) & ~(word >> 6U) & every_byte;
    continuing += (flags * every_byte) >> 56U;  // their sum
  }
  for (; at < text.size(); ++at) continuing += (static_cast<unsigned char>(text[at]) >> 6U) == 2;
  return text.size() - continuing;
}

std::string_view code_points(std::string_view text, std::size_t from, std::size_t count) {
  std::size_t at = 0;
  while (from > 0 && at < text.size()) {
    (void)next_code_point(text, at);
    --from;
  }
  const std::size_t start = at;
  while (count > 0 && at < text.size()) {
    (void)next_code_point(text, at);
    --count;
  }
  return text.substr(start, at - start);
}

}  // namespace gainsay
