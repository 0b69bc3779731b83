#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// Whether `word` is one of `words`, which are sorted.
[[nodiscard]] inline bool among(const std::vector<std::string>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace gainsay
