#include "annotate/verb_first_subject.h"

#include "annotate/verb_first_antecedent.h"

namespace gainsay {
namespace {

class SubjectBefore {
 public:
  SubjectBefore(const StatementText& text, const TokenRange& sentence, VerbFirstMatch& match)
      : text_(text), sentence_(sentence), match_(match) {}

  bool find() {
    if (!match_.subject.empty() && !subject_stands_before()) return true;
    return subject_before();
  }

 private:
  // Words behind the cue that look like its subject are an addressee: behind "was ... already", and
  // in headlines, which put the subject first.
  bool subject_stands_before() {
    if (text_.has_clitic(match_.cue.first) || match_.clause == sentence_.first) return false;
    const TokenRange noun = noun_phrase_back(text_, sentence_.first, match_.clause);
    // "while he accuses the world of"
    const bool pronoun = noun.size() == 1 && text_.is(noun.first, WordClass::SubjectPronoun);
    const bool been = (!noun.empty() && noun.first > sentence_.first &&
                       text_.is(noun.first - 1, WordClass::Be)) ||
                      (behind_auxiliary() && !behind_be().empty());
    const bool headline = !noun.empty() && begins_line(noun.first) &&
                          !text_.is_sign(sentence_.last - 1) &&
                          !text_.is(noun.first, WordClass::Preposition) &&
                          text_.phrase(noun.first, WordClass::Adverb, noun.last) == 0;
    // "that the general told | the minister that": a noun phrase behind a bare complementizer is
    // the subject of what follows.
    const bool told = !noun.empty() && noun.first > sentence_.first &&
                      is_bare_complementizer(text_, noun.first - 1);
    if (!been && !headline && !told && !pronoun) return false;
    match_.adjuncts = {match_.cue.last, match_.content};
    match_.subject = {};
    return true;
  }

  bool begins_line(std::size_t at) const { return at == sentence_.first || text_.is_colon(at - 1); }

  // Its subject stands before it: "Smith confirms that", "who confirmed that", "and was the
  // minister already announced that". False when what stands there is none, and the cue goes on
  // with nothing either.
  bool subject_before() {
    if (introduced_topic() || quoted_name() || topic_of_be() || goes_on_saying()) return true;
    if (opens_clause(text_, sentence_, match_.clause) && !behind_auxiliary()) {
      topic_before();
      return true;
    }
    std::size_t end = match_.clause;
    if (text_.is_comma(end - 1)) --end;
    // "which confirms the rise": what stands for the clause before is nobody who speaks.
    if (match_.subject.empty() && text_.is(end - 1, WordClass::Subordinator) &&
        text_.is(end - 1, WordClass::Relative)) {
      return false;
    }
    if (text_.is(end - 1, WordClass::Relative)) return relative_subject(end - 1);
    if (text_.is_any(end - 1, bit(WordClass::Complementizer) | bit(WordClass::Subordinator))) {
      match_.dependent = text_.is(end - 1, WordClass::Complementizer);
      match_.shares_subject = !match_.dependent;
      return true;
    }
    TokenRange subject = noun_phrase_back(text_, sentence_.first, end);
    if (described_person(subject)) {
      match_.subject = subject;
      match_.clause = subject.first;
      match_.dependent = true;
      return true;
    }
    if (const TokenRange whole = long_subject(subject.first, end); !whole.empty()) subject = whole;
    const std::size_t before = subject.first;
    // "they-raised ..., and carried signs wrote on them": a verb stands there.
    if (before > sentence_.first && before < end && may_link(text_, before) &&
        text_.entry(before) == nullptr && text_.is_comma(before - 1)) {
      return false;
    }
    if (text_.has_clitic(match_.cue.first)) {
      // "as for the president, so confirms": only a topic stands before a verb with "and".
      const bool topic = !subject.empty() && text_.is(before, WordClass::Agent);
      if (topic) match_.subject = {before + 1, end};
      if (topic) match_.clause = before;
      return true;
    }
    if (const TokenRange been = behind_be(); !been.empty()) {
      match_.subject = been;
      match_.clause = been.first;
      return true;
    }
    // "and issued the institute a paper saying": a verb that is another word as well.
    if (before == sentence_.first && is_linked_verb(text_, before)) return true;
    if (subject.empty()) return match_.frame == CueFrame::Quote || goes_on_saying();
    if (before > sentence_.first && text_.phrase(before - 1, WordClass::Channel, end) > 0) {
      return true;  // "in a tweet said": it is said there, not by it.
    }
    if (goes_back_to(subject)) return true;
    // "belonging to-the group, called on": nobody who speaks has letters of a preposition.
    if (has_preposition_letters(text_, before) || !plausible(before) ||
        !agrees_with_noun(subject)) {
      return begins_with_adjunct(before) || described_topic();
    }
    match_.subject = subject;
    match_.clause = before;
    match_.dependent = before > sentence_.first && text_.is(before - 1, WordClass::Complementizer);
    return true;
  }

