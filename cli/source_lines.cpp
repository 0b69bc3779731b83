#include "cli/source_lines.h"

#include <utility>

#include "cli/configured_reading.h"
#include "cli/ordered_work.h"
#include "cli/profile.h"

namespace gainsay {

int write_lines(const Preparation& preparation, Output& output, Messages& messages,
                const std::function<SourceLines(const Source&, const Settings&)>& work) {
  const Arguments& arguments = preparation.arguments;
  struct Read {
    Source source;
    SharedSettings settings;
  };
  Profile profile;
  std::size_t sources = 0;
  OrderedWork<Read, SourceLines> ordered(
      arguments.jobs, [&](const Read& read) { return work(read.source, *read.settings); },
      [&](const SourceLines& done) {
        output.write(done.lines);
        messages.print(done.notes);
        if (arguments.profile) profile.add(done.profile);
        ++sources;
        // Where the lines are seen they show themselves how far it has come.
        if (output.is_terminal()) return;
        messages.progress([&] { return grouped(sources) + " sources read"; });
      });
  const auto deliver = [&](Source&& source, const SharedSettings& settings) {
    const std::size_t load = source.text.size();
    ordered.add({std::move(source), settings}, load);
  };
  // Who feeds a pipe by hand, or as news come in, wants to see what has been read.
  const auto before_wait = [&] {
    ordered.finish();
    output.flush();
  };
  const ReadReport read =
      read_configured(arguments, preparation.configurations, deliver, before_wait);
  ordered.finish();
  messages.print(read.diagnostics);
  if (arguments.profile) messages.tell(describe_profile(profile));
  return messages.errors() == 0 ? status_clean : status_failed;
}

}  // namespace gainsay
