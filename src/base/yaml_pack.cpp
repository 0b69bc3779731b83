#include "base/yaml_pack.h"

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
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }

  [[nodiscard]] bool take(YamlNode& node, std::size_t depth) {
    if (rest_.empty() || depth > deepest) return false;
    const auto head = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    node.quoted = (head & quoted_bit) != 0;
    std::size_t count = 0;
    if (!take_number(node.line) || !take_number(node.column)) return false;
    switch (head & ~quoted_bit) {
      case static_cast<int>(YamlNode::Kind::Null):
        return true;
      case static_cast<int>(YamlNode::Kind::Scalar):
        node.kind = YamlNode::Kind::Scalar;
        if (!take_count(count)) return false;
        node.text = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return true;
      case static_cast<int>(YamlNode::Kind::Sequence):
        node.kind = YamlNode::Kind::Sequence;
        if (!take_count(count)) return false;
        node.items.resize(count);
        for (YamlNode& item : node.items) {
          if (!take(item, depth + 1)) return false;
        }
        return true;
      case static_cast<int>(YamlNode::Kind::Map):
        node.kind = YamlNode::Kind::Map;
        if (!take_count(count)) return false;
        node.entries.resize(count);
        for (YamlEntry& entry : node.entries) {
          if (!take(entry.key, depth + 1) || !take(entry.value, depth + 1)) return false;
        }
        return true;
      default:
        return false;
    }
  }

 private:
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
  [[nodiscard]] bool take_count(std::size_t& count) {
    return take_number(count) && count <= rest_.size();
  }

  std::string_view rest_;
};

}  // namespace

std::string pack_yaml(const YamlNode& root) {
  std::string out;
  put(root, out);
  return out;
}

std::optional<YamlNode> unpack_yaml(std::string_view bytes) {
  Unpacker unpacker(bytes);
  YamlNode root;
  if (!unpacker.take(root, 0) || !unpacker.done()) return std::nullopt;
  return root;
}

}  // namespace gainsay
