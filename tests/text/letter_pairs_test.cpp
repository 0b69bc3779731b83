#include "text/letter_pairs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"

using namespace gainsay;

namespace {

using Bytes = std::array<char, LetterPairs::bytes>;

// What stands before the first byte of another letter, filled up with spaces.
Bytes bytes_of(const std::string& text) {
  Bytes bytes = {};
  bytes.fill(' ');
  std::copy_n(text.begin(), std::min(text.size(), bytes.size()), bytes.begin());
  return bytes;
}

LetterPairs some_pairs() {
  LetterPairs pairs;
  for (char32_t c = U'ا'; c <= U'ي'; ++c) {
    std::string itself;
    append_code_point(itself, c);
    if (c != U'ع') pairs.add(c, itself);
  }
  pairs.add(U'ة', "ه");
  pairs.add(U'ß', "ss");
  return pairs;
}

}  // namespace

TEST_CASE("letters of two bytes become others up to the first that is none of them") {
  const LetterPairs pairs = some_pairs();
  struct Case {
    std::string text;
    std::string copied;
  };
  const std::vector<Case> table = {
      {"قلم ", "قلم"},
      {"مدرسة، ", "مدرسه"},
      {"سعيد ", "س"},  // one of them becomes nothing
      {"ßن", "ssن"},
      {"abc", ""},
      {"ق\u200Fلم", "ق"},  // three bytes, the last two of which look like a letter's
      {"قُلم", "ق"},
      {"ا\xD8"
       "b",
       "ا"},  // half a letter
      {"اابتثجحخدذرز", "اابتثجحخ"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    const Bytes bytes = bytes_of(item.text);
    Bytes copied = {};
    const std::size_t letters = pairs.copy(bytes.data(), copied.data());
    CHECK(std::string(copied.data(), 2 * letters) == item.copied);
  }
}

TEST_CASE("eight letters at once are copied as one by one") {
  const LetterPairs pairs = some_pairs();
  std::mt19937 random(20261201);
  const std::string lead = "\xC0\xC3\xD8\xD9\xDF\xE2\xF0 a\x80";
  const std::string next = "\x80\x9F\xA7\xA9\xB1\xBF\x7F a\xC0";
  for (int round = 0; round < 20'000; ++round) {
    Bytes bytes = {};
    const bool few = random() % 4 != 0;  // others than letters
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
      const bool letter = few && random() % 16 != 0;
      bytes[i] = letter ? '\xD8' : lead[random() % lead.size()];
      bytes[i + 1] =
          letter ? static_cast<char>(0xA7 + random() % 18) : next[random() % next.size()];
    }
    Bytes at_once = {};
    Bytes one_by_one = {};
    const std::size_t letters = pairs.copy(bytes.data(), at_once.data());
    REQUIRE(letters == pairs.copy_one_by_one(bytes.data(), one_by_one.data()));
    REQUIRE(std::string(at_once.data(), 2 * letters) ==
            std::string(one_by_one.data(), 2 * letters));
  }
}
