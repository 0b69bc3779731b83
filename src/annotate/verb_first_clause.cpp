#include "annotate/verb_first_clause.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t longest_adjunct = 16;
constexpr std::size_t longest_participle_adjunct = 12;
constexpr std::size_t longest_name_in_quotes = 4;

constexpr WordClasses adjunct_words = bit(WordClass::Time) | bit(WordClass::Preposition);

bool is_sign(const StatementText& text, std::size_t at, std::string_view sign) {
  return text.is_sign(at) && text.document().folded(at) == sign;
}

// Behind the bracket that closes the one at `at`; `at` when it is none.
std::size_t behind_brackets(const StatementText& text, std::size_t at, std::size_t end) {
  if (!is_sign(text, at, "(")) return at;
  for (std::size_t close = at; close < end; ++close) {
    if (is_sign(text, close, ")")) return close + 1;
  }
  return at;
}

// Signs that stand inside names.
bool inner_sign(const StatementText& text, std::size_t at) {
  const std::string_view sign = text.document().folded(at);
  return sign == "." || sign == "-" || sign == "/" || sign == "&" || sign == "\u2013";
}

bool begins_with_any(std::string_view word, const std::vector<std::string>& letters) {
  return std::any_of(letters.begin(), letters.end(),
                     [&](const std::string& begin) { return word.starts_with(begin); });
}

bool definite(const StatementText& text, std::size_t at) {
  return begins_with_any(text.document().folded(at), text.rules().articles);
}

// The words of a channel or addressee: "للوكالة", "لصحيفة".
bool names_channel(const StatementText& text, std::size_t at, std::size_t end) {
  if (text.phrase(at, WordClass::Channel, end) > 0) return true;
  // 'ل"الوطن"'
  if (text.is(at, WordClass::Preposition) && at + 1 < end && text.opens_quotation(at + 1)) return true;
  return text.is(at, WordClass::Outlet) && has_noun_clitic(text, at);
}

// A quotation of few words inside a noun phrase is a name.
bool name_in_quotes(const StatementText& text, std::size_t at) {
  const TokenRange& range = text.document().quotations[text.quotation(at)].tokens;
  return range.size() <= longest_name_in_quotes;
}

class Reader {
 public:
  Reader(const StatementText& text, const CueGroup& group, std::size_t from, std::size_t end,
         bool subject)
      : text_(text), group_(group), from_(from), end_(end), has_subject_(subject) {
    const std::size_t reach =
        subject ? text.rules().longest_subject + longest_adjunct : longest_participle_adjunct;
    limit_ = std::min(end, from + reach);
    subject_first_ = from;
    if (!subject) subject_end_ = from;
  }

  std::optional<VerbFirstClause> read() {
    if (group_.is_relay() && !find_relay()) return std::nullopt;
    std::size_t at = subject_first_;
    while (at <= limit_ && at <= end_) {
      if (complement(at)) return finish(at);
      if (at >= limit_) break;
      const std::size_t next = step(at);
      if (next == StatementText::none) break;
      at = next;
    }
    return std::nullopt;
  }

 private:
  bool open() const { return subject_end_ == StatementText::none; }
  void end_subject(std::size_t at) {
    if (open()) subject_end_ = at;
  }

  // The subject is behind the relaying word; the words before it are the relayer.
  bool find_relay() {
    for (std::size_t at = from_; at < limit_; ++at) {
      if (text_.is_sign(at) && !text_.is_comma(at)) {
        const std::size_t behind = behind_brackets(text_, at, end_);
        if (behind == at && !inner_sign(text_, at)) return false;
        at = std::max(at, behind - 1);
        continue;
      }
      const std::string_view word = text_.document().folded(at);
      if (std::find(group_.relays.begin(), group_.relays.end(), word) == group_.relays.end()) {
        if (is_known_verb(text_, at)) return false;
        continue;
      }
      const TokenRange before = noun_phrase_verb_first(text_, from_, at);
      clause_.relayer = before;
      subject_first_ = at + 1;
      return at + 1 < limit_;
    }
    return false;
  }

  bool found(CueFrame frame, std::size_t content) {
    clause_.frame = frame;
    clause_.content = content;
    return true;
  }

  // Whether the content begins at `at`, or behind a word there that introduces it.
  bool complement(std::size_t at) {
    if (at < end_ && text_.is_colon(at)) {
      if (!group_.can_take(CueFrame::Quote)) return false;
      const bool quote = at + 1 < text_.size() && text_.opens_quotation(at + 1);
      if (!quote && at + 1 >= end_) return false;
      return found(quote ? CueFrame::Quote : CueFrame::Clause, at + 1);
    }
    if (at >= end_ || at >= text_.size() || colon_only_) return false;
    if (text_.is(at, WordClass::Complementizer)) {
      return group_.can_take(CueFrame::That) && complementizer_fits(at) && found(CueFrame::That, at);
    }
    if (text_.opens_quotation(at) && !name_in_quotes(text_, at)) {
      return group_.can_take(CueFrame::Quote) && found(CueFrame::Quote, at);
    }
    if (text_.is(at, WordClass::Questioner) && group_.can_take(CueFrame::Question)) {
      return found(CueFrame::Question, at);
    }
    return through(at) || object(at);
  }

