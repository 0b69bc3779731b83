#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "base/diagnostic.h"

namespace gainsay {

/// Standard error. Errors are always printed; notes and warnings not when `quiet`, and without
/// `verbose` at most ten of them and three with the same words: thousands of records have thousands
/// of the same note.
class Messages {
 public:
  Messages(bool quiet, bool verbose) : quiet_(quiet), verbose_(verbose) {}

  void print(const Diagnostic& diagnostic);
  void print(const Diagnostics& diagnostics);
  void error(std::string message, std::string hint = {});
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
  Diagnostics faults_;
  std::size_t printed_ = 0;
  std::size_t others_ = 0;
  std::map<std::string, Count> counts_;  // only of messages that were printed at least once
};

}  // namespace gainsay
