#include "report/overview.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compare/subject.h"
#include "report/display.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

std::string when_of(const Claim& claim) {
  return claim.as_of.unknown() ? "not dated" : describe_range(claim.as_of);
}

}  // namespace

std::vector<Timeline> timelines_of(const Report& report, const Ruleset& ruleset) {
  using About = std::map<std::string, std::string>;
  std::map<std::tuple<std::string, std::string, About>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < report.claims.size(); ++i) {
    const Claim& claim = report.claims[i];
    if (!claim.because.empty()) continue;
    About about;
    for (const auto& [slot, filler] : claim.about) about.emplace(slot, filler.entity);
    groups[{claim.story, claim.topic, about}].push_back(i);
  }
  std::vector<Timeline> timelines;
  for (auto& [key, claims] : groups) {
    if (claims.size() < 2) continue;
    const auto& [story, name, about] = key;
    const Topic* topic = ruleset.topic(name);
    if (topic == nullptr) continue;
    // What is not dated comes last.
    std::stable_sort(claims.begin(), claims.end(), [&](std::size_t a, std::size_t b) {
      const auto day = [&](std::size_t i) {
        const DayRange& range = report.claims[i].as_of;
        return std::pair(range.first.value_or(range.last.value_or(Day::max())),
                         range.last.value_or(Day::max()));
      };
      return day(a) < day(b);
    });
    timelines.push_back(
        {story, name, subject_of(*topic, about, ruleset.entities), std::move(claims)});
  }
  return timelines;
}

Matrix matrix_of(const Report& report) {
  std::set<std::string> topics;
  std::map<std::string, std::size_t> rows;
  for (const Claim& claim : report.claims) {
    if (!claim.because.empty()) continue;
    topics.insert(claim.topic);
    rows.emplace(claim.source, 0);
  }
  Matrix matrix;
  matrix.topics.assign(topics.begin(), topics.end());
  for (const SourceSummary& source : report.sources) {
    const auto row = rows.find(source.id);
    if (row == rows.end()) continue;
    row->second = matrix.sources.size();
    matrix.sources.push_back(source.id);
  }
  matrix.cells.assign(matrix.sources.size(), std::vector<Matrix::Cell>(matrix.topics.size()));
  const auto cell = [&](const Claim& claim) -> Matrix::Cell& {
    const auto column = std::lower_bound(matrix.topics.begin(), matrix.topics.end(), claim.topic);
    return matrix
        .cells[rows.at(claim.source)][static_cast<std::size_t>(column - matrix.topics.begin())];
  };
  for (const Claim& claim : report.claims) {
    if (claim.because.empty()) ++cell(claim).claims;
  }
  for (const Finding& finding : report.comparison.findings) {
    if (finding.kind != FindingKind::Contradiction) continue;
    for (const Side& side : finding.sides) {
      for (const std::size_t index : side.claims) {
        if (report.claims[index].because.empty()) cell(report.claims[index]).clashes = true;
      }
    }
  }
  return matrix;
}

void append_timelines(std::string& out, const Report& report, const Ruleset& ruleset,
                      std::size_t width) {
  for (const Timeline& timeline : timelines_of(report, ruleset)) {
    out += "timeline: " + isolated_passages(printable(timeline.subject)) + '\n';
    std::size_t days = 0;
    std::size_t values = 0;
    for (const std::size_t index : timeline.claims) {
      days = std::max(days, display_width(when_of(report.claims[index])));
      values = std::max(values, display_width(value_in_words(report.claims[index], ruleset)));
    }
    values = std::min(values, width / 3);
    for (const std::size_t index : timeline.claims) {
      const Claim& claim = report.claims[index];
      out += "  " + padded(when_of(claim), days) + "  " +
             padded(value_in_words(claim, ruleset), values) + "  " +
             speaker_without_day(claim, &ruleset.entities) + '\n';
      out += std::string(days + 4, ' ') + "--> " + place_in_words(claim) + '\n';
    }
    out += '\n';
  }
}

void append_matrix(std::string& out, const Report& report, std::size_t width) {
  const Matrix matrix = matrix_of(report);
  std::size_t names = std::string_view("matrix").size();
  for (const std::string& source : matrix.sources) {
    names = std::max(names, display_width(printable(source)));
  }
  // As many columns at a time as the width has room for.
  for (std::size_t first = 0; first < matrix.topics.size();) {
    std::size_t last = first;
    std::size_t used = names;
    while (last < matrix.topics.size() &&
           (last == first || used + 2 + matrix.topics[last].size() <= width)) {
      used += 2 + matrix.topics[last++].size();
    }
    out += padded("matrix", names);
    for (std::size_t t = first; t < last; ++t) out += "  " + matrix.topics[t];
    out += '\n';
    for (std::size_t s = 0; s < matrix.sources.size(); ++s) {
      std::string line = padded(printable(matrix.sources[s]), names);
      for (std::size_t t = first; t < last; ++t) {
        const Matrix::Cell& cell = matrix.cells[s][t];
        const std::string shown =
            cell.claims == 0 ? "" : std::to_string(cell.claims) + (cell.clashes ? " !" : "");
        line += "  " + padded(shown, matrix.topics[t].size());
      }
      out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    out += '\n';
    first = last;
  }
}

Json timelines_to_json(const Report& report, const Ruleset& ruleset) {
  Json out = Json::array();
  for (const Timeline& timeline : timelines_of(report, ruleset)) {
    Json claims = Json::array();
    for (const std::size_t index : timeline.claims) claims.push_back(report.claims[index].id);
    out.push_back({{"story", timeline.story},
                   {"topic", timeline.topic},
                   {"subject", timeline.subject},
                   {"claims", std::move(claims)}});
  }
  return out;
}

Json matrix_to_json(const Report& report) {
  const Matrix matrix = matrix_of(report);
  Json rows = Json::array();
  for (std::size_t s = 0; s < matrix.sources.size(); ++s) {
    Json topics = Json::object();
    for (std::size_t t = 0; t < matrix.topics.size(); ++t) {
      const Matrix::Cell& cell = matrix.cells[s][t];
      if (cell.claims == 0) continue;
      topics[matrix.topics[t]] = {{"claims", cell.claims}, {"contradicted", cell.clashes}};
    }
    rows.push_back({{"source", matrix.sources[s]}, {"topics", std::move(topics)}});
  }
  return rows;
}

}  // namespace gainsay
