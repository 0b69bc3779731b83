#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "annotate/annotations.h"
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
  std::map<std::string, std::size_t> seen_;
  std::string
      text_;  // of the claim before, and on one line: many claims of headlines have the same
  std::string one_line_;
};

}  // namespace gainsay
