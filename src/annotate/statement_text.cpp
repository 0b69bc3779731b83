#include "annotate/statement_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/first_bytes.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr WordClasses closed_classes =
    bit(WordClass::Complementizer) | bit(WordClass::Questioner) | bit(WordClass::Infinitive) |
    bit(WordClass::Auxiliary) | bit(WordClass::Be) | bit(WordClass::Negation) |
    bit(WordClass::Adverb) | bit(WordClass::Determiner) | bit(WordClass::Preposition) |
    bit(WordClass::Coordinator) | bit(WordClass::Subordinator) | bit(WordClass::Relative) |
    bit(WordClass::Time) | bit(WordClass::SubjectPronoun) | bit(WordClass::ObjectPronoun) |
    bit(WordClass::PossessivePronoun);

// What a word with a preposition written onto it may be.
constexpr WordClasses nouns = bit(WordClass::Time) | bit(WordClass::NominalOpener) |
                              bit(WordClass::Feminine) | bit(WordClass::Masculine) |
                              bit(WordClass::Plural) | bit(WordClass::Outlet) |
                              bit(WordClass::Head) | bit(WordClass::Construct) |
                              bit(WordClass::NoSpeaker) | bit(WordClass::Determiner);

constexpr WordClasses no_noun_phrase =
    bit(WordClass::Preposition) | bit(WordClass::Coordinator) | bit(WordClass::Subordinator) |
    bit(WordClass::Auxiliary) | bit(WordClass::Be) | bit(WordClass::Negation) |
    bit(WordClass::Infinitive) | bit(WordClass::Agent) | bit(WordClass::Time) |
    bit(WordClass::PossessiveMark) | bit(WordClass::Relative) | bit(WordClass::Complementizer) |
    bit(WordClass::Questioner) | bit(WordClass::Adverb);

// An ending is no word.
bool has_ending(std::string_view word, const Suffixes& endings) {
  return endings.any(word,
                     [&](std::string_view ending) { return word.size() > ending.size() + 1; });
}

}  // namespace

StatementText::StatementText(const Document& document, const StatementRules& rules,
                             const CliticRules& clitics)
    : document_(document),
      rules_(rules),
      shortest_(clitics.shortest),
      words_(document.tokens().size()) {
  forget_names();
  for (std::size_t q = 0; q < document.quotations.size(); ++q) {
    const TokenRange& range = document.quotations[q].tokens;
    for (std::size_t at = range.first; at < range.last && at < words_.size(); ++at) {
      words_[at].quotation = static_cast<std::uint32_t>(q);
    }
  }
}

std::size_t StatementText::next_cue(std::size_t at, std::size_t end) const {
  if (at >= end) return end;
  for (const WordForm& form : document_.forms.of(TokenRange{at, end})) {
    if (!rules_.cue_words.may_have(form.hash)) continue;  // as most
    const std::size_t token = document_.forms.token_of(form, at);
    const WordEntry* const known = entry(token);
    if (known != nullptr && !known->cues.empty()) return token;
    at = token;
  }
  return end;
}

void StatementText::look_up(std::size_t at) const {
  Word& word = words_[at];
  word.known = true;
  add_entry(at, word);
  constexpr WordClasses verbs = bit(WordClass::Auxiliary) | bit(WordClass::Verb);
  if ((word.classes & verbs) != 0 && is_name(at)) {
    word.entry = nullptr;
    word.classes = 0;
  }
  add_endings(at, word);
}

