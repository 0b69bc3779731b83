#include "annotate/statement_speaker.h"

#include <algorithm>

#include "annotate/cue_complement.h"
#include "annotate/verb_group.h"

namespace gainsay {
namespace {

// How many words may stand between a verb and a noun that is its object, at the most.
constexpr std::size_t object_reach = 3;

TokenRange agent_of(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                    const Statement& statement) {
  const auto agent_at = [&](std::size_t at) -> TokenRange {
    if (at >= sentence.last || !text.is(at, WordClass::Agent)) return {};
    TokenRange agent = noun_phrase_after(text, at + 1, sentence.last, true);
    for (std::size_t next = agent.first + 1; next < agent.last; ++next) {
      if (infinitive_at(text, next, sentence.last)) agent.last = next;  // "by analysts to fall"
    }
    return agent;
  };
  constexpr std::size_t reach = 6;
  for (std::size_t at = match.cue.last; at < match.cue.last + reach; ++at) {
    // "was attacked on Monday by"
    if (const TokenRange agent = agent_at(at); !agent.empty()) return agent;
    if (match.reduced || at >= sentence.last || text.is_sign(at) || is_verb(text, at)) break;
  }
  for (const TokenRange& part : statement.content) {
    if (part.first < match.cue.last) continue;
    if (const TokenRange agent = agent_at(part.last); !agent.empty()) return agent;
  }
  return {};
}

SpeakerHow how_of(const StatementText& text, const TokenRange& speaker) {
  if (speaker.empty()) return SpeakerHow::Unknown;
  const bool pronoun =
      speaker.size() == 1 &&
      text.is_any(speaker.first, bit(WordClass::SubjectPronoun) | bit(WordClass::Relative) |
                                     bit(WordClass::PossessivePronoun) |
                                     bit(WordClass::ObjectPronoun));
  return pronoun ? SpeakerHow::Pronoun : SpeakerHow::Explicit;
}

// "the miners, who took to the streets and called for": the cue goes on with the verb of a relative
// clause that a comma sets off.
TokenRange shared_relative(const StatementText& text, const TokenRange& sentence,
                           std::size_t verb_group) {
  if (verb_group < sentence.first + 3 || !text.is(verb_group - 1, WordClass::Coordinator)) {
    return {};
  }
  std::size_t at = verb_group - 1;
  while (at > sentence.first && !text.is_sign(at - 1) && !text.quotation_border(at)) --at;
  const bool set_off = at > sentence.first && text.is_comma(at - 1) &&
                       text.is(at, WordClass::Relative) && is_verb(text, at + 1);
  return set_off ? TokenRange{at, at + 1} : TokenRange{};
}

TokenRange shared_subject(const StatementText& text, const TokenRange& sentence,
                          const CueMatch& match, const std::vector<Statement>& before) {
  if (!match.infinitive && !match.adjunct) {
    const TokenRange relative = shared_relative(text, sentence, match.verb_group);
    if (!relative.empty()) return relative;
  }
  if (match.infinitive || match.adjunct) {
    const TokenRange governed = governing_subject(text, sentence, match.verb_group);
    if (!governed.empty()) return governed;
  }
  for (auto earlier = before.rbegin(); earlier != before.rend(); ++earlier) {
    if (!earlier->speaker.empty() && earlier->how != SpeakerHow::AccordingTo) {
      return earlier->speaker;
    }
  }
  const bool fronted =
      text.is_any(sentence.first, bit(WordClass::Preposition) | bit(WordClass::Subordinator)) ||
      match.verb_group < sentence.first + 3;
  if (match.adjunct && fronted) {
    // "After blaming Smith, Jones ...": the clause is still to come.
    std::size_t comma = match.cue.last;
    while (comma < sentence.last && !text.is_comma(comma)) ++comma;
    if (comma + 1 < sentence.last) return clause_subject(text, comma + 1, sentence.last);
  }
  return clause_subject(text, sentence.first, match.verb_group);
}

Agreement agreement_of(const StatementText& text, const TokenRange& speaker) {
  Agreement agreement;
  for (std::size_t at = speaker.first; at < speaker.last; ++at) {
    if (speaker.size() == 1 && text.entry(at) != nullptr &&
        text.is_any(at, bit(WordClass::SubjectPronoun) | bit(WordClass::PossessivePronoun))) {
      return text.entry(at)->agreement;
    }
    if (text.is(at, WordClass::Feminine)) agreement.gender = Gender::Feminine;
    if (text.is(at, WordClass::Masculine)) agreement.gender = Gender::Masculine;
    if (text.is(at, WordClass::Plural)) agreement.number = GrammaticalNumber::Plural;
    if (text.is_comma(at)) break;  // an apposition speaks of somebody else as often
  }
  return agreement;
}

// "The deputies are on their way, they said": the plural that begins the sentence of the pronoun.
TokenRange plural_topic(const StatementText& text, std::size_t pronoun) {
  const Document& document = text.document();
  const TokenRange& sentence = document.sentences[document.sentence_at(pronoun)].tokens;
  for (std::size_t at = sentence.first; at < pronoun; ++at) {
    if (text.quoted(at)) return {};
    if (!is_verb(text, at) && !text.is_any(at, bit(WordClass::Auxiliary) | bit(WordClass::Be))) {
      continue;
    }
    const TokenRange subject = subject_before(text, sentence.first, at);
    const bool plural = !subject.empty() && text.is_plural(subject.last - 1);
    return plural && subject.first == sentence.first ? subject : TokenRange{};
  }
  return {};
}

// The name of one person, as far as its capitals show.
bool names_one(const StatementText& text, const TokenRange& speaker) {
  std::size_t words = 0;
  for (std::size_t at = speaker.first; at < speaker.last; ++at) {
    if (text.is_comma(at)) break;
    if (text.is_sign(at)) continue;
    if (!text.token(at).capitalized || text.is_plural(at)) return false;
    ++words;
  }
  return words == 2;
}

void merge(Agreement& known, const Agreement& more) {
  if (known.gender == Gender::Unknown) known.gender = more.gender;
  if (known.number == GrammaticalNumber::Unknown) known.number = more.number;
}

// "Smith sent a letter asking", "Smith was heard at a rally asking": who does what the verb before
// `object` says, if it is no cue of its own ("heard people asking").
TokenRange owner_of_object(const StatementText& text, const TokenRange& sentence,
                           const TokenRange& object) {
  if (object.empty() || object.first <= sentence.first) return {};
  std::size_t verb = object.first - 1;
  if (!is_verb(text, verb) || text.is_any(verb, bit(WordClass::Be) | bit(WordClass::Auxiliary))) {
    return {};
  }
  const bool cue = is_cue_form(text, verb, VerbForm::Finite);
  if (cue && !text.is(object.first, WordClass::Setting)) return {};
  while (verb > sentence.first &&
         text.is_any(verb - 1, bit(WordClass::Auxiliary) | bit(WordClass::Be) |
                                   bit(WordClass::Adverb) | bit(WordClass::Negation))) {
    --verb;
  }
  return subject_before(text, sentence.first, verb);
}

// "drew farmers opposing the toll": the persons right before a gerund do it.
TokenRange persons_before(const StatementText& text, const TokenRange& sentence, std::size_t end) {
  if (!text.is(end - 1, WordClass::Plural) || text.is(end - 1, WordClass::Coordinator)) return {};
  std::size_t first = end - 1;
  constexpr WordClasses borders = bit(WordClass::Preposition) | bit(WordClass::Coordinator);
  while (first > sentence.first && !text.is_sign(first - 1) && !is_verb(text, first - 1) &&
         !text.is_any(first - 1, borders) && !text.quotation_border(first)) {
    --first;
  }
  return {first, end};
}

// "an impassioned defense of": a form that is no verb behind a determiner.
bool describes_behind_determiner(const StatementText& text, const TokenRange& sentence,
                                 std::size_t at) {
  constexpr WordClasses pronouns = bit(WordClass::SubjectPronoun) | bit(WordClass::Relative);
  return at > sentence.first && text.is(at, WordClass::Verb) &&
         text.is_any(at - 1, bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun)) &&
         !text.is_any(at - 1, pronouns);
}

// "has taken a firm stance on": a participle, of whatever verb.
bool behind_auxiliary(const StatementText& text, const TokenRange& sentence, std::size_t at) {
  while (at > sentence.first && text.is(at - 1, WordClass::Adverb)) --at;
  return at > sentence.first && text.is_any(at - 1, bit(WordClass::Auxiliary) | bit(WordClass::Be));
}

// "It led Smith to ask", "the flood forced the mayor, who was away, to admit": the object of a verb
// that makes somebody do what the infinitive at `at` says.
TokenRange caused_object(const StatementText& text, const TokenRange& sentence, std::size_t at) {
  constexpr std::size_t longest = 24;
  const std::size_t first = at > sentence.first + longest ? at - longest : sentence.first;
  for (std::size_t verb = at; verb-- > first;) {
    if (!text.is(verb, WordClass::Causative) || text.quoted(verb)) continue;
    if (verb > sentence.first && text.is(verb - 1, WordClass::Be)) return {};
    const TokenRange object = noun_phrase_after(text, verb + 1, at, true);
    const bool adjunct = object.last < at && text.is(object.last, WordClass::Setting);
    const bool comma = object.last + 1 == at && text.is_comma(object.last);
    return object.last == at || adjunct || comma ? object : TokenRange{};
  }
  return {};
}

}  // namespace

