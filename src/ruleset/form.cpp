#include "ruleset/form.h"

#include <algorithm>

#include "base/utf8.h"
#include "ruleset/pattern_syntax.h"

namespace gainsay {
namespace {

using Kind = PatternNode::Kind;

/// What one token of a form must be: a word, or a part behind attached letters.
struct Symbol {
  std::string word;  // with a part: the letters attached to it
  std::vector<KindId> kinds;
  [[nodiscard]] bool empty() const { return word.empty() && kinds.empty(); }
};

/// One reading of a form, built from left to right; the last symbol may still grow.
struct Reading {
  std::vector<Symbol> symbols;
  Symbol open;

  void close() {
    if (!open.empty()) symbols.push_back(std::move(open));
    open = Symbol{};
  }
};

using Readings = std::vector<Reading>;

// What the shared syntax makes of a dot; in forms it is the one inside an abbreviation ("a.m").
constexpr std::string_view any_letter = "[^\\x1f\\x{e000}-\\x{f8ff}]";

constexpr std::size_t most_readings = 20'000;

// Multiplies the alternatives of a form out. An expected problem is thrown as the text of the
// message.
class Expansion {
 public:
  Expansion(const PatternNames& names, const Folder& folder) : names_(names), folder_(folder) {}

  void append(const PatternNode& node, Readings& readings) const {
    switch (node.kind) {
      case Kind::Literal:
        for (Reading& reading : readings) append_literal(node.text, reading);
        return;
      case Kind::Class:
        if (node.text == any_letter) {
          for (Reading& reading : readings) reading.open.word += '.';
          return;
        }
        if (node.text != "[-]") throw std::string("letter classes are not possible in a form");
        for (Reading& reading : readings) append_literal("-", reading);
        return;
      case Kind::Border:
        for (Reading& reading : readings) reading.close();
        return;
      case Kind::Gap:
        throw std::string("gaps are not possible in a form");
      case Kind::Slot:
        for (Reading& reading : readings) {
          if (!reading.open.kinds.empty() || is_sign(reading.open.word)) reading.close();
          reading.open.kinds = names_.slots.find(node.text)->second;
        }
        return;
      case Kind::Words:
        append_words(node.text, readings);
        return;
      case Kind::Concat:
        for (const PatternNode& child : node.children) append(child, readings);
        return;
      case Kind::Alternate:
        append_branches(node.children, readings);
        return;
      case Kind::Repeat: {
        if (node.text != "?") throw std::string("only '?' can repeat in a form");
        Readings without = readings;
        append(node.children[0], readings);
        join(std::move(without), readings);
        return;
      }
    }
  }

 private:
  [[nodiscard]] bool is_sign(std::string_view word) const {
    std::size_t at = 0;
    if (word.empty()) return false;
    const CharClass cls = folder_.char_class(next_code_point(word, at));
    return cls == CharClass::Punctuation || cls == CharClass::Hyphen;
  }

  void append_literal(const std::string& text, Reading& reading) const {
    if (!reading.open.kinds.empty() || is_sign(reading.open.word) ||
        (is_sign(text) && !reading.open.empty())) {
      reading.close();
    }
    reading.open.word += text;
  }

  void append_words(const std::string& list, Readings& readings) const {
    std::vector<PatternNode> branches;
    for (const std::string& word : names_.words.find(list)->second) {
      auto parsed = parse_pattern(word, names_, folder_);
      if (!parsed) throw "in the word list '" + list + "': " + parsed.error().message;
      branches.push_back(std::move(*parsed));
    }
    append_branches(branches, readings);
  }

  void append_branches(const std::vector<PatternNode>& branches, Readings& readings) const {
    Readings all;
    for (const PatternNode& branch : branches) {
      Readings some = readings;
      append(branch, some);
      join(std::move(some), all);
    }
    readings = std::move(all);
  }

  static void join(Readings more, Readings& readings) {
    if (readings.size() + more.size() > most_readings) {
      throw std::string("the form has too many readings; divide it");
    }
    std::move(more.begin(), more.end(), std::back_inserter(readings));
  }

