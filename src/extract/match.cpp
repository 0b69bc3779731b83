#include "extract/match.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extract/headline.h"
#include "extract/open_phrase.h"
#include "extract/trial.h"

namespace gainsay {
namespace {

// The text of a sentence for patterns that ask for these kinds of mention, as `kind_bit`s.
MatchText tagged(const Annotations& annotations, const TokenRange& range, std::uint64_t kinds,
                 bool prefilter) {
  MatchText text(annotations.document, range);
  if (!prefilter) text.assume_all_kinds();
  const auto asked = [&](KindId kind) { return (kinds & kind_bit(kind)) != 0; };
  // Mentions are in text order, so each list is entered at the sentence.
  const auto enter = [](const auto& mentions, std::size_t at) {
    return std::lower_bound(
        mentions.begin(), mentions.end(), at,
        [](const auto& mention, std::size_t token) { return mention.tokens.last <= token; });
  };
  const auto each = [&](const auto& mentions, const auto& use) {
    for (auto at = enter(mentions, range.first);
         at != mentions.end() && at->tokens.first < range.last; ++at) {
      use(*at);
    }
  };
  if (asked(number_kind)) {
    each(annotations.numbers, [&](const NumberMention& number) {
      // The 27 of "October 27" counts nothing.
      const auto date = enter(annotations.dates, number.tokens.first);
      const bool of_date = date != annotations.dates.end() && date->tokens.contains(number.tokens);
      if (!of_date) text.tag(number.tokens, number_kind);
    });
  }
  if (asked(date_kind)) {
    each(annotations.dates, [&](const DateMention& date) { text.tag(date.tokens, date_kind); });
  }
  if (asked(phrase_kind)) tag_open_phrases(annotations, text);
  each(annotations.mentions, [&](const EntityMention& mention) {
    if (asked(mention.kind)) text.tag(mention.tokens, mention.kind);
  });
  text.build();
  return text;
}

// Where the patterns of 'unless' hold in one sentence after the other. Many matches ask for the
// same ones, and many patterns are written at several places.
class Exclusions {
 public:
  /// Without a presence to work with, everything may match.
  Exclusions(const Document& document, Prefilter::Presence* presence)
      : document_(document), presence_(presence) {}

  /// Goes over to another sentence; `text` must stay until the next one.
  void begin(const MatchText& text) {
    text_ = &text;
    read_ = false;
    found_.clear();
  }

  [[nodiscard]] bool cover(const std::vector<Pattern>& unless, const TokenRange& match) {
    return std::any_of(unless.begin(), unless.end(), [&](const Pattern& pattern) {
      const std::vector<TokenRange>& hits = found(pattern, match.last);
      return std::any_of(hits.begin(), hits.end(),
                         [&](const TokenRange& hit) { return hit.overlaps(match); });
    });
  }

 private:
  struct Found {
    std::vector<TokenRange> hits;
    std::size_t before = 0;  ///< All that begin before this token.
  };

  // Those that begin before token `before`, and maybe more.
  const std::vector<TokenRange>& found(const Pattern& pattern, std::size_t before) {
    static const std::vector<TokenRange> none;
    if (!may_match(pattern)) return none;  // and most may not
    Found& found = found_[pattern.identity()];
    if (found.before < before) {
      found.hits.clear();
      pattern.find_ranges(*text_, before, found.hits);
      found.before = before;
    }
    return found.hits;
  }

  [[nodiscard]] bool may_match(const Pattern& pattern) {
    if (presence_ == nullptr) return true;
    if (!std::exchange(read_, true)) presence_->read(document_, text_->range());
    return presence_->may_match(pattern);
  }

