#include "annotate/verb_first.h"

#include <algorithm>
#include <span>

#include "annotate/verb_first_antecedent.h"
#include "annotate/verb_first_content.h"
#include "annotate/verb_first_match.h"
#include "annotate/verb_first_speaker.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_label = 7;
constexpr std::size_t longest_headline = 24;
constexpr std::size_t shortest_said = 3;

class Finder {
 public:
  explicit Finder(const StatementText& text)
      : text_(text), document_(text.document()), speakers_(text) {}

  std::vector<Statement> run(std::size_t sentences) {
    std::size_t paragraph = StatementText::none;
    for (const Sentence& sentence : std::span(document_.sentences).first(sentences)) {
      if (sentence.paragraph != paragraph)
        read_headline(document_.paragraphs[sentence.paragraph].tokens);
      paragraph = sentence.paragraph;
      read_sentence(sentence.tokens);
    }
    return std::move(statements_);
  }

 private:
  // "X: ...", in a headline only: elsewhere what stands before a colon is anything.
  void read_headline(const TokenRange& line) {
    if (line.size() < 4 || line.size() > longest_headline ||
        text_.is(line.first, WordClass::NoSpeaker) || document_.paragraphs.size() < 2 ||
        (text_.is_sign(line.last - 1) && !text_.quoted(line.last - 1))) {
      return;
    }
    const std::size_t limit = std::min(line.last - 2, line.first + longest_label);
    for (std::size_t at = line.first; at < limit; ++at) {
      const bool number = text_.token(at).kind == TokenKind::Number;
      if (number || (text_.is_sign(at) && !text_.is_colon(at) && !text_.is_comma(at))) return;
      if (!text_.is_colon(at)) continue;
      std::size_t words = 0;
      for (std::size_t said = at + 1; said < line.last; ++said) {
        if (text_.token(said).kind == TokenKind::Word) ++words;
      }
      if (words < shortest_said) return;
      const TokenRange speaker = noun_phrase_verb_first(text_, line.first, at);
      if (speaker.empty() || text_.is_any(line.first, bit(WordClass::Preposition))) return;
      if (speaker.last < at && !text_.is(speaker.last, WordClass::Preposition)) return;
      // "Kenya: death of five": where it happened.
      // "Kenya: hundreds of students storm"
      const bool event = text_.is(at + 1, WordClass::NominalOpener) ||
                         text_.token(at + 1).kind == TokenKind::Number ||
                         (text_.is(at + 1, WordClass::Plural) && !is_definite(text_, at + 1));
      if (event && speaker.size() == 1 && text_.entry(speaker.first) == nullptr &&
          !text_.quoted(speaker.first) && !is_definite(text_, speaker.first)) {
        return;
      }
      Statement statement;
      statement.speaker = up_to_preposition(text_, speaker);  // "Smith to-Jones:"
      statement.cue = {at, at + 1};
      statement.how = SpeakerHow::Explicit;
      statement.content.push_back({at + 1, line.last});
      statement.voice = text_.opens_quotation(at + 1) ? Voice::Quote : Voice::Paraphrase;
      speakers_.remember(statement.speaker, {});
      keep(std::move(statement), {});
      return;
    }
  }

  void read_sentence(const TokenRange& sentence) {
    std::vector<VerbFirstMatch> matches;
    std::size_t noun = StatementText::none;
    for (std::size_t at = sentence.first; (at = text_.next_cue(at, sentence.last)) < sentence.last;
         ++at) {
      if (at == noun) continue;
      if (auto match = match_verb_first(text_, sentence, at)) {
        // Cues between a relaying one and its content only hand over.
        const bool relays = match->group->is_relay() || !match->relayer.empty();
        at = std::max(at, (relays ? match->last : match->cue.last) - 1);
        // "confirmed his-refusal": a noun that is written like a verb.
        if (match->frame == CueFrame::Object && match->content > at) noun = match->content;
        matches.push_back(std::move(*match));
      } else {
        speakers_.notice(sentence, at);
      }
    }
    const std::size_t before = statements_.size();
    for (std::size_t i = 0; i < matches.size(); ++i) {
      // "and explained the minister saying: ...": two cues of one content.
      const bool same = i > 0 && matches[i].content != StatementText::none &&
                        matches[i].content == matches[i - 1].content;
      std::vector<TokenRange> content = verb_first_content(text_, sentence, matches, i);
      if (!same && !content.empty()) add(sentence, matches[i], std::move(content), before);
    }
  }

