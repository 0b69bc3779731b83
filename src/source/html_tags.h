#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// A tag of a page as it stands there.
struct HtmlTag {
  std::size_t start = 0;
  std::size_t end = 0;  ///< Behind the '>'.
  std::string name;     ///< In lower case.
  bool closing = false;
  bool self_closing = false;
  std::size_t attributes = 0;  ///< How many, roughly: the pieces between white space.
};

/// The next tag at or behind `at`; comments and other declarations are passed over.
[[nodiscard]] std::optional<HtmlTag> next_html_tag(std::string_view html, std::size_t at);

/// Where the tag, comment or declaration that begins at `at` ends. 0: a '<' that begins none.
[[nodiscard]] std::size_t end_of_markup(std::string_view html, std::size_t at);

}  // namespace gainsay
