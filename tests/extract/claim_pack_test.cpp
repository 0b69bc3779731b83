#include "extract/claim_pack.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/claims.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("a packed claim is the same again, whatever is in it") {
  NumberValue amount;
  amount.type = NumberValue::Type::Amount;
  amount.low = -1.5e300;
  amount.soft = true;
  amount.unit = "USD";
  amount.grain = 0.25;
  NumberValue percent;
  percent.type = NumberValue::Type::Percent;
  percent.high = 12;
  const DateValue date{days("1969-12-31/2021-12-26"), Granularity::Interval};
  std::vector<Claim> claims;
  for (const Value& value :
       std::vector<Value>{StateValue{{"ended", "ongoing"}}, StateValue{}, amount, percent, date,
                          DateValue{}, EntityValue{"iraq"}}) {
    claims.push_back(ClaimBuilder("topic", value));
  }
  // Every field other than it is by itself.
  Claim full = claims.front();
  full.id = "c-1";
  full.story = std::string("with a \0 in it", 14);
  full.outlet = "outlet";
  full.language = "ar";
  full.about["place"].filled = true;
  full.scope = {"combat", "full"};
  full.polarity = Polarity::Negated;
  full.act = Act::Deny;
  full.certainty = Certainty::Possible;
  full.mode = Mode::Demanded;
  full.holds = {days("2021-12"), days("2022"), Granularity::Months, true};
  full.as_of = days("1969-12-30");
  full.undated = full.superseded = full.corrects = full.headline = true;
  full.speaker = {"name", "entity", SpeakerHow::Unknown, {"agency", ""}};
  full.voice = Voice::Quote;
  full.end_line = 8;
  full.end_column = 9;
  full.byte_column = 10;
  full.end_byte_column = 1U << 9U;
  full.before = "said ";
  full.after = ", too";
  full.span = {1, 1U << 20U};
  full.line = 300;
  full.column = 70'000;
  full.text = std::string(1000, 'x');
  full.sentence = {0, 127};
  full.utterance = {128, 129};
  full.rule = "news/topic:en/ended/1";
  full.sketch = std::string(64, 'f');
  full.record = {"feed.jsonl", 1U << 20U};
  full.because = {"a", "b"};
  claims.push_back(full);
  claims.emplace_back();

  std::string packed;
  for (const Claim& claim : claims) pack_claim(claim, packed);
  std::string_view rest = packed;
  for (const Claim& claim : claims) CHECK(unpack_claim(rest) == claim);
  CHECK(rest.empty());
}
