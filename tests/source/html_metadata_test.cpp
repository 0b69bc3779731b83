#include "source/html_metadata.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace gainsay;

namespace {

HtmlMetadata metadata_of(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  return read_html_metadata(*tree->root);
}

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

}  // namespace

TEST_CASE("a page says of itself what it is, in falling order of precedence") {
  const std::string json = json_ld(
      R"({"@graph": [{"@id": "#p", "name": "Json Post"},
          {"@type": ["Thing", "NewsArticle"], "headline": "By JSON", "publisher": {"@id": "#p"},
           "datePublished": "2021-12-26T23:10:00+03:00", "inLanguage": "ar-IQ",
           "url": "https://j.example/1"}]})");
  const std::string meta =
      "<meta property='og:title' content='By  meta'><meta property='og:site_name' content=Meta>"
      "<meta property='article:published_time' content='2021-12-25T01:00Z'>"
      "<meta property='og:locale' content='fr_FR'><meta property='og:url' content='https://m/1'>";
  const std::string elements =
      "<title>By element</title><article><time "
      "datetime='2021-12-24'>x</time></article>";
  struct Case {
    std::string html;
    Metadata expected;
  };
  const auto day = [](const char* text) { return parse_iso_day(text); };
  const std::vector<Case> table = {
      {json + meta + elements,
       {"ar", day("2021-12-26"), "Json Post", "", "https://m/1", "By JSON"}},
      {meta + elements, {"fr", day("2021-12-25"), "Meta", "", "https://m/1", "By meta"}},
      {"<html lang=en-GB>" + elements, {"en", day("2021-12-24"), "", "", "", "By element"}},
      {"<title>By\n title</title><link rel=canonical href='https://c/1'>",
       {"", {}, "", "", "https://c/1", "By title"}},
      {json_ld("{broken") + meta, {"fr", day("2021-12-25"), "Meta", "", "https://m/1", "By meta"}},
      {json_ld(R"([{"@type": "Person", "headline": "no"}])"), {}},
      {json_ld(R"({"@type": "BlogPosting", "headline": "B", "publisher": "P"})"),
       {"", {}, "P", "", "", "B"}},
  };
  for (const Case& item : table) {
    CAPTURE(item.html);
    const HtmlMetadata found = metadata_of(item.html);
    CHECK(found.metadata.language == item.expected.language);
    CHECK(found.metadata.published == item.expected.published);
    CHECK(found.metadata.outlet == item.expected.outlet);
    CHECK(found.metadata.url == item.expected.url);
    CHECK(found.metadata.title == item.expected.title);
    CHECK(found.unread_day.empty());
  }
}

TEST_CASE("the day of a page is its day of publication and no other") {
  struct Case {
    std::string html;
    std::string day;
    std::string unread;
  };
  const std::vector<Case> table = {
      {"<main><time datetime=2021-12-24>a</time><time datetime=2021-12-26 itemprop=datePublished>",
       "2021-12-26", ""},
      {"<aside><time datetime=2021-12-24>a</time></aside><p>b", "", ""},
      {"<div><time datetime=2021-12-24>a</time></div>", "", ""},
      {"<main><aside><time datetime=2021-12-24>a</time></aside>b", "", ""},
      {"<meta name=date content=20211226T0800>", "2021-12-26", ""},
      {"<meta itemprop=datePublished content='2021-12-26 08:00'>", "2021-12-26", ""},
      {"<meta name=DATE content=yesterday>", "", "yesterday"},
      {"<meta name=date content=yesterday><meta name=x content=y><article><time "
       "datetime=2021-12-26>a",
       "2021-12-26", ""},
      {"<meta name=date content=2021-02-30>", "", "2021-02-30"},
  };
  for (const Case& item : table) {
    CAPTURE(item.html);
    const HtmlMetadata found = metadata_of(item.html);
    CHECK(found.metadata.published == parse_iso_day(item.day));
    CHECK(found.unread_day == item.unread);
  }
}
