#include "report/jsonld.h"

#include <map>
#include <unordered_map>
#include <vector>

#include "compare/subject.h"
#include "compare/verdict.h"
#include "report/display.h"
#include "report/json_value.h"

namespace gainsay {
namespace {

class Graph {
 public:
  Graph(const Report& report, const Ruleset& ruleset) : report_(report), ruleset_(ruleset) {
    for (const SourceSummary& source : report.sources) sources_.emplace(source.id, &source);
    for (const Finding& finding : report.comparison.findings) {
      if (finding.kind != FindingKind::Contradiction || finding.sides.size() != 2) continue;
      for (std::size_t s = 0; s < 2; ++s) {
        for (const std::size_t index : finding.sides[s].claims) {
          against_[index].push_back(finding.sides[1 - s].value);
        }
      }
    }
  }

  Json write() const {
    Json graph = Json::array();
    for (std::size_t i = 0; i < report_.claims.size(); ++i) {
      if (report_.claims[i].because.empty()) graph.push_back(claim(i));
    }
    return {{"@context", "https://schema.org"}, {"@graph", std::move(graph)}};
  }

 private:
  [[nodiscard]] Json claim(std::size_t index) const {
    const Claim& claim = report_.claims[index];
    Json out = {{"@type", "Claim"},
                {"@id", "urn:gainsay:" + claim.id},
                {"name", in_words(claim)},
                {"text", printable(claim.text)}};
    if (!claim.language.empty()) out["inLanguage"] = claim.language;
    if (!claim.as_of.unknown()) out["temporalCoverage"] = iso_range(claim.as_of);
    const Speaker& speaker = claim.speaker;
    const std::string author = speaker.entity.empty()
                                   ? speaker.name
                                   : std::string(ruleset_.entities.title(speaker.entity));
    if (!author.empty()) out["author"] = {{"name", printable(author)}};
    out["appearance"] = article(claim);
    const auto against = against_.find(index);
    if (against != against_.end()) {
      std::string text;
      for (const std::string& value : against->second) text += (text.empty() ? "" : "; ") + value;
      out["disambiguatingDescription"] = "contradicted: " + printable(text);
    }
    return out;
  }

  [[nodiscard]] std::string in_words(const Claim& claim) const {
    const Topic* topic = ruleset_.topic(claim.topic);
    if (topic == nullptr) return claim.topic + ": " + describe(claim.value);
    std::map<std::string, std::string> about;
    for (const auto& [slot, filler] : claim.about) about.emplace(slot, filler.entity);
    return subject_of(*topic, about, ruleset_.entities) + ": " +
           (claim.act == Act::Deny ? "denied: " : "") + describe_claim(claim, *topic);
  }

  [[nodiscard]] Json article(const Claim& claim) const {
    Json out = {{"@type", "Article"}, {"identifier", claim.source}};
    const auto found = sources_.find(claim.source);
    if (found == sources_.end()) return out;
    const Metadata& metadata = found->second->metadata;
    if (!metadata.url.empty()) out["url"] = metadata.url;
    if (!metadata.title.empty()) out["headline"] = metadata.title;
    if (metadata.published) out["datePublished"] = iso_day(*metadata.published);
    if (!metadata.outlet.empty()) {
      out["publisher"] = {{"@type", "Organization"}, {"name", metadata.outlet}};
    }
    return out;
  }

  const Report& report_;
  const Ruleset& ruleset_;
  std::unordered_map<std::string_view, const SourceSummary*> sources_;
  std::map<std::size_t, std::vector<std::string>> against_;  // what contradicts a claim
};

}  // namespace

void append_jsonld(std::string& out, const Report& report, const Ruleset& ruleset) {
  append_line(out, Graph(report, ruleset).write());
}

}  // namespace gainsay
