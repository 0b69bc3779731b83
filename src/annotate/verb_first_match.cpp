#include "annotate/verb_first_match.h"

#include <algorithm>

#include "annotate/verb_first_attribute.h"
#include "annotate/verb_first_clause.h"
#include "annotate/verb_first_preposition.h"
#include "annotate/verb_first_subject.h"

namespace gainsay {
namespace {

bool has_form(const CueForm& form, VerbForm wanted) { return (form.forms & bit(wanted)) != 0; }

class Matcher {
 public:
  Matcher(const StatementText& text, const TokenRange& sentence, std::size_t at)
      : text_(text), sentence_(sentence), at_(at) {}

  std::optional<VerbFirstMatch> match(const CueForm& form) {
    match_.cue = {at_, at_ + 1 + form.rest.size()};
    match_.form = &form;
    match_.group = &text_.rules().groups[form.group];
    match_.clause = at_;
    match_.last = match_.cue.last;
    bool fits = false;
    switch (form.kind) {
      case CueWord::Verb:
        fits = !has_noun_clitic(text_, at_) && verb();
        break;
      case CueWord::Noun:
        fits = noun();
        break;
      case CueWord::Preposition:
        fits = match_preposition(text_, sentence_, match_);
        break;
      case CueWord::Adjective:
        break;
    }
    if (!fits) return std::nullopt;
    return match_;
  }

 private:
  bool verb() {
    if (match_.group->speaker > CueSpeaker::Known) return impersonal();
    if (!has_form(*match_.form, VerbForm::Finite) && has_form(*match_.form, VerbForm::Gerund)) {
      return participle();
    }
    walk_back();
    if (noun_reading()) return false;
    // "and this confirms": a thing does.
    if (match_.clause == at_ && at_ > sentence_.first && !text_.has_clitic(at_) &&
        text_.is(at_ - 1, WordClass::Determiner) && text_.is(at_ - 1, WordClass::Adverb)) {
      return false;
    }
    // Only the base form is negated: "not I-exclude" is another person's.
    if (match_.negated && !has_form(*match_.form, VerbForm::Base)) return false;
    if (match_.clause > sentence_.first && text_.is(match_.clause - 1, WordClass::CommentOpener) &&
        !text_.is(match_.clause - 1, WordClass::Adverb)) {
      return content_before();
    }
    std::size_t from = match_.cue.last;
    if (from + 1 < sentence_.last && text_.is_comma(from)) {
      // "and added, that", "and added, in a statement, that"
      ++from;
      if (!text_.is(from, WordClass::Complementizer) && !text_.opens_quotation(from) &&
          !names_channel(text_, from, sentence_.last)) {
        return false;
      }
    }
    // "says what means": what is said is a noun phrase.
    if (from < sentence_.last && text_.is(from, WordClass::Relative) &&
        match_.group->act != CueAct::Denies) {
      return false;
    }
    if (told_before(from)) return false;
    const auto clause =
        read_verb_first(text_, *match_.group, from, sentence_.last, may_precede_subject());
    if (!clause) return content_before();
    if (ambiguous() && !opens_clause(text_, sentence_, match_.clause) &&
        (clause->content > match_.cue.last + 1 || clause->frame == CueFrame::Object)) {
      return false;
    }
    take(*clause);
    if (addresses_another()) {
      match_.adjuncts = match_.subject;
      match_.subject = {};
    }
    const bool known = match_.group->speaker == CueSpeaker::Known;
    const auto speaks = [&] { return known_to_speak(text_, match_.subject.first); };
    if (known && !match_.subject.empty() && !speaks()) return false;
    // "via the choice of whom ... away from": what is done says nothing; the word has another
    // sense.
    if (ambiguous() && match_.frame == CueFrame::Object && !match_.subject.empty() &&
        !known_to_speak(text_, match_.subject.first) &&
        text_.is(match_.subject.first, WordClass::NominalOpener)) {
      return false;
    }
    if (!find_subject_before(text_, sentence_, match_)) return false;
    if (known && (match_.subject.empty() || !speaks())) return false;
    return match_.subject.empty() || !names_thing();
  }

