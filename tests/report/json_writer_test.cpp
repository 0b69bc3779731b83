#include "report/json_writer.h"

#include <doctest/doctest.h>

#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace gainsay {
namespace {

std::string written(const auto& value) {
  JsonWriter json;
  json.value(value);
  return json.take();
}

/// Any values, the same for the tree and for the writer.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  // Pieces of any length beside each other, so that escapes stand at every place of a word of
  // eight.
  std::string text() {
    static const std::vector<std::string> pieces = {"a",
                                                    "plain words",
                                                    "قال",
                                                    "é",
                                                    "\U0001F600",
                                                    "\"",
                                                    "\\",
                                                    "\n",
                                                    "\r\t\b\f",
                                                    "\x01\x1F",
                                                    "\x7F",
                                                    "/",
                                                    "\u2028",
                                                    "\uFFFD",
                                                    "\xFF",
                                                    "\xC0\xAF",
                                                    "\xE2\x82",
                                                    "\xF0\x9F\x98",
                                                    "\x80",
                                                    "\xED\xA0\x80",
                                                    "\xD9",
                                                    "ا",
                                                    std::string(1, '\0'),
                                                    "0123456789abcdef"};
    std::string out;
    for (std::size_t i = below(12); i > 0; --i) out += pieces[below(pieces.size())];
    return out;
  }

  double number() {
    switch (below(4)) {
      case 0:
        return static_cast<double>(below(1000)) - 500;
      case 1:
        return static_cast<double>(engine_()) / 1000;
      case 2:
        return std::bit_cast<double>(engine_());  // of any size, not a number among them
      default:
        return static_cast<double>(static_cast<std::int64_t>(engine_()) >> below(64));
    }
  }

  std::size_t count() { return engine_() >> below(64); }

  std::size_t below(std::size_t end) { return engine_() % end; }

  // Writes a value with others in it and returns the tree of the same.
  Json value(JsonWriter& json, int depth) {
    switch (below(depth == 0 ? 5 : 7)) {
      case 0:
        return both(json, text());
      case 1:
        return both(json, count());
      case 2:
        return both(json, below(2) == 0);
      case 3: {
        const double random = number();
        json.value(random);
        return number_or_null(random);
      }
      case 4:
        json.value(std::optional<std::string>());
        return nullptr;
      case 5:
        return list(json, depth);
      default:
        return object(json, depth);
    }
  }

 private:
  template <typename Value>
  Json both(JsonWriter& json, const Value& value) {
    json.value(value);
    return value;
  }

  Json list(JsonWriter& json, int depth) {
    Json out = Json::array();
    json.begin_list();
    for (std::size_t i = below(4); i > 0; --i) out.push_back(value(json, depth - 1));
    json.end_list();
    return out;
  }

  Json object(JsonWriter& json, int depth) {
    Json out = Json::object();
    json.begin_object();
    for (std::size_t i = below(4); i > 0; --i) {
      const std::string name = std::to_string(i) + text();
      json.key(name);
      out[name] = value(json, depth - 1);
    }
    json.end_object();
    return out;
  }

  std::mt19937_64 engine_;
};

}  // namespace

TEST_CASE("a text is written with its escapes") {
  struct Row {
    std::string text;
    std::string json;
  };
  const std::vector<Row> rows = {
      {"", R"("")"},
      {"plain", R"("plain")"},
      {"قُتل 12", R"("قُتل 12")"},
      {"a\"b\\c/d", R"("a\"b\\c/d")"},
      {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {std::string(1, '\0') + "\x1F\x7F", "\"\\u0000\\u001f\x7F\""},
      {"seven..\n", R"("seven..\n")"},
      {"eight...\neight...", R"("eight...\neight...")"},
      {"a\xFFz", "\"a\uFFFDz\""},
      {"\xE2\x82\n", "\"\uFFFD\\n\""},
  };
  for (const Row& row : rows) CHECK(written(row.text) == row.json);
}

TEST_CASE("numbers are written as people write them") {
  struct Row {
    double number;
    std::string json;
  };
  const std::vector<Row> rows = {
      {0, "0"},
      {-0.0, "0"},
      {12, "12"},
      {-3, "-3"},
      {2.5, "2.5"},
      {1.24e9, "1240000000"},
      {1e300, "1e+300"},
      {9007199254740992, "9007199254740992"},
      {9007199254740994, "9.007199254740994e+15"},
      {std::numeric_limits<double>::infinity(), "null"},
      {std::numeric_limits<double>::quiet_NaN(), "null"},
  };
  for (const Row& row : rows) CHECK(written(row.number) == row.json);
  CHECK(written(std::numeric_limits<std::size_t>::max()) == "18446744073709551615");
}

TEST_CASE("commas stand between values and nowhere else") {
  JsonWriter json;
  json.begin_object();
  json.member("empty");
  json.begin_list();
  json.end_list();
  json.member("texts", std::vector<std::string>{"a", "b"});
  json.member("object");
  json.begin_object();
  json.key("\"");
  json.value(true);
  json.member("none", std::optional<double>());
  json.end_object();
  json.member("tree", Json{{"x", 1}});
  json.end_object();
  json.end_line();
  json.value(false);
  CHECK(json.take() ==
        R"({"empty":[],"texts":["a","b"],"object":{"\"":true,"none":null},"tree":{"x":1}})"
        "\nfalse");
  CHECK(json.take().empty());
}

TEST_CASE("what is written is what a tree of the same values gives") {
  Random random(20211226);
  for (int i = 0; i < 20'000; ++i) {
    JsonWriter json;
    const Json tree = random.value(json, 3);
    REQUIRE(json.take() == json_text(tree));
  }
}

}  // namespace gainsay