  // "بعد أن", "يجب أن": the clause belongs to the word before it.
  bool complementizer_fits(std::size_t at) const {
    if (at == from_) return true;
    const std::size_t before = at - 1;
    if (text_.is_any(before, bit(WordClass::Subordinator) | bit(WordClass::Verb))) return false;
    return !text_.is(before, WordClass::Preposition) || through_word(before) > 0;
  }

  std::size_t through_word(std::size_t at) const {
    const std::string_view word = text_.document().folded(at);
    const auto& words = group_.through;
    return std::find(words.begin(), words.end(), word) != words.end() ? 1 : 0;
  }

  // "أشار إلى", "طالب ب".
  bool through(std::size_t at) {
    if (group_.through.empty()) return false;
    if (open() && at > subject_first_ && text_.is(at - 1, WordClass::Head)) return false;
    if (through_word(at) > 0) {
      std::size_t next = at + 1;
      while (next < end_ && text_.phrase(next, WordClass::Adverb, end_) > 0) {
        next += text_.phrase(next, WordClass::Adverb, end_);
      }
      if (next >= end_) return false;
      if (text_.is(next, WordClass::Complementizer)) {
        end_subject(at);
        return found(CueFrame::That, next);
      }
      const bool phrase = !text_.is_sign(next) && !text_.is_any(next, adjunct_words);
      if (!group_.can_take(CueFrame::Object) || !phrase) return false;
      const bool nominal = group_.nominal || !group_.object_needs_through;
      if (nominal && !text_.is(next, WordClass::NominalOpener)) return false;
      end_subject(at);
      return found(CueFrame::Object, next);
    }
    if (!group_.can_take(CueFrame::Object)) return false;
    const std::string_view word = text_.document().folded(at);
    for (const std::string& letters : group_.through) {
      if (!word.starts_with(letters) || text_.clitic(at) == word) continue;
      const std::string_view rest = word.substr(letters.size());
      const bool opener = text_.clitic(at) == letters && text_.is(at, WordClass::NominalOpener);
      const bool next = at == from_ && rest.size() > 2 * letters.size();
      const bool definite_noun = !group_.nominal && begins_with_any(rest, text_.rules().articles);
      if (opener || next || definite_noun) {
        end_subject(at);
        return found(CueFrame::Object, at);
      }
    }
    return false;
  }

  // "أعلن العراق | انتهاء المهام"
  bool object(std::size_t at) {
    if (!group_.can_take(CueFrame::Object) || group_.object_needs_through) return false;
    if (!text_.is(at, WordClass::NominalOpener) || text_.has_clitic(at)) return false;
    if (at > from_) {
      const std::size_t before = at - 1;
      if (text_.is_any(before, bit(WordClass::Construct) | bit(WordClass::Preposition) |
                                   bit(WordClass::Head) | bit(WordClass::Outlet))) {
        return false;
      }
      if (text_.has_clitic(before) && !text_.is_sign(before) && !definite(text_, before) &&
          !open()) {
        return false;
      }
      if (!open() && at > subject_end_ && !text_.is_sign(before) &&
          !text_.is_any(before, bit(WordClass::Time) | bit(WordClass::Adverb)) &&
          !definite(text_, before) && text_.token(before).kind != TokenKind::Number &&
          adverb_end_ != at) {
        return false;
      }
    }
    return found(CueFrame::Object, at);
  }

  // Goes one word, phrase or bracket further; `none` where the clause ends.
  std::size_t step(std::size_t at) {
    if (const std::size_t words = text_.phrase(at, WordClass::Adverb, end_); words > 0) {
      if (at == subject_first_ && open()) {
        subject_first_ = at + words;
      } else {
        end_subject(at);
      }
      adverb_end_ = at + words;
      return at + words;
    }
    if (text_.is_sign(at)) return step_over_sign(at);
    if (text_.opens_quotation(at)) return text_.document().quotations[text_.quotation(at)].tokens.last;
    if (const std::size_t relay = relaying_preposition(at); relay > 0) return relay;
    if (text_.is(at, WordClass::Relative)) {
      end_subject(at);
      relative_ = true;
      return at + 1;
    }
    if (text_.is(at, WordClass::Subordinator)) return StatementText::none;
    if (is_participle(at)) end_subject(at);
    if (is_known_verb(text_, at) && !relative_ && !ends_name(at)) return StatementText::none;
    if (group_.is_relay() && at > subject_first_ &&
        cue_at(text_, at, end_, CueWord::Noun) != nullptr) {
      end_subject(at);
      return at + 1;
    }
    if (at == subject_first_ && open() && text_.is(at, WordClass::Preposition) && at + 1 < end_ &&
        text_.opens_quotation(at + 1) && name_in_quotes(text_, at + 1)) {
      // 'وقال ل"الوطن" مدير ...': the subject may follow.
      channel_ = {at, text_.document().quotations[text_.quotation(at + 1)].tokens.last};
      subject_first_ = channel_.last;
      return channel_.last;
    }
    if (ends_subject(at)) end_subject(at);
    return at + 1;
  }

