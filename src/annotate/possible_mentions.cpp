#include "annotate/possible_mentions.h"

#include <utility>

#include "annotate/date.h"
#include "annotate/number.h"
#include "annotate/only_in.h"

namespace gainsay {

PossibleMentions::PossibleMentions(Annotations& read, const Ruleset& ruleset)
    : read_(read), language_(ruleset.complete(*read.language)), rules_(ruleset.entities) {}

bool PossibleMentions::may_hold_number(const Sentence& sentence) const {
  return gainsay::may_hold_number(read_.document, sentence.tokens, language_.numbers);
}

std::uint64_t PossibleMentions::kinds(const Sentence& sentence) const {
  return possible_kinds(read_.document, sentence.tokens, language_, rules_);
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
