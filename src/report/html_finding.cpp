#include <algorithm>
#include <vector>

#include "report/display.h"
#include "report/findings.h"
#include "report/html_parts.h"
#include "report/markup.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

constexpr std::size_t shown_at_all = 25;  // places of a side

/// What a kind of finding means, for readers who see the word for the first time.
std::string_view meaning(FindingKind kind) {
  switch (kind) {
    case FindingKind::Contradiction:
      return "Both cannot be so.";
    case FindingKind::Tension:
      return "Hard to square, but not impossible.";
    case FindingKind::Drift:
      return "One speaker's words, told in two ways that differ.";
    case FindingKind::Reversal:
      return "One speaker, and later the opposite.";
    case FindingKind::Unfulfilled:
      return "Announced, and its day has passed without it.";
    case FindingKind::Correction:
      return "Taken back by a later text.";
    case FindingKind::Update:
      return "A count that a later text raised.";
    case FindingKind::Change:
      return "One thing first, and another later.";
    case FindingKind::Fulfilled:
      return "Announced, and done.";
    case FindingKind::Agreement:
      return "Said more than once, by independent voices.";
  }
  return "";
}

// `text` of one line, with the space at its ends that keeps words apart.
std::string piece(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  if (text.empty()) return "";
  std::string out = spaces.find(text.front()) != std::string_view::npos ? " " : "";
  out += printable(text);
  if (spaces.find(text.back()) != std::string_view::npos) out += ' ';
  return in_html(out);
}

class Article {
 public:
  Article(std::string& out, const Report& report, const Ruleset& ruleset)
      : out_(out), report_(report), ruleset_(ruleset) {}

  void write(const Finding& finding) {
    const std::string kind(to_word(finding.kind));
    out_ += "<article class=\"finding " + kind + "\" id=\"" + in_html(finding.id) +
            "\" data-kind=\"" + kind + "\" data-topic=\"" + in_html(finding.topic) +
            "\" data-story=\"" + in_html(finding.story) + "\">\n";
    out_ += "<header><p class=\"kicker\"><a href=\"#" + in_html(finding.id) + "\">" +
            in_html(printable(topic_name(finding, report_.claims))) + "</a>";
    if (!finding.story.empty()) out_ += " <bdi>" + in_html(printable(finding.story)) + "</bdi>";
    out_ +=
        "</p>\n<h3>" + in_html(isolated_passages(printable(finding.message))) + "</h3></header>\n";
    out_ += finding.sides.size() > 1 ? "<div class=\"sides\">\n" : "<div class=\"sides one\">\n";
    // Of a side two places are shown at first, where it is but told one; the others are folded.
    const std::size_t shown_first =
        finding.severity == Severity::Note && finding.sides.size() > 1 ? 1 : 2;
    for (const Side& side : finding.sides) write(side, shown_first);
    out_ += "</div>\n";
    reasons(finding);
    out_ += "</article>\n";
  }

 private:
  void write(const Side& side, std::size_t shown_first) {
    out_ += "<section class=\"side\">\n<p class=\"value\">" +
            in_html(isolated(printable(side.value))) + "</p>\n";
    const std::size_t count = side.claims.size();
    for (std::size_t i = 0; i < std::min(count, shown_first); ++i) place(side, i);
    if (count > shown_first) {
      out_ += "<details><summary>and " + std::to_string(count - shown_first) + " more</summary>\n";
      for (std::size_t i = shown_first; i < std::min(count, shown_at_all); ++i) place(side, i);
      if (count > shown_at_all) {
        out_ += "<p class=\"rest\">" + std::to_string(count - shown_at_all) +
                " more are in the other formats</p>\n";
      }
      out_ += "</details>\n";
    }
    out_ += "</section>\n";
  }

  void place(const Side& side, std::size_t number) {
    const Claim& claim = report_.claims[side.claims[number]];
    out_ += "<figure>" + evidence_in_html(claim) + "<figcaption>" +
            in_html(speaker_in_words(claim, &ruleset_.entities)) + "<br><code>" +
            in_html(place_in_words(claim)) + "</code>";
    const std::string value = value_in_words(claim, side.value);
    if (value != isolated(printable(side.value))) {
      out_ += " <span class=\"as\">" + in_html(value) + "</span>";
    }
    for (const std::string& step : claim.because) {
      out_ += "<br>it follows: " + in_html(isolated_passages(printable(step)));
    }
    out_ += "</figcaption></figure>\n";
  }

  void reasons(const Finding& finding) {
    std::vector<std::string> lines;
    for (const std::string& reason : finding.because) {
      lines.push_back(isolated_passages(printable(reason)));
    }
    std::string voices;
    for (const std::string& voice : finding.voices) {
      voices += (voices.empty() ? "" : ", ") + isolated(printable(voice));
    }
    if (!voices.empty()) {
      lines.push_back(counted(finding.voices.size(), "independent voice") + ": " + voices);
    }
    for (const std::string& reprint : finding.reprints) {
      lines.push_back(isolated_passages(printable(reprint)));
    }
    if (lines.empty()) return;
    out_ += "<ul class=\"because\">\n";
    for (const std::string& line : lines) out_ += "<li>" + in_html(line) + "</li>\n";
    out_ += "</ul>\n";
  }

  std::string& out_;
  const Report& report_;
  const Ruleset& ruleset_;
};

}  // namespace

std::string in_html(std::string_view text) {
  constexpr std::string_view isolate = "\u2068";
  constexpr std::string_view end_of_isolate = "\u2069";
  std::string out = in_markup(text);
  const auto replace = [&out](std::string_view sign, std::string_view tag) {
    for (std::size_t at = out.find(sign); at != std::string::npos; at = out.find(sign, at)) {
      out.replace(at, sign.size(), tag);
      at += tag.size();
    }
  };
  replace(isolate, "<bdi>");
  replace(end_of_isolate, "</bdi>");
  return out;
}

std::string evidence_in_html(const Claim& claim) {
  const bool rightwards = !mostly_right_to_left(claim.before + claim.text + claim.after);
  std::string out = "<blockquote dir=\"";
  out += rightwards ? "ltr\"" : "rtl\"";
  if (!claim.language.empty()) out += " lang=\"" + in_html(claim.language) + '"';
  return out + ">" + piece(claim.before) + "<mark>" + piece(claim.text) + "</mark>" +
         piece(claim.after) + "</blockquote>";
}

void append_findings_html(std::string& out, const std::vector<const Finding*>& findings,
                          const Report& report, const Ruleset& ruleset) {
  const FindingKind kind = findings.front()->kind;
  const std::string word(to_word(kind));
  out += "<section class=\"kind " + word + "\" id=\"" + word + "\">\n<h2>" + word + " <small>" +
         std::to_string(findings.size()) + "</small></h2>\n<p class=\"meaning\">" +
         in_html(meaning(kind)) + "</p>\n";
  Article article(out, report, ruleset);
  for (const Finding* finding : findings) article.write(*finding);
  out += "</section>\n";
}

}  // namespace gainsay
