#include "ruleset/prefilter.h"

#include <algorithm>
#include <utility>

#include "ruleset/pattern_literals.h"
#include "ruleset/whole_headline.h"

namespace gainsay {

void Prefilter::connect(const std::vector<Topic>& topics, std::string_view language) {
  patterns_.clear();
  for (const Topic& topic : topics) {
    Entry entry{&topic, nullptr, topic.kinds(), reads_headlines(topic),
                reads_whole_headlines(topic)};
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language != language) continue;
      entry.pattern = &pattern;
      patterns_.push_back(entry);
    }
  }
}

std::string_view Prefilter::literal(std::uint32_t number) const {
  const std::size_t start = number == 0 ? 0 : literal_ends_[number - 1];
  return {literals_.data() + start, literal_ends_[number] - start};
}

bool Prefilter::any_triggers(std::span<const Hit> hits) const {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& hit) { return triggers_[hit.literal] != 0; });
}

void Prefilter::candidates(const Document& document, std::size_t first, std::size_t last,
                           Where where, Presence& presence, bool in_order,
                           std::vector<Candidate>& found) const {
  if (first == last) return;
  const auto& sentences = document.sentences;
  std::vector<Hit>& hits = presence.own_hits_;
  hits.clear();
  const bool headline = where == Where::Headline;
  scan(document, {sentences[first].tokens.first, sentences[last - 1].tokens.last},
       headline ? all_ : of_text_, hits);
  const Lists<SetId>& sets_of = headline ? sets_of_ : sets_of_text_;
  auto hit = hits.begin();
  for (std::size_t sentence = first; sentence < last; ++sentence) {
    const auto begin = hit;
    while (hit != hits.end() && hit->token < sentences[sentence].tokens.last) ++hit;
    const std::size_t before = found.size();
    // Many sentences have literals, but none that a pattern is looked up by.
    const bool triggers = any_triggers({begin, hit});
    if (triggers || headline) presence.begin({begin, hit}, sets_of);
    if (triggers) presence.add_triggered(sentence, in_order, found);
    for (const std::uint32_t pattern : always_) found.push_back({sentence, pattern});
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
  }
}

Prefilter::PresenceLease Prefilter::presence() const {
  return presences_->take([&] { return std::make_unique<Presence>(*this); });
}

Prefilter::Presence::Presence(const Prefilter& filter) : filter_(&filter) {
  index_.resize(filter.triggered_.ends.size());
}

void Prefilter::Presence::begin(std::span<const Hit> hits, const Lists<SetId>& sets_of) {
  here_.clear();
  stands_.clear();
  // From the last one on, so that each goes before those that are there.
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    for (const SetId set : sets_of[hit->literal]) {
      if (!has(set)) {
        index_[set] = static_cast<std::uint32_t>(here_.size());
        here_.push_back({set});
      }
      const auto fresh = static_cast<std::uint32_t>(stands_.size());
      stands_.push_back({&*hit, std::exchange(here_[index_[set]].first, fresh)});
    }
  }
}

void Prefilter::Presence::add_triggered(std::size_t sentence, bool ordered,
                                        std::vector<Candidate>& found) {
  for (const Here& here : here_) {
    for (const std::uint32_t pattern : filter_->triggered_[here.set]) {
      if (has_all(pattern) && (!ordered || in_order(pattern))) found.push_back({sentence, pattern});
    }
  }
}

void Prefilter::Presence::read(const Document& document, const TokenRange& range) {
  own_hits_.clear();
  filter_->scan(document, range, filter_->beside_, own_hits_);
  begin(own_hits_, filter_->sets_beside_);
}

bool Prefilter::Presence::has_all(std::uint32_t pattern) const {
  const std::span<const Demand> demands = filter_->demands_[pattern];
  return std::all_of(demands.begin(), demands.end(),
                     [&](const Demand& demand) { return has(demand.set); });
}

bool Prefilter::Presence::in_order(std::uint32_t pattern) {
  const std::span<const Demand> demands = filter_->demands_[pattern];
  if (demands.size() < 2) return true;
  reached_.clear();
  each_hit(demands.front().set, [&](const Hit& hit) { reached_.push_back(&hit); });
  for (const Demand& demand : demands.subspan(1)) {
    next_.clear();
    each_hit(demand.set, [&](const Hit& hit) {
      const bool fits = std::any_of(reached_.begin(), reached_.end(), [&](const Hit* before) {
        if (hit.offset < before->offset + filter_->literal(before->literal).size()) return false;
        const std::uint32_t borders = hit.token - before->token;
        return borders >= demand.behind.least && borders <= demand.behind.most;
      });
      if (fits) next_.push_back(&hit);
    });
    if (next_.empty()) return false;
    std::swap(reached_, next_);
  }
  return true;
}

void each_beside(const Topic& topic, std::string_view language,
                 const std::function<void(const Pattern&)>& use) {
  const std::string code(language);
  for (const auto* of_text : topic.text_patterns()) {
    const auto at = of_text->find(code);
    if (at != of_text->end()) std::for_each(at->second.begin(), at->second.end(), use);
  }
  for (const TopicPattern& pattern : topic.patterns) {
    if (pattern.language != language) continue;
    std::for_each(pattern.unless.begin(), pattern.unless.end(), use);
  }
}

std::vector<const Pattern*> patterns_of(const std::vector<Topic>& topics,
                                        std::string_view language) {
  std::vector<const Pattern*> patterns;
  for (const Topic& topic : topics) {
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language == language) patterns.push_back(&pattern.pattern);
    }
  }
  for (const Topic& topic : topics) {
    each_beside(topic, language, [&](const Pattern& pattern) { patterns.push_back(&pattern); });
  }
  return patterns;
}

}  // namespace gainsay
