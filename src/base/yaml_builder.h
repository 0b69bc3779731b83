#pragma once

#include <yaml-cpp/eventhandler.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/yaml.h"

// Inside of parse_yaml: from the events of yaml-cpp to a YamlNode.

namespace gainsay::yaml {

/// Bytes of a file, and of its texts with aliases expanded.
constexpr std::size_t max_bytes = 16'000'000;

/// Ends the parse from inside the event handler; caught in parse_yaml.
struct Refused {
  std::size_t offset = 0;
  std::string message;
  std::string hint;
};

/// Turns offsets into lines and columns. Offsets mostly grow, so the last one is kept: a file of
/// one long line would otherwise be counted over and over.
class Places {
 public:
  explicit Places(std::string_view bytes);
  void locate(std::size_t offset, std::size_t& line, std::size_t& column);

 private:
  std::string_view bytes_;
  std::vector<std::size_t> starts_ = {0};
  std::size_t last_offset_ = 0;
  std::size_t last_column_ = 1;
};

/// Builds the tree and enforces every limit while yaml-cpp reads, so that nothing grows beyond
/// them.
class Builder : public YAML::EventHandler {
 public:
  Builder(std::string_view bytes, Places& places) : bytes_(bytes), places_(places) {}

  [[nodiscard]] YamlNode take() { return std::move(root_); }

  /// Where the innermost [ or { that is still open stands.
  [[nodiscard]] std::size_t open_bracket() const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override;
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override;
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    YamlNode node;
    YAML::anchor_t anchor = YAML::NullAnchor;
    std::size_t offset = 0;
    std::size_t nodes = 1;  // of the subtree, this one included
    std::size_t bytes = 0;  // of its texts
    std::size_t height = 1;
    bool value_expected = false;
    std::unordered_map<std::string, std::size_t> key_lines = {};
  };
  struct Anchored {
    YamlNode node;
    std::size_t nodes = 0;
    std::size_t bytes = 0;
    std::size_t height = 0;
  };

  [[nodiscard]] bool in_map() const;
  [[nodiscard]] bool at_key() const { return in_map() && !stack_.back().value_expected; }

  std::size_t offset_of(const YAML::Mark& mark);

  YamlNode node_at(std::size_t offset, YamlNode::Kind kind);

  [[nodiscard]] bool explicit_null(std::size_t offset) const;

  /// An item of a sequence that is not there: the last line before the mark that is no comment.
  [[nodiscard]] std::size_t null_offset(std::size_t offset) const;

  static void check_tag(const std::string& tag, std::size_t offset);

  /// yaml-cpp takes a quoted text that the file ends in for closed, given a line break before the
  /// end.
  void check_closed(std::size_t offset) const;

  [[noreturn]] static void refuse_depth(std::size_t offset);

  void count(std::size_t nodes, std::size_t bytes, std::size_t offset);

  void open(std::size_t offset, YamlNode::Kind kind, const std::string& tag, YAML::anchor_t anchor);

  void close();

  void add(YamlNode node, YAML::anchor_t anchor, std::size_t nodes, std::size_t bytes,
           std::size_t height, std::size_t offset);

  static void add_key(Frame& map, YamlNode key, std::size_t offset);

  std::string_view bytes_;
  Places& places_;
  YamlNode root_;
  std::vector<Frame> stack_;
  std::unordered_map<YAML::anchor_t, Anchored> anchors_;
  std::size_t documents_ = 0;
  std::size_t nodes_ = 0;
  std::size_t text_bytes_ = 0;
  std::size_t last_offset_ = 0;
};

}  // namespace gainsay::yaml
