#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>

#include "base/record_sorter.h"
#include "base/result.h"
#include "extract/claim.h"
#include "report/report.h"

namespace gainsay {

/// What `sources_of` gives, for any number of claims: the sources that they name, in the order of
/// their first claims. Beyond its memory it sorts on disk.
class SourceCounter {
 public:
  SourceCounter(std::size_t memory, std::string folder);

  /// Claims in their order.
  [[nodiscard]] Result<void> add(const Claim& claim);
  /// Once, at the end.
  [[nodiscard]] Result<void> for_each(const std::function<Result<void>(SourceSummary)>& visit);

  /// Behind `for_each`: the number of the first claim of those sources that have claims in several
  /// stories. They are few: a source mostly belongs to one.
  [[nodiscard]] const std::unordered_map<std::string, std::size_t>& in_several_stories() const {
    return in_several_stories_;
  }

 private:
  // Claims of one source that follow each other.
  struct Streak {
    SourceSummary source;
    std::size_t first = 0;  // the number of its first claim
  };

  [[nodiscard]] Result<void> end_streak();
  [[nodiscard]] Result<void> sort_by_first();

  RecordSorter by_source_;
  RecordSorter by_first_;
  Streak streak_;
  std::size_t claims_ = 0;
  std::unordered_map<std::string, std::size_t> in_several_stories_;
};

}  // namespace gainsay
