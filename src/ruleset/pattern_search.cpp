#include "ruleset/pattern_search.h"

#include <algorithm>

#include "base/utf8.h"
#include "ruleset/pattern.h"
#include "text/token.h"

namespace gainsay {

using Step = PatternCode::Step;
using Branch = PatternCode::Branch;

PatternSearch::PatternSearch(const PatternCode& code, const MatchText& text)
    : code_(code), words_(text.words()), text_(text.text()), groups_(code.groups) {}

PatternSearch::Outcome PatternSearch::find(std::size_t from) {
  constexpr std::size_t patience = 50;  // steps per byte of text
  left_ = 1000 + patience * text_.size();
  for (const MatchText::Word& word : words_) {
    if (word.start < from || !code_.beginning.may_be(word.beginning, word.kinds)) continue;
    const Outcome outcome = run(word.start);
    if (outcome != Outcome::None) return outcome;
  }
  return Outcome::None;
}

PatternSearch::Outcome PatternSearch::run(std::size_t start) {
  jobs_.clear();
  std::fill(groups_.begin(), groups_.end(), Span{unset, unset});
  jobs_.push_back({Job::Kind::Go, code_.start, {0, start + 1}});
  while (!jobs_.empty()) {
    const Job job = jobs_.back();
    jobs_.pop_back();
    if (job.kind == Job::Kind::Restore) {
      groups_[job.step] = job.span;
      continue;
    }
    std::uint32_t step = job.step;
    std::size_t at = job.span.end;
    if (job.kind == Job::Kind::Take) {
      const Step& taken = code_.steps[step];
      jobs_.push_back({Job::Kind::Restore, taken.group, groups_[taken.group]});
      groups_[taken.group] = job.span;
      step = taken.next;
    }
    if (go(step, at)) {
      match_ = {start, at};
      return Outcome::Found;
    }
    if (left_ == 0) return Outcome::GaveUp;
  }
  return Outcome::None;
}

bool PatternSearch::go(std::uint32_t number, std::size_t& at) {
  for (; left_ > 0; --left_) {
    const Step& step = code_.steps[number];
    switch (step.kind) {
      case Step::Kind::Done:
        return true;
      case Step::Kind::Text:
        if (text_.compare(at, step.count, code_.text, step.first, step.count) != 0) return false;
        at += step.count;
        break;
      case Step::Kind::Letter:
        if (!letter(step, at)) return false;
        break;
      case Step::Kind::Border:
        if (!border(at)) return false;
        break;
      case Step::Kind::Gap:
        gap(number, at);
        return false;
      case Step::Kind::Slot:
        slot(number, at);
        return false;
      case Step::Kind::Split:
        jobs_.push_back({Job::Kind::Go, step.first, {0, at}});
        break;
      case Step::Kind::Switch:
        branches(step, at);
        return false;
    }
    number = step.next;
  }
  return false;
}

bool PatternSearch::letter(const Step& step, std::size_t& at) const {
  if (at >= text_.size()) return false;
  std::size_t next = at;
  const char32_t c = next_code_point(text_, next);
  const auto ranges = code_.ranges.begin() + static_cast<std::ptrdiff_t>(step.first);
  const bool listed = std::any_of(
      ranges, ranges + static_cast<std::ptrdiff_t>(step.count),
      [&](const PatternCode::Range& range) { return range.first <= c && c <= range.last; });
  if (listed == (step.group == 1)) return false;
  at = next;
  return true;
}

namespace {

// The tag that ends at `end`, or 0.
char32_t tag_before(std::string_view text, std::size_t end) {
  if (end < tag_bytes) return 0;
  std::size_t at = end - tag_bytes;
  if (text[at] != tag_lead) return 0;
  const char32_t c = next_code_point(text, at);
  return at == end && c >= first_tag && c <= last_tag ? c : 0;
}

}  // namespace

std::size_t PatternSearch::token_end(std::size_t at) const {
  return std::min(text_.find(separator, at), text_.size());
}

bool PatternSearch::border(std::size_t& at) const {
  const std::size_t end = token_end(at);
  if (end == text_.size()) return false;
  std::size_t tags = end;
  while (tags > at && tag_before(text_, tags) != 0) tags -= tag_bytes;
  if (tags > at) return false;
  at = end + 1;
  return true;
}

void PatternSearch::gap(std::uint32_t number, std::size_t at) {
  constexpr std::string_view punctuation = ",;:()[].!?-";
  const std::size_t start = at;
  jobs_.push_back({Job::Kind::Take, number, {start, at}});
  for (std::uint32_t tokens = 0; tokens < code_.steps[number].count; ++tokens) {
    if (at >= text_.size() || text_[at] == separator ||
        punctuation.find(text_[at]) != std::string_view::npos) {
      return;
    }
    const std::size_t end = token_end(at);
    if (end == text_.size()) return;
    at = end + 1;
    jobs_.push_back({Job::Kind::Take, number, {start, at}});
  }
}

bool PatternSearch::has_tag(std::size_t end, const Step& slot, bool begin) const {
  const auto kinds = code_.kinds.begin() + static_cast<std::ptrdiff_t>(slot.first);
  for (char32_t tag = 0; (tag = tag_before(text_, end)) != 0; end -= tag_bytes) {
    const bool begins = (tag - first_tag) % 2 == 0;
    const char32_t kind = (tag - first_tag) / 2;
    if (begins == begin && std::find(kinds, kinds + static_cast<std::ptrdiff_t>(slot.count),
                                     kind) != kinds + static_cast<std::ptrdiff_t>(slot.count)) {
      return true;
    }
  }
  return false;
}

void PatternSearch::slot(std::uint32_t number, std::size_t at) {
  const Step& step = code_.steps[number];
  const std::size_t start = at;
  std::size_t end = token_end(at);
  // The tags are at the end of a token: where one is, the slot ends behind all of them.
  if (!has_tag(end, step, true)) return;
  jobs_.push_back({Job::Kind::Take, number, {start, end}});
  while (end < text_.size()) {
    const std::size_t next = token_end(end + 1);
    if (!has_tag(next, step, false)) return;
    end = next;
    jobs_.push_back({Job::Kind::Take, number, {start, end}});
  }
}

void PatternSearch::branches(const Step& step, std::size_t at) {
  fitting_.clear();
  const std::string_view rest = text_.substr(at);
  const auto first = code_.branches.begin() + static_cast<std::ptrdiff_t>(step.first);
  const auto last = first + static_cast<std::ptrdiff_t>(step.count);
  for (std::size_t size = 0; size <= std::min(Branch::key_bytes, rest.size()); ++size) {
    if ((step.group >> size & 1U) == 0) continue;
    const std::uint32_t key = Branch::key_of(rest.substr(0, size));
    auto branch = std::lower_bound(
        first, last, key, [](const Branch& b, std::uint32_t wanted) { return b.key < wanted; });
    for (; branch != last && branch->key == key; ++branch) {
      const bool of_size = std::min<std::size_t>(branch->count, Branch::key_bytes) == size;
      if (of_size &&
          rest.starts_with(std::string_view(code_.text).substr(branch->first, branch->count))) {
        fitting_.push_back(&*branch);
      }
    }
  }
  if (fitting_.size() > 1) {
    std::sort(fitting_.begin(), fitting_.end(),
              [](const Branch* a, const Branch* b) { return a->order > b->order; });
  }
  for (const Branch* branch : fitting_) {
    jobs_.push_back({Job::Kind::Go, branch->next, {0, at + branch->count}});
  }
}

}  // namespace gainsay
