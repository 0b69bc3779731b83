#include "report/baseline.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {
namespace {

Baseline baseline_of(const Report& report) {
  Baseline baseline;
  for (const Finding& finding : report.comparison.findings) {
    baseline.push_back(known_finding(finding, report.claims));
  }
  return baseline;
}

FindingState state_after(Report report, const Baseline& baseline) {
  (void)mark_known(report, baseline);
  return report.comparison.findings.front().state;
}

// The first complaint about a file of these bytes.
std::string complaint(const std::string& bytes) {
  const auto parsed = parse_baseline("known.yaml", bytes);
  return parsed ? "none" : render(parsed.error().front());
}

}  // namespace

TEST_CASE("a baseline is read as it was written") {
  Report report = sample_report();
  Finding other = report.comparison.findings[0];
  other.id = "f-2";
  other.kind = FindingKind::Tension;
  other.topic = "control";
  other.story = "a story: of #2";
  other.message = "control of 'the' \"mill\"\n\x1b[31m";
  report.claims[0].text = "قال: \\ \"لا\"\u2028\x7f";
  report.comparison.findings.push_back(other);
  const Baseline baseline = baseline_of(report);
  const std::string file = write_baseline(baseline);
  auto read = parse_baseline("known.yaml", file);
  REQUIRE(read);
  for (KnownFinding& known : *read) {
    CHECK(known.line != 0);
    known.line = 0;
  }
  // Sorted by topic, and what is no text for people is out of it already.
  CHECK(*read == Baseline{baseline[1], baseline[0]});
  CHECK(file == write_baseline(*read));
  CHECK(write_baseline({baseline[1], baseline[0]}) == file);
  CHECK(file.find('\x1b') == std::string::npos);
}

TEST_CASE("an empty baseline is one") {
  const auto read = parse_baseline("known.yaml", write_baseline({}));
  REQUIRE(read);
  CHECK(read->empty());
}

TEST_CASE("a finding is known by its id, and while no claim has joined it") {
  const Report report = sample_report();
  const Baseline baseline = baseline_of(report);
  CHECK(state_after(report, baseline) == FindingState::Known);
  CHECK(state_after(report, {}) == FindingState::New);

  // One of three texts has gone: the id is another, the claims are known.
  Report more = report;
  more.claims.push_back(sample_claim("c-3", "withdrawn"));
  more.comparison.findings[0].id = "f-9";
  more.comparison.findings[0].sides[1].claims = {1, 2};
  CHECK(state_after(report, baseline_of(more)) == FindingState::Known);
  // One has joined.
  CHECK(state_after(more, baseline) == FindingState::New);
  // The same claims in a finding of another kind
  Report graver = report;
  graver.comparison.findings[0].id = "f-9";
  graver.comparison.findings[0].kind = FindingKind::Tension;
  CHECK(state_after(graver, baseline) == FindingState::New);
  // What is suppressed stays so.
  Report suppressed = report;
  suppressed.comparison.findings[0].state = FindingState::Suppressed;
  CHECK(state_after(suppressed, baseline) == FindingState::Suppressed);
}

TEST_CASE("entries that are found, gone, or of sources that were not read are told apart") {
  Report report = sample_report();
  const Baseline baseline = baseline_of(report);
  BaselineUse use = mark_known(report, baseline);
  CHECK(use.found.size() == 1);
  report.comparison.findings.clear();
  use = mark_known(report, baseline);
  CHECK(use.found.empty());
  CHECK(use.gone.size() == 1);
  report.sources.pop_back();
  use = mark_known(report, baseline);
  CHECK(use.gone.empty());
  CHECK(use.not_read.size() == 1);
}

TEST_CASE("what is no baseline is refused with its place") {
  struct {
    const char* bytes;
    const char* complaint;
  } const cases[] = {
      {"", "this is no baseline"},
      {"A text about a mill.\n", "known.yaml:1:1: this is no baseline"},
      {"findings: []\n", "known.yaml:1:1: this is no baseline"},
      {"gainsay-baseline: 2\n", "known.yaml:1:19: a baseline of another version: '2'"},
      {"gainsay-baseline: 1\nfindings: [\n", "known.yaml:"},
      {"gainsay-baseline: 1\nfindigns: []\n", "known.yaml:2:1: unknown key 'findigns'"},
      {"gainsay-baseline: 1\nfindings:\n- kind: tension\n",
       "known.yaml:3:3: a known finding needs the key 'id'"},
      {"gainsay-baseline: 1\nfindings:\n- {id: f-1, kind: tensoin, topic: t, sides: []}\n",
       "known.yaml:3:19: 'tensoin' is no 'kind'"},
      {"gainsay-baseline: 1\nfindings:\n- {id: f-1, kind: tension, topic: t, sides: [{claims: "
       "[{}]}]}\n",
       "known.yaml:3:56: a claim needs the key 'id'"},
      {"gainsay-baseline: 1\nfindings:\n<<<<<<< ours\n", "known.yaml:"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.bytes);
    CHECK(complaint(test.bytes).find(test.complaint) != std::string::npos);
  }
}

}  // namespace gainsay
