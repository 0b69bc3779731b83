#include "ruleset/pattern_borders.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace gainsay;

namespace {

using Kind = PatternNode::Kind;

PatternNode leaf(Kind kind) {
  PatternNode node;
  node.kind = kind;
  return node;
}

PatternNode of(Kind kind, std::vector<PatternNode> children, std::size_t low = 0) {
  PatternNode node = leaf(kind);
  node.children = std::move(children);
  node.low = low;
  return node;
}

const PatternNode word = leaf(Kind::Literal);
const PatternNode border = leaf(Kind::Border);
const PatternNode gap = leaf(Kind::Gap);

// 'a( b)?', as it stands inside a pattern.
const PatternNode word_and_optional_word =
    of(Kind::Concat, {word, of(Kind::Repeat, {of(Kind::Concat, {border, word})})});

}  // namespace

TEST_CASE("a node borders where all its ways do") {
  CHECK(borders_on(border, false));
  CHECK_FALSE(borders_on(word, false));
  const PatternNode space_behind = of(Kind::Concat, {word, border});
  CHECK(borders_on(space_behind, true));
  CHECK_FALSE(borders_on(space_behind, false));
  CHECK(borders_on(of(Kind::Alternate, {border, space_behind}), true));
  CHECK_FALSE(borders_on(of(Kind::Alternate, {border, word}), true));
  CHECK(borders_on(of(Kind::Repeat, {space_behind}, 1), true));
  CHECK_FALSE(borders_on(of(Kind::Concat, {}), true));
}

TEST_CASE("a gap takes the border behind it") {
  CHECK(borders_on(gap, true));
  CHECK_FALSE(borders_on(gap, false));
}

TEST_CASE("a node may border where one of its ways does") {
  CHECK(may_border_on(of(Kind::Alternate, {word, border}), Kind::Border, false));
  CHECK_FALSE(may_border_on(of(Kind::Alternate, {word, gap}), Kind::Border, false));
  CHECK(may_border_on(of(Kind::Alternate, {word, gap}), Kind::Gap, false));
  // What may be missing lets through to what stands before it.
  const PatternNode optional_first = of(Kind::Concat, {of(Kind::Repeat, {word}), border});
  CHECK(may_border_on(optional_first, Kind::Border, false));
  const PatternNode needed_first = of(Kind::Concat, {of(Kind::Repeat, {word}, 1), border});
  CHECK_FALSE(may_border_on(needed_first, Kind::Border, false));
  CHECK_FALSE(may_border_on(word_and_optional_word, Kind::Border, true));
}

TEST_CASE("two borders are found however deep they stand") {
  CHECK(doubles_border(of(Kind::Concat, {word, border, border, word})));
  CHECK(doubles_border(of(Kind::Alternate, {word, of(Kind::Concat, {border, border})})));
  const PatternNode group = of(Kind::Alternate, {of(Kind::Concat, {border, word})});
  CHECK(doubles_border(of(Kind::Concat, {word, border, group})));
  CHECK_FALSE(doubles_border(of(Kind::Concat, {word_and_optional_word, border, word})));
  CHECK_FALSE(doubles_border(of(Kind::Concat, {word, border, gap, word})));
}
