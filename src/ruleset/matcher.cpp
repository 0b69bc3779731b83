#include "ruleset/matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <atomic>
#include <mutex>

#include "ruleset/pattern_search.h"
#include "ruleset/program_store.h"

namespace gainsay {
namespace {

// Of what a pattern matched, separators included.
TokenRange tokens_of(const Span& match, const MatchText& text) {
  return {text.token_at(match.start + 1), text.token_at(match.end - 1) + 1};
}

// A search begins and ends within one call.
PatternSearch::Room& room() {
  thread_local PatternSearch::Room of_thread;
  return of_thread;
}

}  // namespace

/// What is made of a pattern when it is first asked for; few of all patterns are in one run.
struct Pattern::Translation {
  PatternProgram program;
  std::optional<PatternError> error;
  std::once_flag compilation;
  std::unique_ptr<re2::RE2> regex;
};

struct Pattern::State {
  std::string text;
  std::shared_ptr<const PatternContext> context;  // null: translated from the beginning
  const ProgramStore* store = nullptr;            // where it was translated before
  std::uint32_t stored_as = 0;                    // its number there
  std::atomic<Translation*> translation = nullptr;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { delete translation.load(); }
};

Pattern::Pattern() : state_(std::make_shared<State>()) {}
Pattern::Pattern(PatternProgram program) : state_(std::make_shared<State>()) {
  auto made = std::make_unique<Translation>();
  made->program = std::move(program);
  state_->translation = made.release();
}
Pattern::Pattern(std::string text, std::shared_ptr<const PatternContext> context)
    : state_(std::make_shared<State>()) {
  state_->text = std::move(text);
  state_->context = std::move(context);
}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

// Where two threads ask at once, each translates, and both use what was done first: that costs less
// than a lock for each pattern.
Pattern::Translation& Pattern::translated() const {
  std::atomic<Translation*>& known = state_->translation;
  if (Translation* const made = known.load(std::memory_order_acquire)) return *made;
  if (state_->store == nullptr && state_->context == nullptr) {
    static Translation none;  // until it is told where to translate
    return none;
  }
  auto fresh = translate();
  Translation* first = nullptr;
  return known.compare_exchange_strong(first, fresh.get(), std::memory_order_acq_rel)
             ? *fresh.release()
             : *first;
}

std::unique_ptr<Pattern::Translation> Pattern::translate() const {
  if (const ProgramStore* const store = state_->store) {
    if (auto program = store->program(state_->stored_as)) {
      auto made = std::make_unique<Translation>();
      made->program = std::move(*program);
      return made;
    }
    store->repair();
  }
  return translate_by_context();
}

std::unique_ptr<Pattern::Translation> Pattern::translate_by_context() const {
  auto made = std::make_unique<Translation>();
  const PatternContext& context = *state_->context;
  auto program = translate_pattern(state_->text, context.names, *context.folder);
  if (program) {
    made->program = std::move(*program);
  } else {
    made->error = std::move(program.error());
  }
  return made;
}

void Pattern::take_from(const ProgramStore& store) const {
  state_->store = &store;
  state_->stored_as = number_;
}
void Pattern::set_context(std::shared_ptr<const PatternContext> context) const {
  state_->context = std::move(context);
}
std::string_view Pattern::text() const { return state_->text; }

const std::optional<PatternError>& Pattern::error() const { return translated().error; }

const PatternProgram& Pattern::program() const { return translated().program; }

std::string Pattern::regex_text() const {
  const std::string& known = program().regex;
  const ProgramStore* const store = state_->store;
  if (!known.empty() || store == nullptr) return known;
  if (const auto kept = store->regex(state_->stored_as)) return std::string(*kept);
  store->repair();
  return translate_by_context()->program.regex;
}

const re2::RE2& Pattern::regex() const {
  Translation& of = translated();
  std::call_once(of.compilation, [&] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_nl(false);
    of.regex = std::make_unique<re2::RE2>(regex_text(), options);
  });
  return *of.regex;
}

