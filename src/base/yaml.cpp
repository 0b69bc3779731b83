#include "base/yaml.h"

#include <yaml.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "base/utf8.h"
#include "base/yaml_builder.h"

namespace gainsay {
namespace {

using yaml::Builder;
using yaml::max_bytes;
using yaml::Place;
using yaml::place_of;
using yaml::Refused;

/// The length of the line break at `at`, 0 when there is none. YAML 1.1 knows five.
std::size_t line_break(std::string_view bytes, std::size_t at) {
  const char first = bytes[at];
  if (first != '\n' && first != '\r' && first != '\xC2' && first != '\xE2') return 0;
  for (const std::string_view known :
       {"\r\n", "\r", "\n", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    if (bytes.substr(at, known.size()) == known) return known.size();
  }
  return 0;
}

std::string_view line_of(std::string_view bytes, std::size_t line) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = line_break(bytes, at);
    if (length != 0 && line == 1) return bytes.substr(start, at - start);
    at += std::max<std::size_t>(length, 1);
    if (length == 0) continue;
    start = at;
    --line;
  }
  return line == 1 ? bytes.substr(start) : std::string_view();
}

Diagnostic complaint(const YamlFile& file, std::size_t line, std::size_t column,
                     std::string message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.file = file.path;
  diagnostic.line = line;
  diagnostic.column = column;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

struct Wording {
  const char* theirs;  ///< How the message of libyaml begins.
  const char* message;
  const char* hint;
};

constexpr const char* quote_hint =
    "check the indentation; text that holds ': ' or ' #' or begins with one of [ ] { } , & * ! | > "
    "' \" % @ ` goes in single quotes";

constexpr Wording unclosed_map = {"did not find expected ',' or '}'", "this '{' has no closing '}'",
                                  "text that begins with '{' goes in single quotes"};
constexpr Wording unclosed_list = {"did not find expected ',' or ']'",
                                   "this '[' has no closing ']'",
                                   "text that begins with '[' goes in single quotes"};

constexpr Wording wordings[] = {
    unclosed_map,
    unclosed_list,
    {"found unknown escape character", "this escape is not known in double quotes",
     "patterns go in single quotes, where a backslash is a backslash"},
    {"did not find expected hexdecimal", "this escape needs hexadecimal digits",
     "patterns go in single quotes, where a backslash is a backslash"},
    {"found invalid Unicode character", "this escape names no character", ""},
    {"did not find expected key", "this does not fit into the map around it", quote_hint},
    {"did not find expected '-' indicator", "this does not fit into the list around it",
     quote_hint},
    {"could not find expected ':'", "this line of a map has no ':'", quote_hint},
    {"mapping values are not allowed", "a ':' is not possible here", quote_hint},
    {"mapping keys are not allowed", "a key is not possible here", quote_hint},
    {"block sequence entries are not allowed", "a list item ('- ') is not possible here",
     "the list begins in a line of its own, indented with spaces"},
    {"found a tab character", "a tab is not possible in the indentation", "indent with spaces"},
    {"found character that cannot start", "a plain value cannot begin with this character",
     "put it in single quotes"},
    {"found unexpected end of stream", "the quotes that open here are never closed", ""},
    {"found unexpected document indicator",
     "the quotes that open here are not closed before the end of the document", ""},
    {"did not find expected <document start>", "this stands behind the end of the document",
     "is there a stray ',' or a missing '- ' or ':'?"},
    {"did not find expected alphabetic", "a name is missing behind this '&' or '*'",
     "text that begins with '&' or '*' goes in single quotes"},
    {"did not find expected comment or line break", "only a line break may follow '|' or '>' here",
     "text that begins with '|' or '>' goes in single quotes"},
    {"did not find expected node content", "a value is missing before this", quote_hint},
};

/// Whether what was left open is the thing to look at, not the place where that came out.
bool blames_the_beginning(std::string_view message) {
  return message.find("expected ',' or") != std::string_view::npos ||
         message.find("could not find expected ':'") == 0 || message.find("found unexpected") == 0;
}

/// What libyaml complains about, in plain words and at the place to look at.
Refused explain(const yaml_parser_t& parser, const Builder& builder, std::string_view bytes) {
  const std::string_view theirs = parser.problem == nullptr ? "no reason given" : parser.problem;
  const bool beginning = blames_the_beginning(theirs) && parser.context != nullptr;
  Refused refused{place_of(beginning ? parser.context_mark : parser.problem_mark),
                  std::string(theirs), ""};
  for (const Wording& wording : wordings) {
    if (!theirs.starts_with(wording.theirs)) continue;
    refused.message = wording.message;
    refused.hint = wording.hint;
  }
  const std::string_view at =
      code_points(line_of(bytes, refused.place.line), refused.place.column - 1, 1);
  if (at == "]" || at == "}") refused.message = "this bracket closes nothing";
  if (at == "\t") {
    refused.message = "a tab is not possible in the indentation";
    refused.hint = "indent with spaces";
  }
  Place bracket;
  const Place problem = place_of(parser.problem_mark);
  const bool at_end = code_points(line_of(bytes, problem.line), problem.column - 1, 1).empty();
  const bool unclosed = at.empty() || (at_end && theirs.starts_with("could not find expected ':'"));
  const auto open = unclosed ? builder.open_bracket(bracket) : std::nullopt;
  if (open == YamlNode::Kind::Map) return {bracket, unclosed_map.message, unclosed_map.hint};
  if (open) return {bracket, unclosed_list.message, unclosed_list.hint};
  return refused;
}

/// The parser of libyaml over `bytes`, which must outlive it.
class Events {
 public:
  explicit Events(std::string_view bytes) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const yaml_char_t*>(bytes.data()),
                                 bytes.size());
  }
  ~Events() { yaml_parser_delete(&parser_); }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  Events(Events&&) = delete;
  Events& operator=(Events&&) = delete;

