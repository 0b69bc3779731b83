#pragma once

#include <functional>

#include "cli/arguments.h"
#include "cli/messages.h"
#include "extract/claim.h"

namespace gainsay {

/// Reads the files of claims that `arguments` name, "-" from standard input, and delivers the
/// claims in their order. Lines are parsed on `arguments.jobs` threads. What is wrong is said.
void read_claim_files(const Arguments& arguments, Messages& messages,
                      const std::function<void(Claim)>& deliver);

}  // namespace gainsay
