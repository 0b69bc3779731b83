#include "compare/voice.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/claims.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

Claim by(const std::string& entity, const std::string& name, SpeakerHow how,
         const std::string& outlet, const std::string& source) {
  Claim claim = role("ended");
  claim.speaker.entity = entity;
  claim.speaker.name = name;
  claim.speaker.how = how;
  claim.outlet = outlet;
  claim.source = source;
  return claim;
}

}  // namespace

TEST_CASE("a voice is the speaker's, through whomever it came") {
  const EntityRules& entities = small_world().entities;
  const auto how = SpeakerHow::Explicit;
  struct Case {
    std::string what;
    Claim a;
    Claim b;
    bool same;
  };
  const std::vector<Case> table = {
      {"one entity in two texts", by("coalition", "it", how, "x", "a"),
       by("coalition", "the coalition", how, "y", "b"), true},
      {"a spokesman", by("coalition", "", how, "", "a"), by("spokesman", "", how, "", "a"), true},
      {"a part speaks for itself", by("coalition", "", how, "", "a"),
       by("us-forces", "", how, "", "a"), false},
      {"one name", by("", "Ali", how, "x", "a"), by("", "Ali", how, "y", "b"), true},
      {"two names", by("", "Ali", how, "", "a"), by("", "Omar", how, "", "a"), false},
      {"a name and an entity", by("", "iraq", how, "", "a"), by("iraq", "", how, "", "a"), false},
      {"narrators of one outlet", by("", "", SpeakerHow::Narrator, "x", "a"),
       by("", "", SpeakerHow::Narrator, "x", "b"), true},
      {"narrators of two", by("", "", SpeakerHow::Narrator, "x", "a"),
       by("", "", SpeakerHow::Narrator, "y", "a"), false},
      {"narrators of two texts", by("", "", SpeakerHow::Narrator, "", "a"),
       by("", "", SpeakerHow::Narrator, "", "b"), false},
      {"nobody known, and the narrator", by("", "", SpeakerHow::Unknown, "", "a"),
       by("", "", SpeakerHow::Narrator, "", "a"), false},
  };
  for (const Case& item : table) {
    CAPTURE(item.what);
    CHECK((voice_key(item.a, entities) == voice_key(item.b, entities)) == item.same);
  }
}

TEST_CASE("a channel on the way changes no voice") {
  const EntityRules& entities = small_world().entities;
  Claim direct = role("ended").said_by("coalition");
  Claim passed = direct;
  passed.speaker.via = {"navy", "Ali"};
  CHECK(voice_key(direct, entities) == voice_key(passed, entities));
}

TEST_CASE("voices are shown by title, name, or as narrator or unnamed") {
  const EntityRules& entities = small_world().entities;
  CHECK(voice_title(by("us-forces", "they", SpeakerHow::Explicit, "", "a"), entities) ==
        "U.S. forces");
  CHECK(voice_title(by("martians", "", SpeakerHow::Explicit, "", "a"), entities) == "martians");
  CHECK(voice_title(by("", "Ali", SpeakerHow::Explicit, "", "a"), entities) == "Ali");
  CHECK(voice_title(by("", "", SpeakerHow::Narrator, "x", "a"), entities) == "narrator");
  CHECK(voice_title(by("", "", SpeakerHow::Unknown, "x", "a"), entities) == "unnamed");
}
