#include "cli/output.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace gainsay {

Output::Output() : terminal_(isatty(STDOUT_FILENO) != 0) {}

void Output::write(std::string_view text) {
  // Half of what a pipe holds: of more, each write would wait for the reader to have taken some.
  constexpr std::size_t enough = 1U << 15U;
  buffer_ += text;
  if (terminal_ || buffer_.size() >= enough) flush();
}

void Output::flush() {
  for (std::size_t at = 0; at < buffer_.size();) {
    const ssize_t written = ::write(STDOUT_FILENO, buffer_.data() + at, buffer_.size() - at);
    if (written >= 0) {
      at += static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      const int error = errno;
      throw OutputFailed{error == EPIPE, std::generic_category().message(error)};
    }
  }
  buffer_.clear();
}

std::string with_prefix(std::string_view prefix, std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.append(prefix).append(text.substr(0, end)) += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace gainsay
