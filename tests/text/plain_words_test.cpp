#include "text/plain_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

using Bytes = std::array<char, AsciiBlock::size>;

// What is read from `text`, which is followed by enough of other bytes.
struct Read {
  WordReading reading;
  std::vector<Token> tokens;
  std::string folded;
};

Read read_from(const std::string& text, const Folder& folder, std::size_t places) {
  const std::string longer = text + std::string(WordReading::text_behind, '#');
  Read read;
  read.tokens.resize(places);
  read.folded.resize(text.size() + 2 * WordReading::room);
  read.reading.text = longer;
  read.reading.to = read.folded.data();
  read.reading.full = read.folded.data() + text.size() + WordReading::room;
  read_plain_words(read.reading, folder, read.tokens);
  read.tokens.resize(read.reading.words);
  read.folded.resize(static_cast<std::size_t>(read.reading.to - read.folded.data()));
  return read;
}

}  // namespace

TEST_CASE("a block of text is copied at once as it is byte by byte") {
  std::mt19937 random(20261201);
  const std::string signs = "azAZqQ@[`{ \x01\x1f\x7f\xc3\xff\n,";
  for (int round = 0; round < 5000; ++round) {
    Bytes bytes = {};
    const bool few = random() % 2 == 0;  // others than letters and spaces
    for (char& c : bytes) {
      c = few && random() % 16 != 0 ? "etaoinSHRDLU   "[random() % 15]
                                    : signs[random() % signs.size()];
    }
    CAPTURE(std::string(bytes.data(), bytes.size()));
    Bytes at_once = {};
    Bytes one_by_one = {};
    const AsciiBlock fast = copy_ascii_block(bytes.data(), at_once.data());
    const AsciiBlock slow = copy_ascii_block_one_by_one(bytes.data(), one_by_one.data());
    REQUIRE(fast.letters == slow.letters);
    REQUIRE(fast.small == slow.small);
    REQUIRE(fast.spaces == slow.spaces);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (((slow.letters | slow.spaces) >> i & 1U) != 0) REQUIRE(at_once[i] == one_by_one[i]);
    }
  }
}

TEST_CASE("plain words are read up to what is none") {
  const Folder folder = arabic_folder();
  struct Case {
    std::string text;
    std::size_t words = 0;
    std::string folded;
  };
  const std::string of_block(60, 'x');
  const std::vector<Case> table = {
      {"The word of NATO , and", 4, "\x1fthe\x1fword\x1fof\x1fnato"},
      {"one two, three", 1, "\x1fone"},
      {"one  two", 1, "\x1fone"},
      {"one two\nthree", 1, "\x1fone"},
      {"one caf\u00e9 two", 1, "\x1fone"},  // by blocks of ASCII
      {" one", 0, ""},
      {"12 one", 0, ""},
      {of_block + " and then more", 3,
       "\x1f" + of_block +
           "\x1f"
           "and\x1fthen"},
      {"في العام word ١", 3, "\x1fفي\x1fالعام\x1fword"},
      {"قال، في", 0, ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    const Read read = read_from(item.text, folder, 64);
    CHECK(read.reading.words == item.words);
    CHECK(read.folded == item.folded);
    CHECK_FALSE(read.reading.more);
  }
}

TEST_CASE("a plain word knows how it is written") {
  const Read read = read_from("A NATO Word iS 1", arabic_folder(), 64);
  REQUIRE(read.tokens.size() == 4);
  const auto written = [&](std::size_t at) {
    return std::pair(read.tokens[at].capitalized, read.tokens[at].all_caps);
  };
  CHECK(written(0) == std::pair(true, false));  // one letter is no initialism
  CHECK(written(1) == std::pair(true, true));
  CHECK(written(2) == std::pair(true, false));
  CHECK(written(3) == std::pair(false, false));
  CHECK(read.tokens[1].text.start == 2);
  CHECK(read.tokens[1].text.end == 6);
  CHECK(read.tokens[1].folded.start == 3);
  CHECK(read.tokens[1].folded.end == 7);
}

TEST_CASE("reading words stops where there is no more room") {
  const Folder folder = arabic_folder();
  for (const std::string word : {"a ", "ب "}) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += word;
    const Read read = read_from(text, folder, WordReading::least_places);
    CHECK(read.reading.more);
    CHECK(read.reading.words == WordReading::least_places);
    CHECK(read.reading.at == word.size() * WordReading::least_places);
  }
}
