#include "ruleset/pattern.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "ruleset/matcher.h"
#include "ruleset/pattern_literals.h"
#include "ruleset/word_table.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

constexpr KindId number = 0;
constexpr KindId force = 2;
constexpr KindId place = 3;

const WordTable& words() {
  static const Folder folder = arabic_folder();
  static const WordTable table = [] {
    WordTable lists(folder);
    lists.add("leave", {"left", "pull(ed)? out", "غادر"});
    lists.add("none", {});
    lists.add("broken", {"fine", "(open"});
    lists.add("nested", {"{=nested}"});
    return lists;
  }();
  return table;
}

PatternNames names() {
  PatternNames out;
  out.slots = {{"n", {number}}, {"force", {force}}, {"place", {place}}, {"any", {force, place}}};
  out.words = &words();
  return out;
}

// Whether `text`, with '|' as borders, has a literal of each set from `set` on, as far behind
// the one before as the program says; that one began at `start` and ended at `end`.
bool holds_in_order(const std::string& text, const PatternProgram& program, std::size_t set,
                    std::size_t start, std::size_t end) {
  if (set == program.literals.size()) return true;
  const Borders& borders = program.borders[set];
  for (std::string literal : *program.literals[set]) {
    std::replace(literal.begin(), literal.end(), '\x1f', '|');
    const bool begins = literal.starts_with('|');
    const bool behind = literal.starts_with(behind_letters);
    if (begins || behind) literal.erase(0, 1);
    for (std::size_t at = text.find(literal, end); at != std::string::npos;
         at = text.find(literal, at + 1)) {
      if (begins && at > 0 && text[at - 1] != '|') continue;
      const std::size_t token = at == 0 ? 0 : text.rfind('|', at - 1) + 1;
      const auto known = [&](char c) {  // all letters of these tests are of one byte
        const std::u32string& letters = program.letters_before[set];
        return letters.find(static_cast<unsigned char>(c)) != std::u32string::npos;
      };
      if (behind && !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(token),
                                 text.begin() + static_cast<std::ptrdiff_t>(at), known)) {
        continue;
      }
      const auto from = text.begin() + static_cast<std::ptrdiff_t>(start);
      const auto between = std::count(from, text.begin() + static_cast<std::ptrdiff_t>(at), '|');
      if (between < borders.least || between > borders.most) continue;
      if (holds_in_order(text, program, set + 1, at, at + literal.size())) return true;
    }
  }
  return false;
}

std::vector<std::vector<std::string>> literals(const PatternProgram& program) {
  std::vector<std::vector<std::string>> out;
  for (const LiteralSet& set : program.literals) {
    out.push_back(*set);
    for (std::string& literal : out.back()) {
      std::replace(literal.begin(), literal.end(), separator, '|');
      std::replace(literal.begin(), literal.end(), behind_letters, '>');
    }
  }
  return out;
}

// The parts of `text` that `pattern` matches, as folded words, joined by ", ". Mentions of forces
// and places are the words before "/f" and "/p" in the text: "coalition/f" is one of one token.
std::string matches(const std::string& pattern, const std::string& text) {
  static const Folder folder = arabic_folder();
  std::string plain;
  std::vector<std::pair<std::size_t, KindId>> marks;  // bytes of `plain`
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '/' && at + 1 < text.size() && (text[at + 1] == 'f' || text[at + 1] == 'p')) {
      marks.emplace_back(plain.size() - 1, text[at + 1] == 'f' ? force : place);
      ++at;
    } else {
      plain += text[at];
    }
  }
  const auto program = translate_pattern(pattern, names(), folder);
  if (!program) return "error: " + program.error().message;
  const ReadText read(plain, folder);
  MatchText subject(read.document, {0, read.document.tokens().size()});
  for (std::size_t i = 0; i < read.document.tokens().size(); ++i) {
    for (const auto& [at, kind] : marks) {
      if (Span(read.document.tokens()[i].text).contains(at)) subject.tag({i, i + 1}, kind);
    }
    if (read.document.tokens()[i].kind == TokenKind::Number) subject.tag({i, i + 1}, number);
  }
  subject.build();
  const Pattern compiled{*program};
  if (!compiled.problem().empty()) return "RE2: " + compiled.problem();
  std::vector<PatternMatch> found;
  compiled.find(subject, found);
  std::vector<std::string> out;
  for (const PatternMatch& match : found) {
    std::string words = read.tokens(match.tokens);
    for (char& c : words) c = c == '|' ? ' ' : c;
    out.push_back(words);
  }
  return join(out, ", ");
}

}  // namespace

