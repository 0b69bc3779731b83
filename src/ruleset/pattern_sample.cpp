#include "ruleset/pattern_sample.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <set>

#include "base/utf8.h"
#include "ruleset/word_table.h"
#include "text/token.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

// Letters of no language, so that no pattern asks for them.
constexpr std::string_view filler = "\u2603";
constexpr std::size_t most_variants = 1000;
constexpr std::size_t mixtures = 200;

/// Which way is taken where a pattern leaves a choice: as told, then as drawn.
class Choices {
 public:
  explicit Choices(std::vector<std::size_t> told) : told_(std::move(told)) {}
  explicit Choices(std::uint64_t seed) : random_(seed), mixed_(true) {}

  std::size_t choose(std::size_t among) {
    const std::size_t at = offered_.size();
    offered_.push_back(among);
    if (at < told_.size()) return told_[at];
    if (!mixed_) return 0;
    random_ = random_ * 6364136223846793005U + 1442695040888963407U;  // Knuth's MMIX generator
    return static_cast<std::size_t>(random_ >> 33U) % among;
  }
  [[nodiscard]] const std::vector<std::size_t>& offered() const { return offered_; }

 private:
  std::vector<std::size_t> told_;
  std::vector<std::size_t> offered_;
  std::uint64_t random_ = 0;
  bool mixed_ = false;
};

// How many counts of a repetition, from the least, are tried.
std::size_t counts(const PatternNode& repeat) {
  constexpr std::size_t enough = 3;
  const std::string& text = repeat.text;
  if (text.starts_with('?')) return 2;
  if (!text.starts_with('{')) return enough;
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos) return 1;
  std::size_t high = 0;
  const char* digits = text.data() + comma + 1;
  if (std::from_chars(digits, text.data() + text.size(), high).ptr == digits) return enough;
  return high < repeat.low ? 1 : std::min(enough, high - repeat.low + 1);
}

/// The letters that classes may be written as: any of those that stand in a class and fit it; the
/// filler fits those that exclude. Each class is tried once, as a regex is dear to make.
class ClassLetters {
 public:
  const std::vector<std::string>& of(const std::string& text) {
    const auto [found, is_new] = letters_.try_emplace(text);
    if (is_new) found->second = fitting(text);
    return found->second;
  }

 private:
  static std::vector<std::string> fitting(const std::string& text) {
    const re2::RE2 regex(text, re2::RE2::Quiet);
    std::vector<std::string> letters;
    const auto add = [&](std::string letter) {
      if (re2::RE2::FullMatch(letter, regex)) letters.push_back(std::move(letter));
    };
    add(std::string(filler));
    for (std::size_t at = 0; at < text.size();) {
      std::string letter;
      append_code_point(letter, next_code_point(text, at));
      add(std::move(letter));
    }
    return letters;
  }

  std::map<std::string, std::vector<std::string>> letters_;
};

class Writer {
 public:
  Writer(const PatternNames& names, Choices& choices, ClassLetters& letters)
      : names_(names), choices_(choices), letters_(letters) {}

  void write(const PatternNode& node) {
    switch (node.kind) {
      case Kind::Literal:
        out_ += node.text;
        break;
      case Kind::Class:
        write_class(node.text);
        break;
      case Kind::Border:
        out_ += separator;
        break;
      case Kind::Gap:
        for (std::size_t n = choices_.choose(2) * node.low; n > 0; --n) {
          out_ += filler;
          out_ += separator;
        }
        break;
      case Kind::Slot:
        write_slot(names_.slots.find(node.text)->second);
        break;
      case Kind::Words: {
        const auto& words = names_.words->find(node.text)->words;
        write(words[choices_.choose(words.size())]);
        break;
      }
      case Kind::Concat:
        for (const PatternNode& child : node.children) write(child);
        break;
      case Kind::Alternate:
        write(node.children[choices_.choose(node.children.size())]);
        break;
      case Kind::Repeat: {
        for (std::size_t n = node.low + choices_.choose(counts(node)); n > 0; --n) {
          write(node.children[0]);
        }
        break;
      }
    }
  }
  [[nodiscard]] std::string take() { return separator + std::move(out_) + separator; }

 private:
  void write_slot(const std::vector<KindId>& kinds) {
    const KindId kind = kinds[choices_.choose(kinds.size())];
    out_ += filler;
    append_code_point(out_, begin_tag(kind));
    if (choices_.choose(2) == 0) return;
    out_ += separator;
    out_ += filler;
    append_code_point(out_, inside_tag(kind));
  }

  void write_class(const std::string& text) {
    const std::vector<std::string>& letters = letters_.of(text);
    if (!letters.empty()) out_ += letters[choices_.choose(letters.size())];
  }

  const PatternNames& names_;
  Choices& choices_;
  ClassLetters& letters_;
  std::string out_;
};

}  // namespace

std::vector<std::string> sample_matches(const PatternNode& pattern, const PatternNames& names) {
  std::vector<std::string> samples;
  std::set<std::string> seen;
  ClassLetters letters;
  const auto add = [&](Choices choices) {
    Writer writer(names, choices, letters);
    writer.write(pattern);
    std::string text = writer.take();
    if (seen.insert(text).second) samples.push_back(std::move(text));
    return choices.offered();
  };
  const std::vector<std::size_t> offered = add(Choices(std::vector<std::size_t>{}));
  for (std::size_t at = 0; at < offered.size(); ++at) {
    for (std::size_t way = 1; way < offered[at] && samples.size() < most_variants; ++way) {
      std::vector<std::size_t> told(at, 0);
      told.push_back(way);
      (void)add(Choices(std::move(told)));
    }
  }
  for (std::uint64_t seed = 1; seed <= mixtures && offered.size() > 1; ++seed) {
    (void)add(Choices(seed));
  }
  return samples;
}

}  // namespace gainsay
