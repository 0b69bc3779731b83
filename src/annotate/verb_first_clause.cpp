#include "annotate/verb_first_clause.h"

#include <algorithm>

#include "annotate/verb_first_addressee.h"
#include "annotate/verb_first_border.h"
#include "annotate/verb_first_mark.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_adjunct = 16;
constexpr std::size_t longest_participle_adjunct = 12;

constexpr WordClasses adjunct_words = bit(WordClass::Time) | bit(WordClass::Preposition);

class Reader {
 public:
  Reader(const StatementText& text, const CueGroup& group, std::size_t from, std::size_t end,
         bool subject)
      : text_(text), group_(group), has_subject_(subject) {
    progress_.from = from;
    progress_.end = end;
    const std::size_t reach =
        subject ? text.rules().longest_subject + longest_adjunct : longest_participle_adjunct;
    limit_ = std::min(end, from + reach);
    progress_.subject_first = apposition_ = from;
    if (!subject) progress_.subject_end = from;
  }

  std::optional<VerbFirstClause> read() {
    if (group_.is_relay() && !find_relay()) return std::nullopt;
    std::size_t at = progress_.subject_first;
    while (at <= limit_ && at <= progress_.end) {
      if (const auto mark = content_mark(text_, group_, progress_, at)) return finish(at, *mark);
      if (at >= limit_) break;
      const std::size_t next = step(at);
      if (next == StatementText::none) break;
      at = next;
    }
    return std::nullopt;
  }

 private:
  bool open() const { return progress_.open(); }
  void end_subject(std::size_t at) {
    if (open()) progress_.subject_end = at;
  }

  // The subject is behind the relaying word; the words before it are the relayer.
  bool find_relay() {
    for (std::size_t at = progress_.from; at < limit_; ++at) {
      if (text_.is_sign(at) && !text_.is_comma(at)) {
        const std::size_t behind = behind_brackets(text_, at, progress_.end);
        if (behind == at && !inner_sign(text_, at)) return false;
        at = std::max(at, behind - 1);
        continue;
      }
      const std::string_view word = text_.document().folded(at);
      if (std::find(group_.relays.begin(), group_.relays.end(), word) == group_.relays.end()) {
        if (is_known_verb(text_, at)) return false;
        continue;
      }
      const TokenRange before = noun_phrase_verb_first(text_, progress_.from, at);
      clause_.relayer = before;
      progress_.subject_first = at + 1;
      if (text_.is(at, WordClass::Adverb)) {
        // "quoted from-him the agency": the word holds the speaker.
        progress_.subject_end = at + 1;
      }
      return at + 1 < limit_;
    }
    return false;
  }

  // Goes one word, phrase or bracket further; `none` where the clause ends.
  std::size_t step(std::size_t at) {
    if (const std::size_t words = text_.phrase(at, WordClass::Adverb, progress_.end); words > 0) {
      if (at == progress_.subject_first && open()) {
        progress_.subject_first = at + words;
      } else {
        end_subject(at);
      }
      progress_.adverb_end = at + words;
      return at + words;
    }
    if (text_.is_sign(at)) return step_over_sign(at);
    if (text_.is(at, WordClass::Accusative) &&
        cue_at(text_, at, progress_.end, CueWord::Verb) == nullptr) {
      // "said always the minister": how, not who.
      if (at == progress_.subject_first && open()) return progress_.subject_first = at + 1;
      end_subject(at);
      return at + 1;
    }
    if (at == progress_.subject_first && open() && !group_.opening &&
        text_.is(at, WordClass::Time)) {
      return progress_.subject_first = at + 1;  // "announced yesterday the company"
    }
    if (text_.opens_quotation(at)) return step_over_quotation(at);
    if (const std::size_t relay = relaying_preposition(at); relay > 0) return relay;
    if (cue_at(text_, at, progress_.end, CueWord::Preposition) != nullptr) {
      end_subject(at);
      progress_.clause_only = true;
    }
    if (text_.is(at, WordClass::Relative)) {
      end_subject(at);
      relative_ = true;
      return at + 1;
    }
    if (text_.is(at, WordClass::Subordinator)) return StatementText::none;
    // "explained that": what takes no clause is another reading of the word.
    if (text_.is(at, WordClass::Complementizer) && !group_.can_take(CueFrame::That) &&
        !text_.is(at - 1, WordClass::Preposition)) {
      return StatementText::none;
    }
    if (text_.is(at, WordClass::Questioner)) end_subject(at);  // "showed the minister how that"
    if (is_participle_cue(text_, at)) {
      // ", confirming that": what follows is said by that word.
      const bool quotes =
          at + 1 < progress_.end && (text_.is_colon(at + 1) || text_.opens_quotation(at + 1));
      if (at > progress_.from && text_.is_comma(at - 1) && !quotes) return StatementText::none;
      end_subject(at);
    }
    if (describes(at)) {
      end_subject(at);
      relative_ = true;
      // No pronoun shows that clause: what is said must follow it before another comma.
      std::size_t comma = at;
      while (comma < limit_ && !text_.is_comma(comma)) ++comma;
      limit_ = std::min(limit_, comma + 1);
      return at + 1;
    }
    if (is_known_verb(text_, at) && !relative_ && !ends_name(at) && !begins_name(at))
      return StatementText::none;
    if (group_.is_relay() && at >= progress_.subject_first &&
        cue_at(text_, at, progress_.end, CueWord::Noun) != nullptr) {
      end_subject(at);
      return at + 1;
    }
    if (at == progress_.subject_first && open() && text_.is(at, WordClass::Channel) &&
        at + 1 < progress_.end && text_.opens_quotation(at + 1) && name_in_quotes(text_, at + 1)) {
      // 'and said to "the Nation" the head ...': the subject may follow.
      channel_ = {at, text_.document().quotations[text_.quotation(at + 1)].tokens.last};
      progress_.subject_first = channel_.last;
      return channel_.last;
    }
    if (at == progress_.subject_first && open() && group_.nominal &&
        has_through_letters(text_, group_, at)) {
      return StatementText::none;  // "confessed to-the mistake": no subject, and no content that
                                   // says something
    }
    if (ends_subject(at)) end_subject(at);
    return at + 1;
  }

