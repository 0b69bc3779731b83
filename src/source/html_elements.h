#pragma once

#include "source/html_tree.h"

namespace gainsay {

/// Whether an element begins and ends a paragraph, as browsers lay it out.
[[nodiscard]] bool is_block(const GumboNode& element);

/// Whether nothing in an element is prose for the reader of a page: scripts, forms, media with
/// their captions, navigation, asides, what is hidden, and what is struck out.
[[nodiscard]] bool is_no_prose(const GumboNode& element);

/// Whether the class or id of an element is one of those by which pages mark what surrounds an
/// article: "related-links", "comments", "shareTools".
[[nodiscard]] bool is_named_surroundings(const GumboNode& element);

}  // namespace gainsay
