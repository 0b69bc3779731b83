#include "annotate/verb_first_mark.h"

#include <algorithm>

#include "annotate/verb_first_object.h"

namespace gainsay {
namespace {

class Marks {
 public:
  Marks(const StatementText& text, const CueGroup& group, const VerbFirstProgress& progress)
      : text_(text), group_(group), progress_(progress) {}

  std::optional<ContentMark> find(std::size_t at) const {
    if (at < progress_.end && text_.is_colon(at)) {
      if (!group_.can_take(CueFrame::Quote)) return {};
      const bool quote = at + 1 < text_.size() && text_.opens_quotation(at + 1);
      if (!quote && at + 1 >= progress_.end) return {};
      return mark(quote ? CueFrame::Quote : CueFrame::Clause, at + 1);
    }
    if (at >= progress_.end || at >= text_.size() || progress_.colon_only) return {};
    if (text_.is(at, WordClass::Complementizer)) {
      if (!group_.can_take(CueFrame::That) || !complementizer_fits(at)) return {};
      return mark(CueFrame::That, at);
    }
    // 'confirmed "the principles of the plan" that': a name, however long it is.
    const bool speaks =
        text_.opens_quotation(at) && group_.can_take(CueFrame::That) && opens_clause_behind(at);
    if (speaks) return {};
    if (text_.opens_quotation(at) && !name_in_quotes(text_, at)) {
      // An ordinary word as well: its object may have a name. So may an adjunct ('about "Fate"').
      if (!group_.can_take(CueFrame::Quote) || (group_.opening && !progress_.open())) return {};
      if (at > progress_.from && names_institution(at)) return {};
      const bool adjunct = at > progress_.from && text_.is(at - 1, WordClass::Preposition);
      if (adjunct && !through_word(at - 1)) return {};
      return mark(CueFrame::Quote, at);
    }
    if (text_.is(at, WordClass::Questioner) && group_.can_take(CueFrame::Question)) {
      return mark(CueFrame::Question, at);
    }
    if (progress_.clause_only || names_somebody(at)) return {};
    if (const auto introduced = through(at)) return introduced;
    return object(at);
  }

 private:
  static ContentMark mark(CueFrame frame, std::size_t content) { return {frame, content}; }

  // 'the head of "the Company for Building Roads and Bridges", that': before a comma or a clause.
  bool names_institution(std::size_t at) const {
    constexpr std::size_t longest = 8;
    const TokenRange& name = text_.document().quotations[text_.quotation(at)].tokens;
    return text_.is(at - 1, WordClass::Construct) && name.size() <= longest &&
           name.last < progress_.end &&
           (text_.is_comma(name.last) || text_.is(name.last, WordClass::Complementizer));
  }

  // A clause with its own word follows the quotation.
  bool opens_clause_behind(std::size_t at) const {
    const std::size_t last = text_.document().quotations[text_.quotation(at)].tokens.last;
    return at == progress_.from && last < progress_.end &&
           text_.is(last, WordClass::Complementizer) && !may_link(text_, last);
  }

  // 'confirmed "Health Care" the rise of': a name behind the verb, whatever its first word is.
  bool names_somebody(std::size_t at) const {
    if (at != progress_.from || !progress_.open() || !text_.opens_quotation(at)) return false;
    const std::size_t last = text_.document().quotations[text_.quotation(at)].tokens.last;
    return name_in_quotes(text_, at) && last < progress_.end && !text_.is_sign(last);
  }

  // "after that", "must that": the clause belongs to the word before it.
  bool complementizer_fits(std::size_t at) const {
    if (at == progress_.from) return true;
    const std::size_t before = at - 1;
    if (text_.is_any(before, bit(WordClass::Subordinator) | bit(WordClass::Verb) |
                                 bit(WordClass::Negation))) {
      return false;  // "not that" is "but"
    }
    // "so far that": an infinitive's word and no complementizer.
    if (text_.is(before, WordClass::Infinitive) && !text_.is(before, WordClass::Complementizer)) {
      return false;
    }
    if (may_link(text_, at)) return false;  // "and that" goes on with another content
    // "a song which is-described as": the clause is that of the relative.
    if (before > progress_.from && !text_.is_sign(before) &&
        text_.is(before - 1, WordClass::Relative)) {
      return false;
    }
    // One that is an adverb too holds its own noun: "stressed in-it that".
    return !text_.is(before, WordClass::Preposition) || text_.is(before, WordClass::Adverb) ||
           through_word(before);
  }

