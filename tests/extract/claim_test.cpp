#include "extract/claim.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/claims.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("values are described in a few words") {
  NumberValue percent;
  percent.type = NumberValue::Type::Percent;
  percent.low = percent.high = 4.5;
  NumberValue amount;
  amount.type = NumberValue::Type::Amount;
  amount.low = amount.high = 1.2e9;
  amount.unit = "USD";
  const std::nullopt_t open = std::nullopt;
  const std::vector<std::pair<Value, std::string>> table = {
      {StateValue{{"ended"}}, "ended"},
      {StateValue{{"ended", "paused"}}, "ended or paused"},
      {count(12, 12), "12"},
      {count(2500, 2500), "2,500"},
      {count(1234567, 1234567), "1,234,567"},
      {count(999, 999), "999"},
      {count(-2500, -2500), "-2,500"},
      {count(7.5, 7.5), "7.5"},
      {count(12, open), "12 or more"},
      {count(open, 9), "9 or fewer"},
      {count(open, open), "some"},
      {count(10, 20), "10 to 20"},
      {count(2400, 2600, true), "about 2,500"},
      {percent, "4.5%"},
      {amount, "1,200,000,000 USD"},
      {DateValue{days("2021-12-09"), Granularity::Days}, "2021-12-09"},
      {DateValue{days("2021-12"), Granularity::Months}, "2021-12"},
      {EntityValue{"iraq"}, "iraq"},
  };
  for (const auto& pair : table) {
    const auto& value = pair.first;
    const auto& words = pair.second;
    CAPTURE(words);
    CHECK(describe(value) == words);
  }
}

TEST_CASE("every choice of a claim has the word of the contract") {
  CHECK(to_word(Polarity::Affirmed) == "affirmed");
  CHECK(to_word(Polarity::Negated) == "negated");
  CHECK(to_word(Act::Assert) == "assert");
  CHECK(to_word(Act::Deny) == "deny");
  CHECK(to_word(Certainty::Certain) == "certain");
  CHECK(to_word(Certainty::Probable) == "probable");
  CHECK(to_word(Certainty::Possible) == "possible");
  CHECK(to_word(Mode::Actual) == "actual");
  CHECK(to_word(Mode::Planned) == "planned");
  CHECK(to_word(Mode::Conditional) == "conditional");
  CHECK(to_word(Mode::Demanded) == "demanded");
  CHECK(to_word(Voice::Quote) == "quote");
  CHECK(to_word(Voice::Paraphrase) == "paraphrase");
  CHECK(to_word(Voice::Narration) == "narration");
  CHECK(to_word(SpeakerHow::Explicit) == "explicit");
  CHECK(to_word(SpeakerHow::AccordingTo) == "according-to");
  CHECK(to_word(SpeakerHow::Nested) == "nested");
  CHECK(to_word(SpeakerHow::Continuation) == "continuation");
  CHECK(to_word(SpeakerHow::Pronoun) == "pronoun");
  CHECK(to_word(SpeakerHow::Narrator) == "narrator");
  CHECK(to_word(Granularity::Days) == "day");
  CHECK(to_word(Granularity::Interval) == "interval");
}
