#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "source/source.h"

namespace gainsay {

/// The YAML between two `---` lines that a text may begin with.
struct FrontMatter {
  Metadata metadata;
  std::size_t end = 0;  ///< Where the text behind the closing line begins; 0 without front matter.
};

/// Reads title, outlet, published, language, story and url; editors keep much else there, so other
/// keys are ignored. Without a closing line, or with something else than a map between the lines (a
/// paragraph between two rules), the text has no front matter. `path` is for messages only.
[[nodiscard]] Result<FrontMatter> read_front_matter(const std::string& path, std::string_view text);

}  // namespace gainsay
