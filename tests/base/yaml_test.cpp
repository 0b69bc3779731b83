#include "base/yaml.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

struct Broken {
  std::string input;
  std::string message;  ///< A part of it.
  std::size_t line;
  std::size_t column;
  std::string hint = {};  ///< A part of it.
};

YamlFile parsed(const std::string& input) {
  auto file = parse_yaml("x.yaml", input);
  REQUIRE_MESSAGE(file.has_value(), (file ? std::string() : render(file.error())));
  return *file;
}

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

/// Writes a node back in one line, to compare whole trees.
std::string shape(const YamlNode& node) {
  std::string out;
  switch (node.kind) {
    case YamlNode::Kind::Null:
      return "~";
    case YamlNode::Kind::Scalar:
      return node.quoted ? '"' + node.text + '"' : node.text;
    case YamlNode::Kind::Sequence:
      for (const YamlNode& item : node.items) out += (out.empty() ? "" : ",") + shape(item);
      return '[' + out + ']';
    case YamlNode::Kind::Map:
      for (const YamlEntry& entry : node.entries) {
        out += (out.empty() ? "" : ",") + shape(entry.key) + ':' + shape(entry.value);
      }
      return '{' + out + '}';
  }
  return out;
}

const std::string& first_message(const Diagnostics& diagnostics) {
  REQUIRE(!diagnostics.empty());
  return diagnostics.front().message;
}

}  // namespace

TEST_CASE("a file is read into a tree that keeps the order and the quotes") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", "~"},
      {"# only a comment\n", "~"},
      {"word", "word"},
      {"---\nword\n...\n", "word"},
      {"b: 1\na: [x, 'y', \"z\\n\"]\n", "{b:1,a:[x,\"y\",\"z\n\"]}"},
      {"a:\n  - b: c\n    d: ~\n  -\n  - e\n", "{a:[{b:c,d:~},~,e]}"},
      {"a: yes\nb: 'yes'\nc: !!str yes\n", "{a:yes,b:\"yes\",c:\"yes\"}"},
      {"a: |\n  two\n  lines\n", "{a:\"two\nlines\n\"}"},
      {"a: &x [1, 2]\nb: *x\n", "{a:[1,2],b:[1,2]}"},
      {"a: 1\r\nb: 2\r\n", "{a:1,b:2}"},
      {"a: 1\rb: 2\r", "{a:1,b:2}"},
      {"\xEF\xBB\xBF"
       "a: 1\n",
       "{a:1}"},
  };
  for (const auto& pair : table) {
    const auto& input = pair.first;
    const auto& expected = pair.second;
    CAPTURE(input);
    CHECK(shape(parsed(input).root) == expected);
  }
}

TEST_CASE("places are lines and code points, also behind wide letters and missing values") {
  const YamlFile file = parsed("é: é\né é:  x\nnone:\nlist:\n  - a\n  -\n  # comment\n\nlast: ~\n");
  const YamlNode* x = file.root.find("é é");
  REQUIRE(x);
  CHECK(x->line == 2);
  CHECK(x->column == 7);
  CHECK(file.root.find("none")->line == 3);
  CHECK(file.root.find("none")->column == 1);
  const YamlNode* list = file.root.find("list");
  REQUIRE(list->items.size() == 2);
  CHECK(list->items[1].kind == YamlNode::Kind::Null);
  CHECK(list->items[1].line == 6);
  CHECK(list->items[1].column == 3);
  CHECK(file.root.find("last")->line == 9);
  CHECK(file.root.find("last")->column == 7);
  CHECK(file.root.find("absent") == nullptr);
}

TEST_CASE("an alias stands where it is written, its contents where the anchor is") {
  const YamlFile file = parsed("a: &x\n  - one\nb: *x\n");
  const YamlNode* b = file.root.find("b");
  REQUIRE(b->items.size() == 1);
  CHECK(b->line == 3);
  CHECK(b->column == 4);
  CHECK(b->items[0].line == 2);
}

