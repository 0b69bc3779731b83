#include "report/text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/display.h"
#include "report/findings.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

/// ANSI sequences, or nothing.
enum class Style { Error, Warning, Note, Agreement, Bold, Dim };

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  [[nodiscard]] std::string operator()(Style style, const std::string& text) const {
    if (!on_) return text;
    return std::string(code(style)) + text + "\x1b[0m";
  }

 private:
  static std::string_view code(Style style) {
    switch (style) {
      case Style::Error:
        return "\x1b[1;31m";
      case Style::Warning:
        return "\x1b[1;33m";
      case Style::Note:
        return "\x1b[1;36m";
      case Style::Agreement:
        return "\x1b[1;32m";
      case Style::Bold:
        return "\x1b[1m";
      case Style::Dim:
        return "\x1b[2m";
    }
    return "";
  }

  bool on_;
};

Style style_of(const Finding& finding) {
  if (finding.kind == FindingKind::Agreement) return Style::Agreement;
  if (finding.severity == Severity::Error) return Style::Error;
  return finding.severity == Severity::Warning ? Style::Warning : Style::Note;
}

/// A claim as the lines below a finding show it.
struct Row {
  const Claim* claim = nullptr;
  std::string place;
  std::string speaker;
  std::string value;
  std::size_t more = 0;  ///< Claims of its side that are not shown, said below it.
};

class TextReport {
 public:
  TextReport(std::string& out, const Report& report, const TextOptions& options)
      : out_(out), report_(report), options_(options), paint_(options.color) {}

  void write() {
    for (const Finding* finding : in_reading_order(report_, options_.all)) {
      if (finding->kind == FindingKind::Agreement) {
        agreement(*finding);
      } else {
        clash(*finding);
      }
    }
    if (options_.footer) append_footer(out_, totals_of(report_));
  }

 private:
  void header(const Finding& finding, const std::string& message, bool with_topic) {
    const std::string kind(to_word(finding.kind));
    const std::string topic = with_topic ? "[" + topic_name(finding, report_.claims) + "]" : "";
    const std::size_t used = kind.size() + 2 + display_width(message) + topic.size();
    out_ += paint_(style_of(finding), kind + ":") + ' ' + paint_(Style::Bold, message);
    if (with_topic) {
      out_.append(used + 2 > options_.width ? 2 : options_.width - used, ' ');
      out_ += paint_(Style::Dim, topic);
    }
    out_ += '\n';
    if (options_.all) identity(finding);
  }

  void identity(const Finding& finding) {
    std::string line = "id: " + finding.id;
    if (finding.state != FindingState::New) line += ", " + std::string(to_word(finding.state));
    if (!finding.reason.empty()) line += ": " + isolated_passages(printable(finding.reason));
    wrapped("  ", line, "      ");
  }

  [[nodiscard]] std::vector<Row> rows(const Finding& finding, std::size_t most) const {
    std::vector<Row> rows;
    for (const Side& side : finding.sides) {
      const std::size_t shown = std::min(most, side.claims.size());
      for (std::size_t i = 0; i < shown; ++i) {
        const Claim& claim = report_.claims[side.claims[i]];
        rows.push_back({&claim, place_in_words(claim), speaker_in_words(claim, options_.entities),
                        value_in_words(claim, side.value), 0});
      }
      if (shown != 0) rows.back().more = side.claims.size() - shown;
    }
    return rows;
  }

