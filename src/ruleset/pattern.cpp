#include "ruleset/pattern.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "ruleset/pattern_encoder.h"
#include "ruleset/pattern_literals.h"
#include "ruleset/pattern_syntax.h"
#include "ruleset/word_table.h"
#include "text/token.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

// RE2 escapes for what the folded text is made of.
constexpr std::string_view any_in_token = "[^\\x1f]";
constexpr std::string_view tags = "[\\x{e000}-\\x{e3ff}]*";

void append_escaped(std::string_view literal, std::string& out) {
  for (const char c : literal) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

std::string tag_class(const std::vector<KindId>& kinds, bool begin) {
  std::string out = "[";
  for (const KindId kind : kinds)
    append_code_point(out, begin ? begin_tag(kind) : inside_tag(kind));
  return out + "]";
}

class Emitter {
 public:
  explicit Emitter(const PatternNames& names) : names_(names) {}

  void emit(const PatternNode& node, PatternProgram& program) {
    std::string& out = program.regex;
    switch (node.kind) {
      case Kind::Literal:
        append_escaped(node.text, out);
        break;
      case Kind::Class:
        out += node.text;
        break;
      case Kind::Border:
        out += tags;
        out += "\\x1f";
        break;
      case Kind::Gap:
        // Captured, so that a negation inside the gap is seen.
        out += "((?:[^\\x1f,;:()\\[\\].!?-][^\\x1f]*\\x1f){0," + std::to_string(node.low) + "})";
        program.groups.emplace_back(gap_group);
        break;
      case Kind::Slot: {
        const auto& kinds = names_.slots.find(node.text)->second;
        out += "(" + std::string(any_in_token) + "*" + tag_class(kinds, true) + std::string(tags) +
               "(?:\\x1f" + std::string(any_in_token) + "*" + tag_class(kinds, false) +
               std::string(tags) + ")*)";
        program.groups.push_back(node.text);
        break;
      }
      case Kind::Words:
        program.words_used.push_back(node.text);
        out += names_.words->find(node.text)->regex;
        break;
      case Kind::Concat:
        for (const PatternNode& child : node.children) emit(child, program);
        break;
      case Kind::Alternate:
        out += "(?:";
        for (std::size_t i = 0; i < node.children.size(); ++i) {
          if (i > 0) out += '|';
          emit(node.children[i], program);
        }
        out += ')';
        break;
      case Kind::Repeat:
        out += "(?:";
        emit(node.children[0], program);
        out += ')' + node.text;
        break;
    }
  }

 private:
  const PatternNames& names_;
};

// The sets of kinds of which every match of `node` holds a mention.
std::vector<std::uint64_t> required_mentions(const PatternNode& node, const PatternNames& names) {
  std::vector<std::uint64_t> sets;
  switch (node.kind) {
    case Kind::Slot: {
      std::uint64_t kinds = 0;
      for (const KindId kind : names.slots.find(node.text)->second) kinds |= kind_bit(kind);
      return {kinds};
    }
    case Kind::Concat:
      for (const PatternNode& child : node.children) {
        for (const std::uint64_t kinds : required_mentions(child, names)) sets.push_back(kinds);
      }
      break;
    case Kind::Alternate: {
      // One set for all branches: any of what one of each needs.
      std::uint64_t any = 0;
      for (const PatternNode& child : node.children) {
        const auto of_child = required_mentions(child, names);
        if (of_child.empty()) return {};
        any |= of_child.front();
      }
      return {any};
    }
    case Kind::Repeat:
      if (node.low > 0) return required_mentions(node.children[0], names);
      break;
    case Kind::Literal:
    case Kind::Class:
    case Kind::Words:
    case Kind::Border:
    case Kind::Gap:
      break;
  }
  std::sort(sets.begin(), sets.end());
  sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
  return sets;
}

void demand(RequiredLiterals required, PatternProgram& program) {
  program.literals = std::move(required.sets);
  program.borders = std::move(required.before);
  program.letters_before = std::move(required.letters_before);
}

}  // namespace

Borders operator+(const Borders& a, const Borders& b) {
  const bool open = a.most == Borders::no_limit || b.most == Borders::no_limit;
  return {a.least + b.least, open ? Borders::no_limit : a.most + b.most};
}

std::string_view letters_of(std::string_view literal) {
  const bool marked = literal.starts_with(separator) || literal.starts_with(behind_letters);
  return literal.substr(marked ? 1 : 0);
}

std::size_t shortest(const std::vector<std::string>& literals) {
  std::size_t least = std::string::npos;
  for (const std::string& literal : literals) least = std::min(least, letters_of(literal).size());
  return literals.empty() ? 0 : least;
}

PatternProgram translate_tree(const PatternNode& tree, const PatternNames& names) {
  PatternProgram program;
  Emitter(names).emit(tree, program);
  demand(required_literals(tree, names, false, whole_tokens), program);
  program.mentions = required_mentions(tree, names);
  return program;
}

tl::expected<PatternProgram, PatternError> translate_pattern(std::string_view pattern,
                                                             const PatternNames& names,
                                                             const Folder& folder) {
  const auto parsed = parse_pattern(pattern, names, folder);
  if (!parsed) return tl::unexpected(parsed.error());
  PatternProgram program = translate_tree(*parsed, names);
  program.regex = "\\x1f" + program.regex + std::string(tags) + "\\x1f";
  program.code = encode_pattern(*parsed, names);
  const bool telling =
      std::any_of(program.literals.begin(), program.literals.end(),
                  [&](const LiteralSet& set) { return is_telling(*set, names.common); });
  if (!telling) {
    program.literals_of_slots = true;
    demand(required_literals(*parsed, names, true, whole_tokens), program);
  }
  return program;
}

}  // namespace gainsay
