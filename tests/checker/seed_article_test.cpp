#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checker/checker.h"
#include "source/charset.h"
#include "source/read.h"
#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

// The article that the program was conceived for. It is a text of others and not part of the
// repository; where it is not at hand, these tests say so and check nothing.

namespace {

struct Read {
  Source source;
  Extraction extraction;
  std::vector<Claim> claims;  // with the derived ones
  Comparison comparison;
};

Read check_bytes(const std::string& bytes, std::string_view published,
                 const std::string& encoding = {}) {
  std::istringstream in(bytes);
  ReadOptions options;
  options.published = parse_iso_day(published);
  options.encoding = encoding;
  Read read;
  const ReadReport report =
      read_sources({"-"}, in, options, [&](Source source) { read.source = std::move(source); });
  REQUIRE_MESSAGE(report.diagnostics.empty(), messages(report.diagnostics));
  REQUIRE(report.sources == 1);
  read.extraction = extract(read.source, shipped_rules());
  read.claims = read.extraction.claims;
  read.comparison = compare(read.claims, shipped_rules());
  return read;
}

std::optional<std::string> article() {
  auto text = shared_file("seed/article.ar.txt");
  if (!text) MESSAGE("the article is not beside the repository, so nothing was checked");
  return text;
}

std::vector<const Finding*> findings(const Read& read, FindingKind kind) {
  std::vector<const Finding*> out;
  for (const Finding& finding : read.comparison.findings) {
    if (finding.kind == kind) out.push_back(&finding);
  }
  return out;
}

// The line, speaker, voice and words of a claim, to show where one was expected.
std::string show(const Claim& claim) {
  return std::to_string(claim.line) + " " + claim.topic + "=" + describe(claim.value) + " " +
         (claim.speaker.entity.empty() ? claim.speaker.name : claim.speaker.entity) + "/" +
         std::string(to_word(claim.speaker.how)) + " " + std::string(to_word(claim.voice)) +
         " begin=" + iso_range(claim.holds.begin) + " as_of=" + iso_range(claim.as_of) +
         (claim.undated ? " undated" : "") + " via=" + join(claim.speaker.via, ",") + " '" +
         claim.text + "'";
}

std::string show(const Read& read) {
  std::string out;
  for (const Claim& claim : read.claims) out += "\n  " + show(claim);
  for (const Finding& finding : read.comparison.findings) {
    out += "\n  " + std::string(to_word(finding.kind)) + " " + finding.topic + ": " +
           join(finding.voices, ", ");
    for (const Side& side : finding.sides) out += " [" + side.value + "]";
  }
  return out;
}

bool side_has(const Read& read, const Side& side, const std::string& entity, Voice voice,
              const std::string& words) {
  return std::any_of(side.claims.begin(), side.claims.end(), [&](std::size_t index) {
    const Claim& claim = read.claims[index];
    return claim.speaker.entity == entity && claim.voice == voice &&
           claim.text.find(words) != std::string::npos;
  });
}

// What the bytes of the file at a claim's span say.
std::string cut(const std::string& bytes, const Claim& claim, const std::string& encoding) {
  const std::string part = bytes.substr(claim.span.start, claim.span.size());
  if (encoding.empty()) return part;
  const auto decoded = decode("part", part, encoding);
  REQUIRE(decoded.has_value());
  return decoded->text;
}

std::string encode(const std::string& text, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &error);
  REQUIRE(U_SUCCESS(error));
  std::string out(text.size() * 4 + 16, '\0');
  const int size =
      ucnv_fromAlgorithmic(converter, UCNV_UTF8, out.data(), static_cast<int>(out.size()),
                           text.data(), static_cast<int>(text.size()), &error);
  ucnv_close(converter);
  REQUIRE(U_SUCCESS(error));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string without_hamza(std::string_view text) {
  return each_code_point(text, [](char32_t c, std::string& out) {
    switch (c) {
      case U'أ':
      case U'إ':
      case U'آ':
        c = U'ا';
        break;
      case U'ؤ':
        c = U'و';
        break;
      case U'ئ':
        c = U'ي';
        break;
      default:
        break;
    }
    if (c != U'ء') append_code_point(out, c);
  });
}

constexpr char32_t fatha = 0x64E;

std::string vocalised(std::string_view text) {
  return each_code_point(text, [](char32_t c, std::string& out) {
    append_code_point(out, c);
    if (c >= 0x621 && c <= 0x64A && c != 0x640) append_code_point(out, fatha);
  });
}

std::string without_fatha(std::string_view text) {
  return each_code_point(text, [](char32_t c, std::string& out) {
    if (c != fatha) append_code_point(out, c);
  });
}

std::string digits(std::string_view text, char32_t from, char32_t to) {
  return each_code_point(text, [&](char32_t c, std::string& out) {
    append_code_point(out, c >= from && c <= from + 9 ? c - from + to : c);
  });
}

std::string crlf(std::string_view text) {
  return each_code_point(text, [](char32_t c, std::string& out) {
    if (c == U'\n') out += '\r';
    append_code_point(out, c);
  });
}

std::string same(std::string_view text) { return std::string(text); }

// A claim without what a change of letters may change.
std::string essence(const Claim& claim, const std::string& words) {
  std::string about;
  for (const auto& [slot, filler] : claim.about) about += slot + "=" + filler.entity + " ";
  return claim.topic + "|" + about + "|" + describe(claim.value) + "|" + claim.speaker.entity +
         "|" + iso_range(claim.holds.begin) + ".." + iso_range(claim.holds.end) + "|" +
         iso_range(claim.as_of) + "|" + words;
}

}  // namespace