TokenRange governing_subject(const StatementText& text, const TokenRange& sentence, std::size_t at,
                             std::size_t reach) {
  if (at < sentence.last && text.is(at, WordClass::Infinitive)) {
    if (const TokenRange caused = caused_object(text, sentence, at); !caused.empty()) return caused;
  }
  std::size_t passed = 0;  // words between, but those of how ("are slightly more likely to say")
  for (std::size_t back = 1; passed < reach && at >= sentence.first + back; ++back) {
    std::size_t verb = at - back;
    if (text.is_sign(verb) || text.is(verb, WordClass::Coordinator)) break;
    if (!is_verb(text, verb) || describes_behind_determiner(text, sentence, verb)) {
      if (!text.is(verb, WordClass::Adverb) && !behind_auxiliary(text, sentence, verb)) ++passed;
      continue;
    }
    while (verb > sentence.first &&
           text.is_any(verb - 1, bit(WordClass::Auxiliary) | bit(WordClass::Be) |
                                     bit(WordClass::Adverb) | bit(WordClass::Negation))) {
      --verb;
    }
    const TokenRange subject = subject_before(text, sentence.first, verb);
    // "Smith left and seemed to think"
    const bool joined =
        subject.empty() && verb > sentence.first + 1 && text.is(verb - 1, WordClass::Coordinator);
    return joined ? clause_subject(text, sentence.first, verb - 1) : subject;
  }
  return {};
}