void StatementText::add_entry(std::size_t at, Word& word) const {
  const std::string_view folded = document_.folded(at);
  const std::span<const WordForm> forms = document_.forms.of(at);
  auto found = rules_.words.find(folded, forms.front().hash);
  const auto before_verbs = [&](std::size_t letters) {
    const auto& verb_clitics = rules_.verb_clitics.all();
    return std::find(verb_clitics.begin(), verb_clitics.end(), folded.substr(0, letters)) !=
           verb_clitics.end();
  };
  if (found == rules_.words.end() && token(at).kind == TokenKind::Word) {
    for (const WordForm& form : forms.subspan(1)) {
      if (form.brief) continue;
      const auto entry = rules_.words.find(document_.text(form), form.hash);
      if (entry == rules_.words.end()) continue;
      // "and" before a word says less than "and with" before a shorter one.
      const bool known = found != rules_.words.end();
      if (known && (!before_verbs(form.clitic) || before_verbs(word.clitic))) continue;
      found = entry;
      word.clitic = form.clitic;
    }
  }
  if (found == rules_.words.end()) {
    word.clitic = clitic_with_article(at);
    return;
  }
  word.entry = &found->second;
  word.classes = found->second.classes;
  if (word.clitic > 0 && !rules_.verb_clitics.empty() && !before_verbs(word.clitic)) {
    word.classes &= nouns;  // no preposition or conjunction stands before another one
  }
}

// Letters that stand for themselves and an article show of any word that it is none without them.
std::uint16_t StatementText::clitic_with_article(std::size_t at) const {
  const std::span<const WordForm> forms = document_.forms.of(at);
  if (forms.size() == 1 || token(at).kind != TokenKind::Word) return 0;
  for (const WordForm& form : forms.subspan(1)) {
    if (!form.restored) continue;
    const std::string_view left = document_.folded(at).substr(form.clitic);
    if (count_code_points(left) >= shortest_) return form.clitic;
  }
  return 0;
}

// Whatever else the words of a name are, here they are that name.
void StatementText::forget_names() {
  if (rules_.names.empty()) return;
  const auto written = [&](std::size_t at) { return document_.text(token(at).text); };
  // Most words are known by their first bytes to begin none.
  std::array<std::uint64_t, 8> begins{};
  const auto begin = [&](std::string_view word) {
    constexpr std::uint64_t mix = 0x9E3779B97F4A7C15U;
    const std::uint64_t hash = first_bytes<std::uint64_t>(word, word.size()) * mix;
    return std::pair{&begins[hash >> 61U], std::uint64_t{1} << (hash >> 55U & 63U)};
  };
  for (const auto& [first, names] : rules_.names) {
    const auto [bits, bit_of_first] = begin(first);
    *bits |= bit_of_first;
  }
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const auto [bits, bit_of_word] = begin(written(at));
    if ((*bits & bit_of_word) == 0) continue;
    const auto found = rules_.names.find(written(at));
    if (found == rules_.names.end()) continue;
    for (const std::vector<std::string>& name : found->second) {
      std::size_t same = 0;
      while (same < name.size() && at + same < words_.size() && written(at + same) == name[same]) {
        ++same;
      }
      for (std::size_t i = 0; same == name.size() && i < same; ++i) words_[at + i].known = true;
    }
  }
}

// "said Don Smith", "May said": a verb has a capital only where a sentence or quotation begins, in
// headlines, and where all is in capitals.
bool StatementText::is_name(std::size_t at) const {
  if (at == 0 || !token(at).capitalized || token(at).all_caps) return false;
  const bool begins = quotation_border(at) && quoted(at);
  if (begins || (is_sign(at - 1) && !is_comma(at - 1) && document_.folded(at - 1) != ".")) {
    return false;
  }
  const TokenRange& sentence = document_.sentences[document_.sentence_at(at)].tokens;
  return at != sentence.first && !is_title_case(*this, sentence);
}

