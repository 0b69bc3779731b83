#include "annotate/statement.h"

#include <algorithm>
#include <iterator>

#include "annotate/dateline.h"
#include "annotate/statement_announced.h"
#include "annotate/statement_content.h"
#include "annotate/statement_cue.h"
#include "annotate/statement_label.h"
#include "annotate/statement_speaker.h"
#include "annotate/statement_text.h"
#include "annotate/verb_first.h"

namespace gainsay {
namespace {

class Finder {
 public:
  Finder(const Document& document, const StatementRules& rules, const CliticRules& clitics)
      : document_(document),
        text_(document, rules, clitics),
        claimed_(document.quotations.size(), false) {}

  /// Whether a sentence by itself, or the label of its paragraph, says something. Leaves the finder
  /// as it was.
  [[nodiscard]] bool says_anything(std::size_t number) {
    const Sentence& sentence = document_.sentences[number];
    if (find_labelled_statement(text_, document_.paragraphs[sentence.paragraph].tokens)) {
      return true;
    }
    read_sentence(sentence.tokens);
    const bool says = !statements_.empty();
    statements_.clear();
    agreement_.clear();
    speech_.clear();
    std::fill(claimed_.begin(), claimed_.end(), false);
    return says;
  }

  std::vector<Statement> run() {
    std::size_t sentence = 0;
    for (std::size_t p = 0; p < document_.paragraphs.size(); ++p) {
      const TokenRange& paragraph = document_.paragraphs[p].tokens;
      if (auto labelled = find_labelled_statement(text_, paragraph)) {
        keep(std::move(*labelled), {}, false);
      }
      for (; sentence < document_.sentences.size() && document_.sentences[sentence].paragraph == p;
           ++sentence) {
        read_sentence(document_.sentences[sentence].tokens);
      }
    }
    continue_quotations();
    resolve_antecedents(text_, agreement_, statements_);
    std::stable_sort(
        statements_.begin(), statements_.end(),
        [](const Statement& a, const Statement& b) { return a.cue.first < b.cue.first; });
    return std::move(statements_);
  }

 private:
  void keep(Statement statement, const Agreement& agreement, bool speech) {
    for (const TokenRange& part : statement.content) claim(part);
    statements_.push_back(std::move(statement));
    agreement_.push_back(agreement);
    speech_.push_back(speech);
  }

  void announce(const TokenRange& sentence, const std::vector<CueMatch>& matches) {
    if (auto announced = find_announced_statement(text_, sentence, matches)) {
      keep(std::move(*announced), {}, true);
    }
  }

  void claim(const TokenRange& part) {
    for (std::size_t at = part.first; at < part.last; ++at) {
      if (text_.opens_quotation(at)) claimed_[text_.quotation(at)] = true;
    }
  }

  void read_sentence(const TokenRange& whole) {
    if (text_.next_cue(whole.first, whole.last) == whole.last) {  // as most have none
      announce(whole, {});
      return;
    }
    const TokenRange sentence{behind_dateline(text_, whole), whole.last};
    std::vector<CueMatch> matches;
    const bool title_case = is_title_case(text_, sentence);
    for (std::size_t at = sentence.first; (at = text_.next_cue(at, sentence.last)) < sentence.last;
         ++at) {
      if (auto match = match_cue(text_, sentence, at, title_case)) {
        at = match->cue.last - 1;
        matches.push_back(std::move(*match));
      }
    }
    announce(sentence, matches);
    if (matches.empty()) return;
    std::vector<std::vector<TokenRange>> contents;
    contents.reserve(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
      contents.push_back(find_content(text_, sentence, matches, i));
    }
    std::vector<Statement> outer;
    for (std::size_t i = 0; i < matches.size(); ++i) {
      const CueMatch& match = matches[i];
      Statement statement;
      statement.cue = match.cue;
      statement.content = std::move(contents[i]);
      if (statement.content.empty() && !match.group->can_take(CueFrame::Nothing)) continue;
      find_speaker(text_, sentence, match, outer, statement);
      if (match.infinitive && !match.passive &&
          governing_subject(text_, sentence, match.verb_group).empty()) {
        continue;  // "a plan to ban", "in order to show"
      }
      if (statement.speaker.empty() && !worth_without_speaker(match)) continue;
      find_channels(text_, sentence, match, statement);
      set_act(match, statement);
      set_voice(statement);
      const bool nested = inside_another(matches, contents, i, statement);
      if (nested && !speaks_inside(match, statement)) continue;
      if (!nested) outer.push_back(statement);
      contents[i] = statement.content;
      const bool speech = match.group->can_take(CueFrame::Quote) && !statement.content.empty();
      keep(std::move(statement), match.form->agreement, speech);
    }
  }

