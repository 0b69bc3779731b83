#include "ruleset/pattern_search.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "base/first_bytes.h"
#include "base/utf8.h"
#include "ruleset/pattern.h"
#include "text/token.h"

namespace gainsay {

using Step = PatternCode::Step;
using Branch = PatternCode::Branch;

PatternSearch::PatternSearch(const PatternCode& code, const MatchText& text, Room& room)
    : code_(code),
      words_(text.words()),
      text_(text.text()),
      first_token_(text.range().first),
      last_(words_.size()),
      room_(room) {
  room_.jobs.clear();
  if (room_.set || room_.groups.size() < code_.groups) forget_groups();
}

void PatternSearch::set_end(std::size_t before) {
  last_ = std::min(words_.size(), before - std::min(before, first_token_));
}

void PatternSearch::forget_groups() {
  room_.groups.assign(std::max<std::size_t>(room_.groups.size(), code_.groups), {unset, unset});
  room_.set = false;
}

PatternSearch::Outcome PatternSearch::find(std::size_t from) {
  constexpr std::size_t patience = 50;  // steps per byte of text
  left_ = 1000 + patience * text_.size();
  std::size_t word = 0;
  if (from > 0) {
    const auto first = std::lower_bound(
        words_.begin(), words_.end(), from,
        [](const MatchText::Word& at, std::size_t wanted) { return at.start < wanted; });
    word = static_cast<std::size_t>(first - words_.begin());
  }
  while ((word = next_beginning(word)) < last_) {
    const Outcome outcome = run(words_[word].start);
    if (outcome != Outcome::None) return outcome;
    ++word;
  }
  return Outcome::None;
}

std::size_t PatternSearch::next_beginning(std::size_t from) const {
  const PatternCode::Beginning& beginning = code_.beginning;
  const std::size_t last = last_;
  while (from < last && !beginning.may_be(words_[from].beginning, words_[from].kinds)) ++from;
  return from;
}

PatternSearch::Outcome PatternSearch::run(std::size_t start) {
  // Where a search comes back from all it tried, its groups are as they were.
  if (!room_.jobs.empty()) room_.jobs.clear();
  if (room_.set) forget_groups();
  std::uint32_t step = code_.start;
  std::size_t at = start + 1;
  do {
    if (go(step, at)) {
      match_ = {start, at};
      return Outcome::Found;
    }
    if (left_ == 0) return Outcome::GaveUp;
  } while (come_back(step, at));
  room_.set = false;
  return Outcome::None;
}

bool PatternSearch::come_back(std::uint32_t& step, std::size_t& at) {
  std::vector<Job>& jobs = room_.jobs;
  while (!jobs.empty()) {
    const Job job = jobs.back();
    jobs.pop_back();
    if (job.kind == Job::Kind::Restore) {
      room_.groups[job.step] = job.span;
      continue;
    }
    step = job.step;
    at = job.span.end;
    if (job.kind == Job::Kind::Take) {
      const Step& taken = code_.steps[step];
      jobs.push_back({Job::Kind::Restore, taken.group, room_.groups[taken.group]});
      room_.groups[taken.group] = job.span;
      room_.set = true;
      step = taken.next;
    }
    return true;
  }
  return false;
}

bool PatternSearch::go(std::uint32_t number, std::size_t& at) {
  for (; left_ > 0; --left_) {
    const Step& step = code_.steps[number];
    number = step.next;
    switch (step.kind) {
      case Step::Kind::Done:
        return true;
      case Step::Kind::Text:
        if (!literal(step, at)) return false;
        break;
      case Step::Kind::Letter:
        if (!letter(step, at)) return false;
        break;
      case Step::Kind::Border:
        if (!border(at)) return false;
        break;
      case Step::Kind::Gap:
        gap(step, at);
        return false;
      case Step::Kind::Slot:
        slot(step, at);
        return false;
      case Step::Kind::Split:
        if (fails(code_.steps[step.next], at)) {
          number = step.first;
        } else {
          room_.jobs.push_back({Job::Kind::Go, step.first, {0, at}});
        }
        break;
      case Step::Kind::Switch:
        if (at + 1 < text_.size() &&
            (step.next & PatternCode::second_byte_bit(text_[at + 1])) == 0) {
          return false;
        }
        if (!branch(step, number, at)) return false;
        break;
    }
  }
  return false;
}

bool PatternSearch::fails(const Step& step, std::size_t at) const {
  if (step.kind == Step::Kind::Text) return !literal(step, at);
  return step.kind == Step::Kind::Letter && !letter(step, at);
}

bool PatternSearch::literal(const Step& step, std::size_t& at) const {
  if (step.count > text_.size() - at) return false;
  if (std::memcmp(text_.data() + at, code_.text.data() + step.first, step.count) != 0) return false;
  at += step.count;
  return true;
}

bool PatternSearch::letter(const Step& step, std::size_t& at) const {
  if (at >= text_.size()) return false;
  std::size_t next = at;
  const char32_t c = next_code_point(text_, next);
  const PatternCode::Range* range = code_.ranges.data() + step.first;
  const PatternCode::Range* const last = range + step.count;
  while (range != last && (c < range->first || c > range->last)) ++range;
  const bool listed = range != last;
  if (listed == (step.group == 1)) return false;
  at = next;
  return true;
}

namespace {

// The tag at `at`, or 0.
char32_t tag_at(std::string_view text, std::size_t at) {
  // Their plane begins with one byte, and has private letters only.
  if (at + tag_bytes > text.size() || text[at] != tag_lead) return 0;
  const std::size_t end = at + tag_bytes;
  const char32_t c = next_code_point(text, at);
  return at == end && c >= first_tag && c <= last_tag ? c : 0;
}

char32_t tag_before(std::string_view text, std::size_t end) {
  return end < tag_bytes ? 0 : tag_at(text, end - tag_bytes);
}

}  // namespace

std::size_t PatternSearch::token_end(std::size_t at) const {
  return std::min(text_.find(separator, at), text_.size());
}

bool PatternSearch::border(std::size_t& at) const {
  std::size_t end = at;
  while (tag_at(text_, end) != 0) end += tag_bytes;
  if (end >= text_.size() || text_[end] != separator) return false;
  at = end + 1;
  return true;
}

void PatternSearch::gap(const Step& step, std::size_t at) {
  constexpr std::string_view punctuation = ",;:()[].!?-";
  const std::size_t start = at;
  const auto number = static_cast<std::uint32_t>(&step - code_.steps.data());
  room_.jobs.push_back({Job::Kind::Take, number, {start, at}});
  for (std::uint32_t tokens = 0; tokens < step.count; ++tokens) {
    if (at >= text_.size() || text_[at] == separator ||
        punctuation.find(text_[at]) != std::string_view::npos) {
      return;
    }
    const std::size_t end = token_end(at);
    if (end == text_.size()) return;
    at = end + 1;
    room_.jobs.push_back({Job::Kind::Take, number, {start, at}});
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

void PatternSearch::slot(const Step& step, std::size_t at) {
  const auto number = static_cast<std::uint32_t>(&step - code_.steps.data());
  const std::size_t start = at;
  std::size_t end = token_end(at);
  // The tags are at the end of a token: where one is, the slot ends behind all of them.
  if (!has_tag(end, step, true)) return;
  room_.jobs.push_back({Job::Kind::Take, number, {start, end}});
  while (end < text_.size()) {
    const std::size_t next = token_end(end + 1);
    if (!has_tag(next, step, false)) return;
    end = next;
    room_.jobs.push_back({Job::Kind::Take, number, {start, end}});
  }
}

namespace {

// The first of `count` branches whose key is not less; as std::lower_bound, without jumps.
const Branch* first_with_key(const Branch* first, std::size_t count, std::uint32_t key) {
  while (count > 0) {
    const std::size_t half = (count + 1) / 2;
    first += first[half - 1].key < key ? half : 0;
    count -= half;
  }
  return first;
}

}  // namespace

bool PatternSearch::branch(const Step& step, std::uint32_t& number, std::size_t& at) {
  const Branch* best = nullptr;
  std::vector<const Branch*>& others = room_.fitting;
  others.clear();
  each_fitting(step, at, [&](const Branch& branch) {
    if (best == nullptr) {
      best = &branch;
    } else if (branch.order < best->order) {
      others.push_back(std::exchange(best, &branch));
    } else {
      others.push_back(&branch);
    }
  });
  if (best == nullptr) return false;
  if (others.size() > 1) {
    std::sort(others.begin(), others.end(),
              [](const Branch* a, const Branch* b) { return a->order > b->order; });
  }
  for (const Branch* other : others) {
    room_.jobs.push_back({Job::Kind::Go, other->next, {0, at + other->count}});
  }
  number = best->next;
  at += best->count;
  return true;
}

// Of a shorter one the key says all.
inline bool PatternSearch::fits(const Branch& branch, std::size_t at) const {
  if (branch.count <= Branch::key_bytes) return branch.count <= text_.size() - at;
  return branch.count <= text_.size() - at &&
         std::memcmp(text_.data() + at + Branch::key_bytes,
                     code_.text.data() + branch.first + Branch::key_bytes,
                     branch.count - Branch::key_bytes) == 0;
}

template <typename Use>
inline void PatternSearch::each_fitting(const Step& step, std::size_t at, const Use& use) const {
  const std::string_view rest = text_.substr(at);
  const Branch* const first = code_.branches.data() + step.first;
  const Branch* const last = first + step.count;
  for (std::uint32_t sizes = step.group; sizes != 0; sizes &= sizes - 1) {
    const auto size = static_cast<std::size_t>(std::countr_zero(sizes));
    if (size > rest.size()) return;
    const std::uint32_t key = first_bytes<std::uint32_t>(rest, size);
    // What is empty comes first.
    const Branch* branch = size == 0 ? first : first_with_key(first, step.count, key);
    for (; branch != last && branch->key == key; ++branch) {
      if (std::min<std::size_t>(branch->count, Branch::key_bytes) == size && fits(*branch, at)) {
        use(*branch);
      }
    }
  }
}

}  // namespace gainsay
