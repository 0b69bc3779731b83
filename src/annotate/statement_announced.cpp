#include "annotate/statement_announced.h"

#include <algorithm>

#include "annotate/noun_phrase.h"

namespace gainsay {
namespace {

// The first quotation of some length behind a colon of the sentence, or the one that begins the
// next paragraph where the colon ends it; `none`, where there is none.
std::size_t announced_quotation(const StatementText& text, const TokenRange& sentence) {
  constexpr std::size_t longest_name = 4;
  if (text.document().quotations.empty()) return StatementText::none;
  const std::vector<std::uint32_t>& landmarks = text.document().words.landmarks;
  for (auto mark = std::lower_bound(landmarks.begin(), landmarks.end(), sentence.first + 2);
       mark != landmarks.end() && *mark < sentence.last; ++mark) {
    const std::size_t at = *mark;
    if (!text.is_colon(at) || text.quoted(at) || !text.opens_quotation(at + 1)) continue;
    const bool name =
        text.document().quotations[text.quotation(at + 1)].tokens.size() <= longest_name;
    return name ? StatementText::none : at + 1;
  }
  return StatementText::none;
}

// A name, or a pronoun that goes back to a person.
bool is_person(const StatementText& text, const TokenRange& subject) {
  if (subject.empty()) return false;
  if (text.is(subject.first, WordClass::SubjectPronoun)) {
    const WordEntry* entry = text.entry(subject.first);
    return subject.size() == 1 && entry != nullptr && entry->agreement.gender != Gender::Unknown;
  }
  return text.token(subject.last - 1).capitalized && text.token(subject.first).capitalized &&
         !text.is(subject.first, WordClass::Determiner);
}

}  // namespace

std::optional<Statement> find_announced_statement(const StatementText& text,
                                                  const TokenRange& sentence,
                                                  const std::vector<CueMatch>& matches) {
  const std::size_t quote = announced_quotation(text, sentence);
  if (quote == StatementText::none) return std::nullopt;
  for (const CueMatch& match : matches) {
    if (match.cue.first < quote) return std::nullopt;
  }
  const TokenRange subject = clause_subject(text, sentence.first, quote - 1);
  if (!is_person(text, subject)) return std::nullopt;
  std::size_t verb = subject.last;
  while (verb < quote && !is_verb(text, verb)) ++verb;
  while (verb + 1 < quote && is_verb(text, verb + 1)) ++verb;
  if (verb + 1 >= quote || text.is(verb, WordClass::Be)) return std::nullopt;
  Statement statement;
  statement.speaker = subject;
  statement.how = text.is(subject.first, WordClass::SubjectPronoun) ? SpeakerHow::Pronoun
                                                                    : SpeakerHow::Explicit;
  statement.cue = {verb, verb + 1};
  statement.content.push_back(text.document().quotations[text.quotation(quote)].tokens);
  statement.voice = Voice::Quote;
  return statement;
}

}  // namespace gainsay
