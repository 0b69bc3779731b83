#include "extract/match.h"

#include <algorithm>

namespace gainsay {
namespace {

MatchText tagged(const Annotations& annotations, const TokenRange& range) {
  MatchText text(annotations.document, range);
  // Mentions are in text order, so each list is entered at the sentence.
  const auto tag_all = [&](const auto& mentions, auto kind_of) {
    auto at = std::lower_bound(
        mentions.begin(), mentions.end(), range.first,
        [](const auto& mention, std::size_t token) { return mention.tokens.last <= token; });
    for (; at != mentions.end() && at->tokens.first < range.last; ++at) {
      text.tag(at->tokens, kind_of(*at));
    }
  };
  tag_all(annotations.numbers, [](const NumberMention&) { return number_kind; });
  tag_all(annotations.dates, [](const DateMention&) { return date_kind; });
  tag_all(annotations.mentions, [](const EntityMention& mention) { return mention.kind; });
  text.build();
  return text;
}

bool excluded(const std::vector<Pattern>& by, const MatchText& text, const TokenRange& match) {
  std::vector<PatternMatch> found;
  for (const Pattern& unless : by) {
    found.clear();
    unless.find(text, found);
    for (const PatternMatch& hit : found) {
      if (hit.tokens.overlaps(match)) return true;
    }
  }
  return false;
}

// A pattern can only match where one of each of its literal sets stands.
bool possible(const PatternProgram& program, const std::string& text) {
  return std::all_of(program.literals.begin(), program.literals.end(), [&](const auto& any_of) {
    return std::any_of(any_of->begin(), any_of->end(), [&](const std::string& literal) {
      return text.find(literal) != std::string::npos;
    });
  });
}

void keep_longest(std::vector<TopicMatch>& matches) {
  std::vector<TopicMatch> kept;
  std::stable_sort(matches.begin(), matches.end(), [](const TopicMatch& a, const TopicMatch& b) {
    return a.match.tokens.size() > b.match.tokens.size();
  });
  for (TopicMatch& match : matches) {
    const bool covered = std::any_of(kept.begin(), kept.end(), [&](const TopicMatch& longer) {
      return longer.topic == match.topic && longer.match.tokens.overlaps(match.match.tokens);
    });
    if (!covered) kept.push_back(std::move(match));
  }
  std::stable_sort(kept.begin(), kept.end(), [](const TopicMatch& a, const TopicMatch& b) {
    return a.match.tokens.first < b.match.tokens.first;
  });
  matches = std::move(kept);
}

}  // namespace

std::vector<Candidate> find_candidates(const Annotations& read, const Ruleset& ruleset) {
  std::vector<Candidate> candidates;
  if (read.language == nullptr) return candidates;
  const Prefilter& prefilter = ruleset.prefilter(*read.language);
  const Document& document = read.document;
  std::vector<Prefilter::Hit> hits;
  prefilter.scan(document.words.folded, hits);
  // Hits come in text order, and so do tokens and sentences.
  const auto& tokens = document.tokens();
  std::size_t sentence = 0;
  for (const Prefilter::Hit& hit : hits) {
    while (sentence + 1 < document.sentences.size() &&
           tokens[document.sentences[sentence].tokens.last - 1].folded.end <= hit.offset) {
      ++sentence;
    }
    candidates.push_back({sentence, hit.pattern});
  }
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    for (const std::uint32_t pattern : prefilter.always()) candidates.push_back({s, pattern});
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

std::vector<TopicMatch> find_matches(const Annotations& annotations,
                                     const std::vector<Candidate>& candidates,
                                     const Ruleset& ruleset) {
  std::vector<TopicMatch> matches;
  if (candidates.empty()) return matches;
  const auto& patterns = ruleset.prefilter(*annotations.language).patterns();
  for (auto at = candidates.begin(); at != candidates.end();) {
    const std::size_t sentence = at->sentence;
    const MatchText text = tagged(annotations, annotations.document.sentences[sentence].tokens);
    std::vector<TopicMatch> here;
    std::vector<PatternMatch> found;
    for (; at != candidates.end() && at->sentence == sentence; ++at) {
      const Prefilter::Entry& entry = patterns[at->pattern];
      if (!possible(entry.pattern->pattern.program(), text.text())) continue;
      const auto unless = entry.topic->unless.find(annotations.language->code);
      found.clear();
      entry.pattern->pattern.find(text, found);
      for (PatternMatch& match : found) {
        if (excluded(entry.pattern->unless, text, match.tokens)) continue;
        if (unless != entry.topic->unless.end() && excluded(unless->second, text, match.tokens)) {
          continue;
        }
        here.push_back({entry.topic, entry.pattern, sentence, std::move(match)});
      }
    }
    keep_longest(here);
    std::move(here.begin(), here.end(), std::back_inserter(matches));
  }
  return matches;
}

}  // namespace gainsay
