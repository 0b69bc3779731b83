#include "cli/report_outputs.h"

#include <algorithm>
#include <filesystem>

namespace gainsay {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
  return names;
}

/// What was most likely meant: a word near to it, or a file's name without its format.
std::string hint_for(const std::string& typed, bool has_file) {
  const std::string near = near_hint(typed, format_names());
  if (!near.empty()) return near;
  const std::string extension = std::filesystem::path(typed).extension().string();
  if (!has_file && !extension.empty()) {
    const std::string word = extension == ".md"    ? "markdown"
                             : extension == ".txt" ? "text"
                                                   : extension.substr(1);
    const std::string format = report_format(word) == nullptr ? "FORMAT" : word;
    return "write the format before the file: " + std::string(format) + "=" + typed;
  }
  std::string list;
  for (const std::string& name : format_names()) list += (list.empty() ? "" : ", ") + name;
  return "known are: " + list;
}

Result<ReportOutput> parse_output(const std::string& option, const std::string& typed) {
  const std::size_t equals = typed.find('=');
  const std::string name = typed.substr(0, equals);
  ReportOutput output;
  output.format = report_format(name);
  const bool has_file = equals != std::string::npos;
  if (output.format == nullptr) {
    return failure("", option + " cannot be '" + name + "'", hint_for(name, has_file));
  }
  if (!has_file) return output;
  output.file = typed.substr(equals + 1);
  if (output.file.empty()) {
    return failure("", option + " '" + typed + "' names no file",
                   "write " + name + "=FILE, or " + name + " for standard output");
  }
  if (output.file == "-") output.file.clear();
  return output;
}

}  // namespace

Result<std::vector<ReportOutput>> parse_outputs(const std::string& format,
                                                const std::vector<std::string>& outputs) {
  std::vector<ReportOutput> parsed;
  const auto add = [&](const std::string& option,
                       const std::string& typed) -> tl::expected<void, Diagnostic> {
    auto output = parse_output(option, typed);
    if (!output) return tl::unexpected(std::move(output.error()));
    for (const ReportOutput& other : parsed) {
      if (other.file != output->file) continue;
      const std::string where = other.file.empty() ? "standard output" : "'" + other.file + "'";
      return failure("",
                     "two reports would go to " + where + ": " + std::string(other.format->name) +
                         " and " + std::string(output->format->name),
                     "write all but one to files of their own: " +
                         std::string(output->format->name) + "=FILE");
    }
    parsed.push_back(std::move(*output));
    return {};
  };
  if (!format.empty()) {
    if (format.find('=') != std::string::npos) {
      return failure("", "--format cannot be '" + format + "'",
                     "--output takes a format with a file: --output " + format);
    }
    if (auto added = add("--format", format); !added) {
      return tl::unexpected(std::move(added.error()));
    }
  }
  for (const std::string& typed : outputs) {
    if (auto added = add("--output", typed); !added) {
      return tl::unexpected(std::move(added.error()));
    }
  }
  if (parsed.empty()) parsed.push_back({&report_formats().front(), ""});
  return parsed;
}

bool is_output(const std::string& path, const std::vector<ReportOutput>& outputs) {
  return std::any_of(outputs.begin(), outputs.end(), [&](const ReportOutput& output) {
    std::error_code missing;  // what is not there yet is nothing else either
    return !output.file.empty() && std::filesystem::equivalent(path, output.file, missing);
  });
}

}  // namespace gainsay
