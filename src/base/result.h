#pragma once

#include <tl/expected.hpp>

#include "base/diagnostic.h"

namespace gainsay {

/// What an operation that can fail returns: its value, or what went wrong, where, and what to do.
template <typename T>
using Result = tl::expected<T, Diagnostic>;

[[nodiscard]] inline tl::unexpected<Diagnostic> failure(std::string file, std::string message,
                                                        std::string hint = {}) {
  Diagnostic diagnostic;
  diagnostic.file = std::move(file);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return tl::unexpected(std::move(diagnostic));
}

}  // namespace gainsay
