#include "base/diagnostic.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace gainsay {

std::string_view to_word(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return "error";
}

namespace {

constexpr std::size_t longest_name = 64;  // beyond it nobody mistyped a name

/// Both of at most that length.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, longest_name + 1>, longest_name + 1> d;
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string render(const Diagnostic& diagnostic) {
  std::string out;
  out += to_word(diagnostic.severity);
  out += ": ";
  if (!diagnostic.file.empty()) {
    out += diagnostic.file;
    if (diagnostic.line != 0) {
      out += ':' + std::to_string(diagnostic.line);
      if (diagnostic.column != 0) out += ':' + std::to_string(diagnostic.column);
    }
    out += ": ";
  }
  out += diagnostic.message;
  out += '\n';
  if (!diagnostic.excerpt.empty()) {
    // A long line is cut around the place, so that the caret stays on the screen.
    constexpr std::size_t before = 60;
    constexpr std::size_t shown = 100;
    const std::size_t column = std::max<std::size_t>(diagnostic.column, 1) - 1;
    const std::size_t from = column > before ? column - before : 0;
    const std::string_view line = code_points(diagnostic.excerpt, from, shown);
    out += "  | " + std::string(line) + "\n  | " + std::string(column - from, ' ') +
           std::string(std::clamp<std::size_t>(diagnostic.width, 1, shown), '^') + '\n';
  }
  if (!diagnostic.hint.empty()) out += "  = " + diagnostic.hint + '\n';
  return out;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

std::string_view nearest(std::string_view typed, const std::vector<std::string>& known) {
  if (typed.size() > longest_name) return {};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, typed.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t longer = std::max(candidate.size(), typed.size());
    const std::size_t apart = longer - std::min(candidate.size(), typed.size());
    if (longer > longest_name || apart >= best_distance) continue;
    const std::size_t d = distance(typed, candidate);
    if (d < best_distance) {
      best_distance = d;
      best = candidate;
    }
  }
  return best;
}

std::string near_hint(std::string_view typed, const std::vector<std::string>& known) {
  const std::string_view near = nearest(typed, known);
  return near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?";
}

}  // namespace gainsay
