#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"

namespace gainsay {

struct YamlEntry;

/// One value of a YAML file and the place where it stands. A value: it owns its text and children.
/// Aliases are expanded (within the limits of parse_yaml), so a node never refers to another.
struct YamlNode {
  enum class Kind { Null, Scalar, Sequence, Map };

  Kind kind = Kind::Null;
  std::size_t line = 0;            ///< 1-based.
  std::size_t column = 0;          ///< 1-based, in code points.
  std::string text;                ///< Of a scalar, as YAML reads it (quotes and escapes undone).
  bool quoted = false;             ///< "yes" in quotes is text, never a boolean or a number.
  std::vector<YamlNode> items;     ///< Of a sequence.
  std::vector<YamlEntry> entries;  ///< Of a map, in the order of the file; keys are scalars.

  /// The value under `key`, or null.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

/// A parsed file; keeps its lines, so that every later complaint can show the one it is about.
struct YamlFile {
  std::string path;
  std::string bytes;
  YamlNode root;

  /// An error at `node`, with its line and a caret. Without the line where that is very long, and
  /// from the hundredth error of the file on: what is no rule file may have thousands.
  [[nodiscard]] Diagnostic error(const YamlNode& node, std::string message,
                                 std::string hint = {}) const;

 private:
  // Shared, so that the file stays a value; atomic, so that `error` may be called by any thread.
  std::shared_ptr<std::atomic<unsigned>> errors_ = std::make_shared<std::atomic<unsigned>>(0);
};

/// Reads exactly one YAML document. Refused, each with its place: what is not UTF-8, NUL bytes,
/// syntax errors, duplicate keys, keys that are not scalars, a second document, an alias inside its
/// own anchor, tags beyond YAML's own, and what exceeds the limits (16 MB, depth 64, 1,000,000
/// nodes; nodes and texts count with aliases expanded). An empty file gives a Null root.
[[nodiscard]] Result<YamlFile> parse_yaml(std::string path, std::string bytes);

/// Reads the fields of one map and complains about what does not fit: a wrong type, a missing or an
/// unknown key (with the nearest known one). Every key asked for counts as known; `finish` reports
/// the others, so call it last. Complaints are appended to `diagnostics`; getters then give
/// defaults.
class YamlFields {
 public:
  /// `what` names the map in messages ("a topic", "an entity"). A node that is no map is an error;
  /// null stands for an empty map.
  YamlFields(const YamlFile& file, const YamlNode& node, std::string what,
             Diagnostics& diagnostics);

  [[nodiscard]] const YamlNode* get(std::string_view key);      ///< null when absent
  [[nodiscard]] const YamlNode* require(std::string_view key);  ///< null and an error when absent
  [[nodiscard]] std::string text(std::string_view key, std::string fallback = {});
  [[nodiscard]] bool flag(std::string_view key, bool fallback = false);
  [[nodiscard]] double number(std::string_view key, double fallback = 0);
  /// A sequence of scalars; a single scalar counts as a sequence of one.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  /// The items of a sequence of anything; a single scalar counts as a sequence of one.
  [[nodiscard]] std::vector<const YamlNode*> nodes(std::string_view key);
  /// The same of texts only, as `texts` gives them, with their places.
  [[nodiscard]] std::vector<const YamlNode*> items(std::string_view key);
  /// The word under `key` that must be one of `allowed`; `fallback` when absent or wrong.
  [[nodiscard]] std::string choice(std::string_view key, const std::vector<std::string>& allowed,
                                   std::string fallback);
  void error(const YamlNode& node, std::string message, std::string hint = {});
  void finish();

 private:
  const YamlFile& file_;
  const YamlNode& node_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
};

}  // namespace gainsay
