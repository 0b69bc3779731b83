#include "annotate/mention.h"

#include <algorithm>

namespace gainsay {
namespace {

using Use = EntityRules::Name::Use;

// The nearest mention of `kind` before, a name rather than an adjective; but "the Iraqi government
// ... in the country" goes back to no other sentence, which began before token `sentence`.
const EntityMention* antecedent(const std::vector<EntityMention>& mentions, KindId kind,
                                std::size_t sentence) {
  const EntityMention* weaker = nullptr;
  for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
    if (mention->kind != kind) continue;
    if (weaker != nullptr && weaker->tokens.first >= sentence && mention->tokens.first < sentence) {
      return weaker;
    }
    if (!mention->adjective) return &*mention;
    if (weaker == nullptr) weaker = &*mention;
  }
  return weaker;
}

/// Calls `use(sentence, found)` with the names that begin at one token, longest first, and goes on
/// behind the first of them.
template <typename Use>
void each_place(const Document& document, const PhraseTable& names, const Use& use) {
  std::vector<PhraseMatch> found;
  found.reserve(16);
  for (const Sentence& sentence : document.sentences) {
    const std::size_t last = sentence.tokens.last;
    std::size_t token = sentence.tokens.first;
    while ((token = names.next(document, token, last, Clitics::Stripped)) < last) {
      found.clear();
      names.find(document, token, last, Clitics::Stripped, found);
      if (found.empty()) {
        ++token;
        continue;
      }
      token = found.front().tokens.last;
      // Shorter names inside the longest are part of it, and a reading that strips nothing wins.
      const PhraseMatch longest = found.front();
      std::erase_if(found, [&](const PhraseMatch& match) {
        return match.tokens.last != longest.tokens.last || match.clitic > longest.clitic;
      });
      use(sentence, found);
    }
  }
}

/// Whether one of `mentions`, from number `first` on, is of the kind.
template <typename Mention>
bool has_kind(const std::vector<Mention>& mentions, std::size_t first, KindId kind) {
  return std::any_of(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(),
                     [&](const Mention& mention) { return mention.kind == kind; });
}

}  // namespace

std::vector<EntityMention> find_mentions(const Document& document, const Language& language,
                                         const EntityRules& entities) {
  std::vector<EntityMention> mentions;
  const PhraseTable* names = entities.names(language.code);
  if (names == nullptr) return mentions;
  each_place(document, *names, [&](const Sentence& sentence, const auto& found) {
    const std::size_t first_new = mentions.size();
    for (const PhraseMatch& match : found) {
      const EntityRules::Name& name = entities.name(match.id);
      if (has_kind(mentions, first_new, name.kind)) continue;
      EntityMention mention;
      mention.tokens = match.tokens;
      mention.text = document.span(match.tokens);
      mention.kind = name.kind;
      mention.adjective = name.use == Use::Demonym;
      mention.attached = match.clitic > 0;
      mention.anaphor = name.use == Use::Anaphor;
      mention.thing = entities.kinds()[name.kind].speaker_rank >= things_rank;
      if (mention.anaphor) {
        const EntityMention* before = antecedent(mentions, name.kind, sentence.tokens.first);
        if (before == nullptr) continue;
        mention.entity = before->entity;
      } else {
        mention.entity = entities.entities()[name.entity].id;
      }
      mentions.push_back(std::move(mention));
    }
  });
  return mentions;
}

std::uint64_t possible_kinds(const Document& document, const TokenRange& range, std::uint64_t asked,
                             const Language& language, const EntityRules& entities) {
  const PhraseTable* names = entities.names(language.code);
  std::uint64_t kinds = 0;
  if (names == nullptr) return kinds;
  // Names inside longer ones, which are no mentions, are not told from others here.
  std::vector<PhraseMatch> found;
  found.reserve(16);
  const auto next = [&](std::size_t token) {
    return names->next_marked(document, token, range.last, asked & ~kinds);
  };
  for (std::size_t token = next(range.first); token < range.last; token = next(token + 1)) {
    found.clear();
    names->find(document, token, range.last, Clitics::Stripped, found);
    for (const PhraseMatch& match : found) kinds |= kind_bit(entities.name(match.id).kind);
  }
  return kinds & asked;
}

std::vector<PossibleEntity> possible_entities(const Document& document, const Language& language,
                                              const EntityRules& entities) {
  std::vector<PossibleEntity> mentions;
  const PhraseTable* names = entities.names(language.code);
  if (names == nullptr) return mentions;
  each_place(document, *names, [&](const Sentence&, const auto& found) {
    const std::size_t first_new = mentions.size();
    for (const PhraseMatch& match : found) {
      const KindId kind = entities.name(match.id).kind;
      if (!has_kind(mentions, first_new, kind)) mentions.push_back({match.tokens, kind});
    }
  });
  return mentions;
}

}  // namespace gainsay
