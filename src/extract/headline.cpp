#include "extract/headline.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "annotate/calendar.h"
#include "extract/evidence.h"
#include "extract/headline_speaker.h"

namespace gainsay {
namespace {

constexpr std::size_t longest = 24;  // tokens; a longer sentence tells a story

class HeadlineReader {
 public:
  HeadlineReader(const Annotations& read, const Ruleset& ruleset)
      : read_(read),
        ruleset_(ruleset),
        tokens_(read.document.sentences.front().tokens),
        text_(read.document, tokens_),
        prefilter_(ruleset.prefilter(*read.language)) {
    text_.build();
    const std::size_t start = read.document.tokens()[tokens_.first].folded.start;
    const std::size_t end = read.document.tokens()[tokens_.last - 1].folded.end;
    present_ =
        prefilter_.present(std::string_view(read.document.words.folded).substr(start, end - start));
  }

  [[nodiscard]] std::optional<Claim> claim_of(const Topic& topic) const {
    if (says(topic.unless)) return std::nullopt;
    std::vector<TokenRange> matched;
    const TopicPattern* said = nullptr;
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language != read_.language->code) continue;
      const std::vector<PatternMatch> found = matches(pattern);
      if (found.empty()) continue;
      // What is refused and done at once tells nothing.
      if (said != nullptr && said->state != pattern.state) return std::nullopt;
      if (said == nullptr) said = &pattern;
      for (const PatternMatch& match : found) matched.push_back(match.tokens);
    }
    if (said == nullptr && !tells(topic)) return std::nullopt;
    const TopicSlot& slot = *topic.slot(topic.about.front());
    const std::vector<std::string> words = words_besides(matched);
    if (words.size() < slot.least) return std::nullopt;
    Claim claim;
    claim.topic = topic.name;
    claim.value = StateValue{{said == nullptr ? topic.otherwise : said->state}};
    claim.rule = said == nullptr ? topic.full_name() + ":otherwise" : said->rule;
    std::string phrase;
    for (const std::string& word : words) phrase += (phrase.empty() ? "" : " ") + word;
    claim.about[slot.name] = {std::move(phrase), false};
    claim.speaker.how = SpeakerHow::Narrator;
    if (const std::optional<Who> who = headline_speaker(read_, matched, ruleset_)) {
      claim.speaker = who->speaker;
      claim.voice = who->voice;
    }
    claim.headline = true;
    if (const auto& published = read_.document.source->metadata.published) {
      claim.as_of = single_day(*published);
    }
    place_claim(claim, read_, tokens_, 0);
    return claim;
  }

 private:
  [[nodiscard]] std::vector<PatternMatch> find(const Pattern& pattern) const {
    std::vector<PatternMatch> found;
    if (prefilter_.may_match(pattern, present_)) pattern.find(text_, found);
    return found;
  }

  [[nodiscard]] bool says(const std::map<std::string, std::vector<Pattern>>& patterns) const {
    const auto here = patterns.find(read_.language->code);
    return here != patterns.end() &&
           std::any_of(here->second.begin(), here->second.end(),
                       [&](const Pattern& pattern) { return !find(pattern).empty(); });
  }

  // Whether a headline tells anything; titles do not ("The city in the age of the tram").
  [[nodiscard]] bool tells(const Topic& topic) const {
    return !topic.tells.contains(read_.language->code) || says(topic.tells);
  }

  // The matches that no 'unless' of the pattern touches.
  [[nodiscard]] std::vector<PatternMatch> matches(const TopicPattern& pattern) const {
    std::vector<PatternMatch> found = find(pattern.pattern);
    if (found.empty()) return found;
    for (const Pattern& unless : pattern.unless) {
      for (const PatternMatch& hit : find(unless)) {
        found.erase(std::remove_if(found.begin(), found.end(),
                                   [&](const PatternMatch& match) {
                                     return hit.tokens.overlaps(match.tokens);
                                   }),
                    found.end());
      }
    }
    return found;
  }

  // Behind dots ("Board rejects pier.. Ferries sail again") a headline tells something else.
  [[nodiscard]] std::size_t end_of_part(const std::vector<TokenRange>& matched) const {
    if (matched.empty()) return tokens_.last;
    std::size_t token = tokens_.first;
    for (const TokenRange& range : matched) token = std::max(token, range.last);
    const auto dots = [&](std::size_t at) {
      const std::string_view sign = read_.document.text(TokenRange{at, at + 1});
      return sign.starts_with("..") || sign == "\u2026";
    };
    while (token < tokens_.last && !dots(token)) ++token;
    return token;
  }

  // What the words outside of the matches say, each once, in text order.
  [[nodiscard]] std::vector<std::string> words_besides(
      const std::vector<TokenRange>& matched) const {
    const OpenPhraseRules& rules = read_.language->phrases;
    std::vector<std::string> words;
    const std::size_t end = end_of_part(matched);
    for (std::size_t token = tokens_.first; token < end; ++token) {
      if (read_.document.tokens()[token].kind == TokenKind::Punctuation) continue;
      if (std::any_of(matched.begin(), matched.end(),
                      [&](const TokenRange& range) { return range.contains(token); })) {
        continue;
      }
      // A figure is what counting topics claim; two of one matter leave it the same matter.
      if (read_.document.tokens()[token].kind == TokenKind::Number) continue;
      std::string word = rules.content(read_.document.folded(token));
      if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) continue;
      words.push_back(std::move(word));
    }
    return words;
  }

  const Annotations& read_;
  const Ruleset& ruleset_;
  TokenRange tokens_;
  MatchText text_;
  const Prefilter& prefilter_;
  std::vector<Prefilter::SetId> present_;
};

}  // namespace

bool is_headline(const Document& document, std::size_t sentence) {
  return sentence == 0 && document.sentences[sentence].tokens.size() <= longest;
}

bool has_broken_patterns(const Language& language, const Ruleset& ruleset) {
  const auto broken = [](const Pattern& pattern) { return pattern.error().has_value(); };
  return std::any_of(ruleset.topics.begin(), ruleset.topics.end(), [&](const Topic& topic) {
    if (topic.otherwise.empty()) return false;
    for (const auto* of_text : topic.text_patterns()) {
      const auto here = of_text->find(language.code);
      if (here != of_text->end() && std::any_of(here->second.begin(), here->second.end(), broken)) {
        return true;
      }
    }
    return std::any_of(topic.patterns.begin(), topic.patterns.end(),
                       [&](const TopicPattern& pattern) {
                         return pattern.language == language.code && broken(pattern.pattern);
                       });
  });
}

std::vector<Claim> read_headline(const Annotations& read, const Ruleset& ruleset) {
  std::vector<Claim> claims;
  if (read.document.sentences.empty() || !is_headline(read.document, 0)) return claims;
  // What ends with a full stop is the first sentence of a text without a headline.
  const std::size_t last = read.document.sentences.front().tokens.last - 1;
  if (read.document.tokens()[last].kind == TokenKind::Punctuation) return claims;
  std::optional<HeadlineReader> reader;
  ClaimIds ids;
  for (const Topic& topic : ruleset.topics) {
    if (topic.otherwise.empty()) continue;
    if (!reader) reader.emplace(read, ruleset);
    if (std::optional<Claim> claim = reader->claim_of(topic)) {
      claim->id = ids.next(*claim);
      claims.push_back(std::move(*claim));
    }
  }
  return claims;
}

}  // namespace gainsay
