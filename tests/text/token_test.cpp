#include "text/token.h"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>

#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::vector<std::string> folded_tokens(const Tokens& words) {
  std::vector<std::string> out;
  for (const Token& token : words.tokens) {
    out.push_back(words.folded.substr(token.folded.start, token.folded.size()));
  }
  return out;
}

Tokens read(std::string_view text, const Folder& folder) {
  return tokenize(text, {0, text.size()}, folder);
}

bool on_border(std::string_view text, std::size_t at) {
  return at <= text.size() &&
         (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

// Signs that join digits or initials are folded to . , or : and a closing dot is left out.
std::string without_joins(std::string_view folded) {
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(folded, at);
    const bool join = c == U'.' || c == U',' || c == U':' || c == 0x66B || c == 0x66C;
    if (!join) out += folded.substr(from, at - from);
  }
  return out;
}

// The properties that every later stage relies on; one message per text is enough.
void check_offsets(const std::string& text, const Folder& folder) {
  const Tokens words = read(text, folder);
  std::string wrong;
  std::size_t last = 0;
  std::size_t last_folded = 0;
  for (const Token& token : words.tokens) {
    const std::string cut = text.substr(token.text.start, token.text.size());
    const std::string folded = words.folded.substr(token.folded.start, token.folded.size());
    if (token.text.empty() || folded.empty()) wrong = "empty";
    if (!on_border(text, token.text.start) || !on_border(text, token.text.end)) wrong = "border";
    if (token.text.start < last) wrong = "not increasing";
    if (token.folded.start <= last_folded && last_folded != 0) wrong = "folded not increasing";
    if (words.folded[token.folded.start - 1] != separator) wrong = "no separator before";
    if (words.folded[token.folded.end] != separator) wrong = "no separator behind";
    if (without_joins(folder.fold(cut)) != without_joins(folded)) wrong = "folds otherwise";
    if (token.kind != TokenKind::Punctuation && token.text.end - token.text.start < 200) {
      const std::vector<std::string> again = folded_tokens(read(cut, folder));
      if (again.size() != 1 || again[0] != folded) wrong = "reads otherwise by itself";
    }
    if (!wrong.empty()) {
      FAIL_CHECK(wrong << " at byte " << token.text.start << ": '" << cut << "' as '" << folded
                       << "'");
      return;
    }
    last = token.text.end;
    last_folded = token.folded.end;
  }
  for (const QuoteMark& mark : words.quote_marks) {
    if (!on_border(text, mark.text.start) || !on_border(text, mark.text.end) ||
        mark.token > words.tokens.size()) {
      FAIL_CHECK("a quotation mark off its place at byte " << mark.text.start);
      return;
    }
  }
}

}  // namespace

