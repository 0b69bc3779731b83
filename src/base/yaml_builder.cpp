#include "base/yaml_builder.h"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace gainsay::yaml {
namespace {

constexpr std::size_t max_nodes = 1'000'000;
constexpr std::size_t max_depth = 64;

}  // namespace

Places::Places(std::string_view bytes) : bytes_(bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const bool carriage_return = bytes[at] == '\r' && bytes.substr(at + 1, 1) != "\n";
    if (bytes[at] == '\n' || carriage_return) starts_.push_back(at + 1);
  }
}

void Places::locate(std::size_t offset, std::size_t& line, std::size_t& column) {
  offset = std::min(offset, bytes_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::size_t start = *(after - 1);
  if (last_offset_ < start || last_offset_ > offset) {
    last_offset_ = start;
    last_column_ = 1;
  }
  last_column_ += count_code_points(bytes_.substr(last_offset_, offset - last_offset_));
  last_offset_ = offset;
  line = static_cast<std::size_t>(after - starts_.begin());
  column = last_column_;
}

std::size_t Builder::open_bracket() const {
  const auto bracket = std::find_if(stack_.rbegin(), stack_.rend(), [&](const Frame& frame) {
    const std::string_view first = bytes_.substr(frame.offset, 1);
    return first == "[" || first == "{";
  });
  if (bracket != stack_.rend()) return bracket->offset;
  return stack_.empty() ? last_offset_ : stack_.back().offset;
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  const std::size_t offset = offset_of(mark);
  if (documents_++ == 0) return;
  if (bytes_.substr(offset, 3) == "---") {
    throw Refused{offset, "a second document begins here; a file holds one", ""};
  }
  throw Refused{offset, "this stands behind the end of the document",
                "is there a stray ',' or a missing '- ' or ':'?"};
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t offset = offset_of(mark);
  if (at_key()) {
    throw Refused{offset, "a key is missing or null", "a key that is the word null goes in quotes"};
  }
  // yaml-cpp marks a value that is not there with whatever follows; its key is the better place.
  const bool at_its_key = in_map() && !explicit_null(offset);
  YamlNode node = node_at(at_its_key ? offset : null_offset(offset), YamlNode::Kind::Null);
  if (at_its_key) {
    node.line = stack_.back().node.entries.back().key.line;
    node.column = stack_.back().node.entries.back().key.column;
  }
  count(1, 0, offset);
  add(std::move(node), anchor, 1, 0, 0, offset);
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t offset = offset_of(mark);
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end()) throw Refused{offset, "an alias stands inside its own anchor", ""};
  const Anchored& anchored = found->second;
  if (stack_.size() + anchored.height > max_depth) refuse_depth(offset);
  count(anchored.nodes, anchored.bytes, offset);
  YamlNode copy = anchored.node;
  places_.locate(offset, copy.line, copy.column);
  add(std::move(copy), YAML::NullAnchor, anchored.nodes, anchored.bytes, anchored.height, offset);
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  const std::size_t offset = offset_of(mark);
  check_tag(tag, offset);
  if (tag != "?") check_closed(offset);
  YamlNode node = node_at(offset, YamlNode::Kind::Scalar);
  node.text = value;
  node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
  count(1, value.size(), offset);
  add(std::move(node), anchor, 1, value.size(), 0, offset);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value) {
  open(offset_of(mark), YamlNode::Kind::Sequence, tag, anchor);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) {
  open(offset_of(mark), YamlNode::Kind::Map, tag, anchor);
}

bool Builder::in_map() const {
  return !stack_.empty() && stack_.back().node.kind == YamlNode::Kind::Map;
}

std::size_t Builder::offset_of(const YAML::Mark& mark) {
  last_offset_ = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), bytes_.size());
  return last_offset_;
}

YamlNode Builder::node_at(std::size_t offset, YamlNode::Kind kind) {
  YamlNode node;
  node.kind = kind;
  places_.locate(offset, node.line, node.column);
  return node;
}

bool Builder::explicit_null(std::size_t offset) const {
  if (bytes_.substr(offset, 1) == "~") return true;
  const std::string_view word = bytes_.substr(offset, 4);
  if (word != "null" && word != "Null" && word != "NULL") return false;
  // "null: 1" on the next line is a key, not the missing value.
  return bytes_.substr(offset + 4, 1) != ":";
}

