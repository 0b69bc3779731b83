#include "cli/revision.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/git.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

fs::path real(const fs::path& path) {
  std::error_code error;
  const fs::path found = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : found;
}

std::string without_newline(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

// The piece of `text` up to the next NUL, which is taken off with it.
std::string_view next_piece(std::string_view& text) {
  const std::size_t end = std::min(text.find('\0'), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

// What a run that must succeed has written.
Result<std::string> output_of(const std::string& folder, const std::vector<std::string>& arguments,
                              const std::string& message) {
  const auto run = run_git(folder, arguments);
  if (!run) return tl::unexpected(run.error());
  if (run->status != 0) return failure("", message, "git says: " + run->complaint);
  return run->out;
}

Result<std::string> top_of(const std::string& input) {
  std::error_code error;
  const fs::path path = real(input);
  const std::string folder = (fs::is_directory(path, error) ? path : path.parent_path()).string();
  auto top = output_of(folder, {"rev-parse", "--show-toplevel"},
                       "--changed: '" + input + "' is in no git repository");
  if (!top) return top;
  return real(without_newline(std::move(*top))).string();
}

// Of a repository without a commit: the tree that has nothing in it, which git knows without an
// object, so that all there is is new.
Result<std::string> empty_tree(const std::string& top) {
  auto tree = output_of(top, {"hash-object", "-t", "tree", "/dev/null"},
                        "--changed: git cannot say what has changed in " + top);
  if (!tree) return tree;
  return without_newline(std::move(*tree));
}

std::string near_branch(const std::string& top, const std::string& name) {
  const auto names = run_git(top, {"for-each-ref", "--format=%(refname:short)"});
  std::vector<std::string> known;
  if (names) {
    std::istringstream lines(names->out);
    for (std::string line; std::getline(lines, line);) known.push_back(line);
  }
  return near_hint(name, known);
}

// Where what has been done since `name` began.
Result<std::string> start_of(const std::string& top, const std::string& name) {
  const auto commit =
      run_git(top, {"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"});
  if (!commit) return tl::unexpected(commit.error());
  if (commit->status != 0 && name == "HEAD") return empty_tree(top);
  if (commit->status != 0) {
    const std::string near = near_branch(top, name);
    return failure("", "--changed: the repository " + top + " has no revision '" + name + "'",
                   near.empty() ? "a shallow clone has few: fetch it, or all of the history (git "
                                  "fetch --unshallow; fetch-depth: 0)"
                                : near);
  }
  const auto base = run_git(top, {"merge-base", without_newline(commit->out), "HEAD"});
  if (!base) return tl::unexpected(base.error());
  if (base->status != 0) {
    return failure(
        "",
        "--changed: in the repository " + top + " '" + name + "' and HEAD have no common ancestor",
        "a shallow clone has lost it: fetch more of the history (git fetch "
        "--unshallow; fetch-depth: 0)");
  }
  return without_newline(base->out.substr(0, base->out.find('\n')));
}

}  // namespace

Result<Revision::Repository> Revision::read(const std::string& top, const std::string& name) {
  const auto start = start_of(top, name);
  if (!start) return tl::unexpected(start.error());
  const std::string failed = "--changed: git cannot say what has changed in " + top;
  const auto tree = output_of(top, {"ls-tree", "-r", "-z", "--full-tree", *start}, failed);
  if (!tree) return tl::unexpected(tree.error());
  const auto diff = output_of(top,
                              {"diff", "--raw", "-z", "--no-abbrev", "--find-renames",
                               "--no-ext-diff", "--no-relative", "--ignore-submodules", *start},
                              failed);
  if (!diff) return tl::unexpected(diff.error());
  Repository repository;
  repository.top = top;
  // "MODE TYPE OBJECT<tab>PATH"
  for (std::string_view rest = *tree; !rest.empty();) {
    const std::string_view entry = next_piece(rest);
    const std::size_t tab = std::min(entry.find('\t'), entry.size());
    const std::size_t object = entry.substr(0, tab).rfind(' ') + 1;
    repository.blobs.emplace(entry.substr(std::min(tab + 1, entry.size())),
                             entry.substr(object, tab - object));
  }
  // ":MODE MODE OBJECT OBJECT LETTER", the path, and for what was renamed or copied another one.
  for (std::string_view rest = *diff; !rest.empty();) {
    const std::string_view entry = next_piece(rest);
    const char letter = entry.substr(entry.rfind(' ') + 1).substr(0, 1).front();
    const std::string from(next_piece(rest));
    const bool two = letter == 'R' || letter == 'C';
    const std::string to = two ? std::string(next_piece(rest)) : from;
    repository.changed.emplace(to, letter == 'A' ? std::string() : from);
  }
  return repository;
}

Result<Revision> Revision::open(const std::string& name, const std::vector<std::string>& inputs) {
  Revision revision;
  std::set<std::string> tops;
  for (const std::string& input : inputs) {
    if (input == "-") continue;
    auto top = top_of(input);
    if (!top) return tl::unexpected(top.error());
    if (!tops.insert(*top).second) continue;
    auto repository = read(*top, name);
    if (!repository) return tl::unexpected(repository.error());
    revision.repositories_.push_back(std::move(*repository));
  }
  return revision;
}

FileBefore Revision::before(const std::string& path) const {
  FileBefore before{true, std::nullopt, {}};
  if (path == "-") return before;
  const fs::path file = real(path);
  const Repository* nearest = nullptr;
  std::string relative;
  for (const Repository& repository : repositories_) {
    const fs::path inside = file.lexically_relative(repository.top);
    if (inside.empty() || *inside.begin() == "..") continue;
    if (nearest != nullptr && nearest->top.size() > repository.top.size()) continue;
    nearest = &repository;
    relative = inside.string();
  }
  if (nearest == nullptr) return before;
  const auto changed = nearest->changed.find(relative);
  const std::string& name = changed == nearest->changed.end() ? relative : changed->second;
  const auto blob = nearest->blobs.find(name);
  if (blob == nearest->blobs.end()) return before;
  before.changed = changed != nearest->changed.end();
  before.blob = blob->second;
  before.top = nearest->top;
  return before;
}

Result<std::string> bytes_of(const FileBefore& before) {
  return output_of(before.top, {"cat-file", "blob", before.blob.value_or("")},
                   "--changed: git cannot give a file as it was");
}

}  // namespace gainsay
