#include "cli/checked_sources.h"
#include "cli/commands.h"
#include "cli/configured_reading.h"
#include "cli/source_lines.h"
#include "report/json_claim.h"

namespace gainsay {

int run_extract(const Arguments& given, Output& output, Messages& messages) {
  const auto prepared = prepare(given, messages);
  if (!prepared) return status_failed;
  const auto work = [&](const Source& source, const Settings& settings) {
    SourceLines done;
    const Arguments& arguments = prepared->arguments;
    const ExtractOptions options{arguments.prefilter, arguments.profile ? &done.profile : nullptr};
    Extraction extraction = extract_configured(source, settings, *prepared->ruleset, options);
    done.lines = claim_lines(extraction.claims);
    done.notes = std::move(extraction.notes);
    return done;
  };
  return write_lines(*prepared, output, messages, work);
}

}  // namespace gainsay
