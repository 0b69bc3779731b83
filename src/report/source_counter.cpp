#include "report/source_counter.h"

#include <utility>

#include "base/packing.h"

namespace gainsay {
namespace {

void pack(const SourceSummary& source, std::string& out) {
  put_text(source.id, out);
  put_text(source.metadata.language, out);
  put_text(source.metadata.outlet, out);
  put_text(source.metadata.story, out);
  put_number(source.claims, out);
}

SourceSummary unpack(std::string_view bytes) {
  SourceSummary source;
  source.id = take_text(bytes);
  source.metadata.language = take_text(bytes);
  source.metadata.outlet = take_text(bytes);
  source.metadata.story = take_text(bytes);
  source.claims = take_number(bytes);
  return source;
}

}  // namespace

SourceCounter::SourceCounter(std::size_t memory, std::string folder)
    : by_source_(memory / 2, folder), by_first_(memory / 2, folder) {}

Result<void> SourceCounter::add(const Claim& claim) {
  SourceSummary& source = streak_.source;
  if (source.claims == 0 || source.id != claim.source || source.metadata.story != claim.story) {
    if (auto ended = end_streak(); !ended) return ended;
    source = summary_of(claim);
    streak_.first = claims_;
  }
  ++source.claims;
  ++claims_;
  return {};
}

Result<void> SourceCounter::end_streak() {
  if (streak_.source.claims == 0) return {};
  std::string record;
  put_number(streak_.first, record);
  pack(streak_.source, record);
  return by_source_.add(streak_.source.id, record);
}

// One record for each source.
Result<void> SourceCounter::sort_by_first() {
  Streak source;
  bool several_stories = false;
  const auto end_source = [&]() -> Result<void> {
    if (source.source.claims == 0) return {};
    if (several_stories) in_several_stories_.emplace(source.source.id, source.first);
    std::string key;
    put_sortable(source.first, key);
    std::string record;
    pack(source.source, record);
    return by_first_.add(key, record);
  };
  const auto add = [&](std::string_view id, std::string_view record) -> Result<void> {
    const std::size_t first = take_number(record);
    SourceSummary next = unpack(record);
    if (source.source.claims == 0 || source.source.id != id) {
      if (auto ended = end_source(); !ended) return ended;
      source = {std::move(next), first};
      several_stories = false;
      return {};
    }
    several_stories = several_stories || next.metadata.story != source.source.metadata.story;
    source.source.claims += next.claims;
    return {};
  };
  if (auto sorted = by_source_.for_each(add); !sorted) return sorted;
  return end_source();
}

Result<void> SourceCounter::for_each(const std::function<Result<void>(SourceSummary)>& visit) {
  if (auto ended = end_streak(); !ended) return ended;
  if (auto sorted = sort_by_first(); !sorted) return sorted;
  return by_first_.for_each(
      [&](std::string_view /*first*/, std::string_view record) { return visit(unpack(record)); });
}

}  // namespace gainsay
