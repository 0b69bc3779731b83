#include "ruleset/match_text.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace gainsay {
namespace {

// Without what ends it of the plane that tags are of.
std::string_view without_tags(std::string_view token) {
  while (token.size() >= tag_bytes && token[token.size() - tag_bytes] == tag_lead) {
    token.remove_suffix(tag_bytes);
  }
  return token;
}

}  // namespace

MatchText::MatchText(const Document& document, TokenRange range)
    : document_(document), range_(range) {}

void MatchText::tag(const TokenRange& mention, KindId kind) {
  if (mention.overlaps(range_)) kinds_ |= kind_bit(kind);
  for (std::size_t token = std::max(mention.first, range_.first);
       token < std::min(mention.last, range_.last); ++token) {
    tags_.emplace_back(token, token == mention.first ? begin_tag(kind) : inside_tag(kind));
  }
}

void MatchText::tag_word(std::size_t token, KindId kind, bool goes_on) {
  kinds_ |= kind_bit(kind);
  tags_.emplace_back(token, begin_tag(kind));
  if (goes_on) tags_.emplace_back(token, inside_tag(kind));
}

void MatchText::build() {
  std::sort(tags_.begin(), tags_.end());
  tags_.erase(std::unique(tags_.begin(), tags_.end()), tags_.end());
  words_.reserve(range_.size());
  auto next = tags_.begin();
  for (std::size_t token = range_.first; token < range_.last; ++token) {
    const std::string_view folded = document_.folded(token);
    Word& word = words_.emplace_back();
    word.start = text_.size();
    text_ += separator;
    text_ += folded;
    // A private letter of the text itself is like a tag.
    const std::string_view letters = without_tags(folded);
    if (letters.size() < folded.size()) word.kinds = ~std::uint64_t{0};
    word.beginning = beginning_of(letters);
    for (; next != tags_.end() && next->first == token; ++next) {
      append_code_point(text_, next->second);
      const KindId kind = (next->second - first_tag) / 2;
      if (next->second == begin_tag(kind)) word.kinds |= kind_bit(kind);
    }
  }
  text_ += separator;
}

std::size_t MatchText::token_at(std::size_t offset) const {
  // The separator at a token's start closes the token before it.
  const auto after =
      std::lower_bound(words_.begin(), words_.end(), offset,
                       [](const Word& word, std::size_t wanted) { return word.start < wanted; });
  const auto index = static_cast<std::size_t>(after - words_.begin());
  return range_.first + (index == 0 ? 0 : index - 1);
}

}  // namespace gainsay