TEST_CASE("a text is cut into words, numbers and signs") {
  const Folder folder = arabic_folder();
  struct Case {
    std::string text;
    std::string tokens;
  };
  const std::vector<Case> table = {
      {"", ""},
      {"  \n ", ""},
      {"The U.S. said 1,602.", "the|u.s|said|1,602|."},
      {"in the U.S.", "in|the|u.s"},
      {"J. Smith", "j|.|smith"},
      {"7.8 at 07:00, then 18th", "7.8|at|07:00|,|then|18th"},
      {"9/12/2021", "9|/|12|/|2021"},
      {"2021-12-09", "2021|-|12|-|09"},
      {"non-combat F-16 pre- war", "non|combat|f|16|pre|-|war"},
      {"coalition's doesn't", "coalition|s|doesn|t"},
      {"“No,” he said… wait... no!!", "no|,|he|said|...|wait|...|no|!!"},
      {"وقال: «لم تعد»، و18 ال2000", "وقال|:|لم|تعد|,|و18|ال2000"},
      {"١٬٦٠٢ و٧٫٨", "1,602|و7.8"},
      {"قُوّاتُ الـتّحالف", "قوات|التحالف"},
      {"ضد.. داعش", "ضد|..|داعش"},
      {"a\u200Fb", "ab"},
      {"ء قال", "قال"},
      {"50% ($3bn)", "50|%|(|$|3bn|)"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(join(folded_tokens(read(item.text, folder)), "|") == item.tokens);
  }
}

TEST_CASE("a title written onto a name by its dot is not an initialism") {
  const Folder folder = arabic_folder();
  CHECK(join(folded_tokens(read("قال د.محمد علي", folder)), "|") == "قال|د|.|محمد|علي");
  CHECK(join(folded_tokens(read("by J.Smith of the U.S.-led", folder)), "|") ==
        "by|j|.|smith|of|the|u.s|led");
}

TEST_CASE("a token knows how it is written and what stands before it") {
  const Folder folder = arabic_folder();
  const std::string text = "US Forces\nء left U.S. no";
  const Tokens words = read(text, folder);
  REQUIRE(words.tokens.size() == 5);
  CHECK(words.tokens[0].all_caps);
  CHECK(words.tokens[0].capitalized);
  CHECK_FALSE(words.tokens[1].all_caps);
  CHECK(words.tokens[1].capitalized);
  CHECK(words.tokens[1].space_before);
  CHECK_FALSE(words.tokens[1].newline_before);
  // The lone hamza folds away, the line break before it does not.
  CHECK(words.tokens[2].newline_before);
  CHECK_FALSE(words.tokens[2].capitalized);
  CHECK(words.tokens[3].all_caps);
  CHECK(text.substr(words.tokens[3].text.start, words.tokens[3].text.size()) == "U.S.");
  CHECK(words.tokens[0].kind == TokenKind::Word);
  CHECK(read("18th", folder).tokens[0].kind == TokenKind::Number);
  CHECK(read("(", folder).tokens[0].kind == TokenKind::Punctuation);
}

TEST_CASE("only the asked range is read") {
  const Folder folder;
  const std::string text = "one two three";
  const Tokens words = tokenize(text, {4, 7}, folder);
  REQUIRE(words.tokens.size() == 1);
  CHECK(words.tokens[0].text == Span{4, 7});
}

TEST_CASE("tokens keep their places in any text") {
  const Folder folder = arabic_folder();
  const std::vector<std::u32string> alphabet = {U"aZ.,:-'\"0é \n", U"أبتةىءـ\u064E\u0651 .،«»؟٠٩",
                                                U"\u200F\u00AD\u0301ﷲﻻ½…—’“U.S. "};
  std::mt19937 random(20211226);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::u32string& letters = alphabet[random() % alphabet.size()];
    for (std::size_t i = 0, size = random() % 30; i < size; ++i) {
      append_code_point(text, letters[random() % letters.size()]);
    }
    CAPTURE(text);
    check_offsets(text, folder);
  }
}

// What a landmark is, token by token.
std::vector<std::uint32_t> landmarks_of(const Tokens& words, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < words.tokens.size(); ++i) {
    const Token& token = words.tokens[i];
    const std::string_view written = text.substr(token.text.start, token.text.size());
    const bool dots = written.find('.') != std::string_view::npos;
    if (token.kind != TokenKind::Word || token.newline_before || dots) numbers.push_back(i);
  }
  return numbers;
}

std::string described(const Tokens& words) {
  std::ostringstream out;
  for (const Token& token : words.tokens) {
    out << token.text.start << '-' << token.text.end << ' ' << token.folded.start << '-'
        << token.folded.end << ' ' << static_cast<int>(token.kind) << token.capitalized
        << token.all_caps << token.space_before << token.newline_before << '\n';
  }
  for (const QuoteMark& mark : words.quote_marks)
    out << mark.text.start << '@' << mark.token << ' ';
  return out.str() + words.folded;
}

TEST_CASE("words read at once are as they are read code point by code point") {
  const Folder quick{FoldRules{}};
  const Folder slow;  // without the table that words are read at once by
  const std::vector<std::u32string> words = {U"word",
                                             U"A",
                                             U"I",
                                             U"Word",
                                             U"NATO",
                                             U"iPhone",
                                             U"naïve",
                                             U"Über",
                                             U"ÉTÉ",
                                             U"ǅep",
                                             U"ﬁne",
                                             U"abcdefghijklmnop",
                                             U"ABCDEFGHIJKLMNOPq",
                                             std::u32string(70, U'a'),
                                             std::u32string(63, U'ب'),
                                             std::u32string(200, U'Z'),
                                             U"العام",
                                             U"سماء",
                                             U"ء",
                                             U"قُوّات",
                                             U"و18",
                                             U"2,500",
                                             U"18th",
                                             U"U.S.",
                                             U"x\U0001D400",
                                             U"中文"};
  const std::vector<std::u32string> between = {
      U" ",   U" ", U" ",   U" ", U"\n",  U"\n\n", U"  ", U"",   U". ",     U", ",   U".\n", U"، ",
      U"...", U"-", U" - ", U"'", U"\" ", U"! ",   U"€ ", U"。", U"\u200F", U"\r\n", U"١"};
  std::mt19937 random(20261130);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::size_t size = round % 20 == 0 ? 2000 : random() % 60;  // some are several buffers
    for (std::size_t i = 0; i < size; ++i) {
      // In some texts most words are plain and behind spaces, as in news.
      const bool plain = round % 2 == 0 && random() % 16 != 0;
      const std::size_t first = plain ? 5 : words.size();
      for (const char32_t c : words[random() % first]) append_code_point(text, c);
      for (const char32_t c : between[plain ? 0 : random() % between.size()]) {
        append_code_point(text, c);
      }
    }
    CAPTURE(text);
    const Tokens read_at_once = read(text, quick);
    REQUIRE(described(read_at_once) == described(read(text, slow)));
    REQUIRE(read_at_once.landmarks == landmarks_of(read_at_once, text));
    // Nor is anything looked at behind the range.
    const std::size_t half = text.size() / 2;
    const Tokens cut = tokenize(text, {0, half}, quick);
    REQUIRE(described(cut) == described(read(text.substr(0, half), slow)));
  }
}

