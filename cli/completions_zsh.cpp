#include <fmt/format.h>

#include "cli/completions.h"

namespace gainsay {
namespace {

// Inside single quotes, where brackets and colons are signs of _arguments.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string action(const OptionPage& option) {
  if (!option.choices.empty()) return fmt::format("({})", fmt::join(option.choices, " "));
  return option.takes_path() ? "_files" : "";
}

std::string specification(const OptionPage& option) {
  std::string names = option.names.front();
  std::string others;
  if (option.names.size() > 1) {
    // Either name rules the other out.
    others = fmt::format("'({})'", fmt::join(option.names, " "));
    names = fmt::format("{{{}}}", fmt::join(option.names, ","));
  }
  const std::string takes =
      option.value.empty() ? "" : fmt::format(":{}:{}", escaped(option.value), action(option));
  if (others.empty()) return fmt::format("'*{}[{}]{}'", names, escaped(option.text), takes);
  return fmt::format("{}{}'[{}]{}'", others, names, escaped(option.text), takes);
}

std::string function_of(const CommandPage& page) {
  const std::string name = page.name('_');
  std::string lines;
  for (const OptionPage& option : page.options) {
    lines += " \\\n    " + specification(option);
  }
  if (page.commands.empty()) {
    for (const OptionPage& operand : page.operands) {
      lines += fmt::format(" \\\n    '*:{}:{}'", escaped(operand.names.front()), action(operand));
    }
    return fmt::format("_{}() {{\n  _arguments -s{}\n}}\n\n", name, lines);
  }
  std::string commands;
  std::string ways;
  for (const CommandPage& command : page.commands) {
    const std::string& word = command.path.back();
    commands += fmt::format("\n        '{}:{}'", word, escaped(command.text));
    ways += fmt::format("\n        {}) _{} ;;", word, command.name('_'));
  }
  return fmt::format(R"(_{0}() {{
  local line state
  local -a commands
  _arguments -C{1} \
    '1: :->command' \
    '*:: :->rest'
  case $state in
    command)
      commands=({2}
      )
      _describe command commands
      ;;
    rest)
      case $line[1] in{3}
      esac
      ;;
  esac
}}

)",
                     name, lines, commands, ways);
}

}  // namespace

std::string zsh_completions(const CommandPage& tree) {
  const std::string& name = tree.path.front();
  std::string out = fmt::format(
      "#compdef {0}\n# zsh completion for {0}, as '{0} completions zsh' writes it\n\n", name);
  each_command(tree, [&](const CommandPage& page) { out += function_of(page); });
  // Called when it is loaded by name, and made known when it is sourced.
  return out + fmt::format(
                   "if [[ $funcstack[1] == _{0} ]]; then\n  _{0} \"$@\"\nelse\n"
                   "  compdef _{0} {0}\nfi\n",
                   name);
}

}  // namespace gainsay
