#pragma once

#include <string_view>
#include <vector>

#include "ruleset/number_rules.h"
#include "text/document.h"
#include "text/phrase.h"

namespace gainsay {

/// A number as it is written, before bounds, units and roles: "1,602", "twenty-five", "3 million".
struct WrittenNumber {
  TokenRange tokens;
  double low = 0;
  double high = 0;   ///< Differs from `low` where the word itself is vague ("dozens").
  double scale = 1;  ///< The last scale in it: 1e6 for "3 million".
  double grain = 1;  ///< The unit of its last digit.
  bool soft = false;
  bool ordinal = false;
  bool digits = false;  ///< Begins with digits.
  bool bare = false;    ///< Digits and nothing else: no group or decimal sign, no ending, no scale.
  bool vague = false;   ///< Vague word or dual: takes no unit or bound words of a range.
  std::string_view attached;  ///< Folded letters before it ("and", "to").
};

/// The numbers of a text, left to right, none overlapping. What is clearly a code is left out.
[[nodiscard]] std::vector<WrittenNumber> read_numbers(const Document& document,
                                                      const NumberRules& rules);

}  // namespace gainsay
