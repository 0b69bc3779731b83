#include "text/letter_pairs.h"

namespace gainsay {

void LetterPairs::add(char32_t code_point, std::string_view folded) {
  becomes_.resize(telling + 1);
  const char letter[] = {static_cast<char>(0xC0U | code_point >> 6U),
                         static_cast<char>(0x80U | (code_point & 0x3FU))};
  std::memcpy(&becomes_[two_at(letter) & telling], folded.data(), sizeof(std::uint16_t));
}

}  // namespace gainsay
