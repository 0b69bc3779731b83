#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/rule_folders.h"
#include "cli/source_lines.h"
#include "report/json_claim.h"

namespace gainsay {

int run_extract(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset) return status_failed;
  return write_lines(arguments, output, messages, [&](const Source& source) {
    SourceLines done;
    Extraction extraction = extract(source, *ruleset);
    for (const Claim& claim : extraction.claims) append_line(done.lines, claim_to_line(claim));
    done.notes = std::move(extraction.notes);
    return done;
  });
}

}  // namespace gainsay
