#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace gainsay {

/// A line on the terminal that says how far long work has come. There is none in work of less than
/// a second, and none where standard error is not a terminal: a pipe never sees it. To be used on
/// one thread.
class Progress {
 public:
  /// Not `wanted`: nothing is ever shown.
  explicit Progress(bool wanted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// To be called for every piece of work: writes what `text` gives ("12,000 sources") a few times
  /// a second, and is quick in between.
  void show(const std::function<std::string()>& text);
  /// Takes the line away; to be called before anything else is written to the terminal.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool wanted_;
  bool shown_ = false;
  std::size_t calls_ = 0;
  Clock::time_point next_;
};

/// "1,234,567"
[[nodiscard]] std::string grouped(std::size_t number);

}  // namespace gainsay
