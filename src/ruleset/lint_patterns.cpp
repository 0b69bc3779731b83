#include "ruleset/lint_patterns.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "base/utf8.h"
#include "ruleset/pattern_sample.h"
#include "ruleset/pattern_syntax.h"

namespace gainsay {
namespace {

// RE2's measure; a pattern of shipped size has a few hundred instructions.
constexpr int dear = 5000;

PatternNames names_of(const Topic& topic, const Ruleset& ruleset, const std::string& language) {
  PatternNames names;
  for (const TopicSlot& slot : topic.slots) names.slots[slot.name] = slot.kinds;
  const auto table = ruleset.word_tables.find(language);
  if (table != ruleset.word_tables.end()) names.words = &table->second;
  return names;
}

std::unique_ptr<re2::RE2> compile(const std::string& regex) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<re2::RE2>(regex, options);
}

// A run of plain text inside a pattern, with its place in code points.
struct PlainText {
  std::string text;     ///< Escapes undone.
  std::string pattern;  ///< As written.
  std::size_t at = 0;
  bool dots_only = true;
};

std::vector<PlainText> plain_texts(std::string_view pattern) {
  constexpr std::string_view special = " |()[]{}?*+~^$";
  std::vector<PlainText> found;
  PlainText run;
  std::size_t at = 0;
  const auto close = [&] {
    if (!run.text.empty()) found.push_back(std::move(run));
    run = PlainText{};
  };
  for (std::size_t byte = 0; byte < pattern.size(); ++at) {
    const std::size_t start = byte;
    char32_t c = next_code_point(pattern, byte);
    const bool meta = c < 0x80 && special.find(static_cast<char>(c)) != std::string_view::npos;
    if (meta) {
      close();
      if (c == U'{' || c == U'[') {  // a slot, a list, a count; a class has no order of letters
        const std::size_t end = pattern.find(c == U'{' ? '}' : ']', byte);
        const std::string_view inside = pattern.substr(byte, end - byte);
        if (c == U'[' || inside.find('|') == std::string_view::npos) {
          at += count_code_points(inside);
          byte += inside.size();
        }
      }
      continue;
    }
    if (run.text.empty()) run.at = at;
    const bool escaped = c == U'\\' && byte < pattern.size();
    if (escaped) {
      c = next_code_point(pattern, byte);
      ++at;
    }
    run.dots_only = run.dots_only && c == U'.' && !escaped;
    append_code_point(run.text, c);
    run.pattern += pattern.substr(start, byte - start);
  }
  close();
  return found;
}

// The token that a text is when it is just one.
std::optional<std::string> only_token(const std::string& text, const Folder& folder) {
  const Tokens read = tokenize(text, {0, text.size()}, folder);
  if (read.tokens.size() != 1) return std::nullopt;
  const Span& token = read.tokens[0].folded;
  return read.folded.substr(token.start, token.size());
}

// Whether two patterns say the same of what they match.
bool agree(const TopicPattern& a, const TopicPattern& b) {
  return a.state == b.state && a.qualifier == b.qualifier && a.negated == b.negated &&
         a.counts == b.counts && a.or_more == b.or_more && a.unless_topic == b.unless_topic &&
         a.less_topic == b.less_topic && a.party == b.party && a.about == b.about;
}

bool fills_as_much(const TopicPattern& one, const TopicPattern& other) {
  const auto& mine = one.pattern.program().groups;
  const auto& theirs = other.pattern.program().groups;
  return std::all_of(theirs.begin(), theirs.end(), [&](const std::string& slot) {
    return slot == gap_group || std::find(mine.begin(), mine.end(), slot) != mine.end();
  });
}

class PatternLinter {
 public:
  PatternLinter(const Topic& topic, const Ruleset& ruleset, const RulePlaces& places)
      : topic_(topic), ruleset_(ruleset), places_(places) {}

  Diagnostics run() {
    for (const TopicPattern& pattern : topic_.patterns) check(pattern);
    check_texts();
    check_shadows();
    return std::move(found_);
  }

 private:
  void report(const TopicPattern& pattern, Severity severity, std::string message,
              std::string hint = {}) {
    Diagnostic diagnostic = places_.complain(places_.pattern(pattern.rule), severity,
                                             std::move(message), std::move(hint));
    if (diagnostic.line == 0) diagnostic.line = pattern.line;
    found_.push_back(std::move(diagnostic));
  }

  void check(const TopicPattern& pattern) {
    if (const std::string problem = pattern.pattern.problem(); !problem.empty()) {
      report(pattern, Severity::Error, "RE2 refuses the pattern " + pattern.rule + ": " + problem);
      return;
    }
    for (const std::string& group : pattern.pattern.program().groups) {
      const TopicSlot* slot = topic_.slot(group);
      if (slot == nullptr || named(*slot, pattern.language)) continue;
      report(pattern, Severity::Error,
             "the slot '" + group + "' can never match: nothing of its kind has a name in '" +
                 pattern.language + "'",
             "add 'names:' in that language to the entities");
    }
    if (pattern.pattern.program().literals.empty()) {
      report(pattern, Severity::Warning,
             "the pattern " + pattern.rule + " has no word that every match must hold",
             "without one it is tried on every sentence");
    }
    if (pattern.pattern.cost() > dear) {
      report(pattern, Severity::Warning,
             "the pattern " + pattern.rule + " is dear: " + std::to_string(pattern.pattern.cost()) +
                 " instructions",
             "split it, or narrow its gaps");
    }
  }

