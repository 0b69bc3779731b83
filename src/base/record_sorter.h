#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/temporary_file.h"

namespace gainsay {

/// Sorts any number of records by their keys, bytewise; those with equal keys stay in the order in
/// which they were added. Records are kept in memory up to a limit; beyond it sorted runs of them
/// go to a temporary file and are merged when they are read. First all are added, then they are
/// read once. An error is one of the temporary file.
class RecordSorter {
 public:
  /// `memory` in bytes, for records and what goes with them; `folder` is for the temporary file.
  RecordSorter(std::size_t memory, std::string folder);

  [[nodiscard]] Result<void> add(std::string_view key, std::string_view record);

  /// Called with key and record, which are valid until it returns; what it returns as an error
  /// ends the reading and is passed on.
  using Visit = std::function<Result<void>(std::string_view key, std::string_view record)>;
  [[nodiscard]] Result<void> for_each(const Visit& visit);

  [[nodiscard]] bool uses_disk() const { return file_ != nullptr; }

 private:
  // A record in memory: its key's length and its own (4 bytes each), key, record. The first bytes
  // of the key beside the pointer spare most look-ups in sorting.
  struct Entry {
    std::uint64_t prefix;
    const char* bytes;
  };
  struct Run {
    std::uint64_t begin;
    std::uint64_t end;
  };
  class Cursor;

  [[nodiscard]] char* room(std::size_t size);
  void sort();
  [[nodiscard]] Result<void> write_run();
  [[nodiscard]] Result<void> merge(const std::vector<Run>& runs, const Visit& visit) const;
  [[nodiscard]] Result<void> merge_runs();

  std::size_t memory_;
  std::string folder_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t in_block_ = 0;    // bytes used of the last block
  std::size_t block_size_ = 0;  // of the last block
  std::size_t used_ = 0;        // bytes of all blocks
  std::vector<Entry> entries_;
  std::unique_ptr<TemporaryFile> file_;
  std::vector<Run> runs_;
};

}  // namespace gainsay