  // '"The Ministry" warns of ...': a name in quotation marks that begins the clause.
  bool quoted_name() {
    const std::size_t end = match_.clause;
    if (end == sentence_.first || text_.has_clitic(match_.cue.first) ||
        !text_.behind_quotation(end) || !name_in_quotes(text_, end - 1)) {
      return false;
    }
    const TokenRange& name = text_.document().quotations[text_.quotation(end - 1)].tokens;
    if (name.first < sentence_.first ||
        (name.first > sentence_.first && !text_.is_sign(name.first - 1))) {
      return false;
    }
    match_.subject = name;
    match_.clause = name.first;
    return true;
  }

  // "and was the candidate of the party for the north, called on Tuesday for": whatever describes
  // who it was, up to a comma that ends it.
  bool topic_of_be() {
    if (text_.has_clitic(match_.cue.first) || match_.clause != match_.cue.first ||
        match_.clause <= sentence_.first + 1 || !text_.is(sentence_.first, WordClass::Be) ||
        !text_.is_comma(match_.clause - 1)) {
      return false;
    }
    const TokenRange noun = noun_phrase_verb_first(text_, sentence_.first + 1, match_.clause);
    if (noun.empty()) return false;
    for (std::size_t at = noun.last; at < match_.clause; ++at) {
      if (text_.is(at, WordClass::Complementizer) || text_.is_colon(at) ||
          is_known_verb(text_, at) || (text_.opens_quotation(at) && !name_in_quotes(text_, at))) {
        return false;
      }
    }
    match_.subject = noun;
    match_.clause = sentence_.first;
    return true;
  }

  // "received a call from a person reporting that": the cue is said of the noun.
  bool described_person(const TokenRange& noun) const {
    return noun.size() == 1 && noun.first > sentence_.first &&
           text_.is(noun.first, WordClass::Head) && !is_definite(text_, noun.first) &&
           text_.is(noun.first - 1, WordClass::Preposition) && !text_.has_clitic(match_.cue.first);
  }

  // "as for Smith, who came from Iraq, so-said-he": whatever stands between, the topic is who
  // speaks.
  bool introduced_topic() {
    constexpr std::size_t reach = 40;
    if (!may_link(text_, match_.clause) || match_.clause == sentence_.first) return false;
    const bool linked =
        text_.has_clitic(match_.clause) || text_.is(match_.clause, WordClass::Auxiliary);
    if (!linked || text_.quoted(match_.clause)) return false;
    for (std::size_t at = match_.clause; at > sentence_.first && match_.clause - at < reach; --at) {
      if (!text_.is(at - 1, WordClass::Agent) || text_.is_sign(at - 1)) continue;
      const TokenRange topic = noun_phrase_verb_first(text_, at, match_.clause);
      if (topic.empty()) return false;
      match_.subject = topic;
      match_.clause = at - 1;
      return true;
    }
    return false;
  }

  // "and-went-on he-says: ..."
  bool goes_on_saying() {
    if (match_.clause == sentence_.first) return false;
    const std::size_t before = match_.clause - 1;
    if (text_.is_sign(before) || text_.has_clitic(match_.cue.first)) return false;
    const CueForm* form = cue_at(text_, before, match_.clause, CueWord::Verb);
    if (form == nullptr || (form->forms & bit(VerbForm::Finite)) == 0 || !may_link(text_, before) ||
        !opens_clause(text_, sentence_, before)) {
      return false;
    }
    match_.clause = before;
    return true;
  }

  // "gave a long speech stressed-he in-it that": the cue is said of an indefinite noun before it,
  // to which the word behind it goes back.
  bool goes_back_to(const TokenRange& noun) const {
    const std::size_t next = match_.cue.last;
    const bool held = next < sentence_.last && text_.is(next, WordClass::Adverb) &&
                      text_.is(next, WordClass::Preposition);
    return held && noun.size() > 1 && !is_definite(text_, noun.last - 1);
  }

  // "about the visitors says: ...": the noun before the cue is in an adjunct that begins the
  // clause.
  bool begins_with_adjunct(std::size_t noun) {
    if (noun == sentence_.first) return false;
    const std::size_t before = noun - 1;
    if (text_.is_sign(before) || !text_.is(before, WordClass::Preposition) ||
        !opens_clause(text_, sentence_, before)) {
      return false;
    }
    match_.clause = before;
    return true;
  }