  void clash(const Finding& finding) {
    const bool with_evidence = finding.severity != Severity::Note;
    header(finding, isolated_passages(printable(finding.message)), true);
    const std::vector<Row> shown = rows(finding, with_evidence ? 2 : 1);
    place_width_ = value_width_ = excerpt_width_ = 0;
    std::size_t speaker_width = 0;
    for (const Row& row : shown) {
      place_width_ = std::max(place_width_, display_width(row.place));
      value_width_ = std::max(value_width_, display_width(row.value));
      speaker_width = std::max(speaker_width, display_width(row.speaker));
    }
    one_line_ =
        std::string_view("  --> ").size() + place_width_ + 2 + speaker_width <= options_.width;
    value_width_ = std::min(value_width_, options_.width / 2);
    for (const Row& row : shown) {
      excerpt_width_ =
          std::max(excerpt_width_, display_width(excerpt_of(*row.claim, excerpt_room())));
    }
    for (const Row& row : shown) claim_lines(row, with_evidence);
    for (const std::string& reason : finding.because) {
      wrapped("  because: ", isolated_passages(printable(reason)), "           ");
    }
    if (with_evidence) out_ += '\n';
  }

  [[nodiscard]] std::size_t excerpt_room() const {
    const std::size_t beside =
        std::string_view("   |  ").size() + std::string_view("  => ").size() + value_width_;
    return std::max<std::size_t>(20, options_.width - std::min(options_.width, beside));
  }

  void claim_lines(const Row& row, bool with_evidence) {
    out_ += "  --> ";
    if (one_line_) {
      out_ += padded(row.place, place_width_) + "  " + row.speaker + '\n';
    } else {
      out_ += row.place + '\n';
      wrapped("   |  ", row.speaker, "   |    ");
    }
    const std::string excerpt = with_evidence ? excerpt_of(*row.claim, excerpt_room()) : "";
    out_ += "   |  " + (with_evidence ? padded(excerpt, excerpt_width_) + "  " : "");
    out_ += "=> " + row.value + '\n';
    if (with_evidence) {
      for (const std::string& step : row.claim->because) {
        wrapped("   |  it follows: ", isolated_passages(printable(step)), "   |              ");
      }
    }
    if (row.more != 0) out_ += "      and " + std::to_string(row.more) + " more\n";
  }

  void agreement(const Finding& finding) {
    std::string message = isolated_passages(printable(finding.message));
    std::size_t statements = 0;
    for (const Side& side : finding.sides) statements += side.claims.size();
    if (!finding.sides.empty() && !finding.sides[0].value.empty()) {
      message += ": " + isolated(printable(finding.sides[0].value));
    }
    header(finding, message, false);
    std::string line = counted(statements, "statement");
    if (!finding.voices.empty()) {
      line += ", " + counted(finding.voices.size(), "independent voice") + " (";
      for (const std::string& voice : finding.voices) {
        if (&voice != &finding.voices.front()) line += ", ";
        line += isolated(printable(voice));
      }
      for (const std::string& reprint : finding.reprints) {
        line += "; " + isolated_passages(printable(reprint));
      }
      line += ')';
    }
    wrapped("  ", line, "  ");
  }

  /// `text` behind `prefix`; where it needs more lines, `next` stands before those.
  void wrapped(std::string_view prefix, std::string_view text, std::string_view next) {
    const std::size_t room =
        std::max<std::size_t>(20, options_.width - std::min(options_.width, prefix.size()));
    for (const std::string& line : lines_of_width(text, room)) {
      out_ += prefix;
      out_ += line;
      out_ += '\n';
      prefix = next;
    }
  }

  std::string& out_;
  const Report& report_;
  const TextOptions& options_;
  Paint paint_;
  // Of the finding that is being written:
  std::size_t place_width_ = 0;
  std::size_t value_width_ = 0;
  std::size_t excerpt_width_ = 0;
  bool one_line_ = true;
};

}  // namespace

void append_text(std::string& out, const Report& report, const TextOptions& options) {
  TextReport(out, report, options).write();
}

void append_footer(std::string& out, const Totals& totals) {
  out += read_in_words(totals) + ": " + findings_in_words(totals);
  if (totals.errors != 0) {
    out += "; " + counted(totals.errors, "error") + ": not everything was read";
  }
  out += '\n';
  if (totals.change) out += change_in_words(totals) + '\n';
}

}  // namespace gainsay
