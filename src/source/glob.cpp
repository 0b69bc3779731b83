#include "source/glob.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace gainsay {
namespace {

/// One character of a pattern that stands for a character of the path.
struct Sign {
  std::string_view set;  ///< Between the brackets; empty: one character.
  bool any = false;
  bool others = false;
  char32_t one = 0;

  [[nodiscard]] bool fits(char32_t c) const {
    if (c == U'/') return one == U'/';
    if (any) return true;
    if (set.empty()) return c == one;
    bool found = false;
    for (std::size_t at = 0; at < set.size();) {
      const char32_t first = next_code_point(set, at);
      char32_t last = first;
      if (set.substr(at, 1) == "-" && at + 1 < set.size()) last = next_code_point(set, ++at);
      found = found || (first <= c && c <= last);
    }
    return found != others;
  }
};

// A bracket that nothing closes stands for itself. A closing one that comes first is in the set.
std::optional<Sign> read_set(std::string_view pattern, std::size_t& at) {
  Sign sign;
  std::size_t start = at;
  sign.others = pattern.substr(start, 1) == "!" || pattern.substr(start, 1) == "^";
  start += sign.others;
  const std::size_t end = pattern.find(']', start + 1);
  if (end == std::string_view::npos) return std::nullopt;
  sign.set = pattern.substr(start, end - start);
  at = end + 1;
  return sign;
}

Sign next_sign(std::string_view pattern, std::size_t& at) {
  Sign sign;
  sign.one = next_code_point(pattern, at);
  if (sign.one == U'?') {
    sign.any = true;
  } else if (sign.one == U'[') {
    if (const auto set = read_set(pattern, at)) return *set;
  } else if (sign.one == U'\\' && at < pattern.size()) {
    sign.one = next_code_point(pattern, at);
  }
  return sign;
}

}  // namespace

bool glob_fits(std::string_view pattern, std::string_view path) {
  // The places of the path that the pattern read so far can end at.
  std::vector<bool> ends(path.size() + 1, false);
  ends[0] = true;
  for (std::size_t at = 0; at < pattern.size();) {
    std::vector<bool> next(path.size() + 1, false);
    if (pattern[at] == '*') {
      const bool crosses = pattern.substr(at, 2) == "**";
      at += crosses ? 2 : 1;
      // "**/" is also nothing at all: "**/a" fits "a".
      const bool folders = crosses && pattern.substr(at, 1) == "/";
      at += folders;
      bool open = false;
      for (std::size_t i = 0; i <= path.size(); ++i) {
        if (i > 0 && path[i - 1] == '/' && !crosses) open = false;
        open = open || ends[i];
        next[i] = open && (!folders || ends[i] || path[i - 1] == '/');
      }
    } else {
      const Sign sign = next_sign(pattern, at);
      for (std::size_t i = 0; i < path.size();) {
        const std::size_t start = i;
        const char32_t c = next_code_point(path, i);
        if (ends[start] && sign.fits(c)) next[i] = true;
      }
    }
    ends = std::move(next);
  }
  return ends[path.size()];
}

bool glob_matches(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') == std::string_view::npos) {
    path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  }
  return glob_fits(pattern, path);
}

}  // namespace gainsay
