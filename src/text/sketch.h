#pragma once

#include <string>
#include <string_view>

#include "text/token.h"
#include "text/word_form.h"

namespace gainsay {

/// What a text's wording comes down to: 64 hexadecimal digits, the low bits of the least hashes of
/// its four-word shingles in 64 bins (one-permutation MinHash). Texts that share most of their
/// shingles share most digits. Empty where there are too few words to tell. `forms` are those of
/// the words. The same on every machine and in every version.
[[nodiscard]] std::string sketch_of(const Tokens& words, const WordForms& forms);

/// The estimated part of all shingles of two texts that both have, from 0 to 1; 0 without a sketch.
[[nodiscard]] double resemblance(std::string_view a, std::string_view b);

/// From here on two texts are taken for one, reprinted: those written apart share next to nothing.
inline constexpr double reprint_resemblance = 0.5;

}  // namespace gainsay
