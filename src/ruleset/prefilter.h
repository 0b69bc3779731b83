#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_vector.h"
#include "base/pool.h"
#include "base/string_index.h"
#include "ruleset/language.h"
#include "ruleset/topic.h"
#include "text/document.h"
#include "text/skim.h"

namespace gainsay {

/// Finds out cheaply which patterns can match where. A pattern demands, for each of some sets of
/// literals, that one of them is there, one behind the other and not too far; all literals of a
/// language are looked for in one pass.
/// Immutable once built; const members are thread-safe. Refers to the topics it was built from.
class Prefilter {
 public:
  /// A sentence of a text, by its number, and a pattern that may match in it.
  struct Candidate {
    std::size_t sentence = 0;
    std::uint32_t pattern = 0;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
  };
  struct Entry {
    const Topic* topic = nullptr;
    const TopicPattern* pattern = nullptr;
    std::uint64_t kinds = 0;       ///< Of mention that the topic asks for, as `kind_bit`s.
    bool reads_headlines = false;  ///< Its topic does, and nothing else.
    bool reads_whole_headlines = false;
  };

  Prefilter() = default;
  /// `patterns` are those of the language, as patterns_of lists them; each is known by its number.
  Prefilter(const std::vector<Topic>& topics, const Language& language,
            const std::vector<const Pattern*>& patterns);

  /// The patterns that make claims, in the order of their topics and files.
  [[nodiscard]] const std::vector<Entry>& patterns() const { return patterns_; }
  /// The kinds of mention (`kind_bit`s) of which each match of a pattern holds one, for each of its
  /// slots.
  [[nodiscard]] std::span<const std::uint64_t> mentions(std::uint32_t pattern) const {
    return mentions_[pattern];
  }
  /// What stands in a part of a text, for those who ask for patterns one by one.
  class Presence;
  using PresenceLease = Pool<Presence>::Lease;
  /// One to work with, on one thread and for one text after another; must not outlive the filter.
  [[nodiscard]] PresenceLease presence() const;
  enum class Where : std::uint8_t { Headline, Text };
  /// Appends the candidates of the sentences from `first` to before `last`, in order, without
  /// duplicates. Patterns without a literal that is long enough are candidates everywhere, those
  /// that look at headlines only in a `Where::Headline`. Without `in_order`, it is enough that all
  /// literals are there, wherever. `presence` is room to work in, for one text after another; of a
  /// headline, it tells what stands there from then on.
  void candidates(const Document& document, std::size_t first, std::size_t last, Where where,
                  Presence& presence, bool in_order, std::vector<Candidate>& found) const;

  /// Whether a skimmed text can rule out all patterns: each has a word that skimming keeps.
  [[nodiscard]] bool rules_out() const { return rules_out_; }
  /// The first piece of the skimmed text in which a pattern may match; else how many there are. To
  /// be asked where `rules_out`.
  [[nodiscard]] std::size_t first_match(const Skim& skim) const;

  /// Without the patterns; `connect` gives a filter that was read its own again.
  template <typename Archive>
  void archive(Archive& archive) {
    archive(demands_, mentions_, triggered_, always_, literals_, literal_ends_, sets_of_,
            sets_of_text_, sets_beside_, triggers_, survives_, rules_out_, all_, of_text_, beside_,
            letters_);
  }
  void connect(const std::vector<Topic>& topics, std::string_view language);

 private:
  using SetId = std::uint32_t;
  /// That a literal of the set stands so far behind the literal demanded before it.
  struct Demand {
    using archived_as_bytes = void;
    SetId set = 0;
    Borders behind;
  };
  /// Lists of numbers or the like, one behind the other.
  template <typename Item>
  struct Lists {
    FlatVector<std::uint32_t> ends;
    FlatVector<Item> items;

