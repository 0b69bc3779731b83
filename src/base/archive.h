#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/flat_vector.h"

namespace gainsay {

// Values as bytes, to be read again by the same program on the same machine, and no other: numbers
// are written as memory has them, and the format is nobody's business but that of the two classes.
// A type says once, for both directions, what it is made of: by a member template
// `archive(archive)` or a free function template `archive(archive, value)`, each of which hands its
// members to `archive(...)`.

/// Written and read as they lie in memory, vectors of them as one. A struct without padding and
/// pointers asks for it by a member type `archived_as_bytes`.
template <typename T>
inline constexpr bool is_archived_as_bytes = std::is_arithmetic_v<T> || std::is_enum_v<T> ||
                                             std::is_same_v<T, std::chrono::weekday> || requires {
  typename T::archived_as_bytes;
};

/// What is left out behind so many bytes, that the next value lies as in memory.
constexpr std::size_t hole(std::size_t bytes, std::size_t alignment) {
  return (alignment - bytes % alignment) % alignment;
}

class ArchiveWriter {
 public:
  static constexpr bool reads = false;

  template <typename... T>
  void operator()(T&... values) {
    (put(values), ...);
  }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  void raw(const void* data, std::size_t size) {
    if (size > 0) bytes_.append(static_cast<const char*>(data), size);
  }
  void count(std::size_t size) {
    const auto small = static_cast<std::uint32_t>(size);
    raw(&small, sizeof small);
  }

  template <typename T>
  void put(T& value) {
    if constexpr (is_archived_as_bytes<std::remove_const_t<T>>) {
      static_assert(std::is_trivially_copyable_v<T>);
      raw(&value, sizeof value);
    } else if constexpr (requires { value.archive(*this); }) {
      value.archive(*this);
    } else {
      archive(*this, value);
    }
  }
  void put(std::string_view text) {
    count(text.size());
    raw(text.data(), text.size());
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(std::string& text) { put(std::string_view(text)); }
  template <typename T>
  void put(std::vector<T>& values) {
    count(values.size());
    if constexpr (is_archived_as_bytes<T>) {
      raw(values.data(), values.size() * sizeof(T));
    } else {
      for (T& value : values) put(value);
    }
  }
  template <typename T>
  void put(FlatVector<T>& values) {
    count(values.size());
    bytes_.append(hole(bytes_.size(), alignof(T)), '\0');
    raw(values.data(), values.size() * sizeof(T));
  }
  template <typename A, typename B>
  void put(std::pair<A, B>& both) {
    put(both.first);
    put(both.second);
  }
  template <typename T>
  void put(std::optional<T>& value) {
    bool there = value.has_value();
    put(there);
    if (there) put(*value);
  }
  template <typename... T>
  void put(std::map<T...>& map) {
    count(map.size());
    for (auto& [key, value] : map) {
      put(key);
      put(value);
    }
  }

  std::string bytes_;
};

/// Reads what an ArchiveWriter wrote. Past the end, or where a count cannot be true, it fails: the
/// rest of the values stay as they are.
class ArchiveReader {
 public:
  static constexpr bool reads = true;

  /// `bytes` must outlive the reader, and each string_view and FlatVector that is read: they are
  /// views into them. They must be aligned for what is in them.
  explicit ArchiveReader(std::string_view bytes) : rest_(bytes), size_(bytes.size()) {}

  template <typename... T>
  void operator()(T&... values) {
    (get(values), ...);
  }
  /// Whether everything was read, and nothing is left.
  [[nodiscard]] bool done() const { return !failed_ && rest_.empty(); }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  void raw(void* data, std::size_t size) {
    failed_ = failed_ || size > rest_.size();
    if (failed_ || size == 0) return;
    std::memcpy(data, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  // No item takes less than a byte.
  [[nodiscard]] std::size_t count(std::size_t item_bytes = 1) {
    std::uint32_t size = 0;
    raw(&size, sizeof size);
    failed_ = failed_ || size > rest_.size() / item_bytes;
    return failed_ ? 0 : size;
  }

  template <typename T>
  void get(T& value) {
    if constexpr (is_archived_as_bytes<T>) {
      raw(&value, sizeof value);
    } else if constexpr (requires { value.archive(*this); }) {
      value.archive(*this);
    } else {
      archive(*this, value);
    }
  }
  void get(std::string_view& text) {
    text = rest_.substr(0, count());
    rest_.remove_prefix(text.size());
  }
  void get(std::string& text) {
    std::string_view view;
    get(view);
    text = view;
  }
  template <typename T>
  void get(std::vector<T>& values) {
    if constexpr (is_archived_as_bytes<T>) {
      values.resize(count(sizeof(T)));
      raw(values.data(), values.size() * sizeof(T));
    } else {
      const std::size_t size = count();
      values.clear();
      values.resize(size);
      for (std::size_t i = 0; i < size && !failed_; ++i) get(values[i]);
    }
  }
  template <typename T>
  void get(FlatVector<T>& values) {
    static_assert(is_archived_as_bytes<T> && std::is_trivially_copyable_v<T>);
    const std::size_t size = count(sizeof(T));
    const std::size_t bytes = size * sizeof(T);
    rest_.remove_prefix(std::min(rest_.size(), hole(size_ - rest_.size(), alignof(T))));
    failed_ = failed_ || bytes > rest_.size();
    values = {};
    if (failed_) return;
    values = FlatVector<T>::view_of({reinterpret_cast<const T*>(rest_.data()), size});
    rest_.remove_prefix(bytes);
  }
  template <typename A, typename B>
  void get(std::pair<A, B>& both) {
    get(both.first);
    get(both.second);
  }
  template <typename T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    value.reset();
    if (there) get(value.emplace());
  }
  template <typename... T>
  void get(std::map<T...>& map) {
    map.clear();
    for (std::size_t left = count(); left > 0 && !failed_; --left) {
      typename std::map<T...>::key_type key{};
      get(key);
      get(map.emplace_hint(map.end(), std::move(key), typename std::map<T...>::mapped_type{})
              ->second);
    }
  }

  std::string_view rest_;
  std::size_t size_ = 0;  // of all bytes
  bool failed_ = false;
};

}  // namespace gainsay
