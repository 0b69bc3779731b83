#include "cli/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace gainsay {
namespace {

bool can_move_cursor() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t columns() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 ? 80 : size.ws_col;
}

}  // namespace

Progress::Progress(bool wanted)
    : wanted_(wanted && can_move_cursor()), next_(Clock::now() + std::chrono::seconds(1)) {}

void Progress::show(const std::function<std::string()>& text) {
  constexpr std::size_t calls_without_a_look = 16;
  if (!wanted_ || ++calls_ % calls_without_a_look != 0) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(200);
  std::string line = text();
  line.resize(std::min(line.size(), columns() - 1));  // a line that wraps cannot be taken away
  std::cerr << "\r\x1b[K" << line << std::flush;
  shown_ = true;
}

void Progress::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

}  // namespace gainsay
