#include "ruleset/form.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "ruleset/pattern_syntax.h"
#include "ruleset/word_table.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

// What the shared syntax makes of a dot; in forms it is the one inside an abbreviation ("a.m").
constexpr std::string_view any_letter = "[^\\x1f\\x{e000}-\\x{e3ff}]";

}  // namespace

void Parts::reset(const TokenRange& range) {
  start_ = range.first;
  parts_.clear();
  next_.clear();
  first_.assign(range.size() + 1, none);
}

void Parts::add(Part part) {
  constexpr std::size_t usual = 16;  // most sentences have fewer
  if (parts_.capacity() == 0) {
    parts_.reserve(usual);
    next_.reserve(usual);
  }
  const auto at = static_cast<std::uint32_t>(parts_.size());
  std::uint32_t& first = first_[part.tokens.first - start_];
  next_.push_back(std::exchange(first, at));
  parts_.push_back(part);
}

// Walks a form from left to right and grows the trie by all its readings at once. An expected
// problem is thrown as the text of the message.
class FormTable::Growth {
 public:
  Growth(FormTable& table, const PatternNames& names, const Folder& folder)
      : table_(table), names_(names), folder_(folder) {}

  /// The nodes in which the form ends.
  std::vector<std::uint32_t> run(const PatternNode& form) {
    Tips tips(1);
    append(form, tips);
    close(tips);
    std::vector<std::uint32_t> ends;
    for (const Tip& tip : tips) ends.push_back(tip.node);
    return ends;
  }

 private:
  /// How far one reading has come: a node, and the token begun behind it: a word, or a part behind
  /// attached letters.
  struct Tip {
    std::uint32_t node = 0;
    std::string word = {};
    const std::vector<KindId>* kinds = nullptr;
    [[nodiscard]] bool between_tokens() const { return word.empty() && kinds == nullptr; }
  };
  using Tips = std::vector<Tip>;

  static constexpr std::size_t most_tips = 20'000;

  void append(const PatternNode& node, Tips& tips) {
    switch (node.kind) {
      case Kind::Literal:
        append_literal(node.text, tips);
        return;
      case Kind::Class:
        if (node.text == any_letter) {
          for (Tip& tip : tips) tip.word += '.';
          return;
        }
        if (node.text != "[-]") throw std::string("letter classes are not possible in a form");
        append_literal("-", tips);
        return;
      case Kind::Border:
        close(tips);
        return;
      case Kind::Gap:
        throw std::string("gaps are not possible in a form");
      case Kind::Slot:
        close_where(tips,
                    [&](const Tip& tip) { return tip.kinds != nullptr || is_sign(tip.word); });
        for (Tip& tip : tips) tip.kinds = &names_.slots.find(node.text)->second;
        return;
      case Kind::Words:
        append_branches(names_.words->find(node.text)->words, tips);
        return;
      case Kind::Concat:
        for (const PatternNode& child : node.children) append(child, tips);
        return;
      case Kind::Alternate:
        append_branches(node.children, tips);
        return;
      case Kind::Repeat: {
        if (node.text != "?") throw std::string("only '?' can repeat in a form");
        Tips with = tips;
        append(node.children[0], with);
        add(std::move(with), tips);
        return;
      }
    }
  }

  [[nodiscard]] bool is_sign(std::string_view word) const {
    std::size_t at = 0;
    if (word.empty()) return false;
    const CharClass cls = folder_.char_class(next_code_point(word, at));
    return cls == CharClass::Punctuation || cls == CharClass::Hyphen;
  }

  void append_literal(const std::string& text, Tips& tips) {
    const bool sign = is_sign(text);
    close_where(tips, [&](const Tip& tip) {
      return tip.kinds != nullptr || is_sign(tip.word) || (sign && !tip.between_tokens());
    });
    for (Tip& tip : tips) tip.word += text;
  }

  void append_branches(const std::vector<PatternNode>& branches, Tips& tips) {
    Tips all;
    for (const PatternNode& branch : branches) {
      Tips some = tips;
      append(branch, some);
      add(std::move(some), all);
    }
    tips = std::move(all);
  }

  static void add(Tips more, Tips& tips) {
    std::move(more.begin(), more.end(), std::back_inserter(tips));
    if (tips.size() > most_tips) throw std::string("the form has too many readings; divide it");
  }