TEST_CASE("words are read on wherever the room for them ends") {
  const Folder folder = arabic_folder();
  for (std::size_t size = 1; size <= 80; ++size) {
    for (const std::string letter : {"a", "Z", "ب"}) {
      std::string text;
      std::size_t words = 0;
      for (; text.size() < 20'000; ++words) {
        for (std::size_t i = 0; i < size; ++i) text += letter;
        text += ' ';
      }
      const Tokens tokens = tokenize(text, {0, text.size()}, folder);
      REQUIRE(tokens.tokens.size() == words);
      REQUIRE(tokens.tokens.back().text.end == text.size() - 1);
    }
  }
}

TEST_CASE("tokens keep their places in news texts") {
  const Folder folder = arabic_folder();
  std::size_t texts = 0;
  for (const std::string name :
       {"eval/arabic-news.jsonl", "eval/arabic-pairs.jsonl", "eval/attribution.jsonl",
        "eval/casualties.jsonl", "eval/dates.jsonl"}) {
    const auto bytes = shared_file(name);
    if (!bytes) continue;
    std::istringstream lines(*bytes);
    for (std::string line; std::getline(lines, line);) {
      const nlohmann::json record = nlohmann::json::parse(line);
      for (const std::string key : {"text", "first", "second"}) {
        if (!record.contains(key)) continue;
        check_offsets(record[key].get<std::string>(), folder);
        ++texts;
      }
    }
  }
  if (const auto article = shared_file("seed/article.ar.txt")) {
    check_offsets(*article, folder);
    ++texts;
  }
  if (texts == 0) MESSAGE("no news texts beside the repository, so nothing was checked");
}

TEST_CASE("a text written in other forms has the same tokens") {
  const Folder folder = arabic_folder();
  const std::string text =
      "أعلن التحالف في 9 ديسمبر 2021 انتهاء المهمة القتالية، وقال مسؤول إن 2500 جندي بقوا. Café "
      "naïve";
  const std::vector<std::string> plain = folded_tokens(read(text, folder));
  const auto is_arabic_letter = [](char32_t c) { return c >= 0x621 && c <= 0x64A; };
  const auto normalized = [&](const icu::Normalizer2* normalizer) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    normalizer->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    REQUIRE(U_SUCCESS(status));
    return out;
  };
  UErrorCode status = U_ZERO_ERROR;
  const std::vector<std::pair<std::string, std::string>> forms = {
      {"vocalised", each_code_point(text,
                                    [&](char32_t c, std::string& out) {
                                      append_code_point(out, c);
                                      if (is_arabic_letter(c)) append_code_point(out, 0x64E);
                                    })},
      {"tatweel", each_code_point(text,
                                  [&](char32_t c, std::string& out) {
                                    append_code_point(out, c);
                                    if (is_arabic_letter(c)) append_code_point(out, 0x640);
                                  })},
      {"Arabic-Indic digits", each_code_point(text,
                                              [&](char32_t c, std::string& out) {
                                                const bool digit = c >= U'0' && c <= U'9';
                                                append_code_point(out,
                                                                  digit ? c - U'0' + 0x660 : c);
                                              })},
      {"without hamza", each_code_point(text,
                                        [&](char32_t c, std::string& out) {
                                          switch (c) {
                                            case U'أ':
                                            case U'إ':
                                            case U'آ':
                                              c = U'ا';
                                              break;
                                            case U'ؤ':
                                              c = U'و';
                                              break;
                                            case U'ئ':
                                              c = U'ي';
                                              break;
                                            default:
                                              break;
                                          }
                                          if (c != U'ء') append_code_point(out, c);
                                        })},
      {"decomposed", normalized(icu::Normalizer2::getNFDInstance(status))},
      {"composed", normalized(icu::Normalizer2::getNFCInstance(status))},
  };
  for (const auto& pair : forms) {
    const auto& name = pair.first;
    const auto& form = pair.second;
    CAPTURE(name);
    CHECK(folded_tokens(read(form, folder)) == plain);
  }
}
