#include "base/spool.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace gainsay {

Spool::Spool(std::size_t memory, std::string folder)
    : memory_(memory), folder_(std::move(folder)) {}

Result<void> Spool::append(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() <= memory_) return {};
  if (file_ == nullptr) {
    auto created = TemporaryFile::create(folder_);
    if (!created) return tl::unexpected(created.error());
    file_ = std::make_unique<TemporaryFile>(std::move(*created));
  }
  auto written = file_->append(buffer_);
  buffer_.clear();
  return written;
}

Result<void> Spool::for_each(const std::function<void(std::string_view)>& visit) const {
  if (file_ != nullptr) {
    std::string piece;
    for (std::uint64_t at = 0; at < file_->size(); at += piece.size()) {
      constexpr std::uint64_t most = 1U << 16U;
      piece.resize(static_cast<std::size_t>(std::min(most, file_->size() - at)));
      if (auto read = file_->read(at, piece.data(), piece.size()); !read) return read;
      visit(piece);
    }
  }
  if (!buffer_.empty()) visit(buffer_);
  return {};
}

}  // namespace gainsay
