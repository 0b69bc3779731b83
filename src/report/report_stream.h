#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/record_sorter.h"
#include "base/result.h"
#include "base/spool.h"
#include "report/json_value.h"
#include "report/report.h"
#include "report/text.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// One story with its findings, and where its claims stand among all.
struct StoryReport {
  std::vector<Claim> claims;         ///< Those that texts make, then derived ones.
  std::vector<std::size_t> numbers;  ///< The how-manieth of all claims, of those that texts make.
  Comparison comparison;
};

/// The formats in which a report can be written story by story.
enum class StreamStyle : std::uint8_t { Text, Object, Lines };

/// Writes a report of any number of claims, story by story: byte by byte what its format writes of
/// the whole. What has to wait for its place in the output is in memory up to a limit, beyond it on
/// disk. Call the members in their order here.
class ReportStream {
 public:
  /// `timelines`: also list what is claimed about each thing by the day it was said. `memory` in
  /// bytes; `folder` is for temporary files. Refers to `ruleset`.
  ReportStream(StreamStyle style, const TextOptions& options, bool timelines,
               const Ruleset& ruleset, std::size_t memory, const std::string& folder);

  /// Each claim that a text makes, in order.
  [[nodiscard]] Result<void> add(const Claim& claim);
  /// Each source, in the order of their first claims.
  [[nodiscard]] Result<void> add(const SourceSummary& source);

  /// What a story adds to the report, as it will be written.
  struct Pieces {
    std::string derived;
    std::string timelines;
    std::vector<std::pair<std::string, std::string>> findings;  ///< By what they are sorted.
  };
  /// Changes nothing, so stories may be rendered on several threads. `firsts` has the number of the
  /// first claim of sources that tell several stories.
  [[nodiscard]] Pieces render(StoryReport story,
                              const std::unordered_map<std::string, std::size_t>& firsts) const;
  /// Each story's pieces, by the stories' names.
  [[nodiscard]] Result<void> add(const Pieces& story);

  using Write = std::function<void(std::string_view)>;
  /// Writes the report: hands its parts to `write`. Once.
  [[nodiscard]] Result<void> finish(const Totals& totals, const Write& write);

 private:
  // An element of the list that `type` names, as it stands there behind others.
  void append_element(std::string& out, std::string_view type, const Json& element) const;
  void append_element(std::string& out, const Claim& claim) const;

  [[nodiscard]] Result<void> write_findings(bool& first, const Write& write);
  [[nodiscard]] Result<void> write_text(const Totals& totals, const Write& write);
  [[nodiscard]] Result<void> write_lines(const Totals& totals, const Write& write);
  [[nodiscard]] Result<void> write_object(const Totals& totals, const Write& write);

  StreamStyle style_;
  TextOptions options_;
  bool with_footer_;
  bool with_timelines_;
  const Ruleset& ruleset_;
  Spool sources_;
  Spool claims_;
  Spool derived_;
  Spool timelines_;
  RecordSorter findings_;
};

}  // namespace gainsay
