#include "annotate/verb_first_match.h"

#include <algorithm>

namespace gainsay {
namespace {

bool has_form(const CueForm& form, VerbForm wanted) { return (form.forms & bit(wanted)) != 0; }

// Where the phrase of adverbs that ends before `end` begins; `end` when there is none.
std::size_t adverbs_before(const StatementText& text, std::size_t first, std::size_t end) {
  constexpr std::size_t longest = 4;
  for (std::size_t words = longest; words > 0; --words) {
    if (end < first + words) continue;
    if (text.phrase(end - words, WordClass::Adverb, end) == words) return end - words;
  }
  return end;
}

bool clause_border(const StatementText& text, std::size_t first, std::size_t at) {
  return at == first || text.is_sign(at - 1) || text.quotation_border(at);
}

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
        fits = preposition();
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
    if (match_.clause > sentence_.first &&
        text_.is(match_.clause - 1, WordClass::CommentOpener) &&
        !text_.is(match_.clause - 1, WordClass::Adverb)) {
      return content_before();
    }
    if (match_.cue.last < sentence_.last && text_.is_comma(match_.cue.last)) return false;
    const auto clause =
        read_verb_first(text_, *match_.group, match_.cue.last, sentence_.last, true);
    if (!clause) return content_before();
    if (ambiguous() && !opens_clause() &&
        (clause->content > match_.cue.last + 1 || clause->frame == CueFrame::Object)) {
      return false;
    }
    take(*clause);
    if (!match_.subject.empty() && !subject_stands_before()) return true;
    return subject_before();
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

  bool opens_clause() const {
    const std::size_t start = adverbs_before(text_, sentence_.first, match_.clause);
    return clause_border(text_, sentence_.first, start);
  }

  // The word before says that this one is a noun, or an infinitive ("أن يعلن").
  bool noun_reading() const {
    if (match_.clause == sentence_.first || text_.quotation_border(match_.clause)) return false;
    const std::size_t before = match_.clause - 1;
    if (text_.has_clitic(at_)) return false;
    if (text_.is(before, WordClass::Infinitive) && has_form(*match_.form, VerbForm::Base)) return true;
    if (text_.is_any(before, bit(WordClass::Construct) | bit(WordClass::Head) |
                                 bit(WordClass::Outlet))) {
      // "مصدر قال": a noun phrase before its verb, unless the verb's form is that of a noun as well.
      return ambiguous();
    }
    if (text_.is(before, WordClass::Questioner)) return true;
    if (text_.is(before, WordClass::Coordinator) && !text_.is(before, WordClass::Adverb)) return true;
    return text_.is(before, WordClass::Preposition) &&
           adverbs_before(text_, sentence_.first, match_.clause) == match_.clause;
  }

  // Words behind the cue that look like its subject are an addressee: behind "كان ... قد", and in
  // headlines, which put the subject first.
  bool subject_stands_before() {
    if (text_.has_clitic(at_) || match_.clause == sentence_.first) return false;
    const TokenRange noun = noun_phrase_back(text_, sentence_.first, match_.clause);
    if (noun.empty()) return false;
    const bool been = match_.clause < at_ && noun.first > sentence_.first &&
                      text_.is(noun.first - 1, WordClass::Be);
    const bool headline = noun.first == sentence_.first && !text_.is_sign(sentence_.last - 1) &&
                          !text_.is(noun.first, WordClass::Preposition) &&
                          text_.phrase(noun.first, WordClass::Adverb, noun.last) == 0;
    if (!been && !headline) return false;
    match_.adjuncts = {match_.cue.last, match_.content};
    match_.subject = {};
    return true;
  }

  // Its subject stands before it: "كيري يؤكد أن", "الذي أكد أن", "وكان الوزير قد أعلن أن". False when
  // what stands there is none, and the cue goes on with nothing either.
  bool subject_before() {
    if (opens_clause() && !behind_auxiliary()) {
      topic_before();
      return true;
    }
    std::size_t end = match_.clause;
    if (text_.is_comma(end - 1)) --end;
    if (text_.is(end - 1, WordClass::Relative)) return relative_subject(end - 1);
    if (text_.is_any(end - 1, bit(WordClass::Complementizer) | bit(WordClass::Subordinator))) {
      match_.dependent = text_.is(end - 1, WordClass::Complementizer);
      return true;
    }
    const TokenRange subject = noun_phrase_back(text_, sentence_.first, end);
    const std::size_t before = subject.first;
    if (text_.has_clitic(at_)) {
      // "أما الرئيس فيؤكد": only a topic stands before a verb with "and".
      const bool topic = !subject.empty() && text_.is(before, WordClass::Agent);
      if (topic) match_.subject = {before + 1, end};
      if (topic) match_.clause = before;
      return true;
    }
    if (subject.empty()) return match_.frame == CueFrame::Quote;
    if (before > sentence_.first &&
        text_.phrase(before - 1, WordClass::Channel, end) > 0) {
      return true;  // "في تغريدة قال": it is said there, not by it.
    }
    match_.subject = subject;
    match_.clause = before;
    match_.dependent = before > sentence_.first &&
                       text_.is(before - 1, WordClass::Complementizer);
    return plausible(before);
  }

