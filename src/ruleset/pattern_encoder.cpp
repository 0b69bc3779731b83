#include "ruleset/pattern_encoder.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/first_bytes.h"
#include "base/utf8.h"
#include "ruleset/pattern_beginning.h"
#include "ruleset/word_table.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;
using Step = PatternCode::Step;
using Branch = PatternCode::Branch;

// How a class begins that leaves out some letters of a token.
constexpr std::string_view rest_of_token = "^\\x1f\\x{e000}-\\x{e3ff}";

/// What the pattern language has and the machine has not, or what would make too much of it.
struct Unsuited {};

using Number = std::uint16_t;
Number small(std::size_t number) {
  if (number > std::numeric_limits<Number>::max()) throw Unsuited();
  return static_cast<Number>(number);
}

class Encoder {
 public:
  explicit Encoder(const PatternNames& names) : names_(names) {}

  PatternCode run(const PatternNode& tree) {
    number_groups(tree);
    const Number done = add({});
    // A match ends with its last token.
    code_.start = branches(std::span(&tree, 1), add({.kind = Step::Kind::Border, .next = done}));
    code_.groups = small(groups_.size());
    code_.beginning = find_beginning(code_);
    return std::move(code_);
  }

 private:
  static constexpr std::size_t most_steps = 5000;
  static constexpr std::size_t most_variants = 16;  // of what begins a branch
  static constexpr std::size_t most_repeats = 20;

  Number add(const Step& step) {
    if (code_.steps.size() + code_.branches.size() >= most_steps) throw Unsuited();
    code_.steps.push_back(step);
    return small(code_.steps.size() - 1);
  }

  Number keep(std::string_view text) {
    code_.text.append(text);
    return small(code_.text.size() - text.size());
  }

  // In the order in which RE2 numbers them.
  void number_groups(const PatternNode& node) {
    if (node.kind == Kind::Gap || node.kind == Kind::Slot) {
      groups_.emplace(&node, small(groups_.size()));
    }
    for (const PatternNode& child : node.children) number_groups(child);
  }

  /// The step with which `node` begins where `next` comes behind it.
  Number encode(const PatternNode& node, Number next) {
    switch (node.kind) {
      case Kind::Literal:
        return text(node.text, next);
      case Kind::Class:
        return letter(node.text, next);
      case Kind::Border:
        return add({.kind = Step::Kind::Border, .next = next});
      case Kind::Gap:
        return add({.kind = Step::Kind::Gap,
                    .group = groups_.at(&node),
                    .next = next,
                    .count = small(node.low)});
      case Kind::Slot: {
        const std::vector<KindId>& kinds = names_.slots.find(node.text)->second;
        const Number first = small(code_.kinds.size());
        for (const KindId kind : kinds) code_.kinds.push_back(small(kind));
        return add({.kind = Step::Kind::Slot,
                    .group = groups_.at(&node),
                    .next = next,
                    .first = first,
                    .count = small(kinds.size())});
      }
      case Kind::Words:
        return branches(names_.words->find(node.text)->words, next);
      case Kind::Concat:
        return sequence(node.children, 0, next);
      case Kind::Alternate:
        return branches(node.children, next);
      case Kind::Repeat:
        return repeat(node, next);
    }
    throw Unsuited();
  }

  Number sequence(const std::vector<PatternNode>& nodes, std::size_t from, Number next) {
    for (std::size_t i = nodes.size(); i > from; --i) next = encode(nodes[i - 1], next);
    return next;
  }

  Number text(std::string_view bytes, Number next) {
    return add({.kind = Step::Kind::Text,
                .next = next,
                .first = keep(bytes),
                .count = small(bytes.size())});
  }

  Number split(Number rather, Number otherwise) {
    return add({.kind = Step::Kind::Split, .next = rather, .first = otherwise});
  }

  Number repeat(const PatternNode& node, Number next) {
    const PatternNode& child = node.children[0];
    const std::string& times = node.text;
    if (times == "?") return split(encode(child, next), next);
    std::size_t most = node.low;
    bool endless = times == "*" || times == "+";
    if (const std::size_t comma = times.find(','); comma != std::string::npos) {
      const std::string last = times.substr(comma + 1, times.size() - comma - 2);
      endless = last.empty();
      if (last.size() > 3) throw Unsuited();
      if (!endless) most = std::stoul(last);
    }
    if (node.low > most_repeats || most > most_repeats || most < node.low) throw Unsuited();
    Number at = next;
    if (endless) {
      at = split(0, next);
      const Number again = encode(child, at);
      code_.steps[at].next = again;
    } else {
      for (std::size_t i = node.low; i < most; ++i) at = split(encode(child, at), next);
    }
    for (std::size_t i = 0; i < node.low; ++i) at = encode(child, at);
    return at;
  }