  void add(const TokenRange& sentence, const VerbFirstMatch& match, std::vector<TokenRange> content,
           std::size_t before) {
    const Statement* outer = around(match.cue.first);
    // "as that-they call for": what is wanted, not said, by somebody whom only a pronoun names.
    const bool nobody = match.subject.empty() && match.dependent;
    if (outer == nullptr && nobody && match.frame == CueFrame::Object) return;
    // "that the visit confirms the depth of the ties": what is said there, not who says it.
    if (outer != nullptr && match.frame == CueFrame::Object && !speakers_.can_speak(match.subject))
      return;
    if (outer != nullptr && match.group->speaker <= CueSpeaker::Known && match.subject.empty()) {
      return;
    }
    if (is_evidence(sentence, match) || names_act(match)) return;
    if (outer != nullptr && names_many_things(match)) return;
    Statement statement;
    statement.cue = match.cue;
    statement.speaker = match.subject;
    const CueAct act = match.group->act;
    statement.denies = act == CueAct::Denies && !match.negated;
    statement.doubts = act == CueAct::Doubts || match.negated;
    statement.performs = match.group->performs && match.frame == CueFrame::Object &&
                         !match.negated && act == CueAct::Says;
    statement.voice = is_quotation(content.front()) ? Voice::Quote : Voice::Paraphrase;
    statement.content = std::move(content);
    if (!match.relayer.empty()) statement.via.push_back(match.relayer);
    add_channels(match, statement);
    if (outer != nullptr && match.group->speaker <= CueSpeaker::Known) {
      statement.how = SpeakerHow::Nested;
      const TokenRange& outer_speaker = outer->speaker.empty() ? outer->antecedent : outer->speaker;
      if (!outer_speaker.empty()) statement.via.push_back(outer_speaker);
    } else {
      speakers_.find(sentence, match, {statements_.data() + before, statements_.size() - before},
                     statement);
    }
    const bool vague = match.frame == CueFrame::Object && !match.participle &&
                       (match.form->forms & bit(VerbForm::Base)) != 0;
    // "and raises spirits and confirms his lead": nobody says that.
    if (vague && statement.how == SpeakerHow::Unknown) return;
    keep(std::move(statement), match.form->agreement);
  }

  // "terms that confirm the trend", "changes in the market call for reform": in the present and
  // with an object, what nobody is known to have said is no statement.
  bool is_evidence(const TokenRange& sentence, const VerbFirstMatch& match) const {
    constexpr std::size_t longest_name = 2;
    if (match.frame != CueFrame::Object || match.subject.empty() || match.participle ||
        match.subject.last > match.cue.first) {
      return false;
    }
    // "all firms that announced their results"
    const bool relative = match.dependent && match.form->agreement.gender == Gender::Feminine;
    if (!relative &&
        ((match.form->forms & bit(VerbForm::Base)) == 0 || match.subject.first == sentence.first)) {
      return false;
    }
    const bool inside = match.dependent || match.subject.size() > longest_name;
    return inside && !speakers_.can_speak(match.subject);
  }

  // "the rise of prices points to": what is done says nothing. "the report of the agency" does.
  bool names_act(const VerbFirstMatch& match) const {
    const TokenRange& subject = match.subject;
    if (subject.size() < 2 || match.participle || (match.form->forms & bit(VerbForm::Base)) == 0 ||
        text_.quoted(subject.first)) {
      return false;
    }
    return text_.is(subject.first, WordClass::NominalOpener) &&
           !text_.is_any(subject.first, known_nouns) &&
           (is_definite(text_, subject.first + 1) || text_.entry(subject.first + 1) != nullptr);
  }

  // "that the laws call for": inside what is said, a definite noun for many things, which is
  // feminine, shows what is so.
  bool names_many_things(const VerbFirstMatch& match) const {
    return !match.subject.empty() && (match.form->forms & bit(VerbForm::Base)) != 0 &&
           match.form->agreement.gender == Gender::Feminine &&
           is_definite(text_, match.subject.first) && !speakers_.can_speak(match.subject);
  }

  void keep(Statement statement, const Agreement& agreement) {
    speakers_.keep(statement, agreement);
    statements_.push_back(std::move(statement));
  }

  // The whole content is one quotation, but for a complementizer before it.
  bool is_quotation(const TokenRange& content) const {
    std::size_t first = content.first;
    if (!text_.opens_quotation(first) && text_.is(first, WordClass::Complementizer)) ++first;
    return text_.opens_quotation(first) &&
           document_.quotations[text_.quotation(first)].tokens.last >= content.last;
  }

  // The innermost statement whose content holds the token.
  const Statement* around(std::size_t at) const {
    constexpr std::size_t reach = 400;
    for (auto earlier = statements_.rbegin(); earlier != statements_.rend(); ++earlier) {
      if (earlier->cue.last + reach < at) break;
      for (const TokenRange& part : earlier->content) {
        if (part.contains(at)) return &*earlier;
      }
    }
    return nullptr;
  }

  void add_channels(const VerbFirstMatch& match, Statement& statement) const {
    for (std::size_t at = match.adjuncts.first; at < match.adjuncts.last; ++at) {
      if (text_.is(at, WordClass::Outlet)) {
        const TokenRange outlet = noun_phrase_verb_first(text_, at + 1, match.adjuncts.last);
        statement.via.push_back({at, std::max(at + 1, outlet.last)});
        at = statement.via.back().last - 1;
      } else if (text_.is(at, WordClass::Channel) && text_.opens_quotation(at + 1)) {
        // 'to "the Nation"'
        const TokenRange& name = document_.quotations[text_.quotation(at + 1)].tokens;
        if (name.last <= match.adjuncts.last) statement.via.push_back(name);
      }
    }
  }

  const StatementText& text_;
  const Document& document_;
  std::vector<Statement> statements_;
  VerbFirstSpeakers speakers_;
};

}  // namespace

std::vector<Statement> find_verb_first_statements(const StatementText& text,
                                                  std::size_t sentences) {
  return Finder(text).run(sentences);
}

}  // namespace gainsay
