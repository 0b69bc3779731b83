#include "compare/finding.h"

#include <doctest/doctest.h>

#include <set>

namespace gainsay {

TEST_CASE("every kind of finding has a word of its own that leads back to it") {
  std::set<std::string_view> words;
  for (const FindingKind kind : all_kinds()) {
    words.insert(to_word(kind));
    CHECK(kind_of_word(to_word(kind)) == kind);
  }
  CHECK(words.size() == all_kinds().size());
  CHECK(!kind_of_word("error"));
}

}  // namespace gainsay
