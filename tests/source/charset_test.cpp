#include "source/charset.h"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"

using namespace gainsay;
using namespace std::string_literals;

namespace {

const std::string arabic =
    "قال المتحدث باسم الوزارة إن المحادثات انتهت يوم الثلاثاء، وإن الوفد عاد إلى العاصمة بعد أسبوع "
    "من النقاش حول مستقبل القوات في البلاد.\nوأضاف أن بيانا مشتركا سيصدر خلال أيام.\n";

std::string encode(const std::string& text, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &error);
  REQUIRE(U_SUCCESS(error));
  std::string utf16(text.size() * 8 + 16, '\0');
  const int size =
      ucnv_fromAlgorithmic(converter, UCNV_UTF8, utf16.data(), static_cast<int>(utf16.size()),
                           text.data(), static_cast<int>(text.size()), &error);
  ucnv_close(converter);
  REQUIRE(U_SUCCESS(error));
  utf16.resize(static_cast<std::size_t>(size));
  return utf16;
}

}  // namespace

TEST_CASE("an encoding is found by its mark, by being UTF-8, by its letters, or as declared") {
  struct Case {
    std::string bytes;
    std::string declared;
    std::string text;
    std::string encoding;
  };
  const std::vector<Case> table = {
      {"", "", "", "UTF-8"},
      {"plain", "", "plain", "UTF-8"},
      {arabic, "", arabic, "UTF-8"},
      {"\xEF\xBB\xBFé", "", "é", "UTF-8, from its byte order mark"},
      {"\xEF\xBB\xBF", "", "", "UTF-8, from its byte order mark"},
      {"\xFF\xFE"s + encode(arabic, "UTF-16LE"), "", arabic, "UTF-16LE, from its byte order mark"},
      {"\xFE\xFF"s + encode(arabic, "UTF-16BE"), "", arabic, "UTF-16BE, from its byte order mark"},
      {"\xFF\xFE\0\0"s + encode(arabic, "UTF-32LE"), "", arabic,
       "UTF-32LE, from its byte order mark"},
      {"\0\0\xFE\xFF"s + encode(arabic, "UTF-32BE"), "", arabic,
       "UTF-32BE, from its byte order mark"},
      {encode(arabic, "windows-1256"), "", arabic, "windows-1256, guessed"},
      {encode(arabic, "windows-1256"), "CP1256", arabic, "CP1256, declared"},
      {encode(arabic, "UTF-16LE"), "utf-16le", arabic, "utf-16le, declared"},
      {"\xFF\xFE"s + encode(arabic, "UTF-16LE"), "UTF-16", arabic, "UTF-16, declared"},
      {"\xFE\xFF"s + encode(arabic, "UTF-16BE"), "UTF-16BE", arabic, "UTF-16BE, declared"},
      {"\xEF\xBB\xBFx", "utf8", "x", "utf8, declared"},
      {"caf\xE9", "ISO-8859-1", "café", "ISO-8859-1, declared"},
  };
  for (const Case& item : table) {
    CAPTURE(item.encoding);
    const auto decoded = decode("x.txt", item.bytes, item.declared);
    REQUIRE_MESSAGE(decoded.has_value(), (decoded ? std::string() : render(decoded.error())));
    CHECK(decoded->text == item.text);
    CHECK(decoded->encoding == item.encoding);
    CHECK(decoded->original(decoded->text.size()) == item.bytes.size());
  }
}

TEST_CASE("windows-1256 is found in a few words as in many") {
  const std::string bytes = encode(arabic, "windows-1256");
  for (const std::size_t length : {40U, 60U, 80U, 120U}) {
    CAPTURE(length);
    const auto decoded = decode("x.txt", bytes.substr(0, length));
    REQUIRE(decoded.has_value());
    CHECK(decoded->encoding == "windows-1256, guessed");
    CHECK(count_code_points(decoded->text) == length);
  }
}

