#include "ruleset/pattern_borders.h"

#include <algorithm>

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

}  // namespace

bool borders_on(const PatternNode& node, bool at_end) {
  switch (node.kind) {
    case Kind::Border:
      return true;
    case Kind::Gap:
      return at_end;
    case Kind::Concat:
      return !node.children.empty() &&
             borders_on(at_end ? node.children.back() : node.children.front(), at_end);
    case Kind::Alternate:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const PatternNode& branch) { return borders_on(branch, at_end); });
    case Kind::Repeat:
      return borders_on(node.children[0], at_end);
    case Kind::Literal:
    case Kind::Class:
    case Kind::Slot:
    case Kind::Words:
      return false;
  }
  return false;
}

bool may_border_on(const PatternNode& node, PatternNode::Kind kind, bool at_end) {
  switch (node.kind) {
    case Kind::Concat:
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        const PatternNode& child = node.children[at_end ? node.children.size() - 1 - i : i];
        if (may_border_on(child, kind, at_end)) return true;
        if (child.kind != Kind::Repeat || child.low > 0) return false;
      }
      return false;
    case Kind::Alternate:
      return std::any_of(node.children.begin(), node.children.end(),
                         [&](const PatternNode& b) { return may_border_on(b, kind, at_end); });
    case Kind::Repeat:
      return may_border_on(node.children[0], kind, at_end);
    case Kind::Border:
    case Kind::Gap:
    case Kind::Literal:
    case Kind::Class:
    case Kind::Slot:
    case Kind::Words:
      return node.kind == kind;
  }
  return false;
}

bool doubles_border(const PatternNode& node) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (doubles_border(node.children[i])) return true;
    if (node.kind == Kind::Concat && i > 0 && node.children[i].kind != Kind::Gap &&
        borders_on(node.children[i - 1], true) && borders_on(node.children[i], false)) {
      return true;
    }
  }
  return false;
}

}  // namespace gainsay
