// Parses the command line, hands over to a command, and turns what comes back into an exit status.

#include <csignal>
#include <exception>
#include <iostream>
#include <new>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/heap.h"
#include "cli/interruption.h"

namespace gainsay {
namespace {

int dispatch(const Arguments& arguments, Output& output, Messages& messages) {
  switch (arguments.command) {
    case Command::Check:
      return run_check(arguments, output, messages);
    case Command::Extract:
      return run_extract(arguments, output, messages);
    case Command::Compare:
      return run_compare(arguments, output, messages);
    case Command::Annotate:
      return run_annotate(arguments, output, messages);
    case Command::Explain:
      return run_explain(arguments, output, messages);
    case Command::Diff:
      return run_diff(arguments, output, messages);
    case Command::BaselineWrite:
      return run_baseline_write(arguments, output, messages);
    case Command::BaselinePrune:
      return run_baseline_prune(arguments, output, messages);
    case Command::RulesList:
      return run_rules_list(arguments, output, messages);
    case Command::RulesShow:
      return run_rules_show(arguments, output, messages);
    case Command::RulesNew:
      return run_rules_new(arguments, output, messages);
    case Command::RulesLint:
      return run_rules_lint(arguments, output, messages);
    case Command::RulesTest:
      return run_rules_test(arguments, output, messages);
    case Command::Completions:
      return run_completions(arguments, output, messages);
    case Command::Manual:
      return run_man(arguments, output, messages);
    case Command::Version:
      return run_version(arguments, output, messages);
  }
  return status_failed;
}

int run(int argc, const char* const* argv) {
  constexpr int status_of_sigpipe = 141;  // what a shell reports of a filter whose reader has gone
  try {
    const ParsedArguments parsed = parse_arguments(argc, argv);
    Output output;
    std::cerr << parsed.err;
    output.write(parsed.out);
    int status = parsed.status;
    if (parsed.arguments) {
      Messages messages(parsed.arguments->quiet, parsed.arguments->verbose);
      status = dispatch(*parsed.arguments, output, messages);
      messages.sum_up();
    }
    output.flush();
    return status;
  } catch (const OutputFailed& failed) {
    if (failed.closed) return status_of_sigpipe;
    std::cerr << "error: standard output cannot be written: " << failed.reason << '\n';
  } catch (const std::bad_alloc&) {
    std::cerr << "error: out of memory\n";
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << "\n  = this is a bug of gainsay: please report it\n";
  }
  return status_failed;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  gainsay::prepare_heap();
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  std::signal(SIGPIPE, SIG_IGN);  // a write then fails, and that is handled
  gainsay::clean_up_when_interrupted();
  return gainsay::run(argc, argv);
}