TEST_CASE("what is no text, or cannot be told, is refused with its place") {
  struct Case {
    std::string bytes;
    std::string declared;
    std::string message;
    std::size_t line;
    std::string hint;
  };
  const std::vector<Case> table = {
      {"one\ntwo\0three"s, "", "a zero byte at offset 7", 2, "must be declared"},
      {encode(arabic, "UTF-16LE"), "", "a zero byte", 1, "--encoding UTF-16LE"},
      {"\x01\x02\x03\x04 abc", "", "too many control characters", 1, ""},
      {"one\ntwo é\nthr\xC3(e ü é", "", "not valid UTF-8: byte 0xC3 at offset 14", 3,
       "--encoding NAME"},
      {"\xE9", "", "cannot be told from its letters", 1, "--encoding NAME"},
      {"word \xC7\xE1", "", "byte 0xC7 at offset 5, and its encoding cannot be told", 1,
       "--encoding NAME"},
      {"\xEF\xBB\xBF"
       "a\xFF",
       "", "byte 0xFF at offset 4", 1, ""},
      {"\xEF\xBB\xBF"
       "a\0b"s,
       "", "a zero byte at offset 4", 1, ""},
      {"\xFF\xFE"
       "a\0\0\xD8"
       "b\0"s,
       "", "not valid UTF-16LE: byte 0x00 at offset 4", 1, ""},
      {"\xFF\xFE"
       "a\0b"s,
       "", "not valid UTF-16LE", 1, ""},
      {"\xFF\xFE"
       "a\0\0\0"s,
       "", "U+0000 at offset 4", 1, ""},
      {"a\nb\xFF", "utf-8", "not valid UTF-8: byte 0xFF at offset 3", 2, ""},
      {"a\xA1", "ISO-8859-6", "not valid ISO-8859-6: byte 0xA1 at offset 1", 1, ""},
      {"a", "klingon", "the encoding 'klingon' is not known", 0, "windows-1256"},
  };
  for (const Case& item : table) {
    CAPTURE(item.message);
    const auto decoded = decode("x.txt", item.bytes, item.declared);
    REQUIRE(!decoded.has_value());
    CAPTURE(render(decoded.error()));
    CHECK(decoded.error().file == "x.txt");
    CHECK(decoded.error().message.find(item.message) != std::string::npos);
    CHECK(decoded.error().line == item.line);
    CHECK(decoded.error().hint.find(item.hint) != std::string::npos);
  }
}

TEST_CASE("every border of a code point leads back to its byte in every encoding") {
  struct Case {
    const char* encoding;
    std::string mark;
    std::vector<char32_t> alphabet;
  };
  const std::vector<char32_t> wide = {U'a', U'\n', U'é', U'ب', U'\u20AC', U'語', U'\U0001F600'};
  const std::vector<Case> table = {
      {"UTF-8", "", wide},
      {"UTF-8", "\xEF\xBB\xBF", wide},
      {"UTF-16LE", "\xFF\xFE", wide},
      {"UTF-16BE", "\xFE\xFF", wide},
      {"UTF-32LE", "\xFF\xFE\0\0"s, wide},
      {"UTF-32BE", "\0\0\xFE\xFF"s, wide},
      {"UTF-16LE", "", wide},
      {"GB18030", "", wide},
      {"windows-1256", "", {U'a', U'\r', U'\n', U'ب', U'\u20AC', U'پ', U'\u200C'}},
      {"ISO-8859-6", "", {U'a', U'ب', U'،', U'ى'}},
      {"Shift_JIS", "", {U'a', U'語', U'か', U'ｱ'}},
  };
  std::mt19937 random(7);
  for (const Case& item : table) {
    CAPTURE(item.encoding);
    for (int round = 0; round < 30; ++round) {
      std::string bytes = item.mark;
      std::string text;
      std::vector<std::size_t> borders;    // in the text
      std::vector<std::size_t> originals;  // in the bytes
      const std::size_t length = random() % 40;
      for (std::size_t i = 0; i < length; ++i) {
        std::string character;
        append_code_point(character, item.alphabet[random() % item.alphabet.size()]);
        borders.push_back(text.size());
        originals.push_back(bytes.size());
        text += character;
        bytes += encode(character, item.encoding);
      }
      borders.push_back(text.size());
      originals.push_back(bytes.size());
      const auto decoded = decode("x", bytes, item.mark.empty() ? item.encoding : "");
      REQUIRE_MESSAGE(decoded.has_value(), (decoded ? std::string() : render(decoded.error())));
      REQUIRE(decoded->text == text);
      for (std::size_t i = 0; i < borders.size(); ++i) {
        CHECK(decoded->original(borders[i]) == originals[i]);
      }
    }
  }
}
