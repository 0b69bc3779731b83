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

ClaimLines read_claims(std::istream& in, const std::string& path) {
  constexpr std::size_t most_errors = 20;  // a file of another format has one in every line
  ClaimLines read;
  std::string line;
  std::size_t number = 0;
  while (std::getline(in, line)) {
    ++number;
    if (number == 1 && line.rfind("\xEF\xBB\xBF", 0) == 0) line.erase(0, 3);
    if (line.find_first_not_of(" \t\r") == std::string::npos || is_of_another_type(line)) continue;
    if (auto claim = parse_claim(line, path, number)) {
      if (claim->because.empty()) read.claims.push_back(std::move(*claim));
      continue;
    } else {
      read.diagnostics.push_back(std::move(claim.error()));
    }
    if (read.diagnostics.size() == most_errors) {
      read.diagnostics.push_back(
          problem(path, 0, "too many errors: the rest of the file was not read"));
      return read;
    }
  }
  if (in.bad()) read.diagnostics.push_back(problem(path, 0, "reading broke off"));
  return read;
}

}  // namespace gainsay
