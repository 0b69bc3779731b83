#pragma once

#include "text/document.h"

namespace gainsay {

/// The first sentence of a text as a document of its own, with the same tokens, so that nothing is
/// spent on the text below it.
[[nodiscard]] Document headline_alone(const Document& document);

}  // namespace gainsay