  bool through_word(std::size_t at) const {
    const std::string_view word = text_.document().folded(at);
    const auto& words = group_.through;
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  // "pointed to", "called for".
  std::optional<ContentMark> through(std::size_t at) const {
    if (group_.through.empty()) return {};
    if (through_word(at)) {
      const bool marked =
          at + 1 < progress_.end &&
          text_.is_any(at + 1, bit(WordClass::Complementizer) | bit(WordClass::NominalOpener));
      if (!marked && progress_.open() && at > progress_.subject_first &&
          text_.is(at - 1, WordClass::Head)) {
        return {};  // "the supervisor of the project"
      }
      std::size_t next = at + 1;
      while (next < progress_.end && text_.phrase(next, WordClass::Adverb, progress_.end) > 0) {
        next += text_.phrase(next, WordClass::Adverb, progress_.end);
      }
      if (next >= progress_.end) return {};
      if (text_.is(next, WordClass::Complementizer)) {
        return mark(CueFrame::That, next);
      }
      const bool phrase = !text_.is_sign(next) &&
                          !text_.is_any(next, bit(WordClass::Time) | bit(WordClass::Preposition));
      if (!group_.can_take(CueFrame::Object) || !phrase) return {};
      // "stressing on the rights": right behind a participle nothing else is meant.
      const bool participle = at == progress_.from && !progress_.open();
      if (group_.nominal && !participle && !text_.is(next, WordClass::NominalOpener) &&
          !noun_phrase_ends(next)) {
        return {};
      }
      if (const std::size_t clause = clause_through(next)) return mark(CueFrame::That, clause);
      if (!marked && object_through(next)) return {};
      if (clause_of_its_own(next) || clause_behind_comma(next)) return {};
      return mark(CueFrame::Object, next);
    }
    if (!group_.can_take(CueFrame::Object)) return {};
    const std::string_view word = text_.document().folded(at);
    for (const std::string& letters : group_.through) {
      if (!word.starts_with(letters) || text_.clitic(at) == word) continue;
      const std::string_view rest = word.substr(letters.size());
      const bool own = text_.clitic(at) == letters;
      const bool opener = own && text_.is(at, WordClass::NominalOpener);
      // 'demanded "the Union" in-compensation': a name in quotation marks is all of the subject.
      const bool named = at > progress_.subject_first && progress_.open() &&
                         text_.behind_quotation(at) && name_in_quotes(text_, at - 1) &&
                         text_.opens_quotation(progress_.subject_first) &&
                         text_.quotation(progress_.subject_first) == text_.quotation(at - 1);
      const bool next =
          !group_.nominal && (at == progress_.from || named) && rest.size() > 2 * letters.size();
      const bool noun = !group_.nominal && (text_.rules().articles.any(rest) ||
                                            (own && text_.is_any(at, known_nouns)));
      // "praised the minister of-what was done"
      const auto known = text_.rules().words.find(rest);
      const bool relative = known != text_.rules().words.end() &&
                            (known->second.classes & bit(WordClass::Relative)) != 0;
      if (opener || relative) return mark(CueFrame::Object, at);
      if ((next || noun) && !opener_behind(letters, at)) return mark(CueFrame::Object, at);
    }
    return {};
  }

  // "called those interested in-industry ... for-the presence of": a verbal noun with the same
  // letters follows.
  bool opener_behind(std::string_view letters, std::size_t from) const {
    constexpr std::size_t reach = 6;
    for (std::size_t at = from + 1; at < std::min(progress_.end, from + reach); ++at) {
      if (text_.is_sign(at) || is_known_verb(text_, at)) return false;
      if (text_.clitic(at) == letters && text_.is(at, WordClass::NominalOpener)) return true;
    }
    return false;
  }

  // "confirmed the member of the board of control over the deed, Smith, that": a clause follows
  // that is none of the noun's.
  bool clause_of_its_own(std::size_t from) const {
    constexpr std::size_t reach = 10;
    if (!group_.can_take(CueFrame::That)) return false;
    for (std::size_t at = from + 2; at < std::min(progress_.end, from + reach); ++at) {
      if (text_.is_sign(at) || is_known_verb(text_, at) || is_participle_cue(text_, at)) {
        return false;
      }
      if (!text_.is(at, WordClass::Complementizer)) continue;
      return !may_link(text_, at) &&
             !text_.is_any(at - 1, bit(WordClass::Preposition) | bit(WordClass::NominalOpener) |
                                       bit(WordClass::Subordinator) | bit(WordClass::Verb) |
                                       bit(WordClass::Relative));
    }
    return false;
  }

  // "revealed the paper in a report about firms, that profits rose": what stands before the comma
  // is what the report is about.
  bool clause_behind_comma(std::size_t from) const {
    constexpr std::size_t reach = 24;
    if (!group_.can_take(CueFrame::That)) return false;
    for (std::size_t at = from; at + 1 < std::min(progress_.end, from + reach); ++at) {
      if (text_.is_comma(at)) {
        return text_.is(at + 1, WordClass::Complementizer) && !may_link(text_, at + 1);
      }
      if (text_.is_sign(at)) return false;
    }
    return false;
  }

  // "insisted the minister on freedom of the press": behind a subject, a noun phrase up to the next
  // sign. A definite one is as often a place, and before a clause it is another adjunct ("confirmed
  // on his page that").
  bool noun_phrase_ends(std::size_t from) const {
    if (progress_.subject_end == progress_.subject_first || is_definite(text_, from) ||
        text_.is_any(from, bit(WordClass::Determiner) | bit(WordClass::Outlet)) ||
        text_.quoted(from) || from <= progress_.subject_first + 1) {
      return false;
    }
    for (std::size_t at = from; at < progress_.end; ++at) {
      if (text_.is_sign(at)) return !text_.is_colon(at);
      if (text_.is(at, WordClass::Complementizer) || text_.opens_quotation(at)) return false;
    }
    return true;
  }

  // "warned a source of the province of that": the same word with a clause behind it, further on; 0
  // if none.
  std::size_t clause_through(std::size_t from) const {
    constexpr std::size_t reach = 6;
    if (!group_.can_take(CueFrame::That)) return 0;
    for (std::size_t at = from; at + 1 < std::min(progress_.end, from + reach); ++at) {
      if (text_.is_sign(at) || is_known_verb(text_, at)) return 0;
      if (through_word(at) && text_.is(at + 1, WordClass::Complementizer)) return at + 1;
    }
    return 0;
  }

  // "called the envoy to Iraq John Smith to extending the truce": the same word with a verbal noun
  // behind it, further on.
  bool object_through(std::size_t from) const {
    constexpr std::size_t reach = 10;
    for (std::size_t at = from; at + 1 < std::min(progress_.end, from + reach); ++at) {
      // "... for Asia, for his wish": set off from the subject.
      if (text_.is_comma(at)) return through_word(at + 1);
      if (text_.is_sign(at) || is_known_verb(text_, at)) return false;
      if (through_word(at)) return text_.is(at + 1, WordClass::NominalOpener);
    }
    return false;
  }

  // "announced X, head of the base's protection since 2011, that": the clause behind the apposition
  // is what is said, not the verbal noun inside it.
  bool inside_apposition(std::size_t noun) const {
    constexpr std::size_t reach = 30;
    if (!group_.can_take(CueFrame::That) || !progress_.open()) return false;
    bool comma = false;
    for (std::size_t at = progress_.from; at < noun; ++at) comma = comma || text_.is_comma(at);
    if (!comma || text_.is_comma(noun - 1)) return false;
    for (std::size_t at = noun + 1; at + 1 < std::min(progress_.end, noun + reach); ++at) {
      if (text_.is_comma(at)) {
        if (text_.is(at + 1, WordClass::Complementizer)) return !may_link(text_, at + 1);
      } else if (text_.is_sign(at) || is_participle_cue(text_, at)) {
        return false;
      }
    }
    return false;
  }

  // ", confirming the farm's welcome": what stands right behind a participle that a sign sets off
  // is its object, whatever noun it is.
  bool behind_participle(std::size_t at) const {
    constexpr WordClasses others =
        bit(WordClass::Preposition) | bit(WordClass::Adverb) | bit(WordClass::Time) |
        bit(WordClass::Relative) | bit(WordClass::Determiner) | bit(WordClass::Complementizer) |
        bit(WordClass::Questioner) | bit(WordClass::Subordinator) | bit(WordClass::Coordinator) |
        bit(WordClass::Negation) | bit(WordClass::Auxiliary) | bit(WordClass::SubjectPronoun);
    if (at != progress_.from || progress_.open() || at < 2 || !text_.is_comma(at - 2)) return false;
    return !text_.is_sign(at) && !text_.quoted(at) && !text_.is_any(at, others) &&
           (!text_.has_clitic(at) || text_.entry(at) == nullptr) && !is_known_verb(text_, at) &&
           !is_participle_cue(text_, at) &&
           text_.phrase(at, WordClass::Adverb, progress_.end) == 0 && !clause_of_its_own(at) &&
           !(at + 1 < progress_.end && text_.is(at + 1, WordClass::Complementizer));
  }

  // "announced Iraq | the end of the mission"
  std::optional<ContentMark> object(std::size_t at) const {
    if (!group_.can_take(CueFrame::Object) || group_.object_needs_through) return {};
    // "denied the minister what was told"
    if (group_.act == CueAct::Denies && is_free_relative(text_, at))
      return mark(CueFrame::Object, at);
    if (behind_participle(at)) return mark(CueFrame::Object, at);
    const bool definite =
        at > progress_.subject_first && progress_.open() && begins_definite_act(text_, at);
    if (!definite && (!text_.is(at, WordClass::NominalOpener) || text_.has_clitic(at))) return {};
    // What is definite behind the verb is its subject, if it can have one there.
    if (at == progress_.from && is_definite(text_, at) && progress_.open()) return {};
    if (at > progress_.from) {
      if (inside_apposition(at)) return {};
      const std::size_t before = at - 1;
      if (text_.is_any(before, bit(WordClass::Construct) | bit(WordClass::Preposition) |
                                   bit(WordClass::Outlet) | bit(WordClass::Relative)) ||
          (text_.is(before, WordClass::Head) && is_definite(text_, at))) {
        return {};
      }
      if (text_.has_clitic(before) && !text_.is_sign(before) && !is_definite(text_, before) &&
          !progress_.open()) {
        return {};
      }
      if (!progress_.open() && at > progress_.subject_end && !text_.is_sign(before) &&
          !text_.is_any(before, bit(WordClass::Time) | bit(WordClass::Adverb)) &&
          !is_definite(text_, before) && text_.token(before).kind != TokenKind::Number &&
          progress_.adverb_end != at) {
        return {};
      }
    }
    return mark(CueFrame::Object, at);
  }

  const StatementText& text_;
  const CueGroup& group_;
  const VerbFirstProgress& progress_;
};

}  // namespace

std::optional<ContentMark> content_mark(const StatementText& text, const CueGroup& group,
                                        const VerbFirstProgress& progress, std::size_t at) {
  return Marks(text, group, progress).find(at);
}

bool has_through_letters(const StatementText& text, const CueGroup& group, std::size_t at) {
  const std::string_view word = text.document().folded(at);
  return std::any_of(group.through.begin(), group.through.end(), [&](const std::string& letters) {
    return word.starts_with(letters) && text.rules().articles.any(word.substr(letters.size()));
  });
}

}  // namespace gainsay
