#include "source/json_ld.h"

#include <nlohmann/json.hpp>

namespace gainsay {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 8;  // an article lies at most in a graph in a list

const json* member(const json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

// A value, or the first of a list of them.
const json& single(const json& value) {
  return value.is_array() && !value.empty() ? value[0] : value;
}

std::string text_of(const json& object, const char* key) {
  const json* value = member(object, key);
  if (value == nullptr || !single(*value).is_string()) return {};
  return single(*value).get<std::string>();
}

// "NewsArticle", "BlogPosting", "LiveBlogPosting" are articles; "WebPage" and "Person" are not.
bool is_article(const json& object) {
  const json* types = member(object, "@type");
  if (types == nullptr) return false;
  const auto names_article = [](const json& type) {
    if (!type.is_string()) return false;
    const auto& name = type.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("Posting");
  };
  if (!types->is_array()) return names_article(*types);
  for (const json& type : *types) {
    if (names_article(type)) return true;
  }
  return false;
}

template <typename Visit>
void each_object(const json& value, std::size_t depth, Visit visit) {
  if (depth > deepest) return;
  if (value.is_object()) visit(value);
  if (!value.is_structured()) return;
  for (const json& part : value) each_object(part, depth + 1, visit);
}

class Graph {
 public:
  explicit Graph(const std::vector<std::string>& scripts) {
    for (const std::string& script : scripts) {
      json parsed = json::parse(script, nullptr, false);
      if (!parsed.is_discarded()) scripts_.push_back(std::move(parsed));
    }
  }

  [[nodiscard]] const json* article() const {
    const json* found = nullptr;
    each([&](const json& object) {
      if (found == nullptr && is_article(object)) found = &object;
    });
    return found;
  }

  // The name of a thing, which may stand elsewhere in the graph.
  [[nodiscard]] std::string name_of(const json& thing) const {
    if (thing.is_string()) return thing.get<std::string>();
    std::string name = text_of(thing, "name");
    const std::string id = text_of(thing, "@id");
    if (!name.empty() || id.empty()) return name;
    each([&](const json& object) {
      if (name.empty() && text_of(object, "@id") == id) name = text_of(object, "name");
    });
    return name;
  }

 private:
  template <typename Visit>
  void each(Visit visit) const {
    for (const json& script : scripts_) each_object(script, 0, visit);
  }

  std::vector<json> scripts_;
};

}  // namespace

Metadata read_json_ld(const std::vector<std::string>& scripts) {
  Metadata out;
  const Graph graph(scripts);
  const json* article = graph.article();
  if (article == nullptr) return out;
  out.title = text_of(*article, "headline");
  out.published = parse_iso_day(text_of(*article, "datePublished").substr(0, 10));
  out.language = text_of(*article, "inLanguage");
  out.url = text_of(*article, "url");
  if (const json* publisher = member(*article, "publisher")) {
    out.outlet = graph.name_of(single(*publisher));
  }
  return out;
}

}  // namespace gainsay