  // "وأضاف السفير قائلا:"
  bool is_participle(std::size_t at) const {
    const CueForm* form = cue_at(text_, at, end_, CueWord::Verb);
    return form != nullptr && (form->forms & bit(VerbForm::Gerund)) != 0 &&
           (form->forms & bit(VerbForm::Finite)) == 0;
  }

  // A verb does not stand before a comma: the word is a name.
  bool ends_name(std::size_t at) const {
    return at > subject_first_ && at + 1 < end_ && text_.is_sign(at + 1) && !text_.is_colon(at + 1);
  }

  std::size_t step_over_sign(std::size_t at) {
    if (text_.is_comma(at)) {
      relative_ = false;
      const std::size_t next = at + 1;
      if (next < end_ && begins_clause(next)) colon_only_ = true;
      const bool apposition =
          next < end_ && !text_.is_sign(next) && !text_.quoted(next) &&
          !text_.has_clitic(next) && text_.phrase(next, WordClass::Adverb, end_) == 0 &&
          !text_.is_any(next, adjunct_words | bit(WordClass::Relative)) &&
          !names_channel(text_, next, end_) && at > subject_first_;
      if (!apposition) end_subject(at);
      return next;
    }
    const std::size_t behind = behind_brackets(text_, at, end_);
    if (behind > at) return behind;
    return inner_sign(text_, at) ? at + 1 : StatementText::none;
  }

  // A word with "and" before it of which nothing else is known: another clause, as far as verbs go.
  bool begins_clause(std::size_t at) const {
    if (text_.is_sign(at) || text_.quoted(at)) return false;
    const bool known = text_.entry(at) != nullptr && !text_.has_clitic(at);
    return !known && text_.phrase(at, WordClass::Adverb, end_) == 0 &&
           !(text_.has_clitic(at) && text_.is_any(at, adjunct_words)) &&
           begins_with_any(text_.document().folded(at), text_.rules().verb_clitics);
  }

  // "ذكرت الوكالة نقلا عن ..."
  std::size_t relaying_preposition(std::size_t at) {
    const CueForm* form = cue_at(text_, at, end_, CueWord::Preposition);
    if (form == nullptr || !text_.rules().groups[form->group].is_relay()) return 0;
    end_subject(at);
    clause_.relayer = {subject_first_, subject_end_};
    subject_first_ = at + 1 + form->rest.size();
    subject_end_ = StatementText::none;
    return subject_first_;
  }

  bool ends_subject(std::size_t at) const {
    if (text_.is(at, WordClass::Time) || names_channel(text_, at, end_)) return true;
    // "وهو يبتسم"
    if (text_.is(at, WordClass::SubjectPronoun)) return at + 1 < end_;
    if (!text_.is(at, WordClass::Preposition)) return false;
    if (at == subject_first_) return true;
    // One preposition may follow a generic noun: "مسؤول في", "عدد من".
    return !text_.is(at - 1, WordClass::Head) && !text_.is(subject_first_, WordClass::Head);
  }

  std::optional<VerbFirstClause> finish(std::size_t at) {
    end_subject(at);
    if (has_subject_) {
      std::size_t last = without_addressee(std::min(subject_end_, at));
      while (last > subject_first_ && (text_.is_comma(last - 1) || is_sign(text_, last - 1, "-"))) {
        --last;
      }
      while (subject_first_ < last && is_sign(text_, subject_first_, "-")) ++subject_first_;
      if (last - subject_first_ > text_.rules().longest_subject) return std::nullopt;
      clause_.subject = {subject_first_, last};
    }
    const std::size_t behind = std::max(subject_first_, subject_end_);
    if (behind < at) clause_.adjuncts = {behind, at};
    if (clause_.adjuncts.empty()) clause_.adjuncts = channel_;
    return clause_;
  }

  // "طالب الجبوري رئيس الوزراء": a title behind the subject is another person's.
  std::size_t without_addressee(std::size_t last) const {
    if (!group_.addressee) return last;
    for (std::size_t at = subject_first_; at < last; ++at) {
      const bool title = at > subject_first_ && text_.is(at, WordClass::Construct) &&
                         !text_.is(at - 1, WordClass::Construct);
      if (title || text_.is(at, WordClass::Plural)) return at;
    }
    return last;
  }