  // Somebody unnamed says something: "was told that", "is expected to", "the claim that". Other
  // cues without a speaker are no attributions.
  [[nodiscard]] static bool worth_without_speaker(const CueMatch& match) {
    switch (match.form->kind) {
      case CueWord::Verb:
        // "anybody who saw it is asked to call": a request of the text's own.
        return match.passive && !match.reduced && match.frame != CueFrame::Object &&
               match.frame != CueFrame::Clause &&
               !(match.frame == CueFrame::Infinitive && match.group->addressee);
      case CueWord::Noun:
        return match.frame == CueFrame::That;
      case CueWord::Adjective:
      case CueWord::Preposition:
        return false;
    }
    return false;
  }

  // The cue is part of what another statement says.
  [[nodiscard]] bool inside_another(const std::vector<CueMatch>& matches,
                                    const std::vector<std::vector<TokenRange>>& contents,
                                    std::size_t index, const Statement& statement) const {
    const std::size_t cue = statement.cue.first;
    if (text_.quoted(cue)) return true;
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (i == index) continue;
      if (matches[i].adjuncts.contains(cue)) return true;  // "said in a statement that"
      // A clause that describes an object is told by the text itself ("backs the man who said").
      const bool told = matches[i].frame == CueFrame::Object && !matches[index].subject.empty();
      for (const TokenRange& part : contents[i]) {
        if (part.contains(cue) && !told) return true;
      }
    }
    // A label or a quotation that began in an earlier sentence.
    for (auto earlier = statements_.rbegin(); earlier != statements_.rend(); ++earlier) {
      if (earlier->cue.last + 400 < cue) break;
      for (const TokenRange& part : earlier->content) {
        if (part.contains(cue)) return true;
      }
    }
    return false;
  }

  // Inside another statement only speech with a speaker of its own is worth a statement; attitudes
  // are part of what is said there.
  [[nodiscard]] bool speaks_inside(const CueMatch& match, const Statement& statement) const {
    return match.group->can_take(CueFrame::Quote) && !match.adjunct && !match.infinitive &&
           !text_.quoted(statement.cue.first) && statement.how == SpeakerHow::Explicit &&
           (match.frame == CueFrame::That || match.frame == CueFrame::Quote || statement.performs);
  }

  void set_act(const CueMatch& match, Statement& statement) const {
    const CueAct act = match.group->act;
    statement.denies = act == CueAct::Denies && !match.negated;
    statement.doubts = act == CueAct::Doubts || match.negated;
    statement.performs = match.group->performs && match.frame == CueFrame::Object &&
                         !match.negated && act == CueAct::Says;
  }

  void set_voice(Statement& statement) const {
    statement.voice = Voice::Paraphrase;
    for (const TokenRange& part : statement.content) {
      if (text_.opens_quotation(part.first) &&
          document_.quotations[text_.quotation(part.first)].tokens.last >= part.last) {
        statement.voice = Voice::Quote;
      }
    }
  }

  // A quotation of whole sentences that no cue has goes on with the speaker before it: in the
  // paragraph of something said, and in the next one where it is all of that paragraph.
  void continue_quotations() {
    std::vector<std::size_t> quoting;  // in the order of the cues
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      const bool quotes = !statements_[i].content.empty() && ends_in_quotation(statements_[i]);
      if (quotes || (speech_[i] && !statements_[i].doubts && !statements_[i].performs)) {
        quoting.push_back(i);
      }
    }
    const auto cue_of = [&](std::size_t i) { return statements_[i].cue.first; };
    std::stable_sort(quoting.begin(), quoting.end(),
                     [&](std::size_t a, std::size_t b) { return cue_of(a) < cue_of(b); });
    std::size_t next = 0;
    for (std::size_t q = 0; q < document_.quotations.size(); ++q) {
      const Quotation& quotation = document_.quotations[q];
      const std::size_t first = quotation.tokens.first;
      while (next < quoting.size() && cue_of(quoting[next]) < first) ++next;
      if (claimed_[q] || quotation.tokens.empty() || next == 0) continue;
      const Sentence& sentence = document_.sentences[document_.sentence_at(first)];
      if (sentence.tokens.first != first) continue;
      Statement& owner = statements_[quoting[next - 1]];
      const std::size_t home = paragraph_of(owner.cue.first);
      const std::size_t reached = paragraph_of(owner.content.back().last - 1);
      const TokenRange& paragraph = document_.paragraphs[sentence.paragraph].tokens;
      const bool whole =
          quotation.tokens.first == paragraph.first && quotation.tokens.last == paragraph.last;
      const bool goes_on = (quotation.continues || whole) && reached + 1 == sentence.paragraph;
      const bool quotes = ends_in_quotation(owner);
      if (home == sentence.paragraph || (goes_on && quotes))
        owner.content.push_back(quotation.tokens);
    }
  }

  [[nodiscard]] std::size_t paragraph_of(std::size_t token) const {
    return document_.sentences[document_.sentence_at(token)].paragraph;
  }