TEST_CASE("a pattern matches whole tokens, in any spelling") {
  struct Case {
    std::string pattern;
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"left", "They LEFT.", "left"},
      {"left", "leftist", ""},
      {"left iraq", "left  Iraq", "left iraq"},
      {"left iraq", "leftiraq", ""},
      {"left iraq", "left, Iraq", ""},
      {"left, iraq", "left, Iraq", "left , iraq"},
      {"left , iraq", "left, Iraq", "left , iraq"},
      {"non-combat", "a non-combat role", "non combat"},
      {"non combat", "a non-combat role", "non combat"},
      {"coalition's", "the coalition’s", "coalition s"},
      {"Café", "cafe CAFÉ", "cafe, cafe"},
      {"المهمّة", "مهمة المهمه", "المهمه"},
      {"إنهاء", "انهاء إنها", "انها, انها"},
      {"٩ ديسمبر", "9 ديسمبر", "9 ديسمبر"},
      {"انتهت؟", "هل انتهت؟", "انتهت ?"},
      {"3\\$", "3$", "3 $"},
      {"a\\.b", "a . b", "a . b"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    CAPTURE(item.text);
    CHECK(matches(item.pattern, item.text) == item.expected);
  }
}

TEST_CASE("alternatives, optional words, quantifiers and classes stay inside their token") {
  struct Case {
    std::string pattern;
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"(left|quit) iraq", "left Iraq quit Iraq stay Iraq", "left iraq, quit iraq"},
      {"le(ft|aves?)", "left leave leaves leaving", "left, leave, leaves"},
      {"missions?", "mission missions missionss", "mission, missions"},
      {"dut{y|ies}", "duty duties dut", "duty, duties"},
      {"مهمت{ها|هم|ه}", "مهمتها مهمته مهمتي", "مهمتها, مهمته"},
      {"{و|}انتهت", "وانتهت انتهت فانتهت", "وانتهت, انتهت"},
      {"[وف]?انتهت", "وانتهت انتهت فانتهت كانتهت", "وانتهت, انتهت, فانتهت"},
      {"end (of (the )?)?war", "end war end of war end of the war end the war",
       "end war, end of war, end of the war"},
      {"war( in iraq)?", "war in Iraq war in Syria", "war in iraq, war"},
      {"war( in)? iraq", "war iraq war in iraq", "war iraq, war in iraq"},
      {"(the )?(last )?troops", "the last troops troops last troops",
       "the last troops, troops, last troops"},
      {"very (very )*bad", "very bad very very very bad", "very bad, very very very bad"},
      {"a{2} b", "aa b a b", "aa b"},
      {"ab{1,2}c", "abc abbc abbbc", "abc, abbc"},
      {"x.z", "xyz xz x z x8z", "xyz, x8z"},
      {"x[^y]z", "xyz xaz x z", "xaz"},
      {"x[a-c]", "xa xc xd", "xa, xc"},
      {"x+", "xxx x y", "xxx, x"},
      {"a|b c", "a b c", "a, b c"},
      {"(?:a|b) c", "a c b c", "a c, b c"},
      // What folds away cannot be repeated, and takes no other letter with it.
      {"شيء?", "شيء ش", "شي"},
      {"قوّ?ات", "قوات قات", "قوات"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    CAPTURE(item.text);
    CHECK(matches(item.pattern, item.text) == item.expected);
  }
}

TEST_CASE("a gap takes up to so many words, and no punctuation") {
  struct Case {
    std::string pattern;
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"a ~2 b", "a b", "a b"},
      {"a ~2 b", "a x b", "a x b"},
      {"a ~2 b", "a x y b", "a x y b"},
      {"a ~2 b", "a x y z b", ""},
      {"a ~2 b", "a x , b", ""},
      {"a ~2 b", "ab", ""},
      {"a~1 b", "a x b", "a x b"},
      {"a ~1b", "a x b", "a x b"},
      {"a ~50 b", "a x b", "a x b"},
      {"(the )?~1 b", "", "error: a gap must stand between two words"},
      {"a (the )?~1 b", "a b a the x b a x b", "a b, a the x b, a x b"},
      {"a ~2 (b|c d)", "a x c d", "a x c d"},
      {"a( ~2 b)?", "a x b a y", "a x b, a"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    CAPTURE(item.text);
    CHECK(matches(item.pattern, item.text) == item.expected);
  }
}

