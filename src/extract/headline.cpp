#include "extract/headline.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "annotate/calendar.h"
#include "base/utf8.h"
#include "extract/about.h"
#include "extract/evidence.h"
#include "extract/headline_mentions.h"
#include "extract/headline_speaker.h"
#include "extract/headline_words.h"
#include "ruleset/whole_headline.h"

namespace gainsay {
namespace {

constexpr std::size_t longest = 24;  // tokens; a longer sentence tells a story

bool excludes(const Topic& topic, const std::string& state, const std::string& other) {
  const auto& excluded = topic.state(state)->excludes;
  return std::find(excluded.begin(), excluded.end(), other) != excluded.end();
}

class HeadlineReader {
 public:
  HeadlineReader(const Annotations& read, const Ruleset& ruleset, HeadlineFinding& found)
      : read_(read),
        ruleset_(ruleset),
        patterns_(ruleset.prefilter(*read.language).patterns()),
        tokens_(read.document.sentences.front().tokens),
        text_(read.document, tokens_),
        present_(*found.present),
        next_(found.candidates),
        mentions_(read, ruleset),
        words_(read, mentions_) {
    text_.build();
    told_.reserve(usual_claims);
  }

  /// To be called with one topic after the other, in their order.
  void read(const WholeHeadlineTopic& whole) {
    const Topic& topic = *whole.topic;
    std::size_t patterns = 0;
    while (patterns < next_.size() && entry(next_[patterns]).topic == &topic) ++patterns;
    const std::span<const Candidate> possible = next_.first(patterns);
    next_ = next_.subspan(patterns);
    if (topic.value_slot.empty()) {
      if (!possible.empty() || !topic.otherwise.empty()) read_states(whole, possible);
    } else if (topic.value == ValueType::Entity) {
      read_names(whole);
    } else {
      read_figure(whole);
    }
  }

  /// The claims of all topics read. One thing is done for all of them before the next: all that is
  /// done for one is more code than a processor keeps at hand.
  std::vector<Claim> take() {
    std::erase_if(told_, [&](Told& told) { return !has_words(told); });
    if (told_.empty()) return {};
    std::vector<Claim> claims(told_.size(), common_to_all());
    const bool ahead = lies_ahead();
    for (std::size_t i = 0; i < claims.size(); ++i) fill(told_[i], ahead, claims[i]);
    for (std::size_t i = 0; i < claims.size(); ++i) name_speaker(told_[i], claims[i]);
    ClaimIds ids;
    for (Claim& claim : claims) claim.id = ids.next(claim);
    return claims;
  }

 private:
  // What the patterns of one state match, or those that negate it.
  struct Said {
    std::string rule;  // of the first
    std::vector<TokenRange> tokens;
    bool planned = true;  // all of them
  };
  using State = std::pair<std::string, bool>;  // with whether it is negated

  // What is refused and done at once tells nothing, nor does what is not refused.
  static bool turns_round(const Topic& topic, const State& one, const State& other) {
    if (one == other) return false;
    return one.second || other.second || excludes(topic, one.first, other.first);
  }

  void read_states(const WholeHeadlineTopic& whole, std::span<const Candidate> possible) {
    const Topic& topic = *whole.topic;
    std::map<State, Said> said;
    for (const Candidate& candidate : possible) {
      const TopicPattern& pattern = *entry(candidate).pattern;
      for (const PatternMatch& match : matches(pattern)) {
        Said& state = said[{pattern.state, pattern.negated}];
        if (state.rule.empty()) state.rule = pattern.rule;
        state.tokens.push_back(match.tokens);
        state.planned = state.planned && pattern.qualifier == CueEffect::Planned;
      }
    }
    if ((said.empty() && topic.otherwise.empty()) || says(whole.unless)) return;
    // Titles tell nothing ("The city in the age of the tram").
    if (said.empty() && (whole.tells == nullptr || says(whole.tells))) {
      add(topic, StateValue{{topic.otherwise}}, by_no_pattern(topic), {});
    }
    for (const auto& [state, by] : said) {
      const bool turned = std::any_of(
          said.begin(), said.end(),
          [&, &one = state](const auto& other) { return turns_round(topic, one, other.first); });
      if (turned) continue;
      add(topic, state_value(topic, state.first, state.second), by.rule, by.tokens,
          state.second ? Polarity::Negated : Polarity::Affirmed,
          by.planned ? Mode::Planned : Mode::Actual);
    }
  }

