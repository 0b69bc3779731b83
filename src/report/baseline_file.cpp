#include <algorithm>
#include <tuple>
#include <utility>

#include "report/baseline.h"
#include "report/json_value.h"

namespace gainsay {
namespace {

constexpr std::string_view head =
    "# Findings that were there before: they make no check fail. 'gainsay baseline write' makes "
    "this file,\n"
    "# 'gainsay baseline prune' takes out what is no longer found. Sorted; entries may be removed "
    "by hand.\n"
    "gainsay-baseline: 1\n";

/// JSON's quoted strings are YAML's, and need no thought about what YAML would take a word for.
std::string quoted(const std::string& text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_entry(std::string& out, const KnownFinding& known) {
  out += "- id: " + known.id + "\n  kind: " + std::string(to_word(known.kind)) + '\n';
  out += "  topic: " + quoted(known.topic) + '\n';
  if (!known.story.empty()) out += "  story: " + quoted(known.story) + '\n';
  out += "  message: " + quoted(known.message) + "\n  sides:\n";
  for (const KnownFinding::Side& side : known.sides) {
    out += "  - value: " + quoted(side.value) + "\n    claims:\n";
    for (const KnownFinding::Evidence& claim : side.claims) {
      out += "    - {id: " + quoted(claim.id) + ", source: " + quoted(claim.source) +
             ", text: " + quoted(claim.text) + "}\n";
    }
  }
}

KnownFinding::Evidence read_evidence(const YamlFile& file, const YamlNode& node,
                                     Diagnostics& problems) {
  YamlFields fields(file, node, "a claim", problems);
  KnownFinding::Evidence claim;
  (void)fields.require("id");
  (void)fields.require("source");
  claim.id = fields.text("id");
  claim.source = fields.text("source");
  claim.text = fields.text("text");
  fields.finish();
  return claim;
}

KnownFinding read_entry(const YamlFile& file, const YamlNode& node, Diagnostics& problems) {
  YamlFields fields(file, node, "a known finding", problems);
  KnownFinding known;
  known.line = node.line;
  for (const char* key : {"id", "kind", "topic", "sides"}) (void)fields.require(key);
  known.id = fields.text("id");
  std::vector<std::string> kinds;
  for (const FindingKind kind : all_kinds()) kinds.emplace_back(to_word(kind));
  known.kind = kind_of_word(fields.choice("kind", kinds, kinds.front())).value_or(known.kind);
  known.topic = fields.text("topic");
  known.story = fields.text("story");
  known.message = fields.text("message");
  for (const YamlNode* side_node : fields.nodes("sides")) {
    YamlFields side(file, *side_node, "a side", problems);
    (void)side.require("claims");
    known.sides.push_back({side.text("value"), {}});
    for (const YamlNode* claim : side.nodes("claims")) {
      known.sides.back().claims.push_back(read_evidence(file, *claim, problems));
    }
    side.finish();
  }
  fields.finish();
  return known;
}

}  // namespace

std::string write_baseline(Baseline baseline) {
  std::sort(baseline.begin(), baseline.end(), [](const KnownFinding& a, const KnownFinding& b) {
    return std::tie(a.topic, a.message, a.id) < std::tie(b.topic, b.message, b.id);
  });
  std::string out(head);
  out += baseline.empty() ? "findings: []\n" : "findings:\n";
  for (const KnownFinding& known : baseline) append_entry(out, known);
  return out;
}

tl::expected<Baseline, Diagnostics> parse_baseline(const std::string& path, std::string bytes) {
  auto parsed = parse_yaml(path, std::move(bytes));
  if (!parsed) return tl::unexpected(Diagnostics{parsed.error()});
  const YamlFile& file = *parsed;
  Diagnostics problems;
  const YamlNode* format =
      file.root.kind == YamlNode::Kind::Map ? file.root.find("gainsay-baseline") : nullptr;
  if (format == nullptr || format->text != "1") {
    problems.push_back(file.error(
        format == nullptr ? file.root : *format,
        format == nullptr ? "this is no baseline"
                          : "a baseline of another version: '" + format->text + "'",
        "'gainsay baseline write FILE SOURCE...' makes one, with 'gainsay-baseline: 1' in it"));
    return tl::unexpected(std::move(problems));
  }
  YamlFields fields(file, file.root, "a baseline", problems);
  (void)fields.get("gainsay-baseline");
  Baseline baseline;
  for (const YamlNode* node : fields.nodes("findings")) {
    baseline.push_back(read_entry(file, *node, problems));
  }
  fields.finish();
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return baseline;
}

}  // namespace gainsay
