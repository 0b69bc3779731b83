#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {
namespace {

using namespace std::string_view_literals;

std::vector<char32_t> decoded(std::string_view text) {
  std::vector<char32_t> code_points;
  for (std::size_t at = 0; at < text.size();) code_points.push_back(next_code_point(text, at));
  return code_points;
}

}  // namespace

TEST_CASE("code points of every length are decoded and written back") {
  struct Row {
    std::string_view bytes;
    char32_t code_point;
  };
  const std::vector<Row> rows = {
      {"\x00"sv, 0x0},
      {"a"sv, 'a'},
      {"\x7F"sv, 0x7F},
      {"\xC2\x80"sv, 0x80},
      {"\xD9\x85"sv, 0x645},
      {"\xDF\xBF"sv, 0x7FF},
      {"\xE0\xA0\x80"sv, 0x800},
      {"\xEF\xBF\xBF"sv, 0xFFFF},
      {"\xF0\x90\x80\x80"sv, 0x10000},
      {"\xF4\x8F\xBF\xBF"sv, 0x10FFFF},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<std::uint32_t>(row.code_point));
    std::size_t at = 0;
    CHECK(next_code_point(row.bytes, at) == row.code_point);
    CHECK(at == row.bytes.size());
    std::string written;
    append_code_point(written, row.code_point);
    CHECK(written == row.bytes);
  }
}

TEST_CASE("an invalid byte becomes U+FFFD and costs one byte") {
  struct Row {
    std::string_view bytes;
    std::vector<char32_t> expected;
  };
  const std::vector<Row> rows = {
      {"\x80"sv, {0xFFFD}},
      {"a\xFFz"sv, {'a', 0xFFFD, 'z'}},
      {"\xD9"sv, {0xFFFD}},
      {"\xD9z"sv, {0xFFFD, 'z'}},
      {"\xE2\x82"sv, {0xFFFD, 0xFFFD}},
      {"\xC0\xAF"sv, {0xFFFD, 0xFFFD}},
      {"\xED\xA0\x80"sv, {0xFFFD, 0xFFFD, 0xFFFD}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes.size());
    CHECK(decoded(row.bytes) == row.expected);
  }
}

TEST_CASE("the first invalid byte is found where its sequence starts") {
  struct Row {
    std::string_view bytes;
    std::size_t expected;
  };
  const std::vector<Row> rows = {
      {""sv, std::string_view::npos},
      {"plain"sv, std::string_view::npos},
      {"\xD9\x85\xF0\x9F\x98\x80"sv, std::string_view::npos},
      {"ab\xFF"sv, 2},
      {"\xD9\x85\xD9"sv, 2},
      {"\xD9\x85\xE2\x82z"sv, 2},
      {"a\xED\xA0\x80"sv, 1},
      {"\xC0\xAF"sv, 0},
      {"\xF4\x90\x80\x80"sv, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes.size());
    CHECK(first_invalid_utf8(row.bytes) == row.expected);
  }
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("abc") == 3);
  CHECK(count_code_points("a\xD9\x85\xE2\x82\xAC\xF0\x9F\x98\x80") == 4);
}

TEST_CASE("a view of code points ends where the text does") {
  const std::string_view text =
      "a\xD9\x85"
      "b\xE2\x82\xAC"
      "c";
  CHECK(code_points(text, 0, 2) == "a\xD9\x85");
  CHECK(code_points(text, 1, 1) == "\xD9\x85");
  CHECK(code_points(text, 3, 9) ==
        "\xE2\x82\xAC"
        "c");
  CHECK(code_points(text, 5, 1).empty());
  CHECK(code_points(text, 9, 9).empty());
  CHECK(code_points(text, 2, 0).empty());
}

}  // namespace gainsay