  const Document& document_;
  Prefilter::Presence* presence_;
  const MatchText* text_ = nullptr;
  bool read_ = false;                             // `presence_` is that of the sentence
  std::unordered_map<const void*, Found> found_;  // by the identity of a pattern
};

void note(std::vector<NearMatch>* near, NearMatch::Fate fate, const TopicMatch& match) {
  if (near == nullptr) return;
  near->push_back({fate, match.topic, match.pattern, match.sentence, match.match.tokens});
}

void keep_longest(std::vector<TopicMatch>& matches, std::vector<NearMatch>* near) {
  if (matches.size() < 2) return;
  std::vector<TopicMatch> kept;
  std::stable_sort(matches.begin(), matches.end(), [](const TopicMatch& a, const TopicMatch& b) {
    return a.match.tokens.size() > b.match.tokens.size();
  });
  for (TopicMatch& match : matches) {
    const bool covered = std::any_of(kept.begin(), kept.end(), [&](const TopicMatch& longer) {
      return longer.topic == match.topic && longer.match.tokens.overlaps(match.match.tokens);
    });
    if (covered) {
      note(near, NearMatch::Fate::Outdone, match);
    } else {
      kept.push_back(std::move(match));
    }
  }
  std::stable_sort(kept.begin(), kept.end(), [](const TopicMatch& a, const TopicMatch& b) {
    return a.match.tokens.first < b.match.tokens.first;
  });
  matches = std::move(kept);
}

// How many of the first sentences may say that the text tells of several events at once, where a
// topic's first match stands in `sentence`: those before it, and a little behind it, where the lead
// goes on from the headline.
std::size_t digest_end(std::size_t sentence, const Document& document) {
  constexpr std::size_t behind = 2;
  return std::min(document.sentences.size(), sentence + behind + 1);
}

// How many of the first sentences hold what may fill the slots of a match in `sentence`.
std::size_t end_of_mentions(const Topic& topic, std::size_t sentence, const Document& document) {
  FillFrom farthest = FillFrom::Sentence;
  for (const TopicSlot& slot : topic.slots) farthest = std::max(farthest, slot.fill);
  const auto& sentences = document.sentences;
  if (farthest == FillFrom::Document) return sentences.size();
  std::size_t end = sentence + 1;
  if (farthest == FillFrom::Paragraph) {
    const std::size_t paragraph = sentences[sentence].paragraph;
    while (end < sentences.size() && sentences[end].paragraph == paragraph) ++end;
  }
  return end;
}

// Whether the text tells of several events at once.
bool is_digest(const Topic& topic, std::size_t sentence, const Annotations& annotations,
               Prefilter::Presence* presence) {
  const auto digest = topic.digest.find(annotations.language->code);
  if (digest == topic.digest.end()) return false;
  const auto& sentences = annotations.document.sentences;
  const std::size_t end = digest_end(sentence, annotations.document);
  for (std::size_t s = 0; s < end; ++s) {
    const TokenRange& range = sentences[s].tokens;
    if (presence != nullptr) presence->read(annotations.document, range);
    std::vector<const Pattern*> possible;
    for (const Pattern& pattern : digest->second) {
      if (presence == nullptr || presence->may_match(pattern)) possible.push_back(&pattern);
    }
    if (possible.empty()) continue;
    const MatchText text = tagged(annotations, range, topic.kinds(), presence != nullptr);
    for (const Pattern* pattern : possible) {
      if (pattern->matches(text)) return true;
    }
  }
  return false;
}

void drop_digests(std::vector<TopicMatch>& matches, const Annotations& annotations,
                  Prefilter::Presence* presence) {
  std::map<const Topic*, bool> digests;
  const auto of_digest = [&](const TopicMatch& match) {
    const auto [at, first] = digests.try_emplace(match.topic, false);
    if (first) {
      at->second = is_digest(*match.topic, match.sentence, annotations, presence);
    }
    return at->second;
  };
  matches.erase(std::remove_if(matches.begin(), matches.end(), of_digest), matches.end());
}

// Whether a topic does not look at a sentence at all. Those of whole headlines are for
// read_headline.
bool out_of_place(const Candidate& candidate, const Prefilter& prefilter,
                  const Document& document) {
  const Prefilter::Entry& entry = prefilter.patterns()[candidate.pattern];
  if (entry.reads_whole_headlines) return true;
  return entry.reads_headlines && !is_headline(document, candidate.sentence);
}

}  // namespace

std::size_t skim_for_match(const Source& source, const Language& language, const Ruleset& ruleset) {
  const Prefilter& prefilter = ruleset.prefilter(language);
  if (!prefilter.rules_out()) return source.body.start;
  if (!ruleset.whole_headline_topics(language).empty()) return source.body.start;
  thread_local Trial trial;  // it takes as long as dividing a text into words
  if (!trial.goes_on(&prefilter)) return source.body.start;
  thread_local Skim skim;
  const bool skimmed = ruleset.skimmer(language).skim(source.text, source.body, skim);
  const std::size_t piece = skimmed ? prefilter.first_match(skim) : 0;
  const bool nowhere = piece == skim.pieces.size();
  trial.note(skimmed && nowhere);
  if (!skimmed || piece == 0) return source.body.start;
  return nowhere ? source.body.end : skim.pieces[piece - 1].text_end;
}

std::vector<Candidate> find_in_headline(const Annotations& read, const Ruleset& ruleset,
                                        bool in_order, HeadlineFinding& headline) {
  const Prefilter& prefilter = ruleset.prefilter(*read.language);
  headline.present = prefilter.presence();
  std::vector<Candidate> found;
  prefilter.candidates(read.document, 0, 1, Prefilter::Where::Headline, *headline.present, in_order,
                       found);
  const auto others = std::stable_partition(found.begin(), found.end(), [&](const Candidate& at) {
    return prefilter.patterns()[at.pattern].reads_whole_headlines;
  });
  headline.candidates.assign(found.begin(), others);
  found.erase(found.begin(), others);
  return found;
}

std::vector<Candidate> find_candidates(const Annotations& read, const Ruleset& ruleset,
                                       bool in_order, HeadlineFinding* headline, std::size_t from) {
  std::vector<Candidate> found;
  if (read.language == nullptr) return found;
  found.reserve(64);
  const Document& document = read.document;
  const Prefilter& prefilter = ruleset.prefilter(*read.language);
  const std::size_t sentences = document.sentences.size();
  const auto begin =
      std::find_if(document.sentences.begin(), document.sentences.end(),
                   [&](const Sentence& sentence) { return sentence.text.end > from; });
  auto first = static_cast<std::size_t>(begin - document.sentences.begin());
  if (first == 0 && sentences > 0 && is_headline(document, 0)) {
    HeadlineFinding own;
    found = find_in_headline(read, ruleset, in_order, headline != nullptr ? *headline : own);
    first = 1;
  }
  const Prefilter::PresenceLease presence = prefilter.presence();
  prefilter.candidates(document, first, sentences, Prefilter::Where::Text, *presence, in_order,
                       found);
  std::erase_if(found, [&](const Candidate& candidate) {
    return out_of_place(candidate, prefilter, document);
  });
  return found;
}

std::vector<Candidate> all_candidates(const Annotations& read, const Ruleset& ruleset) {
  std::vector<Candidate> all;
  if (read.language == nullptr) return all;
  const Prefilter& prefilter = ruleset.prefilter(*read.language);
  const std::size_t patterns = prefilter.patterns().size();
  for (std::size_t sentence = 0; sentence < read.document.sentences.size(); ++sentence) {
    for (std::uint32_t pattern = 0; pattern < patterns; ++pattern) {
      const Candidate candidate{sentence, pattern};
      if (!out_of_place(candidate, prefilter, read.document)) all.push_back(candidate);
    }
  }
  return all;
}

AskedText asked_text(const Annotations& read, const std::vector<Candidate>& candidates,
                     const Ruleset& ruleset) {
  const auto& patterns = ruleset.prefilter(*read.language).patterns();
  AskedText asked;
  for (const Candidate& candidate : candidates) {
    if (asked.sentences.empty() || asked.sentences.back() != candidate.sentence) {
      asked.sentences.push_back(candidate.sentence);
    }
    const Topic& topic = *patterns[candidate.pattern].topic;
    if (topic.digest.contains(read.language->code)) {
      asked.figures = digest_end(candidate.sentence, read.document);
    }
    asked.mentions = std::max(
        {asked.mentions, asked.figures, end_of_mentions(topic, candidate.sentence, read.document)});
  }
  return asked;
}

std::vector<TopicMatch> find_matches(const Annotations& annotations,
                                     const std::vector<Candidate>& candidates,
                                     const Ruleset& ruleset, std::vector<NearMatch>* near,
                                     bool prefilter) {
  std::vector<TopicMatch> matches;
  if (candidates.empty()) return matches;
  const Prefilter& all = ruleset.prefilter(*annotations.language);
  const auto& patterns = all.patterns();
  const Prefilter::PresenceLease own = all.presence();
  Prefilter::Presence* const presence = prefilter ? own.get() : nullptr;
  Exclusions exclusions(annotations.document, presence);
  for (auto at = candidates.begin(); at != candidates.end();) {
    const std::size_t sentence = at->sentence;
    std::uint64_t kinds = 0;
    for (auto here = at; here != candidates.end() && here->sentence == sentence; ++here) {
      kinds |= patterns[here->pattern].kinds;
    }
    const MatchText text =
        tagged(annotations, annotations.document.sentences[sentence].tokens, kinds, prefilter);
    exclusions.begin(text);
    std::vector<TopicMatch> here;
    std::vector<PatternMatch> found;
    for (; at != candidates.end() && at->sentence == sentence; ++at) {
      const Prefilter::Entry& entry = patterns[at->pattern];
      const auto unless = entry.topic->unless.find(annotations.language->code);
      found.clear();
      entry.pattern->pattern.find(text, found);
      if (found.empty()) {
        note(near, NearMatch::Fate::OutOfOrder, {entry.topic, entry.pattern, sentence, {}});
      }
      for (PatternMatch& match : found) {
        TopicMatch hit{entry.topic, entry.pattern, sentence, std::move(match)};
        const TokenRange& words = hit.match.tokens;
        if (exclusions.cover(entry.pattern->unless, words) ||
            (unless != entry.topic->unless.end() && exclusions.cover(unless->second, words))) {
          note(near, NearMatch::Fate::Excluded, hit);
        } else {
          here.push_back(std::move(hit));
        }
      }
    }
    keep_longest(here, near);
    std::move(here.begin(), here.end(), std::back_inserter(matches));
  }
  drop_digests(matches, annotations, presence);
  return matches;
}

}  // namespace gainsay
