#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class Severity { Note, Warning, Error };

/// "note", "warning", "error".
[[nodiscard]] std::string_view to_word(Severity severity);

/// Something a user should know about a file: what, where and, in `hint`, what to do.
/// `line` and `column` are 1-based, the column in code points; 0 means unknown.
struct Diagnostic {
  Severity severity = Severity::Error;
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string message;
  std::string excerpt;    ///< The line the place is in; empty when there is none to show.
  std::size_t width = 1;  ///< Code points to underline from `column` on.
  std::string hint;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// "error: file:3:7: message", the line with a caret below, and the hint; ends in a newline.
[[nodiscard]] std::string render(const Diagnostic& diagnostic);

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// The word of `known` that `typed` was most likely meant to be, or an empty view when none is near
/// (optimal string alignment distance of at most a third of the length, Damerau 1964).
[[nodiscard]] std::string_view nearest(std::string_view typed,
                                       const std::vector<std::string>& known);

/// "did you mean 'states'?", or an empty text when nothing is near.
[[nodiscard]] std::string near_hint(std::string_view typed, const std::vector<std::string>& known);

}  // namespace gainsay
