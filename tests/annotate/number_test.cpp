#include "annotate/number.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "annotate/reading.h"

namespace gainsay {
namespace {

NumberRules rules_of(const std::string& yaml, Diagnostics& diagnostics) {
  const auto file = parse_yaml("xx.yaml", yaml);
  REQUIRE_MESSAGE(file.has_value(), (file ? std::string() : render(file.error())));
  return load_number_rules(*file, file->root, Folder(), diagnostics);
}

std::string read(const NumberRules& rules, const std::string& text) {
  Source source;
  source.text = text;
  source.body = {0, text.size()};
  const Document document = read_document(source, Folder(), TextRules(), CliticRules());
  std::string out;
  for (const NumberMention& number : find_numbers(document, read_numbers(document, rules), rules)) {
    if (!out.empty()) out += ' ';
    out += std::to_string(static_cast<long long>(number.low.value_or(-1) * 100));
  }
  return out;
}

}  // namespace

TEST_CASE("groups and decimals are those of the language") {
  Diagnostics diagnostics;
  const NumberRules rules = rules_of("digits: {group: ['.', ' '], decimal: [',']}\n", diagnostics);
  CHECK(diagnostics.empty());
  // In hundredths.
  CHECK(read(rules, "2.200 und 7,8") == "220000 780");
  CHECK(read(rules, "2 500 und 12 500 000") == "250000 1250000000");
  CHECK(read(rules, "2 50 und 7") == "200 5000 700");
  CHECK(read(rules, "1.234.567,5") == "123456750");
  CHECK(read(rules, "12,34,56") == "");
}

TEST_CASE("ones may stand before tens") {
  Diagnostics diagnostics;
  const NumberRules rules = rules_of(
      "words: {5: [fünf], 20: [zwanzig]}\nscales: {100: [hundert]}\nand: [und]\n"
      "joined: true\nones-first: true\n",
      diagnostics);
  CHECK(diagnostics.empty());
  CHECK(read(rules, "fünf und zwanzig") == "2500");
  CHECK(read(rules, "hundert und fünf und zwanzig") == "12500");
  CHECK(read(rules, "zwanzig fünf") == "2000 500");
}

TEST_CASE("the grain is the unit of the last digit") {
  struct Row {
    std::string text;
    double grain;
  };
  const std::vector<Row> rows = {
      {"1,500 men", 1},
      {"7.8 men", 0.1},
      {"1.2 billion men", 100'000'000},
      {"3 million men", 1'000'000},
      {"forty men", 1},
      {"$1.25bn", 10'000'000},
      {"two thousand men", 1000},
      {"two thousand and five men", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Source source;
    source.text = row.text;
    source.body = {0, source.text.size()};
    const Language& english = reading::language("en");
    const Document document = read_document(source, english.folder, english.text, english.clitics);
    const auto numbers = find_numbers(document, read_numbers(document, english.numbers), english.numbers);
    REQUIRE(numbers.size() == 1);
    CHECK(numbers[0].grain == doctest::Approx(row.grain));
  }
}

TEST_CASE("a language without numbers still reads digits") {
  CHECK(read(NumberRules(), "It took 5 of 12 men.") == "500 1200");
  CHECK(read(NumberRules(), "It took five men.") == "");
}

TEST_CASE("what is wrong with number rules is said with its place") {
  struct Row {
    std::string yaml;
    std::string message;  ///< A part of it.
    std::size_t line;
  };
  const std::vector<Row> rows = {
      {"word: {1: [one]}\n", "unknown key 'word'", 1},
      {"words: {one: [1]}\n", "the key must be a number", 1},
      {"words: [one]\n", "must be a map", 1},
      {"vague:\n  - {low: 1, hight: 2, of: [x]}\n", "unknown key 'hight'", 2},
      {"forms:\n  - {is: atleast, of: ['at least {number}']}\n", "'atleast' is no 'is'", 2},
      {"forms:\n  - {is: about, of: ['about']}\n", "must hold {number}", 2},
      {"forms:\n  - {is: about, of: ['{number}']}\n", "beside {number}", 2},
      {"forms:\n  - {is: about, of: ['about {nummer}', '{number} x']}\n", "must hold {number}", 2},
      {"forms:\n  - {is: about, of: ['{=near} {number}']}\n", "there is no word list 'near'", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    Diagnostics diagnostics;
    (void)rules_of(row.yaml, diagnostics);
    REQUIRE(!diagnostics.empty());
    CHECK(diagnostics[0].message.find(row.message) != std::string::npos);
    CHECK(diagnostics[0].line == row.line);
  }
}

}  // namespace gainsay
