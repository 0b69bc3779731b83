#include "annotate/date_bound.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/among.h"

namespace gainsay {
namespace {

/// "at least", "more than": a word beside it keeps the one at `token` from comparing.
bool in_neutral_pair(std::size_t token, const TokenRange& sentence, const Document& document,
                     const DateRules& rules) {
  const auto neutral = [&](std::size_t first) {
    const std::string pair =
        std::string(document.folded(first)).append(" ").append(document.folded(first + 1));
    return rules.neutral.find(pair).has_value();
  };
  return (token > sentence.first && neutral(token - 1)) ||
         (token + 1 < sentence.last && neutral(token));
}

/// Whether a word of comparison stands before the date in its clause: what is the highest since a
/// day did not begin on it.
bool compared(std::size_t date, const Document& document, const DateRules& rules) {
  constexpr std::size_t reach = 8;
  const TokenRange& sentence = document.sentences[document.sentence_at(date)].tokens;
  for (std::size_t token = date; token > sentence.first && date - token < reach; --token) {
    if (document.tokens()[token - 1].kind == TokenKind::Punctuation) return false;
    const auto forms = document.forms.of(token - 1);
    const bool found = std::any_of(forms.begin(), forms.end(), [&](const WordForm& form) {
      return among(rules.compares, document.text(form));
    });
    if (found && !in_neutral_pair(token - 1, sentence, document, rules)) return true;
  }
  return false;
}

/// Whether the date before number `i` is the first half of "from ... to ...".
bool from_before(const std::vector<DateMention>& mentions, std::size_t i, const Document& document,
                 const DateRules& rules) {
  constexpr std::size_t farthest = 3;
  if (i == 0) return false;
  const std::size_t before = mentions[i - 1].tokens.first;
  return mentions[i].tokens.first - mentions[i - 1].tokens.last <= farthest &&
         document.sentence_at(mentions[i].tokens.first) == document.sentence_at(before) &&
         bound_before(before, document, rules) == DateBound::From;
}

/// "From Monday to Friday": the Friday behind that Monday. Each alone was taken for the nearest;
/// told of the past, the whole week lies behind.
void order_weekdays(DateMention& begin, DateMention& end, const Document& document) {
  constexpr std::chrono::days week{7};
  const auto weekday = [](const DateMention& date) {
    return date.tokens.size() == 1 && date.granularity == Granularity::Days && !date.present &&
           date.range.first && date.range.first == date.range.last;
  };
  if (!weekday(begin) || !weekday(end)) return;
  const auto back = *begin.range.first - *end.range.first;
  if (back <= std::chrono::days{0} || back >= week) return;
  const auto& written = document.source->metadata.published;
  const bool begun = written && *begin.range.first <= *written;
  DateMention& moved = begun ? begin : end;
  moved.range = single_day(*moved.range.first + (begun ? -week : week));
}

}  // namespace

std::optional<DateBound> bound_before(std::size_t token, const Document& document,
                                      const DateRules& rules) {
  constexpr std::size_t longest = 5;
  std::vector<PhraseMatch> found;
  const TokenRange& sentence = document.sentences[document.sentence_at(token)].tokens;
  for (std::size_t back = longest; back >= 1; --back) {
    if (token < sentence.first + back) continue;
    found.clear();
    rules.bound_words.find(document, token - back, token, Clitics::Stripped, found);
    if (!found.empty() && found.front().tokens.last == token) return rules.bounds[found.front().id];
  }
  return std::nullopt;
}

void set_date_roles(std::vector<DateMention>& mentions,
                    const std::vector<std::optional<DateBound>>& said, const Document& document,
                    const DateRules& rules) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    auto bound = bound_before(mentions[i].tokens.first, document, rules);
    if (!bound) bound = said[i];
    if (!bound) continue;
    const bool ends = (*bound == DateBound::To || *bound == DateBound::Until) &&
                      from_before(mentions, i, document, rules);
    if (ends) {
      mentions[i - 1].role = DateRole::Since;
      order_weekdays(mentions[i - 1], mentions[i], document);
    }
    switch (*bound) {
      case DateBound::Since:
        mentions[i].role = compared(mentions[i].tokens.first, document, rules) ? DateRole::Against
                                                                               : DateRole::Since;
        break;
      case DateBound::Until:
        mentions[i].role = DateRole::Until;
        break;
      case DateBound::By:
        mentions[i].role = DateRole::By;
        break;
      case DateBound::Before:
        mentions[i].role = DateRole::Before;
        break;
      case DateBound::After:
        mentions[i].role = DateRole::After;
        break;
      case DateBound::From:
        break;
      case DateBound::To:
        if (ends || among(rules.moves, document.folded(mentions[i].tokens.first - 1))) {
          mentions[i].role = DateRole::Until;
        }
        break;
    }
  }
}

}  // namespace gainsay
