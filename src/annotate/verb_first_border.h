#pragma once

#include "annotate/verb_first_mark.h"

namespace gainsay {

/// Whether the subject that began at `progress.subject_first` and still goes on ends before `at`,
/// because the word there tells of the act or of its object, not of who acts ("said the director
/// during the meeting", "closed Smith his-paper with"). It is no first word of a subject.
[[nodiscard]] bool ends_subject_before(const StatementText& text, const VerbFirstProgress& progress,
                                       std::size_t at);

}  // namespace gainsay