TEST_CASE("a slot takes a mention of its kinds, with the letters before it") {
  struct Case {
    std::string pattern;
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"{force} left", "coalition/f left", "coalition left"},
      {"{force} left", "coalition left", ""},
      {"{force} left", "iraq/p left", ""},
      {"{any} left", "iraq/p left coalition/f left", "iraq left, coalition left"},
      {"ل{force}", "للتحالف/f التحالف/f", "للتحالف"},
      {"مهام ل{force}( في {place})?", "مهام لقوات/f في العراق/p", "مهام لقوات في العراق"},
      {"{n} troops", "2,500 troops many troops", "2,500 troops"},
      {"{force}", "a/f b/f", "a, b"},
      {"{force} {place}", "a/f b/p", "a b"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    CAPTURE(item.text);
    CHECK(matches(item.pattern, item.text) == item.expected);
  }
}

TEST_CASE("a word list stands for any of its words, which may be patterns") {
  CHECK(matches("they {=leave} iraq", "They pulled out Iraq, they left Iraq, they stay Iraq") ==
        "they pulled out iraq, they left iraq");
  CHECK(matches("{=leave}", "غادَرَ") == "غادر");
  const auto program = translate_pattern("{=leave} {force}", names(), Folder());
  REQUIRE(program.has_value());
  CHECK(program->words_used == std::vector<std::string>{"leave"});
}

TEST_CASE("matches may share a token border but no token") {
  CHECK(matches("a b", "a b a b") == "a b, a b");
  CHECK(matches("a", "a a a") == "a, a, a");
  CHECK(matches("a a", "a a a") == "a a");
}

