#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// The words that an option ("--format") of a command ("explain") takes; empty where it takes
/// others. What is checked and what completions offer is the same.
[[nodiscard]] const std::vector<std::string>& choices_of(std::string_view option,
                                                         std::string_view command = {});

}  // namespace gainsay
