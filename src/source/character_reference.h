#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gainsay {

/// A character reference of HTML ("&eacute;", "&#1575;") that a text goes on with.
struct CharacterReference {
  std::size_t size = 0;  ///< In bytes; 0: the text does not begin with one.
  std::string signs;     ///< What it stands for.
};

/// Reads character references as HTML defines them, also the old ones without a semicolon. Keeps
/// what it has read: a page mostly repeats a few.
class CharacterReferences {
 public:
  /// `text` begins with '&'.
  [[nodiscard]] const CharacterReference& at_start_of(std::string_view text);

 private:
  std::unordered_map<std::string, CharacterReference> known_;
};

}  // namespace gainsay
