#include "cli/messages.h"

#include <iostream>
#include <utility>

#include "base/result.h"

namespace gainsay {

void Messages::print(const Diagnostic& diagnostic) {
  constexpr std::size_t most = 10;
  constexpr std::size_t most_alike = 3;
  if (diagnostic.severity == Severity::Error) {
    faults_.push_back(diagnostic);
  } else if (quiet_) {
    return;
  } else if (!verbose_) {
    const auto found = counts_.find(diagnostic.message);
    if (found != counts_.end() && (found->second.printed == most_alike || printed_ == most)) {
      ++found->second.held_back;
      return;
    }
    if (printed_ == most) {
      ++others_;
      return;
    }
    ++counts_[diagnostic.message].printed;
    ++printed_;
  }
  progress_.clear();
  std::cerr << render(diagnostic);
}

void Messages::print(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) print(diagnostic);
}

void Messages::error(std::string message, std::string hint) {
  print(failure("", std::move(message), std::move(hint)).value());
}

void Messages::tell(const std::string& lines) { std::cerr << lines; }

void Messages::sum_up() {
  progress_.clear();
  for (const auto& [message, count] : counts_) {
    if (count.held_back != 0) {
      std::cerr << "note: " << message << ": and " << count.held_back << " more like this\n";
    }
  }
  if (others_ != 0) std::cerr << "note: and " << others_ << " more; --verbose shows them\n";
  std::cerr.flush();
}

}  // namespace gainsay
