#include "report/json_claim.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <vector>

#include "report/claim_lines.h"
#include "report/sample.h"

namespace gainsay {
namespace {

std::string line_of(const Claim& claim) {
  JsonWriter json;
  write_claim(json, claim);
  json.end_line();
  return json.take();
}

struct ClaimLines {
  std::vector<Claim> claims;
  Diagnostics diagnostics;
};

ClaimLines read_claims(const std::string& text) {
  std::istringstream in(text);
  ClaimReader reader(in, "claims.jsonl");
  ClaimLines read;
  while (const auto block = reader.next()) {
    reader.take(parse_claims(*block),
                [&](Claim claim) { read.claims.push_back(std::move(claim)); });
  }
  read.diagnostics = reader.finish();
  return read;
}

/// Claims with anything in every field that a text could put there.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  Claim claim() {
    Claim claim;
    claim.id = "c-" + std::to_string(below(1000));
    claim.source = "s" + text();
    claim.path = below(2) == 0 ? claim.source : text();
    claim.story = text();
    claim.outlet = text();
    claim.language = text();
    claim.topic = "t" + text();
    for (unsigned i = below(4); i > 0; --i) claim.about[text()] = {text(), coin()};
    claim.scope = texts();
    claim.value = value();
    claim.polarity = static_cast<Polarity>(below(2));
    claim.act = static_cast<Act>(below(2));
    claim.certainty = static_cast<Certainty>(below(3));
    claim.mode = static_cast<Mode>(below(4));
    claim.holds = {range(), range(), granularity(), coin()};
    claim.as_of = range();
    claim.undated = coin();
    claim.speaker = {text(), text(), static_cast<SpeakerHow>(below(7)), texts()};
    claim.voice = static_cast<Voice>(below(3));
    claim.superseded = coin();
    claim.corrects = coin();
    claim.span = span();
    claim.line = below(100);
    claim.column = below(100);
    claim.text = text();
    claim.sentence = span();
    claim.utterance = span();
    claim.rule = text();
    if (coin()) claim.record = {"f" + text(), 1 + below(100)};
    claim.because = texts();
    return claim;
  }

 private:
  unsigned below(unsigned end) { return static_cast<unsigned>(engine_() % end); }
  bool coin() { return below(2) == 0; }

