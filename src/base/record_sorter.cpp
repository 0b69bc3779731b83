#include "base/record_sorter.h"

#include <algorithm>
#include <cstring>
#include <queue>
#include <utility>

namespace gainsay {
namespace {

constexpr std::size_t head_size = 2 * sizeof(std::uint32_t);
constexpr std::size_t block = 1U << 18U;
// More runs than this are merged into one first: each needs a buffer of its own.
constexpr std::size_t most_runs = 256;
constexpr std::size_t least_buffer = 1U << 12U;
constexpr std::size_t write_buffer = 1U << 16U;

struct Head {
  std::uint32_t key;
  std::uint32_t record;
};

Head head_of(const char* bytes) {
  Head head{};
  std::memcpy(&head, bytes, head_size);
  return head;
}

std::size_t size_of(const Head& head) { return head_size + head.key + head.record; }

std::string_view key_of(const char* bytes) { return {bytes + head_size, head_of(bytes).key}; }

std::string_view record_of(const char* bytes) {
  const Head head = head_of(bytes);
  return {bytes + head_size + head.key, head.record};
}

// Orders as the first eight bytes of the key do.
std::uint64_t prefix_of(std::string_view key) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < sizeof prefix; ++i) {
    prefix = prefix << 8U | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  }
  return prefix;
}

}  // namespace

// Reads a run from the file, a buffer at a time.
class RecordSorter::Cursor {
 public:
  Cursor(const TemporaryFile& file, Run run, std::size_t buffer, std::size_t number)
      : file_(&file), run_(run), buffer_size_(buffer), number_(number) {}

  // To the next record; the result says whether there is one.
  [[nodiscard]] Result<bool> next() {
    at_ += current_;
    current_ = 0;
    if (at_ == buffer_.size() && run_.begin == run_.end) return false;
    if (auto filled = fill(head_size); !filled) return tl::unexpected(filled.error());
    const std::size_t size = size_of(head_of(buffer_.data() + at_));
    if (auto filled = fill(size); !filled) return tl::unexpected(filled.error());
    current_ = size;
    return true;
  }
  [[nodiscard]] const char* bytes() const { return buffer_.data() + at_; }
  // Of equal keys the one of the earlier run comes first.
  [[nodiscard]] bool operator<(const Cursor& other) const {
    const int order = key_of(bytes()).compare(key_of(other.bytes()));
    return order != 0 ? order < 0 : number_ < other.number_;
  }

 private:
  // Makes `size` bytes available behind at_.
  [[nodiscard]] Result<void> fill(std::size_t size) {
    const std::size_t rest = buffer_.size() - at_;
    if (rest >= size) return {};
    std::memmove(buffer_.data(), buffer_.data() + at_, rest);
    at_ = 0;
    const std::size_t more = static_cast<std::size_t>(
        std::min<std::uint64_t>(run_.end - run_.begin, std::max(buffer_size_, size) - rest));
    buffer_.resize(rest + more);
    auto read = file_->read(run_.begin, buffer_.data() + rest, more);
    run_.begin += more;
    return read;
  }

  const TemporaryFile* file_;
  Run run_;  // what is not in the buffer yet
  std::size_t buffer_size_;
  std::size_t number_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t current_ = 0;
};

RecordSorter::RecordSorter(std::size_t memory, std::string folder)
    : memory_(memory), folder_(std::move(folder)) {}

Result<void> RecordSorter::add(std::string_view key, std::string_view record) {
  const Head head{static_cast<std::uint32_t>(key.size()),
                  static_cast<std::uint32_t>(record.size())};
  if (head.key != key.size() || head.record != record.size()) {
    return failure("", "a record of 4 GB or more cannot be sorted");
  }
  char* bytes = room(size_of(head));
  std::memcpy(bytes, &head, head_size);
  std::copy(key.begin(), key.end(), bytes + head_size);
  std::copy(record.begin(), record.end(), bytes + head_size + key.size());
  entries_.push_back({prefix_of(key), bytes});
  // A vector that grows is there twice for a moment; half of it is counted.
  if (used_ + entries_.size() * 2 * sizeof(Entry) > memory_) return write_run();
  return {};
}

