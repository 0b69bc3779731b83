#include "report/text.h"

#include <doctest/doctest.h>

#include <sstream>

#include "report/display.h"
#include "report/sample.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

std::string text_of(const Report& report, const TextOptions& options = {}) {
  std::string out;
  append_text(out, report, options);
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Finding note(FindingKind kind, const std::vector<Side>& sides) {
  Finding finding;
  finding.kind = kind;
  finding.severity = severity_of(kind);
  finding.topic = "presence";
  finding.message = "presence of coalition in Iraq";
  finding.sides = sides;
  return finding;
}

}  // namespace

TEST_CASE("a contradiction shows both places, both values and the reason") {
  CHECK(text_of(sample_report()) ==
        "contradiction: presence of coalition in Iraq                     [news/presence]\n"
        "  --> agency.txt:5:3     says coalition (quoted), as of 2021-12-26, via ina\n"
        "   |  forces remaining there  => remaining\n"
        "  --> ministry.txt:13:3  says the minister (paraphrased), as of 2021-12-26\n"
        "   |  forces withdrawn there  => withdrawn\n"
        "  because: remaining excludes withdrawn\n"
        "\n"
        "2 sources, 2 claims, 1 comparable pair: 1 contradiction\n");
}

TEST_CASE("where the place leaves no room the speaker has a line of its own") {
  Report report = sample_report();
  report.claims[0].path = "a/path/that/is/rather/long/and/goes/on/agency.txt";
  const std::string text = text_of(report);
  CHECK(has(text,
            "  --> a/path/that/is/rather/long/and/goes/on/agency.txt:5:3\n"
            "   |  says coalition (quoted), as of 2021-12-26, via ina\n"));
  CHECK(has(text, "  --> ministry.txt:13:3\n   |  says the minister"));
}

TEST_CASE("no line but that of a place is wider than asked for") {
  Report report = sample_report();
  Claim& claim = report.claims[0];
  for (int i = 0; i < 40; ++i) claim.text += " and وقال also";
  claim.sentence.end = 900;
  report.comparison.findings[0].because = {std::string(300, 'x') + " y " + claim.text};
  for (const std::size_t width : {std::size_t{40}, std::size_t{80}, std::size_t{120}}) {
    TextOptions options;
    options.width = width;
    std::istringstream lines(text_of(report, options));
    std::string line;
    while (std::getline(lines, line)) {
      const bool of_a_place =
          has(line, "-->") || has(line, "says") || has(line, "[news/") || has(line, "comparable");
      CAPTURE(line);
      CHECK((of_a_place || display_width(line) <= width));
    }
  }
}

TEST_CASE("an excerpt has dots where its sentence goes on") {
  struct Row {
    Span sentence;
    std::size_t width;
    std::string excerpt;
  };
  const std::vector<Row> rows = {
      {{10, 32}, 80, "forces x there"},     {{5, 32}, 80, "... forces x there"},
      {{10, 90}, 80, "forces x there ..."}, {{5, 90}, 80, "... forces x there ..."},
      {{5, 90}, 16, "... forces x ..."},    {{10, 32}, 13, "forces x ..."},
      {{10, 32}, 14, "forces x there"},     {{0, 0}, 80, "forces x there"},
  };
  for (const Row& row : rows) {
    Claim claim = sample_claim("c-1", "x");
    claim.sentence = row.sentence;
    CAPTURE(row.width);
    CHECK(excerpt_of(claim, row.width) == row.excerpt);
  }
}

TEST_CASE("a right-to-left excerpt is isolated with its dots") {
  Claim claim = sample_claim("c-1", "x");
  claim.text = "القوات\nالمتبقية";
  claim.sentence = {0, 90};
  CHECK(excerpt_of(claim, 80) == "\u2068... القوات المتبقية ...\u2069");
}

TEST_CASE("who speaks is said with voice, time and channels") {
  Claim claim = sample_claim("c-1", "x");
  CHECK(speaker_in_words(claim, nullptr) == "says coalition (quoted), as of 2021-12-26, via ina");
  claim.speaker = {};
  claim.voice = Voice::Narration;
  claim.as_of = month_of(2021, 12);
  CHECK(speaker_in_words(claim, nullptr) == "narrator, as of 2021-12");
  claim.as_of = {};
  claim.superseded = true;
  claim.corrects = true;
  CHECK(speaker_in_words(claim, nullptr) == "narrator, superseded, a correction");
  claim.speaker.how = SpeakerHow::Unknown;
  claim.voice = Voice::Paraphrase;
  claim.superseded = claim.corrects = false;
  CHECK(speaker_in_words(claim, nullptr) == "says somebody (paraphrased)");
  claim.speaker.name = "قاسم\nالأعرجي";
  CHECK(speaker_in_words(claim, nullptr) == "says \u2068قاسم الأعرجي\u2069 (paraphrased)");
}

TEST_CASE("what is not simply so is marked") {
  Claim claim = sample_claim("c-1", "x");
  CHECK(value_in_words(claim, "ended") == "ended");
  claim.certainty = Certainty::Possible;
  CHECK(value_in_words(claim, "ended") == "ended (possible)");
  claim.mode = Mode::Conditional;
  CHECK(value_in_words(claim, "ended") == "ended (conditional, possible)");
}