    void add(const std::vector<Item>& list) {
      items.append(list);
      ends.push_back(static_cast<std::uint32_t>(items.size()));
    }
    /// Where a list begins among the `items`.
    [[nodiscard]] std::size_t start(std::size_t list) const {
      return list == 0 ? 0 : ends[list - 1];
    }
    [[nodiscard]] std::span<const Item> operator[](std::size_t list) const {
      return {items.data() + start(list), ends[list] - start(list)};
    }
    template <typename Archive>
    void archive(Archive& archive) {
      archive(ends, items);
    }
  };
  /// A literal and the first bytes of it, as a number.
  struct Keyed {
    using archived_as_bytes = void;
    std::uint64_t key = 0;
    std::uint32_t literal = 0;
    std::uint32_t size = 0;  ///< In bytes; fills what would be a hole.
  };
  /// Literals that are known by their first so many bytes. Each is on the shelf of the longest key
  /// that it has: two letters of Arabic tell little, four of them much.
  struct Shelf {
    /// A bit for some of the hash of each key; most places of a text have none.
    FlatVector<std::uint64_t> begins;
    Lists<Keyed> by_hash;  ///< By some more of it.

    template <typename Archive>
    void archive(Archive& archive) {
      archive(begins, by_hash);
    }
  };
  static constexpr std::size_t key_sizes[] = {8, 6, 4};
  /// Literals to be looked up at a place of a text.
  struct Dictionary {
    std::array<Shelf, std::size(key_sizes)> shelves;

    template <typename Archive>
    void archive(Archive& archive) {
      for (Shelf& shelf : shelves) archive(shelf);
    }
  };
  /// Literals that are whole tokens, for a language in which all are.
  struct Words {
    StringIndex numbers;
    FlatVector<std::uint32_t> literals;  ///< By number.
    /// Bits for some of the hash of the first eight bytes of each, its border included: nearly all
    /// words are known by them to be none.
    FlatVector<std::uint64_t> begins;

    /// The literal that stands at `word` in `text`.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text, const Span& word) const {
      const std::uint64_t hash = StringIndex::hash(text, word.start, word.size());
      const auto number = numbers.find({text.data() + word.start, word.size()}, hash);
      return number ? std::optional(literals[*number]) : std::nullopt;
    }

    template <typename Archive>
    void archive(Archive& archive) {
      archive(numbers, literals, begins);
    }
  };
  /// What stands in its token before a literal that the token ends with.
  enum class Before : std::uint8_t { Nothing, Letters, Anything };
  /// A literal that a token ends with, with all that tells one of up to sixteen bytes from others.
  struct Ending {
    using archived_as_bytes = void;
    std::uint64_t last = 0;      ///< Its last eight bytes, with zeros before one that is shorter.
    std::uint64_t previous = 0;  ///< Likewise the eight before them.
    std::uint32_t literal = 0;
    std::uint32_t size : 27 = 0;  ///< In bytes, without the border.
    std::uint32_t key : 3 = 0;    ///< Which of the `end_sizes` it is known by.
    std::uint32_t before : 2 = 0;
  };
  /// Literals that tokens end with, known by as many of their last bytes as they have: a look or
  /// two at the end of a token instead of one behind each letter that may stand before a literal.
  struct Endings {
    /// Bits for some of the hash of each key: most tokens are known by them to end with none.
    FlatVector<std::uint64_t> ends;
    Lists<Ending> by_hash;
    std::uint8_t keys = 0;  ///< A bit for each of the `end_sizes` that some are known by.

    [[nodiscard]] bool empty() const { return by_hash.items.empty(); }
    template <typename Archive>
    void archive(Archive& archive) {
      archive(ends, by_hash, keys);
    }
  };
  /// What the first bytes tell: of which dictionary a literal may begin with them.
  enum Beginning : std::uint8_t {
    begins_token = 1,
    begins_behind_letters = 2,
    begins_anywhere = 4,
  };
  struct Dictionaries {
    Dictionary anywhere;
    Dictionary beginning;       ///< Literals that a token must begin with.
    Dictionary behind_letters;  ///< Literals that nothing but `letters_` stand before.
    Words words;                ///< Where there are no others.
    Endings endings;            ///< Words too, where there are others.
    /// By some of the hash of a text's first four bytes: `Beginning`s of what may begin there.
    std::vector<std::uint8_t> begins;
    std::uint8_t begins_any = 0;  ///< All of them.

    template <typename Archive>
    void archive(Archive& archive) {
      archive(anywhere, beginning, behind_letters, words, endings, begins, begins_any);
    }
  };
  class Builder;
  class Scan;
  struct Hit {
    std::size_t offset = 0;  ///< Among the folded bytes of the text.
    std::uint32_t token = 0;
    std::uint32_t literal = 0;
  };