  std::string text() {
    const std::vector<std::string> pieces = {"",  "a",   "\"", "\\",         "\n", "\t", "\x01",
                                             "/", "قال", "é",  "\U0001F600", " ",  "{}", "null"};
    std::string out;
    for (unsigned i = below(4); i > 0; --i) {
      out += pieces[below(static_cast<unsigned>(pieces.size()))];
    }
    return out;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> out;
    for (unsigned i = below(3); i > 0; --i) out.push_back(text());
    return out;
  }
  Day day() {
    return sample_day(1900 + static_cast<int>(below(200)), 1 + below(12), 1 + below(28));
  }
  DayRange range() {
    switch (below(7)) {
      case 0:
        return {};
      case 1:
        return single_day(day());
      case 2:
        return month_of(1900 + static_cast<int>(below(200)), 1 + below(12));
      case 3:
        return year_of(1900 + static_cast<int>(below(200)));
      case 4:
        return {day(), std::nullopt};
      case 5:
        return {std::nullopt, day()};
      default:
        return {day(), day()};
    }
  }
  Granularity granularity() { return static_cast<Granularity>(below(7)); }
  Span span() { return {below(1000), below(1000)}; }
  std::optional<double> number() {
    const std::vector<double> numbers = {0, 12, -3, 0.1, 1.24e9, 2500, 1e300, 1.0 / 3.0, 0.005};
    if (coin()) return std::nullopt;
    return numbers[below(static_cast<unsigned>(numbers.size()))];
  }
  Value value() {
    switch (below(4)) {
      case 0:
        return StateValue{texts()};
      case 1:
        return DateValue{range(), granularity()};
      case 2:
        return EntityValue{"e" + text()};
      default: {
        NumberValue value;
        value.type = static_cast<NumberValue::Type>(below(3));
        value.low = number();
        value.high = number();
        value.soft = coin();
        value.unit = text();
        value.grain = number().value_or(1);
        return value;
      }
    }
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("a claim has the keys of the contract in its order") {
  CHECK(line_of(sample_claim("c-1", "withdrawn")) ==
        R"({"id":"c-1","source":"agency.txt","story":"","topic":"presence",)"
        R"("about":{"force":"coalition","place":"iraq"},)"
        R"("value":{"type":"state","states":["withdrawn"]},)"
        R"("polarity":"affirmed","act":"assert","certainty":"certain","mode":"actual",)"
        R"("holds":{"from":"2021-12-09","to":null,"granularity":"day"},"as_of":"2021-12-26",)"
        R"("speaker":{"name":"the spokesman","entity":"coalition","how":"explicit","via":["ina"]},)"
        R"("voice":"quote",)"
        R"("span":{"start":10,"end":30,"line":5,"column":3,"text":"forces withdrawn there"},)"
        R"("sentence":{"start":10,"end":32},"rule":"news/presence:en/withdrawn/1",)"
        R"("filled":["place"],"utterance":{"start":5,"end":32}})"
        "\n");
}

TEST_CASE("each type of value has its own form") {
  struct Row {
    Value value;
    std::string json;
  };
  NumberValue at_least;
  at_least.low = 12;
  at_least.unit = "people";
  NumberValue money;
  money.type = NumberValue::Type::Amount;
  money.low = 1.15e9;
  money.high = 1.25e9;
  money.soft = true;
  money.unit = "USD";
  money.grain = 1e8;
  NumberValue percent;
  percent.type = NumberValue::Type::Percent;
  percent.low = percent.high = 2.5;
  const std::vector<Row> rows = {
      {StateValue{{"a", "b"}}, R"({"type":"state","states":["a","b"]})"},
      {at_least, R"({"type":"count","low":12,"high":null,"soft":false,"unit":"people"})"},
      {money, R"({"type":"amount","low":1150000000,"high":1250000000,"soft":true,"unit":"USD",)"
              R"("grain":100000000})"},
      {percent, R"({"type":"percent","low":2.5,"high":2.5,"soft":false})"},
      {DateValue{month_of(2021, 12), Granularity::Months},
       R"({"type":"date","from":"2021-12-01","to":"2021-12-31","granularity":"month"})"},
      {EntityValue{"iraq"}, R"({"type":"entity","entity":"iraq"})"},
  };
  for (const Row& row : rows) {
    Claim claim = sample_claim("c-1", "x");
    claim.value = row.value;
    CHECK(line_of(claim).find("\"value\":" + row.json + ',') != std::string::npos);
  }
}

TEST_CASE("a claim that is written and read is the same claim") {
  Random random(20211226);
  for (int i = 0; i < 2000; ++i) {
    const Claim claim = random.claim();
    const std::string line = line_of(claim);
    CAPTURE(line);
    const auto read = parse_claim(line, "claims.jsonl", 1);
    REQUIRE(read.has_value());
    CHECK(*read == claim);
    CHECK(line_of(*read) == line);
  }
}

TEST_CASE("bytes that are no UTF-8 are replaced and do not throw") {
  Claim claim = sample_claim("c-1", "x");
  claim.text = "a\xFFz";
  CHECK(line_of(claim).find("a\uFFFDz") != std::string::npos);
}

TEST_CASE("a line that is no claim says what is wrong with it") {
  struct Row {
    std::string line;
    std::string message;
    std::string hint;
  };
  const std::string begin = R"({"id":"c-1","source":"a","topic":"t")";
  const std::string state = R"(,"value":{"type":"state","states":["x"]})";
  const std::string extract = "claims are what 'gainsay extract' writes";
  const std::vector<Row> rows = {
      {"[1]", "the claim must be an object", extract},
      {"{}", "the claim has no 'id'", extract},
      {begin + "}", "the claim has no 'value'", extract},
      {begin + R"(,"value":{"type":"stat"}})", "'type' cannot be 'stat'", "did you mean 'state'?"},
      {begin + R"(,"value":{"type":"count","low":"12"}})", "'low' must be a number or null",
       extract},
      {begin + R"(,"value":{"type":"date","from":"2021-02-30"}})", "'from' is no day: 2021-02-30",
       "write it as year-month-day: 2021-12-26"},
      {begin + state + R"(,"voice":"quoted"})", "'voice' cannot be 'quoted'",
       "did you mean 'quote'?"},
      {begin + state + R"(,"mode":"zzzzzz"})", "'mode' cannot be 'zzzzzz'",
       "known are: actual, planned, conditional, demanded"},
      {begin + state + R"(,"as_of":"yesterday"})", "'as_of' is no date: yesterday",
       "write a day, a month, a year or two days: 2021-12-09/2021-12-31"},
      {begin + state + R"(,"about":["x"]})", "the about must be an object", extract},
      {begin + state + R"(,"filled":["x"]})", "'filled' names 'x', which is not in 'about'",
       extract},
      {begin + state + R"(,"about":{"x":"y"},"filled":["z"]})",
       "'filled' names 'z', which is not in 'about'", extract},
      {begin + state + R"(,"span":{"start":-1}})", "'start' must be a whole number from 0 on",
       extract},
      {begin + state + R"(,"corrects":"yes"})", "'corrects' must be true or false", extract},
      {begin + state + R"(,"scope":[1]})", "'scope' must be text", extract},
      {begin + state + R"(,"id":""})", "'id' is empty", extract},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto read = parse_claim(row.line, "claims.jsonl", 7);
    REQUIRE(!read.has_value());
    CHECK(read.error().file == "claims.jsonl");
    CHECK(read.error().line == 7);
    CHECK(read.error().message == row.message);
    CHECK(read.error().hint == row.hint);
  }
}

TEST_CASE("a line that is no JSON says at which column") {
  const auto read = parse_claim(R"({"id": "قال" oops})", "claims.jsonl", 3);
  REQUIRE(!read.has_value());
  CHECK(read.error().message.rfind("this is no JSON: ", 0) == 0);
  CHECK(read.error().column == 14);
}

TEST_CASE("a stream of claims skips what is no claim of a text") {
  Claim derived = sample_claim("c-2", "ended");
  derived.because = {"withdrawn implies ended"};
  JsonWriter typed;
  write_typed_claim(typed, sample_claim("c-3", "remaining"));
  std::string text = "\xEF\xBB\xBF" + line_of(sample_claim("c-1", "withdrawn")) + "\r\n\n" +
                     line_of(derived) + R"({"type":"source","id":"a"})" + "\n";
  text += typed.take() + "\n" + R"({"type":"summary"})";
  const ClaimLines read = read_claims(text);
  CHECK(read.diagnostics.empty());
  REQUIRE(read.claims.size() == 2);
  CHECK(read.claims[0].id == "c-1");
  CHECK(read.claims[1] == sample_claim("c-3", "remaining"));
}

TEST_CASE("a wrong line does not keep the others from being read and many end the reading") {
  const ClaimLines read = read_claims("{}\n" + line_of(sample_claim("c-1", "withdrawn")));
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].line == 1);
  CHECK(read.claims.size() == 1);

  std::string text;
  for (int i = 0; i < 100; ++i) text += "{}\n";
  const ClaimLines given_up = read_claims(text);
  REQUIRE(given_up.diagnostics.size() == 21);
  CHECK(given_up.diagnostics.back().message ==
        "too many errors: the rest of the file was not read");

  // Claims before the last error count, those behind it do not, also where they are in one block.
  const std::string claim = line_of(sample_claim("c-1", "withdrawn")) + "\n";
  CHECK(read_claims(claim + text + claim).claims.size() == 1);
}

TEST_CASE("blocks of lines give all claims with the lines they stand in") {
  std::string text = "\xEF\xBB\xBF";
  for (int i = 0; i < 1000; ++i) text += line_of(sample_claim("c-" + std::to_string(i), "ended"));
  text += "\r\n{}";
  const ClaimLines read = read_claims(text);
  REQUIRE(read.claims.size() == 1000);
  CHECK(read.claims[999].id == "c-999");
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].line == 1002);
}

}  // namespace gainsay
