#include "extract/narrow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

const Ruleset& counting_world() {
  static const Ruleset ruleset = [] {
    auto files = small_rules();
    files["languages/en.numbers.yaml"] =
        "language: en\nnumbers:\n  words: {5: [five], 6: [six]}\n"
        "  forms:\n    - {is: none, of: ['model {number}']}\n";
    return load(files);
  }();
  return ruleset;
}

// What is left of a text's candidates, as sentence and topic, joined by "; ".
std::string left(const std::string& text) {
  const Ruleset& rules = counting_world();
  const Source source = source_of(text);
  Annotations read = read_text(source, rules);
  const auto& patterns = rules.prefilter(*read.language).patterns();
  std::vector<std::string> out;
  for (const Candidate& candidate : narrow_candidates(read, find_candidates(read, rules), rules)) {
    out.push_back(std::to_string(candidate.sentence) + " " +
                  patterns[candidate.pattern].topic->name);
  }
  return join(out, "; ");
}

}  // namespace

TEST_CASE("candidates are left where their sentence has a mention for each slot and matches") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"In the end five died.", "0 toll"},
      {"In the end they died.", ""},       // no number
      {"In the end model 5 died.", ""},    // one that counts nothing
      {"The end of five that died.", ""},  // out of order
      {"The navy had 5 soldiers.", "0 strength"},
      {"The crew had 5 soldiers.", ""},  // no force
      {"The navy had its soldiers. The crew had 5 soldiers. The navy has 6 soldiers.",
       "2 strength"},  // each from another sentence
      {"They died in 5 of the villages. In Iraq 6 died.", "1 toll"},
      {"The force left Iraq.", "0 presence"},  // whatever it stands for
  };
  for (const Case& c : table) {
    CAPTURE(c.text);
    CHECK(left(c.text) == c.expected);
  }
}

TEST_CASE("narrowing leaves the text as it was") {
  const Ruleset& rules = counting_world();
  const Source source = source_of("The navy had 5 soldiers. Nothing here. In the end 6 died.");
  Annotations read = read_text(source, rules);
  const std::size_t sentences = read.document.sentences.size();
  REQUIRE(sentences == 3);
  CHECK(narrow_candidates(read, find_candidates(read, rules), rules).size() == 2);
  CHECK(read.document.sentences.size() == sentences);
  CHECK(read.numbers.empty());
}

TEST_CASE("narrowing loses no match in the examples of the shipped rules") {
  const Ruleset& rules = shipped_rules();
  std::size_t matches = 0;
  for (const Topic& topic : rules.topics) {
    for (const TopicExample& example : topic.examples) {
      const Source source = source_of(example.text, "2015-06-01", example.language);
      Annotations read = read_text(source, rules);
      if (read.language == nullptr) continue;
      const auto candidates = find_candidates(read, rules);
      const auto narrowed = narrow_candidates(read, candidates, rules);
      annotate(read, rules);
      const auto& patterns = rules.prefilter(*read.language).patterns();
      CAPTURE(example.text);
      for (const TopicMatch& match : find_matches(read, candidates, rules)) {
        ++matches;
        CHECK(std::any_of(narrowed.begin(), narrowed.end(), [&](const Candidate& candidate) {
          return candidate.sentence == match.sentence &&
                 patterns[candidate.pattern].pattern == match.pattern;
        }));
      }
    }
  }
  CHECK(matches > 300);
}
