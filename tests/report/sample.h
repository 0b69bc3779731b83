#pragma once

#include <string>
#include <utility>

#include "extract/claim.h"
#include "report/report.h"

namespace gainsay {

/// Values for the tests of the report layer, made by hand.
inline Day sample_day(int year, unsigned month, unsigned day) {
  return make_day(year, month, day).value_or(Day());
}

/// A quoted statement about forces in a country.
inline Claim sample_claim(const std::string& id, const std::string& state) {
  Claim claim;
  claim.id = id;
  claim.source = "agency.txt";
  claim.path = "agency.txt";
  claim.topic = "presence";
  claim.about = {{"force", {"coalition", false}}, {"place", {"iraq", true}}};
  claim.value = StateValue{{state}};
  claim.holds.begin = single_day(sample_day(2021, 12, 9));
  claim.as_of = single_day(sample_day(2021, 12, 26));
  claim.speaker = {"the spokesman", "coalition", SpeakerHow::Explicit, {"ina"}};
  claim.voice = Voice::Quote;
  claim.span = {10, 30};
  claim.line = 5;
  claim.column = 3;
  claim.text = "forces " + state + " there";
  claim.sentence = {10, 32};
  claim.utterance = {5, 32};
  claim.rule = "news/presence:en/" + state + "/1";
  return claim;
}

/// Two claims that contradict each other.
inline Report sample_report() {
  Report report;
  report.claims = {sample_claim("c-1", "remaining"), sample_claim("c-2", "withdrawn")};
  Claim& second = report.claims[1];
  second.source = second.path = "ministry.txt";
  second.line = 13;
  second.speaker = {"the minister", "", SpeakerHow::Explicit, {}};
  second.voice = Voice::Paraphrase;
  report.sources = sources_of(report.claims);
  Finding finding;
  finding.id = "f-1";
  finding.kind = FindingKind::Contradiction;
  finding.severity = Severity::Error;
  finding.topic = "presence";
  finding.about = {{"force", "coalition"}, {"place", "iraq"}};
  finding.sides = {{{0}, "remaining"}, {{1}, "withdrawn"}};
  finding.message = "presence of coalition in Iraq";
  finding.because = {"remaining excludes withdrawn"};
  report.comparison.findings = {finding};
  report.comparison.comparable_pairs = 1;
  return report;
}

}  // namespace gainsay
