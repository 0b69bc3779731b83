#include "ruleset/pattern_beginning.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/first_bytes.h"
#include "base/utf8.h"
#include "ruleset/pattern.h"
#include "text/token.h"

namespace gainsay {
namespace {

using Step = PatternCode::Step;

constexpr std::size_t longest = sizeof(PatternCode::Beginning::bytes);
constexpr std::size_t most_steps = 3000;  // to go through the first token
constexpr std::size_t most_letters = 64;  // of a class, to be told apart
constexpr std::size_t most_hashed = 128;  // keeps what is kept of a pattern small
constexpr std::size_t bits_of_each = 8;

/// Goes all ways through the first token, as far as its first bytes.
class Walk {
 public:
  explicit Walk(const PatternCode& code) : code_(code) { follow(code.start, {}); }

  [[nodiscard]] PatternCode::Beginning beginning() const {
    if (steps_ > most_steps || known_bytes_ == 0) return {};
    std::size_t bytes = known_bytes_;
    std::vector<std::uint64_t> all = first(bytes);
    while (all.size() > most_hashed && bytes > 1) all = first(--bytes);
    PatternCode::Beginning beginning;
    beginning.bytes = first_bytes<std::uint64_t>(std::string(bytes, '\xFF'), bytes);
    beginning.kinds = kinds_;
    const std::size_t bits = std::min(all.size(), most_hashed) * bits_of_each;
    beginning.hashes.assign(bits / 64 + 1, 0);
    for (const std::uint64_t one : all) {
      const std::size_t bit = beginning.hash(one);
      beginning.hashes[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
    return beginning;
  }

 private:
  void follow(std::uint32_t number, std::string begun) {
    if (begun.size() == longest) {
      begins_.push_back(std::move(begun));
      return;
    }
    if (++steps_ > most_steps) return;
    const Step& step = code_.steps[number];
    switch (step.kind) {
      case Step::Kind::Text:
        follow_text(step.first, step.count, step.next, std::move(begun));
        return;
      case Step::Kind::Letter:
        follow_letters(step, begun);
        return;
      case Step::Kind::Slot:
        for (std::uint32_t i = 0; i < step.count; ++i) {
          kinds_ |= kind_bit(code_.kinds[step.first + i]);
        }
        return;
      case Step::Kind::Split:
        follow(step.next, begun);
        follow(step.first, std::move(begun));
        return;
      case Step::Kind::Switch:
        for (std::uint32_t i = 0; i < step.count; ++i) {
          const PatternCode::Branch& branch = code_.branches[step.first + i];
          follow_text(branch.first, branch.count, branch.next, begun);
        }
        return;
      case Step::Kind::Border:
        // The token ends, and has zeros behind it.
        begins_.push_back(std::move(begun));
        return;
      case Step::Kind::Gap:
      case Step::Kind::Done:
        leave_open(std::move(begun));
        return;
    }
  }

  void follow_text(std::uint32_t start, std::uint32_t size, std::uint32_t next, std::string begun) {
    const std::string_view text = std::string_view(code_.text.data() + start, size);
    const std::size_t known = text.find_first_of(not_of_words);
    append(text.substr(0, known), begun);
    if (known == std::string_view::npos) {
      follow(next, std::move(begun));
    } else {
      leave_open(std::move(begun));
    }
  }

  void follow_letters(const Step& step, const std::string& begun) {
    if (step.group == 1) return leave_open(begun);
    for (std::uint32_t i = 0; i < step.count; ++i) {
      const PatternCode::Range& range = code_.ranges[step.first + i];
      if (range.last - range.first >= most_letters) return leave_open(begun);
      for (char32_t c = range.first; c <= range.last; ++c) {
        std::string letter;
        append_code_point(letter, c);
        if (letter.find_first_of(not_of_words) != std::string::npos) return leave_open(begun);
        std::string with_letter = begun;
        append(letter, with_letter);
        follow(step.next, std::move(with_letter));
      }
    }
  }

  // Anything may stand behind what has begun.
  void leave_open(std::string begun) {
    known_bytes_ = std::min(known_bytes_, begun.size());
    begins_.push_back(std::move(begun));
  }

  static void append(std::string_view text, std::string& begun) {
    begun += text.substr(0, longest - begun.size());
  }

  [[nodiscard]] std::vector<std::uint64_t> first(std::size_t bytes) const {
    std::vector<std::uint64_t> all;
    all.reserve(begins_.size());
    for (const std::string& begun : begins_) {
      all.push_back(first_bytes<std::uint64_t>(begun, std::min(begun.size(), bytes)));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  // What parts tokens or begins a tag.
  static constexpr char not_of_words[] = {separator, tag_lead, '\0'};

  const PatternCode& code_;
  std::size_t steps_ = 0;
  std::vector<std::string> begins_;    // of `longest` bytes at most
  std::size_t known_bytes_ = longest;  // of all in `begins_`
  std::uint64_t kinds_ = 0;
};

}  // namespace

PatternCode::Beginning find_beginning(const PatternCode& code) { return Walk(code).beginning(); }

}  // namespace gainsay
