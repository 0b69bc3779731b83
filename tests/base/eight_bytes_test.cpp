#include "base/eight_bytes.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace gainsay;

namespace {

// What is said of each byte by itself.
template <typename Is>
eight_bytes::Mask one_by_one(const std::string& text, const Is& is) {
  eight_bytes::Mask mask = 0;
  for (std::size_t i = 0; i < eight_bytes::size; ++i) {
    if (is(text[i])) mask |= eight_bytes::Mask{0x80} << 8 * i;
  }
  return mask;
}

}  // namespace

TEST_CASE("eight bytes at once are asked as one by one") {
  // Each at the edge of what is asked for, with its neighbours, and bytes beyond ASCII.
  const std::string some = {'a',
                            'z',
                            '`',
                            '{',
                            'A',
                            'Z',
                            '\n',
                            '\x0B',
                            '\x09',
                            '\0',
                            '\x7F',
                            static_cast<char>(0x80),
                            static_cast<char>(0xFF),
                            static_cast<char>('a' + 0x80),
                            static_cast<char>('\n' + 0x80)};
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = 0; i < eight_bytes::size; ++i) text += some[random() % some.size()];
    const eight_bytes::Bytes bytes = eight_bytes::load(text.data());
    REQUIRE(eight_bytes::equal(bytes, '\n') == one_by_one(text, [](char c) { return c == '\n'; }));
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const eight_bytes::Mask letters = eight_bytes::between(bytes, 'a', 'z');
    REQUIRE(letters == one_by_one(text, small));
    std::string kept(eight_bytes::size, ' ');
    eight_bytes::store(bytes & eight_bytes::all_bits(letters), kept.data());
    std::size_t before = 0;
    while (before < text.size() && !small(text[before])) ++before;
    REQUIRE(eight_bytes::before(letters) == before);
    for (std::size_t i = 0; i < text.size(); ++i)
      REQUIRE(kept[i] == (small(text[i]) ? text[i] : '\0'));
  }
}
