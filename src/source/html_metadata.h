#pragma once

#include <string>

#include "source/html_tree.h"
#include "source/source.h"

namespace gainsay {

struct HtmlMetadata {
  Metadata metadata;
  std::string unread_day;  ///< What the page says of its day where that is none that can be read.
};

/// What a page says of itself, in JSON-LD, then in <meta> (OpenGraph and its like), then in its
/// elements: title, outlet, day of publication, language, address. A page has no story.
[[nodiscard]] HtmlMetadata read_html_metadata(const GumboNode& page);

}  // namespace gainsay
