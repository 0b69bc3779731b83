#include "report/junit.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "report/display.h"
#include "report/findings.h"
#include "report/markup.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + in_markup(value) + '"';
}

std::string attribute(std::string_view name, std::size_t value) {
  return attribute(name, std::to_string(value));
}

struct Suite {
  std::string cases;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
};

void add_case(Suite& suite, std::string_view class_name, std::string_view name,
              const std::string& inside) {
  ++suite.tests;
  suite.cases += "    <testcase" + attribute("classname", class_name) + attribute("name", name) +
                 attribute("time", "0");
  suite.cases += inside.empty() ? "/>\n" : ">\n      " + inside + "\n    </testcase>\n";
}

std::string details(const Finding& finding, const std::vector<FindingPlace>& places,
                    const EntityRules* entities) {
  std::string text;
  for (const FindingPlace& place : places) {
    text += place_in_words(*place.claim) + ": " + evidence_of(place, entities) + '\n';
  }
  if (const std::size_t more = claims_beyond(finding, places.size())) {
    text += "and " + std::to_string(more) + " more\n";
  }
  for (const std::string& reason : finding.because) {
    text += "because: " + isolated_passages(printable(reason)) + '\n';
  }
  return text;
}

std::string counts(const Suite& suite) {
  return attribute("tests", suite.tests) + attribute("failures", suite.failures) +
         attribute("errors", suite.errors) + attribute("time", "0");
}

}  // namespace

void append_junit(std::string& out, const Report& report, const EntityRules* entities,
                  const std::function<bool(const Finding&)>& fails) {
  constexpr std::size_t places_a_side = 10;
  std::map<std::string, Suite> suites;  // by story
  for (const SourceSummary& source : report.sources) suites[source.metadata.story];
  for (const Finding* finding : problems_in_reading_order(report)) {
    Suite& suite = suites[finding->story];
    const auto places = places_of(*finding, report.claims, places_a_side);
    const std::string text = in_markup(details(*finding, places, entities));
    std::string inside;
    if (fails(*finding)) {
      ++suite.failures;
      inside = "<failure" + attribute("message", one_line_of(*finding, places, entities).plain()) +
               attribute("type", to_word(finding->kind)) + '>' + text + "</failure>";
    } else {
      inside = "<system-out>" + text + "</system-out>";
    }
    // The id tells findings of one subject apart and keeps their history together.
    add_case(suite, topic_name(*finding, report.claims),
             title_of(*finding) + " (" + finding->id + ")", inside);
  }
  if (suites.empty() && report.faults.empty()) suites[""];
  Suite all;
  std::string written;
  const auto close = [&](std::string_view name, const Suite& suite) {
    all.tests += suite.tests;
    all.failures += suite.failures;
    all.errors += suite.errors;
    written += "  <testsuite" + attribute("name", name) + counts(suite) + ">\n" + suite.cases +
               "  </testsuite>\n";
  };
  for (auto& [story, suite] : suites) {
    if (suite.tests == 0) add_case(suite, "gainsay", "no claim clashes with another", "");
    close(story.empty() ? "gainsay" : story, suite);
  }
  Suite reading;
  for (const Diagnostic& fault : report.faults) {
    ++reading.errors;
    add_case(reading, "gainsay", "reading " + (fault.file.empty() ? "the sources" : fault.file),
             "<error" + attribute("message", fault.message) + attribute("type", "not-read") + '>' +
                 in_markup(render(fault)) + "</error>");
  }
  if (reading.tests != 0) close("not read", reading);
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + attribute("name", "gainsay") +
         counts(all) + ">\n" + written + "</testsuites>\n";
}

}  // namespace gainsay
