#include "report/html.h"

#include <doctest/doctest.h>

#include "report/html_parts.h"
#include "report/sample.h"

namespace gainsay {
namespace {

std::string html_of(const Report& report) {
  std::string out;
  append_html(out, report, Ruleset{});
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

Claim figure(const std::string& id, Day day, std::optional<double> low,
             std::optional<double> high) {
  Claim claim = sample_claim(id, "x");
  claim.as_of = single_day(day);
  claim.value = NumberValue{NumberValue::Type::Count, low, high, false, "people", 1};
  return claim;
}

}  // namespace

TEST_CASE("evidence is marked in its sentence which stands in its own direction") {
  Claim claim = sample_claim("c-1", "withdrawn");
  claim.before = "The minister\nsaid ";
  claim.text = "they <left>";
  claim.after = ", at last.";
  claim.language = "en";
  CHECK(evidence_in_html(claim) ==
        "<blockquote dir=\"ltr\" lang=\"en\">The minister said <mark>they &lt;left&gt;</mark>, at "
        "last.</blockquote>");
  claim.before = "CNN: قال الوزير إن القوات ";
  claim.text = "غادرت";
  claim.after = "";
  claim.language = "ar";
  CHECK(evidence_in_html(claim) ==
        "<blockquote dir=\"rtl\" lang=\"ar\">CNN: قال الوزير إن القوات "
        "<mark>غادرت</mark></blockquote>");
}

TEST_CASE("isolates become elements and texts no markup") {
  CHECK(in_html("says \u2068قاسم <b>\u2069 & co") == "says <bdi>قاسم &lt;b&gt;</bdi> &amp; co");
}

TEST_CASE("a finding is an article with both sides and its words for filters") {
  const std::string page = html_of(sample_report());
  CHECK(has(page,
            "<article class=\"finding contradiction\" id=\"f-1\" "
            "data-kind=\"contradiction\" data-topic=\"presence\" data-story=\"\">"));
  CHECK(count(page, "<section class=\"side\">") == 2);
  CHECK(has(page, "<p class=\"value\">remaining</p>"));
  CHECK(has(page, "<li>remaining excludes withdrawn</li>"));
  CHECK(has(page, "<title>1 contradiction</title>"));
  CHECK(has(page, "<input type=\"checkbox\" name=\"kind\" value=\"contradiction\" checked>"));
}

TEST_CASE("a side shows two places and folds the others") {
  Report report = sample_report();
  for (int i = 0; i < 30; ++i) report.claims.push_back(sample_claim("c-3", "remaining"));
  for (std::size_t i = 2; i < report.claims.size(); ++i) {
    report.comparison.findings[0].sides[0].claims.push_back(i);
  }
  const std::string page = html_of(report);
  CHECK(has(page, "<summary>and 29 more</summary>"));
  CHECK(has(page, "6 more are in the other formats"));
}

TEST_CASE("only web addresses become links") {
  Report report = sample_report();
  report.sources[0].metadata.url = "https://x.example/a?b=1&c=\"";
  report.sources[1].metadata.url = "javascript:alert(1)";
  const std::string page = html_of(report);
  CHECK(has(page, "href=\"https://x.example/a?b=1&amp;c=&quot;\""));
  CHECK(!has(page, "javascript:"));
}

TEST_CASE("an empty report is a page all the same") {
  const std::string page = html_of(Report{});
  CHECK(has(page, "<h1>no findings</h1>"));
  CHECK(!has(page, "<form"));
}

TEST_CASE("a chart has a dot for each figure and a band over the days") {
  const Day first = sample_day(2023, 11, 14);
  std::vector<Claim> claims = {figure("c-1", first, 8, std::nullopt),
                               figure("c-2", first + std::chrono::days(1), 21, 21),
                               figure("c-3", first + std::chrono::days(1), 30, 30),
                               figure("c-4", first + std::chrono::days(4), 34, 40)};
  const Timeline timeline{"", "killed", "number of <people>", {0, 1, 2, 3}};
  const std::string svg = chart_svg(timeline, claims, {1, 2});
  CHECK(has(svg, "aria-label=\"number of &lt;people&gt; over time\""));
  CHECK(count(svg, "<circle") == 5);  // the interval has one at each end
  CHECK(count(svg, "<g class=\"clash\">") == 2);
  CHECK(count(svg, "class=\"range\"") == 1);
  CHECK(count(svg, "class=\"open\"") == 1);
  CHECK(has(svg, ">2023-11-14</text>"));
  CHECK(has(svg, ">2023-11-18</text>"));
  CHECK(has(svg, ">30</text>"));
  CHECK(has(svg, "<title>8 or more, "));
}

TEST_CASE("figures of one day or of no day make no chart") {
  std::vector<Claim> claims = {figure("c-1", sample_day(2023, 11, 14), 8, 8),
                               figure("c-2", sample_day(2023, 11, 14), 9, 9)};
  const Timeline timeline{"", "killed", "number", {0, 1}};
  CHECK(chart_svg(timeline, claims, {}).empty());
  claims[0].as_of = claims[1].as_of = {};
  CHECK(chart_svg(timeline, claims, {}).empty());
}

TEST_CASE("a chart holds figures of any size") {
  const Day first = sample_day(2023, 11, 14);
  for (const auto& pair : std::vector<std::pair<double, double>>{
           {0, 0}, {-4.5, 3}, {1e12, 1.2e12}, {99.5, 100}, {5, 5}, {-2, -2}}) {
    const auto& low = pair.first;
    const auto& high = pair.second;
    CAPTURE(low);
    const std::vector<Claim> claims = {figure("c-1", first, low, low),
                                       figure("c-2", first + std::chrono::days(900), high, high)};
    const std::string svg = chart_svg({"", "t", "s", {0, 1}}, claims, {});
    for (std::size_t at = svg.find("cy=\""); at != std::string::npos;
         at = svg.find("cy=\"", at + 4)) {
      const int y = std::stoi(svg.substr(at + 4));
      CHECK(y >= 20);
      CHECK(y <= 200);
    }
    CHECK(count(svg, "class=\"grid\"") >= 2);
    CHECK(count(svg, "class=\"grid\"") <= 6);
  }
}

}  // namespace gainsay