  [[nodiscard]] std::string_view literal(std::uint32_t number) const;
  /// Whether a pattern is looked up by one of the hits.
  [[nodiscard]] bool any_triggers(std::span<const Hit> hits) const;
  void scan(const Document& document, const TokenRange& range, const Dictionaries& dictionaries,
            std::vector<Hit>& hits) const;

  std::vector<Entry> patterns_;
  Lists<Demand> demands_;           ///< By the number of a pattern.
  Lists<std::uint64_t> mentions_;   ///< Likewise.
  Lists<std::uint32_t> triggered_;  ///< By set: the patterns that make claims and are rarest by it.
  std::vector<std::uint32_t> always_;
  FlatVector<char> literals_;
  FlatVector<std::uint32_t> literal_ends_;
  Lists<SetId> sets_of_;                ///< By literal, in order.
  Lists<SetId> sets_of_text_;           ///< Those that patterns of `of_text_` demand.
  Lists<SetId> sets_beside_;            ///< Likewise of `beside_`.
  std::vector<std::uint8_t> triggers_;  ///< By literal: one of its sets is in `triggered_`.
  std::vector<std::uint8_t> survives_;  ///< By set: all its literals survive skimming.
  bool rules_out_ = false;
  Dictionaries all_;
  Dictionaries of_text_;  ///< What makes claims elsewhere than in headlines.
  Dictionaries beside_;   ///< What is asked for beside those: `unless` and the like.
  /// By code point: a bit where it is one of them.
  std::vector<std::uint64_t> letters_;
  std::unique_ptr<Pool<Presence>> presences_ = std::make_unique<Pool<Presence>>();
};

class Prefilter::Presence {
 public:
  explicit Presence(const Prefilter& filter);

  /// Goes over to another part of a text, for patterns that make no claims and are not of topics
  /// that read whole headlines.
  void read(const Document& document, const TokenRange& range);
  /// Whether all that the pattern demands stands in the part as it demands it.
  [[nodiscard]] bool may_match(const Pattern& pattern) {
    return has_all(pattern.number()) && in_order(pattern.number());
  }

 private:
  friend class Prefilter;

  /// Goes over to a part that has these hits; `sets_of` are those of literals that matter.
  void begin(std::span<const Hit> hits, const Lists<SetId>& sets_of);
  [[nodiscard]] bool has(SetId set) const {
    const std::uint32_t at = index_[set];
    return at < here_.size() && here_[at].set == set;
  }
  [[nodiscard]] bool has_all(std::uint32_t pattern) const;
  [[nodiscard]] bool in_order(std::uint32_t pattern);
  /// Appends the patterns that one of the sets here triggers, where they may match in the sentence.
  void add_triggered(std::size_t sentence, bool ordered, std::vector<Candidate>& found);
  /// Calls `use` with each hit of a literal of the set, which is there, in the order of the tokens.
  template <typename Use>
  void each_hit(SetId set, const Use& use) const {
    for (std::uint32_t at = here_[index_[set]].first; at != none; at = stands_[at].next) {
      use(*stands_[at].hit);
    }
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  /// A set that has a literal in the part.
  struct Here {
    SetId set = 0;
    std::uint32_t first = none;  ///< Of its `stands_`.
  };
  /// A hit of a set, and the next one of the same.
  struct Stand {
    const Hit* hit = nullptr;
    std::uint32_t next = none;
  };

  const Prefilter* filter_;
  // Where in `here_` a set may be; that it is there, the set says that stands there (Briggs and
  // Torczon, An efficient representation for sparse sets, 1993): nothing is cleared for a part.
  std::vector<std::uint32_t> index_;
  std::vector<Here> here_;
  std::vector<Stand> stands_;
  std::vector<Hit> own_hits_;  // room for those of a part
  // Hits up to which the demands are met, and those of the next one.
  std::vector<const Hit*> reached_;
  std::vector<const Hit*> next_;
};

/// Calls `use` with each pattern of a topic that makes no claims.
void each_beside(const Topic& topic, std::string_view language,
                 const std::function<void(const Pattern&)>& use);

/// All patterns of a language: those that make claims, in the order of their topics and files, then
/// the others.
[[nodiscard]] std::vector<const Pattern*> patterns_of(const std::vector<Topic>& topics,
                                                      std::string_view language);

}  // namespace gainsay
