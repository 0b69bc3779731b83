#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/temporary_file.h"

namespace gainsay {

/// Text that is put together now and written out later: in memory up to a limit, beyond it in a
/// temporary file.
class Spool {
 public:
  /// `memory` in bytes; `folder` is for the temporary file.
  Spool(std::size_t memory, std::string folder);

  [[nodiscard]] Result<void> append(std::string_view text);
  [[nodiscard]] bool empty() const { return buffer_.empty() && file_ == nullptr; }
  /// Hands out all of it in pieces.
  [[nodiscard]] Result<void> for_each(const std::function<void(std::string_view)>& visit) const;

 private:
  std::size_t memory_;
  std::string folder_;
  std::string buffer_;  // the end of the text
  std::unique_ptr<TemporaryFile> file_;
};

}  // namespace gainsay
