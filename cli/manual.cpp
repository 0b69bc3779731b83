#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/version.h"

namespace gainsay {
namespace {

// A hyphen is typed as one; a sign at the start of a line is no request.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      const bool starts = out.empty() || out.back() == '\n';
      if (starts && (c == '.' || c == '\'')) out += "\\&";
      out += c;
    }
  }
  return out;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string reference(const CommandPage& page) {
  return fmt::format("\\fB{}\\fR(1)", roff(page.name('-')));
}

std::string option(const OptionPage& page) {
  std::string names;
  for (const std::string& name : page.names) {
    names += (names.empty() ? "" : ", ") + fmt::format("\\fB{}\\fR", roff(name));
  }
  if (!page.value.empty()) names += fmt::format(" \\fI{}\\fR", roff(page.value));
  return fmt::format(".TP\n{}\n{}\n", names, roff(page.text));
}

std::string operand_in_synopsis(const OptionPage& page) {
  const std::string name = fmt::format("\\fI{}\\fR", page.names.front());
  return page.required ? " " + name : " [" + name + " ...]";
}

std::string synopsis(const CommandPage& page) {
  std::string out = fmt::format("\\fB{}\\fR", roff(page.name(' ')));
  if (!page.options.empty()) out += " [\\fIOPTION\\fR ...]";
  if (!page.commands.empty()) out += " \\fICOMMAND\\fR [\\fIARGUMENT\\fR ...]";
  for (const OptionPage& operand : page.operands) out += operand_in_synopsis(operand);
  return out + '\n';
}

std::string options(const CommandPage& page) {
  std::string out;
  for (const std::string& group : groups_of(page)) {
    if (!group.empty()) out += ".SS " + roff(group) + '\n';
    for (const OptionPage& item : page.options) {
      if (item.group == group) out += option(item);
    }
  }
  return out;
}

}  // namespace

std::string manual_file_name(const CommandPage& page) { return page.name('-') + ".1"; }

std::string manual_page(const CommandPage& page, const CommandPage& tree) {
  std::string out = fmt::format(".TH \"{}\" 1 \"\" \"gainsay {}\" \"User Commands\"\n",
                                upper(page.name('-')), version);
  out += fmt::format(".SH NAME\n{} \\- {}\n", roff(page.name('-')), roff(page.text));
  out += ".SH SYNOPSIS\n" + synopsis(page);
  if (!page.commands.empty()) {
    out += ".SH COMMANDS\n";
    for (const CommandPage& command : page.commands) {
      out += fmt::format(".TP\n{}\n{}\n", reference(command), roff(command.text));
    }
  }
  if (!page.operands.empty()) {
    out += ".SH OPERANDS\n";
    for (const OptionPage& operand : page.operands) out += option(operand);
  }
  if (!page.options.empty()) out += ".SH OPTIONS\n" + options(page);
  if (!page.examples.empty()) {
    out += ".SH EXAMPLES\n.nf\n";
    for (const std::string& example : page.examples) out += roff(example) + '\n';
    out += ".fi\n";
  }
  if (!page.notes.empty()) {
    out += ".SH NOTES\n";
    for (std::size_t i = 0; i < page.notes.size(); ++i) {
      const std::size_t start = page.notes[i].find_first_not_of(' ');
      out += (i == 0 ? "" : ".br\n") + roff(page.notes[i].substr(start)) + '\n';
    }
  }
  out += ".SH SEE ALSO\n";
  std::string others;
  each_command(tree, [&](const CommandPage& other) {
    const bool related = other.path.size() == 1 || other.path.size() + 1 == page.path.size() ||
                         (other.path.size() == page.path.size() &&
                          std::equal(page.path.begin(), page.path.end() - 1, other.path.begin()));
    if (!related || other.path == page.path) return;
    others += (others.empty() ? "" : ",\n") + reference(other);
  });
  if (others.empty()) {
    for (const CommandPage& command : page.commands) {
      others += (others.empty() ? "" : ",\n") + reference(command);
    }
  }
  return out + others + '\n';
}

}  // namespace gainsay
