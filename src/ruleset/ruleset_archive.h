#pragma once

#include "base/archive.h"
#include "ruleset/entity_rules.h"
#include "ruleset/language.h"
#include "ruleset/pack.h"
#include "ruleset/topic.h"

namespace gainsay {

// What rules are made of, for archives (see base/archive.h). Members are bound by position, so that
// one that is added and not listed here does not compile.

template <typename Archive>
void archive(Archive& archive, TextRules& value) {
  auto& [quotes, abbreviations] = value;
  archive(quotes, abbreviations);
}

template <typename Archive>
void archive(Archive& archive, NumberWord& value) {
  auto& [use, low, high, soft] = value;
  archive(use, low, high, soft);
}

template <typename Archive>
void archive(Archive& archive, NumberFormContext& value) {
  auto& [after, before] = value;
  archive(after, before);
}

template <typename Archive>
void archive(Archive& archive, NumberRules& value) {
  auto& [group, decimal, reversed, attached, ordinal_endings, scale_endings, joiners,
         attached_joiners, joined, ones_first, not_written, words, word_values, currency_names,
         currencies, labels, counted, counted_endings, events, uncounted, articles, numbered_names,
         unit_forms, forms, meanings, contexts] = value;
  archive(group, decimal, reversed, attached, ordinal_endings, scale_endings, joiners,
          attached_joiners, joined, ones_first, not_written, words, word_values, currency_names,
          currencies, labels, counted, counted_endings, events, uncounted, articles, numbered_names,
          unit_forms, forms, meanings, contexts);
}

template <typename Archive>
void archive(Archive& archive, DateName& value) {
  auto& [kind, number, calendar, capitalized, doubtful] = value;
  archive(kind, number, calendar, capitalized, doubtful);
}

template <typename Archive>
void archive(Archive& archive, DateForm& value) {
  auto& [meaning, anchor, toward, piece, calendar, by, by_given, unit, in, bound, keep, present,
         behind_cue, not_before_name, after, before, not_after, not_before, not_spelled] = value;
  archive(meaning, anchor, toward, piece, calendar, by, by_given, unit, in, bound, keep, present,
          behind_cue, not_before_name, after, before, not_after, not_before, not_spelled);
}

template <typename Archive>
void archive(Archive& archive, TenseWords& value) {
  auto& [words, before, beginnings, endings] = value;
  archive(words, before, beginnings, endings);
}

template <typename Archive>
void archive(Archive& archive, DateRules& value) {
  auto& [names, name_values, months, forms, date_forms, meanings, bound_words, bounds, moves, joins,
         compares, future, past, tense_reach, neutral, doubtful_after, decade_endings, era_endings,
         week_begins, weekend_begins, hijri_from, hijri_to, year_pairs] = value;
  archive(names, name_values, months, forms, date_forms, meanings, bound_words, bounds, moves,
          joins, compares, future, past, tense_reach, neutral, doubtful_after, decade_endings,
          era_endings, week_begins, weekend_begins, hijri_from, hijri_to, year_pairs);
}

template <typename Archive>
void archive(Archive& archive, CueRules::Cue& value) {
  auto& [effect, reach, before, with, within] = value;
  archive(effect, reach, before, with, within);
}

template <typename Archive>
void archive(Archive& archive, CueRules& value) {
  auto& [cues, phrases, breaks] = value;
  archive(cues, phrases, breaks);
}

template <typename Archive>
void archive(Archive& archive, Agreement& value) {
  auto& [gender, number] = value;
  archive(gender, number);
}

template <typename Archive>
void archive(Archive& archive, CueGroup& value) {
  auto& [takes, act, passive, addressee, performs, relays_object, relays, through,
         object_needs_through, opening, nominal, not_objects, objects_with, speaker] = value;
  archive(takes, act, passive, addressee, performs, relays_object, relays, through,
          object_needs_through, opening, nominal, not_objects, objects_with, speaker);
}

template <typename Archive>
void archive(Archive& archive, CueForm& value) {
  auto& [kind, forms, agreement, group, rest] = value;
  archive(kind, forms, agreement, group, rest);
}

template <typename Archive>
void archive(Archive& archive, WordEntry& value) {
  auto& [classes, agreement, cues] = value;
  archive(classes, agreement, cues);
}

template <typename Archive>
void archive(Archive& archive, ClassPhrase& value) {
  auto& [word_class, words] = value;
  archive(word_class, words);
}

template <typename Archive>
void archive(Archive& archive, StatementRules& value) {
  auto& [subject_after, longest_subject, words, cue_words, articles, verb_clitics, noun_clitics,
         adverb_endings, verb_endings, plural_endings, bare_object_endings, object_endings,
         feminine_endings, many_endings, possessor_endings, phrases, names, groups] = value;
  archive(subject_after, longest_subject, words, cue_words, articles, verb_clitics, noun_clitics,
          adverb_endings, verb_endings, plural_endings, bare_object_endings, object_endings,
          feminine_endings, many_endings, possessor_endings, phrases, names, groups);
}

template <typename Archive>
void archive(Archive& archive, RootRules& value) {
  auto& [weak, added, endings, shortest] = value;
  archive(weak, added, endings, shortest);
}

template <typename Archive>
void archive(Archive& archive, OpenPhraseRules& value) {
  auto& [ends, begins, joins, prefixes, suffixes, shortest, counts_as, vague, roots] = value;
  archive(ends, begins, joins, prefixes, suffixes, shortest, counts_as, vague, roots);
}

template <typename Archive>
void archive(Archive& archive, Language& value) {
  auto& [code, title, folder, text, clitics, common, numbers, dates, cues, statements, phrases] =
      value;
  archive(code, title, folder, text, clitics, common, numbers, dates, cues, statements, phrases);
}

template <typename Archive>
void archive(Archive& archive, Entity& value) {
  auto& [id, kind, title, part_of, speaks_for] = value;
  archive(id, kind, title, part_of, speaks_for);
}

template <typename Archive>
void archive(Archive& archive, EntityKind& value) {
  auto& [name, speaker_rank, channel] = value;
  archive(name, speaker_rank, channel);
}

template <typename Archive>
void archive(Archive& archive, EntityRules::Name& value) {
  auto& [entity, kind, use] = value;
  archive(entity, kind, use);
}

template <typename Archive>
void archive(Archive& archive, TopicState& value) {
  auto& [name, excludes, implies, distributes, lasts] = value;
  archive(name, excludes, implies, distributes, lasts);
}

template <typename Archive>
void archive(Archive& archive, Implication& value) {
  auto& [topic, state, when_topic, when_state] = value;
  archive(topic, state, when_topic, when_state);
}

template <typename Archive>
void archive(Archive& archive, TopicPattern& value) {
  auto& [pattern, language, state, rule, unless, qualifier, negated, counts, or_more, unless_topic,
         less_topic, party, about, line] = value;
  archive(pattern, language, state, rule, unless, qualifier, negated, counts, or_more, unless_topic,
          less_topic, party, about, line);
}

template <typename Archive>
void archive(Archive& archive, TopicSlot& value) {
  auto& [name, kinds, fill, required, same_unstated, describes, whole, anywhere, least, not_behind,
         not_before, beside_words] = value;
  archive(name, kinds, fill, required, same_unstated, describes, whole, anywhere, least, not_behind,
          not_before, beside_words);
}

template <typename Archive>
void archive(Archive& archive, OneWord& value) {
  auto& [forms, open, openings] = value;
  archive(forms, open, openings);
}

/// Without its examples and conflicts, which only tests ask for.
template <typename Archive>
void archive(Archive& archive, Topic& value) {
  auto& [name, pack, path, title, subject, slots, about, type, value_slot, unit, time, reads,
         fresh_days, states, scope_words, scopes, apart, implied_by, patterns, otherwise, unless,
         digest, tells, one_word, roots, examples, conflicts] = value;
  archive(name, pack, path, title, subject, slots, about, type, value_slot, unit, time, reads,
          fresh_days, states, scope_words, scopes, apart, implied_by, patterns, otherwise, unless,
          digest, tells, one_word, roots);
}

template <typename Archive>
void archive(Archive& archive, Pack& value) {
  auto& [name, title, version, path] = value;
  archive(name, title, version, path);
}

}  // namespace gainsay
