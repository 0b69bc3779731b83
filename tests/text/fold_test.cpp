#include "text/fold.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("spellings of one word fold alike") {
  const Folder folder = arabic_folder();
  struct Case {
    std::string one;
    std::string other;
  };
  const std::vector<Case> table = {
      {"Coalition", "coalition"},
      {"ÉTÉ", "e\u0301te\u0301"},  // composed and decomposed
      {"Straße", "STRAße"},
      {"ﬁnal", "final"},               // a ligature
      {"ＮＡＴＯ", "nato"},            // full width
      {"soft\u00ADware", "software"},  // soft hyphen
      {"قُوَّاتُ", "قوات"},                // fully vocalised
      {"القـــوات", "القوات"},         // tatweel
      {"الأعرجي", "الاعرجي"},          // hamza dropped
      {"إنهاء", "انها"},
      {"آخر", "اخر"},
      {"مسؤول", "مسوول"},
      {"رئيس", "رييس"},
      {"مهمة", "مهمه"},
      {"على", "علي"},
      {"ٱلقوات", "القوات"},
      {"ﺍﻟﻘﻮﺍﺕ", "القوات"},  // presentation forms
      {"ﻻ", "لا"},
      {"ﷲ", "الله"},
      {"١٦٠٢", "1602"},              // Arabic-Indic digits
      {"۱۶۰۲", "1602"},              // their eastern forms
      {"أ", "أ"},                    // alef and hamza apart
      {"ه\u200Fم", "هم"},            // a direction mark
      {"می\u200Cخواهم", "میخواهم"},  // a zero-width non-joiner
      {"؟", "?"},
  };
  for (const Case& item : table) {
    CAPTURE(item.one);
    CAPTURE(item.other);
    CHECK(folder.fold(item.one) == folder.fold(item.other));
  }
}

TEST_CASE("different words stay different") {
  const Folder folder = arabic_folder();
  const std::vector<std::pair<std::string, std::string>> table = {
      {"قال", "مال"},  {"left", "lift"}, {"1602", "1603"},
      {"ليس", "ليست"}, {"ه", "ح"},       {"a", "ä b"}};
  for (const auto& pair : table) {
    const auto& one = pair.first;
    const auto& other = pair.second;
    CAPTURE(one);
    CHECK(folder.fold(one) != folder.fold(other));
  }
}

TEST_CASE("a language's map goes before what all share, for letters, their forms and signs") {
  FoldRules rules;
  rules.map = {{U'ı', "i"}, {U'é', "E"}, {U'x', "ks"}, {U'q', ""}};
  const Folder folder(rules);
  CHECK(folder.fold("ı") == "i");
  CHECK(folder.fold("é") == "E");
  CHECK(folder.fold("ｘ") == "ks");  // the map is for what a form decomposes into, too
  CHECK(folder.fold("aqb") == "ab");
  CHECK(Folder().fold("é") == "e");
}

TEST_CASE("folding twice changes nothing more") {
  const Folder folder = arabic_folder();
  for (const std::string text :
       {"ÉTÉ ﬁnal ＮＡＴＯ", "قُوَّاتُ الأعرجي إنهاء مسؤول مهمة على ﷲ ﻻ", "١٦٠٢٫٥ ½ ² №"}) {
    CAPTURE(text);
    const std::string once = folder.fold(text);
    CHECK(folder.fold(once) == once);
  }
}

TEST_CASE("every code point has the class that the tokenizer needs") {
  struct Case {
    std::string signs;
    CharClass expected;
  };
  const std::vector<Case> table = {
      {"aZéبßあ中²", CharClass::Word},
      {"09٠٩۰۹", CharClass::Digit},
      {"\u064E\u0651\u0640\u200C\u200F\u00AD\u0301\uFEFF", CharClass::Ignored},
      {" \t\u00A0\u3000\x1f", CharClass::Space},
      {"\n\r\u2028\u2029\u0085", CharClass::Newline},
      {"\"'«»“”„‘’‹›`", CharClass::Quote},
      {"-‐–—−", CharClass::Hyphen},
      {".,;:!?()[]{}/%$€،؛؟…@#&*+<=>|~^", CharClass::Punctuation},
  };
  const Folder folder;
  for (const Case& item : table) {
    for (std::size_t at = 0; at < item.signs.size();) {
      const std::size_t from = at;
      const char32_t c = next_code_point(item.signs, at);
      CAPTURE(item.signs.substr(from, at - from));
      CHECK(folder.char_class(c) == item.expected);
    }
  }
}
