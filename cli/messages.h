#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>

#include "base/diagnostic.h"
#include "cli/progress.h"

namespace gainsay {

/// Standard error. Errors are always printed; notes and warnings not when `quiet`, and without
/// `verbose` at most ten of them and three with the same words: thousands of records have thousands
/// of the same note.
class Messages {
 public:
  Messages(bool quiet, bool verbose) : quiet_(quiet), verbose_(verbose), progress_(!quiet) {}

  void print(const Diagnostic& diagnostic);
  void print(const Diagnostics& diagnostics);
  void error(std::string message, std::string hint = {});
  /// Shows how far long work has come (see Progress): `text` says what has been done.
  void progress(const std::function<std::string()>& text) { progress_.show(text); }
  /// To be called before anything goes to standard output, which may be the same terminal.
  void end_progress() { progress_.clear(); }
  /// What was asked for, so it is told also when `quiet`.
  static void tell(const std::string& lines);
  /// Says how many messages were held back; to be called at the end.
  void sum_up();

  [[nodiscard]] std::size_t errors() const { return faults_.size(); }
  /// The errors among what was printed.
  [[nodiscard]] const Diagnostics& faults() const { return faults_; }

 private:
  struct Count {
    std::size_t printed = 0;
    std::size_t held_back = 0;
  };
  bool quiet_;
  bool verbose_;
  Progress progress_;
  Diagnostics faults_;
  std::size_t printed_ = 0;
  std::size_t others_ = 0;
  std::map<std::string, Count> counts_;  // only of messages that were printed at least once
};

}  // namespace gainsay
