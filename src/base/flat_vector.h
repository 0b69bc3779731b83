#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace gainsay {

/// A vector that need not be copied out of an archive: what an ArchiveReader gives it are the bytes
/// that it reads, which must outlive it. Of numbers and the like; changing it makes them its own.
template <typename T>
class FlatVector {
 public:
  FlatVector() = default;
  FlatVector(std::initializer_list<T> items) { append(items); }
  FlatVector(std::size_t size, const T& item) { assign(size, item); }
  FlatVector(const FlatVector& other) { append(other.items_); }
  FlatVector(FlatVector&& other) noexcept
      : own_(std::move(other.own_)), items_(std::exchange(other.items_, {})) {}
  FlatVector& operator=(FlatVector other) noexcept {
    own_.swap(other.own_);
    std::swap(items_, other.items_);
    return *this;
  }
  ~FlatVector() = default;

  /// What lies elsewhere.
  [[nodiscard]] static FlatVector view_of(std::span<const T> items) {
    FlatVector view;
    view.items_ = items;
    return view;
  }

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] const T* data() const { return items_.data(); }
  [[nodiscard]] auto begin() const { return items_.begin(); }
  [[nodiscard]] auto end() const { return items_.end(); }
  [[nodiscard]] const T& operator[](std::size_t at) const { return items_[at]; }

  [[nodiscard]] T& operator[](std::size_t at) { return own()[at]; }
  void push_back(const T& item) {
    own().push_back(item);
    items_ = *own_;
  }
  void append(std::span<const T> items) {
    own().insert(own_->end(), items.begin(), items.end());
    items_ = *own_;
  }
  void resize(std::size_t size, const T& item) {
    own().resize(size, item);
    items_ = *own_;
  }
  void assign(std::size_t size, const T& item) {
    items_ = {};
    own().assign(size, item);
    items_ = *own_;
  }

 private:
  std::vector<T>& own() {
    if (own_ == nullptr) own_ = std::make_unique<std::vector<T>>();
    if (items_.data() != own_->data()) {
      own_->assign(items_.begin(), items_.end());
      items_ = *own_;
    }
    return *own_;
  }

  std::unique_ptr<std::vector<T>> own_;  // small where there is none, as there mostly is
  std::span<const T> items_;             // what is its own, or what lies elsewhere
};

}  // namespace gainsay