TEST_CASE("the article: the coalition's remaining forces against their withdrawal") {
  const auto text = article();
  if (!text) return;
  const Read read = check_bytes(*text, "2021-12-26");
  INFO(show(read));
  const auto clashes = findings(read, FindingKind::Contradiction);
  REQUIRE(clashes.size() == 1);
  const Finding& clash = *clashes.front();
  CHECK(clash.topic == "presence");
  CHECK(clash.severity == Severity::Error);
  CHECK(clash.about ==
        std::map<std::string, std::string>{{"force", "coalition"}, {"place", "iraq"}});
  REQUIRE(clash.sides.size() == 2);
  CHECK(side_has(read, clash.sides[0], "coalition", Voice::Quote, "المتبقية"));
  CHECK(side_has(read, clash.sides[1], "qasim-al-araji", Voice::Quote, "وانسحابها من العراق"));
  CHECK(side_has(read, clash.sides[1], "", Voice::Narration, "وانسحابها من البلاد"));
}

TEST_CASE("the article: all agree that the combat role has ended") {
  const auto text = article();
  if (!text) return;
  const Read read = check_bytes(*text, "2021-12-26");
  INFO(show(read));
  std::set<std::string> voices;
  std::size_t found = 0;
  for (const Finding* agreement : findings(read, FindingKind::Agreement)) {
    if (agreement->topic != "combat-role") continue;
    ++found;
    voices.insert(agreement->voices.begin(), agreement->voices.end());
  }
  CHECK(found == 1);
  CHECK(join({voices.begin(), voices.end()}, ", ") ==
        "International Coalition, Qasim al-Araji, narrator");
  // The agency passes on the coalition's word and adds none of its own.
  bool passed_on = false;
  for (const Claim& claim : read.claims) {
    CHECK(claim.speaker.entity != "ina");
    const auto& via = claim.speaker.via;
    const bool by_agency = std::find(via.begin(), via.end(), "ina") != via.end();
    if (by_agency) CHECK(claim.speaker.entity == "coalition");
    passed_on = passed_on || by_agency;
  }
  CHECK(passed_on);
  // The first two are told with their date.
  std::size_t number = 0;
  for (const Claim& claim : read.extraction.claims) {
    if (claim.topic != "combat-role" || ++number > 2) continue;
    CAPTURE(show(claim));
    CHECK(iso_range(claim.holds.begin) == "2021-12-09");
    CHECK(claim.line == number);
  }
  CHECK(number > 2);
}

