#include "cli/help.h"

#include <algorithm>

#include "report/display.h"

namespace gainsay {
namespace {

/// A name and what it stands for, in two columns.
struct Row {
  std::string name;
  std::string text;
};

// "-j, --jobs N"; a long name stands where it would behind a short one.
Row row_of(const OptionPage& option) {
  std::string name;
  for (const std::string& other : option.names) {
    if (!other.starts_with("--")) name += other + ", ";
  }
  if (name.empty()) name = "    ";
  for (const std::string& other : option.names) {
    if (other.starts_with("--")) name += other;
  }
  if (!option.value.empty()) name += ' ' + option.value;
  return {name, option.text};
}

std::string table(const std::string& heading, const std::vector<Row>& rows, std::size_t width) {
  constexpr std::size_t indent = 2;
  constexpr std::size_t widest = 26;  // a longer name has a line of its own
  std::size_t column = 0;
  for (const Row& row : rows) {
    if (row.name.size() <= widest) column = std::max(column, row.name.size());
  }
  column += indent + 2;
  std::string out = '\n' + heading + ":\n";
  for (const Row& row : rows) {
    std::string start = std::string(indent, ' ') + row.name;
    if (start.size() + 2 > column) {
      out += start + '\n';
      start.clear();
    }
    for (const std::string& line : lines_of_width(row.text, width - std::min(width, column))) {
      out += padded(start, column) + line + '\n';
      start.clear();
    }
  }
  return out;
}

std::string usage(const CommandPage& page) {
  std::string out = "Usage: " + page.name(' ');
  if (!page.options.empty()) out += " [OPTION ...]";
  if (!page.commands.empty()) out += " COMMAND ...";
  for (const OptionPage& operand : page.operands) {
    const std::string& name = operand.names.front();
    out += ' ' + (operand.required ? name : '[' + name + " ...]");
  }
  return out + '\n';
}

// Those without a heading first, then heading by heading in the order of their first options.
std::string options(const CommandPage& page, std::size_t width) {
  std::string out;
  for (const std::string& group : groups_of(page)) {
    std::vector<Row> rows;
    for (const OptionPage& option : page.options) {
      if (option.group == group) rows.push_back(row_of(option));
    }
    out += table(group.empty() ? "Options" : group, rows, width);
  }
  return out;
}

}  // namespace

std::string help_page(const CommandPage& page, std::size_t width) {
  std::string out;
  for (const std::string& line : lines_of_width(page.text, width)) out += line + '\n';
  out += '\n' + usage(page);
  std::vector<Row> commands;
  for (const CommandPage& command : page.commands) {
    commands.push_back({command.path.back(), command.text});
  }
  if (!commands.empty()) out += table("Commands", commands, width);
  std::vector<Row> operands;
  for (const OptionPage& operand : page.operands) {
    operands.push_back({operand.names.front(), operand.text});
  }
  if (!operands.empty()) out += table("Operands", operands, width);
  out += options(page, width);
  if (!page.notes.empty()) out += '\n';
  for (const std::string& note : page.notes) {
    if (note.starts_with(' ')) {
      out += note + '\n';
      continue;
    }
    for (const std::string& line : lines_of_width(note, width)) out += line + '\n';
  }
  if (!page.examples.empty()) out += "\nExamples:\n";
  for (const std::string& example : page.examples) out += "  " + example + '\n';
  return out;
}

}  // namespace gainsay
