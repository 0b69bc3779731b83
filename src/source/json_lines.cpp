#include "source/json_lines.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace gainsay {
namespace {

using nlohmann::json;

/// What is wrong with a record, thrown where it is found and caught in JsonLinesReader::record.
struct Wrong {
  std::string message;
  std::string hint = {};
  std::size_t offset = std::string::npos;  ///< In the line.
};

std::string_view kind_of(const json& value) {
  switch (value.type()) {
    case json::value_t::null:
      return "null";
    case json::value_t::object:
      return "an object";
    case json::value_t::array:
      return "a list";
    case json::value_t::string:
      return "text";
    case json::value_t::boolean:
      return "true or false";
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
    case json::value_t::number_float:
      return "a number";
    case json::value_t::binary:
    case json::value_t::discarded:
      break;
  }
  return "unreadable";
}

const json* find(const json& record, const char* key) {
  const auto found = record.find(key);
  return found == record.end() || found->is_null() ? nullptr : &*found;
}

std::string text_of(const json& record, const char* key) {
  const json* value = find(record, key);
  if (!value) return {};
  if (const auto* text = value->get_ptr<const std::string*>()) return *text;
  throw Wrong{"'" + std::string(key) + "' must be text, this is " + std::string(kind_of(*value))};
}

std::string id_of(const json& record) {
  const json* value = find(record, "id");
  if (!value) return {};
  if (value->is_number()) return value->dump();
  if (!value->is_string()) {
    throw Wrong{"'id' must be text or a number, this is " + std::string(kind_of(*value))};
  }
  return text_of(record, "id");
}

std::optional<Day> day_of(const json& record, const char* key) {
  const std::string text = text_of(record, key);
  if (text.empty()) return std::nullopt;
  if (const auto day = parse_iso_day(text)) return day;
  throw Wrong{"'" + std::string(key) + "' is no day: " + text,
              "write it as year-month-day: 2021-12-26"};
}

json parse(std::string_view line) {
  // The parser keeps the last of two equal keys; which one was meant is for the author to say.
  std::vector<std::string> keys;
  const auto check_key = [&](int depth, json::parse_event_t event, json& parsed) {
    if (event != json::parse_event_t::key || depth != 1) return true;
    const auto& key = parsed.get_ref<const std::string&>();
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
      throw Wrong{"the key '" + key + "' appears twice in this record"};
    }
    keys.push_back(key);
    return true;
  };
  try {
    return json::parse(line, check_key);
  } catch (const json::parse_error& error) {
    std::string message = error.what();
    // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error ..."
    const std::size_t details = message.find(": ");
    if (details != std::string::npos) message.erase(0, details + 2);
    throw Wrong{"this is no JSON: " + message, "each line must be one whole JSON object",
                error.byte == 0 ? 0 : error.byte - 1};
  }
}

Source read_record(std::string_view line) {
  if (const std::size_t at = first_invalid_utf8(line); at != std::string_view::npos) {
    throw Wrong{"this is not valid UTF-8", "JSON Lines are UTF-8: convert the file", at};
  }
  const json record = parse(line);
  if (!record.is_object()) {
    throw Wrong{"a record must be an object, this is " + std::string(kind_of(record))};
  }
  if (!find(record, "text")) throw Wrong{"the record has no 'text'"};
  Source source;
  source.id = id_of(record);
  source.text = text_of(record, "text");
  if (source.text.find('\0') != std::string::npos) throw Wrong{"'text' has a U+0000 in it"};
  source.body = {0, source.text.size()};
  source.metadata.language = text_of(record, "language");
  source.metadata.published = day_of(record, "published");
  source.metadata.outlet = text_of(record, "outlet");
  source.metadata.story = text_of(record, "story");
  source.metadata.url = text_of(record, "url");
  source.metadata.title = text_of(record, "title");
  return source;
}

}  // namespace

std::optional<Result<Source>> JsonLinesReader::next() {
  while (std::getline(in_, text_)) {
    ++line_;
    if (line_ == 1 && text_.rfind("\xEF\xBB\xBF", 0) == 0) text_.erase(0, 3);
    if (text_.find_first_not_of(" \t\r") != std::string::npos) return record(text_);
  }
  return std::nullopt;
}

Result<Source> JsonLinesReader::record(std::string& line) {
  try {
    Result<Source> source;
    if (!plain_.read(line, *source)) source = read_record(line);
    if (source->id.empty()) source->id = path_ + ':' + std::to_string(line_);
    source->record = {path_, line_};
    return source;
  } catch (const Wrong& wrong) {
    Diagnostic diagnostic;
    diagnostic.file = path_;
    diagnostic.line = line_;
    diagnostic.message = wrong.message;
    diagnostic.hint = wrong.hint;
    const std::size_t offset = std::min(wrong.offset, line.size());
    if (wrong.offset != std::string::npos) {
      diagnostic.column = 1 + count_code_points(std::string_view(line).substr(0, offset));
      // Not where it could be no text, and not a whole book.
      constexpr std::size_t longest = 10'000;
      if (line.size() <= longest && first_invalid_utf8(line) == std::string_view::npos) {
        diagnostic.excerpt = line;
      }
    }
    return tl::unexpected(std::move(diagnostic));
  }
}

}  // namespace gainsay
