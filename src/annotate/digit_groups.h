#pragma once

#include <optional>
#include <string_view>

#include "ruleset/number_rules.h"
#include "text/document.h"

namespace gainsay {

/// Tells of one text whether a decimal sign parts groups of digits there. A language that writes
/// decimals with two signs has texts in which one of them is the sign of groups: "60.417" is sixty
/// thousand beside "1.234.567", and where no fraction has another length beside "3,5" or another such
/// figure; and nobody writes a fraction that ends in two zeros of three ("3.000",
/// "94.300"). The text is looked through when a number first asks for it.
/// Refers to `document` and `rules`.
class DigitGroups {
 public:
  DigitGroups(const Document& document, const NumberRules& rules)
      : document_(document), rules_(rules) {}

  /// Whether the sign in `figures`, before its last three digits, parts groups.
  [[nodiscard]] bool part(std::string_view figures);

 private:
  [[nodiscard]] bool text_groups_by(char sign) const;

  const Document& document_;
  const NumberRules& rules_;
  std::optional<bool> known_;  // of the one sign that is decimal only
};

}  // namespace gainsay
