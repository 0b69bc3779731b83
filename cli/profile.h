#pragma once

#include <string>

#include "extract/profile.h"

namespace gainsay {

/// What --profile says: the stages with their time, the work that was done, and the ten patterns
/// that took the most time.
[[nodiscard]] std::string describe_profile(const Profile& profile);

}  // namespace gainsay