  // A verb does not stand before a comma: the word is a name.
  bool ends_name(std::size_t at) const {
    return at > progress_.subject_first && at + 1 < progress_.end && text_.is_sign(at + 1) &&
           !text_.is_colon(at + 1);
  }

  // Nor does one in the perfect right behind another: "said Dan Smith", where "dan" condemned.
  bool begins_name(std::size_t at) const {
    if (!has_subject_ || at != progress_.from || !open() || group_.is_relay()) return false;
    const CueForm* form = cue_at(text_, at, progress_.end, CueWord::Verb);
    return form != nullptr && !text_.has_clitic(at) && (form->forms & bit(VerbForm::Base)) == 0 &&
           at + 1 < progress_.end && !text_.is_sign(at + 1) && !text_.quoted(at + 1) &&
           text_.entry(at + 1) == nullptr;
  }

  // "in a statement the agency received a copy of", "an official refused to be named": a verb
  // behind an indefinite noun goes on about that.
  bool describes(std::size_t at) const {
    const std::size_t first = progress_.subject_first;
    if (relative_ || at <= first || text_.is_sign(at - 1) || text_.has_clitic(at) ||
        (is_definite(text_, at - 1) && !(open() && placed(first, at))) ||
        text_.is(at, WordClass::Preposition)) {
      return false;
    }
    if (open()) {
      const bool number = text_.token(first).kind == TokenKind::Number;
      const std::size_t head = first + (number ? 1 : 0);
      if (is_definite(text_, first) ||
          text_.is_any(at - 1, bit(WordClass::Construct) | bit(WordClass::Preposition))) {
        return false;
      }
      if (text_.is(at, WordClass::Verb) && text_.is_any(head, known_nouns) &&
          (!text_.is(head, WordClass::Construct) || text_.is(head, WordClass::Plural))) {
        return true;
      }
      return text_.is(head, WordClass::Head) && is_finite_cue(at);
    }
    return text_.is(at, WordClass::Verb) &&
           (text_.entry(at - 1) == nullptr || text_.is_any(at - 1, known_nouns));
  }

  // "researchers in the country": a preposition stands behind the noun that a clause describes.
  bool placed(std::size_t noun, std::size_t end) const {
    return text_.is(noun, WordClass::Plural) && noun + 1 < end &&
           text_.is(noun + 1, WordClass::Preposition);
  }

  // A finite form of any cue, those with another sense included.
  bool is_finite_cue(std::size_t at) const {
    const CueForm* form = cue_at(text_, at, progress_.end, CueWord::Verb);
    return form != nullptr && (form->forms & bit(VerbForm::Finite)) != 0 &&
           !is_verbal_noun(text_, at, *form);
  }

