#pragma once

#include <vector>

#include "report/report.h"

namespace gainsay {

/// Marks the findings of `report` that have to do with no changed text, and counts in
/// `report.change`, which must be there, the changed claims that now contradict. `touched` says of
/// each claim that a text makes whether the change has to do with it; a derived claim is touched
/// with what it follows from. In the findings that are left, what has changed comes first: there
/// somebody is at work.
void mark_unchanged(Report& report, const std::vector<bool>& touched);

}  // namespace gainsay
