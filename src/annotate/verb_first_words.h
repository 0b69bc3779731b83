#pragma once

#include "annotate/statement_text.h"

namespace gainsay {

// What the finder of statements in verb-first languages knows of single words and of noun phrases,
// by closed classes, signs and the letters written onto words alone. Examples here and in the files
// beside are English words in the order of such a language; a hyphen joins what it writes as one.

/// What of is known to be a noun.
inline constexpr WordClasses known_nouns = bit(WordClass::Construct) | bit(WordClass::Head) |
                                           bit(WordClass::Feminine) | bit(WordClass::Masculine) |
                                           bit(WordClass::Plural) | bit(WordClass::Outlet);

[[nodiscard]] bool is_sign(const StatementText& text, std::size_t at, std::string_view sign);
/// A sign that stands inside names.
[[nodiscard]] bool inner_sign(const StatementText& text, std::size_t at);
/// Behind the bracket that closes the one at `at`; `at` when there is none.
[[nodiscard]] std::size_t behind_brackets(const StatementText& text, std::size_t at,
                                          std::size_t end);
/// A quotation of few words, which inside a noun phrase is a name.
[[nodiscard]] bool name_in_quotes(const StatementText& text, std::size_t at);

/// The words that `speaker: known` asks for, or a name in quotation marks, begin there.
[[nodiscard]] bool known_to_speak(const StatementText& text, std::size_t at);

/// The word has an article.
[[nodiscard]] bool is_definite(const StatementText& text, std::size_t at);
/// The word has an ending of a plural that a subject has not.
[[nodiscard]] bool has_plural_ending(const StatementText& text, std::size_t at);
/// The word has, as written, an ending of feminine nouns.
[[nodiscard]] bool has_feminine_ending(const StatementText& text, std::size_t at);
/// Two words with an ending that many objects have stand at `at` in a row.
[[nodiscard]] bool begins_bare_object(const StatementText& text, std::size_t at, std::size_t end);
/// The word has, as written, an ending of nouns for many. Names end so as well.
[[nodiscard]] bool has_many_ending(const StatementText& text, std::size_t at);
/// The word has, as written, an ending that many objects have, and many names.
[[nodiscard]] bool has_bare_object_ending(const StatementText& text, std::size_t at);
/// The word has, as written, an ending of nouns with their possessor.
[[nodiscard]] bool has_possessor_ending(const StatementText& text, std::size_t at);
/// What the first word of a noun phrase shows of its gender and number.
[[nodiscard]] Agreement shown_by(const StatementText& text, const TokenRange& noun);
/// The word begins with letters that link clauses ("and"), or with the same letters by chance.
[[nodiscard]] bool may_link(const StatementText& text, std::size_t at);
/// Letters stand before the word that none does before a verb.
[[nodiscard]] bool has_noun_clitic(const StatementText& text, std::size_t at);

/// Letters of a preposition stand before a known noun or an article: other words only look like
/// that.
[[nodiscard]] bool has_preposition_letters(const StatementText& text, std::size_t at);
/// A finite form of any cue with letters before it that link clauses.
[[nodiscard]] bool is_linked_verb(const StatementText& text, std::size_t at);

/// A plural that may be a subject in the sentence that begins at `first`: no ending of objects, and
/// no preposition or noun before it.
[[nodiscard]] bool names_persons(const StatementText& text, std::size_t first, std::size_t at);
/// Nothing is known of the word, and it has no article: a name, where a name may stand.
[[nodiscard]] bool names_person(const StatementText& text, std::size_t at);
/// A word for "that" without a pronoun, behind which a noun stands.
[[nodiscard]] bool is_bare_complementizer(const StatementText& text, std::size_t at);

/// The words of a channel or an outlet that is spoken to begin there ("to-the agency").
[[nodiscard]] bool names_channel(const StatementText& text, std::size_t at, std::size_t end);
/// The cue of that kind which begins with the word, or null.
[[nodiscard]] const CueForm* cue_at(const StatementText& text, std::size_t at, std::size_t end,
                                    CueWord kind);
/// A verb, as far as is known: a listed one or a finite cue.
[[nodiscard]] bool is_known_verb(const StatementText& text, std::size_t at);
/// The form of the cue is that of a verbal noun as well, and one stands before it ("the absence of
/// mention").
[[nodiscard]] bool is_verbal_noun(const StatementText& text, std::size_t at, const CueForm& form);
/// A relative that stands for its own noun ("what").
[[nodiscard]] bool is_free_relative(const StatementText& text, std::size_t at);
/// A cue that is a participle and nothing else ("saying").
[[nodiscard]] bool is_participle_cue(const StatementText& text, std::size_t at);
/// The same in a form that no noun has: the feminine ones are names of acts as well ("mention").
[[nodiscard]] bool is_adverbial_participle(const StatementText& text, std::size_t at);

/// Where the phrase of adverbs that ends before `end` begins; `end` when there is none.
[[nodiscard]] std::size_t adverbs_before(const StatementText& text, std::size_t first,
                                         std::size_t end);

/// Behind the adverbs, times and auxiliaries that begin at `at`, not beyond `end`.
[[nodiscard]] std::size_t behind_adverbs(const StatementText& text, std::size_t at,
                                         std::size_t end);

/// The noun phrase that begins at `start`: up to a sign, an adjunct, a verb or another clause, not
/// beyond `end`. Empty when none begins there.
[[nodiscard]] TokenRange noun_phrase_verb_first(const StatementText& text, std::size_t start,
                                                std::size_t end);

/// The noun phrase that ends before `end`, back to a sign, a preposition or a verb, and not beyond
/// `first`.
[[nodiscard]] TokenRange noun_phrase_back(const StatementText& text, std::size_t first,
                                          std::size_t end);

}  // namespace gainsay
