#include "report/report_stream.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "compare/compare.h"
#include "compare/story_sorter.h"
#include "report/json.h"
#include "report/jsonl.h"
#include "report/overview.h"
#include "report/source_counter.h"
#include "report/text.h"
#include "support/claims.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

const std::string folder = std::filesystem::temp_directory_path().string();

// Claims that agree, clash and imply others, in several stories; some sources tell two of them.
std::vector<Claim> some_claims(std::size_t count, std::size_t stories) {
  std::mt19937 random(11);
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t story = random() % stories;
    const bool left = random() % 3 == 0;
    const std::string day = "2021-12-" + std::to_string(10 + random() % 3);
    Claim& claim = claims.emplace_back(
        random() % 3 == 0 ? strength(100 + 100 * static_cast<int>(random() % 3)).as_of(day)
        : random() % 2 == 0
            ? ClaimBuilder("presence", StateValue{{left ? "withdrawn" : "remaining"}}).as_of(day)
            : role(left ? "ended" : "ongoing").as_of(day));
    const std::size_t source = random() % 5;
    claim.id = "c-" + std::to_string(i);
    claim.story = std::to_string(story);
    claim.source = claim.path =
        source == 0 ? "everywhere" : claim.story + "-" + std::to_string(source) + ".txt";
    claim.span = {random() % 100, 100 + random() % 100};
    claim.rule = "news/" + claim.topic + ":en/x/1";
  }
  return claims;
}

std::string of_the_whole(StreamStyle style, const TextOptions& options, bool timelines,
                         std::vector<Claim> claims) {
  Report report;
  report.claims = std::move(claims);
  report.sources = sources_of(report.claims);
  report.comparison = compare_claims(report.claims, small_world());
  std::string out;
  Json sections = Json::object();
  if (timelines) sections["timeline"] = timelines_to_json(report, small_world());
  switch (style) {
    case StreamStyle::Text:
      if (timelines) append_timelines(out, report, small_world(), options.width);
      append_text(out, report, options);
      break;
    case StreamStyle::Object:
      append_json(out, report, sections);
      break;
    case StreamStyle::Lines:
      append_jsonl(out, report, sections);
      break;
  }
  return out;
}

std::string of_stories(StreamStyle style, const TextOptions& options, bool timelines,
                       const std::vector<Claim>& claims, std::size_t memory) {
  StorySorter stories(memory, folder);
  SourceCounter sources(memory, folder);
  ReportStream report(style, options, timelines, small_world(), memory, folder);
  Totals totals;
  totals.claims = claims.size();
  for (const Claim& claim : claims) {
    REQUIRE(stories.add(claim).has_value());
    REQUIRE(sources.add(claim).has_value());
    REQUIRE(report.add(claim).has_value());
  }
  const auto add_source = [&](const SourceSummary& source) {
    ++totals.sources;
    return report.add(source);
  };
  REQUIRE(sources.for_each(add_source).has_value());
  const auto add_story = [&](const PackedStory& packed) {
    StoryClaims unpacked = unpack_story(packed);
    StoryReport story{std::move(unpacked.claims), std::move(unpacked.numbers), {}};
    story.comparison = compare_story(story.claims, small_world());
    totals.derived += story.claims.size() - packed.claims;
    totals.comparable_pairs += story.comparison.comparable_pairs;
    for (const Finding& finding : story.comparison.findings) add(totals, finding);
    return report.add(report.render(std::move(story), sources.in_several_stories()));
  };
  REQUIRE(stories.for_each(add_story).has_value());
  std::string out;
  REQUIRE(report.finish(totals, [&](std::string_view text) { out += text; }).has_value());
  return out;
}

}  // namespace

TEST_CASE(
    "a report of stories one by one is that of the whole, byte by byte, whatever the memory") {
  TextOptions options;
  options.entities = &small_world().entities;
  for (const auto& [count, stories] :
       std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {1, 1}, {40, 1}, {600, 40}}) {
    const std::vector<Claim> claims = some_claims(count, stories);
    for (const StreamStyle style : {StreamStyle::Text, StreamStyle::Object, StreamStyle::Lines}) {
      for (const bool timelines : {false, true}) {
        options.footer = timelines;
        const std::string expected = of_the_whole(style, options, timelines, claims);
        for (const std::size_t memory : {1U, 10'000U, 1U << 30U}) {
          CHECK(of_stories(style, options, timelines, claims, memory) == expected);
        }
      }
    }
  }
}
