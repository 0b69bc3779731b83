#include "annotate/date_bound.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/among.h"

namespace gainsay {
namespace {

/// "at least": the word before it keeps the one at `token` from comparing.
bool neutral_pair(std::size_t token, std::size_t first, const Document& document,
                  const DateRules& rules) {
  if (token <= first) return false;
  const std::string pair =
      std::string(document.folded(token - 1)).append(" ").append(document.folded(token));
  return among(rules.neutral, pair);
}

/// Whether a word of comparison stands before the date in its clause: what is the highest since a
/// day did not begin on it.
bool compared(std::size_t date, const Document& document, const DateRules& rules) {
  constexpr std::size_t reach = 8;
  const std::size_t first = document.sentences[document.sentence_at(date)].tokens.first;
  for (std::size_t token = date; token > first && date - token < reach; --token) {
    if (document.tokens()[token - 1].kind == TokenKind::Punctuation) return false;
    const auto forms = document.forms.of(token - 1);
    const bool found = std::any_of(forms.begin(), forms.end(), [&](const WordForm& form) {
      return among(rules.compares, document.text(form));
    });
    if (found && !neutral_pair(token - 1, first, document, rules)) return true;
  }
  return false;
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
      case DateBound::To: {
        // Only the second half of "from ... to ...".
        const bool follows = i > 0 && mentions[i].tokens.first - mentions[i - 1].tokens.last <= 3 &&
                             document.sentence_at(mentions[i].tokens.first) ==
                                 document.sentence_at(mentions[i - 1].tokens.first);
        if (follows &&
            bound_before(mentions[i - 1].tokens.first, document, rules) == DateBound::From) {
          mentions[i - 1].role = DateRole::Since;
          mentions[i].role = DateRole::Until;
        } else if (among(rules.moves, document.folded(mentions[i].tokens.first - 1))) {
          mentions[i].role = DateRole::Until;
        }
        break;
      }
    }
  }
}

}  // namespace gainsay
