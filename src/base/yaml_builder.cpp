#include "base/yaml_builder.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace gainsay::yaml {
namespace {

constexpr std::size_t max_nodes = 1'000'000;
constexpr std::size_t max_depth = 64;
constexpr std::string_view text_tag = YAML_STR_TAG;

std::string text_of(const yaml_char_t* text) {
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

Place place_of(const YamlNode& node) { return {node.line, node.column}; }

void check_tag(const std::string& tag, Place place) {
  if (tag.empty() || tag == "!" || tag.rfind("tag:yaml.org,2002:", 0) == 0) return;
  throw Refused{place, "the tag '" + tag + "' has no meaning here",
                "text that begins with '!' goes in single quotes"};
}

[[noreturn]] void refuse_depth(Place place) {
  throw Refused{place, "the nesting is deeper than " + std::to_string(max_depth) + " levels", ""};
}

bool means_null(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

YamlNode node_at(Place place, YamlNode::Kind kind) {
  YamlNode node;
  node.kind = kind;
  node.line = place.line;
  node.column = place.column;
  return node;
}

}  // namespace

Place place_of(const yaml_mark_t& mark) { return {mark.line + 1, mark.column + 1}; }

void Builder::add(const yaml_event_t& event) {
  const Place place = place_of(event.start_mark);
  switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
      if (document_begun_) {
        throw event.data.document_start.implicit == 0
            ? Refused{place, "a second document begins here; a file holds one", ""}
            : Refused{place, "this stands behind the end of the document", ""};
      }
      document_begun_ = true;
      break;
    case YAML_ALIAS_EVENT:
      add_alias(event);
      break;
    case YAML_SCALAR_EVENT:
      add_scalar(event);
      break;
    case YAML_SEQUENCE_START_EVENT:
      open(node_at(place, YamlNode::Kind::Sequence),
           event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
           event.data.sequence_start.tag, event.data.sequence_start.anchor);
      break;
    case YAML_MAPPING_START_EVENT:
      open(node_at(place, YamlNode::Kind::Map),
           event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, event.data.mapping_start.tag,
           event.data.mapping_start.anchor);
      break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      close();
      break;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
      break;
  }
}

std::optional<YamlNode::Kind> Builder::open_bracket(Place& place) const {
  if (stack_.empty() || !stack_.back().in_brackets) return std::nullopt;
  place = place_of(stack_.back().node);
  return stack_.back().node.kind;
}

bool Builder::in_map() const {
  return !stack_.empty() && stack_.back().node.kind == YamlNode::Kind::Map;
}

void Builder::add_scalar(const yaml_event_t& event) {
  const auto& scalar = event.data.scalar;
  const std::string tag = text_of(scalar.tag);
  YamlNode node = node_at(place_of(event.start_mark), YamlNode::Kind::Scalar);
  check_tag(tag, place_of(node));
  node.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
  node.quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE || tag == "!" || tag == text_tag;
  if (!node.quoted && means_null(node.text)) {
    add_null(std::move(node), text_of(scalar.anchor));
    return;
  }
  const Size size{.nodes = 1, .bytes = scalar.length};
  count(size, place_of(node));
  keep(std::move(node), text_of(scalar.anchor), size);
}

void Builder::add_null(YamlNode node, const std::string& anchor) {
  if (at_key()) {
    throw Refused{place_of(node), "a key is missing or null",
                  "a key that is the word null goes in quotes"};
  }
  // A value that is not there has no place; that of its key or its '-' is the one to look at.
  if (node.text.empty() && in_map()) {
    node.line = stack_.back().node.entries.back().key.line;
    node.column = stack_.back().node.entries.back().key.column;
  } else if (node.text.empty() && !stack_.empty() && node.column > 1) {
    --node.column;
  }
  node.kind = YamlNode::Kind::Null;
  node.text.clear();
  count({}, place_of(node));
  keep(std::move(node), anchor, {});
}

void Builder::add_alias(const yaml_event_t& event) {
  const Place place = place_of(event.start_mark);
  const std::string name = text_of(event.data.alias.anchor);
  const bool inside = std::any_of(stack_.begin(), stack_.end(),
                                  [&](const Frame& frame) { return frame.anchor == name; });
  if (inside) throw Refused{place, "an alias stands inside its own anchor", ""};
  const auto found = anchors_.find(name);
  if (found == anchors_.end()) {
    throw Refused{place, "this alias has no anchor before it",
                  "text that begins with '*' goes in single quotes"};
  }
  const Anchored& anchored = found->second;
  if (stack_.size() + anchored.size.height > max_depth) refuse_depth(place);
  count(anchored.size, place);
  YamlNode copy = anchored.node;
  copy.line = place.line;
  copy.column = place.column;
  keep(std::move(copy), {}, anchored.size);
}

void Builder::count(Size size, Place place) {
  nodes_ += size.nodes;
  text_bytes_ += size.bytes;
  if (nodes_ > max_nodes || text_bytes_ > max_bytes) {
    throw Refused{place,
                  "the file grows beyond 1,000,000 values or 16 MB of text, aliases expanded", ""};
  }
}

void Builder::open(YamlNode node, bool in_brackets, const yaml_char_t* tag,
                   const yaml_char_t* anchor) {
  const Place place = place_of(node);
  check_tag(text_of(tag), place);
  if (at_key()) {
    throw Refused{place, "a key must be a single word or text, not a list or a map",
                  "close the bracket, or put text that begins with '[' or '{' in single quotes"};
  }
  if (stack_.size() >= max_depth) refuse_depth(place);
  count({}, place);
  stack_.push_back({std::move(node), text_of(anchor), in_brackets});
}

void Builder::close() {
  Frame frame = std::move(stack_.back());
  stack_.pop_back();
  keep(std::move(frame.node), frame.anchor, frame.size);
}

void Builder::keep(YamlNode node, const std::string& anchor, Size size) {
  if (!anchor.empty()) {
    count(size, place_of(node));  // the copy kept for aliases takes memory too
    anchors_[anchor] = {node, size};
  }
  if (stack_.empty()) {
    root_ = std::move(node);
    return;
  }
  const bool key = at_key();
  Frame& parent = stack_.back();
  parent.size.nodes += size.nodes;
  parent.size.bytes += size.bytes;
  parent.size.height = std::max(parent.size.height, size.height + 1);
  if (parent.node.kind == YamlNode::Kind::Sequence) {
    parent.node.items.push_back(std::move(node));
  } else if (key) {
    add_key(parent, std::move(node));
  } else {
    parent.node.entries.back().value = std::move(node);
    parent.value_expected = false;
  }
}

void Builder::add_key(Frame& map, YamlNode key) {
  const Place place = place_of(key);
  if (key.kind != YamlNode::Kind::Scalar) {
    throw Refused{place, "a key must be a single word or text, not a list or a map", ""};
  }
  const auto [first, fresh] = map.key_lines.emplace(key.text, key.line);
  if (!fresh) {
    throw Refused{place,
                  "the key '" + key.text + "' appears twice in this map (first in line " +
                      std::to_string(first->second) + ")",
                  ""};
  }
  map.node.entries.push_back({std::move(key), {}});
  map.value_expected = true;
}

}  // namespace gainsay::yaml
