#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// Thrown when standard output takes no more; main() turns it into an exit status.
struct OutputFailed {
  bool closed = false;  ///< The reader has gone: no reason to complain.
  std::string reason;
};

/// Standard output, buffered unless it is a terminal. Every write is checked: a report that is cut
/// off must not look like a clean one.
class Output {
 public:
  Output();
  void write(std::string_view text);
  [[nodiscard]] bool is_terminal() const { return terminal_; }
  /// Must be called at the end; what is left in the buffer of a destroyed Output is lost.
  void flush();

 private:
  std::string buffer_;
  bool terminal_ = false;
};

/// Each line of `text` behind `prefix`; ends in a newline.
[[nodiscard]] std::string with_prefix(std::string_view prefix, std::string_view text);

}  // namespace gainsay
