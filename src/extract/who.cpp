#include "extract/who.h"

#include <algorithm>

namespace gainsay {
namespace {

// The entity that a speaker's words name: the mention whose kind ranks first, the first of those.
// Of what sort somebody is names nobody: two doctors are not one, nor are two men of the north.
std::string entity_in(const TokenRange& words, const Annotations& annotations,
                      const EntityRules& entities) {
  const EntityMention* best = nullptr;
  for (const EntityMention& mention : annotations.mentions) {
    const auto rank = [&](const EntityMention& m) { return entities.kinds()[m.kind].speaker_rank; };
    if (!words.contains(mention.tokens) || mention.adjective || rank(mention) >= sorts_rank) {
      continue;
    }
    if (best == nullptr || rank(mention) < rank(*best)) best = &mention;
  }
  return best == nullptr ? std::string() : best->entity;
}

std::string name_of(const TokenRange& words, const Annotations& annotations,
                    const EntityRules& entities) {
  std::string entity = entity_in(words, annotations, entities);
  return entity.empty() ? std::string(annotations.document.text(words)) : entity;
}

// The words that name the speaker: its own, or those that a pronoun or continuation goes back to.
TokenRange naming_words(const Statement& statement) {
  return statement.antecedent.empty() ? statement.speaker : statement.antecedent;
}

bool in_quotation(const TopicMatch& match, const Annotations& annotations) {
  const auto& quotations = annotations.document.quotations;
  return std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& quotation) {
    return quotation.tokens.contains(match.match.tokens);
  });
}

// "Turkey: five killed in blast": a place before a colon mostly is where, not who. A quotation is
// somebody's.
bool is_label(const Statement& said, const Annotations& annotations, const EntityRules& entities) {
  constexpr double places = 6;  // speaker ranks from here on, up to those of things
  if (said.cue.empty() || said.voice == Voice::Quote ||
      annotations.document.tokens()[said.cue.first].kind != TokenKind::Punctuation) {
    return false;
  }
  return std::any_of(annotations.mentions.begin(), annotations.mentions.end(),
                     [&](const EntityMention& mention) {
                       const EntityKind& kind = entities.kinds()[mention.kind];
                       return mention.tokens == said.speaker && kind.speaker_rank >= places &&
                              kind.speaker_rank < things_rank && !kind.channel;
                     });
}

void add_channel(std::vector<std::string>& via, std::string channel) {
  if (!channel.empty() && std::find(via.begin(), via.end(), channel) == via.end()) {
    via.push_back(std::move(channel));
  }
}

}  // namespace

Who find_who(const TopicMatch& match, const Surroundings& around, const Annotations& annotations,
             const EntityRules& entities) {
  Who who;
  auto statement = around.statements.begin();
  // What an announcement performs is told by the teller: pass it to whoever speaks around it.
  while (statement != around.statements.end() && (*statement)->performs) {
    const TokenRange words = naming_words(**statement);
    if (!words.empty()) add_channel(who.speaker.via, name_of(words, annotations, entities));
    ++statement;
  }
  if (statement == around.statements.end() || (*statement)->how == SpeakerHow::Narrator) {
    who.speaker.how = SpeakerHow::Narrator;
    return who;
  }
  const Statement& said = **statement;
  if (is_label(said, annotations, entities)) {
    who.speaker.how = SpeakerHow::Narrator;
    return who;
  }
  who.claims = !said.doubts;
  who.act = said.denies ? Act::Deny : Act::Assert;
  who.voice = said.voice == Voice::Quote && in_quotation(match, annotations) ? Voice::Quote
                                                                             : Voice::Paraphrase;
  who.utterance = annotations.document.span(said.content.front());
  const TokenRange words = naming_words(said);
  if (!words.empty()) who.speaker.name = annotations.document.text(words);
  who.speaker.entity = entities.voice_of(entity_in(words, annotations, entities));
  who.speaker.how = said.how;
  if (who.speaker.how == SpeakerHow::Explicit && statement + 1 != around.statements.end()) {
    who.speaker.how = SpeakerHow::Nested;
  }
  for (const TokenRange& channel : said.via) {
    add_channel(who.speaker.via, name_of(channel, annotations, entities));
  }
  for (++statement; statement != around.statements.end(); ++statement) {
    const TokenRange outer = naming_words(**statement);
    if (!outer.empty()) add_channel(who.speaker.via, name_of(outer, annotations, entities));
  }
  return who;
}

}  // namespace gainsay
