#include "ruleset/program_store.h"

namespace gainsay {

void ProgramStore::add(const PatternProgram& program) {
  ArchiveWriter out;
  PatternProgram copy = program;
  out(copy.regex, copy.code, copy.groups, copy.mentions, copy.words_used);
  added_ += out.take();
  ends_.push_back(static_cast<std::uint32_t>(added_.size()));
}

PatternProgram ProgramStore::program(std::uint32_t number) const {
  const std::size_t start = number == 0 ? 0 : ends_[number - 1];
  PatternProgram program;
  ArchiveReader in(programs_.substr(start, ends_[number] - start));
  in(program.regex, program.code, program.groups, program.mentions, program.words_used);
  return program;
}

}  // namespace gainsay
