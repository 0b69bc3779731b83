#include "base/yaml_pack.h"

#include <doctest/doctest.h>

#include <string>

using namespace gainsay;

namespace {

bool same(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.text != b.text || a.quoted != b.quoted || a.line != b.line ||
      a.column != b.column || a.items.size() != b.items.size() ||
      a.entries.size() != b.entries.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same(a.items[i], b.items[i])) return false;
  }
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    if (!same(a.entries[i].key, b.entries[i].key)) return false;
    if (!same(a.entries[i].value, b.entries[i].value)) return false;
  }
  return true;
}

YamlNode parsed(const std::string& text) {
  const auto file = parse_yaml("x.yaml", text);
  REQUIRE(file.has_value());
  return file->root;
}

}  // namespace

TEST_CASE("a packed tree is unpacked as it was, with its places and quotes") {
  const std::string long_text(300, 'x');
  for (const std::string& text :
       {std::string(), std::string("a: [1, 'b', {c: ~}]\nd:\n  - \"e\\0\"\n  -\n"),
        "a: {" + long_text + ": " + long_text + "}", std::string("سطر: [كلمة]\n")}) {
    CAPTURE(text);
    const YamlNode root = parsed(text);
    const auto back = unpack_yaml(pack_yaml(root));
    REQUIRE(back.has_value());
    CHECK(same(*back, root));
  }
}

TEST_CASE("entries of the root can be left out") {
  const YamlNode root = parsed("a: 1\nb: {c: [d, {e: f}]}\ng:\n  b: kept\n");
  const auto back = unpack_yaml(pack_yaml(root), {"b", "none"});
  REQUIRE(back.has_value());
  CHECK(same(*back, [] {
    YamlNode rest = parsed("a: 1\nb: {c: [d, {e: f}]}\ng:\n  b: kept\n");
    rest.entries.erase(rest.entries.begin() + 1);
    return rest;
  }()));
}

TEST_CASE("what was cut, lengthened or nested too deeply is no packed tree") {
  const std::string packed = pack_yaml(parsed("a: [1, 'b', {c: d}]\ne: f\n"));
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CHECK_FALSE(unpack_yaml(packed.substr(0, size)).has_value());
  }
  CHECK_FALSE(unpack_yaml(packed + '\0').has_value());
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "\x02\x01\x01\x01";
  CHECK_FALSE(unpack_yaml(deep).has_value());
  CHECK_FALSE(unpack_yaml("\x02\x01\x01\xFF\xFF\xFF\xFF\x7F").has_value());
}

TEST_CASE("a packed tree with any byte changed is read without harm") {
  const std::string packed = pack_yaml(parsed("a: [1, 'b', {c: d}]\ne: f\n"));
  for (std::size_t at = 0; at < packed.size(); ++at) {
    for (int value = 0; value < 256; ++value) {
      std::string changed = packed;
      changed[at] = static_cast<char>(value);
      const auto back = unpack_yaml(changed);
      if (back) CHECK(unpack_yaml(pack_yaml(*back)).has_value());
    }
  }
}