  const StatementText& text_;
  const CueGroup& group_;
  std::size_t from_;
  std::size_t end_;
  bool has_subject_;
  std::size_t limit_ = 0;
  std::size_t subject_first_ = 0;
  std::size_t subject_end_ = StatementText::none;
  std::size_t adverb_end_ = StatementText::none;
  TokenRange channel_;  // between the cue and its subject
  bool relative_ = false;
  bool colon_only_ = false;  // another clause may have begun: only a colon still says what the cue takes
  VerbFirstClause clause_;
};

}  // namespace

std::optional<VerbFirstClause> read_verb_first(const StatementText& text, const CueGroup& group,
                                               std::size_t from, std::size_t end, bool subject) {
  return Reader(text, group, from, end, subject).read();
}

bool has_noun_clitic(const StatementText& text, std::size_t at) {
  const std::vector<std::string>& allowed = text.rules().verb_clitics;
  return text.has_clitic(at) &&
         std::find(allowed.begin(), allowed.end(), text.clitic(at)) == allowed.end();
}

const CueForm* cue_at(const StatementText& text, std::size_t at, std::size_t end, CueWord kind) {
  const WordEntry* entry = text.entry(at);
  if (entry == nullptr) return nullptr;
  for (const CueForm& form : entry->cues) {
    if (form.kind == kind && text.stands(form.rest, at + 1, end)) return &form;
  }
  return nullptr;
}

bool is_known_verb(const StatementText& text, std::size_t at) {
  if (text.is_sign(at) || has_noun_clitic(text, at)) return false;
  if (text.is_any(at, bit(WordClass::Be) | bit(WordClass::Verb))) return true;
  const CueForm* form = cue_at(text, at, text.size(), CueWord::Verb);
  return form != nullptr && (form->forms & bit(VerbForm::Finite)) != 0 &&
         !text.rules().groups[form->group].opening;
}

TokenRange noun_phrase_verb_first(const StatementText& text, std::size_t start, std::size_t end) {
  std::size_t at = start;
  while (at < end) {
    if (text.is_sign(at)) {
      const std::size_t behind = behind_brackets(text, at, end);
      if (behind == at && (!inner_sign(text, at) || at == start || at + 1 >= end)) break;
      at = behind == at ? at + 1 : behind;
      continue;
    }
    if (text.opens_quotation(at)) {
      if (!name_in_quotes(text, at)) break;
      at = text.document().quotations[text.quotation(at)].tokens.last;
      continue;
    }
    const bool head = at > start && (text.is(at - 1, WordClass::Head) ||
                                     text.is(start, WordClass::Head));
    if (text.is(at, WordClass::Preposition) && !head) break;
    if (text.is_any(at, bit(WordClass::Time) | bit(WordClass::Complementizer) |
                            bit(WordClass::Subordinator) | bit(WordClass::Relative) |
                            bit(WordClass::Questioner) | bit(WordClass::Auxiliary) |
                            (at > start ? bit(WordClass::SubjectPronoun) : 0))) {
      break;
    }
    if (text.phrase(at, WordClass::Adverb, end) > 0 || names_channel(text, at, end)) break;
    if (is_known_verb(text, at)) break;
    ++at;
  }
  return {start, std::min(at, end)};
}

TokenRange noun_phrase_back(const StatementText& text, std::size_t first, std::size_t end) {
  constexpr std::size_t longest = 10;
  std::size_t start = end;
  while (start > first && end - start < longest) {
    const std::size_t at = start - 1;
    if (text.is_sign(at)) {
      if (is_sign(text, at, ")")) {
        std::size_t open = at;
        while (open > first && !is_sign(text, open, "(")) --open;
        if (open == first) break;
        start = open;
        continue;
      }
      if (!inner_sign(text, at) || is_sign(text, at, "-")) break;
    } else if (text.quoted(at) && !name_in_quotes(text, at)) {
      break;
    } else if (text.is_any(at, bit(WordClass::Complementizer) | bit(WordClass::Subordinator) |
                                   bit(WordClass::Relative) | bit(WordClass::Coordinator)) ||
               is_known_verb(text, at)) {
      break;
    } else if (text.is(at, WordClass::Preposition)) {
      // "مسؤول في الوزارة أكد": behind a generic noun only.
      if (at == first || !text.is(at - 1, WordClass::Head)) break;
    }
    start = at;
  }
  while (start < end) {
    const std::size_t adverb = text.phrase(start, WordClass::Adverb, end);
    if (adverb == 0 && !text.is_any(start, bit(WordClass::Time) | bit(WordClass::Auxiliary))) break;
    start += std::max<std::size_t>(adverb, 1);
  }
  return {std::min(start, end), end};
}

}  // namespace gainsay
