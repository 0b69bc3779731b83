#include "ruleset/program_store.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

const std::vector<std::string> patterns = {"(?:sank|sunk) off", "troops? ~3 left", "the fleet"};

PatternProgram program_of(const std::string& pattern) {
  auto program = translate_pattern(pattern, PatternNames(), arabic_folder());
  REQUIRE(program.has_value());
  return std::move(*program);
}

std::string stored(std::size_t& self_checked) {
  ProgramStore store;
  for (const std::string& pattern : patterns) store.add(program_of(pattern));
  ArchiveWriter out;
  out(store);
  self_checked = store.self_checked();
  return out.take();
}

// Whether the store gives back what was added under the number.
bool is_whole(const ProgramStore& store, std::uint32_t number) {
  const auto program = store.program(number);
  const auto regex = store.regex(number);
  const PatternProgram expected = program_of(patterns[number]);
  if (!program || !regex) return false;
  CHECK(*regex == expected.regex);
  CHECK(program->groups == expected.groups);
  CHECK(program->code.steps.size() == expected.code.steps.size());
  CHECK(program->code.text.size() == expected.code.text.size());
  return true;
}

}  // namespace

TEST_CASE("of stored programs a broken one is told from the others") {
  std::size_t self_checked = 0;
  const std::string good = stored(self_checked);
  REQUIRE(self_checked < good.size());
  std::size_t broken = 0;
  for (std::size_t at = good.size() - self_checked; at < good.size(); ++at) {
    CAPTURE(at);
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    ProgramStore store;
    ArchiveReader in(bytes);
    in(store);
    if (!in.done() || !store.has_all_bytes()) continue;  // how many there are
    std::size_t whole = 0;
    for (std::uint32_t number = 0; number < patterns.size(); ++number) {
      if (is_whole(store, number)) ++whole;
    }
    CHECK(whole >= patterns.size() - 1);
    broken += patterns.size() - whole;
  }
  CHECK(broken > self_checked / 2);
}

TEST_CASE("what is to be done about broken programs is done once") {
  ProgramStore store;
  int times = 0;
  store.set_repair([&] { ++times; });
  store.repair();
  store.repair();
  CHECK(times == 1);
}
