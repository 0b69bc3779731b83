#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay {

/// What two open phrases (extract/open_phrase.h) are to each other.
enum class PhraseRelation : std::uint8_t {
  Same,      ///< The same words, in whatever order.
  Narrower,  ///< One says all words of the other and more, and has at least two in common with it.
  Different,
};

[[nodiscard]] PhraseRelation relate_phrases(std::string_view a, std::string_view b);

}  // namespace gainsay
