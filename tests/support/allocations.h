#pragma once

#include <cstddef>

namespace gainsay::testing {

/// How often this thread has asked for memory so far.
[[nodiscard]] std::size_t allocations();

}  // namespace gainsay::testing