  [[nodiscard]] bool ends_in_quotation(const Statement& statement) const {
    return text_.quoted(statement.content.back().last - 1);
  }

  const Document& document_;
  StatementText text_;
  std::vector<bool> claimed_;  // by quotation
  std::vector<Statement> statements_;
  std::vector<bool> speech_;          // whether the cue of each statement can quote
  std::vector<Agreement> agreement_;  // that the cue of each statement shows
};

// What a statement says ends with its sentence, unless a quotation goes on or a colon announces it.
bool may_reach(const Document& document, const TokenRange& paragraph) {
  const auto is_colon = [&](std::size_t at) {
    return document.tokens()[at].kind == TokenKind::Punctuation && document.folded(at) == ":";
  };
  if (paragraph.first > 0 && is_colon(paragraph.first - 1)) return true;
  const auto& landmarks = document.words.landmarks;
  for (auto at = std::lower_bound(landmarks.begin(), landmarks.end(), paragraph.first);
       at != landmarks.end() && *at < paragraph.last; ++at) {
    if (is_colon(*at)) return true;
  }
  const auto& marks = document.words.quote_marks;
  const bool marked = std::any_of(marks.begin(), marks.end(), [&](const QuoteMark& mark) {
    return paragraph.first <= mark.token && mark.token <= paragraph.last;
  });
  return marked || std::any_of(document.quotations.begin(), document.quotations.end(),
                               [&](const Quotation& quotation) {
                                 return quotation.tokens.overlaps(paragraph);
                               });
}

// Whether one of the tokens may be a cue by itself.
bool may_hold_cue(const Document& document, const TokenRange& tokens, const StatementRules& rules) {
  const auto forms = document.forms.of(tokens);
  return std::any_of(forms.begin(), forms.end(), [&](const WordForm& form) {
    if (!rules.cue_words.may_have(form.hash)) return false;
    const auto entry = rules.words.find(document.text(form), form.hash);
    return entry != rules.words.end() && !entry->second.cues.empty();
  });
}

}  // namespace

Span span_with_marks(const Document& document, const TokenRange& range) {
  Span span = document.span(range);
  if (range.empty()) return span;
  const auto& marks = document.words.quote_marks;
  const auto first =
      std::lower_bound(marks.begin(), marks.end(), range.first,
                       [](const QuoteMark& mark, std::size_t token) { return mark.token < token; });
  const std::size_t start = span.start;
  for (auto mark = first; mark != marks.end() && mark->token == range.first; ++mark) {
    if (mark->text.end <= start && !mark->space_after) {
      span.start = std::min(span.start, mark->text.start);
    }
  }
  for (auto mark = first; mark != marks.end() && mark->token <= range.last; ++mark) {
    if (mark->token == range.last && mark->text.start == span.end) span.end = mark->text.end;
  }
  return span;
}

Span span_with_paired_marks(const Document& document, const TokenRange& range) {
  Span span = document.span(range);
  const Span whole = span_with_marks(document, range);
  for (const Quotation& quotation : document.quotations) {
    if (quotation.open) continue;
    if (quotation.tokens.first == range.first && quotation.tokens.last < range.last) {
      span.start = whole.start;
    }
    if (quotation.tokens.last == range.last && quotation.tokens.first > range.first) {
      span.end = whole.end;
    }
  }
  return span;
}

std::vector<Statement> find_statements(const Document& document, const StatementRules& rules,
                                       const CliticRules& clitics) {
  if (rules.empty()) return {};
  if (rules.subject_after) {
    return find_verb_first_statements(StatementText(document, rules, clitics),
                                      document.sentences.size());
  }
  return Finder(document, rules, clitics).run();
}

std::vector<Statement> find_statements_on(const std::vector<std::size_t>& sentences,
                                          const Document& document, const StatementRules& rules,
                                          const CliticRules& clitics) {
  if (rules.empty()) return {};
  const bool reached = std::any_of(sentences.begin(), sentences.end(), [&](std::size_t asked) {
    return may_reach(document, document.paragraphs[document.sentences[asked].paragraph].tokens);
  });
  std::vector<std::size_t> cued;
  std::copy_if(sentences.begin(), sentences.end(), std::back_inserter(cued),
               [&](std::size_t asked) {
                 return may_hold_cue(document, document.sentences[asked].tokens, rules);
               });
  if (!reached && cued.empty()) return {};
  if (rules.subject_after) {
    // Whether a verb has a speaker, the sentences before it may tell there.
    return find_verb_first_statements(StatementText(document, rules, clitics),
                                      sentences.back() + 1);
  }
  Finder finder(document, rules, clitics);
  if (!reached && std::none_of(cued.begin(), cued.end(),
                               [&](std::size_t asked) { return finder.says_anything(asked); })) {
    return {};
  }
  return finder.run();
}

}  // namespace gainsay
