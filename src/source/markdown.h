#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "source/visible_text.h"

namespace gainsay {

/// The prose of a Markdown text (CommonMark with tables and strikethrough) from `start` on, which
/// is behind its front matter: a paragraph for each heading, paragraph, list item and table cell.
/// Left out are code, images, the targets of links, HTML tags and comments, and what is struck out:
/// its author no longer claims it. Blocks of HTML are read as HTML. Offsets count in `text`. `path`
/// is for messages only.
[[nodiscard]] Result<VisibleText> read_markdown(const std::string& path, std::string_view text,
                                                std::size_t start);

}  // namespace gainsay
