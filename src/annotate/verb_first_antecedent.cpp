#include "annotate/verb_first_antecedent.h"

#include "annotate/verb_first_object.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr WordClasses offices = bit(WordClass::Construct) | bit(WordClass::Head);

// The word behind such letters that the token begins with; empty when there are none.
std::string_view behind_letters(const StatementText& text, std::size_t at,
                                const std::vector<std::string>& clitics) {
  constexpr std::size_t shortest = 3;
  const std::string_view word = text.document().folded(at);
  for (const std::string& letters : clitics) {
    if (!word.starts_with(letters)) continue;
    const std::string_view rest = word.substr(letters.size());
    if (count_code_points(rest) >= shortest) return rest;
  }
  return {};
}

// The document has the word by itself, with or without an article.
bool stands_alone(const StatementText& text, std::string_view wanted) {
  const Document& document = text.document();
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string_view word = document.folded(at);
    if (word == wanted) return true;
    for (const std::string& article : text.rules().articles.all()) {
      if (word.starts_with(article) && word.substr(article.size()) == wanted) return true;
    }
  }
  return false;
}

}  // namespace

bool names_several(const StatementText& text, const TokenRange& noun) {
  if (noun.empty()) return false;
  if (shown_by(text, noun).number == GrammaticalNumber::Plural) return true;
  if (!text.is_sign(noun.first) && has_many_ending(text, noun.first)) return true;
  // "the head of the youth and-the sport" is one.
  if (text.is_any(noun.first, offices)) return false;
  for (std::size_t at = noun.first + 1; at + 1 < noun.last; ++at) {
    if (text.is(at, WordClass::Coordinator)) return true;
    const std::string_view rest = behind_letters(text, at, text.rules().verb_clitics.all());
    if (!rest.empty() && (text.has_clitic(at) || stands_alone(text, rest))) return true;
  }
  return false;
}

bool may_go_on(const StatementText& text, const TokenRange& noun, const Agreement& verb) {
  if (!agrees(shown_by(text, noun), verb)) return false;
  return verb.number != GrammaticalNumber::Plural || names_several(text, noun);
}

bool is_completed(const StatementText& text, std::size_t at) {
  if (is_definite(text, at)) {
    return is_definite(text, at + 1) && text.entry(at) != nullptr &&
           !begins_definite_act(text, at + 1);
  }
  return text.is_any(at, known_nouns) && !has_possessor_ending(text, at);
}

TokenRange up_to_preposition(const StatementText& text, TokenRange noun) {
  if (noun.empty()) return noun;
  // "the director of health in-Boston": an office is held somewhere.
  const bool office = text.is_any(noun.first, offices);
  for (std::size_t at = noun.first + 1; at < noun.last; ++at) {
    if (text.is_sign(at) || text.quoted(at)) continue;
    // "the players for-the management of": an adjective would stand between.
    if (at == noun.first + 1 && is_definite(text, noun.first) && has_noun_clitic(text, at) &&
        !office && !text.is(noun.first, WordClass::Feminine)) {
      noun.last = at;
    }
    if (text.entry(at) != nullptr) continue;
    const std::string_view rest = behind_letters(text, at, text.rules().noun_clitics.all());
    if (rest.empty() || text.rules().articles.any(rest)) continue;
    // "the higher committee for-elections" is all one name.
    const bool behind_name = at == noun.first + 1 || names_person(text, at - 1);
    if (has_possessor_ending(text, at) || (!office && behind_name && stands_alone(text, rest))) {
      noun.last = at;
    }
  }
  while (!noun.empty() && is_sign(text, noun.last - 1, "(")) --noun.last;
  return noun;
}

TokenRange definite_part(const StatementText& text, TokenRange noun) {
  const auto has_letters = [&](std::size_t at) {
    if (text.is_sign(at)) return false;
    const std::string_view rest = behind_letters(text, at, text.rules().noun_clitics.all());
    return has_preposition_letters(text, at) || text.rules().articles.any(rest);
  };
  bool told = false;
  for (std::size_t at = noun.first; at + 1 < noun.last; ++at) {
    if (text.is_sign(at)) continue;
    if (text.is(at, WordClass::Negation) && !is_definite(text, at + 1) && at + 2 < noun.last) {
      noun.first = at + 2;  // "not harmed Smith, who": a verb
      told = true;
    } else if ((at == noun.first || has_bare_object_ending(text, at)) && !is_definite(text, at) &&
               !known_to_speak(text, at) && has_letters(at + 1)) {
      noun.first = at + 1;  // "made the paper a call to-the player who"
    }
  }
  // "not came Smith with-harm, who": what the verb goes on with.
  const std::size_t last = noun.last - 1;
  if (told && last > noun.first && !text.is_sign(last) &&
      text.rules().noun_clitics.any(text.document().folded(last))) {
    noun.last = last;
  }
  return noun;
}

bool may_speak(const StatementText& text, const TokenRange& noun) {
  if (noun.empty() || text.is_sign(noun.first)) return false;
  if (known_to_speak(text, noun.first)) return true;
  // A name has no ending of objects, and nothing is known of it.
  constexpr WordClasses none =
      bit(WordClass::NominalOpener) | bit(WordClass::NoSpeaker) | bit(WordClass::Accusative);
  if (text.is(noun.first, WordClass::Construct)) return noun.size() > 1;
  return !text.is_any(noun.first, none) && !begins_bare_object(text, noun.first, noun.last);
}

}  // namespace gainsay
