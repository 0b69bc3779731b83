#include "annotate/verb_first_border.h"

namespace gainsay {
namespace {

// "explained the scientists this matter": a definite noun is followed by no other one's
// determiner.
bool determines_object(const StatementText& text, std::size_t at, std::size_t end) {
  return text.is(at, WordClass::Determiner) && !text.is(at, WordClass::Plural) &&
         is_definite(text, at - 1) && at + 1 < end && is_definite(text, at + 1);
}

// "closed Smith his-paper with-the word": behind a name with an article, a noun with its possessor
// is what he acts on. Names end so as well, but what follows them is no preposition.
bool is_possessed(const StatementText& text, std::size_t at, std::size_t end) {
  const bool followed = at + 1 < end && !text.is_sign(at + 1) &&
                        !text.is(at + 1, WordClass::Complementizer) &&
                        (text.is(at + 1, WordClass::Preposition) || has_noun_clitic(text, at + 1) ||
                         is_participle_cue(text, at + 1));
  return followed && has_possessor_ending(text, at) && text.entry(at) == nullptr &&
         !is_definite(text, at) && !may_link(text, at) && !text.quoted(at) &&
         text.entry(at - 1) == nullptr && is_definite(text, at - 1);
}

}  // namespace

bool ends_subject_before(const StatementText& text, const VerbFirstProgress& progress,
                         std::size_t at) {
  if (at <= progress.subject_first || text.is_sign(at) || text.is_sign(at - 1)) return false;
  return (text.is(at, WordClass::Setting) && text.is(at, WordClass::Preposition)) ||
         determines_object(text, at, progress.end) || is_possessed(text, at, progress.end);
}

}  // namespace gainsay