TEST_CASE("what is broken is refused with its place and in plain words") {
  using namespace std::string_literals;
  const std::vector<Broken> table = {
      {",", "a value is missing before this", 1, 1, "single quotes"},
      {"[1],", "behind the end of the document", 1, 4, "stray ','"},
      {"\"x\",", "behind the end of the document", 1, 4},
      {"title: a\nb: c\ntitle: d\n", "the key 'title' appears twice in this map (first in line 1)",
       3, 1},
      {"- {a: 1, a: 2}", "the key 'a' appears twice", 1, 10},
      {"a: 1\n'a': 2\n", "the key 'a' appears twice", 2, 1},
      {"a: 1\n---\nb: 2\n", "a second document begins here", 2, 1},
      {"a: 1\n...\nb\n", "behind the end of the document", 3, 1},
      {"é é: \"\\d\"\n", "this escape is not known in double quotes", 1, 7,
       "patterns go in single quotes"},
      {"a: \"\\u12\"\n", "hexadecimal digits", 1, 7, "single quotes"},
      {"? [a]\n: 1\n", "a key must be a single word", 1, 3},
      {"{force}: x\n", "a key must be a single word", 1, 1, "single quotes"},
      {": x\n", "does not fit into the map", 1, 1},
      {"~: x\n", "a key is missing", 1, 1},
      {"a: *y\n", "this alias has no anchor", 1, 4},
      {"a: &x [1, *x]\n", "an alias stands inside its own anchor", 1, 11},
      {"a: &x\n  b: *x\n", "an alias stands inside its own anchor", 2, 6},
      {"a: [", "this '[' has no closing ']'", 1, 4},
      {"a: {b: [c,\n# so\n", "this '[' has no closing ']'", 1, 8},
      {"a: {b: ", "this '{' has no closing '}'", 1, 4},
      {"a: [1, 2\n", "this '[' has no closing ']'", 1, 4},
      {"a:\n  b: {c: 1\n", "this '{' has no closing '}'", 2, 6},
      {"- {force} (ended)\n", "does not fit into the list", 1, 11, "single quotes"},
      {"a: {force} ended\n", "does not fit into the map", 1, 12, "single quotes"},
      {"a: b: c\n", "a ':' is not possible here", 1, 5, "single quotes"},
      {"a: - b\n", "a list item ('- ') is not possible here", 1, 4},
      {"a: 1}\nb: ]\n", "this bracket closes nothing", 2, 4},
      {"a: 1\nb:2\nc: 3\n", "this line of a map has no ':'", 2, 1},
      {"a:\n  b: 1\n\tc: 2\n", "a tab is not possible in the indentation", 3, 1, "spaces"},
      {"a: @b\n", "a plain value cannot begin with this character", 1, 4},
      {"a: 1\nb: 'open\nc: 2\n", "the quotes that open here are never closed", 2, 4},
      {"a: 1\nb: \"open\nc: 2", "the quotes that open here are never closed", 2, 4},
      {"- &x 'it''s", "the quotes that open here are never closed", 1, 6},
      {"a: !odd b\n", "the tag '!odd' has no meaning here", 1, 4},
      {"a: b\0c"s, "control character", 1, 5},
      {"a: b\n\x04 c: d", "control character", 2, 1},
      {"a: 1\nb: \xC3(\n", "not valid UTF-8", 2, 4},
      {"\xFF\xFE"
       "a\0",
       "not valid UTF-8", 1, 1},
      {repeated("[", 100'000), "deeper than 64", 1, 65},
      {"[a]: 1", "a key must be a single word", 1, 1, "close the bracket"},
      {repeated("[", 100'000) + repeated("]", 100'000), "deeper than 64", 1, 65},
      {"a:\n  " + repeated("[", 100'000), "deeper than 64", 2, 66},
      {repeated("{a: ", 100'000), "deeper than 64", 1, 257},
      {repeated("{a: ", 100'000) + repeated("}", 100'000), "deeper than 64", 1, 257},
      {repeated("- ", 100'000), "deeper than 64", 1, 129},
      {repeated("? ", 100'000), "a key must be a single word", 1, 3},
  };
  for (const Broken& broken : table) {
    CAPTURE(broken.input.substr(0, 60));
    const auto file = parse_yaml("x.yaml", broken.input);
    REQUIRE(!file.has_value());
    const Diagnostic& error = file.error();
    CAPTURE(render(error));
    CHECK(error.file == "x.yaml");
    CHECK(error.message.find(broken.message) != std::string::npos);
    CHECK(error.line == broken.line);
    CHECK(error.column == broken.column);
    CHECK(error.hint.find(broken.hint) != std::string::npos);
  }
}

TEST_CASE("deep block nesting over many lines is refused") {
  std::string input;
  for (std::size_t level = 0; level < 2'000; ++level) input += std::string(level, ' ') + "a:\n";
  const auto file = parse_yaml("x.yaml", input);
  REQUIRE(!file.has_value());
  CHECK(file.error().message.find("deeper than 64") != std::string::npos);
  CHECK(file.error().line == 65);
}

TEST_CASE("the deepest allowed nesting is read, and aliases count towards it") {
  CHECK(parse_yaml("x", repeated("[", 64) + repeated("]", 64)).has_value());
  CHECK(!parse_yaml("x", repeated("[", 65) + repeated("]", 65)).has_value());
  const std::string forty = repeated("[", 40) + repeated("]", 40);
  CHECK(parse_yaml("x", "a: &x " + forty + "\nb: " + repeated("[", 23) + "*x" + repeated("]", 23))
            .has_value());
  CHECK(!parse_yaml("x", "a: &x " + forty + "\nb: " + repeated("[", 24) + "*x" + repeated("]", 24))
             .has_value());
}

TEST_CASE("an alias bomb is refused before it grows") {
  std::string nodes = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int level = 1; level < 12; ++level) {
    const std::string alias = "*a" + std::to_string(level - 1);
    nodes += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + alias;
    for (int i = 0; i < 9; ++i) nodes += ", " + alias;
    nodes += "]\n";
  }
  const std::string text =
      "a: &x '" + std::string(1'000'000, 'x') + "'\nb: [*x" + repeated(", *x", 500) + "]\n";
  for (const std::string& bomb : {nodes, text}) {
    const auto file = parse_yaml("x.yaml", bomb);
    REQUIRE(!file.has_value());
    CHECK(file.error().message.find("aliases expanded") != std::string::npos);
  }
}

TEST_CASE("a large file of one line is read in reasonable time") {
  const auto start = std::chrono::steady_clock::now();
  CHECK(parsed("[a" + repeated(", b", 100'000) + "]").root.items.size() == 100'001);
  CHECK(parse_yaml("x", std::string(16'000'001, 'a')).error().message.find("16 MB") !=
        std::string::npos);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("an error at a value shows its line and underlines it") {
  const YamlFile file = parsed("topic: combat\r\nstate: 'wrong'\r\n");
  const Diagnostic error = file.error(*file.root.find("state"), "no such state", "try another");
  CHECK(error.line == 2);
  CHECK(error.column == 8);
  CHECK(error.excerpt == "state: 'wrong'");
  CHECK(error.width == 7);
  CHECK(error.hint == "try another");
}

TEST_CASE("fields are read with their types") {
  const YamlFile file = parsed(
      "name: toll\non: true\noff: false\nsize: -2.5e1\nwords: [a, 'b']\none: c\nnone:\nkind: "
      "grows\n");
  Diagnostics diagnostics;
  YamlFields fields(file, file.root, "a topic", diagnostics);
  CHECK(fields.text("name") == "toll");
  CHECK(fields.text("absent", "x") == "x");
  CHECK(fields.flag("on"));
  CHECK(!fields.flag("off", true));
  CHECK(fields.flag("absent", true));
  CHECK(fields.number("size") == -25.0);
  CHECK(fields.number("absent", 7) == 7.0);
  CHECK(fields.texts("words") == std::vector<std::string>{"a", "b"});
  CHECK(fields.texts("one") == std::vector<std::string>{"c"});
  CHECK(fields.texts("none").empty());
  REQUIRE(fields.items("words").size() == 2);
  CHECK(fields.items("words")[1]->column == 12);
  CHECK(fields.choice("kind", {"state", "grows"}, "state") == "grows");
  CHECK(fields.choice("absent", {"state", "grows"}, "state") == "state");
  CHECK(fields.require("name") != nullptr);
  fields.finish();
  CHECK(diagnostics.empty());
}

TEST_CASE("fields of the wrong type are complained about and give their defaults") {
  struct Case {
    std::string input;
    std::string message;
    std::string hint;
  };
  const std::vector<Case> table = {
      {"text: [a]", "'text' must be text, this is a list", ""},
      {"text:", "'text' must be text, this is nothing", ""},
      {"flag: yes", "'flag' must be true or false", ""},
      {"flag: 'true'", "'flag' must be true or false", "without"},
      {"number: 017", "'number' must be a number", ""},
      {"number: .5", "'number' must be a number", ""},
      {"number: 1.", "'number' must be a number", ""},
      {"number: nan", "'number' must be a number", ""},
      {"number: 1e999", "'number' must be a number", ""},
      {"number: '3'", "'number' must be a number", "without"},
      {"number: 3 apples", "'number' must be a number", ""},
      {"texts: {a: b}", "'texts' must be a list, this is a map", ""},
      {"texts: [{a: b}]", "each item of 'texts' must be text, this is a map", "single quotes"},
      {"texts: [~]", "each item of 'texts' must be text, this is nothing", ""},
      {"choice: stat", "'stat' is no 'choice'", "did you mean 'state'?"},
      {"choice: zebra", "'zebra' is no 'choice'", "possible are: state, grows"},
      {"choice: [state]", "'choice' must be one of: state, grows", ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.input);
    const YamlFile file = parsed(item.input);
    Diagnostics diagnostics;
    YamlFields fields(file, file.root, "a topic", diagnostics);
    CHECK(fields.text("text", "default") == "default");
    CHECK(fields.flag("flag", true));
    CHECK(fields.number("number", 7) == 7.0);
    CHECK(fields.texts("texts").empty());
    CHECK(fields.choice("choice", {"state", "grows"}, "grows") == "grows");
    fields.finish();
    REQUIRE(diagnostics.size() == 1);
    CAPTURE(diagnostics[0].message);
    CHECK(diagnostics[0].message.find(item.message) != std::string::npos);
    CHECK(diagnostics[0].hint.find(item.hint) != std::string::npos);
    CHECK(diagnostics[0].line == 1);
  }
}

TEST_CASE("unknown keys are named with the nearest known one") {
  const YamlFile file = parsed("titel: a\nzebra: b\n");
  Diagnostics diagnostics;
  YamlFields fields(file, file.root, "a topic", diagnostics);
  (void)fields.text("title");
  (void)fields.text("time");
  fields.finish();
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].message == "unknown key 'titel' in a topic");
  CHECK(diagnostics[0].hint == "did you mean 'title'?");
  CHECK(diagnostics[0].width == 5);
  CHECK(diagnostics[1].hint == "known are: title, time");
  CHECK(diagnostics[1].line == 2);
}

TEST_CASE("a missing key and a value that is no map are complained about once") {
  Diagnostics diagnostics;
  const YamlFile empty = parsed("");
  YamlFields of_empty(empty, empty.root, "a topic", diagnostics);
  CHECK(of_empty.require("title") == nullptr);
  of_empty.finish();
  CHECK(diagnostics.size() == 1);
  CHECK(first_message(diagnostics) == "a topic needs the key 'title'");
  CHECK(diagnostics[0].line == 1);

  diagnostics.clear();
  const YamlFile list = parsed("- a\n");
  YamlFields of_list(list, list.root, "a topic", diagnostics);
  CHECK(of_list.require("title") == nullptr);
  of_list.finish();
  CHECK(diagnostics.size() == 1);
  CHECK(first_message(diagnostics) == "a topic must be a map ('key: value' lines), this is a list");
}
