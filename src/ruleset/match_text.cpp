#include "ruleset/match_text.h"

#include <algorithm>
#include <string_view>

#include "base/first_bytes.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

// Bytes of a token without what ends it of the plane that tags are of.
std::size_t size_without_tags(std::string_view token) {
  std::size_t size = token.size();
  while (size >= tag_bytes && token[size - tag_bytes] == tag_lead) size -= tag_bytes;
  return size;
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
  const auto& tokens = document_.tokens();
  const std::string_view folded = document_.words.folded;
  // The tokens stand there between separators already; only tags come in.
  std::size_t copied = range_.empty() ? 0 : tokens[range_.first].folded.start - 1;
  const std::size_t start = copied;
  const std::size_t size = range_.empty() ? 0 : tokens[range_.last - 1].folded.end - start;
  text_.reserve(size + 1 + tags_.size() * tag_bytes);
  words_.reserve(range_.size());
  auto next = tags_.begin();
  std::size_t tagged = 0;  // bytes of tags so far
  for (std::size_t token = range_.first; token < range_.last; ++token) {
    const Span& place = tokens[token].folded;
    Word& word = words_.emplace_back();
    word.start = place.start - 1 - start + tagged;
    // A private letter of the text itself is like a tag.
    const std::size_t letters = size_without_tags(folded.substr(place.start, place.size()));
    if (letters < place.size()) word.kinds = ~std::uint64_t{0};
    word.beginning = first_bytes<std::uint64_t>(folded.substr(place.start), letters);
    if (next == tags_.end() || next->first != token) continue;
    text_ += folded.substr(copied, place.end - copied);
    copied = place.end;
    for (; next != tags_.end() && next->first == token; ++next, tagged += tag_bytes) {
      append_code_point(text_, next->second);
      const KindId kind = (next->second - first_tag) / 2;
      if (next->second == begin_tag(kind)) word.kinds |= kind_bit(kind);
    }
  }
  text_ += folded.substr(copied, start + size - copied);
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
