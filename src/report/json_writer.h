#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_value.h"

namespace gainsay {

/// Writes JSON as it comes, without a tree: byte by byte what `append_line` writes of a tree of the
/// same values. It puts the commas; that lists and objects end, and that a key has one value, is
/// for the caller to see to. Bytes that are no UTF-8 become U+FFFD.
class JsonWriter {
 public:
  JsonWriter() = default;
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }

  /// The name of an object's next value.
  void key(std::string_view name) {
    value(name);
    put(':');
    comma_ = false;
  }

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(std::same_as<bool> auto truth) { literal(truth ? "true" : "false"); }
  void value(std::size_t number);
  /// As people write it, 12 rather than 12.0; null where it is not finite.
  void value(double number);
  void value(const Json& tree);
  void value(const std::vector<std::string>& texts);
  /// Null for what there is not.
  template <typename Value>
  void value(const std::optional<Value>& known) {
    if (known) {
      value(*known);
    } else {
      literal("null");
    }
  }

  /// A key and its value. The name is written as it stands, so nothing in it may want an escape.
  template <std::size_t Size, typename Value>
  void member(const char (&name)[Size], const Value& known) {
    member(name);
    value(known);
  }
  /// The key alone; its value follows.
  template <std::size_t Size>
  void member(const char (&name)[Size]) {
    constexpr std::size_t length = Size - 1;
    char* to = room(length + 4);
    if (comma_) *to++ = ',';
    *to++ = '"';
    std::memcpy(to, name, length);
    std::memcpy(to + length, "\":", 2);
    written_to(to + length + 2);
    comma_ = false;
  }

  void end_line() {
    put('\n');
    comma_ = false;
  }

  /// What has been written; the writer is empty again.
  [[nodiscard]] std::string take();

 private:
  void begin(char bracket) {
    separate();
    put(bracket);
    comma_ = false;
  }
  void end(char bracket) {
    put(bracket);
    comma_ = true;
  }
  void separate() {
    if (comma_) put(',');
    comma_ = true;
  }
  void put(char c) {
    *room(1) = c;
    ++size_;
  }
  void append(std::string_view bytes) {
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void literal(std::string_view word) {
    separate();
    append(word);
  }
  // Whether all of it was ASCII.
  bool append_escaped(std::string_view text);
  void append_escape(char escape, char escaped);

  // Where the next bytes go, with room for `count` of them.
  char* room(std::size_t count) {
    if (text_.size() - size_ < count) grow(count);
    return text_.data() + size_;
  }
  void written_to(const char* end) { size_ = static_cast<std::size_t>(end - text_.data()); }
  void grow(std::size_t count);

  std::string text_;  // longer than what is written, so that it seldom grows
  std::size_t size_ = 0;
  bool comma_ = false;  // before the next value
};

}  // namespace gainsay
