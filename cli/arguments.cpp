#include "cli/arguments.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <thread>
#include <utility>

#include "base/result.h"
#include "cli/app.h"
#include "cli/choices.h"
#include "cli/help.h"
#include "compare/finding.h"

namespace gainsay {
namespace {

using Names = std::vector<std::string>;

/// A usage error, thrown where it is found and caught in parse_arguments.
struct Usage {
  std::string message;
  std::string hint = {};
};

std::string did_you_mean(std::string_view typed, const Names& known) {
  const std::string_view near = nearest(typed, known);
  return near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?";
}

std::string listed(const Names& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

/// The index of `typed` in the choices of `option`, or a usage error that says what can stand
/// there. A command that takes other words than the rest is named.
std::size_t choose(const std::string& option, const std::string& typed,
                   const std::string& command = {}) {
  const Names& known = choices_of(option, command);
  const auto found = std::find(known.begin(), known.end(), typed);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  const std::string near = did_you_mean(typed, known);
  throw Usage{option + " cannot be '" + typed + "'" + (command.empty() ? "" : " for " + command),
              near.empty() ? "known are: " + listed(known) : near};
}

std::size_t number(const std::string& option, const std::string& typed, std::size_t most) {
  std::size_t value = 0;
  const char* end = typed.data() + typed.size();
  const auto [stopped, error] = std::from_chars(typed.data(), end, value);
  if (error != std::errc() || stopped != end || value == 0 || value > most) {
    throw Usage{option + " cannot be '" + typed + "'",
                "write a whole number from 1 to " + std::to_string(most)};
  }
  return value;
}

/// "512M": a number of bytes, or of thousands of them in the binary way.
std::size_t size(const std::string& option, const std::string& typed) {
  constexpr std::string_view units = "KMG";
  std::size_t value = 0;
  const char* end = typed.data() + typed.size();
  const auto [stopped, error] = std::from_chars(typed.data(), end, value);
  unsigned shift = 0;
  const char* rest = stopped;
  if (rest != end && units.find(*rest) != std::string_view::npos) {
    shift = 10 * (1 + static_cast<unsigned>(units.find(*rest++)));
  }
  constexpr std::size_t most = std::size_t{1} << 50U;
  if (error != std::errc() || rest != end || value == 0 || value > most >> shift) {
    throw Usage{option + " cannot be '" + typed + "'", "write a size: 512M, 2G"};
  }
  return value << shift;
}

Names names_of(const CLI::App& app) {
  Names names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// All options with their dashes.
Names options_of(const CLI::App& app) {
  Names names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

/// CLI11 takes a mistyped command for a missing one.
void check_command(const CLI::App& app, const std::string& typed) {
  if (typed.empty() || typed[0] == '-') return;
  const Names known = names_of(app);
  if (std::find(known.begin(), known.end(), typed) != known.end()) return;
  const std::string near = did_you_mean(typed, known);
  throw Usage{app.get_name() + " has no command '" + typed + "'",
              near.empty() ? "'" + app.get_name() + " --help' lists the commands" : near};
}

/// The innermost command that was given, to ask for its help.
const CLI::App& innermost(const CLI::App& app) {
  const auto given = app.get_subcommands();
  return given.empty() ? app : innermost(*given.back());
}

std::string help_hint(const CLI::App& app) {
  std::string words = app.get_name();
  for (const CLI::App* up = app.get_parent(); up != nullptr; up = up->get_parent()) {
    words.insert(0, up->get_name() + " ");
  }
  return "'" + words + " --help' has the options";
}

Usage unexpected(const CLI::App& app, const CLI::App& command) {
  for (const std::string& word : app.remaining(true)) {
    if (word.size() < 2 || word[0] != '-') continue;
    const std::string name = word.substr(0, word.find('='));
    const std::string near = did_you_mean(name, options_of(command));
    return {"there is no option '" + name + "'" +
                (&command == &app ? " before a command" : " for " + command.get_name()),
            near.empty() ? help_hint(command) : near};
  }
  const auto left = app.remaining(true);
  return {"'" + (left.empty() ? std::string() : left.front()) + "' is too much here",
          help_hint(command)};
}

FailOn read_fail_on(const Names& typed) {
  FailOn fail_on;
  for (const std::string& word : typed) {
    (void)choose("--fail-on", word);
    if (word == "never" && typed.size() > 1) {
      throw Usage{"--fail-on cannot be 'never' and something else", "leave out one of them"};
    }
    add_fail_on(fail_on, word);
  }
  return fail_on;
}

bool read_color(const std::string& typed) {
  const std::size_t chosen = choose("--color", typed);
  if (chosen != 0) return chosen == 1;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) != 0 && !dumb && (no_color == nullptr || *no_color == '\0');
}

std::size_t read_width(int terminal) {
  constexpr std::size_t widest = 120;  // a wider screen does not make longer lines readable
  winsize size{};
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<std::size_t>(size.ws_col, 40, widest);
}

Layer read_layer(const std::string& typed) { return all_layers()[choose("--layer", typed)]; }

Day read_today(const std::string& typed) {
  if (typed.empty()) {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  }
  const auto today = parse_iso_day(typed);
  if (!today) throw Usage{"--today is no day: '" + typed + "'", "write 2021-12-26"};
  return *today;
}

void check_values(const TypedOptions& typed, Arguments& arguments) {
  ReadOptions& read = arguments.read;
  if (!read.from.empty()) {
    (void)choose("--from", read.from);
  }
  if (!typed.published.empty()) {
    read.published = parse_iso_day(typed.published);
    if (!read.published) {
      throw Usage{"--published is no day: '" + typed.published + "'",
                  "write it as year-month-day: 2021-12-26"};
    }
  }
  arguments.today = read_today(typed.today);
  for (const std::string& layer : typed.layers) {
    const Layer chosen = read_layer(layer);
    if (std::find(arguments.layers.begin(), arguments.layers.end(), chosen) ==
        arguments.layers.end()) {
      arguments.layers.push_back(chosen);
    }
  }
  if (arguments.layers.empty()) arguments.layers = all_layers();
  auto outputs = parse_outputs(typed.format, typed.outputs);
  if (!outputs) throw Usage{outputs.error().message, outputs.error().hint};
  arguments.outputs = std::move(*outputs);
  if (arguments.command == Command::Explain) {
    (void)choose("--format", std::string(arguments.outputs.front().format->name), "explain");
  }
  if (!typed.shell.empty()) {
    arguments.shell = choices_of("SHELL")[choose("SHELL", typed.shell)];
  }
  arguments.color = read_color(typed.color);
  arguments.width = typed.width.empty()
                        ? read_width(STDOUT_FILENO)
                        : std::max<std::size_t>(40, number("--width", typed.width, 10'000));
  arguments.file_color = typed.color == "always";
  if (!typed.width.empty()) arguments.file_width = arguments.width;
  arguments.fail_on_given = !typed.fail_on.empty();
  if (arguments.fail_on_given) arguments.fail_on = read_fail_on(typed.fail_on);
  arguments.jobs = typed.jobs.empty() ? std::max(1U, std::thread::hardware_concurrency())
                                      : number("--jobs", typed.jobs, 1024);
  if (!typed.memory.empty()) arguments.memory = size("--memory", typed.memory);
}

void check_inputs(const CLI::App& command, Arguments& arguments) {
  const std::size_t given = arguments.inputs.size();
  if (arguments.command == Command::Explain && (given == 0 || given > 2)) {
    throw Usage{"explain takes one place, or two", "write a place as FILE:LINE: article.txt:12"};
  }
  if (arguments.command == Command::Diff && given < 2) {
    throw Usage{"diff takes the old and the new version of a text", help_hint(command)};
  }
  for (const std::string& input : arguments.inputs) {
    if (!is_output(input, arguments.outputs)) continue;
    throw Usage{"'" + input + "' is read and would be written over",
                "write the report to another file"};
  }
  const bool keeps =
      arguments.command == Command::BaselineWrite || arguments.command == Command::BaselinePrune;
  if (keeps && given == 0) {
    throw Usage{"the sources that the baseline is of are missing", help_hint(command)};
  }
  const bool reads = arguments.command <= Command::BaselinePrune;
  if (!reads || !arguments.inputs.empty()) return;
  if (isatty(STDIN_FILENO) != 0) {
    throw Usage{"nothing to read was given",
                "name files or folders, or - for standard input; " + help_hint(command)};
  }
  arguments.inputs = {"-"};
}

/// What the command line leaves to the environment.
void read_environment(Arguments& arguments) {
  const char* rules = std::getenv("GAINSAY_RULES");
  if (arguments.rules_dir.empty() && rules != nullptr) arguments.rules_dir = rules;
}

/// The page of the innermost command that was given.
std::string help(const CLI::App& app, std::size_t width) {
  const CommandPage tree = command_tree(app);
  const CommandPage* page = &tree;
  for (const CLI::App* given = &app; !given->get_subcommands().empty();) {
    given = given->get_subcommands().back();
    page = &*std::find_if(page->commands.begin(), page->commands.end(), [&](const auto& command) {
      return command.path.back() == given->get_name();
    });
  }
  return help_page(*page, width);
}

ParsedArguments usage_error(const Usage& usage) {
  ParsedArguments parsed;
  parsed.status = status_failed;
  parsed.err = render(failure("", usage.message, usage.hint).value());
  return parsed;
}

}  // namespace

ParsedArguments parse_arguments(int argc, const char* const* argv) {
  CLI::App app("Shows, by rules, where texts agree and where they gainsay each other", "gainsay");
  Arguments arguments;
  TypedOptions typed;
  declare_commands(app, arguments, typed);
  ParsedArguments parsed;
  if (argc < 2) {
    parsed.status = status_failed;
    parsed.err = help(app, read_width(STDERR_FILENO));
    return parsed;
  }
  try {
    const std::string first = argv[1];
    check_command(app, first);
    if ((first == "rules" || first == "baseline") && argc > 2) {
      check_command(*app.get_subcommand(first), argv[2]);
    }
    app.parse(argc, argv);
    arguments.command = chosen_command(app);
    read_environment(arguments);
    check_values(typed, arguments);
    check_inputs(innermost(app), arguments);
    const bool writes_about_commands =
        arguments.command == Command::Completions || arguments.command == Command::Manual;
    if (writes_about_commands) arguments.tree = command_tree(app);
    parsed.arguments = std::move(arguments);
    return parsed;
  } catch (const Usage& usage) {
    return usage_error(usage);
  } catch (const CLI::CallForHelp&) {
    parsed.out = help(app, read_width(STDOUT_FILENO));
  } catch (const CLI::CallForVersion&) {
    parsed.arguments.emplace();
    parsed.arguments->command = Command::Version;
    read_environment(*parsed.arguments);
  } catch (const CLI::ExtrasError&) {
    return usage_error(unexpected(app, innermost(app)));
  } catch (const CLI::RequiredError& error) {
    const CLI::App& command = innermost(app);
    const Names commands = names_of(command);
    if (commands.empty()) return usage_error({error.what(), help_hint(command)});
    return usage_error({command.get_name() + " needs a command", "known are: " + listed(commands)});
  } catch (const CLI::ParseError& error) {
    return usage_error({error.what(), help_hint(innermost(app))});
  }
  return parsed;
}

}  // namespace gainsay
