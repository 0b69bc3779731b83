#include "text/phrase.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

CliticRules clitic_rules() {
  CliticRules rules;
  for (const std::string strip : {"وب", "ول", "فب", "و", "ف", "ب", "ك", "ل"})
    rules.add({strip, ""});
  rules.add({"لل", "ال"});
  rules.add({"ولل", "ال"});
  return rules;
}

// "id:words" of every phrase found at any token, in the order in which they are found.
std::string hits(const PhraseTable& table, const std::string& text, const CliticRules* clitics) {
  const ReadText read(text, arabic_folder(), {}, clitics == nullptr ? CliticRules() : *clitics);
  std::vector<std::string> out;
  for (std::size_t token = 0; token < read.document.tokens().size(); ++token) {
    std::vector<PhraseMatch> found;
    table.find(read.document, token, read.document.tokens().size(),
               clitics == nullptr ? Clitics::Kept : Clitics::Stripped, found);
    for (const PhraseMatch& match : found) {
      out.push_back(std::to_string(match.id) + ":" + read.tokens(match.tokens));
    }
  }
  return join(out, " ");
}

}  // namespace

TEST_CASE("phrases are found in any spelling, the longest first") {
  PhraseTable table;
  const Folder folder = arabic_folder();
  table.add("the coalition", 1, folder);
  table.add("the coalition forces", 2, folder);
  table.add("Coalition", 3, folder);
  table.add("U.S.-led coalition", 4, folder);
  table.add("قوّات التحالف", 5, folder);
  table.add("", 6, folder);
  table.add("don't", 7, folder);
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"nothing here", ""},
      {"The COALITION forces", "2:the|coalition|forces 1:the|coalition 3:coalition"},
      {"the coalition, forces", "1:the|coalition 3:coalition"},
      {"the US. led coalition", "3:coalition"},
      {"the U.S.-led coalition", "4:u.s|led|coalition 3:coalition"},
      {"قُواتُ التّحالف", "5:قوات|التحالف"},
      {"they don’t", "7:don|t"},
  };
  for (const Case& item : cases) {
    CAPTURE(item.text);
    CHECK(hits(table, item.text, nullptr) == item.expected);
  }
}

TEST_CASE("clitic letters are taken off the first word of a phrase only") {
  PhraseTable table;
  const Folder folder = arabic_folder();
  table.add("قوات التحالف", 1, folder);
  table.add("التحالف", 2, folder);
  table.add("واع", 3, folder);
  table.add("بي", 4, folder);
  table.add("لا تزال", 5, folder);
  const CliticRules clitics = clitic_rules();
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"وقوات التحالف", "1:وقوات|التحالف 2:التحالف"},
      {"لقوات التحالف", "1:لقوات|التحالف 2:التحالف"},
      {"للتحالف", "2:للتحالف"},
      {"وللتحالف", "2:وللتحالف"},
      {"وبالتحالف", "2:وبالتحالف"},
      {"قوات للتحالف", "2:للتحالف"},
      {"واع", "3:واع"},
      {"وبي", ""},                 // too short to be sure of
      {"ولا تزال", "5:ولا|تزال"},  // a short word that its phrase goes on behind
      {"سقوات التحالف", "2:التحالف"},
  };
  for (const Case& item : cases) {
    CAPTURE(item.text);
    CHECK(hits(table, item.text, &clitics) == item.expected);
  }
  CHECK(hits(table, "وقوات التحالف", nullptr) == "2:التحالف");
}

TEST_CASE("a phrase in capitals matches capitals only") {
  PhraseTable table;
  const Folder folder;
  table.add("US", 1, folder);
  table.add("U.S.", 2, folder);
  table.add("US forces", 3, folder);
  CHECK(hits(table, "tell us", nullptr).empty());
  CHECK(hits(table, "the US left", nullptr) == "1:us");
  CHECK(hits(table, "the U.S. left", nullptr) == "2:u.s");
  CHECK(hits(table, "US Forces", nullptr) == "3:us|forces 1:us");
}

TEST_CASE("a phrase does not reach over the asked end") {
  PhraseTable table;
  const Folder folder;
  table.add("combat role", 1, folder);
  const ReadText read("combat role", folder);
  std::vector<PhraseMatch> found;
  table.find(read.document, 0, 1, Clitics::Kept, found);
  CHECK(found.empty());
  table.find(read.document, 0, 2, Clitics::Kept, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].tokens == TokenRange{0, 2});
}

TEST_CASE("tokens that nothing begins at are passed over") {
  PhraseTable table;
  const Folder folder = arabic_folder();
  table.add("red house", 1, folder);
  table.add("كتاب", 2, folder);
  const CliticRules clitics = clitic_rules();
  const ReadText read("blue house red house وكتاب house", folder, {}, clitics);
  const auto next = [&](std::size_t token, std::size_t end, Clitics kind) {
    return table.next(read.document, token, end, kind);
  };
  CHECK(next(0, 6, Clitics::Stripped) == 2);
  CHECK(next(2, 6, Clitics::Stripped) == 2);
  CHECK(next(3, 6, Clitics::Stripped) == 4);
  CHECK(next(3, 6, Clitics::Kept) == 6);
  CHECK(next(3, 4, Clitics::Stripped) == 4);
  CHECK(next(6, 6, Clitics::Stripped) == 6);
}

TEST_CASE("phrases of one sort are looked for by their marks, most others passed over") {
  PhraseTable table;
  const Folder folder = arabic_folder();
  constexpr std::size_t words = 300;
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    const std::string word = "word" + std::to_string(i);
    table.add(word + " house", 0, folder, i % 2 == 0 ? 1 : 2);
    text += word + " ";
  }
  const ReadText read(text, folder);
  std::vector<bool> named(words);
  std::size_t token = 0;
  while ((token = table.next_marked(read.document, token, words, 1)) < words) named[token++] = true;
  std::size_t others = 0;
  for (std::size_t i = 0; i < words; ++i) {
    if (i % 2 == 0) CHECK(named[i]);
    if (i % 2 == 1 && named[i]) ++others;
  }
  CHECK(others < words / 4);
}