TEST_CASE("the article: the mission is advisory, and nothing else is in dispute") {
  const auto text = article();
  if (!text) return;
  const Read read = check_bytes(*text, "2021-12-26");
  INFO(show(read));
  bool advisory = false;
  for (const Finding* agreement : findings(read, FindingKind::Agreement)) {
    advisory =
        advisory || (agreement->topic == "mission-type" && agreement->sides[0].value == "advisory");
  }
  CHECK(advisory);
  for (const Finding* clash : findings(read, FindingKind::Contradiction)) {
    CHECK(clash->topic == "presence");
  }
  // The advertisement, the caption and the headline of another text claim nothing.
  for (const Claim& claim : read.extraction.claims) {
    CAPTURE(show(claim));
    CHECK((claim.line != 3 && claim.line != 6 && claim.line != 7));
  }
}

TEST_CASE("the article: without its day of publication no date is guessed") {
  const auto text = article();
  if (!text) return;
  const Read read = check_bytes(*text, "");
  INFO(show(read));
  CHECK_FALSE(read.extraction.claims.empty());
  std::string notes = messages(read.extraction.notes);
  INFO(notes);
  CHECK(notes.find("الجاري") != std::string::npos);
  CHECK(notes.find("اليوم") != std::string::npos);
  const std::set<std::string> right = {"", "2021-12-26", "2021-12-09", "2021-12-01/2021-12-07"};
  for (const Claim& claim : read.claims) {
    CAPTURE(show(claim));
    CHECK(right.contains(iso_range(claim.as_of)));
    CHECK(right.contains(iso_range(claim.holds.begin)));
    CHECK(right.contains(iso_range(claim.holds.end)));
  }
  for (const Finding* clash : findings(read, FindingKind::Contradiction)) {
    for (const Side& side : clash->sides) {
      for (const std::size_t index : side.claims) {
        CAPTURE(show(read.claims[index]));
        CHECK_FALSE(read.claims[index].undated);
      }
    }
  }
}

TEST_CASE("the article: in any encoding and spelling it claims the same, in the same words") {
  const auto text = article();
  if (!text) return;
  struct Form {
    std::string name;
    std::string bytes;
    std::string encoding;                                // to decode a part of it
    std::function<std::string(std::string_view)> plain;  // what is the same in both
  };
  const std::vector<Form> forms = {
      {"UTF-16LE", "\xFF\xFE" + encode(*text, "UTF-16LE"), "UTF-16LE", same},
      {"UTF-16BE", "\xFE\xFF" + encode(*text, "UTF-16BE"), "UTF-16BE", same},
      {"windows-1256", encode(*text, "windows-1256"), "windows-1256", same},
      {"CRLF", crlf(*text), "", same},
      {"vocalised", vocalised(*text), "", without_fatha},
      {"without hamza", without_hamza(*text), "", without_hamza},
      {"Arabic-Indic digits", digits(*text, U'0', 0x660), "",
       [](std::string_view t) { return digits(t, 0x660, U'0'); }},
  };
  const Read original = check_bytes(*text, "2021-12-26");
  REQUIRE(original.extraction.claims.size() > 5);
  for (const Form& form : forms) {
    SUBCASE(form.name.c_str()) {
      const Read read = check_bytes(form.bytes, "2021-12-26");
      std::vector<std::string> expected;
      for (const Claim& claim : original.extraction.claims) {
        expected.push_back(essence(claim, form.plain(cut(*text, claim, ""))));
      }
      std::vector<std::string> found;
      for (const Claim& claim : read.extraction.claims) {
        found.push_back(essence(claim, form.plain(cut(form.bytes, claim, form.encoding))));
      }
      CHECK(join(found, "\n") == join(expected, "\n"));
    }
  }
}
