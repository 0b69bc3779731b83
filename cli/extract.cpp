#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/configured_reading.h"
#include "cli/rule_folders.h"
#include "cli/source_lines.h"
#include "report/json_claim.h"

namespace gainsay {

int run_extract(const Arguments& given, Output& output, Messages& messages) {
  const Configurations configurations(given);
  messages.print(configurations.problems());
  if (has_errors(configurations.problems())) return status_failed;
  const Arguments arguments = configurations.apply_to(given);
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset || !configurations.fit(*ruleset, messages)) return status_failed;
  const auto work = [&](const Source& source, const Settings& settings) {
    SourceLines done;
    const ExtractOptions options{arguments.prefilter, arguments.profile ? &done.profile : nullptr};
    Extraction extraction = extract(source, *ruleset, options);
    keep_packs(extraction.claims, settings, *ruleset);
    for (const Claim& claim : extraction.claims) append_line(done.lines, claim_to_line(claim));
    done.notes = std::move(extraction.notes);
    return done;
  };
  return write_lines(arguments, configurations, output, messages, work);
}

}  // namespace gainsay
