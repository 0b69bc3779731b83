#include "annotate/date_tense.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool begins(const std::string& beginning, std::string_view word) {
  constexpr std::size_t shortest = 3;
  return word.starts_with(beginning) &&
         count_code_points(word.substr(beginning.size())) >= shortest;
}

bool ends(const std::string& ending, std::string_view word) {
  constexpr std::size_t shortest = 3;
  return word.ends_with(ending) &&
         count_code_points(word.substr(0, word.size() - ending.size())) >= shortest;
}

bool of_two_words(const std::string& text) { return text.find(' ') != std::string::npos; }

/// Whether the shape of a word shows the tense.
bool shapes(const TenseWords& tense, std::string_view word) {
  return std::any_of(tense.beginnings.begin(), tense.beginnings.end(),
                     [&](const std::string& text) { return begins(text, word); }) ||
         std::any_of(tense.endings.begin(), tense.endings.end(),
                     [&](const std::string& text) { return ends(text, word); });
}

class TenseReader {
 public:
  TenseReader(const Document& document, const DateRules& rules, const TokenRange& sentence)
      : document_(document), rules_(rules), sentence_(sentence) {}

  /// What the word, or it and the one before it, show.
  [[nodiscard]] Tense at(std::size_t token) const {
    if (token > sentence_.first) {
      if (shows_pair(rules_.past, token)) return Tense::Past;
      if (shows_pair(rules_.future, token)) return Tense::Future;
    }
    if (document_.tokens()[token].kind != TokenKind::Word || as_written(rules_.neutral, token)) {
      return Tense::Unknown;
    }
    if (shown(rules_.future, token)) return Tense::Future;
    // "will be held", "is to be signed": a participle that tells of nothing past.
    if (token > sentence_.first && as_written(rules_.neutral, token - 1)) return Tense::Unknown;
    return shown(rules_.past, token) ? Tense::Past : Tense::Unknown;
  }

 private:
  [[nodiscard]] bool has(const StringIndex& words, const WordForm& form) const {
    return words.find(document_.text(form), form.hash).has_value();
  }
  [[nodiscard]] bool as_written(const StringIndex& words, std::size_t token) const {
    return has(words, document_.forms.of(token).front());
  }

  /// Whether the word and the one before it do.
  [[nodiscard]] bool shows_pair(const TenseWords& tense, std::size_t token) const {
    if (!as_written(tense.before, token - 1)) return false;
    const std::string pair =
        std::string(document_.folded(token - 1)).append(" ").append(document_.folded(token));
    return tense.words.find(pair) || std::any_of(tense.beginnings.begin(), tense.beginnings.end(),
                                                 [&](const std::string& text) {
                                                   return of_two_words(text) && begins(text, pair);
                                                 });
  }

  /// Also with a conjunction written onto the word.
  [[nodiscard]] bool shown(const TenseWords& tense, std::size_t token) const {
    const bool name = behind_verb(token);
    const auto forms = document_.forms.of(token);
    return std::any_of(forms.begin(), forms.end(), [&](const WordForm& form) {
      if (has(rules_.neutral, form)) return false;
      return has(tense.words, form) || (!name && shapes(tense, document_.text(form)));
    });
  }

  /// What stands right behind a listed verb is its subject, whatever it looks like.
  [[nodiscard]] bool behind_verb(std::size_t token) const {
    return token > sentence_.first && as_written(rules_.past.words, token - 1);
  }

  const Document& document_;
  const DateRules& rules_;
  const TokenRange& sentence_;
};

}  // namespace

Tense tense_at(const TokenRange& date, const Document& document, const DateRules& rules) {
  constexpr std::size_t reach_behind = 5;
  const TokenRange& sentence = document.sentences[document.sentence_at(date.first)].tokens;
  const TenseReader reader(document, rules, sentence);
  for (std::size_t i = 1; i <= rules.tense_reach && date.first >= sentence.first + i; ++i) {
    const Tense tense = reader.at(date.first - i);
    if (tense != Tense::Unknown) return tense;
  }
  for (std::size_t i = date.last; i < std::min(date.last + reach_behind, sentence.last); ++i) {
    const Tense tense = reader.at(i);
    if (tense != Tense::Unknown) return tense;
  }
  return Tense::Unknown;
}

}  // namespace gainsay
