#include "annotate/date_tense.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/among.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

bool shows(const TenseWords& tense, std::string_view word) {
  constexpr std::size_t shortest = 3;
  if (among(tense.words, word)) return true;
  for (const std::string& beginning : tense.beginnings) {
    if (word.starts_with(beginning) &&
        count_code_points(word.substr(beginning.size())) >= shortest) {
      return true;
    }
  }
  for (const std::string& ending : tense.endings) {
    if (word.ends_with(ending) &&
        count_code_points(word.substr(0, word.size() - ending.size())) >= shortest) {
      return true;
    }
  }
  return false;
}

}  // namespace

Tense tense_at(const TokenRange& date, const Document& document, const DateRules& rules) {
  constexpr std::size_t reach_before = 10;
  constexpr std::size_t reach_behind = 5;
  const TokenRange& sentence = document.sentences[document.sentence_at(date.first)].tokens;
  const auto tense_of = [&](std::size_t token) {
    const std::string_view word = document.folded(token);
    if (token > sentence.first) {
      const std::string pair = std::string(document.folded(token - 1)).append(" ").append(word);
      if (among(rules.past.words, pair)) return Tense::Past;
      if (among(rules.future.words, pair)) return Tense::Future;
    }
    if (document.tokens()[token].kind != TokenKind::Word || among(rules.neutral, word)) {
      return Tense::Unknown;
    }
    if (shows(rules.future, word)) return Tense::Future;
    // "will be held", "is to be signed": a participle that tells of nothing past.
    if (token > sentence.first && among(rules.neutral, document.folded(token - 1))) {
      return Tense::Unknown;
    }
    return shows(rules.past, word) ? Tense::Past : Tense::Unknown;
  };
  for (std::size_t i = 1; i <= reach_before && date.first >= sentence.first + i; ++i) {
    const Tense tense = tense_of(date.first - i);
    if (tense != Tense::Unknown) return tense;
  }
  for (std::size_t i = date.last; i < std::min(date.last + reach_behind, sentence.last); ++i) {
    const Tense tense = tense_of(i);
    if (tense != Tense::Unknown) return tense;
  }
  return Tense::Unknown;
}

}  // namespace gainsay
