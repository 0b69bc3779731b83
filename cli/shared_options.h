#pragma once

#include <CLI/CLI.hpp>

#include "cli/app.h"
#include "cli/arguments.h"

namespace gainsay {

/// The options that several commands have, in groups: each function adds one to a command. What is
/// parsed ends up in the values that it was made with.
class SharedOptions {
 protected:
  SharedOptions(Arguments& arguments, TypedOptions& typed) : arguments_(arguments), typed_(typed) {}

  void add_sources(CLI::App& command);
  void add_reading(CLI::App& command);
  void add_configuration(CLI::App& command);
  void add_jobs(CLI::App& command);
  void add_rules(CLI::App& command);
  void add_report(CLI::App& command);
  void add_gate(CLI::App& command);
  /// Tests want the same day every day.
  void add_today(CLI::App& command);
  void add_fail_on(CLI::App& command);
  void add_width(CLI::App& command);
  void add_sections(CLI::App& command);
  void add_extracting(CLI::App& command);
  void add_messages(CLI::App& command);

  Arguments& arguments_;
  TypedOptions& typed_;
};

}  // namespace gainsay