  // "الخبير مارك بولاك، مدير الشركة، قال": the sentence begins with a noun phrase whose apposition ends
  // before the cue.
  void topic_before() {
    if (text_.has_clitic(at_) || match_.clause == sentence_.first) return;
    if (!text_.is_comma(match_.clause - 1)) return;
    std::size_t first = sentence_.first;
    while (first < match_.clause && text_.is(first, WordClass::Subordinator)) ++first;
    const std::string_view word = text_.document().folded(first);
    const auto& linked = text_.rules().verb_clitics;
    const bool link = std::any_of(linked.begin(), linked.end(), [&](const std::string& letters) {
      return word.starts_with(letters);
    });
    if (link || text_.is_any(first, bit(WordClass::Preposition) | bit(WordClass::Time) |
                                        bit(WordClass::Relative)) ||
        text_.phrase(first, WordClass::Adverb, sentence_.last) > 0 ||
        text_.is_sign(first) || is_known_verb(text_, first)) {
      return;
    }
    const TokenRange noun = noun_phrase_verb_first(text_, first, match_.clause);
    if (noun.empty() || noun.last >= match_.clause || !text_.is_comma(noun.last)) return;
    match_.subject = noun;
    match_.clause = first;
  }

  // "وكانت الوكالة، قد ذكرت": the comma divides no clauses.
  bool behind_auxiliary() const {
    return match_.clause < at_ && match_.clause > sentence_.first &&
           text_.is(match_.clause, WordClass::Auxiliary) && text_.is_comma(match_.clause - 1);
  }

  // A clause begins where the noun phrase does, or a generic noun stands there ("في بيان أكد").
  bool plausible(std::size_t start) const {
    if (start == sentence_.first || text_.is_sign(start - 1) || text_.quotation_border(start)) {
      return true;
    }
    return text_.is_any(start - 1, bit(WordClass::Complementizer) | bit(WordClass::Subordinator) |
                                       bit(WordClass::Be) | bit(WordClass::Adverb) |
                                       bit(WordClass::Coordinator) | bit(WordClass::Time)) ||
           (match_.subject.size() == 1 && text_.is(start - 1, WordClass::Preposition)) ||
           adverbs_before(text_, sentence_.first, start) < start;
  }

  bool relative_subject(std::size_t relative) {
    const bool plural = match_.form->agreement.number == GrammaticalNumber::Plural;
    const bool feminine = match_.form->agreement.gender == Gender::Feminine;
    if (plural != text_.is(relative, WordClass::Plural)) return false;
    if (!plural && feminine != text_.is(relative, WordClass::Feminine)) return false;
    std::size_t end = relative;
    if (end > sentence_.first && text_.is_comma(end - 1)) --end;
    match_.subject = noun_phrase_back(text_, sentence_.first, end);
    match_.clause = relative;
    match_.dependent = true;
    return !match_.subject.empty();
  }

  bool participle() {
    if (match_.clause > sentence_.first) {
      const std::size_t before = match_.clause - 1;
      if (text_.is_any(before, bit(WordClass::Preposition) | bit(WordClass::Construct) |
                                   bit(WordClass::Negation))) {
        return false;
      }
    }
    const auto clause =
        read_verb_first(text_, *match_.group, match_.cue.last, sentence_.last, false);
    if (!clause) return false;
    take(*clause);
    match_.participle = true;
    return true;
  }

  // "يذكر أن": what it takes follows at once.
  bool impersonal() {
    walk_back();
    if (match_.clause != at_ && text_.is_any(at_ - 1, bit(WordClass::Negation))) return false;
    if (noun_reading()) return false;
    std::size_t next = match_.cue.last;
    const auto& through = match_.group->through;
    if (next < sentence_.last && std::find(through.begin(), through.end(),
                                           text_.document().folded(next)) != through.end()) {
      ++next;
    }
    if (next >= sentence_.last || !text_.is(next, WordClass::Complementizer)) return false;
    match_.frame = CueFrame::That;
    match_.content = match_.last = next;
    return true;
  }