void find_speaker(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                  const std::vector<Statement>& before, Statement& statement) {
  statement.speaker = match.subject;
  if (match.form->kind == CueWord::Preposition) {
    statement.how = SpeakerHow::AccordingTo;
    return;
  }
  if (match.passive) {
    statement.speaker = agent_of(text, sentence, match, statement);
  } else if (statement.speaker.empty() && match.form->kind == CueWord::Noun) {
    // "issued a statement that"
    statement.speaker = governing_subject(text, sentence, match.cue.first, object_reach);
  } else if (statement.speaker.empty()) {
    if (match.adjunct && match.verb_group > sentence.first &&
        !text.is_any(match.verb_group - 1, bit(WordClass::Preposition) |
                                               bit(WordClass::Coordinator) | bit(WordClass::Agent) |
                                               bit(WordClass::Subordinator)) &&
        !text.is_sign(match.verb_group - 1) && !is_verb(text, match.verb_group - 1)) {
      // "sources saying that"; in a fronted adjunct ("in a statement saying that, Smith") it is not
      // said who speaks yet.
      statement.speaker = subject_before(text, sentence.first, match.verb_group);
      const TokenRange persons = persons_before(text, sentence, match.verb_group);
      if (!persons.empty()) {
        statement.speaker = persons;
      } else if (const TokenRange owner = owner_of_object(text, sentence, statement.speaker);
                 !owner.empty()) {
        statement.via.push_back(statement.speaker);
        statement.speaker = owner;
      }
      // "the letter he wrote in May asking": an adjunct asks nothing.
      const bool fronted =
          text.is(statement.speaker.first, WordClass::Setting) ||
          (statement.speaker.first == sentence.first &&
           text.is_any(sentence.first, bit(WordClass::Preposition) | bit(WordClass::Subordinator)));
      if (fronted) statement.speaker = shared_subject(text, sentence, match, before);
    } else {
      statement.speaker = shared_subject(text, sentence, match, before);
    }
  }
  statement.how = how_of(text, statement.speaker);
}