  // "the number which point to-it the figures": what they point to stands before the relative.
  bool told_before(std::size_t next) const {
    if (match_.clause == sentence_.first || next >= sentence_.last) return false;
    if (!text_.is(match_.clause - 1, WordClass::Relative) ||
        !text_.is(next, WordClass::Preposition) || !text_.is(next, WordClass::Adverb)) {
      return false;
    }
    const auto& through = match_.group->through;
    return std::any_of(through.begin(), through.end(), [&](const std::string& word) {
      return !word.empty() && text_.document().folded(next).starts_with(word);
    });
  }

  // "that denies", "these events point to": things say nothing, unless they are of a known kind
  // ("these sources"). "confirms that Smith": told before, and the subject is behind it.
  bool names_thing() {
    TokenRange& subject = match_.subject;
    if (!text_.is(subject.first, WordClass::Determiner)) return false;
    // "all this confirms"
    if (subject.size() == 1 || text_.is(subject.last - 1, WordClass::Determiner)) return true;
    if (text_.is_any(subject.first, bit(WordClass::Head) | bit(WordClass::Plural))) return false;
    if (!is_definite(text_, subject.first + 1)) {
      ++subject.first;
      return false;
    }
    return !known_to_speak(text_, subject.first + 1);
  }

  // "And called-he the agency to help", "and called-she the residents": who does not agree with the
  // verb is asked by it.
  bool addresses_another() const {
    if (!match_.group->addressee || match_.subject.empty()) return false;
    const Gender shown = shown_by(text_, match_.subject).gender;
    const Gender wanted = match_.form->agreement.gender;
    return shown != Gender::Unknown && wanted != Gender::Unknown && shown != wanted;
  }

  // Before its subject a verb is singular.
  bool may_precede_subject() const {
    return match_.form->agreement.number != GrammaticalNumber::Plural;
  }

  void take(const VerbFirstClause& clause) {
    match_.frame = clause.frame;
    match_.content = clause.content;
    match_.subject = clause.subject;
    match_.adjuncts = clause.adjuncts;
    match_.relayer = clause.relayer;
    match_.last = clause.content;
  }

  // Over auxiliaries and negations before the verb.
  void walk_back() {
    while (match_.clause > sentence_.first && !text_.quotation_border(match_.clause)) {
      const std::size_t before = match_.clause - 1;
      if (!text_.is_any(before, bit(WordClass::Auxiliary) | bit(WordClass::Negation))) break;
      if (text_.is(before, WordClass::Negation)) match_.negated = true;
      match_.clause = before;
    }
  }

  // The form is that of another word as well, unless the group says nothing of the kind.
  bool ambiguous() const {
    return match_.group->opening && !has_form(*match_.form, VerbForm::Base) &&
           match_.form->agreement.gender != Gender::Feminine &&
           match_.form->agreement.number != GrammaticalNumber::Plural;
  }

  // The word before says that this one is a noun, or an infinitive ("that he-announce").
  bool noun_reading() const {
    if (match_.clause == sentence_.first || text_.quotation_border(match_.clause)) return false;
    const std::size_t before = match_.clause - 1;
    if (text_.has_clitic(at_)) return false;
    if (text_.is(before, WordClass::Infinitive) && has_form(*match_.form, VerbForm::Base))
      return true;
    if (text_.is_any(before,
                     bit(WordClass::Construct) | bit(WordClass::Head) | bit(WordClass::Outlet))) {
      // "a source said": a noun phrase before its verb, unless the verb's form is that of a noun as
      // well.
      return ambiguous();
    }
    if (text_.is(before, WordClass::Questioner)) return true;
    if (before + 1 == at_ && is_verbal_noun(text_, at_, *match_.form)) return true;
    if (text_.is(before, WordClass::Coordinator) && !text_.is(before, WordClass::Adverb))
      return true;
    return text_.is(before, WordClass::Preposition) &&
           adverbs_before(text_, sentence_.first, match_.clause) == match_.clause;
  }

