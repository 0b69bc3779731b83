#pragma once

#include <string>
#include <vector>

#include "source/source.h"

namespace gainsay {

/// What the JSON-LD scripts of a page (schema.org) say of its article: `headline`, the name of its
/// `publisher`, `datePublished`, `inLanguage` and `url`. A script that is no JSON says nothing: it
/// is made for others, and no reader of the page sees it.
[[nodiscard]] Metadata read_json_ld(const std::vector<std::string>& scripts);

}  // namespace gainsay