  // "كما قال الوزير", "بحسب ما ذكرت الوكالة", '"...", قال الوزير': the content stands before.
  bool content_before() {
    if (!match_.group->can_take(CueFrame::Quote) || match_.group->opening) return false;
    std::size_t end = match_.clause;
    if (end == sentence_.first) return false;
    std::size_t before = end - 1;
    const bool comment = text_.is(before, WordClass::CommentOpener);
    if (comment) {
      const CueForm* form =
          before > sentence_.first
              ? cue_at(text_, before - 1, sentence_.last, CueWord::Preposition)
              : nullptr;
      if (form != nullptr) --before;
      end = before;
    }
    if (end > sentence_.first && text_.is_comma(end - 1)) --end;
    const bool quote = text_.behind_quotation(end) && !text_.has_clitic(at_) &&
                       !text_.token(end).newline_before;
    if (!comment && !quote) return false;
    if (end <= sentence_.first + 1) return false;
    const TokenRange subject = noun_phrase_verb_first(text_, match_.cue.last, sentence_.last);
    const std::size_t rest = subject.empty() ? match_.cue.last : subject.last;
    if (!quote && rest < sentence_.last && !text_.is_sign(rest) &&
        !text_.is_any(rest, bit(WordClass::Preposition) | bit(WordClass::Time))) {
      return false;
    }
    match_.subject = subject;
    match_.frame = quote ? CueFrame::Quote : CueFrame::Clause;
    match_.clause = end;
    match_.before_end = end;
    match_.last = rest;
    return true;
  }

  // "قوله إن", "تصريحات الوزير بأن"
  bool noun() {
    const bool possessor = has_form(*match_.form, VerbForm::Base);
    constexpr std::size_t longest = 6;
    const TokenRange owner =
        possessor ? TokenRange{}
                  : noun_phrase_verb_first(text_, match_.cue.last,
                                           std::min(sentence_.last, match_.cue.last + longest));
    if (!possessor && owner.empty()) return false;
    const std::size_t next = possessor ? match_.cue.last : owner.last;
    if (next >= sentence_.last || !text_.is(next, WordClass::Complementizer)) return false;
    match_.subject = owner;
    match_.frame = CueFrame::That;
    match_.content = match_.last = next;
    return true;
  }

  // "وفقا للوزير", "نقلا عن مصدر": before or behind what is said.
  bool preposition() {
    constexpr std::size_t longest_introduction = 16;
    constexpr std::size_t shortest_clause = 3;
    if (match_.cue.last >= sentence_.last) return false;
    const std::size_t start = match_.cue.last;
    if (text_.is_any(start, bit(WordClass::NoSpeaker) | bit(WordClass::CommentOpener)) ||
        text_.is_sign(start) ||
        text_.token(start).kind == TokenKind::Number) {
      return false;
    }
    if (match_.group->speaker == CueSpeaker::Known && !text_.quoted(start) &&
        !text_.is_any(start, bit(WordClass::Outlet) | bit(WordClass::Head) |
                                 bit(WordClass::Construct) | bit(WordClass::Feminine) |
                                 bit(WordClass::Masculine) | bit(WordClass::Plural))) {
      return false;
    }
    match_.subject = noun_phrase_verb_first(text_, start, sentence_.last);
    if (match_.subject.empty()) return false;
    match_.frame = CueFrame::Clause;
    match_.last = match_.subject.last;
    const std::size_t before = text_.is_comma(at_ - (at_ > sentence_.first ? 1 : 0)) ? at_ - 1 : at_;
    const bool introduces = at_ == sentence_.first || text_.has_clitic(at_);
    if (!introduces && before > sentence_.first) {
      // "..., وفقا للوزير, ...": an insertion; the content goes on behind it, and begins there when
      // only an adjunct stands before.
      const bool insertion = before < at_ && match_.last + 1 < sentence_.last &&
                             text_.is_comma(match_.last);
      if (insertion) match_.content = match_.last + 1;
      if (before > sentence_.first + shortest_clause) match_.before_end = before;
      return match_.before_end > 0 || insertion;
    }
    // What follows begins behind a comma or with a complementizer.
    const std::size_t limit = std::min(sentence_.last, match_.cue.last + longest_introduction);
    for (std::size_t at = match_.subject.last; at < limit; ++at) {
      if (!text_.is_comma(at) && !text_.is(at, WordClass::Complementizer)) continue;
      match_.content = text_.is_comma(at) ? at + 1 : at;
      match_.last = match_.content;
      return match_.content < sentence_.last;
    }
    return false;
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