  std::size_t step_over_quotation(std::size_t at) {
    const TokenRange& name = text_.document().quotations[text_.quotation(at)].tokens;
    if (at == progress_.subject_first && open() && name.last < progress_.end &&
        text_.is(name.last, WordClass::Head)) {
      // 'told "the Nation" sources': whom they told.
      channel_ = name;
      progress_.subject_first = name.last;
    } else if (group_.opening && !name_in_quotes(text_, at)) {
      return StatementText::none;  // "wrote its words Smith, '...'": an ordinary word
    }
    return name.last;
  }

  std::size_t step_over_sign(std::size_t at) {
    if (text_.is_comma(at)) {
      relative_ = false;
      const std::size_t next = at + 1;
      if (at == progress_.subject_first && open() && at == channel_.last && !channel_.empty()) {
        progress_.subject_first = next;  // 'says to-"the Nation", the researcher ...'
        return next;
      }
      if (next < progress_.end && begins_clause(next)) progress_.colon_only = true;
      const bool apposition =
          next < progress_.end && !text_.is_sign(next) && !text_.quoted(next) &&
          !text_.has_clitic(next) && text_.phrase(next, WordClass::Adverb, progress_.end) == 0 &&
          !text_.is_any(next, adjunct_words | bit(WordClass::Relative)) &&
          !names_channel(text_, next, progress_.end) && at > progress_.subject_first &&
          !text_.is(next, WordClass::Verb) && !is_finite_cue(next);
      if (!apposition) end_subject(at);
      apposition_ = next;
      return next;
    }
    const std::size_t behind = behind_brackets(text_, at, progress_.end);
    if (behind > at) return behind;
    return inner_sign(text_, at) ? at + 1 : StatementText::none;
  }

  // A word with "and" before it of which nothing else is known: another clause, as far as verbs go.
  bool begins_clause(std::size_t at) const {
    if (text_.is_sign(at) || text_.quoted(at)) return false;
    const bool known = text_.entry(at) != nullptr && !text_.has_clitic(at);
    return !known && text_.phrase(at, WordClass::Adverb, progress_.end) == 0 &&
           !(text_.has_clitic(at) && text_.is_any(at, adjunct_words)) && may_link(text_, at);
  }

  // "reported the agency, citing ..."
  std::size_t relaying_preposition(std::size_t at) {
    const CueForm* form = cue_at(text_, at, progress_.end, CueWord::Preposition);
    if (form == nullptr || !text_.rules().groups[form->group].is_relay()) return 0;
    end_subject(at);
    clause_.relayer = {progress_.subject_first, progress_.subject_end};
    progress_.subject_first = at + 1 + form->rest.size();
    progress_.subject_end = StatementText::none;
    return progress_.subject_first;
  }

  bool ends_subject(std::size_t at) const {
    if (text_.is(at, WordClass::Time) || names_channel(text_, at, progress_.end) ||
        (open() && ends_subject_before(text_, progress_, at))) {
      return true;
    }
    // "sources, as-reported the paper"
    if (text_.is(at, WordClass::CommentOpener) && !text_.is(at, WordClass::Relative)) return true;
    // "and he smiling"
    if (text_.is(at, WordClass::SubjectPronoun)) return at + 1 < progress_.end;
    if (!text_.is(at, WordClass::Preposition)) return false;
    if (at == progress_.subject_first) return true;
    // One preposition may follow a generic noun: "an official in", "a number of", "20 in the
    // hundred of".
    const std::size_t first = progress_.subject_first;
    return !text_.is(at - 1, WordClass::Head) && !text_.is(first, WordClass::Head) &&
           !text_.is(apposition_, WordClass::Head) &&
           text_.token(first).kind != TokenKind::Number && !belongs_to_office(at);
  }

  // "the director of planning in the ministry of health John Smith", "Smith, the official spokesman
  // in the administration of": an institution behind the preposition is where the office is held.
  bool belongs_to_office(std::size_t preposition) const {
    const std::size_t next = preposition + 1;
    if (next + 1 >= progress_.end ||
        !text_.is_any(
            next, bit(WordClass::Feminine) | bit(WordClass::Masculine) | bit(WordClass::Seat)) ||
        text_.has_clitic(next) || text_.phrase(preposition, WordClass::Adverb, progress_.end) > 0) {
      return false;
    }
    // "the minister in the council": where he says it, for all that is known.
    const WordClasses office = text_.is_any(next, bit(WordClass::Construct) | bit(WordClass::Seat))
                                   ? bit(WordClass::Construct) | bit(WordClass::Head)
                                   : bit(WordClass::Head);
    for (std::size_t at = progress_.subject_first; at < preposition; ++at) {
      if (text_.is_any(at, office)) return true;
    }
    return false;
  }

