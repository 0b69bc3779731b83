#include "cli/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, stage_count> stage_names = {"fold", "prefilter", "narrow",
                                                                   "annotate", "extract"};

double milliseconds(Profile::Duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

}  // namespace

std::string describe_profile(const Profile& profile) {
  std::string out = "profile: time per stage, in all threads together\n";
  const auto back = std::back_inserter(out);
  for (std::size_t i = 0; i < stage_count; ++i) {
    fmt::format_to(back, "  {:<10} {:>10.1f} ms\n", stage_names[i], milliseconds(profile.time[i]));
  }
  fmt::format_to(back, "profile: {} texts, {} read, {} with words of a pattern, {} annotated\n",
                 profile.texts, profile.texts_read, profile.texts_with_candidates, profile.texts_annotated);
  fmt::format_to(back,
                 "profile: {} sentences, {} with words of a pattern, {} runs of {} patterns\n",
                 profile.sentences, profile.sentences_with_candidates, profile.runs(),
                 profile.patterns.size());
  std::vector<std::pair<std::string, Profile::PatternCost>> dearest(profile.patterns.begin(),
                                                                    profile.patterns.end());
  std::stable_sort(dearest.begin(), dearest.end(),
                   [](const auto& a, const auto& b) { return a.second.time > b.second.time; });
  constexpr std::size_t most = 10;
  if (dearest.size() > most) dearest.resize(most);
  if (!dearest.empty()) out += "profile: the dearest patterns (runs, hits)\n";
  for (const auto& [rule, cost] : dearest) {
    fmt::format_to(back, "  {:<48} {:>8.1f} ms {:>8} {:>8}\n", rule, milliseconds(cost.time),
                   cost.runs, cost.hits);
  }
  return out;
}

}  // namespace gainsay
