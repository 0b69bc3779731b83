#include "extract/open_phrase.h"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay {
namespace {

// The longest of the mentions that lie in `within` and begin at `token`. What names a thing is left
// to its words: a list has some of its names only, and two texts may use one of them and another.
const EntityMention* mention_at(const Annotations& annotations, std::size_t token,
                                const TokenRange& within) {
  const auto& mentions = annotations.mentions;
  auto at = std::lower_bound(
      mentions.begin(), mentions.end(), token,
      [](const EntityMention& mention, std::size_t t) { return mention.tokens.first < t; });
  const EntityMention* best = nullptr;
  for (; at != mentions.end() && at->tokens.first == token; ++at) {
    if (at->anaphor || at->thing || !within.contains(at->tokens)) continue;
    if (best == nullptr || at->tokens.size() > best->tokens.size()) best = &*at;
  }
  return best;
}

const NumberMention* number_at(const Annotations& annotations, std::size_t token) {
  const auto at = std::find_if(annotations.numbers.begin(), annotations.numbers.end(),
                               [&](const NumberMention& n) { return n.tokens.first == token; });
  return at == annotations.numbers.end() ? nullptr : &*at;
}

// Whether a number says how much of something there is, and the phrase ends before it: not one that
// says how many of them it is about ("seven sailors"), nor one at the end of a name ("model 7"). A
// sign that the phrase does not go over may be part of it ("7 %").
bool measures(const NumberMention& number, const TokenRange& within, bool begun) {
  if (!within.contains(number.tokens)) return true;
  if (number.kind == NumberKind::Ordinal) return false;
  if (number.kind != NumberKind::Plain || !number.unit.empty()) return true;
  return begun && number.tokens.last < within.last;
}

std::string digits(const NumberMention& number) {
  const auto bound = [](const std::optional<double>& value) {
    return value ? fmt::format("{}", *value) : std::string();
  };
  std::string text = bound(number.low);
  if (number.low != number.high) text += "-" + bound(number.high);
  if (number.kind == NumberKind::Ordinal) text += ".";
  return text + number.unit;
}

}  // namespace

void tag_open_phrases(const Annotations& annotations, MatchText& text) {
  const Document& document = annotations.document;
  const OpenPhraseRules& rules = annotations.language->phrases;
  const TokenRange& range = text.range();
  constexpr std::size_t one_thing = 6;  // tokens
  std::vector<PhraseMatch> found;
  std::size_t ended = range.first;   // up to here an ending phrase goes
  std::size_t joined = range.first;  // up to here the second of two things may begin
  auto date = std::lower_bound(
      annotations.dates.begin(), annotations.dates.end(), range.first,
      [](const DateMention& mention, std::size_t at) { return mention.tokens.last <= at; });
  for (std::size_t token = range.first; token < range.last; ++token) {
    found.clear();
    rules.ends.find(document, token, range.last, Clitics::Stripped, found);
    const bool goes_on = std::any_of(found.begin(), found.end(), [&](const PhraseMatch& match) {
      return match.id == rules.no_end && match.clitic == 0;
    });
    if (!found.empty() && !goes_on) ended = std::max(ended, found.front().tokens.last);
    if (token < ended || document.tokens()[token].kind == TokenKind::Punctuation) continue;
    while (date != annotations.dates.end() && date->tokens.last <= token) ++date;
    if (date != annotations.dates.end() && date->tokens.contains(token)) continue;
    found.clear();
    rules.joins.find(document, token, range.last, Clitics::Kept, found);
    if (!found.empty()) joined = token + one_thing;
    const bool begins = token >= joined && rules.begins.any(document.folded(token));
    text.tag_word(token, phrase_kind, !begins);
  }
}

std::string read_open_phrase(const Annotations& annotations, const std::vector<TokenRange>& parts,
                             const std::vector<std::string>& held) {
  constexpr std::size_t longest = 12;  // words with content
  const OpenPhraseRules& rules = annotations.language->phrases;
  std::vector<std::string> words;
  bool named = !held.empty();  // not only numbers
  const auto has = [](const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  const auto add = [&](std::string word) {
    if (!word.empty() && !has(words, word)) words.push_back(std::move(word));
  };
  for (const TokenRange& part : parts) {
    bool begun = false;
    for (std::size_t token = part.first; token < part.last;) {
      if (const EntityMention* mention = mention_at(annotations, token, part)) {
        if (!has(held, mention->entity)) add(mention->entity);
        named = begun = true;
        token = mention->tokens.last;
      } else if (const NumberMention* number = number_at(annotations, token)) {
        if (measures(*number, part, begun)) break;
        add(digits(*number));
        token = number->tokens.last;
      } else {
        const Document& document = annotations.document;
        std::string content =
            rules.content(document.folded(token), document.forms.of(token).front().hash);
        ++token;
        named = named || !content.empty();
        begun = begun || !content.empty();
        add(std::move(content));
      }
    }
  }
  if (!named) {
    // "The government": alone it names something after all. A number does not ("the five").
    const std::size_t numbers = words.size();
    for (const TokenRange& part : parts) {
      for (std::size_t token = part.first; token < part.last; ++token) {
        const std::string_view folded = annotations.document.folded(token);
        const auto& vague = rules.vague;
        if (std::find(vague.begin(), vague.end(), folded) != vague.end()) add(rules.stem(folded));
      }
    }
    if (words.size() == numbers) return {};
  }
  if (words.size() > longest) return {};
  std::string phrase;
  for (const std::string& word : words) phrase += (phrase.empty() ? "" : " ") + word;
  return phrase;
}

std::vector<std::string_view> words_in_order(std::string_view phrase) {
  std::vector<std::string_view> words;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    words.push_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return words;
}

std::vector<std::string> words_of_phrase(std::string_view phrase) {
  const std::vector<std::string_view> in_order = words_in_order(phrase);
  std::vector<std::string> words(in_order.begin(), in_order.end());
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace gainsay
