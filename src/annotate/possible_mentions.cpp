#include "annotate/possible_mentions.h"

#include <utility>

#include "annotate/date.h"
#include "annotate/number.h"
#include "annotate/only_in.h"

namespace gainsay {

PossibleMentions::PossibleMentions(Annotations& read, const Ruleset& ruleset)
    : read_(read), language_(ruleset.complete(*read.language)), rules_(ruleset.entities) {}

bool PossibleMentions::may_hold_number(const Sentence& sentence) const {
  const Document& document = read_.document;
  const TokenRange& tokens = sentence.tokens;
  for (std::size_t token = tokens.first; token < tokens.last; ++token) {
    if (document.tokens()[token].kind == TokenKind::Number) return true;
  }
  const PhraseTable& words = language_.numbers.words;
  std::vector<PhraseMatch> found;
  for (std::size_t token = tokens.first; token < tokens.last; ++token) {
    token = words.next(document, token, tokens.last, Clitics::Stripped);
    if (token < tokens.last) words.find(document, token, tokens.last, Clitics::Stripped, found);
    if (!found.empty()) return true;
  }
  return false;
}

std::uint64_t PossibleMentions::kinds(const Sentence& sentence, std::uint64_t asked) const {
  return possible_kinds(read_.document, sentence.tokens, asked, language_, rules_);
}

void PossibleMentions::find_entities(std::vector<Sentence> sentences) {
  only_in(read_.document, std::move(sentences),
          [&] { entities_ = possible_entities(read_.document, language_, rules_); });
}

void PossibleMentions::find_numbers(std::vector<Sentence> sentences) {
  only_in(read_.document, std::move(sentences), [&] {
    written_ = read_numbers(read_.document, language_.numbers);
    numbers_ = gainsay::find_numbers(read_.document, written_, language_.numbers);
  });
}

void PossibleMentions::find_dates(std::vector<Sentence> sentences) {
  only_in(read_.document, std::move(sentences), [&] {
    dates_ = possible_dates(read_.document, written_, numbers_, language_.dates, language_.numbers);
  });
}

}  // namespace gainsay