std::size_t Builder::null_offset(std::size_t offset) const {
  if (explicit_null(offset)) return offset;
  std::size_t end = offset;
  while (true) {
    const std::size_t line_break = end == 0 ? std::string_view::npos : bytes_.rfind('\n', end - 1);
    const std::size_t start = line_break == std::string_view::npos ? 0 : line_break + 1;
    const std::size_t first = bytes_.find_first_not_of(" \t\r\n", start);
    if (first < end && bytes_[first] != '#') return first;
    if (start == 0) return offset;
    end = start - 1;
  }
}

void Builder::check_tag(const std::string& tag, std::size_t offset) {
  if (tag.empty() || tag == "?" || tag == "!" || tag.rfind("tag:yaml.org,2002:", 0) == 0) return;
  throw Refused{offset, "the tag '" + tag + "' has no meaning here",
                "text that begins with '!' goes in single quotes"};
}

void Builder::check_closed(std::size_t offset) const {
  std::size_t at = offset;
  while (at < bytes_.size() && (bytes_[at] == '&' || bytes_[at] == '!')) {
    at = bytes_.find_first_not_of(" \t\r\n", bytes_.find_first_of(" \t\r\n", at));
  }
  if (at >= bytes_.size() || (bytes_[at] != '"' && bytes_[at] != '\'')) return;
  const char quote = bytes_[at];
  while (++at < bytes_.size()) {
    if (quote == '"' && bytes_[at] == '\\') {
      ++at;
    } else if (bytes_[at] == quote) {
      if (quote == '"' || bytes_.substr(at + 1, 1) != "'") return;
      ++at;
    }
  }
  throw Refused{offset, "the quotes that open here are never closed", ""};
}

void Builder::refuse_depth(std::size_t offset) {
  throw Refused{offset, "the nesting is deeper than " + std::to_string(max_depth) + " levels", ""};
}

void Builder::count(std::size_t nodes, std::size_t bytes, std::size_t offset) {
  nodes_ += nodes;
  text_bytes_ += bytes;
  if (nodes_ > max_nodes || text_bytes_ > max_bytes) {
    throw Refused{offset,
                  "the file grows beyond 1,000,000 values or 16 MB of text, aliases expanded", ""};
  }
}

void Builder::open(std::size_t offset, YamlNode::Kind kind, const std::string& tag,
                   YAML::anchor_t anchor) {
  check_tag(tag, offset);
  if (at_key()) {
    throw Refused{offset, "a key must be a single word or text, not a list or a map",
                  "close the bracket, or put text that begins with '[' or '{' in single quotes"};
  }
  if (stack_.size() >= max_depth) refuse_depth(offset);
  count(1, 0, offset);
  Frame frame;
  frame.node = node_at(offset, kind);
  frame.anchor = anchor;
  frame.offset = offset;
  stack_.push_back(std::move(frame));
}

void Builder::close() {
  Frame frame = std::move(stack_.back());
  stack_.pop_back();
  add(std::move(frame.node), frame.anchor, frame.nodes, frame.bytes, frame.height, frame.offset);
}

void Builder::add(YamlNode node, YAML::anchor_t anchor, std::size_t nodes, std::size_t bytes,
                  std::size_t height, std::size_t offset) {
  if (anchor != YAML::NullAnchor) {
    count(nodes, bytes, offset);  // the copy kept for aliases takes memory too
    anchors_[anchor] = {node, nodes, bytes, height};
  }
  if (stack_.empty()) {
    root_ = std::move(node);
    return;
  }
  const bool key = at_key();
  Frame& parent = stack_.back();
  parent.nodes += nodes;
  parent.bytes += bytes;
  parent.height = std::max(parent.height, height + 1);
  if (parent.node.kind == YamlNode::Kind::Sequence) {
    parent.node.items.push_back(std::move(node));
  } else if (key) {
    add_key(parent, std::move(node), offset);
  } else {
    parent.node.entries.back().value = std::move(node);
    parent.value_expected = false;
  }
}

void Builder::add_key(Frame& map, YamlNode key, std::size_t offset) {
  if (key.kind != YamlNode::Kind::Scalar) {
    throw Refused{offset, "a key must be a single word or text, not a list or a map", ""};
  }
  const auto [first, fresh] = map.key_lines.emplace(key.text, key.line);
  if (!fresh) {
    throw Refused{offset,
                  "the key '" + key.text + "' appears twice in this map (first in line " +
                      std::to_string(first->second) + ")",
                  ""};
  }
  map.node.entries.push_back({std::move(key), {}});
  map.value_expected = true;
}

}  // namespace gainsay::yaml
