#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

struct TextOptions {
  std::size_t width = 80;
  bool color = false;                     ///< ANSI escape sequences.
  bool footer = true;                     ///< The last line: how much was read and compared.
  const EntityRules* entities = nullptr;  ///< For titles; without it entities have their ids.
  bool all = false;                       ///< Also what is not new, and each finding's id.
};

/// Appends the report for people to read: findings by severity, then by place. A clash shows the
/// best two claims of each side with their evidence and the reasons; agreements and other notes are
/// short. Right-to-left text is isolated (see display.h), and excerpts are cut to the width;
/// places never are, so that they can be copied.
void append_text(std::string& out, const Report& report, const TextOptions& options);

/// What stands at its end: how much was read, compared and found.
void append_footer(std::string& out, const Totals& totals);

}  // namespace gainsay
