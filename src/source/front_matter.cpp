#include "source/front_matter.h"

#include <algorithm>
#include <utility>

#include "base/yaml.h"

namespace gainsay {
namespace {

/// The end of the line that begins at `start`, its line break included.
std::size_t line_end(std::string_view text, std::size_t start) {
  const std::size_t line_break = text.find_first_of("\r\n", start);
  if (line_break == std::string_view::npos) return text.size();
  return line_break + (text.substr(line_break, 2) == "\r\n" ? 2 : 1);
}

bool is_rule(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r\n");
  return last == 2 && line.substr(0, 3) == "---";
}

struct Block {
  std::size_t closing = 0;  ///< Where the closing line begins.
  std::size_t end = 0;      ///< And ends.
};

Block find_block(std::string_view text) {
  std::size_t start = line_end(text, 0);
  if (!is_rule(text.substr(0, start))) return {};
  while (start < text.size()) {
    const std::size_t end = line_end(text, start);
    if (is_rule(text.substr(start, end - start))) return {start, end};
    start = end;
  }
  return {};
}

/// Takes the values of the known keys; a complaint is about the first that cannot be.
class Fields {
 public:
  explicit Fields(const YamlFile& file) : file_(file) {}

  std::string text(std::string_view key) {
    const YamlNode* node = file_.root.find(key);
    if (!node || node->kind == YamlNode::Kind::Null) return {};
    if (node->kind == YamlNode::Kind::Scalar) return node->text;
    complain(*node, "'" + std::string(key) + "' must be a single text", "");
    return {};
  }

  std::optional<Day> day(std::string_view key) {
    const std::string value = text(key);
    if (value.empty()) return std::nullopt;
    const std::optional<Day> day = parse_iso_day(value);
    if (!day) {
      complain(*file_.root.find(key), "'" + std::string(key) + "' is no day",
               "write it as year-month-day: 2021-12-26");
    }
    return day;
  }

  [[nodiscard]] const std::optional<Diagnostic>& complaint() const { return complaint_; }

 private:
  void complain(const YamlNode& node, std::string message, std::string hint) {
    if (!complaint_) complaint_ = file_.error(node, std::move(message), std::move(hint));
  }

  const YamlFile& file_;
  std::optional<Diagnostic> complaint_;
};

}  // namespace

Result<FrontMatter> read_front_matter(const std::string& path, std::string_view text) {
  const Block block = find_block(text);
  if (block.end == 0) return FrontMatter{};
  // The opening line is YAML's own mark of a document: with it the lines count as in the file.
  auto file = parse_yaml(path, std::string(text.substr(0, block.closing)));
  if (!file) {
    Diagnostic error = std::move(file.error());
    error.message = "in the front matter: " + error.message;
    if (error.hint.empty()) {
      error.hint = "if this is no front matter, leave a line empty before the first '---'";
    }
    return tl::unexpected(std::move(error));
  }
  FrontMatter front_matter;
  const YamlNode::Kind kind = file->root.kind;
  if (kind != YamlNode::Kind::Map && kind != YamlNode::Kind::Null) return front_matter;
  Fields fields(*file);
  front_matter.metadata.title = fields.text("title");
  front_matter.metadata.outlet = fields.text("outlet");
  front_matter.metadata.published = fields.day("published");
  front_matter.metadata.language = fields.text("language");
  front_matter.metadata.story = fields.text("story");
  front_matter.metadata.url = fields.text("url");
  front_matter.end = block.end;
  if (fields.complaint()) return tl::unexpected(*fields.complaint());
  return front_matter;
}

}  // namespace gainsay
