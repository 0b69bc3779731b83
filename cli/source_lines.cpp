#include "cli/source_lines.h"

#include <iostream>
#include <utility>

#include "cli/ordered_work.h"

namespace gainsay {

int write_lines(const Arguments& arguments, Output& output, Messages& messages,
                const std::function<SourceLines(const Source&)>& work) {
  OrderedWork<Source, SourceLines> ordered(
      arguments.jobs, [&](const Source& source) { return work(source); },
      [&](const SourceLines& done) {
        output.write(done.lines);
        messages.print(done.notes);
      });
  const ReadReport read = read_sources(arguments.inputs, std::cin, arguments.read,
                                       [&](Source source) { ordered.add(std::move(source)); });
  ordered.finish();
  messages.print(read.diagnostics);
  return messages.errors() == 0 ? status_clean : status_failed;
}

}  // namespace gainsay