  bool participle() {
    if (text_.is(at_, WordClass::Adverb)) return false;
    if (match_.clause > sentence_.first) {
      const std::size_t before = match_.clause - 1;
      if (text_.is_any(before, bit(WordClass::Preposition) | bit(WordClass::Construct) |
                                   bit(WordClass::Negation) | bit(WordClass::Be))) {
        return false;  // "as was expected"
      }
    }
    const std::size_t next = match_.cue.last;
    if (next + 1 < sentence_.last && text_.is_comma(next) &&
        !text_.is(next + 1, WordClass::Complementizer) && !text_.opens_quotation(next + 1)) {
      return false;  // "with-penalties confirmed, ...": an adjective
    }
    // "confirming the minister of defence that": a subject of its own, which a plural one never has
    // ("pointing-out-they the parents to": whom they told).
    const bool subject = !match_.group->addressee && may_precede_subject() &&
                         !text_.opens_quotation(next) && next < sentence_.last &&
                         (known_to_speak(text_, next) || names_speaker(next)) &&
                         !text_.is(next, WordClass::NominalOpener);
    const auto clause = read_verb_first(text_, *match_.group, next, sentence_.last, subject);
    if (!clause ||
        (clause->frame == CueFrame::Object && describes_noun(text_, sentence_, at_, *match_.form)))
      return false;
    // "a striking presence in the league, besides that": what an adjective is followed by.
    const bool set_off = match_.clause == sentence_.first || text_.is_sign(match_.clause - 1) ||
                         text_.quotation_border(match_.clause);
    for (std::size_t at = next + 1; !set_off && at < clause->content; ++at) {
      if (text_.is_comma(at) && clause->frame != CueFrame::Quote) return false;
    }
    take(*clause);
    match_.participle = true;
    match_.shares_subject = match_.subject.empty();
    return true;
  }

  // "pointing out Smith that": a definite word alone before the clause.
  bool names_speaker(std::size_t at) const {
    return at + 1 < sentence_.last && is_definite(text_, at) && text_.entry(at) == nullptr &&
           text_.is(at + 1, WordClass::Complementizer) && !may_link(text_, at + 1);
  }

  // "is recalled that": what it takes follows at once.
  bool impersonal() {
    walk_back();
    if (match_.clause != at_ && text_.is_any(at_ - 1, bit(WordClass::Negation))) return false;
    // "was-he not expecting that": somebody is.
    if (match_.group->speaker == CueSpeaker::Unknown && match_.clause > sentence_.first &&
        text_.is(match_.clause - 1, WordClass::Be)) {
      return false;
    }
    if (noun_reading()) return false;
    if (match_.clause > sentence_.first && text_.is(match_.clause - 1, WordClass::Infinitive)) {
      return false;
    }
    // "where he mentions that": a clause that goes on about somebody.
    if (match_.group->speaker == CueSpeaker::Narrator && match_.clause > sentence_.first &&
        !text_.has_clitic(at_) && text_.is(match_.clause - 1, WordClass::Subordinator) &&
        !text_.is(match_.clause - 1, WordClass::Relative) && has_form_of(CueSpeaker::Subject)) {
      return false;
    }
    // "the experts believe that": with a subject before it the same form is an active one.
    if (match_.group->speaker == CueSpeaker::Unknown && match_.clause > sentence_.first &&
        !text_.has_clitic(at_) && !text_.is_sign(match_.clause - 1) &&
        is_definite(text_, match_.clause - 1) &&
        (has_form_of(CueSpeaker::Subject) || has_form_of(CueSpeaker::Known)) &&
        !text_.is_any(match_.clause - 1,
                      bit(WordClass::Time) | bit(WordClass::Adverb) | bit(WordClass::Relative))) {
      return false;
    }
    // "what was said": a noun, whatever follows.
    if (match_.clause > sentence_.first && is_free_relative(text_, match_.clause - 1)) return false;
    std::size_t next = match_.cue.last;
    const auto& through = match_.group->through;
    if (next < sentence_.last &&
        std::find(through.begin(), through.end(), text_.document().folded(next)) != through.end()) {
      ++next;
    }
    if (next >= sentence_.last || !text_.is(next, WordClass::Complementizer)) return false;
    match_.frame = CueFrame::That;
    match_.content = match_.last = next;
    match_.participle = !has_form(*match_.form, VerbForm::Finite);
    return true;
  }

  // The word is a cue of a group with such speakers as well.
  bool has_form_of(CueSpeaker speaker) const {
    const std::vector<CueForm>& cues = text_.entry(at_)->cues;
    return std::any_of(cues.begin(), cues.end(), [&](const CueForm& form) {
      return form.kind == CueWord::Verb && text_.rules().groups[form.group].speaker == speaker;
    });
  }