TEST_CASE("what is wrong with a pattern is said with its place") {
  struct Case {
    std::string pattern;
    std::string message;
    std::size_t at;
    std::size_t width;
    std::string hint;
  };
  const std::vector<Case> table = {
      {"", "the pattern is empty", 0, 1, ""},
      {"  ", "the pattern is empty", 0, 1, ""},
      {" a", "a pattern may not begin or end with a token border", 0, 1, "every pattern begins"},
      {"a ", "a pattern may not begin or end with a token border", 1, 1, "every pattern begins"},
      {"a|b ", "a pattern may not begin or end with a token border", 3, 1, "every pattern begins"},
      {"a (b )?", "a pattern may not begin or end with a token border", 6, 1, "optional word"},
      {"( a)? b", "a pattern may not begin or end with a token border", 0, 1, "optional word"},
      {"a ( b)? c", "two token borders follow each other, so nothing can match", 0, 9, "one space"},
      {"~2 a", "a gap must stand between two words", 0, 4, ""},
      {"a ~2", "a gap must stand between two words", 0, 4, ""},
      {"a ~ b", "a gap is ~1 to ~50: at most so many tokens", 2, 1, ""},
      {"a ~51 b", "a gap is ~1 to ~50: at most so many tokens", 2, 3, ""},
      {"a ~100 b", "a gap is ~1 to ~50: at most so many tokens", 2, 4, ""},
      {"ab(c", "'(' is never closed", 2, 1, ""},
      {"ab)c", "')' without '('", 2, 1, ""},
      {"ab{c", "'{' is never closed", 2, 1, ""},
      {"ab}c", "'}' without '{'", 2, 1, "write \\}"},
      {"ab[c", "'[' is never closed", 2, 1, ""},
      {"(?=a)", "only plain groups and (?:...) are known", 0, 3, "'unless:'"},
      {"العا {forse}", "there is no slot 'forse'", 5, 7, "did you mean 'force'?"},
      {"{elephant}", "there is no slot 'elephant'", 0, 10, "known: any, force, n, place"},
      {"{=leaves}", "there is no word list 'leaves'", 0, 9, "did you mean 'leave'?"},
      {"a {=none}", "the word list 'none' is empty", 2, 7, ""},
      {"a {=broken}", "the word list 'broken' holds '(open': '(' is never closed", 2, 9, ""},
      {"a {=nested}", "the word list 'nested' holds '{=nested}': there is no word list 'nested'", 2,
       9, ""},
      {"a{(b)|c}", "{a|b} may hold only plain words", 2, 1, "use (...)"},
      {"a{b|{force}}", "{a|b} may hold only plain words", 4, 7, "use (...)"},
      {"a{,3}", "a count is written {2} or {2,5}", 1, 4, ""},
      {"a{1001}", "a count is written {2} or {2,5}", 1, 6, ""},
      {"*a", "nothing to repeat", 0, 1, ""},
      {"a **", "nothing to repeat", 2, 1, ""},
      {"a+*", "nothing to repeat", 2, 1, "a quantifier follows"},
      {"^a", "anchors have no meaning here", 0, 1, "a pattern matches anywhere"},
      {"a$", "anchors have no meaning here", 1, 1, "a pattern matches anywhere"},
      {"\\bنفى\\b", "\\b is ASCII-only in RE2 and never matches other letters", 0, 2,
       "token border"},
      {"a \\d", "\\d is ASCII-only in RE2 and never matches other letters", 2, 2,
       "numbers are slots"},
      {"a\\", "a lone backslash", 1, 1, ""},
      {"a[\\w]", "classes hold plain letters and ranges", 2, 1, "list the letters"},
      {"a[[:alpha:]]", "classes hold plain letters and ranges", 2, 1, "list the letters"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    const auto program = translate_pattern(item.pattern, names(), arabic_folder());
    REQUIRE_FALSE(program.has_value());
    CHECK(program.error().message == item.message);
    CHECK(program.error().at == item.at);
    CHECK(program.error().width == item.width);
    if (item.hint.empty()) continue;
    CAPTURE(program.error().hint);
    CHECK(program.error().hint.find(item.hint) != std::string::npos);
  }
}

TEST_CASE("deep nesting is refused rather than followed") {
  const std::string deep = std::string(1000, '(') + "a" + std::string(1000, ')');
  const auto program = translate_pattern(deep, names(), Folder());
  REQUIRE_FALSE(program.has_value());
  CHECK(program.error().message == "groups are nested too deeply");
}

TEST_CASE("a pattern tells the literals without which it cannot match") {
  using Sets = std::vector<std::vector<std::string>>;
  struct Case {
    std::string pattern;
    Sets literals;
  };
  const std::vector<Case> table = {
      {"left", {{"|left|"}}},
      {"left iraq", {{"|left|"}, {"|iraq|"}}},
      {"(left|quit) iraq", {{"|left|", "|quit|"}, {"|iraq|"}}},
      {"missions?", {{"|missions|", "|mission|"}}},
      {"sign(s|ed) on", {{"|signs|", "|signed|"}, {"|on|"}}},
      {"[ab]left", {{"|aleft|", "|bleft|"}}},
      {"[ab]?s[ei]t(tle)?", {{">settle|", ">set|", ">sittle|", ">sit|"}}},
      {"left[a-z]*", {{"|left"}}},
      {"(un|re)[a-z]*left", {{"|un", "|re"}, {"left|"}}},
      {"left(s|.)", {{"|left"}}},
      {"(sign|a step)(s|ed) it", {{"|signs|", "|signed|", "|steps|", "|steped|"}, {"|it|"}}},
      {"{=leave}s", {{"|lefts|", "|pulled|", "|pull|", "|غادرs|"}}},
      {"(sign(s|ed)|quit) iraq", {{"|signs|", "|signed|", "|quit|"}, {"|iraq|"}}},
      {"left( iraq)?", {{"|left|"}}},
      {"(left|.*) iraq", {{"|iraq|"}}},
      {"{force} ~3 left", {{"|left|"}}},
      {"{force}", {}},
      {"(a bb|ccc)", {{"|bb|", "|ccc|"}}},
      {"(ab )+c", {{"|ab|"}, {"|c|"}}},
      {"[ab]?left", {{">left|"}}},
      {"[a-c]?left", {{"left|"}}},  // any of a range
      {".?left", {{"left|"}}},
      {"(re|un)?(left|quit)", {{">left|", ">quit|"}}},
      {"(not )?left", {{"|left|"}}},
      {"(not)?left", {{">left|"}}},
      {"(so not)?left", {{">left|"}}},
      {"the (so )?(un|[re])?left", {{"|the|"}, {">left|"}}},
      {"{place}left", {{"left|"}}},
      {"a ~2 left", {{"|a|"}, {"|left|"}}},
      {"cuts? {n} jobs", {{"|cuts|", "|cut|"}, {"|jobs|"}}},
      {"(cut|axe) {n} jobs", {{"|cut|", "|axe|"}, {"|jobs|"}}},
      {"cut( all)?( the)? jobs", {{"|cut|"}, {"|jobs|"}}},
      {"cut( all)?s jobs", {{"|cut"}, {">s|"}, {"|jobs|"}}},
      {"المهمّة", {{"|المهمه|"}}},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    const auto program = translate_pattern(item.pattern, names(), arabic_folder());
    REQUIRE(program.has_value());
    CHECK(literals(*program) == item.literals);
  }
}

TEST_CASE("a pattern tells which letters may stand before a literal in its token") {
  struct Case {
    std::string pattern;
    std::string letters;  // sorted, each once
  };
  const std::vector<Case> table = {
      {"left", ""},
      {"[ab]?left", "ab"},
      {"[ab]?(not)?left", "abnot"},
      {"(so not)?left", "not"},
      {"x( y)?left", "xy"},
      {"[ab]?{=leave}", "ab"},
      {"the (so )?(un|[re])?left", "enru"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    const auto program = translate_pattern(item.pattern, names(), arabic_folder());
    REQUIRE(program.has_value());
    std::string letters;
    for (const std::u32string& of_set : program->letters_before) {
      for (const char32_t letter : of_set) letters += static_cast<char>(letter);
    }
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    CHECK(letters == item.letters);
  }
}

TEST_CASE("all spellings of a word are literals, unless they are very many") {
  const auto spellings = [](const std::string& pattern) {
    const auto program = translate_pattern(pattern, names(), arabic_folder());
    REQUIRE(program.has_value());
    return program->literals.front()->size();
  };
  CHECK(spellings("[abcd][abcd][abcd][abcd]s") == 256);
  CHECK(spellings("[abcd][abcd][abcd][abcd]s?") == 256);  // they begin with these
  CHECK(spellings("s[abcdefgh][abcdefgh][abcd]") == 256);
  CHECK(spellings("s[abcdefgh][abcdefghi][abcd]") == 72);
}

TEST_CASE("literals tell something by their length, or as words that not every text has") {
  const std::string word(1, separator);
  const std::vector<std::string> common = {"from", "in", "في"};
  const auto tells = [&](const std::vector<std::string>& literals) {
    return is_telling(literals, common);
  };
  CHECK(tells({"left"}));
  CHECK(tells({word + "war" + word}));
  CHECK(tells({"قتل"}));
  CHECK_FALSE(tells({"war"}));
  CHECK(tells({word + "up" + word}));
  CHECK(tells({word + "حط" + word}));
  CHECK_FALSE(tells({word + "حط"}));
  CHECK_FALSE(tells({"حط" + word}));
  CHECK_FALSE(tells({word + "x" + word}));
  CHECK_FALSE(tells({"left", word + "in" + word}));
  CHECK_FALSE(tells({word + "في" + word}));
  CHECK_FALSE(tells({word + "from" + word}));
  CHECK_FALSE(tells({std::string(1, behind_letters) + "from" + word}));
  CHECK(tells({word + "from"}));  // longer words may begin with it
  CHECK_FALSE(tells({std::string(1, behind_letters) + "ال"}));
  CHECK_FALSE(tells({}));
}

TEST_CASE("a pattern tells how many token borders lie before each of its literals") {
  constexpr std::uint32_t no_limit = Borders::no_limit;
  struct Case {
    std::string pattern;
    std::vector<Borders> borders;
  };
  const std::vector<Case> table = {
      {"left", {{0, 0}}},
      {"left iraq", {{0, 0}, {1, 1}}},
      {"left ~3 iraq", {{0, 0}, {1, 4}}},
      {"(the )?left( at last)? iraq", {{0, 1}, {1, 3}}},
      {"(left|to go out of) iraq", {{0, 2}, {1, 2}}},
      {"{force} left", {{1, no_limit}}},
      {"left {force} ~2 iraq", {{0, 0}, {2, no_limit}}},
      {"left.* iraq", {{0, 0}, {1, 1}}},
      {"(very )*left", {{0, no_limit}}},
      {"(ab )+c", {{0, 0}, {1, no_limit}}},
      {"(ab |x cd y ){2}e", {{0, 1}, {2, no_limit}}},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    const auto program = translate_pattern(item.pattern, names(), Folder());
    REQUIRE(program.has_value());
    CHECK(program->borders == item.borders);
  }
}

TEST_CASE("the names of a slot's mentions are asked for where no word is telling") {
  PatternNames some = names();
  const auto words = std::make_shared<const std::vector<std::string>>(
      std::vector<std::string>{"coalition", "troops"});
  some.slot_words = [&](std::string_view slot) { return slot == "force" ? words : nullptr; };
  const auto bare = translate_pattern("{force}", some, Folder());
  REQUIRE(bare.has_value());
  CHECK(literals(*bare) == std::vector<std::vector<std::string>>{{"coalition", "troops"}});
  const auto with_word = translate_pattern("{force} withdrew", some, Folder());
  REQUIRE(with_word.has_value());
  CHECK(literals(*with_word) == std::vector<std::vector<std::string>>{{"|withdrew|"}});
}

TEST_CASE("a random pattern matches as RE2 does, and holds one of each of its literal sets") {
  std::mt19937 random(65536);
  const auto pick = [&](const std::vector<std::string>& from) {
    return from[random() % from.size()];
  };
  const std::vector<std::string> words = {"a", "ab", "b", "cab", "bc", "cabab"};
  // A part of a pattern that begins and ends inside tokens.
  const std::function<std::string(int)> part = [&](int depth) -> std::string {
    switch (depth <= 0 ? random() % 3 : random() % 9) {
      case 0:
      case 1:
        return pick(words);
      case 2:
        return pick({"ab?", "[ab]c?", "{a|bc}", "{=leave}", "{force}", "b+", ".", "a{1,2}",
                     "[bc]?{force}", "[^b]", "(a|.c)?b", "c?(a|ab)"});
      case 3:
        return "(" + part(depth - 1) + "|" + part(depth - 1) + ")";
      case 4:
        return part(depth - 1) + "( " + part(depth - 1) + ")?";
      case 5:
        return "(" + part(depth - 1) + " )?" + part(depth - 1);
      case 6:
        return part(depth - 1) + " ~" + std::to_string(1 + random() % 3) + " " + part(depth - 1);
      case 7:
        return "(" + part(depth - 1) + " )+" + part(depth - 1);
      default:
        return part(depth - 1) + " " + part(depth - 1);
    }
  };
  const Folder folder;
  PatternNames some = names();
  WordTable lists(folder);
  lists.add("leave", {"a", "b(c)?", "ca"});
  some.words = &lists;
  std::size_t matched = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string pattern = part(3);
    CAPTURE(pattern);
    const auto program = translate_pattern(pattern, some, folder);
    REQUIRE_MESSAGE(program.has_value(), (program ? std::string() : program.error().message));
    const Pattern compiled{*program};
    REQUIRE(compiled.problem().empty());
    REQUIRE_FALSE(program->code.steps.empty());
    PatternProgram without_code = *program;
    without_code.code = {};
    const Pattern by_re2{std::move(without_code)};
    for (int i = 0; i < 20; ++i) {
      std::string text;
      for (std::size_t size = 1 + random() % 8; size > 0; --size)
        text += pick({"a", "ab", "abb", "b", "bc", "cab", "ca", "aa", "cabab", "cabac"}) + " ";
      const ReadText read(text, folder);
      MatchText subject(read.document, {0, read.document.tokens().size()});
      for (std::size_t t = 0; t < read.document.tokens().size(); ++t) {
        if (random() % 4 == 0) subject.tag({t, t + 1}, force);
      }
      subject.build();
      std::vector<PatternMatch> found;
      compiled.find(subject, found);
      std::vector<PatternMatch> expected;
      by_re2.find(subject, expected);
      CAPTURE(text);
      REQUIRE(found.size() == expected.size());
      for (std::size_t m = 0; m < found.size(); ++m) {
        CHECK(found[m].tokens == expected[m].tokens);
        CHECK(found[m].slots == expected[m].slots);
      }
      CHECK(compiled.matches(subject) == by_re2.matches(subject));
      std::size_t last = 0;
      for (const PatternMatch& match : found) {
        ++matched;
        CHECK(match.tokens.first >= last);
        CHECK_FALSE(match.tokens.empty());
        last = match.tokens.last;
        for (const SlotMatch& slot : match.slots) CHECK(match.tokens.contains(slot.tokens));
        const std::string inside = read.tokens(match.tokens);
        CAPTURE(inside);
        CHECK(holds_in_order(inside + '|', *program, 0, 0, 0));
      }
    }
  }
  CHECK(matched > 500);
}
