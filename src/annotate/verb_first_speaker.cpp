#include "annotate/verb_first_speaker.h"

#include <algorithm>

#include "annotate/verb_first_addressee.h"
#include "annotate/verb_first_antecedent.h"
#include "annotate/verb_first_object.h"
#include "annotate/verb_first_opening.h"
#include "annotate/verb_first_subject.h"

namespace gainsay {

void VerbFirstSpeakers::find(const TokenRange& sentence, const VerbFirstMatch& match,
                             std::span<const Statement> earlier, Statement& statement) {
  if (match.group->speaker == CueSpeaker::Narrator) {
    statement.how = SpeakerHow::Narrator;
    statement.voice = Voice::Narration;
    return;
  }
  if (match.group->speaker == CueSpeaker::Unknown) {
    statement.how = SpeakerHow::Unknown;
    return;
  }
  if (statement.speaker.empty() && match.shares_subject) {
    share_subject(sentence, match, earlier, statement);
  } else if (statement.speaker.empty()) {
    TokenRange subject = earlier.empty() ? cue_subject(sentence, match) : TokenRange{};
    const bool spoke = may_speak(text_, subject);
    if (!spoke && earlier.empty()) subject = main_subject(sentence, match);
    if (spoke || can_speak(subject)) {
      statement.how = SpeakerHow::Continuation;
      statement.antecedent = subject;
      remember(subject, match.form->agreement);
    } else {
      // A relaying verb agrees with who relays.
      go_back(match.group->is_relay() ? Agreement{} : match.form->agreement, statement);
      if (statement.antecedent.empty()) look_around(sentence, match, earlier, statement);
    }
  } else if (match.form->kind == CueWord::Preposition) {
    statement.how = SpeakerHow::AccordingTo;
  } else if (statement.speaker.size() == 1 &&
             text_.is(statement.speaker.first, WordClass::SubjectPronoun)) {
    go_back(text_.entry(statement.speaker.first)->agreement, statement);
    statement.how = SpeakerHow::Pronoun;
  } else {
    statement.how = SpeakerHow::Explicit;
  }
  // What is inserted into a sentence is seldom who goes on speaking.
  const bool comment = match.before_end > 0 && match.clause < match.cue.first &&
                       cue_at(text_, match.clause, sentence.last, CueWord::Preposition) != nullptr;
  const bool aside = (statement.how == SpeakerHow::AccordingTo || comment) && !known_.empty() &&
                     match.cue.first != sentence.first;
  if ((statement.how == SpeakerHow::Explicit || statement.how == SpeakerHow::AccordingTo) &&
      !aside) {
    // A relaying verb agrees with who relays.
    const bool shown = match.relayer.empty() && !match.group->is_relay();
    remember(statement.speaker, shown ? match.form->agreement : Agreement{});
  }
}

// "it is said that"
bool VerbFirstSpeakers::is_hearsay(const Statement& statement) const {
  const CueForm* form = cue_at(text_, statement.cue.first, statement.cue.last + 1, CueWord::Verb);
  return form != nullptr && text_.rules().groups[form->group].speaker == CueSpeaker::Unknown;
}

// A participle has the speaker of the statement before it in its sentence, else the subject of
// the verb that begins the sentence.
void VerbFirstSpeakers::share_subject(const TokenRange& sentence, const VerbFirstMatch& match,
                                      std::span<const Statement> earlier, Statement& statement) {
  const std::size_t first = kept_.size() - earlier.size();
  const bool plural = match.form->agreement.number == GrammaticalNumber::Plural;
  for (std::size_t i = earlier.size(); i > 0; --i) {
    const Statement& known = earlier[i - 1];
    if (known.how == SpeakerHow::Nested || known.how == SpeakerHow::Narrator ||
        known.how == SpeakerHow::AccordingTo ||
        !agrees(kept_[first + i - 1], match.form->agreement)) {
      continue;
    }
    const TokenRange& who = known.speaker.empty() ? known.antecedent : known.speaker;
    const bool several = kept_[first + i - 1].number == GrammaticalNumber::Plural;
    if (plural && !several && !who.empty() && !names_several(text_, who)) continue;
    statement.antecedent = who;
    // "who it is said is linked to": who says so is nobody's concern.
    if (statement.antecedent.empty() && is_hearsay(known)) continue;
    statement.how = statement.antecedent.empty() ? SpeakerHow::Unknown : SpeakerHow::Continuation;
    return;
  }
  TokenRange subject = earlier.empty() ? cue_subject(sentence, match) : TokenRange{};
  if (!subject.empty()) {
    statement.speaker = subject;
    statement.how = SpeakerHow::Explicit;
    return;
  }
  subject = main_subject(sentence, match);
  if (!plural || shown_by(text_, subject).number != GrammaticalNumber::Plural) {
    look_around(sentence, match, earlier, statement);
    if (!statement.antecedent.empty()) return;
  }
  // "And was Britain already raised it, saying": the sentence is about her for all its "and".
  const bool been = text_.is(sentence.first, WordClass::Be);
  // "in this context, wondered": what stands before the verb links nothing.
  std::size_t opener = behind_adverbs(text_, sentence.first, match.clause);
  if (opener > sentence.first && text_.is_comma(opener)) ++opener;
  const bool linked = (may_link(text_, opener) && !been) ||
                      (!match.participle && text_.is(sentence.first, WordClass::Subordinator)) ||
                      match.clause == sentence.first ||
                      (!text_.is_sign(sentence.first) && is_participle_cue(text_, sentence.first));
  if (may_speak(text_, subject) &&
      (can_speak(subject) || !linked || speaks_up(sentence, match, subject))) {
    statement.speaker = subject;
    statement.how = SpeakerHow::Explicit;
  } else if (!plural && !earlier.empty() && earlier.back().how == SpeakerHow::Explicit) {
    statement.antecedent = earlier.back().speaker;  // nobody else is there to agree
    statement.how = SpeakerHow::Continuation;
  } else if (linked) {
    go_back(match.form->agreement, statement);
  } else {
    statement.how = SpeakerHow::Unknown;
  }
}

void VerbFirstSpeakers::notice(const TokenRange& sentence, std::size_t at) {
  constexpr std::size_t longest = 12;
  const CueForm* form = cue_at(text_, at, sentence.last, CueWord::Verb);
  if (form == nullptr || has_noun_clitic(text_, at) || text_.quoted(at) ||
      (form->forms & bit(VerbForm::Finite)) == 0 || at != main_verb(text_, sentence, at + 1)) {
    return;
  }
  const CueGroup& group = text_.rules().groups[form->group];
  if (group.speaker != CueSpeaker::Subject || group.is_relay()) return;
  const TokenRange subject = subject_behind(*form, at, sentence.last);
  // A word with another sense is a verb when somebody who speaks stands behind it.
  if (subject.empty() || subject.size() > longest || (group.opening && !can_speak(subject))) return;
  // What goes on behind somebody who is not told is nobody's.
  remember(may_speak(text_, subject) ? subject : TokenRange{at, at}, form->agreement);
}

// "Presented the minister": an act that is another word as well.
bool VerbFirstSpeakers::is_doubtful_act(const CueForm& form) const {
  const CueGroup& group = text_.rules().groups[form.group];
  return group.opening && group.takes == bit(CueFrame::Nothing);
}

// The noun phrase behind a verb of speaking, without what it is spoken of and to.
TokenRange VerbFirstSpeakers::subject_behind(const CueForm& form, std::size_t verb,
                                             std::size_t end) const {
  std::size_t first = verb + 1;
  if (first + 1 < end && text_.is(first, WordClass::Determiner) && is_definite(text_, first + 1) &&
      !text_.is(first, WordClass::Plural)) {
    // "explained that the director John Smith": what he explained, before a title.
    if (!known_to_speak(text_, first + 1)) return {};
    ++first;
  }
  first = behind_definite_act(text_, behind_adverbs(text_, first, end), end);
  if (first >= end || has_noun_clitic(text_, first)) return {};
  TokenRange subject = up_to_object(text_, noun_phrase_verb_first(text_, first, end));
  if (const std::size_t name = whole_name(subject); name > 0) subject.last = subject.first + name;
  if (text_.rules().groups[form.group].addressee) {
    subject.last = subject_before_addressee(text_, subject.first, subject.last);
  }
  subject = up_to_preposition(text_, subject);
  return agrees(shown_by(text_, subject), form.agreement) ? subject : TokenRange{};
}

// "said the visitor since ten years here I come often, stressing that": the subject of a cue that
// stands before in the sentence and has no content of its own.
TokenRange VerbFirstSpeakers::cue_subject(const TokenRange& sentence,
                                          const VerbFirstMatch& match) const {
  constexpr WordClasses binding = bit(WordClass::Relative) | bit(WordClass::Complementizer) |
                                  bit(WordClass::CommentOpener) | bit(WordClass::Infinitive) |
                                  bit(WordClass::Subordinator) | bit(WordClass::Questioner);
  // A word with another sense counts only where a clause begins, any other wherever no clause binds
  // it.
  const auto tells = [&](std::size_t verb, const CueForm& form) {
    if (verb == sentence.first || opens_clause(text_, sentence, verb)) return true;
    return !text_.rules().groups[form.group].opening && !text_.is_any(verb - 1, binding);
  };
  for (std::size_t at = match.clause; at > sentence.first; --at) {
    const std::size_t verb = at - 1;
    const CueForm* form = cue_at(text_, verb, match.cue.first, CueWord::Verb);
    if (form == nullptr || text_.quoted(verb) || has_noun_clitic(text_, verb) ||
        (form->forms & bit(VerbForm::Finite)) == 0 || is_verbal_noun(text_, verb, *form) ||
        !agrees(form->agreement, match.form->agreement) ||
        text_.rules().groups[form->group].speaker != CueSpeaker::Subject ||
        text_.rules().groups[form->group].is_relay() || !tells(verb, *form)) {
      continue;
    }
    TokenRange subject = topic_before(sentence, verb);
    const TokenRange behind = subject_behind(*form, verb, match.cue.first);
    if (subject.empty() || shows_gender(behind, *form) > shows_gender(subject, *form)) {
      subject = behind;
    }
    if (is_doubtful_act(*form) && !can_speak(subject)) continue;
    if (!subject.empty() && may_go_on(text_, subject, match.form->agreement)) return subject;
  }
  return {};
}

// The noun phrase shows the very gender that the verb does ("women's retreat first said-she the
// teacher").
bool VerbFirstSpeakers::shows_gender(const TokenRange& noun, const CueForm& verb) const {
  const Gender shown = shown_by(text_, noun).gender;
  return shown != Gender::Unknown && shown == verb.agreement.gender;
}

// "but Iran denied this, and said": the noun phrase before a verb, where a clause begins with it.
TokenRange VerbFirstSpeakers::topic_before(const TokenRange& sentence, std::size_t verb) const {
  if (text_.has_clitic(verb)) return {};
  TokenRange noun = noun_phrase_back(text_, sentence.first, verb);
  constexpr WordClasses no_nouns = bit(WordClass::Negation) | bit(WordClass::Auxiliary) |
                                   bit(WordClass::Preposition) | bit(WordClass::CommentOpener) |
                                   bit(WordClass::SubjectPronoun);
  while (!noun.empty() && text_.is(noun.last - 1, WordClass::Auxiliary)) --noun.last;
  if (noun.empty() || has_noun_clitic(text_, noun.first) || text_.is_any(noun.first, no_nouns)) {
    return {};
  }
  const bool begins =
      noun.first == sentence.first || text_.is_comma(noun.first - 1) ||
      (!text_.is_sign(noun.first - 1) &&
       text_.is_any(noun.first - 1, bit(WordClass::Subordinator) | bit(WordClass::Be)));
  return begins ? noun : TokenRange{};
}

// "and spoke John Smith saying": the first verb of the sentence is one of speaking, or the
// participle stands right behind its subject.
bool VerbFirstSpeakers::speaks_up(const TokenRange& sentence, const VerbFirstMatch& match,
                                  const TokenRange& subject) const {
  for (std::size_t at = sentence.first; at < subject.first; ++at) {
    const CueForm* form = cue_at(text_, at, subject.first, CueWord::Verb);
    if (form != nullptr && !is_doubtful_act(*form) &&
        (!text_.rules().groups[form->group].opening || match.participle)) {
      return true;
    }
  }
  std::size_t end = match.clause;
  while (end > subject.last && text_.is_sign(end - 1)) --end;
  return match.participle && end <= subject.last;
}

// Where no speaker agrees: "said he that the company made it, stressing-she that" is said by whom
// the content before is about, and ", which officials of the union denied, pointing-out-they that"
// by the nearest persons.
void VerbFirstSpeakers::look_around(const TokenRange& sentence, const VerbFirstMatch& match,
                                    std::span<const Statement> earlier, Statement& statement) {
  const Agreement& wanted = match.form->agreement;
  TokenRange nearest;
  if (wanted.number == GrammaticalNumber::Plural) {
    for (std::size_t at = match.clause; nearest.empty() && at > sentence.first; --at) {
      if (names_persons(text_, sentence.first, at - 1))
        nearest = up_to_preposition(
            text_, up_to_object(text_, noun_phrase_verb_first(text_, at - 1, match.clause)));
    }
  } else if (!earlier.empty() && wanted.gender == Gender::Feminine) {
    const TokenRange& said = earlier.back().content.back();
    if (text_.is(said.first, WordClass::Complementizer)) {
      const TokenRange topic = noun_phrase_verb_first(text_, said.first + 1, said.last);
      if (can_speak(topic) && shown_by(text_, topic).gender == wanted.gender) nearest = topic;
    }
  }
  if (nearest.empty()) return;
  statement.antecedent = nearest;
  statement.how = SpeakerHow::Continuation;
}

// The subject of the verb that begins the sentence: "for his part, took the minister a hard line,
// and said".
TokenRange VerbFirstSpeakers::main_subject(const TokenRange& sentence,
                                           const VerbFirstMatch& match) const {
  const std::size_t verb = main_verb(text_, sentence, match.cue.first);
  if (!text_.is_sign(verb) && verb < match.cue.first && is_participle_cue(text_, verb)) return {};
  // "confirmed that the head of the chamber": what is confirmed stands before who does it.
  const bool told = verb + 2 < match.cue.first && text_.is(verb + 1, WordClass::Determiner);
  if (verb + 1 >= match.cue.first || text_.is_sign(verb) || text_.quoted(verb) ||
      is_definite(text_, verb) ||
      (text_.is(verb + 1, WordClass::Determiner) && !(told && !is_definite(text_, verb + 2))) ||
      text_.is_any(verb, bit(WordClass::Determiner) | bit(WordClass::Preposition) |
                             bit(WordClass::Subordinator) | bit(WordClass::Complementizer) |
                             bit(WordClass::Time))) {
    return {};
  }
  std::size_t first = verb + (told ? 2 : 1);
  first = behind_adverbs(text_, first, match.cue.first);
  first = behind_definite_act(text_, first, match.cue.first);
  TokenRange subject = noun_phrase_verb_first(text_, first, match.cue.first);
  // One word that is in a name is often another's title as well.
  const std::size_t known = known_name(subject);
  const std::size_t name = known > 1 ? known : whole_name(subject);
  if (name > 0) subject.last = subject.first + name;
  subject = up_to_preposition(text_, up_to_object(text_, subject));
  return may_go_on(text_, subject, match.form->agreement) ? subject : TokenRange{};
}

bool VerbFirstSpeakers::can_speak(const TokenRange& subject) const {
  if (subject.empty()) return false;
  if (text_.is_any(subject.first, bit(WordClass::Outlet) | bit(WordClass::Head) |
                                      bit(WordClass::Feminine) | bit(WordClass::Masculine) |
                                      bit(WordClass::Plural))) {
    return true;
  }
  return known_name(subject) > 0;
}

// How many words at its beginning are in the name of one speaker before.
std::size_t VerbFirstSpeakers::known_name(const TokenRange& subject) const {
  std::size_t longest = 0;
  for_each_known([&](const Known& speaker) {
    longest = std::max(longest, common_words(subject, speaker.words));
  });
  return longest;
}

// The same, where the name ends with them, or no word of a name follows.
std::size_t VerbFirstSpeakers::whole_name(const TokenRange& subject) const {
  std::size_t longest = 0;
  for_each_known([&](const Known& speaker) {
    const std::size_t words = common_words(subject, speaker.words);
    if (words == 0) return;
    const std::size_t last = subject.first + words - 1;
    const bool ends =
        text_.document().folded(last) == text_.document().folded(speaker.words.last - 1);
    const bool more = words < subject.size();
    if (more && text_.is_sign(last + 1)) return;  // "Eng. Smith"
    if (words == 1 && more && is_completed(text_, last)) return;
    const bool whole = ends || (text_.entry(last) == nullptr && !(more && is_name(last + 1)));
    if (whole) longest = std::max(longest, words);
  });
  return longest;
}

bool VerbFirstSpeakers::is_name(std::size_t at) const {
  return !text_.is_sign(at) && text_.entry(at) == nullptr && !is_definite(text_, at);
}

std::size_t VerbFirstSpeakers::common_words(const TokenRange& subject,
                                            const TokenRange& name) const {
  const auto named = [&](std::size_t at) {
    for (std::size_t word = name.first; word < name.last; ++word) {
      if (!text_.is_sign(word) && text_.document().folded(word) == text_.document().folded(at))
        return true;
    }
    return false;
  };
  std::size_t at = subject.first;
  while (at < subject.last && named(at)) ++at;
  return at - subject.first;
}

void VerbFirstSpeakers::go_back(const Agreement& wanted, Statement& statement) {
  constexpr std::size_t reach = 130;
  statement.how = SpeakerHow::Unknown;
  for (auto speaker = known_.rbegin(); speaker != known_.rend(); ++speaker) {
    if (statement.cue.first > speaker->reached + reach) continue;  // too long ago
    // "sources told that, and added-he": texts go on as if they had spoken of one person.
    const bool persons =
        !speaker->words.empty() && text_.is(speaker->words.first, WordClass::Head) &&
        text_.is(speaker->words.first, WordClass::Feminine) && speaker == known_.rbegin();
    // "called-she the forces for, and warned-she": words for many take a verb in the feminine.
    const bool many = speaker->agreement.number == GrammaticalNumber::Plural &&
                      speaker->agreement.gender == Gender::Feminine &&
                      wanted.gender == Gender::Feminine;
    if (!agrees(speaker->agreement, wanted) && !persons && !many) continue;
    const bool plural = wanted.number == GrammaticalNumber::Plural;
    if (plural && !persons && speaker->agreement.number != GrammaticalNumber::Plural) continue;
    if (speaker->words.empty()) return;
    statement.how = SpeakerHow::Continuation;
    statement.antecedent = speaker->words;
    if (speaker->agreement.gender == Gender::Unknown) speaker->agreement.gender = wanted.gender;
    return;
  }
}

void VerbFirstSpeakers::keep(const Statement& statement, const Agreement& agreement) {
  Agreement shown = shown_by(text_, statement.speaker);
  if (shown.gender == Gender::Unknown) shown.gender = agreement.gender;
  if (agreement.number == GrammaticalNumber::Plural) shown.number = agreement.number;
  kept_.push_back(shown);
  const TokenRange& who = statement.speaker.empty() ? statement.antecedent : statement.speaker;
  for (auto speaker = known_.rbegin(); !who.empty() && speaker != known_.rend(); ++speaker) {
    if (!(speaker->words == who)) continue;
    speaker->reached = std::max(speaker->reached, statement.content.back().last);
    break;
  }
}

void VerbFirstSpeakers::remember(const TokenRange& speaker, Agreement agreement) {
  const Agreement shown = shown_by(text_, speaker);
  if (shown.gender != Gender::Unknown) agreement.gender = shown.gender;
  // Before a subject the verb is singular; a plural one shows what stands before it.
  const bool plural =
      shown.number == GrammaticalNumber::Plural || agreement.number == GrammaticalNumber::Plural;
  agreement.number = plural ? GrammaticalNumber::Plural : GrammaticalNumber::Unknown;
  known_.push_back({speaker, agreement, speaker.last});
}

}  // namespace gainsay
