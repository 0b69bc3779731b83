#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gainsay {

/// What a command line says of an option, for those who write help, completions and manual
/// pages.
struct OptionPage {
  std::vector<std::string>
      names;          ///< With their dashes, the long ones first; of an operand its name.
  std::string value;  ///< What it takes: "FILE"; empty for a flag.
  std::string text;   ///< What it is for.
  std::string group;  ///< The heading it stands under; empty: none.
  std::vector<std::string> choices;  ///< The words it takes; empty: any.
  bool required = false;

  /// Whether what it takes is a file or a folder.
  [[nodiscard]] bool takes_path() const;
};

/// A command with everything that its --help says.
struct CommandPage {
  std::vector<std::string> path;  ///< "gainsay", "rules", "list".
  std::string text;
  std::vector<OptionPage> options;
  std::vector<OptionPage> operands;
  std::vector<std::string> notes;     ///< Lines below the options, indented as they were written.
  std::vector<std::string> examples;  ///< One command a line.
  std::vector<CommandPage> commands;

  /// "gainsay rules list" for ' '.
  [[nodiscard]] std::string name(char between) const;
};

/// The headings that options stand under, in the order of their first options; an empty one, for
/// those without, is the first.
[[nodiscard]] std::vector<std::string> groups_of(const CommandPage& page);

/// Reads the commands off their declaration, the only place where they are written down.
[[nodiscard]] CommandPage command_tree(const CLI::App& app);

/// Calls `visit` for a command and for all those below it.
template <typename Visit>
void each_command(const CommandPage& page, Visit visit) {
  visit(page);
  for (const CommandPage& command : page.commands) each_command(command, visit);
}

}  // namespace gainsay