void find_channels(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                   Statement& statement) {
  if (!match.relayer.empty()) statement.via.push_back(match.relayer);
  if (!match.addressee.empty()) statement.via.push_back(match.addressee);
  const std::size_t last =
      match.content == StatementText::none ? sentence.last : std::min(match.content, sentence.last);
  for (std::size_t at = match.cue.last; at < last; ++at) {
    const std::size_t words = text.phrase(at, WordClass::Channel, last);
    if (words == 0) continue;
    const TokenRange channel = noun_phrase_after(text, at + words, last, false);
    if (channel.empty()) continue;
    statement.via.push_back(channel);
    at = channel.last - 1;
  }
}

void resolve_antecedents(const StatementText& text, const std::vector<Agreement>& cue_agreement,
                         std::vector<Statement>& statements) {
  struct Known {
    TokenRange words;
    Agreement agreement;
  };
  std::vector<Known> known;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    Statement& statement = statements[i];
    const bool pronoun = statement.how == SpeakerHow::Pronoun;
    if (!pronoun && statement.how != SpeakerHow::Continuation) {
      if (statement.speaker.empty()) continue;
      Known speaker{statement.speaker, agreement_of(text, statement.speaker)};
      merge(speaker.agreement, cue_agreement[i]);
      known.push_back(speaker);
      continue;
    }
    Agreement wanted = cue_agreement[i];
    if (pronoun) {
      if (text.is(statement.speaker.first, WordClass::Relative) &&
          !text.is(statement.speaker.first, WordClass::SubjectPronoun)) {
        std::size_t end = statement.speaker.first;
        const TokenRange sentence =
            text.document().sentences[text.document().sentence_at(end)].tokens;
        if (end > sentence.first && text.is_comma(end - 1)) --end;
        statement.antecedent = subject_before(text, sentence.first, end);
        continue;
      }
      merge(wanted, agreement_of(text, statement.speaker));
      if (wanted.number == GrammaticalNumber::Plural) {
        statement.antecedent = plural_topic(text, statement.speaker.first);
        if (!statement.antecedent.empty()) continue;
      }
    }
    for (auto speaker = known.rbegin(); speaker != known.rend(); ++speaker) {
      if (!agrees(speaker->agreement, wanted)) continue;
      if (pronoun && wanted.number == GrammaticalNumber::Plural && names_one(text, speaker->words))
        continue;
      statement.antecedent = speaker->words;
      // What the pronoun shows of the speaker helps with the next one.
      merge(speaker->agreement, wanted);
      break;
    }
  }
}

}  // namespace gainsay
