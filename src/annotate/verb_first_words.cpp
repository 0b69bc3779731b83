#include "annotate/verb_first_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool is_written_with(const StatementText& text, std::size_t at, const Suffixes& endings) {
  return endings.any(text.document().text(text.token(at).text));
}

}  // namespace

bool is_sign(const StatementText& text, std::size_t at, std::string_view sign) {
  return text.is_sign(at) && text.document().folded(at) == sign;
}

std::size_t behind_brackets(const StatementText& text, std::size_t at, std::size_t end) {
  if (!is_sign(text, at, "(")) return at;
  for (std::size_t close = at; close < end; ++close) {
    if (is_sign(text, close, ")")) return close + 1;
  }
  return at;
}

bool inner_sign(const StatementText& text, std::size_t at) {
  const std::string_view sign = text.document().folded(at);
  return sign == "." || sign == "-" || sign == "/" || sign == "&" || sign == "\u2013";
}

bool is_definite(const StatementText& text, std::size_t at) {
  return text.rules().articles.any(text.document().folded(at));
}

bool names_channel(const StatementText& text, std::size_t at, std::size_t end) {
  if (text.phrase(at, WordClass::Channel, end) > 0) return true;
  return text.is(at, WordClass::Outlet) && has_noun_clitic(text, at);
}

bool name_in_quotes(const StatementText& text, std::size_t at) {
  const TokenRange& range = text.document().quotations[text.quotation(at)].tokens;
  constexpr std::size_t longest_name = 4;
  return range.size() <= longest_name;
}

bool has_plural_ending(const StatementText& text, std::size_t at) {
  return text.rules().plural_endings.any(text.document().folded(at));
}

bool has_feminine_ending(const StatementText& text, std::size_t at) {
  return is_written_with(text, at, text.rules().feminine_endings);
}

bool begins_bare_object(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t shortest = 4;
  const auto ends = [&](std::size_t word) {
    return !text.is_sign(word) && text.entry(word) == nullptr && !is_definite(text, word) &&
           count_code_points(text.document().folded(word)) >= shortest &&
           has_bare_object_ending(text, word);
  };
  return at + 1 < end && ends(at) && ends(at + 1);
}

bool has_many_ending(const StatementText& text, std::size_t at) {
  return is_written_with(text, at, text.rules().many_endings);
}

bool has_bare_object_ending(const StatementText& text, std::size_t at) {
  return is_written_with(text, at, text.rules().bare_object_endings);
}

bool has_possessor_ending(const StatementText& text, std::size_t at) {
  return is_written_with(text, at, text.rules().possessor_endings);
}

Agreement shown_by(const StatementText& text, const TokenRange& noun) {
  Agreement shown;
  if (noun.empty() || text.is_sign(noun.first)) return shown;
  if (text.is(noun.first, WordClass::Feminine)) shown.gender = Gender::Feminine;
  if (text.is(noun.first, WordClass::Masculine)) shown.gender = Gender::Masculine;
  const bool many = text.is(noun.first, WordClass::Plural);
  // Names that end so may be a man's, and have no article.
  if (shown.gender == Gender::Unknown && is_definite(text, noun.first)) {
    if (has_feminine_ending(text, noun.first)) shown.gender = Gender::Feminine;
    if (has_many_ending(text, noun.first)) {
      shown.number = GrammaticalNumber::Plural;
    }
  }
  // Of things too: "the sources", "the authorities".
  if (shown.gender == Gender::Feminine) shown.number = GrammaticalNumber::Singular;
  if (many) shown.number = GrammaticalNumber::Plural;
  return shown;
}

bool known_to_speak(const StatementText& text, std::size_t at) {
  return at < text.size() &&
         ((text.opens_quotation(at) && name_in_quotes(text, at)) ||
          text.is_any(at, bit(WordClass::Outlet) | bit(WordClass::Head) | bit(WordClass::Feminine) |
                              bit(WordClass::Masculine) | bit(WordClass::Plural)));
}

bool may_link(const StatementText& text, std::size_t at) {
  return text.rules().verb_clitics.any(text.document().folded(at));
}

