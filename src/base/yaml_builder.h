#pragma once

#include <yaml.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/yaml.h"

// Inside of parse_yaml: from the events of libyaml to a YamlNode.

namespace gainsay::yaml {

/// Bytes of a file, and of its texts with aliases expanded.
constexpr std::size_t max_bytes = 16'000'000;

/// 1-based, the column in code points; libyaml counts the same from 0.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

[[nodiscard]] Place place_of(const yaml_mark_t& mark);

/// Ends the parse from inside the builder; caught in parse_yaml.
struct Refused {
  Place place;
  std::string message;
  std::string hint;
};

/// Builds the tree and enforces every limit while libyaml reads, so that nothing grows beyond them.
/// Throws Refused.
class Builder {
 public:
  void add(const yaml_event_t& event);
  [[nodiscard]] YamlNode take() { return std::move(root_); }
  /// The innermost list or map that is still open, if it is one in brackets.
  [[nodiscard]] std::optional<YamlNode::Kind> open_bracket(Place& place) const;

 private:
  /// What a finished value adds to the limits.
  struct Size {
    std::size_t nodes = 1;  ///< This one included.
    std::size_t bytes = 0;  ///< Of its texts.
    std::size_t height = 0;
  };
  struct Frame {
    YamlNode node;
    std::string anchor;
    bool in_brackets = false;
    Size size = {.height = 1};
    bool value_expected = false;
    std::map<std::string, std::size_t, std::less<>> key_lines = {};
  };
  struct Anchored {
    YamlNode node;
    Size size;
  };

  [[nodiscard]] bool in_map() const;
  [[nodiscard]] bool at_key() const { return in_map() && !stack_.back().value_expected; }

  void add_scalar(const yaml_event_t& event);
  void add_null(YamlNode node, const std::string& anchor);
  void add_alias(const yaml_event_t& event);
  void open(YamlNode node, bool in_brackets, const yaml_char_t* tag, const yaml_char_t* anchor);
  void close();
  void keep(YamlNode node, const std::string& anchor, Size size);
  void count(Size size, Place place);
  static void add_key(Frame& map, YamlNode key);

  YamlNode root_;
  std::vector<Frame> stack_;
  std::map<std::string, Anchored, std::less<>> anchors_;
  bool document_begun_ = false;
  std::size_t nodes_ = 0;
  std::size_t text_bytes_ = 0;
};

}  // namespace gainsay::yaml