  // "as said the minister", "according to what reported the agency", '"...", said the minister':
  // the content stands before.
  bool content_before() {
    const bool known = match_.group->speaker == CueSpeaker::Known;
    if (!match_.group->can_take(CueFrame::Quote) || (match_.group->opening && !known)) return false;
    std::size_t end = match_.clause;
    if (end == sentence_.first) return false;
    std::size_t before = end - 1;
    bool comment = text_.is(before, WordClass::CommentOpener);
    if (comment) {
      const CueForm* form = before > sentence_.first
                                ? cue_at(text_, before - 1, sentence_.last, CueWord::Preposition)
                                : nullptr;
      if (form != nullptr) --before;
      // "what announced" alone is what somebody announced, no comment.
      if (form == nullptr && text_.is(before, WordClass::Relative)) comment = false;
      end = before;
    }
    const bool comma = end > sentence_.first + 1 && text_.is_comma(end - 1);
    if (comma) --end;
    // A name in quotation marks right before the verb is its subject.
    const bool quote = text_.behind_quotation(end) && (comma || !name_in_quotes(text_, end - 1)) &&
                       !text_.has_clitic(at_) && !text_.token(end).newline_before;
    if (!comment && !quote) return false;
    if (end <= sentence_.first + 1) return false;
    // "as reported yesterday the official"
    const std::size_t first = behind_adverbs(text_, match_.cue.last, sentence_.last);
    TokenRange subject = noun_phrase_verb_first(text_, first, sentence_.last);
    while (!subject.empty() && is_sign(text_, subject.last - 1, "-")) --subject.last;
    // "as carried the director to": the word has another sense.
    const bool speaks = !subject.empty() && known_to_speak(text_, subject.first);
    if ((match_.group->is_relay() || known) && !speaks) return false;
    const std::size_t rest = subject.empty() ? first : subject.last;
    if (!quote && rest < sentence_.last && !text_.is_sign(rest) &&
        !text_.is_any(rest, bit(WordClass::Preposition) | bit(WordClass::Time))) {
      return false;
    }
    match_.subject = subject;
    match_.frame = quote && !comment ? CueFrame::Quote : CueFrame::Clause;
    match_.clause = end;
    match_.before_end = end;
    match_.last = rest;
    return true;
  }

  // "his-saying that", "the remarks of the minister that"
  bool noun() {
    const bool possessor = has_form(*match_.form, VerbForm::Base);
    constexpr std::size_t longest = 6;
    const TokenRange owner =
        possessor ? TokenRange{}
                  : noun_phrase_verb_first(text_, match_.cue.last,
                                           std::min(sentence_.last, match_.cue.last + longest));
    if (!possessor && owner.empty()) return false;
    // "in an earlier statement that": what describes the noun is nobody.
    const bool described = owner.size() == 1 && !is_definite(text_, owner.first) &&
                           !text_.quoted(owner.first) && !is_definite(text_, at_);
    if (described && text_.entry(owner.first) == nullptr) return false;
    const std::size_t next = possessor ? match_.cue.last : owner.last;
    if (next >= sentence_.last) return false;
    match_.subject = owner;
    match_.last = next;
    if (text_.is(next, WordClass::Complementizer)) {
      match_.frame = CueFrame::That;
      match_.content = next;
      return true;
    }
    // 'his-saying: "..."'
    const std::size_t quote = text_.is_colon(next) ? next + 1 : next;
    if (!match_.group->can_take(CueFrame::Quote)) return false;
    // "the word of the Lord: (...)": brackets in the place of quotation marks.
    if (quote > next && behind_brackets(text_, quote, sentence_.last) > quote) {
      match_.frame = CueFrame::Clause;
      match_.content = quote;
      return true;
    }
    if (!text_.opens_quotation(quote)) return false;
    if (quote == next && (!possessor || name_in_quotes(text_, quote))) return false;
    match_.frame = CueFrame::Quote;
    match_.content = quote;
    return true;
  }

  const StatementText& text_;
  const TokenRange& sentence_;
  std::size_t at_;
  VerbFirstMatch match_;
};

}  // namespace

std::optional<VerbFirstMatch> match_verb_first(const StatementText& text,
                                               const TokenRange& sentence, std::size_t at) {
  const WordEntry* entry = text.entry(at);
  if (entry == nullptr) return std::nullopt;
  for (const CueForm& form : entry->cues) {
    if (!text.stands(form.rest, at + 1, sentence.last)) continue;
    if (auto match = Matcher(text, sentence, at).match(form)) return match;
  }
  return std::nullopt;
}

}  // namespace gainsay
