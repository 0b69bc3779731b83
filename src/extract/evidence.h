#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "base/string_index.h"
#include "extract/claim.h"
#include "source/line_finder.h"

namespace gainsay {

/// Says where claims of one text stand. Refers to `annotations`.
class ClaimPlaces {
 public:
  explicit ClaimPlaces(const Annotations& annotations)
      : annotations_(annotations), lines_(file_text(*annotations.document.source)) {}

  /// In which source a claim stands, at which place, with which words as its evidence (`tokens`, in
  /// `sentence`) and what of the sentence is around them.
  void place(Claim& claim, const TokenRange& tokens, std::size_t sentence);

 private:
  const Annotations& annotations_;
  LineFinder lines_;
};

/// Ids of source, topic, value and evidence, however its lines are broken; equal ones are told
/// apart by their order.
class ClaimIds {
 public:
  [[nodiscard]] std::string next(const Claim& claim);

 private:
  PairMap numbers_;                    // of keys, by the halves of a hash
  std::vector<std::uint32_t> counts_;  // by number: the claims that have it
  std::string key_;                    // of the claim, in room that was used before
  std::string text_;                   // of the claim before: those of headlines have the same
  std::string one_line_;               // that on one line
};

}  // namespace gainsay
