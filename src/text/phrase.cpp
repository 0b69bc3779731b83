#include "text/phrase.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {

void PhraseTable::add(std::string_view phrase, std::uint32_t id, const Folder& folder) {
  const Tokens words = tokenize(phrase, {0, phrase.size()}, folder);
  if (words.tokens.empty()) return;
  std::string key;
  bool capitals = true;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const Token& token = words.tokens[i];
    if (i > 0) key += separator;
    key.append(words.folded, token.folded.start, token.folded.size());
    capitals = capitals && token.all_caps;
    const std::uint32_t at = keys_.add(key);
    if (at == longer_.size()) {
      longer_.push_back(0);
      first_.push_back(none);
    }
    if (i + 1 < words.tokens.size()) {
      longer_[at] = 1;
      continue;
    }
    // Initialisms with dots cannot be taken for a word.
    const bool dots = phrase.find('.') != std::string_view::npos;
    std::uint32_t* last = &first_[at];
    while (*last != none) last = &next_[*last];
    *last = static_cast<std::uint32_t>(ids_.size());
    ids_.push_back(id);
    capitals_.push_back(capitals && !dots);
    next_.push_back(none);
  }
}

void PhraseTable::extend(const Document& document, std::size_t token, std::size_t end,
                         std::string_view first, std::size_t clitic,
                         std::vector<PhraseMatch>& found) const {
  bool capitals = true;
  std::string longer;
  std::string_view key = first;
  for (std::size_t last = token; last < end; ++last) {
    if (last > token) {
      if (last == token + 1) longer = first;
      longer += separator;
      longer += document.folded(last);
      key = longer;
    }
    capitals = capitals && document.tokens()[last].all_caps;
    const auto at = keys_.find(key);
    if (!at) return;
    for (std::uint32_t phrase = first_[*at]; phrase != none; phrase = next_[phrase]) {
      if (capitals_[phrase] == 0 || capitals) {
        found.push_back({{token, last + 1}, ids_[phrase], clitic});
      }
    }
    if (longer_[*at] == 0) return;
  }
}

void PhraseTable::find(const Document& document, std::size_t token, std::size_t end,
                       const CliticRules* clitics, std::vector<PhraseMatch>& found) const {
  const std::size_t before = found.size();
  const std::string_view word = document.folded(token);
  extend(document, token, end, word, 0, found);
  if (clitics != nullptr && document.tokens()[token].kind != TokenKind::Punctuation) {
    clitics->each_stem(word, [&](std::string_view stem, const Clitic& clitic) {
      const std::size_t first = found.size();
      extend(document, token, end, stem, clitic.strip.size(), found);
      // A short word is sure only with the words of its phrase behind it.
      if (found.size() > first && count_code_points(stem) < clitics->shortest) {
        const auto added = found.begin() + static_cast<std::ptrdiff_t>(first);
        const auto single = [](const PhraseMatch& match) { return match.tokens.size() == 1; };
        found.erase(std::remove_if(added, found.end(), single), found.end());
      }
    });
  }
  if (found.size() < before + 2) return;
  std::stable_sort(
      found.begin() + static_cast<std::ptrdiff_t>(before), found.end(),
      [](const PhraseMatch& a, const PhraseMatch& b) { return a.tokens.last > b.tokens.last; });
}

}  // namespace gainsay