  std::optional<VerbFirstClause> finish(std::size_t at, const ContentMark& mark) {
    clause_.frame = mark.frame;
    clause_.content = mark.content;
    end_subject(at);
    if (has_subject_) {
      resume_subject(at);
      std::size_t last = std::min(progress_.subject_end, at);
      if (group_.addressee) last = subject_before_addressee(text_, progress_.subject_first, last);
      while (last > progress_.subject_first &&
             (text_.is_comma(last - 1) || is_sign(text_, last - 1, "-") ||
              (!text_.is_sign(last - 1) && text_.is(last - 1, WordClass::Preposition)))) {
        --last;
      }
      while (progress_.subject_first < last && is_sign(text_, progress_.subject_first, "-"))
        ++progress_.subject_first;
      // "confirms to-the public the need", "who confirmed to-minister Smith that": no subject has
      // the letters of a preposition.
      // Nor is it a day in brackets, or a word that joins nouns.
      if (progress_.subject_first < last && !group_.is_relay() &&
          (has_preposition_letters(text_, progress_.subject_first) ||
           is_sign(text_, progress_.subject_first, "(") ||
           text_.is(progress_.subject_first, WordClass::Coordinator))) {
        last = progress_.subject_end = progress_.subject_first;
      }
      if (last - progress_.subject_first > text_.rules().longest_subject) return std::nullopt;
      clause_.subject = {progress_.subject_first, last};
    }
    const std::size_t behind = std::max(progress_.subject_first, progress_.subject_end);
    if (behind < at) clause_.adjuncts = {behind, at};
    if (clause_.adjuncts.empty()) clause_.adjuncts = channel_;
    return clause_;
  }

  // "the head of the committee in the chamber Dr Smith": the name behind the adjunct is that of the
  // office. A title right behind a definite noun belongs to nothing else.
  void resume_subject(std::size_t content) {
    const std::size_t first = progress_.subject_first;
    const std::size_t end = progress_.subject_end;
    if (first >= end || end >= content || !text_.is(end, WordClass::Preposition) ||
        !text_.is_any(first, bit(WordClass::Construct) | bit(WordClass::Head)) ||
        names_channel(text_, end, content)) {
      return;
    }
    // 'the head of the board in "Swords" John Smith'
    if (end + 1 < content && text_.opens_quotation(end + 1) && name_in_quotes(text_, end + 1)) {
      const std::size_t name = text_.document().quotations[text_.quotation(end + 1)].tokens.last;
      if (name < content && names_person(text_, name)) {
        progress_.subject_end = noun_phrase_verb_first(text_, name, content).last;
      }
      return;
    }
    // "the head of relations in the ministry John Smith"
    if (end + 3 < content && text_.is_any(end + 1, known_nouns) && is_definite(text_, end + 1) &&
        names_person(text_, end + 2) &&
        (names_person(text_, end + 3) || is_definite(text_, end + 3))) {
      progress_.subject_end = noun_phrase_verb_first(text_, end + 2, content).last;
      return;
    }
    for (std::size_t at = end + 2; at + 1 < content; ++at) {
      if (text_.is_sign(at) || text_.quoted(at) || text_.is(at, WordClass::Time) ||
          names_channel(text_, at, content) || is_known_verb(text_, at)) {
        return;
      }
      const bool title = text_.is(at, WordClass::Masculine) && is_definite(text_, at) &&
                         !text_.has_clitic(at) &&
                         (is_definite(text_, at - 1) || has_noun_clitic(text_, at - 1));
      if (!title) continue;
      progress_.subject_end = noun_phrase_verb_first(text_, at, content).last;
      return;
    }
  }

  const StatementText& text_;
  const CueGroup& group_;
  bool has_subject_;
  std::size_t limit_ = 0;
  VerbFirstProgress progress_;
  TokenRange channel_;          // between the cue and its subject
  std::size_t apposition_ = 0;  // where the noun phrase begins that is being read
  bool relative_ = false;
  VerbFirstClause clause_;
};

}  // namespace

std::optional<VerbFirstClause> read_verb_first(const StatementText& text, const CueGroup& group,
                                               std::size_t from, std::size_t end, bool subject) {
  return Reader(text, group, from, end, subject).read();
}

}  // namespace gainsay
