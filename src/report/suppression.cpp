#include "report/suppression.h"

#include <unordered_map>
#include <utility>

namespace gainsay {
namespace {

bool is_finding_id(std::string_view text) {
  return text.size() == 14 && text.starts_with("f-") &&
         text.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

Diagnostic warning_at(const Suppression& suppression, std::string message, std::string hint) {
  Diagnostic warning = suppression.place;
  warning.severity = Severity::Warning;
  warning.message = std::move(message);
  warning.hint = std::move(hint);
  return warning;
}

}  // namespace

std::optional<Suppression> read_suppression(const YamlFile& file, const YamlNode& node,
                                            Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  YamlFields fields(file, node, "a suppression", diagnostics);
  const YamlNode* id = fields.require("finding");
  const YamlNode* reason = fields.require("reason");
  Suppression suppression;
  suppression.finding = fields.text("finding");
  suppression.reason = fields.text("reason");
  if (id != nullptr && !is_finding_id(suppression.finding)) {
    fields.error(*id, "'" + suppression.finding + "' is no id of a finding",
                 "it looks like f-0123456789ab; 'gainsay check --verbose' shows it");
  }
  if (reason != nullptr && suppression.reason.find_first_not_of(" \t\n") == std::string::npos) {
    fields.error(*reason, "a suppression needs a reason", "say why the finding is to pass");
  }
  if (const YamlNode* until = fields.get("until")) {
    suppression.until = parse_iso_day(until->text);
    if (!suppression.until) {
      fields.error(*until, "'" + until->text + "' is no day", "write 2027-01-31");
    }
  }
  fields.finish();
  if (diagnostics.size() != before) return std::nullopt;
  suppression.place = file.error(*id, "");
  return suppression;
}

Diagnostics mark_suppressed(Report& report, const std::vector<Suppression>& suppressions,
                            Day today) {
  Diagnostics diagnostics;
  std::unordered_map<std::string_view, std::vector<Finding*>> by_id;
  for (Finding& finding : report.comparison.findings) by_id[finding.id].push_back(&finding);
  for (const Suppression& suppression : suppressions) {
    const auto found = by_id.find(suppression.finding);
    if (found == by_id.end()) {
      diagnostics.push_back(warning_at(suppression, "this suppresses nothing that was found",
                                       "its texts have changed, or were not read: take it out if "
                                       "it has done its duty"));
    } else if (suppression.until && *suppression.until < today) {
      diagnostics.push_back(
          warning_at(suppression, "this suppression ended on " + iso_day(*suppression.until),
                     "its finding counts again: settle it, or give it another day"));
    } else {
      for (Finding* finding : found->second) {
        finding->state = FindingState::Suppressed;
        finding->reason = suppression.reason;
      }
    }
  }
  return diagnostics;
}

}  // namespace gainsay