  // Readings that have come to the same node go on as one.
  void close(Tips& tips) {
    close_where(tips, [](const Tip& tip) { return !tip.between_tokens(); });
    const auto node = [](const Tip& tip) { return tip.node; };
    std::sort(tips.begin(), tips.end(),
              [&](const Tip& a, const Tip& b) { return node(a) < node(b); });
    const auto same = [&](const Tip& a, const Tip& b) { return node(a) == node(b); };
    tips.erase(std::unique(tips.begin(), tips.end(), same), tips.end());
  }

  template <typename Which>
  void close_where(Tips& tips, const Which& which) {
    Tips closed;
    for (Tip& tip : tips) {
      if (!which(tip)) {
        closed.push_back(std::move(tip));
      } else if (tip.kinds == nullptr) {
        closed.push_back({table_.grow(tip.node, tip.word)});
      } else {
        for (const KindId kind : *tip.kinds) {
          closed.push_back({table_.grow(tip.node, kind, tip.word)});
        }
      }
    }
    tips = std::move(closed);
  }

  FormTable& table_;
  const PatternNames& names_;
  const Folder& folder_;
};

void FormTable::add(const YamlFile& file, const YamlNode& node, std::uint32_t id,
                    const PatternNames& names, const Folder& folder, Diagnostics& diagnostics) {
  const auto complain = [&](std::size_t at, std::size_t width, std::string message,
                            std::string hint) {
    Diagnostic diagnostic = file.error(node, std::move(message), std::move(hint));
    diagnostic.column += at + (node.quoted ? 1 : 0);
    diagnostic.width = width;
    diagnostics.push_back(std::move(diagnostic));
  };
  const auto parsed = parse_pattern(node.text, names, folder);
  if (!parsed) {
    const PatternError& error = parsed.error();
    complain(error.at, error.width, error.message, error.hint);
    return;
  }
  std::vector<std::uint32_t> ends;
  try {
    ends = Growth(*this, names, folder).run(*parsed);
  } catch (const std::string& message) {
    complain(0, 1, message, "forms hold words, {parts}, {=word lists}, (a|b) and x?");
    return;
  }
  for (const std::uint32_t end : ends) {
    if (end == 0) {
      complain(0, 1, "the form can be empty", "");
      return;
    }
    if (words_before_[end] != none) lead_ = none;  // it has no part at all
    std::uint32_t* place = &nodes_[end].forms;
    while (*place != none && ends_[*place].form < id) place = &ends_[*place].next;
    if (*place != none && ends_[*place].form == id) continue;
    const std::uint32_t next = *place;
    *place = static_cast<std::uint32_t>(ends_.size());  // before `ends_` moves
    ends_.push_back({id, next});
  }
}

std::uint32_t FormTable::add_node(std::uint32_t words_before) {
  words_before_.push_back(words_before);
  nodes_.push_back({});
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

std::uint32_t FormTable::grow(std::uint32_t from, std::string_view word) {
  const auto fresh = static_cast<std::uint32_t>(nodes_.size());
  const std::uint32_t number = words_.add(word);
  const std::uint32_t to = word_edges_.add(from, number, fresh);
  if (to == fresh) {
    nodes_[from].next_words |= bit_of_hash(StringIndex::hash(word));
    if (from == 0) add_start(number);
    const std::uint32_t before = words_before_[from];
    add_node(before == none ? none : before + 1);
  }
  return to;
}

void FormTable::add_start(std::uint32_t word) {
  starts_.add(StringIndex::hash(words_[word]), [&] {
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t start = 0; start < words_.size(); ++start) {
      if (word_edges_.find(0, start)) hashes.push_back(StringIndex::hash(words_[start]));
    }
    return hashes;
  });
}

std::uint32_t FormTable::grow(std::uint32_t from, KindId kind, std::string_view attached) {
  const std::uint32_t letters = attached_.add(attached);
  std::uint32_t* last = &nodes_[from].parts;
  for (; *last != none; last = &part_edges_[*last].next) {
    const PartEdge& edge = part_edges_[*last];
    if (edge.kind == kind && edge.attached == letters) return edge.to;
  }
  *last = static_cast<std::uint32_t>(part_edges_.size());
  if (from == 0) start_kinds_ |= kind_bit(kind);
  if (words_before_[from] != none) lead_ = std::max(lead_, words_before_[from]);
  const std::uint32_t fresh = add_node(none);
  part_edges_.push_back({static_cast<std::uint32_t>(kind), letters, fresh, none});
  return fresh;
}