bool has_noun_clitic(const StatementText& text, std::size_t at) {
  const std::vector<std::string>& allowed = text.rules().verb_clitics.all();
  return text.has_clitic(at) &&
         std::find(allowed.begin(), allowed.end(), text.clitic(at)) == allowed.end();
}

bool has_preposition_letters(const StatementText& text, std::size_t at) {
  return has_noun_clitic(text, at) && !text.quoted(at) &&
         (count_code_points(text.clitic(at)) > 1 || text.is_any(at, known_nouns));
}

bool is_linked_verb(const StatementText& text, std::size_t at) {
  const CueForm* form = cue_at(text, at, text.size(), CueWord::Verb);
  return form != nullptr && text.has_clitic(at) && may_link(text, at) &&
         (form->forms & bit(VerbForm::Finite)) != 0;
}

bool names_persons(const StatementText& text, std::size_t first, std::size_t at) {
  if (!text.is(at, WordClass::Plural) || text.is(at, WordClass::Relative) ||
      has_noun_clitic(text, at) || has_plural_ending(text, at)) {
    return false;
  }
  constexpr WordClasses binding =
      bit(WordClass::Preposition) | bit(WordClass::Construct) | bit(WordClass::Head);
  // "5 thousands of"
  if (at > first && text.token(at - 1).kind == TokenKind::Number) return false;
  // "the leaders of the states"
  return at == first || !(text.is_any(at - 1, binding) ||
                          (text.is(at - 1, WordClass::Plural) && !is_definite(text, at - 1)));
}

bool names_person(const StatementText& text, std::size_t at) {
  return !text.is_sign(at) && !text.quoted(at) && text.entry(at) == nullptr &&
         text.token(at).kind == TokenKind::Word && !is_definite(text, at) && !text.has_clitic(at);
}

bool is_bare_complementizer(const StatementText& text, std::size_t at) {
  return text.is(at, WordClass::Complementizer) && text.is(at, WordClass::Infinitive);
}

const CueForm* cue_at(const StatementText& text, std::size_t at, std::size_t end, CueWord kind) {
  const WordEntry* entry = text.entry(at);
  if (entry == nullptr) return nullptr;
  for (const CueForm& form : entry->cues) {
    if (form.kind == kind && text.stands(form.rest, at + 1, end)) return &form;
  }
  return nullptr;
}

bool is_known_verb(const StatementText& text, std::size_t at) {
  if (text.is_sign(at) || has_noun_clitic(text, at)) return false;
  if (text.is_any(at, bit(WordClass::Be) | bit(WordClass::Verb))) return true;
  const CueForm* form = cue_at(text, at, text.size(), CueWord::Verb);
  return form != nullptr && (form->forms & bit(VerbForm::Finite)) != 0 &&
         !text.rules().groups[form->group].opening && !is_verbal_noun(text, at, *form);
}

bool is_verbal_noun(const StatementText& text, std::size_t at, const CueForm& form) {
  return at > 0 && !text.has_clitic(at) && !text.is_sign(at - 1) &&
         text.is(at - 1, WordClass::NominalOpener) && (form.forms & bit(VerbForm::Base)) == 0 &&
         form.agreement.gender != Gender::Feminine;
}

bool is_free_relative(const StatementText& text, std::size_t at) {
  return !text.is_sign(at) && !text.has_clitic(at) && text.is(at, WordClass::Relative) &&
         text.is(at, WordClass::CommentOpener);
}

bool is_participle_cue(const StatementText& text, std::size_t at) {
  const CueForm* form = cue_at(text, at, text.size(), CueWord::Verb);
  return form != nullptr && (form->forms & bit(VerbForm::Gerund)) != 0 &&
         (form->forms & bit(VerbForm::Finite)) == 0;
}

bool is_adverbial_participle(const StatementText& text, std::size_t at) {
  const CueForm* form = cue_at(text, at, text.size(), CueWord::Verb);
  return form != nullptr && !text.has_clitic(at) && (form->forms & bit(VerbForm::Gerund)) != 0 &&
         (form->forms & bit(VerbForm::Finite)) == 0 && form->agreement.gender == Gender::Masculine;
}