  // Each name once. Who begins a headline does what others may do as well, so that most topics
  // leave that name out; what a sign cuts off there ("Chad: ...") says where.
  void read_names(const WholeHeadlineTopic& whole) {
    const Topic& topic = *whole.topic;
    std::vector<std::string_view> seen;
    bool asked = false;  // whether a word keeps the headline from telling
    for (const EntityMention& mention : mentions_.names()) {
      if (!is_value(topic, mention)) continue;
      const TokenRange& at = mention.tokens;
      const bool begins = at.first == tokens_.first && at.last < tokens_.last && !is_sign(at.last);
      const bool again = std::find(seen.begin(), seen.end(), mention.entity) != seen.end();
      seen.push_back(mention.entity);
      if ((begins && !topic.slot(topic.value_slot)->anywhere) || again) continue;
      if (!asked && says(whole.unless)) return;
      asked = true;
      add(topic, EntityValue{mention.entity}, by_no_pattern(topic), {at});
    }
  }

  // The only figure of its type, if it stands before what it counts: at an end one digit or more
  // may be of a name ("model 7").
  void read_figure(const WholeHeadlineTopic& whole) {
    const Topic& topic = *whole.topic;
    std::optional<NumberValue> figure;
    TokenRange at;
    for (const NumberMention& number : mentions_.numbers()) {
      const std::optional<NumberValue> value = figure_value(number, topic);
      if (!value) continue;
      if (figure) return;
      figure = value;
      at = number.tokens;
    }
    if (!figure || may_be_year(*figure)) return;
    const bool ends = at.last == tokens_.last || is_sign(at.last);
    if (topic.value == ValueType::Count && ends && at.size() == 1) return;
    if (says(whole.unless)) return;
    add(topic, *figure, by_no_pattern(topic), {at});
  }

  static bool may_be_year(const NumberValue& figure) {
    constexpr double first = 1900;
    constexpr double last = 2100;
    return figure.type == NumberValue::Type::Count && figure.low == figure.high && figure.low &&
           *figure.low >= first && *figure.low <= last;
  }

  [[nodiscard]] const Prefilter::Entry& entry(const Candidate& candidate) const {
    return patterns_[candidate.pattern];
  }

  static std::string by_no_pattern(const Topic& topic) { return topic.full_name() + ":otherwise"; }

  // What a topic makes of the headline.
  struct Told {
    const Topic* topic = nullptr;
    Value value;
    std::string rule;
    std::vector<TokenRange> saying_it;
    Polarity polarity = Polarity::Affirmed;
    Mode mode = Mode::Actual;
    std::vector<std::string_view> words = {};  ///< Of what it tells it.

    [[nodiscard]] bool by_state() const { return topic->value_slot.empty(); }
    [[nodiscard]] const TopicSlot& slot() const { return *topic->slot(topic->about.front()); }
  };

  void add(const Topic& topic, Value value, std::string rule, std::vector<TokenRange> saying_it,
           Polarity polarity = Polarity::Affirmed, Mode mode = Mode::Actual) {
    told_.push_back(
        {&topic, std::move(value), std::move(rule), std::move(saying_it), polarity, mode});
  }

  // It is about all words but those that say its value.
  [[nodiscard]] bool has_words(Told& told) {
    const std::size_t end = told.by_state() ? end_of_part(told.saying_it) : tokens_.last;
    told.words = words_.besides(*told.topic, told.saying_it, end);
    return told.words.size() >= told.slot().least;
  }

  [[nodiscard]] Claim common_to_all() const {
    Claim claim;
    claim.speaker.how = SpeakerHow::Narrator;
    claim.headline = true;
    if (const auto& published = read_.document.source->metadata.published) {
      claim.as_of = single_day(*published);
    }
    ClaimPlaces(read_).place(claim, tokens_, 0);
    return claim;
  }

  // Takes over the value and the rule.
  static void fill(Told& told, bool ahead, Claim& claim) {
    claim.topic = told.topic->name;
    claim.about[told.slot().name] = {phrase_of(told.words), false};
    claim.value = std::move(told.value);
    claim.polarity = told.polarity;
    claim.rule = std::move(told.rule);
    claim.mode = ahead ? Mode::Planned : told.mode;
  }

  void name_speaker(const Told& told, Claim& claim) {
    std::span<const TokenRange> by_words;
    if (told.by_state()) by_words = told.saying_it;
    const auto who = headline_speaker(mentions_, by_words, ruleset_.entities);
    if (!who) return;
    claim.speaker = who->speaker;
    claim.voice = who->voice;
  }

  // Whether a headline dates what it tells after its own day. A year is more often part of a name
  // ("the 2016 games").
  [[nodiscard]] bool lies_ahead() {
    const auto& published = read_.document.source->metadata.published;
    if (!published) return false;
    const auto& dates = mentions_.dates();
    return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
      const bool begins = date.role == DateRole::On || date.role == DateRole::Since;
      return begins && date.granularity < Granularity::Years && date.range.first &&
             *date.range.first > *published;
    });
  }

