#include "extract/profile.h"

namespace gainsay {

void Profile::add(const Profile& other) {
  for (std::size_t i = 0; i < stage_count; ++i) time[i] += other.time[i];
  texts += other.texts;
  texts_read += other.texts_read;
  texts_with_candidates += other.texts_with_candidates;
  texts_annotated += other.texts_annotated;
  sentences += other.sentences;
  sentences_with_candidates += other.sentences_with_candidates;
  for (const auto& [rule, cost] : other.patterns) {
    PatternCost& sum = patterns[rule];
    sum.runs += cost.runs;
    sum.hits += cost.hits;
    sum.time += cost.time;
  }
}

std::size_t Profile::runs() const {
  std::size_t sum = 0;
  for (const auto& [rule, cost] : patterns) sum += cost.runs;
  return sum;
}

StageTimer::StageTimer(Profile* profile, Stage stage) : profile_(profile), stage_(stage) {
  if (profile_ != nullptr) began_ = std::chrono::steady_clock::now();
}

StageTimer::~StageTimer() {
  if (profile_ == nullptr) return;
  profile_->time[static_cast<std::size_t>(stage_)] += std::chrono::steady_clock::now() - began_;
}

PatternTimer::PatternTimer(Profile* profile, const std::string& rule) {
  if (profile == nullptr) return;
  cost_ = &profile->patterns[rule];
  ++cost_->runs;
  began_ = std::chrono::steady_clock::now();
}

PatternTimer::~PatternTimer() {
  if (cost_ != nullptr) cost_->time += std::chrono::steady_clock::now() - began_;
}

void PatternTimer::hit() const {
  if (cost_ != nullptr) ++cost_->hits;
}

}  // namespace gainsay