  // "the official who refused to give his name said that": the clause begins with a noun phrase
  // that a relative describes.
  bool described_topic() {
    constexpr std::size_t reach = 14;
    for (std::size_t at = match_.clause; at > sentence_.first && match_.clause - at < reach; --at) {
      const std::size_t before = at - 1;
      if (text_.is_sign(before) || text_.quotation_border(at)) return false;
      if (!text_.is(before, WordClass::Relative)) continue;
      if (is_free_relative(text_, before) || !agrees_with(before)) return false;
      const TokenRange noun = noun_phrase_back(text_, sentence_.first, before);
      if (noun.empty() || !plausible(noun.first)) return false;
      match_.subject = noun;
      match_.clause = noun.first;
      return true;
    }
    return false;
  }

  // Behind its subject a verb is of one number and gender with it; with words for many it may be
  // either way ("the states confirm-she").
  bool agrees_with_noun(const TokenRange& noun) const {
    const Agreement shown = shown_by(text_, noun);
    return shown.number == GrammaticalNumber::Plural || agrees(shown, match_.form->agreement);
  }

  // What the relative shows of gender and number is what the verb shows.
  bool agrees_with(std::size_t relative) const {
    const bool plural = match_.form->agreement.number == GrammaticalNumber::Plural;
    const bool feminine = match_.form->agreement.gender == Gender::Feminine;
    if (plural != text_.is(relative, WordClass::Plural)) return false;
    return plural || feminine == text_.is(relative, WordClass::Feminine);
  }

  // "the expert John Smith, head of the company, said": the sentence begins with a noun phrase
  // whose apposition ends before the cue.
  void topic_before() {
    if (text_.has_clitic(match_.cue.first) || match_.clause == sentence_.first) return;
    // "John Smith - a seller - says"
    const std::string_view border = text_.document().folded(match_.clause - 1);
    const bool dash =
        is_sign(text_, match_.clause - 1, "-") || is_sign(text_, match_.clause - 1, "\u2013");
    if (!text_.is_comma(match_.clause - 1) && !dash) return;
    std::size_t first = sentence_.first;
    while (first < match_.clause && text_.is(first, WordClass::Subordinator)) ++first;
    if (may_link(text_, first) ||
        text_.is_any(
            first, bit(WordClass::Preposition) | bit(WordClass::Time) | bit(WordClass::Relative)) ||
        text_.phrase(first, WordClass::Adverb, sentence_.last) > 0 || text_.is_sign(first) ||
        is_known_verb(text_, first)) {
      return;
    }
    TokenRange noun = noun_phrase_verb_first(text_, first, match_.clause);
    if (noun.empty()) return;
    // "the head of the board in the province, ...", "the student John Smith living in Ohio, ..."
    const bool named = is_definite(text_, first) && noun.size() > 2;
    while (noun.last < match_.clause && (named || text_.is(first, WordClass::Construct)) &&
           text_.is(noun.last, WordClass::Preposition)) {
      const TokenRange more = noun_phrase_verb_first(text_, noun.last + 1, match_.clause);
      if (more.empty()) return;
      noun.last = more.last;
    }
    if (dash) {
      std::size_t last = noun.first;
      while (last < noun.last && text_.document().folded(last) != border) ++last;
      noun.last = last;
    }
    if (noun.empty() || noun.last >= match_.clause - (dash ? 1 : 0)) return;
    if (dash ? text_.document().folded(noun.last) != border : !text_.is_comma(noun.last)) return;
    match_.subject = noun;
    match_.clause = first;
  }

  // "and was the agency, already reported": the comma divides no clauses.
  bool behind_auxiliary() const {
    return match_.clause < match_.cue.first && match_.clause > sentence_.first &&
           text_.is(match_.clause, WordClass::Auxiliary) && text_.is_comma(match_.clause - 1);
  }

  // "and was the carrier, one of the largest in the land, already confirmed": the noun phrase
  // behind the verb that the auxiliary belongs to.
  TokenRange behind_be() const {
    if (match_.clause == match_.cue.first) return described_behind_be();
    for (std::size_t at = match_.clause; at > sentence_.first; --at) {
      const std::size_t before = at - 1;
      if (text_.is(before, WordClass::Be)) {
        return noun_phrase_verb_first(text_, at, match_.clause);
      }
      if (is_known_verb(text_, before) || text_.quotation_border(at) ||
          text_.is_any(before, bit(WordClass::Complementizer) | bit(WordClass::Subordinator))) {
        break;
      }
    }
    return described_behind_be();
  }

