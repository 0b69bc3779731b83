#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "cli/command_tree.h"
#include "cli/fail_on.h"
#include "cli/report_outputs.h"
#include "compare/finding.h"
#include "report/json_annotation.h"
#include "source/read.h"

namespace gainsay {

/// What the program's exit status says.
inline constexpr int status_clean = 0;  ///< Nothing at or above --fail-on.
inline constexpr int status_findings = 1;
inline constexpr int status_failed = 2;  ///< The job, or a part of it, could not be done.

enum class Command : std::uint8_t {
  Check,
  Extract,
  Compare,
  Annotate,
  BaselineWrite,
  BaselinePrune,
  Explain,
  Diff,
  RulesList,
  RulesShow,
  RulesLint,
  RulesTest,
  RulesNew,
  Completions,
  Manual,
  Version,
};

/// Everything the command line says, checked, with what the environment and the terminal add.
struct Arguments {
  Command command = Command::Check;
  std::vector<std::string> inputs;   ///< Sources, or files of claims.
  std::vector<std::string> sources;  ///< Where explain is to look for its places.
  ReadOptions read;
  std::vector<Layer> layers;
  std::string rules_dir;           ///< In place of the shipped rules; empty: those.
  std::vector<std::string> rules;  ///< Beside them.
  std::vector<std::string> packs;
  std::string topic;
  std::string output;  ///< A new file to write instead of standard output.
  std::vector<ReportOutput> outputs;
  CompareOptions compare;
  bool timeline = false;
  bool matrix = false;
  bool color = false;
  std::size_t width = 80;
  bool file_color = false;  ///< The same in files, which are no terminal.
  std::size_t file_width = 80;
  std::string baseline;  ///< The file of known findings; empty: none.
  std::string changed;   ///< Only findings that touch text changed since this revision; empty: all.
  Day today;             ///< By which suppressions end.
  FailOn fail_on = {Severity::Error, {}};
  bool fail_on_given = false;
  bool no_config = false;      ///< Look for no .gainsay.yaml.
  bool explain_files = false;  ///< Say how each source would be read, and stop there.
  std::string shell;
  std::vector<std::string> pages;  ///< The command whose manual page is wanted, word by word.
  CommandPage tree;                ///< All commands, for those that write about them.
  std::size_t jobs = 1;
  std::optional<std::size_t> memory;  ///< Bytes, for compare; beyond them it sorts on disk.
  bool prefilter = true;  ///< Off only to prove that it loses nothing.
  bool profile = false;   ///< Say what extracting cost.
  bool quiet = false;
  bool verbose = false;
};

/// Either arguments to go on with, or what to print and how to end (help, version, a usage error).
struct ParsedArguments {
  std::optional<Arguments> arguments;
  int status = status_clean;
  std::string out;
  std::string err;
};

[[nodiscard]] ParsedArguments parse_arguments(int argc, const char* const* argv);

}  // namespace gainsay
