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

std::vector<EntityMention> find(const Document& document, const Language& language,
                                const EntityRules& entities, bool possible) {
  std::vector<EntityMention> mentions;
  const PhraseTable* names = entities.names(language.code);
  if (names == nullptr) return mentions;
  std::vector<PhraseMatch> found;
  for (const Sentence& sentence : document.sentences) {
    for (std::size_t token = sentence.tokens.first; token < sentence.tokens.last;) {
      found.clear();
      names->find(document, token, sentence.tokens.last, Clitics::Stripped, found);
      if (found.empty()) {
        ++token;
        continue;
      }
      const std::size_t end = found.front().tokens.last;
      const std::size_t first_new = mentions.size();
      for (const PhraseMatch& match : found) {
        // Shorter names inside the longest are part of it, and a reading that strips nothing wins.
        if (match.tokens.last != end || match.clitic > found.front().clitic) continue;
        const EntityRules::Name& name = entities.name(match.id);
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
          if (before == nullptr && !possible) continue;
          if (before != nullptr) mention.entity = before->entity;
        } else {
          mention.entity = entities.entities()[name.entity].id;
        }
        const bool twice =
            std::any_of(mentions.begin() + static_cast<std::ptrdiff_t>(first_new), mentions.end(),
                        [&](const EntityMention& other) { return other.kind == mention.kind; });
        if (!twice) mentions.push_back(std::move(mention));
      }
      token = end;
    }
  }
  return mentions;
}

}  // namespace

std::vector<EntityMention> find_mentions(const Document& document, const Language& language,
                                         const EntityRules& entities) {
  return find(document, language, entities, false);
}

std::vector<EntityMention> possible_mentions(const Document& document, const Language& language,
                                             const EntityRules& entities) {
  return find(document, language, entities, true);
}

}  // namespace gainsay
