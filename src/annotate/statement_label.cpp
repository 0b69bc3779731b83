#include "annotate/statement_label.h"

#include <algorithm>

#include "annotate/cue_insertion.h"
#include "annotate/noun_phrase.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_label = 8;
constexpr std::size_t longest_topic = 8;  // "Baker on the new toll:"

bool names_somebody(const StatementText& text, const TokenRange& label) {
  if (label.empty() || label.size() > longest_label) return false;
  std::size_t capitals = 0;
  bool bracketed = false;  // "WALLACE (on camera)"
  int open_brackets = 0;   // "Smith (Photo: ...)"
  for (std::size_t at = label.first; at < label.last; ++at) {
    const Token& token = text.token(at);
    if (token.kind == TokenKind::Number || text.quoted(at) != text.quoted(label.first))
      return false;
    if (text.is_sign(at)) {
      const std::string_view sign = text.document().folded(at);
      if (sign != "." && sign != "," && sign != "(" && sign != ")" && sign != "/" && sign != "-") {
        return false;
      }
      if (sign == "(") bracketed = true;
      open_brackets += sign == "(" ? 1 : sign == ")" ? -1 : 0;
      continue;
    }
    if ((text.is(at, WordClass::NoSpeaker) && !bracketed) || is_verb(text, at) ||
        text.is_any(at, bit(WordClass::Complementizer) | bit(WordClass::Questioner) |
                            bit(WordClass::Subordinator) | bit(WordClass::SubjectPronoun))) {
      return false;
    }
    capitals += token.capitalized;
  }
  if (text.is(label.last - 1, WordClass::Preposition)) return false;  // "Smith wades in: ..."
  return capitals > 0 && open_brackets == 0 && text.token(label.first).capitalized &&
         !text.is_any(label.first, bit(WordClass::Determiner) | bit(WordClass::Preposition) |
                                       bit(WordClass::Adverb) | bit(WordClass::Coordinator) |
                                       bit(WordClass::Time));
}

// Whether one of its signs may stand between a label and what is said.
bool has_mark(const StatementText& text, const TokenRange& paragraph) {
  const std::vector<std::uint32_t>& landmarks = text.document().words.landmarks;
  for (auto at = std::lower_bound(landmarks.begin(), landmarks.end(), paragraph.first);
       at != landmarks.end() && *at < paragraph.last; ++at) {
    if (text.is_colon(*at) || is_dash(text, *at)) return true;
  }
  return false;
}

// Whether the last words of a headline say by themselves that they are somebody's: "police", "Reno
// police", "NYPD". Anything else behind a colon goes on with the matter.
bool is_somebody(const StatementText& text, const TokenRange& label) {
  constexpr std::size_t longest = 3;
  constexpr WordClasses persons =
      bit(WordClass::Plural) | bit(WordClass::Masculine) | bit(WordClass::Feminine);
  if (label.empty() || label.size() > longest) return false;
  for (std::size_t at = label.first; at < label.last; ++at) {
    if (text.token(at).kind != TokenKind::Word || text.is(at, WordClass::NoSpeaker) ||
        text.is_any(at, bit(WordClass::Preposition) | bit(WordClass::Determiner) |
                            bit(WordClass::Coordinator))) {
      return false;
    }
  }
  const std::size_t last = label.last - 1;
  return text.is_any(last, persons) || (label.size() == 1 && text.token(last).all_caps);
}

// "Two hurt in harbour blast: police".
std::optional<Statement> label_behind(const StatementText& text, const TokenRange& paragraph) {
  constexpr std::size_t longest_headline = 24;
  constexpr std::size_t shortest_said = 3;
  if (paragraph.size() > longest_headline) return std::nullopt;
  for (std::size_t at = paragraph.last; at-- > paragraph.first + shortest_said;) {
    if (!text.is_colon(at)) continue;
    const TokenRange label{at + 1, paragraph.last};
    if (!is_somebody(text, label)) return std::nullopt;
    Statement statement;
    statement.how = SpeakerHow::Explicit;
    statement.speaker = label;
    statement.cue = {at, at + 1};
    statement.content.push_back({paragraph.first, at});
    statement.voice = Voice::Paraphrase;
    return statement;
  }
  return std::nullopt;
}

