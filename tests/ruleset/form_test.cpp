#include "ruleset/form.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "ruleset/word_table.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

constexpr KindId count = 0;
constexpr KindId unit = 1;

FormTable table_of(const std::vector<std::string>& forms, const Folder& folder) {
  const WordTable words(folder);
  PatternNames names;
  names.slots = {{"count", {count}}, {"unit", {unit}}};
  names.words = &words;
  std::string yaml;
  for (const std::string& form : forms) yaml += "- '" + form + "'\n";
  const auto file = parse_yaml("forms.yaml", yaml);
  REQUIRE(file);
  FormTable table;
  Diagnostics diagnostics;
  for (std::uint32_t id = 0; id < forms.size(); ++id) {
    table.add(*file, file->root.items[id], id, names, folder, diagnostics);
  }
  REQUIRE(diagnostics.empty());
  return table;
}

// The matches from left to right, each "form:first-last", where every token is looked at, or only
// those that `next` names.
std::string matches(const FormTable& table, const Document& document, const Parts& parts,
                    bool each_token) {
  std::string out;
  const std::size_t end = document.tokens().size();
  for (std::size_t token = 0; token < end; ++token) {
    if (!each_token) token = table.next(document, parts, token, end);
    if (token == end) break;
    const auto match =
        table.longest(document, parts, token, end, [](const FormMatch&) { return true; });
    if (!match) continue;
    out += std::to_string(match->form) + ":" + std::to_string(match->tokens.first) + "-" +
           std::to_string(match->tokens.last) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("a form begins at no token that is passed over") {
  const Folder folder = arabic_folder();
  CliticRules clitics;
  clitics.add({"x", ""});
  const std::vector<std::vector<std::string>> tables = {
      {"more than {count}", "{count} {unit}", "a b {unit} c", "{count} or {count}", "x{count} b"},
      {"more than {count}", "b c", "a", "{unit} c"},
      {"b c or {count}"},
      {"xxb {unit}", "a"},
  };
  const std::vector<std::string> vocabulary = {"more", "than",  "or",    "a",    "b",
                                               "c",    "other", "xmore", "xxxa", "xxxb"};
  std::mt19937 random(11);
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  std::size_t found = 0;
  for (const auto& forms : tables) {
    const FormTable table = table_of(forms, folder);
    for (int i = 0; i < 500; ++i) {
      std::string text;
      for (int word = 0; word < 12; ++word) text += vocabulary[below(vocabulary.size())] + " ";
      const ReadText read(text, folder, {}, clitics);
      const std::size_t size = read.document.tokens().size();
      Parts parts({0, size});
      for (std::size_t part = below(4); part > 0; --part) {
        const std::size_t first = below(size);
        const std::size_t last = std::min(size, first + 1 + below(2));
        parts.add({{first, last}, below(2) == 0 ? count : unit, 0, {}});
      }
      const std::string all = matches(table, read.document, parts, true);
      CAPTURE(text);
      REQUIRE(matches(table, read.document, parts, false) == all);
      if (!all.empty()) ++found;
    }
  }
  CHECK(found > 500);
}

TEST_CASE("parts of another stretch take the place of those before") {
  Parts parts({3, 6});
  parts.add({{4, 5}, count, 7, {}});
  CHECK(parts.next(3, 6) == 4);
  CHECK(parts.any(4, kind_bit(count)));
  CHECK_FALSE(parts.any(4, kind_bit(unit)));
  CHECK(parts.next(5, 6) == 6);
  parts.reset({10, 12});
  CHECK(parts.empty());
  CHECK(parts.next(10, 12) == 12);
  parts.add({{11, 12}, unit, 0, {}});
  CHECK(parts.next(10, 12) == 11);
  CHECK(parts.any(11, kind_bit(unit)));
}
