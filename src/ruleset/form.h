#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_vector.h"
#include "base/function_ref.h"
#include "base/hash_sieve.h"
#include "base/string_index.h"
#include "base/yaml.h"
#include "ruleset/pattern.h"
#include "text/document.h"

namespace gainsay {

/// A piece of a text that forms are made of: a month's name, a count, a date already read.
struct Part {
  TokenRange tokens;
  KindId kind = 0;
  std::uint32_t index = 0;    ///< Of the value in the finder's own table.
  std::string_view attached;  ///< Folded letters before it in its first token ("and", "in"); a view
                              ///< into the document.
};

/// The parts of a stretch of a document, by the token they begin at.
class Parts {
 public:
  Parts() = default;
  explicit Parts(const TokenRange& range) { reset(range); }

  /// Goes over to another stretch, which has no parts yet.
  void reset(const TokenRange& range);
  void add(Part part);
  /// Calls `use` with every part that begins at `token`; views stay valid until the next `add`.
  template <typename Use>
  void each(std::size_t token, Use use) const {
    for (std::uint32_t at = first_[token - start_]; at != none; at = next_[at]) {
      use(at, parts_[at]);
    }
  }
  [[nodiscard]] bool any(std::size_t token) const { return first_[token - start_] != none; }
  /// Whether one of these kinds (bits of `kind_bit`) begins there.
  [[nodiscard]] bool any(std::size_t token, std::uint64_t kinds) const {
    std::uint32_t at = first_[token - start_];
    while (at != none && (kind_bit(parts_[at].kind) & kinds) == 0) at = next_[at];
    return at != none;
  }
  /// The first token from `token` on, before `end`, that one begins at; else `end`.
  [[nodiscard]] std::size_t next(std::size_t token, std::size_t end) const {
    while (token < end && !any(token)) ++token;
    return token;
  }
  [[nodiscard]] bool empty() const { return parts_.empty(); }
  [[nodiscard]] const Part& operator[](std::uint32_t at) const { return parts_[at]; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  std::size_t start_ = 0;
  std::vector<Part> parts_;
  std::vector<std::uint32_t> next_;   // parallel to parts_
  std::vector<std::uint32_t> first_;  // by token, from `start_` on
};

struct FormMatch {
  TokenRange tokens;
  std::uint32_t form = 0;            ///< The id it was added under.
  std::vector<std::uint32_t> parts;  ///< Into the Parts, in text order.
  std::string_view attached;         ///< As in Part, of the first token.
};

/// A dictionary of forms: patterns of the shared syntax (words, {part}, {=words}, (a|b), x?),
/// without gaps, classes and repetition, so that all of them are looked up at once, token by token.
/// "[-]" is the hyphen between numbers, a dot the one inside an abbreviation ("a.m"). A part may
/// have letters attached in front, which the form writes as they stand in the text ('x{number}');
/// the first token of a form may carry any clitic of the language. Immutable once filled; look-ups
/// are thread-safe.
class FormTable {
 public:
  /// Adds the form at `node` under `id`; what is wrong with it goes to `diagnostics`.
  void add(const YamlFile& file, const YamlNode& node, std::uint32_t id, const PatternNames& names,
           const Folder& folder, Diagnostics& diagnostics);

  /// Whether a form that fits the parts fits its surroundings too.
  using Accept = FunctionRef<bool(const FormMatch&)>;

  /// The longest acceptable form that begins at `token` and ends before `end`; of equally long ones
  /// the one with the lowest id.
  [[nodiscard]] std::optional<FormMatch> longest(const Document& document, const Parts& parts,
                                                 std::size_t token, std::size_t end,
                                                 Accept accept) const;
  /// The first token from `token` on, before `end`, that a form may begin at; else `end`. Asked
  /// before `longest`, it spares most of the look-ups.
  [[nodiscard]] std::size_t next(const Document& document, const Parts& parts, std::size_t token,
                                 std::size_t end) const;
  [[nodiscard]] bool empty() const { return nodes_.size() <= 1; }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(nodes_, part_edges_, ends_, attached_, words_, word_edges_, starts_, start_kinds_,
            lead_);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct PartEdge {
    using archived_as_bytes = void;
    std::uint32_t kind = 0;
    std::uint32_t attached = 0;  // in `attached_`
    std::uint32_t to = 0;
    std::uint32_t next = none;  // of the same node
  };
  struct End {
    using archived_as_bytes = void;
    std::uint32_t form = 0;
    std::uint32_t next = none;  // of the same node: the next higher form
  };
  struct Node {
    using archived_as_bytes = void;
    std::uint32_t parts = none;    // its first edge over a part
    std::uint32_t forms = none;    // the first form that ends there
    std::uint32_t next_words = 0;  // `bit_of_hash` of each word that an edge goes over
  };
  class Growth;
  struct Search;

  // With so many words before it, or `none`.
  std::uint32_t add_node(std::uint32_t words_before);
  // The node behind the edge, made where it is not there yet.
  std::uint32_t grow(std::uint32_t from, std::string_view word);
  std::uint32_t grow(std::uint32_t from, KindId kind, std::string_view attached);
  [[nodiscard]] std::optional<std::uint32_t> next(std::uint32_t from, std::string_view word,
                                                  std::uint64_t hash) const;
  void add_start(std::uint32_t word);
  [[nodiscard]] bool may_begin(const Document& document, const Parts& parts,
                               std::size_t token) const;
  [[nodiscard]] std::size_t next_word_or_part(const Document& document, const Parts& parts,
                                              std::size_t token, std::size_t end) const;
  void follow(Search& search, std::uint32_t node, std::size_t token) const;
  void follow_first_word(Search& search, std::size_t token) const;

  // A trie over tokens, in flat arrays. The edges of words are in one table for all nodes; what few
  // nodes have is chained.
  FlatVector<Node> nodes_{Node()};
  FlatVector<PartEdge> part_edges_;
  FlatVector<End> ends_;
  StringIndex attached_;
  StringIndex words_;
  PairMap word_edges_;             // node and word -> node
  HashSieve starts_;               // of the words that forms begin with
  std::uint64_t start_kinds_ = 0;  // of the parts that they begin with, as `kind_bit`s
  // By node: the words before it, `none` behind a part; kept while forms are added.
  std::vector<std::uint32_t> words_before_{0};
  // The most words that a form has before its first part; `none` where a form has words alone.
  std::uint32_t lead_ = 0;
};

}  // namespace gainsay
