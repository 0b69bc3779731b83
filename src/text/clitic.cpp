#include "text/clitic.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace gainsay {

void CliticRules::add(Clitic clitic) {
  const auto at = std::upper_bound(
      clitics_.begin(), clitics_.end(), clitic,
      [](const Clitic& a, const Clitic& b) { return a.strip.size() > b.strip.size(); });
  clitics_.insert(at, std::move(clitic));
  index();
}

std::u32string CliticRules::letters() const {
  std::u32string letters;
  for (const Clitic& clitic : clitics_) {
    const std::string both = clitic.strip + clitic.restore;
    for (std::size_t at = 0; at < both.size();) {
      const char32_t letter = next_code_point(both, at);
      if (letters.find(letter) == std::u32string::npos) letters += letter;
    }
  }
  return letters;
}

void CliticRules::index() {
  beginnings_.assign((clitics_.size() + block_size - 1) / block_size, {});
  for (std::size_t i = 0; i < clitics_.size(); ++i) {
    const std::string& strip = clitics_[i].strip;
    const std::uint64_t bit = std::uint64_t{1} << (i % block_size);
    for (std::size_t at = 0; at < indexed_bytes; ++at) {
      auto& having = beginnings_[i / block_size].having[at];
      if (at < strip.size()) {
        having[static_cast<unsigned char>(strip[at])] |= bit;
      } else {
        for (std::uint64_t& clitics : having) clitics |= bit;
      }
    }
  }
}

}  // namespace gainsay
