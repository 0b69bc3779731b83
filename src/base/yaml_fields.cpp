#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/yaml.h"

namespace gainsay {
namespace {

std::string_view kind_of(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::Null:
      return "nothing";
    case YamlNode::Kind::Scalar:
      return "a single value";
    case YamlNode::Kind::Sequence:
      return "a list";
    case YamlNode::Kind::Map:
      return "a map";
  }
  return "nothing";
}

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

std::string list_of(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::string suggestion(std::string_view typed, const std::vector<std::string>& known,
                       std::string_view what) {
  const std::string_view near = nearest(typed, known);
  if (!near.empty()) return "did you mean " + quoted(near) + "?";
  return known.empty() ? std::string() : std::string(what) + ": " + list_of(known);
}

/// As in JSON: "017", ".5" and "1_000" mean different numbers to different readers.
std::optional<double> decimal(std::string_view text) {
  const std::string_view digits = text.substr(text.rfind('-', 0) == 0 ? 1 : 0);
  const auto digit = [&](std::size_t at) {
    return at < digits.size() && digits[at] >= '0' && digits[at] <= '9';
  };
  if (!digit(0) || (digits[0] == '0' && digit(1))) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.back() == '.' ||
      !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

}  // namespace

YamlFields::YamlFields(const YamlFile& file, const YamlNode& node, std::string what,
                       Diagnostics& diagnostics)
    : file_(file), node_(node), what_(std::move(what)), diagnostics_(diagnostics) {
  if (node.kind != YamlNode::Kind::Map && node.kind != YamlNode::Kind::Null) {
    error(node,
          what_ + " must be a map ('key: value' lines), this is " + std::string(kind_of(node)));
  }
}

const YamlNode* YamlFields::get(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  return node_.find(key);
}

const YamlNode* YamlFields::require(std::string_view key) {
  const YamlNode* value = get(key);
  const bool complained =
      node_.kind == YamlNode::Kind::Scalar || node_.kind == YamlNode::Kind::Sequence;
  if (!value && !complained) error(node_, what_ + " needs the key " + quoted(key));
  return value;
}

std::string YamlFields::text(std::string_view key, std::string fallback) {
  const YamlNode* value = get(key);
  if (!value) return fallback;
  if (value->kind == YamlNode::Kind::Scalar) return value->text;
  error(*value, quoted(key) + " must be text, this is " + std::string(kind_of(*value)));
  return fallback;
}

bool YamlFields::flag(std::string_view key, bool fallback) {
  const YamlNode* value = get(key);
  if (!value) return fallback;
  if (value->kind == YamlNode::Kind::Scalar && !value->quoted) {
    if (value->text == "true") return true;
    if (value->text == "false") return false;
  }
  error(*value, quoted(key) + " must be true or false",
        value->quoted ? "in quotes it is text: write it without" : "");
  return fallback;
}

double YamlFields::number(std::string_view key, double fallback) {
  const YamlNode* value = get(key);
  if (!value) return fallback;
  if (value->kind == YamlNode::Kind::Scalar && !value->quoted) {
    if (const auto number = decimal(value->text)) return *number;
  }
  error(*value, quoted(key) + " must be a number, such as 3 or 0.5",
        value->quoted ? "in quotes it is text: write it without" : "");
  return fallback;
}

std::vector<const YamlNode*> YamlFields::nodes(std::string_view key) {
  std::vector<const YamlNode*> list;
  const YamlNode* value = get(key);
  if (!value || value->kind == YamlNode::Kind::Null) return list;
  if (value->kind == YamlNode::Kind::Scalar) return {value};
  if (value->kind == YamlNode::Kind::Map) {
    error(*value, quoted(key) + " must be a list, this is a map");
    return list;
  }
  for (const YamlNode& item : value->items) list.push_back(&item);
  return list;
}

std::vector<const YamlNode*> YamlFields::items(std::string_view key) {
  std::vector<const YamlNode*> list;
  for (const YamlNode* node : nodes(key)) {
    const YamlNode& item = *node;
    if (item.kind == YamlNode::Kind::Scalar) {
      list.push_back(&item);
    } else {
      error(item,
            "each item of " + quoted(key) + " must be text, this is " + std::string(kind_of(item)),
            item.kind == YamlNode::Kind::Map ? "text that holds ': ' or begins with '{' goes in "
                                               "single quotes"
                                             : "");
    }
  }
  return list;
}

std::vector<std::string> YamlFields::texts(std::string_view key) {
  std::vector<std::string> list;
  for (const YamlNode* item : items(key)) list.push_back(item->text);
  return list;
}

std::string YamlFields::choice(std::string_view key, const std::vector<std::string>& allowed,
                               std::string fallback) {
  const YamlNode* value = get(key);
  if (!value) return fallback;
  if (value->kind != YamlNode::Kind::Scalar) {
    error(*value, quoted(key) + " must be one of: " + list_of(allowed));
    return fallback;
  }
  if (std::find(allowed.begin(), allowed.end(), value->text) != allowed.end()) return value->text;
  error(*value, quoted(value->text) + " is no " + quoted(key),
        suggestion(value->text, allowed, "possible are"));
  return fallback;
}

void YamlFields::error(const YamlNode& node, std::string message, std::string hint) {
  diagnostics_.push_back(file_.error(node, std::move(message), std::move(hint)));
}

void YamlFields::finish() {
  for (const YamlEntry& entry : node_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key.text) != known_.end()) continue;
    error(entry.key, "unknown key " + quoted(entry.key.text) + " in " + what_,
          suggestion(entry.key.text, known_, "known are"));
  }
}

}  // namespace gainsay
