#include "source/charset.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "source/charset_guess.h"
#include "source/converter.h"

namespace gainsay {
namespace {

constexpr std::string_view convert_hint =
    "convert it to UTF-8 or declare its encoding with --encoding NAME";

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};

// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr Mark marks[] = {
    {"\xEF\xBB\xBF", "UTF-8"},
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
};

const Mark* byte_order_mark(std::string_view bytes) {
  for (const Mark& mark : marks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

/// An error at a byte of a file whose lines are counted in bytes, as its text is not known.
Diagnostic error_at(const std::string& path, std::string_view bytes, std::size_t offset,
                    std::string message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.file = path;
  const std::string_view before = bytes.substr(0, offset);
  diagnostic.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

Diagnostic invalid_byte(const std::string& path, std::string_view bytes, std::size_t offset,
                        std::string_view encoding) {
  return error_at(path, bytes, offset,
                  fmt::format("this is not valid {}: byte 0x{:02X} at offset {}", encoding,
                              static_cast<unsigned char>(bytes[offset]), offset),
                  std::string(convert_hint));
}

std::optional<Diagnostic> binary(const std::string& path, std::string_view bytes) {
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    return error_at(
        path, bytes, zero, fmt::format("this is no text: a zero byte at offset {}", zero),
        "UTF-16 or UTF-32 without a byte order mark must be declared: --encoding UTF-16LE");
  }
  std::size_t controls = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    // White space, escape sequences of terminals and the end mark of old editors occur in texts.
    controls += byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B && byte != 0x1A;
  }
  constexpr std::size_t one_in = 20;
  if (controls > 1 && controls * one_in > bytes.size()) {
    return error_at(path, bytes, 0, "this is no text: too many control characters", "");
  }
  return std::nullopt;
}

/// Text that is UTF-8 but for some damaged places; to take it for a single-byte encoding would turn
/// every other word of it into nonsense.
bool mostly_utf8(std::string_view bytes) {
  std::size_t valid = 0;
  std::size_t invalid = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    if (next_code_point(bytes, at) == 0xFFFD && at - start == 1) {
      ++invalid;
    } else if (at - start > 1) {
      ++valid;
    }
  }
  return valid >= invalid;
}

Result<Decoded> decode_utf8(const std::string& path, std::string bytes, std::size_t shift,
                            std::string note) {
  const std::string_view text = std::string_view(bytes).substr(shift);
  if (const std::size_t at = first_invalid_utf8(text); at != std::string_view::npos) {
    return tl::unexpected(invalid_byte(path, bytes, shift + at, "UTF-8"));
  }
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    return tl::unexpected(*binary(path, bytes));
  }
  bytes.erase(0, shift);
  return Decoded{std::move(bytes), OffsetMap(shift), std::move(note)};
}

Result<Decoded> decode_with(Converter& converter, const std::string& path, std::string_view bytes,
                            std::size_t shift, std::string_view name, std::string note) {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) {
    return failure(path, fmt::format("a file of 4 GB or more cannot be read as {}", name),
                   "convert it to UTF-8, or split it");
  }
  Converted converted = converter.convert(bytes, shift);
  if (converted.invalid) {
    return tl::unexpected(invalid_byte(path, bytes, *converted.invalid, name));
  }
  if (const std::size_t zero = converted.text.find('\0'); zero != std::string::npos) {
    return tl::unexpected(
        error_at(path, bytes, converted.offsets[zero],
                 fmt::format("this is no text: U+0000 at offset {}", converted.offsets[zero]),
                 "is the encoding the right one?"));
  }
  return Decoded{std::move(converted.text), OffsetMap(std::move(converted.offsets)),
                 std::move(note)};
}

Result<Decoded> decode_declared(const std::string& path, std::string bytes, std::string_view name) {
  std::optional<Converter> converter = Converter::open(std::string(name));
  if (!converter) {
    return failure(path, fmt::format("the encoding '{}' is not known", name),
                   "names such as UTF-8, UTF-16LE, windows-1256 or ISO-8859-6 are");
  }
  const std::string note = fmt::format("{}, declared", name);
  // A mark is no part of the text where it belongs to the encoding that was declared.
  const std::string canonical = converter->name();
  const Mark* mark = byte_order_mark(bytes);
  std::size_t shift = 0;
  if (mark && mark->encoding.substr(0, canonical.size()) == canonical) {
    shift = mark->bytes.size();
    if (canonical != mark->encoding) {  // "UTF-16" leaves the order to the mark
      converter = Converter::open(std::string(mark->encoding));
      if (!converter) return failure(path, fmt::format("ICU does not read {}", mark->encoding));
    }
  }
  if (canonical == "UTF-8") return decode_utf8(path, std::move(bytes), shift, note);
  return decode_with(*converter, path, bytes, shift, name, note);
}

}  // namespace

Result<Decoded> decode(const std::string& path, std::string bytes, std::string_view encoding) {
  if (!encoding.empty()) return decode_declared(path, std::move(bytes), encoding);
  if (const Mark* mark = byte_order_mark(bytes)) {
    std::string note = fmt::format("{}, from its byte order mark", mark->encoding);
    if (mark->encoding == "UTF-8") {
      return decode_utf8(path, std::move(bytes), mark->bytes.size(), std::move(note));
    }
    std::optional<Converter> converter = Converter::open(std::string(mark->encoding));
    if (!converter) return failure(path, fmt::format("ICU does not read {}", mark->encoding));
    return decode_with(*converter, path, bytes, mark->bytes.size(), mark->encoding,
                       std::move(note));
  }
  if (const auto refused = binary(path, bytes)) return tl::unexpected(*refused);
  const std::size_t invalid = first_invalid_utf8(bytes);
  if (invalid == std::string::npos) return Decoded{std::move(bytes), OffsetMap(0), "UTF-8"};
  if (mostly_utf8(bytes)) return tl::unexpected(invalid_byte(path, bytes, invalid, "UTF-8"));
  const std::string guess = guess_charset(bytes);
  std::optional<Converter> converter;
  if (!guess.empty()) converter = Converter::open(guess);
  if (!converter) {
    Diagnostic diagnostic = invalid_byte(path, bytes, invalid, "UTF-8");
    diagnostic.message += ", and its encoding cannot be told from its letters";
    return tl::unexpected(std::move(diagnostic));
  }
  return decode_with(*converter, path, bytes, 0, guess, guess + ", guessed");
}

}  // namespace gainsay
