#include "ruleset/pattern_beginning.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "ruleset/pattern.h"
#include "text/token.h"

namespace gainsay {
namespace {

using Step = PatternCode::Step;

constexpr std::size_t longest = sizeof(PatternCode::Beginning::bytes);
constexpr std::size_t most_ways = 3000;   // to go through the first token
constexpr std::size_t most_letters = 64;  // of a class, to be told apart
constexpr std::size_t most_hashed = 128;  // keeps what is kept of a pattern small
constexpr std::size_t bits_of_each = 8;

/// Goes all ways through the first token, as far as its first bytes.
class Walk {
 public:
  explicit Walk(const PatternCode& code) : code_(code) { follow(code.start, {}); }

  [[nodiscard]] PatternCode::Beginning beginning() const {
    if (seen_.size() > most_ways || known_bytes_ == 0) return {};
    std::size_t bytes = known_bytes_;
    std::set<std::uint64_t> all = first(bytes);
    while (all.size() > most_hashed && bytes > 1) all = first(--bytes);
    PatternCode::Beginning beginning;
    beginning.bytes = beginning_of(std::string(bytes, '\xFF'));
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
    if (begun.size() >= longest) {
      begins_.insert(begun.substr(0, longest));
      return;
    }
    if (seen_.size() > most_ways || !seen_.emplace(number, begun).second) return;
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
        begins_.insert(std::move(begun));
        return;
      case Step::Kind::Gap:
      case Step::Kind::Done:
        leave_open(std::move(begun));
        return;
    }
  }

  void follow_text(std::uint32_t start, std::uint32_t size, std::uint32_t next, std::string begun) {
    const std::string_view text = std::string_view(code_.text).substr(start, size);
    const std::size_t known = text.find_first_of(not_of_words);
    begun += text.substr(0, known);
    if (known == std::string_view::npos) {
      follow(next, std::move(begun));
    } else {
      leave_open(std::move(begun));
    }
  }

  void follow_letters(const Step& step, const std::string& begun) {
    std::u32string letters;
    for (std::uint32_t i = 0; i < step.count; ++i) {
      const PatternCode::Range& range = code_.ranges[step.first + i];
      for (char32_t c = range.first; c <= range.last && letters.size() <= most_letters; ++c) {
        letters += c;
      }
    }
    if (step.group == 1 || letters.size() > most_letters) {
      leave_open(begun);
      return;
    }
    for (const char32_t letter : letters) {
      std::string with_letter = begun;
      append_code_point(with_letter, letter);
      if (with_letter.find_first_of(not_of_words) == std::string::npos) {
        follow(step.next, std::move(with_letter));
      } else {
        leave_open(begun);
      }
    }
  }

  // Anything may stand behind what has begun.
  void leave_open(std::string begun) {
    known_bytes_ = std::min(known_bytes_, begun.size());
    begins_.insert(std::move(begun));
  }

  [[nodiscard]] std::set<std::uint64_t> first(std::size_t bytes) const {
    std::set<std::uint64_t> all;
    for (const std::string& begun : begins_) {
      all.insert(beginning_of(std::string_view(begun).substr(0, bytes)));
    }
    return all;
  }

  // What parts tokens or begins a tag.
  static constexpr char not_of_words[] = {separator, tag_lead, '\0'};

  const PatternCode& code_;
  std::set<std::pair<std::uint32_t, std::string>> seen_;  // steps, and what is begun before them
  std::set<std::string> begins_;
  std::size_t known_bytes_ = longest;  // of all in `begins_`
  std::uint64_t kinds_ = 0;
};

}  // namespace

PatternCode::Beginning find_beginning(const PatternCode& code) { return Walk(code).beginning(); }

}  // namespace gainsay