  [[nodiscard]] const yaml_parser_t& parser() const { return parser_; }

  /// Hands the next event to `builder`; false at the end and at an error.
  [[nodiscard]] bool hand_next(Builder& builder) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser_, &event) == 0) return false;
    const std::unique_ptr<yaml_event_t, void (*)(yaml_event_t*)> owner(&event, yaml_event_delete);
    builder.add(event);
    return event.type != YAML_STREAM_END_EVENT;
  }

 private:
  yaml_parser_t parser_ = {};
};

/// Characters that YAML forbids: all control characters but tabs and line breaks.
std::size_t first_control_character(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    const bool ascii = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    const bool latin =
        c == 0xC2 && static_cast<unsigned char>(bytes[at + 1]) < 0xA0 && bytes[at + 1] != '\x85';
    const std::string_view three = c == 0xEF ? bytes.substr(at, 3) : std::string_view();
    if (ascii || latin || three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") return at;
  }
  return std::string_view::npos;
}

Place place_of_byte(std::string_view bytes, std::size_t offset) {
  Place place;
  std::size_t start = 0;
  for (std::size_t at = 0; at < offset;) {
    const std::size_t length = line_break(bytes, at);
    at += std::max<std::size_t>(length, 1);
    if (length == 0) continue;
    start = at;
    ++place.line;
  }
  place.column = count_code_points(bytes.substr(start, offset - start)) + 1;
  return place;
}

}  // namespace

Result<YamlFile> parse_yaml(std::string path, std::string bytes) {
  YamlFile file;
  file.path = std::move(path);
  file.bytes = std::move(bytes);
  if (file.bytes.rfind("\xEF\xBB\xBF", 0) == 0) file.bytes.erase(0, 3);
  if (file.bytes.size() > max_bytes) return failure(file.path, "the file is larger than 16 MB");

  const auto fail = [&](const Refused& refused) {
    Diagnostic diagnostic =
        complaint(file, refused.place.line, refused.place.column, refused.message, refused.hint);
    diagnostic.excerpt = line_of(file.bytes, refused.place.line);
    return tl::unexpected(std::move(diagnostic));
  };
  const auto fail_at_byte = [&](std::size_t at, std::string message, std::string hint) {
    auto failed = fail({place_of_byte(file.bytes, at), std::move(message), std::move(hint)});
    failed.value().excerpt.clear();  // nothing a terminal could show
    return failed;
  };
  if (const std::size_t at = first_invalid_utf8(file.bytes); at != std::string::npos) {
    return fail_at_byte(at, "the file is not valid UTF-8 here", "save it as UTF-8");
  }
  if (const std::size_t at = first_control_character(file.bytes); at != std::string::npos) {
    return fail_at_byte(at, "a control character is not possible here",
                        "remove it, or write it as an escape in double quotes");
  }
  Events events(file.bytes);
  Builder builder;
  try {
    while (events.hand_next(builder)) continue;
  } catch (const Refused& refused) {
    return fail(refused);
  }
  if (events.parser().error != YAML_NO_ERROR)
    return fail(explain(events.parser(), builder, file.bytes));
  file.root = builder.take();
  if (file.root.line == 0) file.root.line = file.root.column = 1;
  return file;
}

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const YamlEntry& entry : entries) {
    if (entry.key.text == key) return &entry.value;
  }
  return nullptr;
}

Diagnostic YamlFile::error(const YamlNode& node, std::string message, std::string hint) const {
  constexpr unsigned with_line = 100;
  Diagnostic diagnostic =
      complaint(*this, node.line, node.column, std::move(message), std::move(hint));
  constexpr std::size_t longest_line = 100'000;
  if (node.line == 0 || errors_->fetch_add(1) >= with_line) return diagnostic;
  const std::string_view line = line_of(bytes, node.line);
  if (line.size() > longest_line) return diagnostic;
  diagnostic.excerpt = line;
  if (node.kind != YamlNode::Kind::Scalar || node.column == 0) return diagnostic;
  const std::size_t length = count_code_points(node.text);
  const std::string_view shown = code_points(diagnostic.excerpt, node.column - 1, length + 2);
  const std::size_t quotes = node.quoted ? 1 : 0;
  // A text over several lines, or with escapes, does not stand in the file as it reads.
  if (shown.substr(std::min(quotes, shown.size()), node.text.size()) == node.text) {
    diagnostic.width = std::max<std::size_t>(1, length + 2 * quotes);
  }
  return diagnostic;
}

}  // namespace gainsay
