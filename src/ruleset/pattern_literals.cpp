#include "ruleset/pattern_literals.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "ruleset/pattern_spellings.h"
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
      add_letters(code_points_of(node.text), tail.letters);
      return tail;
    case Kind::Class: {
      const std::optional<std::u32string> letters = listed_letters(node);
      tail.known = letters.has_value();
      if (letters) add_letters(*letters, tail.letters);
      return tail;
    }
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

std::string with_edges(std::string text, const TokenEdges& edges) {
  if (edges.ends) text += separator;
  const TokenStart& start = edges.begins;
  if (start.kind == TokenStart::Kind::Nothing) text.insert(text.begin(), separator);
  if (start.kind == TokenStart::Kind::Letters) text.insert(text.begin(), behind_letters);
  return text;
}

RequiredLiterals one_of(std::vector<std::string> texts, const TokenEdges& edges) {
  for (std::string& text : texts) text = with_edges(std::move(text), edges);
  return {{std::make_shared<const std::vector<std::string>>(std::move(texts))},
          {{0, 0}},
          {0, 0},
          {edges.begins.letters}};
}

// What children of a sequence spell together, from `first` on and as many as there are with letters
// alone: "sign" and "(s|ed)?" are three words.
struct Run {
  Spellings spellings = {""};
  std::size_t last = 0;  // the child behind it
};

Run run_from(const PatternNode& sequence, std::size_t first, const PatternNames& names) {
  Run run;
  for (run.last = first; run.last < sequence.children.size(); ++run.last) {
    const std::optional<Spellings> next = spellings_of(sequence.children[run.last], names);
    std::optional<Spellings> longer = next ? joined(run.spellings, *next) : std::nullopt;
    if (!longer) break;
    run.spellings = std::move(*longer);
  }
  return run;
}

// The choices of a node, each with the children of `sequence` from `first` to before `last` behind
// it: "(sign|call off)(s|ed)" is "sign(s|ed)|call off(s|ed)".
PatternNode with_rest(const std::vector<PatternNode>& choices, const PatternNode& sequence,
                      std::size_t first, std::size_t last) {
  const auto child = [&](std::size_t i) {
    return sequence.children.begin() + static_cast<std::ptrdiff_t>(i);
  };
  PatternNode all;
  all.kind = Kind::Alternate;
  for (const PatternNode& choice : choices) {
    PatternNode& whole = all.children.emplace_back();
    whole.kind = Kind::Concat;
    if (choice.kind == Kind::Concat) {
      whole.children = choice.children;
    } else {
      whole.children.push_back(choice);
    }
    whole.children.insert(whole.children.end(), child(first), child(last));
  }
  return all;
}

// What a sequence requires from child `i` on, which is moved behind what was looked at.
RequiredLiterals next_of_sequence(const PatternNode& node, const PatternNames& names,
                                  bool with_slots, const TokenEdges& edges, std::size_t& i) {
  const std::size_t first = i++;
  const PatternNode& child = node.children[first];
  TokenEdges here = {start_at(node, first, edges.begins), ends_at(node, i, edges.ends)};
  if (child.kind == Kind::Repeat && child.low == 0) {
    return required_literals(child, names, with_slots, here);
  }
  Run run = run_from(node, first, names);
  if (run.last > i) {
    i = run.last;
    here.ends = ends_at(node, i, edges.ends);
    return one_of(std::move(run.spellings), here);
  }
  const std::size_t rest = i;
  const bool chooses = child.kind == Kind::Alternate || child.kind == Kind::Words;
  if (chooses) i = run_from(node, rest, names).last;
  if (i == rest) return required_literals(child, names, with_slots, here);
  here.ends = ends_at(node, i, edges.ends);
  const bool listed = child.kind == Kind::Words;
  const auto& choices = listed ? names.words->find(child.text)->words : child.children;
  return required_literals(with_rest(choices, node, rest, i), names, with_slots, here);
}

RequiredLiterals of_sequence(const PatternNode& node, const PatternNames& names, bool with_slots,
                             const TokenEdges& edges) {
  RequiredLiterals all;
  for (std::size_t i = 0; i < node.children.size();) {
    RequiredLiterals next = next_of_sequence(node, names, with_slots, edges, i);
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

bool is_telling(const std::vector<std::string>& literals, const std::vector<std::string>& common) {
  return !literals.empty() &&
         std::all_of(literals.begin(), literals.end(), [&](const std::string& literal) {
           std::string_view letters = letters_of(literal);
           const std::size_t bytes = letters.size();
           const bool ends = letters.ends_with(separator);
           if (ends) letters.remove_suffix(1);
           if (ends && std::binary_search(common.begin(), common.end(), letters)) return false;
           const std::size_t size = count_code_points(letters);
           const bool whole = ends && literal.starts_with(separator);
           return whole ? size > 1 : bytes >= telling_bytes && size >= telling_letters;
         });
}

RequiredLiterals required_literals(const PatternNode& node, const PatternNames& names,
                                   bool with_slots, const TokenEdges& edges) {
  switch (node.kind) {
    case Kind::Literal:
      return one_of({node.text}, edges);
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