// The dash before the last words of the paragraph that stands behind a quotation mark, where the
// marks of the quotation do not pair; `paragraph.last` when there is none.
std::size_t marked_dash(const StatementText& text, const TokenRange& paragraph) {
  const auto& marks = text.document().words.quote_marks;
  for (std::size_t back = 2; back <= longest_label && paragraph.first + back < paragraph.last;
       ++back) {
    const std::size_t at = paragraph.last - back;
    if (!is_dash(text, at)) continue;
    const auto mark = std::lower_bound(
        marks.begin(), marks.end(), at,
        [](const QuoteMark& known, std::size_t token) { return known.token < token; });
    const bool marked = mark != marks.end() && mark->token == at;
    return marked ? at : paragraph.last;
  }
  return paragraph.last;
}

// Further down than a headline, a word with a colon is as often a remark on a picture ("Stunned:
// the crowd"); who speaks is named elsewhere too.
bool named_elsewhere(const StatementText& text, const TokenRange& label) {
  constexpr std::size_t headlines = 2;
  const Document& document = text.document();
  if (document.sentences[document.sentence_at(label.first)].paragraph < headlines) return true;
  std::size_t last = label.last;
  while (last > label.first + 1 && text.token(last - 1).kind != TokenKind::Word) --last;
  const std::string_view name = document.folded(last - 1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!label.contains(at) && document.folded(at) == name) return true;
  }
  return text.is_any(last - 1,
                     bit(WordClass::Plural) | bit(WordClass::Masculine) | bit(WordClass::Feminine));
}

// Whom the words before a colon name: all of them, or those before what they are about, where a
// quotation follows ("Baker on the new toll: 'Too high'").
TokenRange named_before(const StatementText& text, const TokenRange& label,
                        const TokenRange& paragraph) {
  if (names_somebody(text, label)) return label;
  for (std::size_t at = label.first + 1; at + 1 < label.last; ++at) {
    if (!text.is(at, WordClass::Preposition) || !text.is(at, WordClass::NoSpeaker)) continue;
    const TokenRange name{label.first, at};
    bool quotes = false;
    for (std::size_t next = label.last; next < paragraph.last; ++next) {
      quotes = quotes || text.opens_quotation(next);
    }
    return quotes && names_somebody(text, name) ? name : TokenRange{};
  }
  return {};
}

}  // namespace

std::optional<Statement> find_labelled_statement(const StatementText& text,
                                                 const TokenRange& paragraph) {
  if (!has_mark(text, paragraph)) return std::nullopt;
  Statement statement;
  statement.how = SpeakerHow::Explicit;
  const std::size_t limit =
      std::min(paragraph.last, paragraph.first + longest_label + longest_topic + 1);
  for (std::size_t at = paragraph.first; at < limit; ++at) {
    if (!text.is_colon(at)) continue;
    const TokenRange label = named_before(text, {paragraph.first, at}, paragraph);
    if (at + 3 >= paragraph.last || label.empty()) break;
    if (!named_elsewhere(text, label)) break;
    if (text.token(at + 1).kind == TokenKind::Number && at + 4 >= paragraph.last) break;
    std::size_t end = paragraph.last;
    while (end > at + 1 && text.is_sign(end - 1) && !text.quoted(end - 1)) --end;
    statement.speaker = label;
    statement.cue = {at, at + 1};
    statement.content.push_back({at + 1, end});
    statement.voice = text.opens_quotation(at + 1) ? Voice::Quote : Voice::Paraphrase;
    return statement;
  }
  if (auto behind = label_behind(text, paragraph)) return behind;
  TokenRange quote{paragraph.first, paragraph.first};
  if (text.opens_quotation(paragraph.first)) {
    quote = text.document().quotations[text.quotation(paragraph.first)].tokens;
  } else {
    quote.last = marked_dash(text, paragraph);
  }
  const std::size_t dash = quote.last;
  if (dash + 1 >= paragraph.last || !is_dash(text, dash)) return std::nullopt;
  std::size_t end = paragraph.last;
  while (end > dash + 1 && text.is_sign(end - 1)) --end;
  if (!names_somebody(text, {dash + 1, end})) return std::nullopt;
  statement.speaker = {dash + 1, end};
  statement.cue = {dash, dash + 1};
  statement.content.push_back(quote);
  statement.voice = Voice::Quote;
  return statement;
}

}  // namespace gainsay
