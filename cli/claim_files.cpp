#include "cli/claim_files.h"

#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>
#include <utility>
#include <vector>

#include "base/result.h"
#include "cli/ordered_work.h"
#include "report/claim_lines.h"

namespace gainsay {
namespace {

void read_stream(std::istream& in, const std::string& path, std::size_t jobs, Messages& messages,
                 const std::function<void(Claim)>& deliver) {
  ClaimReader reader(in, path);
  OrderedWork<ClaimBlock, std::vector<Result<Claim>>> work(
      jobs, [](const ClaimBlock& block) { return parse_claims(block); },
      [&](std::vector<Result<Claim>> parsed) { reader.take(std::move(parsed), deliver); });
  while (auto block = reader.next()) work.add(std::move(*block));
  work.finish();
  messages.print(reader.finish());
}

}  // namespace

void read_claim_files(const Arguments& arguments, Messages& messages,
                      const std::function<void(Claim)>& deliver) {
  for (const std::string& path : arguments.inputs) {
    if (path == "-") {
      read_stream(std::cin, path, arguments.jobs, messages, deliver);
      continue;
    }
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (in) in.peek();  // a folder can be opened, but not read
    if (in.bad() || !in.is_open()) {
      const std::string reason = std::generic_category().message(errno);
      messages.print(failure(path, "cannot be read: " + reason).value());
      continue;
    }
    in.clear();
    read_stream(in, path, arguments.jobs, messages, deliver);
  }
}

}  // namespace gainsay
