#include "extract/headline_words.h"

#include <algorithm>

#include "base/string_index.h"

namespace gainsay {
namespace {

// Who or where.
bool names_somebody(const EntityMention& mention) { return !mention.thing && !mention.anaphor; }

std::uint64_t bit_of(std::string_view word) {
  return std::uint64_t{1} << (StringIndex::hash(word) >> 58U);
}

}  // namespace

bool is_value(const Topic& topic, const EntityMention& mention) {
  const std::vector<KindId>& kinds = topic.slot(topic.value_slot)->kinds;
  return std::find(kinds.begin(), kinds.end(), mention.kind) != kinds.end();
}

HeadlineWords::HeadlineWords(const Annotations& read, HeadlineMentions& mentions)
    : document_(read.document),
      language_(*read.language),
      tokens_(read.document.sentences.front().tokens),
      mentions_(mentions),
      words_(tokens_.size()) {}

std::vector<std::string_view> HeadlineWords::besides(const Topic& topic,
                                                     const std::vector<TokenRange>& left_out,
                                                     std::size_t end) {
  // Words of one root tell as much of names, and of the parts of names as well.
  const bool asks_names = topic.value == ValueType::Entity || language_.phrases.roots.empty();
  std::vector<std::string_view> some;
  some.reserve(tokens_.size());
  std::uint64_t there = 0;
  const auto add = [&](std::string_view says, std::uint64_t bit) {
    if (says.empty()) return;
    // Nearly all are told from the others by their bits.
    if ((there & bit) != 0 && std::find(some.begin(), some.end(), says) != some.end()) return;
    there |= bit;
    some.push_back(says);
  };
  for (std::size_t token = tokens_.first; token < end; ++token) {
    // A figure is what counting topics claim; two of one matter leave it the same matter.
    if (document_.tokens()[token].kind != TokenKind::Word) continue;
    if (std::any_of(left_out.begin(), left_out.end(),
                    [&](const TokenRange& range) { return range.contains(token); })) {
      continue;
    }
    if (const EntityMention* named = asks_names ? name(topic, token) : nullptr) {
      add(named->entity, bit_of(named->entity));
    } else {
      const Word& own = word(token - tokens_.first);
      add(own.says, own.bit);
    }
  }
  return some;
}

const HeadlineWords::Word& HeadlineWords::word(std::size_t at) {
  Word& word = words_[at];
  if (word.bit == 0) {
    const std::size_t token = tokens_.first + at;
    const std::uint64_t hash = document_.forms.of(token).front().hash;
    word.says = language_.phrases.content(document_.folded(token), hash);
    word.bit = bit_of(word.says);
  }
  return word;
}

const EntityMention* HeadlineWords::name(const Topic& topic, std::size_t token) {
  const EntityMention* last = nullptr;
  for (const EntityMention& mention : mentions_.names()) {
    if (!mention.tokens.contains(token)) continue;
    const bool asked =
        topic.value == ValueType::Entity ? is_value(topic, mention) : names_somebody(mention);
    if (asked) last = &mention;
  }
  return last;
}

}  // namespace gainsay
