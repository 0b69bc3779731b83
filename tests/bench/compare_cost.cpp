// How time and memory of comparing grow with the claims:
//
//   gainsay_compare_cost CLAIMS STORIES
//
// compares that many made-up claims in that many stories and prints seconds, peak memory, pairs and
// findings. Claims differ in topic, about, value, day, speaker and source, as those of news do.

#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "compare/compare.h"
#include "ruleset/ruleset.h"

namespace gainsay {
namespace {

std::vector<Claim> make_claims(std::size_t count, std::size_t stories) {
  std::mt19937 random(1);
  const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
  const std::vector<std::string> forces = {"coalition", "us-forces", "british-forces",
                                           "french-forces"};
  const std::vector<std::string> places = {"iraq", "syria", "mali", "niger"};
  const std::vector<std::string> speakers = {"", "coalition", "iraq", "us-forces"};
  const Day first = make_day(2021, 1, 1).value_or(Day());
  std::vector<Claim> claims;
  claims.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    Claim& claim = claims.emplace_back();
    claim.id = "c-" + std::to_string(i);
    claim.story = "s" + std::to_string(i % stories);
    claim.source = claim.path =
        claim.story + "/" + std::to_string(random() % (count / stories / 4 + 1));
    claim.text = "evidence";
    const Day day = first + std::chrono::days(random() % 365);
    claim.as_of = single_day(day);
    claim.speaker.entity = pick(speakers);
    claim.voice = claim.speaker.entity.empty() ? Voice::Narration : Voice::Quote;
    if (random() % 8 == 0) claim.mode = Mode::Planned;
    if (random() % 8 == 0) claim.certainty = Certainty::Possible;
    switch (random() % 3) {
      case 0:
        claim.topic = "presence";
        claim.value = StateValue{{random() % 3 == 0 ? "withdrawn" : "remaining"}};
        claim.about = {{"force", {pick(forces), false}}, {"place", {pick(places), false}}};
        break;
      case 1: {
        claim.topic = "troop-count";
        NumberValue value;
        value.low = value.high = 100 * static_cast<double>(1 + random() % 40);
        value.unit = "people";
        value.grain = 100;
        claim.value = value;
        claim.about = {{"force", {pick(forces), false}}, {"place", {pick(places), false}}};
        break;
      }
      default: {
        claim.topic = "killed";
        NumberValue value;
        value.low = static_cast<double>(1 + random() % 60);
        if (random() % 4 != 0) value.high = value.low;
        value.unit = "people";
        claim.value = value;
        claim.about = {{"place", {pick(places), false}}};
      }
    }
  }
  return claims;
}

int run(std::size_t count, std::size_t stories) {
  Diagnostics diagnostics;
  const Ruleset ruleset =
      load_ruleset({{std::string(GAINSAY_SOURCE_DIR) + "/rules"}, {}, true}, diagnostics);
  std::vector<Claim> claims = make_claims(count, stories);
  const auto began = std::chrono::steady_clock::now();
  const Comparison comparison = compare_claims(claims, ruleset);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto n = static_cast<double>(count);
  std::cout << count << " claims in " << stories << " stories: " << took.count() << " s, "
            << took.count() / (n * std::log2(n)) * 1e9 << " ns a claim and its logarithm, "
            << usage.ru_maxrss / 1024 << " MB, " << comparison.comparable_pairs << " pairs, "
            << comparison.findings.size() << " findings\n";
  return has_errors(diagnostics) ? EXIT_FAILURE : EXIT_SUCCESS;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: gainsay_compare_cost CLAIMS STORIES\n";
    return EXIT_FAILURE;
  }
  return gainsay::run(std::stoul(argv[1]), std::stoul(argv[2]));
}