// Endings speak of words that nothing else is known of.
void StatementText::add_endings(std::size_t at, Word& word) const {
  const Token& token_at = token(at);
  const std::string_view written = document_.text(token_at.text);
  if (rules_.object_endings.any(written)) word.classes |= bit(WordClass::Accusative);
  if ((word.classes & closed_classes) != 0 || token_at.kind != TokenKind::Word) return;
  if (word.entry != nullptr && !word.entry->cues.empty()) return;
  const std::string_view folded = document_.folded(at);
  // "Kelly said": a name ends like an adverb, unless a comma sets it off.
  const bool name = token_at.capitalized && !(at + 1 < size() && is_comma(at + 1));
  const bool noun = (word.classes & bit(WordClass::Noun)) != 0;
  if (!name && !noun && has_ending(folded, rules_.adverb_endings))
    word.classes |= bit(WordClass::Adverb);
  if (!token_at.capitalized && has_ending(folded, rules_.verb_endings)) {
    word.classes |= bit(WordClass::Verb);
  }
}

char StatementText::sign(std::size_t at) const {
  const std::string_view folded = document_.folded(at);
  if (folded.size() == 1) return folded[0];
  // The Arabic comma.
  return folded == "\u060C" ? ',' : '\0';
}

bool StatementText::opens_quotation(std::size_t at) const {
  return at < size() && quoted(at) && document_.quotations[quotation(at)].tokens.first == at;
}

bool StatementText::behind_quotation(std::size_t at) const {
  return at > 0 && at <= size() && quoted(at - 1) &&
         document_.quotations[quotation(at - 1)].tokens.last == at;
}

std::size_t StatementText::phrase(std::size_t at, WordClass word_class, std::size_t end) const {
  std::size_t longest = is(at, word_class) ? 1 : 0;
  if (rules_.phrases.empty()) return longest;
  const auto found = rules_.phrases.find(document_.folded(at), document_.forms.of(at).front().hash);
  if (found == rules_.phrases.end()) return longest;
  for (const ClassPhrase& phrase : found->second) {
    if (phrase.word_class == word_class && phrase.words.size() >= longest &&
        stands(phrase.words, at + 1, end)) {
      longest = phrase.words.size() + 1;
    }
  }
  return longest;
}

std::size_t StatementText::skip_times(std::size_t at, std::size_t end) const {
  while (at < end) {
    const std::size_t words = phrase(at, WordClass::Time, end);
    if (words == 0) break;
    at += words;
  }
  return at;
}

bool StatementText::stands(const std::vector<std::string>& words, std::size_t at,
                           std::size_t end) const {
  if (at + words.size() > end) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (document_.folded(at + i) != words[i]) return false;
  }
  return true;
}

bool StatementText::is_plural(std::size_t at) const {
  return is(at, WordClass::Plural) || has_ending(document_.folded(at), rules_.plural_endings);
}

bool StatementText::starts_noun_phrase(std::size_t at) const {
  if (at >= size() || is_sign(at)) return false;
  // "that" begins clauses and noun phrases: where it also is a determiner, what it is said of
  // decides.
  if (is(at, WordClass::Time)) {
    return at + 1 < size() && is(at + 1, WordClass::PossessiveMark);  // "Friday's decision"
  }
  // "all of it"
  if (is(at, WordClass::Determiner) && at + 1 < size() && is(at + 1, WordClass::Preposition)) {
    return true;
  }
  // "nearly half", "early results"
  const bool adverb =
      is(at, WordClass::Adverb) && !is_any(at, no_noun_phrase & ~bit(WordClass::Adverb));
  if (adverb && at + 1 < size() && !is_sign(at + 1) && !is(at + 1, WordClass::Verb)) {
    return is(at + 1, WordClass::Determiner) || !is_any(at + 1, no_noun_phrase);
  }
  return is(at, WordClass::Determiner) || !is_any(at, no_noun_phrase);
}

bool is_title_case(const StatementText& text, const TokenRange& sentence) {
  constexpr std::size_t short_word = 4;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = text.token(at);
    if (token.kind != TokenKind::Word || token.text.size() < short_word || text.quoted(at))
      continue;
    ++words;
    capitals += token.capitalized;
  }
  return words > 1 && capitals * 4 >= words * 3;
}

}  // namespace gainsay
