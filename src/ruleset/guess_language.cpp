#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "base/utf8.h"
#include "ruleset/ruleset.h"

namespace gainsay {
namespace {

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

UScriptCode main_script(std::string_view text) {
  std::map<UScriptCode, std::size_t> letters;
  for (std::size_t at = 0; at < text.size();) {
    const UScriptCode script = script_of(next_code_point(text, at));
    if (script > USCRIPT_INHERITED) ++letters[script];
  }
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? USCRIPT_UNKNOWN : most->first;
}

}  // namespace

const Language* Ruleset::guess_language(std::string_view text) const {
  constexpr std::size_t enough = 4000;  // bytes; a few hundred words decide
  std::size_t end = std::min(text.size(), enough);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  const std::string_view sample = text.substr(0, end);
  const UScriptCode script = main_script(sample);
  const Language* best = nullptr;
  std::size_t best_hits = 0;
  for (const auto& language : languages) {
    if (language->common.empty() || main_script(language->common.front()) != script) continue;
    const Tokens read = tokenize(sample, {0, sample.size()}, language->folder);
    std::size_t hits = 1;
    for (const Token& token : read.tokens) {
      const std::string_view word =
          std::string_view(read.folded).substr(token.folded.start, token.folded.size());
      hits += std::binary_search(language->common.begin(), language->common.end(), word);
    }
    if (hits > best_hits) {
      best = language.get();
      best_hits = hits;
    }
  }
  return best;
}

}  // namespace gainsay
