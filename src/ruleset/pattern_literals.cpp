#include "ruleset/pattern_literals.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "ruleset/word_table.h"
#include "text/token.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

std::u32string to_code_points(std::string_view text) {
  std::u32string code_points;
  for (std::size_t at = 0; at < text.size();) code_points += next_code_point(text, at);
  return code_points;
}

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

void add_letters(const std::u32string& letters, std::u32string& to) {
  for (const char32_t letter : letters) {
    if (to.find(letter) == std::u32string::npos) to += letter;
  }
}

RequiredLiterals without_literal(const Borders& borders) { return {{}, {}, borders, {}}; }

bool ends_at(const PatternNode& sequence, std::size_t place, bool beyond);

// Whether what `node` matches begins with a token border, whatever it matches.
bool begins_with_border(const PatternNode& node) {
  if (node.kind == Kind::Concat) return ends_at(node, 0, false);
  if (node.kind == Kind::Alternate || node.kind == Kind::Repeat) {
    return std::all_of(node.children.begin(), node.children.end(), begins_with_border);
  }
  return node.kind == Kind::Border;
}

// Whether a token ends at the place in `sequence` that has so many children on its left; where
// those on its right leave it open, `beyond` says so.
bool ends_at(const PatternNode& sequence, std::size_t place, bool beyond) {
  for (std::size_t i = place; i < sequence.children.size(); ++i) {
    const PatternNode& node = sequence.children[i];
    if (!begins_with_border(node)) return false;
    const bool optional = node.kind == Kind::Repeat && node.low == 0;
    if (!optional) return true;
  }
  return beyond;
}

// How what a node matches ends: with letters behind the last border in it, if there is one.
struct Tail {
  bool known = true;  // else with anything
  bool open = true;   // may have no border, so that what stands before it counts as well
  std::u32string letters = {};
};

Tail tail_of(const PatternNode& node);

// Of the first so many children.
Tail tail_of(const PatternNode& sequence, std::size_t children) {
  Tail tail;
  while (children > 0 && tail.known && tail.open) {
    const Tail before = tail_of(sequence.children[--children]);
    tail.known = before.known;
    tail.open = before.open;
    add_letters(before.letters, tail.letters);
  }
  return tail;
}

Tail tail_of(const PatternNode& node) {
  Tail tail;
  switch (node.kind) {
    case Kind::Literal:
      add_letters(to_code_points(node.text), tail.letters);
      return tail;
    case Kind::Class:
      // One that lists its letters: no range, no complement.
      tail.known = node.text.find_first_of("^-\\") == std::string::npos;
      if (tail.known) {
        add_letters(to_code_points(node.text.substr(1, node.text.size() - 2)), tail.letters);
      }
      return tail;
    case Kind::Border:
      tail.open = false;
      return tail;
    case Kind::Gap:  // whole tokens, each with the border behind it
      return tail;
    case Kind::Slot:
    case Kind::Words:
      tail.known = false;
      return tail;
    case Kind::Concat:
      return tail_of(node, node.children.size());
    case Kind::Repeat:
      tail = tail_of(node.children[0]);
      tail.open = tail.open || node.low == 0;
      return tail;
    case Kind::Alternate:
      tail.open = false;
      for (const PatternNode& child : node.children) {
        const Tail branch = tail_of(child);
        tail.known = tail.known && branch.known;
        tail.open = tail.open || branch.open;
        add_letters(branch.letters, tail.letters);
      }
      return tail;
  }
  return tail;
}

// What stands in its token before child number `place` of a sequence that begins so.
TokenStart start_at(const PatternNode& sequence, std::size_t place, const TokenStart& beyond) {
  using Start = TokenStart::Kind;
  Tail tail = tail_of(sequence, place);
  if (!tail.known || (tail.open && beyond.kind == Start::Anything)) return {};
  if (tail.open) add_letters(beyond.letters, tail.letters);
  if (tail.letters.empty()) return {tail.open ? beyond.kind : Start::Nothing};
  return {Start::Letters, std::move(tail.letters)};
}

RequiredLiterals of_sequence(const PatternNode& node, const PatternNames& names, bool with_slots,
                             const TokenEdges& edges) {
  RequiredLiterals all;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const TokenEdges of_child = {start_at(node, i, edges.begins), ends_at(node, i + 1, edges.ends)};
    RequiredLiterals next = required_literals(node.children[i], names, with_slots, of_child);
    if (next.sets.empty()) {
      all.after = all.after + next.after;
      continue;
    }
    next.before.front() = all.after + next.before.front();
    std::move(next.sets.begin(), next.sets.end(), std::back_inserter(all.sets));
    std::move(next.before.begin(), next.before.end(), std::back_inserter(all.before));
    all.after = next.after;
    std::move(next.letters_before.begin(), next.letters_before.end(),
              std::back_inserter(all.letters_before));
  }
  return all;
}

// One set for all branches: the best of each. A branch that requires nothing spoils it.
RequiredLiterals of_branches(const PatternNode& node, const PatternNames& names, bool with_slots,
                             const TokenEdges& edges) {
  std::vector<std::string> literals;
  std::optional<Borders> before;
  std::optional<Borders> after;
  std::optional<Borders> width;
  std::u32string letters_before;
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
    add_letters(branch.letters_before[at], letters_before);
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
  return {{std::make_shared<const std::vector<std::string>>(std::move(literals))},
          {*before},
          *after,
          {std::move(letters_before)}};
}

}  // namespace

bool is_telling(const std::vector<std::string>& literals) {
  return !literals.empty() &&
         std::all_of(literals.begin(), literals.end(), [](const std::string& literal) {
           std::string_view letters = letters_of(literal);
           if (letters.size() < telling_bytes) return false;
           if (letters.ends_with(separator)) letters.remove_suffix(1);
           return count_code_points(letters) >= telling_letters;
         });
}

RequiredLiterals required_literals(const PatternNode& node, const PatternNames& names,
                                   bool with_slots, const TokenEdges& edges) {
  switch (node.kind) {
    case Kind::Literal: {
      std::string text = node.text;
      if (edges.ends) text += separator;
      const TokenStart& start = edges.begins;
      if (start.kind == TokenStart::Kind::Nothing) text.insert(text.begin(), separator);
      if (start.kind == TokenStart::Kind::Letters) text.insert(text.begin(), behind_letters);
      return {{std::make_shared<const std::vector<std::string>>(1, std::move(text))},
              {{0, 0}},
              {0, 0},
              {start.letters}};
    }
    case Kind::Concat:
      return of_sequence(node, names, with_slots, edges);
    case Kind::Alternate:
      return of_branches(node, names, with_slots, edges);
    case Kind::Words: {
      const auto start = static_cast<std::size_t>(edges.begins.kind);
      RequiredLiterals any = names.words->find(node.text)->required[start][edges.ends ? 1 : 0];
      if (!any.sets.empty()) add_letters(edges.begins.letters, any.letters_before.front());
      return any;
    }
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
      return {{words}, {any}, any, {names.slot_letters}};
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
