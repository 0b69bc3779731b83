#include "cli/glob.h"

#include <vector>

namespace gainsay {

bool glob_matches(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') == std::string_view::npos) {
    path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  }
  // The places of the path that the pattern read so far can end at.
  std::vector<bool> ends(path.size() + 1, false);
  ends[0] = true;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    std::vector<bool> next(path.size() + 1, false);
    if (pattern[at] == '*') {
      const bool crosses = pattern.substr(at, 2) == "**";
      if (crosses) ++at;
      // "**/" is also nothing at all: "**/a" fits "a".
      const bool folders = crosses && pattern.substr(at + 1, 1) == "/";
      bool open = false;
      for (std::size_t i = 0; i <= path.size(); ++i) {
        if (i > 0 && path[i - 1] == '/' && !crosses) open = false;
        open = open || ends[i];
        next[i] = open && (!folders || ends[i] || path[i - 1] == '/');
      }
      if (folders) ++at;
    } else {
      for (std::size_t i = 0; i < path.size(); ++i) {
        const bool fits = pattern[at] == '?' ? path[i] != '/' : pattern[at] == path[i];
        next[i + 1] = ends[i] && fits;
      }
    }
    ends = std::move(next);
  }
  return ends[path.size()];
}

}  // namespace gainsay