  const PatternNames& names_;
  const Folder& folder_;
};

}  // namespace

void Parts::add(Part part) {
  const auto at = static_cast<std::uint32_t>(parts_.size());
  next_.push_back(first_[part.tokens.first]);
  first_[part.tokens.first] = at;
  parts_.push_back(part);
}

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
  Readings readings(1);
  try {
    Expansion(names, folder).append(*parsed, readings);
  } catch (const std::string& message) {
    complain(0, 1, message, "forms hold words, {parts}, {=word lists}, (a|b) and x?");
    return;
  }
  for (Reading& reading : readings) {
    reading.close();
    if (reading.symbols.empty()) {
      complain(0, 1, "the form can be empty", "");
      return;
    }
    std::vector<std::uint32_t> ends = {0};
    for (const Symbol& symbol : reading.symbols) {
      std::vector<std::uint32_t> next;
      for (const std::uint32_t from : ends) {
        const auto fresh = static_cast<std::uint32_t>(nodes_.size());
        if (symbol.kinds.empty()) {
          const auto [edge, added] = nodes_[from].words.try_emplace(symbol.word, fresh);
          next.push_back(edge->second);
          if (added) nodes_.emplace_back();
          continue;
        }
        for (const KindId kind : symbol.kinds) {
          auto& edges = nodes_[from].parts;
          const auto known = std::find_if(edges.begin(), edges.end(), [&](const PartEdge& edge) {
            return edge.kind == kind && edge.attached == symbol.word;
          });
          if (known != edges.end()) {
            next.push_back(known->to);
            continue;
          }
          const auto to = static_cast<std::uint32_t>(nodes_.size());
          edges.push_back({kind, symbol.word, to});
          nodes_.emplace_back();
          next.push_back(to);
        }
      }
      ends = std::move(next);
    }
    for (const std::uint32_t end : ends) {
      auto& forms = nodes_[end].forms;
      const auto place = std::lower_bound(forms.begin(), forms.end(), id);
      if (place == forms.end() || *place != id) forms.insert(place, id);
    }
  }
}

struct FormTable::Search {
  const Document& document;
  const Parts& parts;
  std::size_t end;
  const Accept& accept;
  std::vector<std::uint32_t> path = {};
  std::string_view attached = {};
  std::optional<FormMatch> best = {};
  std::size_t first = 0;
};

void FormTable::follow(Search& search, std::uint32_t at, std::size_t token) const {
  const Node& node = nodes_[at];
  for (const std::uint32_t form : node.forms) {
    const auto& best = search.best;
    if (best && (token < best->tokens.last || (token == best->tokens.last && best->form <= form))) {
      break;
    }
    FormMatch match{{search.first, token}, form, search.path, search.attached};
    if (!search.accept(match)) continue;
    search.best = std::move(match);
    break;
  }
  if (token >= search.end) return;
  if (!node.words.empty()) {
    const auto edge = node.words.find(search.document.folded(token));
    if (edge != node.words.end()) follow(search, edge->second, token + 1);
  }
  if (node.parts.empty() || !search.parts.any(token)) return;
  search.parts.each(token, [&](std::uint32_t index, const Part& part) {
    if (part.tokens.last > search.end) return;
    const bool first = token == search.first;
    for (const PartEdge& edge : node.parts) {
      if (edge.kind != part.kind) continue;
      if (first ? !part.attached.ends_with(edge.attached) : edge.attached != part.attached)
        continue;
      if (first) search.attached = part.attached;
      search.path.push_back(index);
      follow(search, edge.to, part.tokens.last);
      search.path.pop_back();
      if (first) search.attached = {};
    }
  });
}

void FormTable::follow_first_word(Search& search, std::size_t token,
                                  const CliticRules& clitics) const {
  const auto& words = nodes_[0].words;
  const std::string_view word = search.document.folded(token);
  for (const Clitic& clitic : clitics.clitics) {
    if (!word.starts_with(clitic.strip)) continue;
    const std::string key = clitic.restore + std::string(word.substr(clitic.strip.size()));
    if (count_code_points(key) < clitics.shortest) continue;
    const auto edge = words.find(key);
    if (edge == words.end()) continue;
    search.attached = word.substr(0, clitic.strip.size());
    follow(search, edge->second, token + 1);
    search.attached = {};
  }
}

std::optional<FormMatch> FormTable::longest(const Document& document, const Parts& parts,
                                            std::size_t token, std::size_t end,
                                            const CliticRules& clitics,
                                            const Accept& accept) const {
  Search search{document, parts, end, accept};
  search.first = token;
  follow(search, 0, token);
  if (document.tokens()[token].kind == TokenKind::Word) follow_first_word(search, token, clitics);
  return std::move(search.best);
}

}  // namespace gainsay
