#include <algorithm>

#include "annotate/noun_phrase.h"

namespace gainsay {
namespace {

constexpr WordClasses noun_markers = bit(WordClass::Determiner) | bit(WordClass::Preposition) |
                                     bit(WordClass::PossessivePronoun) |
                                     bit(WordClass::PossessiveMark);

// A noun that is spelled like the form ("plans") makes it no sign of a verb. Of a verb that says
// something with some objects only, what is a participle as well ("a report sent Friday") is one
// where an object may follow.
bool has_verb_form(const StatementText& text, std::size_t at, VerbForm wanted) {
  const bool object =
      at + 1 < text.size() &&
      text.is_any(at + 1, bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun));
  bool found = false;
  for (const CueForm& form : text.entry(at)->cues) {
    if (form.kind == CueWord::Noun && form.rest.empty() && wanted == VerbForm::Finite) return false;
    if (form.kind != CueWord::Verb || (form.forms & bit(wanted)) == 0) continue;
    const bool participle = (form.forms & bit(VerbForm::Participle)) != 0;
    found = found || object || !participle || text.rules().groups[form.group].objects_with.empty();
  }
  return found;
}

}  // namespace

bool is_verb(const StatementText& text, std::size_t at) {
  if (text.is_sign(at)) return false;
  constexpr WordClasses subjects = bit(WordClass::SubjectPronoun) | bit(WordClass::Relative) |
                                   bit(WordClass::Complementizer) | bit(WordClass::Questioner);
  const bool behind_subject = at > 0 && text.is_any(at - 1, subjects);
  if (text.is_any(at, bit(WordClass::Auxiliary) | bit(WordClass::Be) | bit(WordClass::Verb))) {
    // "Smith's": the mark of a possessor, but "he's" holds a verb.
    return !text.is(at, WordClass::PossessiveMark) || behind_subject;
  }
  const WordEntry* entry = text.entry(at);
  if (entry == nullptr || text.token(at).capitalized) return false;
  // "records show": the subject of the verb behind it.
  if (text.is(at, WordClass::Noun) && text.is_plural(at) && at + 1 < text.size() &&
      is_verb(text, at + 1)) {
    return false;
  }
  if (has_verb_form(text, at, VerbForm::Finite)) return true;
  // "officials say": the bare form behind a plural, if it is not spelled like a noun.
  // "records show that", "..., records show.": what follows tells that it is no noun there.
  const bool closed =
      at + 1 >= text.size() || text.is_sign(at + 1) || text.is(at + 1, WordClass::Complementizer);
  const bool behind_plural = at > 0 && text.is_plural(at - 1) &&
                             (closed || !text.is(at, WordClass::Noun)) &&
                             text.starts_noun_phrase(at - 1) && !text.is_any(at - 1, noun_markers);
  return (behind_subject || behind_plural) && has_verb_form(text, at, VerbForm::Base);
}

bool is_cue_form(const StatementText& text, std::size_t at, VerbForm form) {
  const WordEntry* entry = text.entry(at);
  return entry != nullptr &&
         std::any_of(entry->cues.begin(), entry->cues.end(), [&](const CueForm& cue) {
           return cue.kind == CueWord::Verb && cue.rest.empty() && (cue.forms & bit(form)) != 0 &&
                  text.rules().groups[cue.group].objects_with.empty();
         });
}

}  // namespace gainsay