TEST_CASE("a side shows its best two claims and counts the others") {
  Report report = sample_report();
  for (int i = 0; i < 4; ++i) {
    report.claims.push_back(sample_claim("c-3", "remaining"));
    report.claims.back().line = 100 + report.claims.size();
  }
  report.comparison.findings[0].sides[0].claims = {3, 0, 2, 4, 5};
  const std::string text = text_of(report);
  const std::size_t first = text.find("agency.txt:104:3");
  const std::size_t second = text.find("agency.txt:5:3");
  const std::size_t more = text.find("      and 3 more\n");
  const std::size_t other_side = text.find("ministry.txt");
  CHECK(first < second);
  CHECK(second < more);
  CHECK(more < other_side);
  CHECK(!has(text, "agency.txt:103:3"));
}

TEST_CASE("an agreement is two lines with its independent voices") {
  Report report = sample_report();
  Finding agreement = note(FindingKind::Agreement, {{{0, 1}, "ended since 2021-12-09"}});
  agreement.voices = {"International Coalition", "قاسم الأعرجي", "narrator"};
  report.comparison.findings = {agreement};
  CHECK(text_of(report) ==
        "agreement: presence of coalition in Iraq: ended since 2021-12-09\n"
        "  2 statements, 3 independent voices (International Coalition, "
        "\u2068قاسم الأعرجي\u2069,\n"
        "  narrator)\n"
        "2 sources, 2 claims, 1 comparable pair: 1 agreement\n");
  agreement.voices = {"INA"};
  agreement.reprints = {"3 outlets reprint INA"};
  report.comparison.findings = {agreement};
  CHECK(has(text_of(report), "1 independent voice (INA; 3 outlets reprint INA)"));
}

TEST_CASE("other notes show one line of evidence a side") {
  Report report = sample_report();
  report.comparison.findings = {note(FindingKind::Update, {{{0}, "12"}, {{1}, "45"}})};
  const std::string text = text_of(report);
  CHECK(has(text, "update: presence of coalition in Iraq"));
  CHECK(has(text, "   |  => 12\n"));
  CHECK(has(text, "   |  => 45\n"));
  CHECK(!has(text, "forces remaining there"));
}

TEST_CASE("the severest findings come first and then the first places") {
  Report report = sample_report();
  report.claims[0].span = {500, 600};
  report.claims.push_back(sample_claim("c-3", "x"));
  Finding agreement = note(FindingKind::Agreement, {{{2}, "A"}});
  Finding late_tension = note(FindingKind::Tension, {{{1}, "B"}, {{1}, "B"}});
  Finding early_tension = note(FindingKind::Tension, {{{1}, "D"}, {{2}, "C"}});
  report.comparison.findings.insert(report.comparison.findings.begin(),
                                    {agreement, late_tension, early_tension});
  const std::string text = text_of(report);
  CHECK(text.find("contradiction:") < text.find("=> D"));
  CHECK(text.find("=> D") < text.find("=> B"));
  CHECK(text.find("=> B") < text.find("agreement:"));
}

TEST_CASE("a derived claim shows the steps it follows by") {
  Report report = sample_report();
  report.claims[0].because = {"presence = withdrawn implies combat-role = ended"};
  CHECK(
      has(text_of(report), "   |  it follows: presence = withdrawn implies combat-role = ended\n"));
}

TEST_CASE("the last line counts in the right number") {
  Report report;
  CHECK(text_of(report) == "0 sources, 0 claims, 0 comparable pairs: no findings\n");
  report = sample_report();
  const Finding contradiction = report.comparison.findings[0];
  const Finding tension = note(FindingKind::Tension, {});
  const Finding broken = note(FindingKind::Unfulfilled, {});
  report.comparison.findings = {contradiction, contradiction, tension, broken, broken};
  report.comparison.comparable_pairs = 14;
  report.faults.emplace_back();
  CHECK(has(text_of(report),
            "\n2 sources, 2 claims, 14 comparable pairs: 2 contradictions, 1 tension, "
            "2 unfulfilled; 1 error: not everything was read\n"));
  TextOptions quiet;
  quiet.footer = false;
  CHECK(!has(text_of(report, quiet), "comparable"));
}

TEST_CASE("colour changes no character of the report") {
  TextOptions options;
  options.color = true;
  Report report = sample_report();
  Finding agreement = note(FindingKind::Agreement, {{{0, 1}, "ended"}});
  report.comparison.findings.push_back(agreement);
  std::string colored = text_of(report, options);
  CHECK(has(colored, "\x1b[1;31mcontradiction:\x1b[0m"));
  CHECK(has(colored, "\x1b[1;32magreement:\x1b[0m"));
  std::string plain;
  for (std::size_t at = 0; at < colored.size(); ++at) {
    if (colored[at] == '\x1b') {
      at = colored.find('m', at);
    } else {
      plain += colored[at];
    }
  }
  CHECK(plain == text_of(report));
}

TEST_CASE("what is not new is shown where all is asked for, with its id and why") {
  Report report = sample_report();
  report.comparison.findings[0].state = FindingState::Suppressed;
  report.comparison.findings[0].reason = "settled";
  CHECK(!has(text_of(report), "contradiction: "));
  CHECK(has(text_of(report), "no findings; 1 suppressed\n"));
  TextOptions options;
  options.all = true;
  CHECK(has(text_of(report, options), "contradiction: "));
  CHECK(has(text_of(report, options), "\n  id: f-1, suppressed: settled\n"));
  report.change = ChangeSummary{"main", 1, 0, 0, 0};
  CHECK(has(text_of(report), "\nsince main: 1 claim changed\n"));
}

}  // namespace gainsay