  // Numbers, dates and phrases are read by the language; whether it reads any shows in its own
  // tests.
  [[nodiscard]] bool named(const TopicSlot& slot, const std::string& language) const {
    const auto names = ruleset_.entities.telling_words(language);
    return std::any_of(slot.kinds.begin(), slot.kinds.end(), [&](KindId kind) {
      return !is_entity_kind(kind) || names(kind) != nullptr;
    });
  }

  void check_texts() {
    const auto check_all = [&](const YamlNode* node, const Folder& folder) {
      if (node == nullptr) return;
      const auto check = [&](const YamlNode& text) {
        for (Diagnostic& found : lint_pattern_text(text, folder, places_)) {
          found_.push_back(std::move(found));
        }
      };
      if (node->kind == YamlNode::Kind::Scalar) check(*node);
      for (const YamlNode& item : node->items) {
        if (item.kind == YamlNode::Kind::Scalar) check(item);
      }
    };
    for (const auto& language : ruleset_.languages) {
      check_all(places_.find({"unless", language->code}), language->folder);
      check_all(places_.find({"digest", language->code}), language->folder);
      check_all(places_.find({"tells", language->code}), language->folder);
    }
    for (const TopicPattern& pattern : topic_.patterns) {
      const Language* language = ruleset_.language(pattern.language);
      check_all(places_.pattern(pattern.rule), language->folder);
    }
  }

  struct Known {
    const TopicPattern* pattern;
    std::unique_ptr<re2::RE2> regex;
    std::vector<std::string> samples;
  };

  // The longest match wins, of equally long ones the first: a pattern that another one matches all
  // of never does anything, unless it comes first and says something else.
  void check_shadows() {
    for (const auto& language : ruleset_.languages) {
      const PatternNames names = names_of(topic_, ruleset_, language->code);
      std::vector<Known> known;
      for (const TopicPattern& pattern : topic_.patterns) {
        if (pattern.language != language->code || !pattern.pattern.problem().empty()) continue;
        const YamlNode* text = places_.pattern(pattern.rule);
        if (text == nullptr) continue;
        const auto parsed = parse_pattern(text->text, names, language->folder);
        if (!parsed) continue;
        known.push_back(
            {&pattern, compile(pattern.pattern.regex_text()), sample_matches(*parsed, names)});
      }
      for (std::size_t i = 0; i < known.size(); ++i) {
        if (const Known* other = shadow_of(known, i)) {
          report(
              *known[i].pattern, Severity::Warning,
              "this pattern is never needed: " + other->pattern->rule + " matches all that it does",
              agree(*known[i].pattern, *other->pattern)
                  ? "remove it"
                  : "and comes before it; the longest match counts, of equals the first");
        }
      }
    }
  }

  static const Known* shadow_of(const std::vector<Known>& known, std::size_t at) {
    const Known& shaded = known[at];
    for (std::size_t i = 0; i < known.size(); ++i) {
      const Known& other = known[i];
      if (i == at || !other.pattern->unless.empty()) continue;
      if (!fills_as_much(*other.pattern, *shaded.pattern)) continue;
      const bool needless = agree(*shaded.pattern, *other.pattern);
      if (i > at && (!needless || covers(shaded, other))) continue;  // of two equals the later goes
      if (covers(other, shaded)) return &other;
    }
    return nullptr;
  }

  static bool covers(const Known& one, const Known& other) {
    return std::all_of(other.samples.begin(), other.samples.end(), [&](const std::string& text) {
      return re2::RE2::FullMatch(text, *one.regex);
    });
  }

  const Topic& topic_;
  const Ruleset& ruleset_;
  const RulePlaces& places_;
  Diagnostics found_;
};

}  // namespace

Diagnostics lint_pattern_text(const YamlNode& node, const Folder& folder,
                              const RulePlaces& places) {
  Diagnostics found;
  for (const PlainText& plain : plain_texts(node.text)) {
    const auto token = only_token(plain.text, folder);
    if (!token || plain.dots_only) continue;
    const auto program = translate_pattern(plain.pattern, {}, folder);
    if (!program) continue;
    const std::string text = separator + *token + separator;
    if (re2::RE2::FullMatch(text, *compile(program->regex))) continue;
    Diagnostic diagnostic = places.complain(
        &node, Severity::Error,
        "'" + plain.text + "' is one token in a text, and this never matches it",
        "numbers are slots; a sign inside a word is written as '.', any letter: 'u.s'");
    if (diagnostic.line != 0) {
      diagnostic.column += plain.at + (node.quoted ? 1 : 0);
      diagnostic.width = count_code_points(plain.pattern);
    }
    found.push_back(std::move(diagnostic));
  }
  return found;
}

Diagnostics lint_patterns(const Topic& topic, const Ruleset& ruleset, const RulePlaces& places) {
  return PatternLinter(topic, ruleset, places).run();
}

}  // namespace gainsay
