#include <fmt/format.h>

#include "cli/completions.h"

namespace gainsay {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

// Holds where the command of `page` was typed and none of those in it.
std::string condition(const CommandPage& page) {
  std::string out;
  for (std::size_t i = 1; i < page.path.size(); ++i) {
    out += (out.empty() ? "" : "; and ") + ("__fish_seen_subcommand_from " + page.path[i]);
  }
  if (page.commands.empty()) return out;
  std::vector<std::string> commands;
  for (const CommandPage& command : page.commands) commands.push_back(command.path.back());
  return out + (out.empty() ? "" : "; and ") +
         fmt::format("not __fish_seen_subcommand_from {}", fmt::join(commands, " "));
}

std::string names_of(const OptionPage& option) {
  std::string out;
  for (const std::string& name : option.names) {
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return out;
}

}  // namespace

std::string fish_completions(const CommandPage& tree) {
  const std::string& name = tree.path.front();
  std::string out =
      fmt::format("# fish completion for {0}, as '{0} completions fish' writes it\n", name);
  each_command(tree, [&](const CommandPage& page) {
    const std::string start = fmt::format("complete -c {} -n {}", name, quoted(condition(page)));
    for (const CommandPage& command : page.commands) {
      out += fmt::format("{} -f -a {} -d {}\n", start, command.path.back(), quoted(command.text));
    }
    for (const OptionPage& operand : page.operands) {
      if (operand.choices.empty()) continue;
      out += fmt::format("{} -f -a {}\n", start,
                         quoted(fmt::format("{}", fmt::join(operand.choices, " "))));
    }
    for (const OptionPage& option : page.options) {
      out += start + names_of(option);
      if (!option.choices.empty()) {
        out += " -x -a " + quoted(fmt::format("{}", fmt::join(option.choices, " ")));
      } else if (!option.value.empty()) {
        out += option.takes_path() ? " -r -F" : " -x";
      }
      out += " -d " + quoted(option.text) + '\n';
    }
  });
  return out;
}

}  // namespace gainsay
