#include "cli/command_tree.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "cli/choices.h"

namespace gainsay {
namespace {

OptionPage option_page(const CLI::Option& option, const std::string& command) {
  OptionPage page;
  for (const std::string& name : option.get_lnames()) page.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) page.names.push_back("-" + name);
  if (page.names.empty()) page.names.push_back(option.get_name());
  const bool takes = option.nonpositional() && option.get_items_expected_max() > 0;
  if (takes) page.value = option.get_type_name();
  page.text = option.get_description();
  page.group = option.get_group() == "Options" ? "" : option.get_group();
  if (!page.takes_path()) page.choices = choices_of(page.names.front(), command);
  page.required = option.get_required();
  return page;
}

CommandPage page_of(const CLI::App& app, std::vector<std::string> path) {
  CommandPage page;
  path.push_back(app.get_name());
  page.path = std::move(path);
  page.text = app.get_description();
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    (option->nonpositional() ? page.options : page.operands)
        .push_back(option_page(*option, app.get_name()));
  }
  std::istringstream footer(app.get_footer());
  bool examples = false;
  for (std::string line; std::getline(footer, line);) {
    const std::size_t start = line.find_first_not_of(' ');
    if (line == "Examples:") {
      examples = true;
    } else if (start != std::string::npos) {
      if (examples) {
        page.examples.push_back(line.substr(start));
      } else {
        page.notes.push_back(line);
      }
    }
  }
  for (const CLI::App* command : app.get_subcommands({})) {
    page.commands.push_back(page_of(*command, page.path));
  }
  return page;
}

}  // namespace

bool OptionPage::takes_path() const {
  static const std::vector<std::string> kinds = {"CLAIMS", "DIR",   "FILE",
                                                 "PATH",   "PLACE", "SOURCE"};
  const std::string& kind = value.empty() || names.front()[0] != '-' ? names.front() : value;
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string CommandPage::name(char between) const {
  std::string out;
  for (const std::string& word : path) out += (out.empty() ? "" : std::string(1, between)) + word;
  return out;
}

std::vector<std::string> groups_of(const CommandPage& page) {
  std::vector<std::string> groups = {""};
  for (const OptionPage& item : page.options) {
    if (std::find(groups.begin(), groups.end(), item.group) == groups.end()) {
      groups.push_back(item.group);
    }
  }
  return groups;
}

CommandPage command_tree(const CLI::App& app) { return page_of(app, {}); }

}  // namespace gainsay
