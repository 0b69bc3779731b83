#include "ruleset/program_store.h"

#include <string_view>
#include <utility>

namespace gainsay {
namespace {

std::string_view piece(const std::string& all, const std::vector<std::uint32_t>& ends,
                       std::uint32_t number) {
  const std::size_t start = number == 0 ? 0 : ends[number - 1];
  return std::string_view(all).substr(start, ends[number] - start);
}

}  // namespace

void ProgramStore::add(const PatternProgram& program) {
  std::vector<std::uint32_t> sets;
  for (const LiteralSet& set : program.literals) {
    const auto [at, fresh] = numbers_.emplace(set, static_cast<std::uint32_t>(set_ends_.size()));
    sets.push_back(at->second);
    if (!fresh) continue;
    ArchiveWriter out;
    std::vector<std::string> literals = *set;
    out(literals);
    sets_ += out.take();
    set_ends_.push_back(static_cast<std::uint32_t>(sets_.size()));
    unpacked_.push_back(set);
  }
  ArchiveWriter out;
  PatternProgram copy = program;
  out(copy.regex, copy.groups, sets, copy.mentions, copy.words_used);
  programs_ += out.take();
  program_ends_.push_back(static_cast<std::uint32_t>(programs_.size()));
}

PatternProgram ProgramStore::program(std::uint32_t number) const {
  PatternProgram program;
  std::vector<std::uint32_t> sets;
  ArchiveReader in(piece(programs_, program_ends_, number));
  in(program.regex, program.groups, sets, program.mentions, program.words_used);
  for (const std::uint32_t set : sets) program.literals.push_back(literals(set));
  return program;
}

LiteralSet ProgramStore::literals(std::uint32_t set) const {
  const std::lock_guard lock(mutex_);
  if (unpacked_[set] == nullptr) {
    std::vector<std::string> literals;
    ArchiveReader in(piece(sets_, set_ends_, set));
    in(literals);
    unpacked_[set] = std::make_shared<const std::vector<std::string>>(std::move(literals));
  }
  return unpacked_[set];
}

}  // namespace gainsay
