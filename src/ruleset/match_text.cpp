#include "ruleset/match_text.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "base/first_bytes.h"

namespace gainsay {
namespace {

// Bytes of a token without what ends it of the plane that tags are of.
std::size_t size_without_tags(std::string_view token) {
  std::size_t size = token.size();
  while (size >= tag_bytes && token[size - tag_bytes] == tag_lead) size -= tag_bytes;
  return size;
}

constexpr unsigned tag_bits = 16;
static_assert(last_tag < char32_t{1} << tag_bits);

constexpr std::uint64_t tag_of(std::size_t token, char32_t tag) {
  return std::uint64_t{token} << tag_bits | tag;
}
constexpr std::size_t token_of(std::uint64_t tag) { return tag >> tag_bits; }
constexpr char32_t letter_of(std::uint64_t tag) { return tag & ((1U << tag_bits) - 1); }

// As append_code_point does, of a letter of three bytes.
char* write_tag(char32_t tag, char* to) {
  static_assert(tag_bytes == 3);
  *to++ = static_cast<char>(0xE0U | tag >> 12U);
  *to++ = static_cast<char>(0x80U | (tag >> 6U & 0x3FU));
  *to++ = static_cast<char>(0x80U | (tag & 0x3FU));
  return to;
}

}  // namespace

MatchText::MatchText(const Document& document, TokenRange range)
    : document_(document), range_(range) {}

void MatchText::tag(const TokenRange& mention, KindId kind) {
  if (mention.overlaps(range_)) kinds_ |= kind_bit(kind);
  for (std::size_t token = std::max(mention.first, range_.first);
       token < std::min(mention.last, range_.last); ++token) {
    tags_.push_back(tag_of(token, token == mention.first ? begin_tag(kind) : inside_tag(kind)));
  }
}

void MatchText::tag_word(std::size_t token, KindId kind, bool goes_on) {
  kinds_ |= kind_bit(kind);
  if (word_tags_.empty()) word_tags_.reserve(2 * range_.size());
  word_tags_.push_back(tag_of(token, begin_tag(kind)));
  if (goes_on) word_tags_.push_back(tag_of(token, inside_tag(kind)));
}

void MatchText::build() {
  sort_tags();
  const auto& tokens = document_.tokens();
  const std::string_view folded = document_.words.folded;
  // The tokens stand there between separators already; only tags come in.
  std::size_t copied = range_.empty() ? 0 : tokens[range_.first].folded.start - 1;
  const std::size_t start = copied;
  const std::size_t size = range_.empty() ? 0 : tokens[range_.last - 1].folded.end - start;
  text_.resize(size + 1 + tags_.size() * tag_bytes);
  words_.reserve(range_.size());
  char* to = text_.data();
  const auto copy_to = [&](std::size_t end) {
    std::memcpy(to, folded.data() + copied, end - copied);
    to += end - copied;
    copied = end;
  };
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
    if (next == tags_.end() || token_of(*next) != token) continue;
    copy_to(place.end);
    for (; next != tags_.end() && token_of(*next) == token; ++next, tagged += tag_bytes) {
      const char32_t tag = letter_of(*next);
      to = write_tag(tag, to);
      const KindId kind = (tag - first_tag) / 2;
      if (tag == begin_tag(kind)) word.kinds |= kind_bit(kind);
    }
  }
  copy_to(start + size);
  *to++ = separator;
  text_.resize(static_cast<std::size_t>(to - text_.data()));
}

void MatchText::sort_tags() {
  std::sort(tags_.begin(), tags_.end());
  if (!std::is_sorted(word_tags_.begin(), word_tags_.end())) {
    std::sort(word_tags_.begin(), word_tags_.end());
  }
  if (tags_.empty()) {
    tags_.swap(word_tags_);
  } else if (!word_tags_.empty()) {
    std::vector<std::uint64_t> all(tags_.size() + word_tags_.size());
    std::merge(tags_.begin(), tags_.end(), word_tags_.begin(), word_tags_.end(), all.begin());
    tags_ = std::move(all);
  }
  tags_.erase(std::unique(tags_.begin(), tags_.end()), tags_.end());
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
