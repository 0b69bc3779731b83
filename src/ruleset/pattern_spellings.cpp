#include "ruleset/pattern_spellings.h"

#include "base/utf8.h"
#include "ruleset/word_table.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

// Of any of some nodes.
std::optional<Spellings> spellings_of_any(const std::vector<PatternNode>& nodes,
                                          const PatternNames& names) {
  Spellings all;
  for (const PatternNode& node : nodes) {
    const std::optional<Spellings> some = spellings_of(node, names);
    if (!some || all.size() + some->size() > most_spellings) return std::nullopt;
    all.insert(all.end(), some->begin(), some->end());
  }
  return all;
}

}  // namespace

std::u32string code_points_of(std::string_view text) {
  std::u32string code_points;
  for (std::size_t at = 0; at < text.size();) code_points += next_code_point(text, at);
  return code_points;
}

std::optional<std::u32string> listed_letters(const PatternNode& node) {
  if (node.text.find_first_of("^-\\") != std::string::npos) return std::nullopt;
  return code_points_of(node.text.substr(1, node.text.size() - 2));
}

std::optional<Spellings> joined(const Spellings& first, const Spellings& second) {
  if (first.size() * second.size() > most_spellings) return std::nullopt;
  Spellings all;
  all.reserve(first.size() * second.size());
  for (const std::string& begin : first) {
    for (const std::string& end : second) all.push_back(begin + end);
  }
  return all;
}

std::optional<Spellings> spellings_of(const PatternNode& node, const PatternNames& names) {
  switch (node.kind) {
    case Kind::Literal:
      return Spellings{node.text};
    case Kind::Class: {
      const std::optional<std::u32string> letters = listed_letters(node);
      if (!letters) return std::nullopt;
      Spellings all;
      for (const char32_t letter : *letters) append_code_point(all.emplace_back(), letter);
      return all;
    }
    case Kind::Concat: {
      std::optional<Spellings> all = Spellings{""};
      for (const PatternNode& child : node.children) {
        const std::optional<Spellings> next = spellings_of(child, names);
        all = next ? joined(*all, *next) : std::nullopt;
        if (!all) break;
      }
      return all;
    }
    case Kind::Alternate:
      return spellings_of_any(node.children, names);
    case Kind::Words:
      return spellings_of_any(names.words->find(node.text)->words, names);
    case Kind::Repeat: {
      std::optional<Spellings> all = spellings_of(node.children[0], names);
      if (node.text != "?" || !all) return std::nullopt;
      all->emplace_back();
      return all;
    }
    case Kind::Slot:
    case Kind::Border:
    case Kind::Gap:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace gainsay
