#include "ruleset/pattern_literals.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "ruleset/word_table.h"
#include "text/token.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

Borders either(const Borders& a, const Borders& b) {
  return {std::min(a.least, b.least), std::max(a.most, b.most)};
}

// Those of `count` or more of what has `one` each.
Borders repeated(const Borders& one, std::size_t count) {
  return {static_cast<std::uint32_t>(count) * one.least, one.most == 0 ? 0 : Borders::no_limit};
}

Borders whole(const RequiredLiterals& required) {
  Borders sum = required.after;
  for (const Borders& before : required.before) sum = sum + before;
  return sum;
}

RequiredLiterals without_literal(const Borders& borders) { return {{}, {}, borders}; }

/// The nodes of a sequence from one side on: from the left for what stands behind a place, from the
/// right for what stands before it.
enum class Side { Behind, Before };

bool borders_at(const PatternNode& sequence, std::size_t first, Side side, bool beyond);

// Whether what `node` matches is on that side a token border, whatever it matches.
bool is_border(const PatternNode& node, Side side) {
  if (node.kind == Kind::Concat) {
    return borders_at(node, side == Side::Behind ? 0 : node.children.size(), side, false);
  }
  if (node.kind == Kind::Alternate || node.kind == Kind::Repeat) {
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const PatternNode& child) { return is_border(child, side); });
  }
  return node.kind == Kind::Border;
}

// Whether a token border lies behind (before) the place in `sequence` that has so many children on
// its left; where they leave it open, `beyond` says so.
bool borders_at(const PatternNode& sequence, std::size_t place, Side side, bool beyond) {
  const auto& children = sequence.children;
  const std::size_t steps = side == Side::Behind ? children.size() - place : place;
  for (std::size_t step = 0; step < steps; ++step) {
    const PatternNode& node =
        side == Side::Behind ? children[place + step] : children[place - 1 - step];
    // A gap is whole tokens, each with the border behind it.
    if (side == Side::Before && node.kind == Kind::Gap) continue;
    if (!is_border(node, side)) return false;
    const bool optional = node.kind == Kind::Repeat && node.low == 0;
    if (!optional) return true;
  }
  return beyond;
}

RequiredLiterals of_sequence(const PatternNode& node, const PatternNames& names, bool with_slots,
                             TokenEdges edges) {
  RequiredLiterals all;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const TokenEdges of_child = {borders_at(node, i, Side::Before, edges.begins),
                                 borders_at(node, i + 1, Side::Behind, edges.ends)};
    RequiredLiterals next = required_literals(node.children[i], names, with_slots, of_child);
    if (next.sets.empty()) {
      all.after = all.after + next.after;
      continue;
    }
    next.before.front() = all.after + next.before.front();
    std::move(next.sets.begin(), next.sets.end(), std::back_inserter(all.sets));
    std::move(next.before.begin(), next.before.end(), std::back_inserter(all.before));
    all.after = next.after;
  }
  return all;
}

// One set for all branches: the best of each. A branch that requires nothing spoils it.
RequiredLiterals of_branches(const PatternNode& node, const PatternNames& names, bool with_slots,
                             TokenEdges edges) {
  std::vector<std::string> literals;
  std::optional<Borders> before;
  std::optional<Borders> after;
  std::optional<Borders> width;
  bool spoilt = false;
  for (const PatternNode& child : node.children) {
    const RequiredLiterals branch = required_literals(child, names, with_slots, edges);
    width = width ? either(*width, whole(branch)) : whole(branch);
    spoilt = spoilt || branch.sets.empty();
    if (spoilt) continue;
    const auto best = std::max_element(
        branch.sets.begin(), branch.sets.end(),
        [](const LiteralSet& a, const LiteralSet& b) { return shortest(*a) < shortest(*b); });
    literals.insert(literals.end(), (*best)->begin(), (*best)->end());
    const auto at = static_cast<std::size_t>(best - branch.sets.begin());
    Borders up_to;
    Borders from = branch.after;
    for (std::size_t i = 0; i < branch.before.size(); ++i) {
      Borders& side = i <= at ? up_to : from;
      side = side + branch.before[i];
    }
    before = before ? either(*before, up_to) : up_to;
    after = after ? either(*after, from) : from;
  }
  if (spoilt || !before) return without_literal(width.value_or(Borders()));
  return {
      {std::make_shared<const std::vector<std::string>>(std::move(literals))}, {*before}, *after};
}

}  // namespace

RequiredLiterals required_literals(const PatternNode& node, const PatternNames& names,
                                   bool with_slots, TokenEdges edges) {
  switch (node.kind) {
    case Kind::Literal: {
      std::string text = node.text;
      if (edges.ends && text.size() < telling_bytes) text += separator;
      if (edges.begins) text.insert(text.begin(), separator);
      return {{std::make_shared<const std::vector<std::string>>(1, text)}, {{0, 0}}, {0, 0}};
    }
    case Kind::Concat:
      return of_sequence(node, names, with_slots, edges);
    case Kind::Alternate:
      return of_branches(node, names, with_slots, edges);
    case Kind::Words:
      return names.words->find(node.text)->required[edges.begins ? 1 : 0][edges.ends ? 1 : 0];
    case Kind::Repeat: {
      RequiredLiterals once =
          required_literals(node.children[0], names, with_slots, {edges.begins, false});
      const Borders width = whole(once);
      if (node.low == 0) {
        const bool optional = node.text == "?";
        return without_literal(optional ? Borders{0, width.most} : repeated(width, 0));
      }
      once.after = once.after + repeated(width, node.low - 1);
      return once;
    }
    case Kind::Slot: {
      const LiteralSet words =
          with_slots && names.slot_words ? names.slot_words(node.text) : nullptr;
      const Borders any = {0, Borders::no_limit};
      if (words == nullptr) return without_literal(any);
      return {{words}, {any}, any};
    }
    case Kind::Border:
      return without_literal({1, 1});
    case Kind::Gap:
      return without_literal({0, static_cast<std::uint32_t>(node.low)});
    case Kind::Class:
      return without_literal({0, 0});
  }
  return {};
}

}  // namespace gainsay
