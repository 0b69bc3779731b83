#include "report/claim_lines.h"

#include <utility>

#include "report/json_claim.h"

namespace gainsay {
namespace {

/// The lines of a report's stream say what they are; a claim of `extract` needs not.
bool is_of_another_type(std::string_view line) {
  constexpr std::string_view begin = R"({"type":")";
  return line.substr(0, begin.size()) == begin && line.substr(begin.size(), 6) != "claim\"";
}

Diagnostic problem(const std::string& path, std::size_t line, std::string message) {
  Diagnostic diagnostic;
  diagnostic.file = path;
  diagnostic.line = line;
  diagnostic.message = std::move(message);
  return diagnostic;
}

}  // namespace

std::vector<Result<Claim>> parse_claims(const ClaimBlock& block) {
  std::vector<Result<Claim>> parsed;
  std::size_t number = block.first_line;
  for (const std::string& line : block.lines) {
    const std::size_t here = number++;
    if (line.find_first_not_of(" \t\r") == std::string::npos || is_of_another_type(line)) continue;
    auto claim = parse_claim(line, block.path, here);
    if (!claim || claim->because.empty()) parsed.push_back(std::move(claim));
  }
  return parsed;
}

std::optional<ClaimBlock> ClaimReader::next() {
  constexpr std::size_t most_lines = 256;
  constexpr std::size_t enough = 1U << 18U;  // bytes
  ClaimBlock block{path_, line_ + 1, {}};
  std::string line;
  for (std::size_t size = 0; !given_up_ && block.lines.size() < most_lines && size < enough;) {
    if (!std::getline(in_, line)) break;
    if (++line_ == 1 && line.rfind("\xEF\xBB\xBF", 0) == 0) line.erase(0, 3);
    size += line.size();
    block.lines.push_back(std::move(line));
  }
  if (block.lines.empty()) return std::nullopt;
  return block;
}

void ClaimReader::take(std::vector<Result<Claim>> parsed,
                       const std::function<void(Claim)>& deliver) {
  constexpr std::size_t most_errors = 20;
  for (Result<Claim>& claim : parsed) {
    if (given_up_) return;
    if (claim) {
      deliver(std::move(*claim));
      continue;
    }
    diagnostics_.push_back(std::move(claim.error()));
    if (diagnostics_.size() < most_errors) continue;
    diagnostics_.push_back(problem(path_, 0, "too many errors: the rest of the file was not read"));
    given_up_ = true;
  }
}

Diagnostics ClaimReader::finish() {
  if (in_.bad()) diagnostics_.push_back(problem(path_, 0, "reading broke off"));
  return std::move(diagnostics_);
}

}  // namespace gainsay
