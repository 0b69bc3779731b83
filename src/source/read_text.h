#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "source/source.h"
#include "source/walk.h"

namespace gainsay {

struct TextFile {
  Source source;  ///< Without an id.
  Diagnostics notes;
};

/// Makes one source of the bytes of a file: text (also of an unknown format), Markdown or HTML.
/// `encoding` as `decode` takes it; without one a page's own declaration counts. `path` is for
/// messages only.
[[nodiscard]] Result<TextFile> read_text(const std::string& path, std::string bytes, Format format,
                                         std::string encoding);

}  // namespace gainsay
