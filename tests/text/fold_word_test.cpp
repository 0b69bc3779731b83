#include "text/fold_word.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("sixteen bytes at once are copied as one by one") {
  std::mt19937 random(20261130);
  const std::string signs = "azAZqQ@[`{ \x01\x7f\xc3\xff";
  for (int round = 0; round < 20'000; ++round) {
    std::array<char, 16> bytes = {};
    const bool few = random() % 2 == 0;  // others than letters
    for (char& c : bytes) {
      c = few && random() % 8 != 0
              ? static_cast<char>((random() % 2 == 0 ? 'a' : 'A') + random() % 26)
              : signs[random() % signs.size()];
    }
    if (round % 4 == 0) {
      for (char& c : bytes) c = static_cast<char>(c & ~0x20);
    }
    std::array<char, 16> at_once = {};
    std::array<char, 16> one_by_one = {};
    const AsciiLetters fast = copy_ascii(bytes.data(), at_once.data());
    const AsciiLetters slow = copy_ascii_one_by_one(bytes.data(), one_by_one.data());
    CAPTURE(std::string(bytes.data(), bytes.size()));
    REQUIRE(fast.count == slow.count);
    REQUIRE(fast.lower == slow.lower);
    REQUIRE(std::equal(at_once.begin(), at_once.begin() + static_cast<std::ptrdiff_t>(fast.count),
                       one_by_one.begin()));
  }
}

TEST_CASE("a plain word is copied up to the first letter of another kind") {
  const Folder folder = arabic_folder();
  struct Case {
    std::string text;
    std::string copied;
    bool capitalized = false;
    bool lower = true;
  };
  const std::vector<Case> table = {
      {"word and", "word"},
      {"Word.", "word", true},
      {"NATO'", "nato", true, false},
      {"caf\u00e9", "caf"},
      {"abcdefghijklmnopqrstuvwxyz!", "abcdefghijklmnopqrstuvwxyz"},
      {"ABCDEFGHIJKLMNOpqr", "abcdefghijklmnopqr", true},
      {"العام a", "العام"},
      {"المهمةx", "المهمه"},
      {"سماء", "سما"},  // what stands for nothing is none of them
      {"قُم", "ق"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    const std::string text = item.text + std::string(Folder::most_of_word + 16, '.');
    std::string folded(text.size() + 16, '\0');
    const char* at = text.data();
    char* to = folded.data();
    const Folder::Letters letters = folder.copy_word(at, to);
    folded.resize(static_cast<std::size_t>(to - folded.data()));
    CHECK(folded == item.copied);
    CHECK(folder.fold(text.substr(0, static_cast<std::size_t>(at - text.data()))) == folded);
    CHECK(letters.count == count_code_points(item.copied));
    CHECK(letters.capitalized == item.capitalized);
    CHECK(letters.lower == item.lower);
  }
}
