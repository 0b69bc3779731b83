#include "source/plain_record.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {
namespace {

// Where the value of a key goes; null for keys that are not read.
std::string* place_of(std::string_view key, Source& source, std::string& published) {
  const std::pair<std::string_view, std::string*> places[] = {
      {"text", &source.text},
      {"id", &source.id},
      {"language", &source.metadata.language},
      {"published", &published},
      {"outlet", &source.metadata.outlet},
      {"story", &source.metadata.story},
      {"url", &source.metadata.url},
      {"title", &source.metadata.title},
  };
  const auto known = std::find_if(std::begin(places), std::end(places),
                                  [&](const auto& place) { return place.first == key; });
  return known == std::end(places) ? nullptr : known->second;
}

// `keys` is room to work in.
bool read_object(const simdjson::dom::object& record, std::vector<std::string_view>& keys,
                 Source& source) {
  std::string published;
  keys.clear();
  for (const auto& [key, value] : record) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) return false;
    keys.push_back(key);
    std::string* place = place_of(key, source, published);
    if (place == nullptr || value.is_null()) continue;
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS) return false;
    *place = text;
  }
  if (source.text.empty() || source.text.find('\0') != std::string::npos) return false;
  if (!published.empty()) {
    source.metadata.published = parse_iso_day(published);
    if (!source.metadata.published) return false;
  }
  source.body = {0, source.text.size()};
  return true;
}

}  // namespace

struct PlainRecords::Parser {
  simdjson::dom::parser parser;
  std::vector<std::string_view> keys;  // of the record
};

PlainRecords::PlainRecords() : parser_(std::make_unique<Parser>()) {}
PlainRecords::~PlainRecords() = default;
PlainRecords::PlainRecords(PlainRecords&&) noexcept = default;
PlainRecords& PlainRecords::operator=(PlainRecords&&) noexcept = default;

bool PlainRecords::read(std::string& line, Source& source) {
  line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  constexpr bool copy_where_short = false;
  simdjson::dom::object record;
  const auto parsed = parser_->parser.parse(line.data(), line.size(), copy_where_short);
  return parsed.get(record) == simdjson::SUCCESS && read_object(record, parser_->keys, source);
}

}  // namespace gainsay
