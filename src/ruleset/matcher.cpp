#include "ruleset/matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>

#include "base/utf8.h"
#include "ruleset/program_store.h"

namespace gainsay {

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

struct Pattern::State {
  std::string text;
  std::shared_ptr<const PatternContext> context;  // null: translated from the beginning
  const ProgramStore* store = nullptr;            // where it was translated before
  std::uint32_t number = 0;
  std::once_flag translation;
  PatternProgram program;
  std::optional<PatternError> error;
  std::once_flag compilation;
  std::unique_ptr<re2::RE2> regex;
};

Pattern::Pattern() : state_(std::make_shared<State>()) {}
Pattern::Pattern(PatternProgram program) : state_(std::make_shared<State>()) {
  state_->program = std::move(program);
}
Pattern::Pattern(std::string text, std::shared_ptr<const PatternContext> context)
    : state_(std::make_shared<State>()) {
  state_->text = std::move(text);
  state_->context = std::move(context);
}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

const Pattern::State& Pattern::translated() const {
  if (state_->store == nullptr && state_->context == nullptr) return *state_;
  std::call_once(state_->translation, [this] {
    if (state_->store != nullptr) {
      state_->program = state_->store->program(state_->number);
      return;
    }
    const PatternContext& context = *state_->context;
    auto program = translate_pattern(state_->text, context.names, *context.folder);
    if (program) {
      state_->program = std::move(*program);
    } else {
      state_->error = std::move(program.error());
    }
  });
  return *state_;
}

void Pattern::set_number(std::uint32_t number) const { state_->number = number; }
std::uint32_t Pattern::number() const { return state_->number; }
void Pattern::take_from(const ProgramStore& store) const { state_->store = &store; }
void Pattern::set_context(std::shared_ptr<const PatternContext> context) const {
  state_->context = std::move(context);
}
std::string_view Pattern::text() const { return state_->text; }

const std::optional<PatternError>& Pattern::error() const { return translated().error; }

const PatternProgram& Pattern::program() const { return translated().program; }

const re2::RE2& Pattern::regex() const {
  const PatternProgram& source = program();
  std::call_once(state_->compilation, [&] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_nl(false);
    state_->regex = std::make_unique<re2::RE2>(source.regex, options);
  });
  return *state_->regex;
}

std::string Pattern::problem() const { return regex().ok() ? std::string() : regex().error(); }

int Pattern::cost() const { return regex().ProgramSize(); }

bool Pattern::finds_its_slots(std::uint64_t kinds) const {
  const auto& mentions = program().mentions;
  return std::all_of(mentions.begin(), mentions.end(),
                     [&](const std::uint64_t any_of) { return (any_of & kinds) != 0; });
}

bool Pattern::matches(const MatchText& text) const {
  if (!finds_its_slots(text.kinds()) || !regex().ok() || error()) return false;
  return regex().Match(text.text(), 0, text.text().size(), re2::RE2::UNANCHORED, nullptr, 0);
}

// Calls `use` with so many groups of each match, the whole one first.
template <typename Use>
void Pattern::each(const MatchText& text, std::size_t groups, const Use& use) const {
  // Where a match begins is found by a second program, which few patterns ever need.
  if (!matches(text)) return;
  const re2::RE2& re = regex();
  const re2::StringPiece subject(text.text());
  std::vector<re2::StringPiece> found(groups);
  std::size_t at = 0;
  while (at < subject.size() && re.Match(subject, at, subject.size(), re2::RE2::UNANCHORED,
                                         found.data(), static_cast<int>(groups))) {
    use(found);
    // The closing separator opens the next match.
    at = static_cast<std::size_t>(found[0].data() - subject.data()) + found[0].size() - 1;
  }
}

namespace {

TokenRange tokens_of(const re2::StringPiece& match, const MatchText& text) {
  const auto start = static_cast<std::size_t>(match.data() - text.text().data());
  return {text.token_at(start + 1), text.token_at(start + match.size() - 1) + 1};
}

}  // namespace

void Pattern::find_ranges(const MatchText& text, std::vector<TokenRange>& found) const {
  each(text, 1, [&](const auto& groups) { found.push_back(tokens_of(groups[0], text)); });
}

void Pattern::find(const MatchText& text, std::vector<PatternMatch>& found) const {
  const auto& groups_of = program().groups;
  each(text, groups_of.size() + 1, [&](const auto& groups) {
    PatternMatch match;
    match.tokens = tokens_of(groups[0], text);
    for (std::size_t i = 0; i < groups_of.size(); ++i) {
      const re2::StringPiece& group = groups[i + 1];
      if (group.data() == nullptr || group.empty()) continue;
      const auto from = static_cast<std::size_t>(group.data() - text.text().data());
      // A gap ends on its last separator, a slot before it.
      const bool gap = groups_of[i] == gap_group;
      const std::size_t last = from + group.size() - (gap ? 1 : 0);
      const std::size_t first = text.token_at(gap ? from : from + 1);
      match.slots.push_back({groups_of[i], {first, text.token_at(last) + 1}});
    }
    found.push_back(std::move(match));
  });
}

}  // namespace gainsay
