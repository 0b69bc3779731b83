#include "annotate/dateline.h"

#include <algorithm>

namespace gainsay {
namespace {

bool is_upper_case(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::size_t behind_dateline(const StatementText& text, const TokenRange& sentence) {
  constexpr std::size_t longest = 14;
  const std::size_t limit = std::min(sentence.last, sentence.first + longest);
  // A place alone must be written in capitals throughout.
  bool place = text.token(sentence.first).capitalized && !text.quoted(sentence.first);
  for (std::size_t at = sentence.first; at + 1 < limit; ++at) {
    if (!text.is_sign(at)) {
      place = place && is_upper_case(text.document().text(text.token(at).text));
      continue;
    }
    std::size_t behind = at + 1;  // "--" is two signs
    while (behind + 1 < limit && text.is_sign(behind) && !text.token(behind).space_before) ++behind;
    const bool dash = at > sentence.first && text.token(at).space_before &&
                      text.token(behind).space_before && text.document().folded(at) != "&";
    if (!dash) continue;
    if (place || (text.is_sign(at - 1) && text.document().folded(at - 1) == ")")) return behind;
  }
  return sentence.first;
}

}  // namespace gainsay
