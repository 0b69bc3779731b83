#include "ruleset/matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>

#include "base/utf8.h"

namespace gainsay {

MatchText::MatchText(const Document& document, TokenRange range)
    : document_(document), range_(range) {}

void MatchText::tag(const TokenRange& mention, KindId kind) {
  for (std::size_t token = std::max(mention.first, range_.first);
       token < std::min(mention.last, range_.last); ++token) {
    tags_.emplace_back(token, token == mention.first ? begin_tag(kind) : inside_tag(kind));
  }
}

void MatchText::build() {
  std::sort(tags_.begin(), tags_.end());
  tags_.erase(std::unique(tags_.begin(), tags_.end()), tags_.end());
  starts_.reserve(range_.size() + 1);
  auto next = tags_.begin();
  for (std::size_t token = range_.first; token < range_.last; ++token) {
    starts_.push_back(text_.size());
    text_ += separator;
    text_ += document_.folded(token);
    for (; next != tags_.end() && next->first == token; ++next) {
      append_code_point(text_, next->second);
    }
  }
  starts_.push_back(text_.size());
  text_ += separator;
}

std::size_t MatchText::token_at(std::size_t offset) const {
  // The separator at a token's start closes the token before it.
  const auto after = std::lower_bound(starts_.begin(), starts_.end(), offset);
  const auto index = static_cast<std::size_t>(after - starts_.begin());
  return range_.first + (index == 0 ? 0 : index - 1);
}

struct Pattern::Compiled {
  std::once_flag once;
  std::unique_ptr<re2::RE2> regex;
};

Pattern::Pattern(PatternProgram program)
    : program_(std::move(program)), compiled_(std::make_unique<Compiled>()) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

const re2::RE2& Pattern::regex() const {
  std::call_once(compiled_->once, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_nl(false);
    compiled_->regex = std::make_unique<re2::RE2>(program_.regex, options);
  });
  return *compiled_->regex;
}

std::string Pattern::problem() const { return regex().ok() ? std::string() : regex().error(); }

int Pattern::cost() const { return regex().ProgramSize(); }

void Pattern::find(const MatchText& text, std::vector<PatternMatch>& found) const {
  const re2::RE2& re = regex();
  if (!re.ok()) return;
  const re2::StringPiece subject(text.text());
  std::vector<re2::StringPiece> groups(program_.groups.size() + 1);
  const int count = static_cast<int>(groups.size());
  std::size_t at = 0;
  while (at < subject.size() &&
         re.Match(subject, at, subject.size(), re2::RE2::UNANCHORED, groups.data(), count)) {
    const auto offset = [&](const char* p) { return static_cast<std::size_t>(p - subject.data()); };
    const std::size_t start = offset(groups[0].data());
    const std::size_t end = start + groups[0].size();
    PatternMatch match;
    match.tokens = {text.token_at(start + 1), text.token_at(end - 1) + 1};
    for (std::size_t i = 0; i < program_.groups.size(); ++i) {
      const re2::StringPiece& group = groups[i + 1];
      if (group.data() == nullptr || group.empty()) continue;
      const std::size_t from = offset(group.data());
      // A gap ends on its last separator, a slot before it.
      const bool gap = program_.groups[i] == gap_group;
      const std::size_t last = from + group.size() - (gap ? 1 : 0);
      const std::size_t first = text.token_at(gap ? from : from + 1);
      match.slots.push_back({program_.groups[i], {first, text.token_at(last) + 1}});
    }
    found.push_back(std::move(match));
    at = end - 1;  // the closing separator opens the next match
  }
}

}  // namespace gainsay