std::string Pattern::problem() const { return regex().ok() ? std::string() : regex().error(); }

int Pattern::cost() const { return regex().ProgramSize(); }

const PatternProgram* Pattern::program_for(const MatchText& text) const {
  const Translation& made = translated();
  const auto& mentions = made.program.mentions;
  const bool has_all = std::all_of(
      mentions.begin(), mentions.end(),
      [kinds = text.kinds()](const std::uint64_t any_of) { return (any_of & kinds) != 0; });
  return has_all && !made.error ? &made.program : nullptr;
}

bool Pattern::matches(const MatchText& text) const {
  const PatternProgram* const program = program_for(text);
  if (program == nullptr) return false;
  const PatternCode& code = program->code;
  if (!code.steps.empty()) {
    const auto outcome = PatternSearch(code, text, room()).find(0);
    if (outcome != PatternSearch::Outcome::GaveUp) return outcome == PatternSearch::Outcome::Found;
  }
  if (!regex().ok()) return false;
  return regex().Match(text.text(), 0, text.text().size(), re2::RE2::UNANCHORED, nullptr, 0);
}

// Calls `use(match, group_of)` with each match that begins before token `before`, separators
// included, and what says where a group is; one that took no part has nothing.
template <typename Use>
void Pattern::each(const MatchText& text, std::size_t before, const Use& use) const {
  const PatternProgram* const program = program_for(text);
  if (program == nullptr) return;
  const PatternCode& code = program->code;
  // The closing separator opens the next match.
  std::size_t from = 0;
  if (!code.steps.empty()) {
    PatternSearch search(code, text, room());
    search.set_end(before);
    auto outcome = search.find(from);
    for (; outcome == PatternSearch::Outcome::Found; outcome = search.find(from)) {
      use(search.match(), [&](std::size_t group) { return search.group(group); });
      from = search.match().end - 1;
    }
    if (outcome == PatternSearch::Outcome::None) return;
  }
  if (!regex().ok()) return;
  const re2::RE2& re = regex();
  const re2::StringPiece subject(text.text());
  std::vector<re2::StringPiece> found(program->groups.size() + 1);
  const auto span_of = [&](const re2::StringPiece& piece) {
    if (piece.data() == nullptr) return Span{PatternSearch::unset, PatternSearch::unset};
    const auto start = static_cast<std::size_t>(piece.data() - subject.data());
    return Span{start, start + piece.size()};
  };
  while (from < subject.size() && re.Match(subject, from, subject.size(), re2::RE2::UNANCHORED,
                                           found.data(), static_cast<int>(found.size()))) {
    const Span match = span_of(found[0]);
    if (text.token_at(match.start + 1) >= before) return;
    use(match, [&](std::size_t group) { return span_of(found[group + 1]); });
    from = match.end - 1;
  }
}

void Pattern::find_ranges(const MatchText& text, std::size_t before,
                          std::vector<TokenRange>& found) const {
  each(text, before,
       [&](const Span& match, const auto&) { found.push_back(tokens_of(match, text)); });
}

void Pattern::find(const MatchText& text, std::vector<PatternMatch>& found) const {
  const auto& groups_of = program().groups;
  each(text, text.range().last, [&](const Span& whole, const auto& group_of) {
    PatternMatch match;
    match.tokens = tokens_of(whole, text);
    for (std::size_t i = 0; i < groups_of.size(); ++i) {
      const Span group = group_of(i);
      if (group.start == PatternSearch::unset || group.empty()) continue;
      // A gap ends on its last separator, a slot before it.
      const bool gap = groups_of[i] == gap_group;
      const std::size_t first = text.token_at(gap ? group.start : group.start + 1);
      match.slots.push_back({groups_of[i], {first, text.token_at(group.end - (gap ? 1 : 0)) + 1}});
    }
    found.push_back(std::move(match));
  });
}

}  // namespace gainsay
