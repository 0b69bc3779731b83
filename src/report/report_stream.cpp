#include "report/report_stream.h"

#include <limits>

#include "base/packing.h"
#include "base/version.h"
#include "report/findings.h"
#include "report/json_claim.h"
#include "report/json_finding.h"
#include "report/overview.h"
#include "report/text.h"

namespace gainsay {
namespace {

// A list of JSON elements, each with a comma before it, without the first comma.
Result<void> write_list(const Spool& elements, bool& first, const ReportStream::Write& write) {
  return elements.for_each([&](std::string_view piece) {
    if (first) piece.remove_prefix(1);
    first = false;
    write(piece);
  });
}

}  // namespace

ReportStream::ReportStream(StreamStyle style, const TextOptions& options, bool timelines,
                           const Ruleset& ruleset, std::size_t memory, const std::string& folder)
    : style_(style),
      options_(options),
      with_footer_(options.footer),
      with_timelines_(timelines),
      ruleset_(ruleset),
      sources_(memory / 8, folder),
      claims_(memory / 8, folder),
      derived_(memory / 8, folder),
      timelines_(memory / 8, folder),
      findings_(memory / 2, folder) {
  options_.footer = false;  // it stands once, at the end
}

void ReportStream::append_element(std::string& out, std::string_view type,
                                  const Json& element) const {
  if (style_ == StreamStyle::Object) {
    out += ',';
    out += json_text(element);
  } else {
    Json line = {{"type", type}};
    line.update(element);
    append_line(out, line);
  }
}

void ReportStream::append_element(std::string& out, const Claim& claim) const {
  JsonWriter json;
  if (style_ == StreamStyle::Object) {
    out += ',';
    write_claim(json, claim);
  } else {
    write_typed_claim(json, claim);
    json.end_line();
  }
  out += json.take();
}

Result<void> ReportStream::add(const Claim& claim) {
  if (style_ == StreamStyle::Text) return {};
  std::string element;
  append_element(element, claim);
  return claims_.append(element);
}

Result<void> ReportStream::add(const SourceSummary& source) {
  if (style_ == StreamStyle::Text) return {};
  std::string element;
  append_element(element, "source", source_to_json(source));
  return sources_.append(element);
}

ReportStream::Pieces ReportStream::render(
    StoryReport story, const std::unordered_map<std::string, std::size_t>& firsts) const {
  Report report;
  report.claims = std::move(story.claims);
  const auto number_of = [&](std::size_t index) {
    // Derived claims stand behind all others; stories keep their order there.
    return index < story.numbers.size() ? story.numbers[index]
                                        : std::numeric_limits<std::size_t>::max();
  };
  Pieces pieces;
  std::unordered_map<std::string_view, std::size_t> first_of;  // source -> its first claim
  if (style_ == StreamStyle::Text) {
    for (std::size_t i = 0; i < story.numbers.size(); ++i) {
      const std::string& source = report.claims[i].source;
      const auto elsewhere = firsts.find(source);
      first_of.emplace(source, elsewhere == firsts.end() ? story.numbers[i] : elsewhere->second);
    }
    if (with_timelines_) append_timelines(pieces.timelines, report, ruleset_, options_.width);
  } else {
    for (std::size_t i = story.numbers.size(); i < report.claims.size(); ++i) {
      append_element(pieces.derived, report.claims[i]);
    }
    if (with_timelines_) {
      for (const Json& timeline : timelines_to_json(report, ruleset_)) {
        append_element(pieces.timelines, "timeline", timeline);
      }
    }
  }
  for (Finding& finding : story.comparison.findings) {
    auto& [key, written] = pieces.findings.emplace_back();
    if (style_ == StreamStyle::Text) {
      const auto [severity, source, start] = reading_order(
          finding, report.claims, [&](const Claim& claim) { return first_of.at(claim.source); });
      key += static_cast<char>(severity + static_cast<int>(Severity::Error));
      put_sortable(source, key);
      put_sortable(start, key);
    }
    key += static_cast<char>(finding.kind);
    put_sortable(number_of(finding.sides.front().claims.front()), key);
    if (style_ == StreamStyle::Text) {
      report.comparison.findings.clear();
      report.comparison.findings.push_back(std::move(finding));
      append_text(written, report, options_);
    } else {
      append_element(written, "finding", finding_to_json(finding, report.claims));
    }
  }
  return pieces;
}

Result<void> ReportStream::add(const Pieces& story) {
  for (const auto& [key, finding] : story.findings) {
    if (auto added = findings_.add(key, finding); !added) return added;
  }
  if (auto added = derived_.append(story.derived); !added) return added;
  return timelines_.append(story.timelines);
}

Result<void> ReportStream::finish(const Totals& totals, const Write& write) {
  switch (style_) {
    case StreamStyle::Text:
      return write_text(totals, write);
    case StreamStyle::Object:
      return write_object(totals, write);
    case StreamStyle::Lines:
      return write_lines(totals, write);
  }
  return {};
}

Result<void> ReportStream::write_findings(bool& first, const Write& write) {
  return findings_.for_each([&](std::string_view /*key*/, std::string_view finding) {
    if (first) finding.remove_prefix(1);
    first = false;
    write(finding);
    return Result<void>();
  });
}

Result<void> ReportStream::write_text(const Totals& totals, const Write& write) {
  if (auto done = timelines_.for_each(write); !done) return done;
  bool first = false;
  if (auto done = write_findings(first, write); !done) return done;
  std::string footer;
  if (with_footer_) append_footer(footer, totals);
  write(footer);
  return {};
}

Result<void> ReportStream::write_lines(const Totals& totals, const Write& write) {
  for (const Spool* spool : {&sources_, &claims_, &derived_}) {
    if (auto done = spool->for_each(write); !done) return done;
  }
  bool first = false;
  if (auto done = write_findings(first, write); !done) return done;
  if (auto done = timelines_.for_each(write); !done) return done;
  std::string summary;
  Json line = {{"gainsay", version}, {"schema", 1}};
  line.update(summary_to_json(totals));
  append_element(summary, "summary", line);
  write(summary);
  return {};
}

Result<void> ReportStream::write_object(const Totals& totals, const Write& write) {
  bool first = true;
  write("{\"gainsay\":" + Json(version).dump() + ",\"schema\":1,\"sources\":[");
  if (auto done = write_list(sources_, first, write); !done) return done;
  write("],\"claims\":[");
  first = true;
  for (const Spool* spool : {&claims_, &derived_}) {
    if (auto done = write_list(*spool, first, write); !done) return done;
  }
  write("],\"findings\":[");
  first = true;
  if (auto done = write_findings(first, write); !done) return done;
  write("],\"summary\":" + summary_to_json(totals).dump());
  if (with_timelines_) {
    write(",\"timeline\":[");
    first = true;
    if (auto done = write_list(timelines_, first, write); !done) return done;
    write("]");
  }
  write("}\n");
  return {};
}

}  // namespace gainsay
