#include "text/phrase.h"

#include <algorithm>

namespace gainsay {

std::uint32_t PhraseTable::grow(std::uint32_t from, std::uint32_t word) {
  if (word >= begins_.size()) begins_.resize(word + 1, none);
  const auto fresh = static_cast<std::uint32_t>(nodes_.size());
  std::uint32_t to = fresh;
  if (from != none) {
    to = edges_.add(from, word, fresh);
    nodes_[from].next_words |= bit_of_hash(StringIndex::hash(words_[word]));
  } else if (begins_[word] != none) {
    to = begins_[word];
  } else {
    begins_[word] = fresh;
    add_start(word);
  }
  if (to == fresh) nodes_.push_back({});
  return to;
}

void PhraseTable::add_start(std::uint32_t word) {
  starts_.add(StringIndex::hash(words_[word]), [&] {
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t start = 0; start < begins_.size(); ++start) {
      if (begins_[start] != none) hashes.push_back(StringIndex::hash(words_[start]));
    }
    return hashes;
  });
}

void PhraseTable::mark_start(std::uint32_t word, std::uint64_t marks) {
  if (marks == 0) return;
  if (word < marked_.size()) {
    marked_[word] |= marks;
    marks_.add(StringIndex::hash(words_[word]), marks);
    return;
  }
  marked_.resize(2 * word + 1);
  marked_[word] = marks;
  marks_.clear(marked_.size());
  for (std::uint32_t start = 0; start <= word; ++start) {
    marks_.add(StringIndex::hash(words_[start]), marked_[start]);
  }
}

void PhraseTable::add(std::string_view phrase, std::uint32_t id, const Folder& folder,
                      std::uint64_t marks) {
  const Tokens words = tokenize(phrase, {0, phrase.size()}, folder);
  if (words.tokens.empty()) return;
  std::uint32_t node = none;
  bool capitals = true;
  for (const Token& token : words.tokens) {
    const std::uint32_t word =
        words_.add(std::string_view(words.folded).substr(token.folded.start, token.folded.size()));
    if (node == none) mark_start(word, marks);
    node = grow(node, word);
    capitals = capitals && token.all_caps;
  }
  // Initialisms with dots cannot be taken for a word.
  const bool dots = phrase.find('.') != std::string_view::npos;
  const Phrase fresh = {id, capitals && !dots ? Phrase::Kind::Capitals : Phrase::Kind::Any};
  Phrase* last = &nodes_[node].phrase;
  if (last->kind == Phrase::Kind::None) {
    *last = fresh;
    return;
  }
  while (last->next != none) last = &phrases_[last->next];
  last->next = static_cast<std::uint32_t>(phrases_.size());  // before `phrases_` moves
  phrases_.push_back(fresh);
}

void PhraseTable::extend(const Document& document, std::size_t token, std::size_t end,
                         const WordForm& form, std::vector<PhraseMatch>& found) const {
  const auto begin = words_.find(document.text(form), form.hash);
  if (!begin || begins_[*begin] == none) return;
  std::uint32_t node = begins_[*begin];
  bool capitals = true;
  for (std::size_t last = token;; ++last) {
    capitals = capitals && document.tokens()[last].all_caps;
    const Node& here = nodes_[node];
    for (const Phrase* phrase = &here.phrase; phrase->kind != Phrase::Kind::None;
         phrase = &phrases_[phrase->next]) {
      if (phrase->kind == Phrase::Kind::Any || capitals) {
        found.push_back({{token, last + 1}, phrase->id, form.clitic});
      }
      if (phrase->next == none) break;
    }
    if (here.next_words == 0 || last + 1 >= end) return;
    const WordForm& next = document.forms.of(last + 1).front();
    if ((here.next_words & bit_of_hash(next.hash)) == 0) return;
    const auto word = words_.find(document.text(next), next.hash);
    const auto to = word ? edges_.find(node, *word) : std::nullopt;
    if (!to) return;
    node = *to;
  }
}

void PhraseTable::find_all(const Document& document, std::size_t token, std::size_t end,
                           Clitics clitics, std::vector<PhraseMatch>& found) const {
  const std::size_t before = found.size();
  const std::span<const WordForm> forms = document.forms.of(token);
  for (const WordForm& form : clitics == Clitics::Stripped ? forms : forms.first(1)) {
    if (!starts_.may_have(form.hash)) continue;
    const std::size_t first = found.size();
    extend(document, token, end, form, found);
    // A short word is sure only with the words of its phrase behind it.
    if (form.brief && found.size() > first) {
      const auto added = found.begin() + static_cast<std::ptrdiff_t>(first);
      const auto single = [](const PhraseMatch& match) { return match.tokens.size() == 1; };
      found.erase(std::remove_if(added, found.end(), single), found.end());
    }
  }
  // In place: there are a few at most, and equally long ones keep their order.
  const auto first = found.begin() + static_cast<std::ptrdiff_t>(before);
  for (auto at = first; at != found.end(); ++at) {
    const auto place = std::upper_bound(
        first, at, *at,
        [](const PhraseMatch& a, const PhraseMatch& b) { return a.tokens.last > b.tokens.last; });
    std::rotate(place, at, at + 1);
  }
}

}  // namespace gainsay