std::size_t adverbs_before(const StatementText& text, std::size_t first, std::size_t end) {
  constexpr std::size_t longest = 4;
  for (std::size_t words = longest; words > 0; --words) {
    if (end < first + words) continue;
    if (text.phrase(end - words, WordClass::Adverb, end) == words) return end - words;
  }
  return end;
}

std::size_t behind_adverbs(const StatementText& text, std::size_t at, std::size_t end) {
  while (at < end) {
    const std::size_t adverb = text.phrase(at, WordClass::Adverb, end);
    if (adverb == 0 && !text.is_any(at, bit(WordClass::Time) | bit(WordClass::Auxiliary))) break;
    at += std::max<std::size_t>(adverb, 1);
  }
  return std::min(at, end);
}

TokenRange noun_phrase_verb_first(const StatementText& text, std::size_t start, std::size_t end) {
  std::size_t at = start;
  while (at < end) {
    if (text.is_sign(at)) {
      const std::size_t behind = behind_brackets(text, at, end);
      if (behind == at && (!inner_sign(text, at) || at == start || at + 1 >= end)) break;
      at = behind == at ? at + 1 : behind;
      continue;
    }
    if (text.opens_quotation(at)) {
      if (!name_in_quotes(text, at)) break;
      at = text.document().quotations[text.quotation(at)].tokens.last;
      continue;
    }
    const bool head =
        at > start && (text.is(at - 1, WordClass::Head) || text.is(start, WordClass::Head));
    // "an official in the ministry", but "an official during the talks"
    if (text.is(at, WordClass::Preposition) && (!head || text.is(at, WordClass::Setting))) break;
    if (text.is_any(at, bit(WordClass::Time) | bit(WordClass::Complementizer) |
                            bit(WordClass::Accusative) | bit(WordClass::Subordinator) |
                            bit(WordClass::Relative) | bit(WordClass::Questioner) |
                            bit(WordClass::Auxiliary) |
                            (at > start ? bit(WordClass::SubjectPronoun) : 0))) {
      break;
    }
    if (text.phrase(at, WordClass::Adverb, end) > 0 || names_channel(text, at, end)) break;
    if (is_known_verb(text, at) || (at > start && is_adverbial_participle(text, at))) break;
    ++at;
  }
  at = std::min(at, end);
  // "a source to | \"...\"": what a generic noun would go on with is not there.
  while (at > start && !text.is_sign(at - 1) && text.is(at - 1, WordClass::Preposition)) --at;
  return {start, at};
}

TokenRange noun_phrase_back(const StatementText& text, std::size_t first, std::size_t end) {
  constexpr std::size_t longest = 18;
  std::size_t start = end;
  while (start > first && end - start < longest) {
    const std::size_t at = start - 1;
    if (text.is_sign(at)) {
      if (is_sign(text, at, ")")) {
        std::size_t open = at;
        while (open > first && !is_sign(text, open, "(")) --open;
        if (open == first) break;
        start = open;
        continue;
      }
      if (!inner_sign(text, at) || is_sign(text, at, "-")) break;
    } else if (text.quoted(at) && !name_in_quotes(text, at)) {
      break;
    } else if (text.is_any(at, bit(WordClass::Complementizer) | bit(WordClass::Subordinator) |
                                   bit(WordClass::Relative) | bit(WordClass::Coordinator) |
                                   bit(WordClass::Accusative)) ||
               is_known_verb(text, at)) {
      break;
    } else if (adverbs_before(text, first, start) + 1 < start) {
      break;  // "to a large extent | the theory"
    } else if (text.is(at, WordClass::Preposition)) {
      // "an official in the ministry confirmed": behind a generic noun only.
      if (at == first || !text.is(at - 1, WordClass::Head) || text.is(at, WordClass::Setting)) {
        break;
      }
    }
    start = at;
  }
  return {behind_adverbs(text, start, end), end};
}

}  // namespace gainsay
