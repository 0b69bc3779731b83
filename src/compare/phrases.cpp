#include "compare/phrases.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/open_phrase.h"

namespace gainsay {

PhraseRelation relate_phrases(std::string_view a, std::string_view b) {
  if (a == b) return PhraseRelation::Same;
  const std::vector<std::string> x = words_of_phrase(a);
  const std::vector<std::string> y = words_of_phrase(b);
  if (x == y) return PhraseRelation::Same;
  const auto& longer = x.size() > y.size() ? x : y;
  const auto& shorter = x.size() > y.size() ? y : x;
  constexpr std::size_t telling = 2;  // one word names too many things
  const bool within = shorter.size() >= telling &&
                      std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  return within ? PhraseRelation::Narrower : PhraseRelation::Different;
}

}  // namespace gainsay
