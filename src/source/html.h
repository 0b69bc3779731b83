#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "source/source.h"
#include "source/visible_text.h"

namespace gainsay {

struct HtmlPage {
  VisibleText visible;
  Metadata metadata;
  Diagnostics notes;
};

/// Reads the article of a page, without navigation, related links, captions, scripts and the like,
/// and what the page says about itself. Offsets count in `html`. Fails for pages that would take
/// the parser too long. `path` is for messages only.
[[nodiscard]] Result<HtmlPage> read_html(const std::string& path, std::string_view html);

/// Adds the words of a fragment of HTML, which begins at `at` in its file.
[[nodiscard]] Result<void> append_html(const std::string& path, std::string_view html,
                                       std::size_t at, VisibleText& visible);

}  // namespace gainsay
