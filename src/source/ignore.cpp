#include "source/ignore.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "source/glob.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// Without the white space at its end, but for one that a backslash keeps.
std::string_view trimmed(std::string_view line) {
  while (!line.empty() && std::string_view(" \t\r").find(line.back()) != std::string_view::npos) {
    if (line.size() > 1 && line[line.size() - 2] == '\\' && line.back() == ' ') break;
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace

IgnoreRules::IgnoreRules(std::string_view lines) {
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    std::string_view line = trimmed(lines.substr(at, end - at));
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    Rule rule;
    rule.keeps = line.front() == '!';
    if (rule.keeps) line.remove_prefix(1);
    rule.folders_only = line.ends_with('/');
    if (rule.folders_only) line.remove_suffix(1);
    rule.bound = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    rule.pattern = line;
    if (!line.empty()) rules_.push_back(std::move(rule));
  }
}

Ignoring IgnoreRules::judge(std::string_view path, bool folder) const {
  for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule) {
    if (rule->folders_only && !folder) continue;
    const std::string_view tried = rule->bound ? path : path.substr(path.rfind('/') + 1);
    if (glob_fits(rule->pattern, tried)) return rule->keeps ? Ignoring::Kept : Ignoring::Ignored;
  }
  return Ignoring::Silent;
}

IgnoreFiles IgnoreFiles::above(const std::string& folder) {
  IgnoreFiles out;
  std::vector<fs::path> folders;
  std::error_code error;
  for (fs::path at = folder;; at = at.parent_path()) {
    folders.push_back(at);
    if (fs::exists(at / ".git", error)) break;
    if (at == at.parent_path()) return out;  // in no repository
  }
  const fs::path top = folders.back();
  out.add(top.string(), (top / ".git" / "info" / "exclude").string());
  // The folder itself is entered by who walks it.
  for (std::size_t i = folders.size() - 1; i > 0; --i) out.enter(folders[i].string());
  return out;
}

void IgnoreFiles::enter(const std::string& folder) {
  add(folder, (fs::path(folder) / ".gitignore").string());
}

void IgnoreFiles::leave(const std::string& folder) {
  if (!files_.empty() && files_.back().folder == folder) files_.pop_back();
}

void IgnoreFiles::add(const std::string& folder, const std::string& name) {
  std::error_code error;
  if (!fs::is_regular_file(name, error)) return;
  std::ifstream in(name, std::ios::binary);
  const std::string lines((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  files_.push_back({folder, name, IgnoreRules(lines)});
}

std::optional<std::string> IgnoreFiles::ignored_by(const std::string& path, bool folder) const {
  for (auto file = files_.rbegin(); file != files_.rend(); ++file) {
    const std::string below = fs::path(path).lexically_relative(file->folder).generic_string();
    if (below.starts_with("..")) continue;  // a link led out of its folder
    switch (file->rules.judge(below, folder)) {
      case Ignoring::Ignored:
        return file->name;
      case Ignoring::Kept:
        return std::nullopt;
      case Ignoring::Silent:
        break;
    }
  }
  return std::nullopt;
}

}  // namespace gainsay
