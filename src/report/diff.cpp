#include "report/diff.h"

#include <map>

#include "compare/subject.h"
#include "report/display.h"
#include "report/json_claim.h"
#include "report/json_finding.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

std::string subject(const Claim& claim, const Ruleset& ruleset) {
  const Topic* topic = ruleset.topic(claim.topic);
  std::map<std::string, std::string> about;
  for (const auto& [slot, filler] : claim.about) about.emplace(slot, filler.entity);
  return isolated_passages(
      printable(topic == nullptr ? claim.topic : subject_of(*topic, about, ruleset.entities)));
}

void append_place(std::string& out, const Claim& claim, const TextOptions& options) {
  out += "  --> " + place_in_words(claim) + "  " + speaker_in_words(claim, options.entities) + '\n';
  const std::size_t room = options.width - std::min<std::size_t>(options.width, 6);
  out += "   |  " + excerpt_of(claim, std::max<std::size_t>(20, room)) + '\n';
}

void write_changes(JsonWriter& json, const VersionDiff& diff) {
  json.begin_list();
  for (const auto& [was, is] : diff.claims.changed) {
    json.begin_object();
    json.member("old");
    write_claim(json, diff.before[was]);
    json.member("new");
    write_claim(json, diff.report.claims[is]);
    json.end_object();
  }
  json.end_list();
}

void write_some(JsonWriter& json, const std::vector<Claim>& claims,
                const std::vector<std::size_t>& indices) {
  json.begin_list();
  for (const std::size_t index : indices) write_claim(json, claims[index]);
  json.end_list();
}

}  // namespace

void append_diff(std::string& out, const VersionDiff& diff, const Ruleset& ruleset,
                 const TextOptions& options) {
  const std::vector<Claim>& after = diff.report.claims;
  for (const auto& [was, is] : diff.claims.changed) {
    out += "changed: " + subject(after[is], ruleset) + ": " +
           value_in_words(diff.before[was], ruleset) + " => " + value_in_words(after[is], ruleset) +
           '\n';
    append_place(out, diff.before[was], options);
    append_place(out, after[is], options);
  }
  for (const std::size_t index : diff.claims.added) {
    out += "added: " + subject(after[index], ruleset) + ": " +
           value_in_words(after[index], ruleset) + '\n';
    append_place(out, after[index], options);
  }
  for (const std::size_t index : diff.claims.dropped) {
    out += "dropped: " + subject(diff.before[index], ruleset) + ": " +
           value_in_words(diff.before[index], ruleset) + '\n';
    append_place(out, diff.before[index], options);
  }
  TextOptions findings = options;
  findings.footer = false;
  if (!diff.report.comparison.findings.empty() && !out.empty()) out += '\n';
  append_text(out, diff.report, findings);
  if (!options.footer) return;
  out += std::to_string(diff.claims.changed.size()) + " changed, " +
         std::to_string(diff.claims.added.size()) + " added, " +
         std::to_string(diff.claims.dropped.size()) + " dropped, " +
         std::to_string(diff.claims.unchanged) +
         " unchanged: " + counted(diff.report.comparison.findings.size(), "finding") + '\n';
}

void append_diff_json(std::string& out, const VersionDiff& diff) {
  JsonWriter json;
  json.begin_object();
  json.member("changed");
  write_changes(json, diff);
  json.member("added");
  write_some(json, diff.report.claims, diff.claims.added);
  json.member("dropped");
  write_some(json, diff.before, diff.claims.dropped);
  json.member("unchanged", diff.claims.unchanged);
  json.member("claims");
  write_claims(json, diff.report.claims);
  json.member("findings");
  write_findings(json, diff.report);
  json.member("summary", summary_to_json(totals_of(diff.report)));
  json.end_object();
  json.end_line();
  out += json.take();
}

}  // namespace gainsay