char* RecordSorter::room(std::size_t size) {
  if (in_block_ + size > block_size_) {
    block_size_ = std::max(size, std::min(block, std::max<std::size_t>(memory_ / 8, 1)));
    blocks_.push_back(std::make_unique<char[]>(block_size_));
    used_ += block_size_;
    in_block_ = 0;
  }
  char* bytes = blocks_.back().get() + in_block_;
  in_block_ += size;
  return bytes;
}

void RecordSorter::sort() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.prefix != b.prefix ? a.prefix < b.prefix : key_of(a.bytes) < key_of(b.bytes);
  });
}

Result<void> RecordSorter::write_run() {
  if (file_ == nullptr) {
    auto created = TemporaryFile::create(folder_);
    if (!created) return tl::unexpected(created.error());
    file_ = std::make_unique<TemporaryFile>(std::move(*created));
  }
  sort();
  Run run{file_->size(), 0};
  std::string buffer;
  for (const Entry& entry : entries_) {
    buffer.append(entry.bytes, size_of(head_of(entry.bytes)));
    if (buffer.size() < write_buffer) continue;
    if (auto written = file_->append(buffer); !written) return written;
    buffer.clear();
  }
  if (auto written = file_->append(buffer); !written) return written;
  run.end = file_->size();
  runs_.push_back(run);
  entries_.clear();
  blocks_.clear();
  used_ = in_block_ = block_size_ = 0;
  return runs_.size() < most_runs ? Result<void>() : merge_runs();
}

// Into one, in a file of its own.
Result<void> RecordSorter::merge_runs() {
  auto created = TemporaryFile::create(folder_);
  if (!created) return tl::unexpected(created.error());
  std::string buffer;
  const auto write = [&](std::string_view key, std::string_view record) -> Result<void> {
    // Both stand in one piece, the head before them.
    buffer.append(key.data() - head_size, head_size + key.size() + record.size());
    if (buffer.size() < write_buffer) return {};
    auto written = created->append(buffer);
    buffer.clear();
    return written;
  };
  if (auto merged = merge(runs_, write); !merged) return merged;
  if (auto written = created->append(buffer); !written) return written;
  file_ = std::make_unique<TemporaryFile>(std::move(*created));
  runs_ = {{0, file_->size()}};
  return {};
}

Result<void> RecordSorter::merge(const std::vector<Run>& runs, const Visit& visit) const {
  const std::size_t buffer = std::max(least_buffer, memory_ / (runs.size() + 1));
  std::vector<Cursor> cursors;
  cursors.reserve(runs.size());
  const auto later = [&](std::size_t a, std::size_t b) { return cursors[b] < cursors[a]; };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    cursors.emplace_back(*file_, runs[i], buffer, i);
    const auto more = cursors[i].next();
    if (!more) return tl::unexpected(more.error());
    if (*more) queue.push(i);
  }
  while (!queue.empty()) {
    const std::size_t first = queue.top();
    queue.pop();
    const char* bytes = cursors[first].bytes();
    if (auto visited = visit(key_of(bytes), record_of(bytes)); !visited) return visited;
    const auto more = cursors[first].next();
    if (!more) return tl::unexpected(more.error());
    if (*more) queue.push(first);
  }
  return {};
}

Result<void> RecordSorter::for_each(const Visit& visit) {
  if (file_ != nullptr) {
    if (!entries_.empty()) {
      if (auto written = write_run(); !written) return written;
    }
    entries_ = {};  // its room is for the buffers now
    return merge(runs_, visit);
  }
  sort();
  for (const Entry& entry : entries_) {
    if (auto visited = visit(key_of(entry.bytes), record_of(entry.bytes)); !visited) {
      return visited;
    }
  }
  return {};
}

}  // namespace gainsay
