#include "source/html_metadata.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <vector>

#include "source/html_elements.h"
#include "source/json_ld.h"

namespace gainsay {
namespace {

/// The elements of a page that say something about it.
class Declarations {
 public:
  explicit Declarations(const GumboNode& page) { collect(page, false, false); }

  /// The first `names` a <meta> has content for.
  [[nodiscard]] std::string meta(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      for (const GumboNode* element : metas_) {
        for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
          if (!has_word(attribute(*element, key), name)) continue;
          std::string content = squeezed(attribute(*element, "content"));
          if (!content.empty()) return content;
        }
      }
    }
    return {};
  }

  std::string title;      ///< Of <title>.
  std::string canonical;  ///< The address that <link> names.
  std::string language;   ///< Of <html>.
  std::string time;  ///< The first <time> marked as the day of publication, else in an article.
  std::vector<std::string> json_ld;

 private:
  void collect(const GumboNode& node, bool unseen, bool in_article) {
    if (!is_element(node)) return;
    read(node, unseen, in_article);
    unseen = unseen || is_no_prose(node);
    in_article = in_article || has_tag(node, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN});
    each_child(node, [&](const GumboNode& child) { collect(child, unseen, in_article); });
  }

  void read(const GumboNode& node, bool unseen, bool in_article) {
    if (has_tag(node, {GUMBO_TAG_HTML})) {
      language = attribute(node, "lang");
      if (language.empty()) language = attribute(node, "xml:lang");
    } else if (has_tag(node, {GUMBO_TAG_META})) {
      metas_.push_back(&node);
    } else if (has_tag(node, {GUMBO_TAG_TITLE})) {
      if (title.empty()) title = squeezed(text_in(node));
    } else if (has_tag(node, {GUMBO_TAG_LINK})) {
      const bool named = has_word(attribute(node, "rel"), "canonical");
      if (named && canonical.empty()) canonical = attribute(node, "href");
    } else if (has_tag(node, {GUMBO_TAG_SCRIPT})) {
      const bool linked = has_word(attribute(node, "type"), "application/ld+json");
      if (linked) json_ld.push_back(text_in(node));
    } else if (has_tag(node, {GUMBO_TAG_TIME})) {
      read_time(node, in_article && !unseen);
    }
  }

  // One that is not marked may be of another text, or of the page's last change; the first in the
  // article is mostly its own.
  void read_time(const GumboNode& node, bool in_article) {
    const bool marked =
        has_attribute(node, "pubdate") || has_word(attribute(node, "itemprop"), "datePublished");
    if (marked_time_ || (!marked && (!in_article || !time.empty()))) return;
    time = attribute(node, "datetime");
    marked_time_ = marked;
  }

  std::vector<const GumboNode*> metas_;
  bool marked_time_ = false;
};

std::string first_of(std::initializer_list<std::string> texts) {
  const auto* found =
      std::find_if(texts.begin(), texts.end(), [](const std::string& t) { return !t.empty(); });
  return found == texts.end() ? std::string() : *found;
}

// "ar" of "ar-IQ" and "AR_iq".
std::string primary_language(const std::string& tag) {
  std::string out = tag.substr(0, tag.find_first_of("-_"));
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// The day of "2021-12-26T08:15:00+03:00", as its publisher counts days, or of "20211226".
std::optional<Day> day_of(std::string text) {
  if (text.size() >= 8 && std::all_of(text.begin(), text.begin() + 8,
                                      [](unsigned char c) { return std::isdigit(c) != 0; })) {
    text = text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6, 2);
  }
  return parse_iso_day(text.substr(0, 10));
}

}  // namespace

HtmlMetadata read_html_metadata(const GumboNode& page) {
  const Declarations page_says(page);
  const Metadata linked = read_json_ld(page_says.json_ld);
  HtmlMetadata out;
  out.metadata.title =
      first_of({linked.title, page_says.meta({"og:title", "twitter:title"}), page_says.title});
  out.metadata.outlet =
      first_of({linked.outlet,
                page_says.meta({"og:site_name", "publisher", "dc.publisher", "application-name"})});
  out.metadata.url = first_of({page_says.canonical, page_says.meta({"og:url"}), linked.url});
  out.metadata.language = primary_language(
      first_of({page_says.language, linked.language,
                page_says.meta({"content-language", "og:locale", "dc.language", "language"})}));
  out.metadata.published = linked.published;
  const std::string days[] = {
      page_says.meta({"article:published_time", "og:published_time", "datePublished", "pubdate",
                      "publishdate", "publish-date", "date", "dc.date", "dc.date.issued",
                      "dcterms.created", "parsely-pub-date", "sailthru.date"}),
      page_says.time};
  for (const std::string& day : days) {
    if (out.metadata.published || day.empty()) continue;
    out.metadata.published = day_of(day);
    if (!out.metadata.published && out.unread_day.empty()) out.unread_day = day;
  }
  if (out.metadata.published) out.unread_day.clear();
  return out;
}

}  // namespace gainsay