  [[nodiscard]] std::vector<PatternMatch> find(const Pattern& pattern) {
    std::vector<PatternMatch> found;
    if (present_.may_match(pattern)) pattern.find(text_, found);
    return found;
  }

  [[nodiscard]] bool says(const std::vector<Pattern>* patterns) {
    return patterns != nullptr &&
           std::any_of(patterns->begin(), patterns->end(), [&](const Pattern& pattern) {
             return present_.may_match(pattern) && pattern.matches(text_);
           });
  }

  // The matches that no 'unless' of the pattern touches.
  [[nodiscard]] std::vector<PatternMatch> matches(const TopicPattern& pattern) {
    std::vector<PatternMatch> found;
    pattern.pattern.find(text_, found);
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

  [[nodiscard]] bool is_sign(std::size_t token) const {
    return read_.document.tokens()[token].kind == TokenKind::Punctuation;
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

  static std::string phrase_of(const std::vector<std::string_view>& words) {
    std::size_t size = 0;
    for (const std::string_view word : words) size += word.size() + 1;
    std::string phrase;
    phrase.reserve(size);
    for (const std::string_view word : words) {
      if (!phrase.empty()) phrase += ' ';
      phrase += word;
    }
    return phrase;
  }

  const Annotations& read_;
  static constexpr std::size_t usual_claims = 8;

  const Ruleset& ruleset_;
  const std::vector<Prefilter::Entry>& patterns_;
  TokenRange tokens_;
  MatchText text_;
  Prefilter::Presence& present_;
  std::span<const Candidate> next_;  // of the topics to come
  HeadlineMentions mentions_;
  HeadlineWords words_;
  std::vector<Told> told_;
};

// Whether a sign may end a headline: of a share, of wonder, or closing what the headline opens.
bool closes(std::string_view sign) {
  if (sign == "!") return true;
  std::size_t at = 0;
  const auto c = static_cast<UChar32>(next_code_point(sign, at));
  if (at != sign.size()) return false;
  const bool of_share = u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_POSTFIX_NUMERIC;
  const bool quotes = u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0;
  return of_share || quotes || u_charType(c) == U_END_PUNCTUATION;
}

// What ends with a full stop is the first sentence of a text without a headline.
bool has_headline(const Document& document) {
  if (document.sentences.empty() || !is_headline(document, 0)) return false;
  const TokenRange& tokens = document.sentences.front().tokens;
  std::size_t last = tokens.last - 1;
  while (last > tokens.first && closes(document.text(TokenRange{last, last + 1}))) --last;
  return document.tokens()[last].kind != TokenKind::Punctuation;
}

}  // namespace

bool is_headline(const Document& document, std::size_t sentence) {
  return sentence == 0 && document.sentences[sentence].tokens.size() <= longest;
}

bool has_broken_patterns(const Language& language, const Ruleset& ruleset) {
  if (ruleset.pattern_problems(language).empty()) return false;
  const auto& topics = ruleset.whole_headline_topics(language);
  const auto broken = [](const Pattern& pattern) { return pattern.error().has_value(); };
  return std::any_of(topics.begin(), topics.end(), [&](const WholeHeadlineTopic& whole) {
    for (const auto* of_text : whole.topic->text_patterns()) {
      const auto here = of_text->find(language.code);
      if (here != of_text->end() && std::any_of(here->second.begin(), here->second.end(), broken)) {
        return true;
      }
    }
    const auto& patterns = whole.topic->patterns;
    return std::any_of(patterns.begin(), patterns.end(), [&](const TopicPattern& pattern) {
      return pattern.language == language.code && broken(pattern.pattern);
    });
  });
}

bool needs_whole_language(const Annotations& read, const Ruleset& ruleset) {
  return has_headline(read.document) && !ruleset.whole_headline_topics(*read.language).empty();
}

std::vector<Claim> read_headline(const Annotations& read, const Ruleset& ruleset,
                                 HeadlineFinding* found) {
  if (!has_headline(read.document)) return {};
  const auto& topics = ruleset.whole_headline_topics(*read.language);
  if (topics.empty()) return {};
  std::optional<HeadlineFinding> own;
  if (found == nullptr) {
    found = &own.emplace();
    find_in_headline(read, ruleset, true, *found);
  }
  HeadlineReader reader(read, ruleset, *found);
  for (const WholeHeadlineTopic& topic : topics) reader.read(topic);
  return reader.take();
}

}  // namespace gainsay
