#include "extract/tally.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/extracted.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// The counts of a text of 26 December 2021, as "killed 2, injured 5 or more".
std::string counts_of(const std::string& text) {
  std::vector<std::string> out;
  for (const Claim& claim : claims_of(shipped_rules(), text)) {
    if (claim.topic != "killed" && claim.topic != "injured") continue;
    out.push_back(claim.topic + " " + describe(claim.value));
  }
  return join(out, ", ");
}

struct Case {
  std::string text;
  std::string expected;
};

void check(const std::vector<Case>& table) {
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(counts_of(item.text) == item.expected);
  }
}

}  // namespace

TEST_CASE("a count of another week is background beside the event that a text reports") {
  check({
      {"Four people were wounded on 24 December. A man was killed there on 3 May.", "injured 4"},
      {"Four people were wounded. A man was killed there on 3 May.", "injured 4"},
      // Whoever is named alone right behind is of the same background.
      {"Four people were wounded. A man was killed there on 3 May. He died at the scene.",
       "injured 4"},
      // Beside several, one who was shot then is another than one who was shot now.
      {"Four people were wounded. She was shot. A man was fatally shot there on 3 May.",
       "injured 4"},
      // Days apart it is one event, and what is the only event is no background.
      {"Four people were wounded on 22 December. One man died on 24 December.",
       "injured 4, killed 1"},
      {"A man was killed there on 3 May.", "killed 1"},
      {"Three men were killed on 3 May. Five people were wounded on 3 May.", "killed 3, injured 5"},
  });
}

TEST_CASE("a count of a whole year or month falls beside one that is closer") {
  check({
      {"Four people were wounded. In 2019, 37 people were killed in such fires.", "injured 4"},
      {"In 2019, 37 people were killed in the fire.", "killed 37"},
      {"In 2019, 37 people were killed in such fires. Four people were wounded.", "injured 4"},
      // The month that a text begins with is that of its event.
      {"The trial over the killing of a guard in May began. Four people were wounded.",
       "killed 1, injured 4"},
  });
}

TEST_CASE("a title further down counts only where the text itself does not") {
  check({
      {"Fire at mill\n\nThree people were killed at the mill.\n\nSix killed in bus crash\n",
       "killed 3"},
      {"Fire kills three at mill\n\nThe mill had no alarm.\n\nSix killed in bus crash\n",
       "killed 3"},
      {"Fire at mill\n\nThe mill had no alarm.\n\nThree killed, owner says\n", "killed 3"},
      {"Fire at mill\n\nThree people were killed at the mill.\n\nFour hurt in fire\n",
       "killed 3, injured 4"},
      // A sentence is no title.
      {"Fire at mill\n\nThree people were killed.\n\nSix people were killed.\n",
       "killed 3, killed 6"},
  });
}

TEST_CASE("who is shot and dies is not counted among the injured") {
  check({
      {"Nine people were shot at a market. One of them died.", "injured 8, killed 1"},
      {"Two people were shot at a market. Both were killed.", "killed 2 or more"},
      {"Nine people were shot at a market.", "injured 9"},
      // However many died is open, so is how many live.
      {"Nine people were shot at a market. He died at the scene.", "killed 1 or more"},
      {"A guard was killed and three others were shot.", "killed 1, injured 3"},
  });
}

TEST_CASE("a killer who died may or may not be counted with his victims") {
  check({
      {"The gunman killed three guards. Police killed the gunman.", "killed 3 to 4"},
      {"He killed three guards, then turned the gun on himself.", "killed 3 to 4"},
      {"The gunman killed three guards.", "killed 3"},
      {"The attack killed three people, including the gunman. Police killed the gunman.",
       "killed 3"},
      {"Three people were dead. Police killed the gunman.", "killed 3 to 4"},
      {"Three people were dead, including the gunman. Police killed the gunman.", "killed 3"},
      {"He wounded two guards. The suspect was also wounded.", "injured 2 to 3"},
  });
}

TEST_CASE("whoever is named alone falls behind a greater number, and so does no one") {
  check({
      {"A man died at the scene. Two people were killed, police said.", "killed 2"},
      {"No one was hurt in the house. Two people were hurt outside.", "injured 2"},
      {"She was pronounced dead at the hospital.", "killed 1 or more"},
  });
}

TEST_CASE("a text that tells of several events at once has no counts of one") {
  check({
      {"Two killed, six wounded in weekend shootings. A man was killed on the pier.", ""},
      {"Six people were wounded on Sunday. They were hit in three separate shootings.", ""},
      {"Six people were wounded. A band played on. The mayor spoke. The city has seen several "
       "shootings.",
       "injured 6"},
  });
}

TEST_CASE("the digits of a date count nobody") {
  check({
      {"The guard who was hit on October 27 has died.", ""},
      {"Three guards died on October 27.", "killed 3"},
  });
}

TEST_CASE("what falls outdoes nothing") {
  check({
      // "Were shot" counts only in texts without dead; it is no greater number than the nurse.
      {"A nurse was injured. Two 16-year-old boys were fatally shot.", "injured 1, killed 2"},
  });
}

TEST_CASE("an old event that a text first tells without its date is no background") {
  check({
      {"A driver was killed. The driver was killed on 3 May.", "killed 1, killed 1 or more"},
      {"Two guards were killed. Two guards were killed on 3 May.", "killed 2, killed 2"},
      {"Two guards were killed. Nine guards were killed on 3 May.", "killed 2"},
      // What else is of that day is of the same event.
      {"Two guards were killed. Two guards were killed on 3 May. Nine clerks were hurt on 3 May.",
       "killed 2, killed 2, injured 9"},
  });
}

TEST_CASE("a week is another one unless it holds the day of the event") {
  check({
      {"Four people were wounded on Saturday. A man was killed there last week.", "injured 4"},
      {"Four people were wounded on Thursday. A man was killed there this week.",
       "injured 4, killed 1"},
  });
}
