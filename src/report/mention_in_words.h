#pragma once

#include <string>

#include "annotate/annotation.h"

namespace gainsay {

/// "about 2,500", "3, a part of a whole"
[[nodiscard]] std::string number_in_words(const NumberMention& number);

/// "since 2021-12-09", "2021-12-01 to 2021-12-07, week", "not resolved: ..."
[[nodiscard]] std::string date_in_words(const DateMention& date);

}  // namespace gainsay
