#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "extract/claim.h"

namespace gainsay {

/// Some lines of a file of claims.
struct ClaimBlock {
  std::string path;  ///< For messages.
  std::size_t first_line = 1;
  std::vector<std::string> lines;
};

/// What each line of a block is: a claim, or what is wrong with the line. Left out are empty lines
/// and, of a report's stream, what is no claim and what follows from claims (it is derived again).
/// May be called on any thread.
[[nodiscard]] std::vector<Result<Claim>> parse_claims(const ClaimBlock& block);

/// Reads a file of claims, one JSON object a line: what `extract` writes, or the stream of a
/// report. Memory holds some blocks. After 20 errors it gives up: a file of another format has one
/// in every line. Does not own `in`.
class ClaimReader {
 public:
  ClaimReader(std::istream& in, std::string path) : in_(in), path_(std::move(path)) {}

  /// The next block; nothing at the end.
  [[nodiscard]] std::optional<ClaimBlock> next();
  /// Takes what `parse_claims` made of the blocks, in their order, and delivers the claims.
  void take(std::vector<Result<Claim>> parsed, const std::function<void(Claim)>& deliver);
  /// Behind the last block: an error for every line that is no claim.
  [[nodiscard]] Diagnostics finish();

 private:
  std::istream& in_;
  std::string path_;
  std::size_t line_ = 0;
  bool given_up_ = false;
  Diagnostics diagnostics_;
};

}  // namespace gainsay
