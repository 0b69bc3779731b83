#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

/// A file without a name for what memory has no room for: nobody else can open it, and it is gone
/// with the process, however that ends. A value that can be moved.
class TemporaryFile {
 public:
  [[nodiscard]] static Result<TemporaryFile> create(const std::string& folder);

  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// Writes behind what is there. Nothing is buffered: hand over large pieces.
  [[nodiscard]] Result<void> append(std::string_view bytes);
  /// Reads `size` bytes from `at` on, which must have been written.
  [[nodiscard]] Result<void> read(std::uint64_t at, char* to, std::size_t size) const;

 private:
  struct Descriptor {
    explicit Descriptor(int file) : number(file) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();
    int number;
  };

  std::unique_ptr<Descriptor> file_;
  std::string folder_;  // for messages
  std::uint64_t size_ = 0;
};

}  // namespace gainsay
