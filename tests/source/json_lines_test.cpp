#include "source/json_lines.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "source/seen_ids.h"

using namespace gainsay;

namespace {

std::vector<Result<Source>> read(const std::string& bytes) {
  std::istringstream in(bytes);
  JsonLinesReader reader(in, "x.jsonl");
  std::vector<Result<Source>> records;
  while (auto record = reader.next()) records.push_back(std::move(*record));
  return records;
}

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("a record becomes a source") {
  const auto records = read(
      R"({"id": "a", "text": "Two \u00e9 \ud83d\ude00", "language": "en", "published": "2021-12-26T07:00:00Z", )"
      R"("outlet": "o", "story": "s", "url": "u", "title": "t", "other": [1, {"text": 2}]})"
      "\n");
  REQUIRE(records.size() == 1);
  REQUIRE(records[0].has_value());
  const Source& source = *records[0];
  CHECK(source.id == "a");
  CHECK(source.text == "Two é 😀");
  CHECK(source.body == Span{0, source.text.size()});
  CHECK(source.original(5) == 5);
  const Metadata expected = {"en", make_day(2021, 12, 26), "o", "s", "u", "t"};
  CHECK(source.metadata == expected);
}

TEST_CASE("ids may be numbers or missing, and empty lines are skipped but counted") {
  const auto records = read(
      "\xEF\xBB\xBF{\"id\": 7, \"text\": \"a\"}\r\n\n  \r\n{\"text\": \"\"}\n"
      "{\"id\": null, \"text\": \"b\", \"language\": null}");
  REQUIRE(records.size() == 3);
  for (const auto& record : records) REQUIRE(record.has_value());
  CHECK(records[0]->id == "7");
  CHECK(records[1]->id == "x.jsonl:4");
  CHECK(records[1]->text.empty());
  CHECK(records[2]->id == "x.jsonl:5");
  CHECK(records[2]->record == RecordPlace{"x.jsonl", 5});
  CHECK(read("").empty());
  CHECK(read("\n\n").empty());
}

TEST_CASE("plain records are read as any others are") {
  const std::vector<std::string> records = {
      R"({"id": "a", "text": "one\n\"two\"\t\u00e9 \u0627", "language": "ar", "published": "2021-12-26"})",
      R"({"text": "x", "outlet": "o", "story": "s", "url": "u", "title": "t", "n": 1, "l": [{}]})",
      R"({"id": "", "text": "x", "title": null, "published": ""})",
      R"({"id": 7, "text": "x"})",
      R"({"id": "a", "text": ""})",
      R"({"id": "a", "text": "x\u0000y"})",
      R"({"id": "a", "text": ["x"]})",
      R"({"id": "a", "title": "no text"})",
      R"({"text": "x", "text": "y"})",
      R"({"text": "x", "z": 1, "z": 2})",
      R"({"text": "x", "published": "yesterday"})",
      R"({"text": "x", "published": "2021-12-26T07:00:00Z"})",
      R"({"text": "x", "story": false})",
      R"(["text", "x"])",
      R"({"text": "x"} trailing)",
      R"({"text": "x", "big": 123456789012345678901234567890})",
      R"({"text": "a pair \ud83d\ude00", "\ud83d\ude00": 1})",
      R"({"text": "half \ud83d"})",
      R"({"text": "half \ud83d\u0041"})",
      R"({"text": "the other half \ude00"})",
      R"({"text": "both, turned round \ude00\ud83d"})",
      R"({"text": "x", "unread": "\ude00"})",
      R"({"text": "x", "\ud83d": 1})",
      "{\"text\": \"a tab\there\"}",
      "{\"text\": \"bad \xC3\"}",
  };
  const auto told = [](const Result<Source>& record) -> std::string {
    if (!record) return "refused";
    const Metadata& m = record->metadata;
    return record->id + '|' + record->text + '|' + m.language + '|' +
           (m.published ? std::to_string(m.published->time_since_epoch().count()) : "-") + '|' +
           m.outlet + '|' + m.story + '|' + m.url + '|' + m.title + '|' +
           std::to_string(record->body.end);
  };
  for (const std::string& plain : records) {
    CAPTURE(plain);
    // A number with so many digits, under a key that nobody reads, makes a record an unusual one.
    std::string unusual = plain;
    const std::size_t open = unusual.find('{');
    if (open == 0) unusual.insert(1, R"("digits": 123456789012345678901234567890, )");
    CHECK(told(read(plain).at(0)) == told(read(unusual).at(0)));
  }
}

TEST_CASE("a broken record is refused with its line, and the next one is read") {
  struct Case {
    std::string line;
    std::string message;
    std::size_t column;
  };
  const std::vector<Case> table = {
      {R"({"id": "a"})", "the record has no 'text'", 0},
      {R"({"text": null})", "the record has no 'text'", 0},
      {R"({"text": 5})", "'text' must be text, this is a number", 0},
      {R"({"text": "a", "id": true})", "'id' must be text or a number, this is true or false", 0},
      {R"({"text": "a", "language": ["en"]})", "'language' must be text, this is a list", 0},
      {R"({"text": "a", "published": 20211226})", "'published' must be text, this is a number", 0},
      {R"({"text": "a", "published": "yesterday"})", "'published' is no day: yesterday", 0},
      {R"({"text": "a", "story": {}})", "'story' must be text, this is an object", 0},
      {R"({"text": "a", "text": "b"})", "the key 'text' appears twice in this record", 0},
      {R"({"text": "é" "b"})", "this is no JSON", 16},
      {R"({"text": "a)", "this is no JSON", 12},
      {R"({"text": "\ud800"})", "this is no JSON", 17},
      {R"({"text": "a\u0000b"})", "'text' has a U+0000 in it", 0},
      {R"(["text"])", "a record must be an object, this is a list", 0},
      {R"("text")", "a record must be an object, this is text", 0},
      {"{\"text\": \"\xFF\"}", "this is not valid UTF-8", 11},
      {repeated("[", 100'000), "this is no JSON", 100'001},
      {repeated("[", 100'000) + repeated("]", 100'000), "a record must be an object", 0},
  };
  for (const Case& item : table) {
    CAPTURE(item.line.substr(0, 60));
    const auto records =
        read("{\"text\": \"a\", \"id\": \"first\"}\n" + item.line + "\n{\"text\": \"c\"}\n");
    REQUIRE(records.size() == 3);
    CHECK(records[0].has_value());
    CHECK(records[2].has_value());
    REQUIRE(!records[1].has_value());
    const Diagnostic& error = records[1].error();
    CAPTURE(error.message);
    CHECK(error.file == "x.jsonl");
    CHECK(error.line == 2);
    CHECK(error.column == item.column);
    CHECK(error.message.find(item.message) != std::string::npos);
  }
}

TEST_CASE("ids are remembered across files with the place of the first") {
  SeenIds ids;
  CHECK(!ids.add("a", "one.jsonl", 3));
  CHECK(!ids.add("b", "two.txt", 0));
  CHECK(ids.add("a", "two.jsonl", 1) == "one.jsonl:3");
  CHECK(ids.add("b", "two.jsonl", 2) == "two.txt");
}

TEST_CASE("of many ids each is remembered with its own place") {
  SeenIds ids;
  constexpr std::size_t many = 10'000;
  for (std::size_t line = 1; line <= many; ++line) {
    REQUIRE(!ids.add("id " + std::to_string(line), "many.jsonl", line));
  }
  for (std::size_t line = 1; line <= many; ++line) {
    REQUIRE(ids.add("id " + std::to_string(line), "again.jsonl", line) ==
            "many.jsonl:" + std::to_string(line));
  }
}
