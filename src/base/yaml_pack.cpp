#include "base/yaml_pack.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace gainsay {
namespace {

constexpr std::uint8_t quoted_bit = 0x80;
constexpr std::size_t deepest = 64;  // as parse_yaml

// Seven bits a byte, the low ones first; the high bit says that more follow (LEB128).
void put_number(std::size_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>((value & 0x7FU) | 0x80U);
  out += static_cast<char>(value);
}

void put(const YamlNode& node, std::string& out) {
  out += static_cast<char>(static_cast<std::uint8_t>(node.kind) | (node.quoted ? quoted_bit : 0));
  put_number(node.line, out);
  put_number(node.column, out);
  switch (node.kind) {
    case YamlNode::Kind::Null:
      break;
    case YamlNode::Kind::Scalar:
      put_number(node.text.size(), out);
      out += node.text;
      break;
    case YamlNode::Kind::Sequence:
      put_number(node.items.size(), out);
      for (const YamlNode& item : node.items) put(item, out);
      break;
    case YamlNode::Kind::Map:
      put_number(node.entries.size(), out);
      for (const YamlEntry& entry : node.entries) {
        put(entry.key, out);
        put(entry.value, out);
      }
      break;
  }
}

// Each step returns false when the bytes are not a packed tree.
class Unpacker {
 public:
  Unpacker(std::string_view bytes, const std::vector<std::string_view>& left_out)
      : rest_(bytes), left_out_(left_out) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }

  [[nodiscard]] bool take(YamlNode& node, std::size_t depth) {
    std::size_t count = 0;
    if (depth > deepest || !take_head(node) || !take_count(node.kind, count)) return false;
    switch (node.kind) {
      case YamlNode::Kind::Null:
        return true;
      case YamlNode::Kind::Scalar:
        node.text = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return true;
      case YamlNode::Kind::Sequence:
        node.items.resize(count);
        return std::all_of(node.items.begin(), node.items.end(),
                           [&](YamlNode& item) { return take(item, depth + 1); });
      case YamlNode::Kind::Map:
        return take_entries(node, count, depth);
    }
    return false;
  }

 private:
  [[nodiscard]] bool take_entries(YamlNode& map, std::size_t count, std::size_t depth) {
    map.entries.resize(count);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
      YamlEntry& entry = map.entries[kept];
      if (!take(entry.key, depth + 1)) return false;
      const auto& out = left_out_;
      if (depth == 0 && std::find(out.begin(), out.end(), entry.key.text) != out.end()) {
        if (!skip(depth + 1)) return false;
        entry = {};
        continue;
      }
      if (!take(entry.value, depth + 1)) return false;
      ++kept;
    }
    map.entries.resize(kept);
    return true;
  }

  [[nodiscard]] bool skip(std::size_t depth) {
    YamlNode head;
    std::size_t count = 0;
    if (depth > deepest || !take_head(head) || !take_count(head.kind, count)) return false;
    if (head.kind == YamlNode::Kind::Scalar) {
      rest_.remove_prefix(count);
      return true;
    }
    const std::size_t children = head.kind == YamlNode::Kind::Map ? 2 * count : count;
    for (std::size_t i = 0; i < children; ++i) {
      if (!skip(depth + 1)) return false;
    }
    return true;
  }

  [[nodiscard]] bool take_head(YamlNode& node) {
    if (rest_.empty()) return false;
    const auto head = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    node.quoted = (head & quoted_bit) != 0;
    const auto kind = static_cast<std::uint8_t>(head & ~quoted_bit);
    if (kind > static_cast<std::uint8_t>(YamlNode::Kind::Map)) return false;
    node.kind = static_cast<YamlNode::Kind>(kind);
    return take_number(node.line) && take_number(node.column);
  }

  [[nodiscard]] bool take_number(std::size_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 35 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<std::uint8_t>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::size_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

  // Bytes or nodes that follow; none of either takes less than a byte.
  [[nodiscard]] bool take_count(YamlNode::Kind kind, std::size_t& count) {
    return kind == YamlNode::Kind::Null || (take_number(count) && count <= rest_.size());
  }

  std::string_view rest_;
  const std::vector<std::string_view>& left_out_;
};

}  // namespace

std::string pack_yaml(const YamlNode& root) {
  std::string out;
  put(root, out);
  return out;
}

std::optional<YamlNode> unpack_yaml(std::string_view bytes,
                                    const std::vector<std::string_view>& left_out) {
  Unpacker unpacker(bytes, left_out);
  YamlNode root;
  if (!unpacker.take(root, 0) || !unpacker.done()) return std::nullopt;
  return root;
}

}  // namespace gainsay