  // "and was the report, which appeared in May, confirmed": the same with a relative clause, which
  // behind an indefinite noun needs no pronoun.
  TokenRange described_behind_be() const {
    if (!text_.is(sentence_.first, WordClass::Be)) return {};
    const TokenRange noun = noun_phrase_verb_first(text_, sentence_.first + 1, match_.clause);
    std::size_t at = noun.last;
    if (noun.empty() || at >= match_.clause) return {};
    const bool bare = text_.is(at, WordClass::Verb) && !is_definite(text_, at - 1);
    if (text_.is_comma(at)) ++at;
    if (!bare && (!text_.is(at, WordClass::Relative) || is_free_relative(text_, at))) return {};
    for (++at; at < match_.clause; ++at) {
      if (text_.is(at, WordClass::Complementizer) || text_.is_colon(at)) return {};
    }
    return noun;
  }

  // "that the coalition in Iraq confirmed": behind a bare complementizer stands a noun phrase,
  // whatever is in it.
  TokenRange long_subject(std::size_t first, std::size_t end) const {
    constexpr std::size_t longest = 14;
    for (std::size_t at = first; at > sentence_.first && end - at < longest; --at) {
      const std::size_t before = at - 1;
      if (text_.is(before, WordClass::Complementizer)) {
        const bool bare = is_bare_complementizer(text_, before);
        if (!bare || at >= first) return {};
        return {behind_adverbs(text_, at, end), end};  // "that there is a theory ... says"
      }
      if (text_.is_sign(before) || text_.quotation_border(at) || is_known_verb(text_, before) ||
          text_.is_any(before, bit(WordClass::Relative) | bit(WordClass::Subordinator))) {
        break;
      }
    }
    return {};
  }

  // A clause begins where the noun phrase does, or a generic noun stands there ("in a statement
  // confirmed").
  bool plausible(std::size_t start) const {
    if (start == sentence_.first || text_.is_sign(start - 1) || text_.quotation_border(start)) {
      return true;
    }
    if (text_.is(start - 1, WordClass::Complementizer)) {
      // Behind one with a pronoun ("that-she") stands a verb.
      return is_bare_complementizer(text_, start - 1);
    }
    const std::size_t adverbs = adverbs_before(text_, sentence_.first, start);
    if (adverbs > sentence_.first && text_.is(adverbs - 1, WordClass::Preposition)) return false;
    return text_.is_any(start - 1, bit(WordClass::Subordinator) | bit(WordClass::Be) |
                                       bit(WordClass::Adverb) | bit(WordClass::Coordinator) |
                                       bit(WordClass::Time)) ||
           adverbs < start;
  }

  // "the prices rose, the matter which called for": a noun that stands for the clause before it.
  bool clause_noun(std::size_t relative) const {
    if (relative == sentence_.first) return true;
    const std::size_t noun = relative - 1;
    return text_.is(noun, WordClass::NoSpeaker) && !text_.has_clitic(noun) &&
           (noun == sentence_.first || text_.is_sign(noun - 1) || is_definite(text_, noun - 1));
  }

  bool relative_subject(std::size_t relative) {
    if (!agrees_with(relative) || clause_noun(relative)) return false;
    std::size_t end = relative;
    if (end > sentence_.first && text_.is_comma(end - 1)) --end;
    match_.subject = definite_part(text_, noun_phrase_back(text_, sentence_.first, end));
    // "and spoke the director, who confirmed": the verb that begins the sentence is no part of it.
    const std::size_t first = match_.subject.first;
    if (first == sentence_.first && is_linked_verb(text_, first)) ++match_.subject.first;
    match_.clause = relative;
    match_.dependent = true;
    return !match_.subject.empty();
  }

  const StatementText& text_;
  const TokenRange& sentence_;
  VerbFirstMatch& match_;
};

}  // namespace

bool find_subject_before(const StatementText& text, const TokenRange& sentence,
                         VerbFirstMatch& match) {
  return SubjectBefore(text, sentence, match).find();
}

bool opens_clause(const StatementText& text, const TokenRange& sentence, std::size_t at) {
  if (text.is(at, WordClass::Auxiliary) && may_link(text, at))
    return true;  // "and-already announced"
  const std::size_t start = adverbs_before(text, sentence.first, at);
  return start == sentence.first || text.is_sign(start - 1) || text.quotation_border(start);
}

}  // namespace gainsay
