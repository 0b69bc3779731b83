#include "compare/voice.h"

namespace gainsay {

std::string voice_key(const Claim& claim, const EntityRules& entities) {
  if (!claim.speaker.entity.empty()) {
    return "e:" + std::string(entities.voice_of(claim.speaker.entity));
  }
  if (!claim.speaker.name.empty()) return "n:" + claim.speaker.name;
  for (const std::string& channel : claim.speaker.via) {
    const Entity* entity = entities.find(channel);
    if (entity != nullptr && entities.kinds()[entity->kind].channel) {
      return "e:" + std::string(entities.voice_of(channel));
    }
  }
  if (claim.speaker.how == SpeakerHow::Unknown) return "u:" + claim.source;
  return "o:" + (claim.outlet.empty() ? claim.source : claim.outlet);
}

std::string voice_title(const Claim& claim, const EntityRules& entities) {
  if (!claim.speaker.entity.empty()) return std::string(entities.title(claim.speaker.entity));
  if (!claim.speaker.name.empty()) return claim.speaker.name;
  return claim.speaker.how == SpeakerHow::Unknown ? "unnamed" : "narrator";
}

}  // namespace gainsay