  /// Reads the class as RE2 has it: "[^...]", ranges, and two signs behind a backslash.
  Number letter(std::string_view text, Number next) {
    const std::size_t first = code_.ranges.size();
    Step step = {.kind = Step::Kind::Letter, .next = next, .first = small(first)};
    std::u32string points;
    std::vector<bool> plain;  // it is no sign of the syntax
    text = text.substr(1, text.size() - 2);
    if (text.starts_with(rest_of_token)) {
      step.group = 1;
      text.remove_prefix(rest_of_token.size());
      code_.ranges.push_back({U'\x1f', U'\x1f'});
      code_.ranges.push_back({first_tag, last_tag});
    }
    for (std::size_t at = 0; at < text.size();) {
      const bool escaped = text[at] == '\\';
      if (escaped) ++at;
      points += next_code_point(text, at);
      plain.push_back(escaped || points.back() != U'-');
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
      const bool range = i + 2 < points.size() && !plain[i + 1];
      const char32_t last = range ? points[i + 2] : points[i];
      // Where RE2 might read it in another way, or refuse it.
      if ((!plain[i] && i > 0 && i + 1 < points.size()) || last < points[i]) throw Unsuited();
      code_.ranges.push_back({points[i], last});
      if (range) i += 2;
    }
    step.count = small(code_.ranges.size() - first);
    return add(step);
  }

  static std::vector<std::string> joined(const std::vector<std::string>& before,
                                         const std::vector<std::string>& behind) {
    std::vector<std::string> both;
    for (const std::string& first : before) {
      for (const std::string& second : behind) both.push_back(first + second);
    }
    return both;
  }

  /// All that `node` matches, in the order of preference, if that is little.
  static std::optional<std::vector<std::string>> variants(const PatternNode& node) {
    std::vector<std::string> all;
    switch (node.kind) {
      case Kind::Literal:
        return std::vector{node.text};
      case Kind::Concat:
        all.emplace_back();
        for (const PatternNode& child : node.children) {
          const auto more = variants(child);
          if (!more || all.size() * more->size() > most_variants) return std::nullopt;
          all = joined(all, *more);
        }
        return all;
      case Kind::Alternate:
        for (const PatternNode& child : node.children) {
          const auto more = variants(child);
          if (!more || all.size() + more->size() > most_variants) return std::nullopt;
          all.insert(all.end(), more->begin(), more->end());
        }
        return all;
      case Kind::Repeat: {
        if (node.text != "?") return std::nullopt;
        auto some = variants(node.children[0]);
        if (some) some->emplace_back();
        return some;
      }
      case Kind::Class:
      case Kind::Words:
      case Kind::Slot:
      case Kind::Gap:
      case Kind::Border:
        return std::nullopt;
    }
    return std::nullopt;
  }

  struct Beginning {
    std::string text;
    Number next = 0;
  };

  /// The letters with which a branch begins, as far as they are known, and what comes behind them.
  void begin_branch(const PatternNode& node, Number next, std::vector<Beginning>& out) {
    const bool concat = node.kind == Kind::Concat;
    const std::size_t children = concat ? node.children.size() : 1;
    std::vector<std::string> texts(1);
    std::size_t known = 0;  // children that the texts say
    for (; known < children; ++known) {
      const auto more = variants(concat ? node.children[known] : node);
      if (!more || texts.size() * more->size() > most_variants) break;
      texts = joined(texts, *more);
    }
    if (concat) {
      next = sequence(node.children, known, next);
    } else if (known == 0) {
      next = encode(node, next);
    }
    for (std::string& text : texts) out.push_back({std::move(text), next});
  }

  Number branches(std::span<const PatternNode> nodes, Number next) {
    std::vector<Beginning> all;
    for (const PatternNode& node : nodes) begin_branch(node, next, all);
    if (all.size() == 1 && all[0].text.empty()) return all[0].next;
    if (all.size() == 1) return text(all[0].text, all[0].next);
    Step step = {.kind = Step::Kind::Switch};
    std::vector<Branch> sorted;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string& begun = all[i].text;
      sorted.push_back({first_bytes<std::uint32_t>(begun, begun.size()), keep(begun),
                        small(begun.size()), small(i), all[i].next});
      step.group =
          static_cast<Number>(step.group | 1U << std::min(begun.size(), Branch::key_bytes));
      step.next |= begun.size() < 2 ? ~std::uint32_t{0} : PatternCode::second_byte_bit(begun[1]);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Branch& a, const Branch& b) { return a.key < b.key; });
    step.first = small(code_.branches.size());
    step.count = small(sorted.size());
    code_.branches.append(sorted);
    return add(step);
  }

  const PatternNames& names_;
  PatternCode code_;
  std::map<const PatternNode*, Number> groups_;
};

}  // namespace

PatternCode encode_pattern(const PatternNode& tree, const PatternNames& names) {
  try {
    return Encoder(names).run(tree);
  } catch (const Unsuited&) {
    return {};
  }
}

}  // namespace gainsay