std::optional<std::uint32_t> FormTable::next(std::uint32_t from, std::string_view word,
                                             std::uint64_t hash) const {
  if ((nodes_[from].next_words & bit_of_hash(hash)) == 0) return std::nullopt;
  const auto known = words_.find(word, hash);
  return known ? word_edges_.find(from, *known) : std::nullopt;
}

bool FormTable::may_begin(const Document& document, const Parts& parts, std::size_t token) const {
  if (parts.any(token, start_kinds_)) return true;
  for (const WordForm& form : document.forms.of(token)) {
    if (starts_.may_have(form.hash)) return true;
  }
  return false;
}

std::size_t FormTable::next(const Document& document, const Parts& parts, std::size_t token,
                            std::size_t end) const {
  if (lead_ == none) return next_word_or_part(document, parts, token, end);
  std::size_t part = token;  // the first that a part begins at, as far as it is needed
  for (; token < end; ++token) {
    if (part <= token) part = parts.next(token, end);
    if (part == end) return end;
    token = std::max(token, part - std::min<std::size_t>(part, lead_));
    if (may_begin(document, parts, token)) return token;
  }
  return end;
}

// Where forms may begin with any word of theirs.
std::size_t FormTable::next_word_or_part(const Document& document, const Parts& parts,
                                         std::size_t token, std::size_t end) const {
  if (token >= end) return end;
  const auto forms = document.forms.of(TokenRange{token, end});
  const auto word = std::find_if(forms.begin(), forms.end(),
                                 [&](const WordForm& form) { return starts_.may_have(form.hash); });
  if (word != forms.end()) end = document.forms.token_of(*word, token);
  while (token < end && !parts.any(token, start_kinds_)) ++token;
  return token;
}

struct FormTable::Search {
  const Document& document;
  const Parts& parts;
  std::size_t end;
  Accept accept;
  std::vector<std::uint32_t> path = {};
  std::string_view attached = {};
  FormMatch found = {};  // that is judged, in one place: most are not accepted
  std::optional<FormMatch> best = {};
  std::size_t first = 0;
};

void FormTable::follow(Search& search, std::uint32_t at, std::size_t token) const {
  for (std::uint32_t ended = nodes_[at].forms; ended != none; ended = ends_[ended].next) {
    const std::uint32_t form = ends_[ended].form;
    const auto& best = search.best;
    if (best && (token < best->tokens.last || (token == best->tokens.last && best->form <= form))) {
      break;
    }
    FormMatch& found = search.found;
    found.tokens = {search.first, token};
    found.form = form;
    found.parts = search.path;
    found.attached = search.attached;
    if (!search.accept(found)) continue;
    search.best = found;
    break;
  }
  if (token >= search.end) return;
  const WordForm& word = search.document.forms.of(token).front();
  if (const auto to = next(at, search.document.text(word), word.hash)) {
    follow(search, *to, token + 1);
  }
  if (nodes_[at].parts == none || !search.parts.any(token)) return;
  search.parts.each(token, [&](std::uint32_t index, const Part& part) {
    if (part.tokens.last > search.end) return;
    const bool first = token == search.first;
    for (std::uint32_t next = nodes_[at].parts; next != none; next = part_edges_[next].next) {
      const PartEdge& edge = part_edges_[next];
      if (edge.kind != part.kind) continue;
      const std::string_view attached = attached_[edge.attached];
      if (first ? !part.attached.ends_with(attached) : attached != part.attached) continue;
      if (first) search.attached = part.attached;
      constexpr std::size_t usual_parts = 8;
      if (search.path.empty()) search.path.reserve(usual_parts);
      search.path.push_back(index);
      follow(search, edge.to, part.tokens.last);
      search.path.pop_back();
      if (first) search.attached = {};
    }
  });
}

void FormTable::follow_first_word(Search& search, std::size_t token) const {
  for (const WordForm& form : search.document.forms.of(token).subspan(1)) {
    if (form.brief) continue;
    const auto to = next(0, search.document.text(form), form.hash);
    if (!to) continue;
    search.attached = search.document.folded(token).substr(0, form.clitic);
    follow(search, *to, token + 1);
    search.attached = {};
  }
}

std::optional<FormMatch> FormTable::longest(const Document& document, const Parts& parts,
                                            std::size_t token, std::size_t end,
                                            Accept accept) const {
  if (!may_begin(document, parts, token)) return std::nullopt;
  Search search{document, parts, end, accept};
  search.first = token;
  follow(search, 0, token);
  if (document.tokens()[token].kind == TokenKind::Word) follow_first_word(search, token);
  return std::move(search.best);
}

}  // namespace gainsay
