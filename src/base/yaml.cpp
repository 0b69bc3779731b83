#include "base/yaml.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "base/utf8.h"
#include "base/yaml_builder.h"

namespace gainsay {
namespace {

using yaml::Builder;
using yaml::max_bytes;
using yaml::Places;
using yaml::Refused;

std::string_view line_of(std::string_view bytes, std::size_t line) {
  std::size_t start = 0;
  while (true) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", start), bytes.size());
    if (line == 1 || end == bytes.size()) return bytes.substr(start, end - start);
    --line;
    start = bytes.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
  }
}

Diagnostic complaint(const YamlFile& file, std::size_t line, std::size_t column,
                     std::string message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.file = file.path;
  diagnostic.line = line;
  diagnostic.column = column;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  if (line != 0) diagnostic.excerpt = line_of(file.bytes, line);
  return diagnostic;
}

struct Wording {
  std::string_view theirs;  ///< How the message of yaml-cpp begins.
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view quote_hint =
    "check the indentation; text that holds ': ' or ' #' or begins with one of [ ] { } , & * ! | > "
    "' \" % @ ` "
    "goes in single quotes";

constexpr Wording wordings[] = {
    {"unknown escape character", "this escape is not known in double quotes",
     "patterns go in single quotes, where a backslash is a backslash"},
    {"bad character found while scanning hex", "this escape needs hexadecimal digits",
     "patterns go in single quotes, where a backslash is a backslash"},
    {"invalid unicode", "this escape names no character", ""},
    {"end of map flow not found", "this '{' has no closing '}'",
     "text that begins with '{' goes in single quotes"},
    {"end of sequence flow not found", "this '[' has no closing ']'",
     "text that begins with '[' goes in single quotes"},
    {"end of map not found", "this does not fit into the map around it", quote_hint},
    {"end of sequence not found", "this does not fit into the list around it", quote_hint},
    {"illegal map value", "a ':' is not possible here", quote_hint},
    {"illegal map key", "a key is not possible here", quote_hint},
    {"illegal block entry", "a list item ('- ') is not possible here",
     "the list begins in a line of its own, indented with spaces"},
    {"illegal flow end", "this bracket closes nothing", quote_hint},
    {"illegal tab", "a tab is not possible in the indentation", "indent with spaces"},
    {"unknown token", "a plain value cannot begin with this character", "put it in single quotes"},
    {"illegal EOF in scalar", "a text in quotes is not closed before the end of the file", ""},
    {"illegal document indicator in scalar",
     "a text in quotes is not closed before the end of the document", ""},
    {"the referenced anchor is not defined", "this alias has no anchor before it",
     "text that begins with '*' goes in single quotes"},
    {"alias not found", "a name is missing behind '*'",
     "text that begins with '*' goes in single quotes"},
    {"anchor not found", "a name is missing behind '&'",
     "text that begins with '&' goes in single quotes"},
    {"unexpected character in block scalar", "only a line break may follow '|' or '>' here",
     "text that begins with '|' or '>' goes in single quotes"},
};

/// What yaml-cpp complains about, in plain words and at the place to look at.
Refused explain(const YAML::Exception& error, const Builder& builder, std::string_view bytes) {
  const std::string_view theirs = error.msg;
  Refused refused{static_cast<std::size_t>(std::max(error.mark.pos, 0)), error.msg, ""};
  for (const Wording& wording : wordings) {
    if (theirs.substr(0, wording.theirs.size()) != wording.theirs) continue;
    refused.message = wording.message;
    refused.hint = wording.hint;
  }
  const std::size_t backslash = bytes.rfind('\\', refused.offset == 0 ? 0 : refused.offset - 1);
  const bool escape = refused.message.find("escape") != std::string::npos;
  if (escape && backslash != std::string_view::npos) refused.offset = backslash;
  if (theirs.find("flow not found") != std::string_view::npos) {
    refused.offset = builder.open_bracket();
  }
  return refused;
}

/// What yaml-cpp would misread without a word: it takes byte 4 for the end of the file, for one.
std::size_t first_control_character(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return at;
  }
  return std::string_view::npos;
}

}  // namespace

Result<YamlFile> parse_yaml(std::string path, std::string bytes) {
  YamlFile file;
  file.path = std::move(path);
  file.bytes = std::move(bytes);
  if (file.bytes.rfind("\xEF\xBB\xBF", 0) == 0) file.bytes.erase(0, 3);
  if (file.bytes.size() > max_bytes) return failure(file.path, "the file is larger than 16 MB");

  Places places(file.bytes);
  const auto fail = [&](const Refused& refused) {
    std::size_t line = 0;
    std::size_t column = 0;
    places.locate(refused.offset, line, column);
    return tl::unexpected(complaint(file, line, column, refused.message, refused.hint));
  };
  if (const std::size_t at = first_invalid_utf8(file.bytes); at != std::string::npos) {
    auto failed = fail({at, "the file is not valid UTF-8 here", "save it as UTF-8"});
    failed.value().excerpt.clear();  // nothing a terminal could show
    return failed;
  }
  if (const std::size_t at = first_control_character(file.bytes); at != std::string::npos) {
    auto failed = fail({at, "a control character is not possible here",
                        "remove it, or write it as an escape in double quotes"});
    failed.value().excerpt.clear();
    return failed;
  }

  // yaml-cpp drops a carriage return without reading it as a line break.
  std::string input = file.bytes;
  for (std::size_t at = 0; at < input.size(); ++at) {
    if (input[at] == '\r' && (at + 1 == input.size() || input[at + 1] != '\n')) input[at] = '\n';
  }
  input += '\n';  // so that quotes which are never closed always come to the builder
  std::istringstream stream(std::move(input));
  Builder builder(file.bytes, places);
  try {
    // A second call is how a second document shows; the builder refuses it. (Looping until false
    // would never end on ",".)
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder)) (void)parser.HandleNextDocument(builder);
  } catch (const Refused& refused) {
    return fail(refused);
  } catch (const YAML::Exception& error) {
    return fail(explain(error, builder, file.bytes));
  }
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
  Diagnostic diagnostic =
      complaint(*this, node.line, node.column, std::move(message), std::move(hint));
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
