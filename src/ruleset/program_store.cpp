#include "ruleset/program_store.h"

#include <cstring>
#include <vector>

#include "base/hash.h"

namespace gainsay {
namespace {

std::string_view bytes_of(const std::uint64_t* words, std::size_t count) {
  return {reinterpret_cast<const char*>(words), count * sizeof(*words)};
}

}  // namespace

void ProgramStore::add(const PatternProgram& program) {
  ArchiveWriter out;
  PatternProgram copy = program;
  out(copy.code, copy.groups, copy.mentions, copy.words_used);
  const std::string bytes = out.take();
  std::vector<std::uint64_t> words((bytes.size() + sizeof(std::uint64_t) - 1) /
                                   sizeof(std::uint64_t));
  std::memcpy(words.data(), bytes.data(), bytes.size());
  codes_.append(words);
  added_ += program.regex;
  records_.push_back({stable_hash(bytes_of(words.data(), words.size())), stable_hash(program.regex),
                      static_cast<std::uint32_t>(codes_.size()),
                      static_cast<std::uint32_t>(added_.size())});
}

bool ProgramStore::has_all_bytes() const {
  const Record last = records_.empty() ? Record() : records_[records_.size() - 1];
  return last.code_end == codes_.size() && last.regex_end == regexes_.size();
}

std::optional<PatternProgram> ProgramStore::program(std::uint32_t number) const {
  const Record& record = records_[number];
  const std::size_t start = number == 0 ? 0 : records_[number - 1].code_end;
  const std::string_view bytes = bytes_of(codes_.data() + start, record.code_end - start);
  if (stable_hash(bytes) != record.code_hash) return std::nullopt;
  PatternProgram program;
  ArchiveReader in(bytes);
  in(program.code, program.groups, program.mentions, program.words_used);
  return program;
}

std::optional<std::string_view> ProgramStore::regex(std::uint32_t number) const {
  const Record& record = records_[number];
  const std::size_t start = number == 0 ? 0 : records_[number - 1].regex_end;
  const std::string_view regex = regexes_.substr(start, record.regex_end - start);
  return stable_hash(regex) == record.regex_hash ? std::optional(regex) : std::nullopt;
}

std::size_t ProgramStore::self_checked() const {
  // Each is behind a count.
  return bytes_of(codes_.data(), codes_.size()).size() + sizeof(std::uint32_t) + added_.size();
}

}  // namespace gainsay
