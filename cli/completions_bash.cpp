#include <fmt/format.h>

#include <map>

#include "cli/completions.h"

namespace gainsay {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

// "rules list" of "gainsay rules list".
std::string below(const CommandPage& page) {
  const std::string name = page.name(' ');
  const std::size_t space = name.find(' ');
  return space == std::string::npos ? std::string() : name.substr(space + 1);
}

// What is offered for the value of an option: a line of the script.
std::string way_of(const OptionPage& option) {
  if (option.takes_path()) return "files=yes";
  if (option.choices.empty()) return ":";  // anything
  return fmt::format("choices='{}'", joined(option.choices, " "));
}

}  // namespace

std::string bash_completions(const CommandPage& tree) {
  std::string ways;   // from a command to those in it
  std::string words;  // what can be typed in each
  // Of options that take a value: what completes it, and where.
  std::map<std::string, std::map<std::string, std::vector<std::string>>> values;
  each_command(tree, [&](const CommandPage& page) {
    const std::string here = below(page);
    std::vector<std::string> options;
    for (const OptionPage& option : page.options) {
      options.insert(options.end(), option.names.begin(), option.names.end());
      if (option.value.empty()) continue;
      for (const std::string& name : option.names) {
        values[name][way_of(option)].push_back(fmt::format("'{}:{}'", here, name));
      }
    }
    std::vector<std::string> commands;
    for (const CommandPage& command : page.commands) {
      commands.push_back(command.path.back());
      ways += fmt::format("      '{}:{}') command='{}' ;;\n", here, command.path.back(),
                          below(command));
    }
    for (const OptionPage& operand : page.operands) {
      commands.insert(commands.end(), operand.choices.begin(), operand.choices.end());
    }
    words += fmt::format("    '{}')\n      options='{}'\n      commands='{}' ;;\n", here,
                         joined(options, " "), joined(commands, " "));
  });
  std::string cases;
  for (const auto& [name, ways_of_name] : values) {
    const bool same = ways_of_name.size() == 1;
    for (const auto& [way, places] : ways_of_name) {
      const std::string where = same ? fmt::format("*:{}", name) : joined(places, " | ");
      cases += fmt::format("    {}) {} ;;\n", where, way);
    }
  }
  return fmt::format(R"(# bash completion for {0}, as '{0} completions bash' writes it

_{0}() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}}
  local command='' options='' commands='' choices='' files='' value=yes i
  # "--option=word" is three words to bash.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command:${{COMP_WORDS[i]}}" in
{1}    esac
  done
  case "$command" in
{2}  esac
  case "$command:$prev" in
{3}    *) value='' ;;
  esac
  if [[ -n $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$cur")
  elif [[ -n $value && -z $files ]]; then
    compopt +o default 2>/dev/null
  elif [[ -z $value && $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  elif [[ -z $value && -n $commands ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$cur")
  fi
}}

complete -o default -F _{0} {0}
)",
                     tree.path.front(), ways, words, cases);
}

}  // namespace gainsay
