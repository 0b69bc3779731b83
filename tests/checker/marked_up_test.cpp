#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "checker/checker.h"
#include "report/json_annotation.h"
#include "source/read_text.h"
#include "source/visible_text.h"
#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

// The same words as plain text, as Markdown and as a page are read the same, and every span cuts
// the words that it reports out of the bytes of its file.

namespace {

using nlohmann::json;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.emplace_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string escaped_markdown(const std::string& word) {
  std::string out;
  for (const char c : word) {
    if (std::string_view("\\`*_[]<>#+-!|&~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// Marks of all kinds in and around the words, lines wrapped anywhere.
std::string as_markdown(std::string_view text) {
  std::string out = "---\ntitle: A title\n---\n<!-- a comment -->\n";
  std::size_t number = 0;
  for (const std::string& line : lines_of(text)) {
    out += number % 2 == 0 ? "\n\n" : "\n\n> ";
    bool first = true;
    for (const std::string& word : words_of(line)) {
      ++number;
      if (!first) out += number % 11 == 0 && number % 2 == 0 ? " <!-- x --> " : " ";
      // A figure with a dot begins a list.
      first = false;
      const std::string escaped = escaped_markdown(word);
      const bool plain = word.find_first_not_of(
                             "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                             "0123456789") == std::string::npos ||
                         static_cast<unsigned char>(word[0]) >= 0x80;
      if (plain && number % 5 == 0 && static_cast<unsigned char>(word.back()) >= 0x30) {
        out += "**" + escaped + "**";
      } else if (number % 7 == 0) {
        out += "[" + escaped + "](https://example.org/a_b \"a title\")";
      } else {
        out += escaped;
      }
    }
  }
  return out + "\n\n```\nkilled 99 people\n```\n";
}

std::string reference(char32_t c) { return "&#" + std::to_string(static_cast<unsigned>(c)) + ";"; }

std::string as_html(std::string_view text) {
  std::string out =
      "<!DOCTYPE html>\n<html><head><title>A title</title></head><body><nav>Home</nav>\n<article>";
  std::size_t number = 0;
  for (const std::string& line : lines_of(text)) {
    out += "\n<p class=x>";
    bool first = true;
    for (const std::string& word : words_of(line)) {
      ++number;
      if (!first) out += number % 4 == 0 ? "\n   " : " ";
      first = false;
      const std::string coded = each_code_point(word, [&](char32_t c, std::string& to) {
        if (c == U'<' || c == U'&' || (c != U' ' && number % 6 == 0)) {
          to += reference(c);
        } else {
          append_code_point(to, c);
        }
      });
      if (number % 5 == 0) {
        out += "<b title='a > b'>" + coded + "</b>";
      } else if (number % 7 == 0) {
        out += "<a href='/killed-99'>" + coded + "</a><!-- x -->";
      } else {
        out += coded;
      }
    }
    out += "</p>";
  }
  return out + "\n<script>'killed 99 people'</script></article><footer>x</footer></body></html>\n";
}

Source read(const std::string& bytes, Format format, const std::string& language) {
  auto file = read_text("text", bytes, format, "");
  REQUIRE_MESSAGE(file.has_value(), file.error().message);
  CHECK(file->notes.empty());
  Source source = std::move(file->source);
  source.id = "text";
  source.metadata.published = parse_iso_day("2021-12-26");
  source.metadata.language = language;
  return source;
}

std::string squeeze(std::string_view text) {
  VisibleText visible;
  visible.prose(text, 0);
  return visible.text();
}

// What a reader of a piece of the file sees. `start` and `end` lie behind and before the marks.
std::string seen(const std::string& bytes, std::size_t start, std::size_t end, Format format) {
  std::string piece = bytes.substr(start, end - start);
  if (format == Format::Text) return squeeze(piece);
  std::string out;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const auto skip_to = [&](std::string_view sign) { i = piece.find(sign, i) + sign.size() - 1; };
    if (piece.compare(i, 4, "<!--") == 0) {
      skip_to("-->");
    } else if (format == Format::Html && piece[i] == '<') {
      if (piece.compare(i, 2, "<b") == 0) skip_to("'");
      if (piece[i] == '\'') skip_to("b'");
      skip_to(">");
    } else if (format == Format::Html && piece[i] == '&') {
      append_code_point(out, static_cast<char32_t>(std::stoul(piece.substr(i + 2))));
      skip_to(";");
    } else if (format == Format::Markdown && piece.compare(i, 2, "](") == 0) {
      skip_to(")");
    } else if (format == Format::Markdown && piece[i] == '\\') {
      out += piece[++i];
    } else if (format == Format::Markdown && (piece[i] == '[' || piece[i] == '*')) {
      continue;
    } else {
      out += piece[i];
    }
  }
  return squeeze(out);
}

class Readings {
 public:
  Readings(const std::string& text, const std::string& language)
      : language_(language), plain_(text), expected_(annotations(plain_, Format::Text)) {}

  void check(const std::string& bytes, Format format) {
    CAPTURE(bytes);
    const std::vector<std::string> found = annotations(bytes, format);
    REQUIRE(found.size() == expected_.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == expected_[i]);
    CHECK(claims(bytes, format) == claims(plain_, Format::Text));
  }

  std::string claims(const std::string& bytes, Format format) {
    const Source source = read(bytes, format, language_);
    std::string out;
    for (const Claim& claim : extract(source, shipped_rules()).claims) {
      const std::string words = squeeze(claim.text);
      CHECK(seen(bytes, claim.span.start, claim.span.end, format) == words);
      CHECK((claim.utterance == Span{} || !claim.utterance.empty()));
      out += claim.topic + " " + describe(claim.value) + " " + claim.speaker.entity + " " +
             claim.speaker.name + " " + iso_range(claim.holds.begin) + " '" + words + "'\n";
    }
    return out;
  }

  [[nodiscard]] std::size_t size() const { return expected_.size(); }

 private:
  // One line for each, without its places, which have been checked.
  std::vector<std::string> annotations(const std::string& bytes, Format format) {
    const Source source = read(bytes, format, language_);
    Annotations read = read_text_of(source);
    std::string lines;
    append_annotations(lines, read, shipped_rules().entities, all_layers());
    std::vector<std::string> out;
    for (const std::string& line : lines_of(lines)) {
      json annotation = json::parse(line);
      check_places(annotation, bytes, format);
      out.push_back(annotation.dump());
    }
    return out;
  }

  static Annotations read_text_of(const Source& source) {
    Annotations read = gainsay::read_text(source, shipped_rules());
    REQUIRE(read.language != nullptr);
    annotate(read, shipped_rules());
    return read;
  }

  void check_places(json& value, const std::string& bytes, Format format) {
    if (value.is_object() && value.contains("start")) {
      const std::string words = squeeze(value["text"].get<std::string>());
      CHECK(seen(bytes, value["start"], value["end"], format) == words);
      value["text"] = words;
      value.erase("start");
      value.erase("end");
    }
    if (!value.is_structured()) return;
    for (json& part : value) check_places(part, bytes, format);
  }

  std::string language_;
  std::string plain_;
  std::vector<std::string> expected_;
};

void check_all(const std::string& text, const std::string& language, std::size_t fewest) {
  Readings readings(text, language);
  CHECK(readings.size() >= fewest);
  readings.check(as_markdown(text), Format::Markdown);
  readings.check(as_html(text), Format::Html);
}

}  // namespace

TEST_CASE("an English text is read the same as plain text, as Markdown and as a page") {
  const std::string text =
      "Forces leave the valley for good, the ministry of defence says on Sunday\n"
      "The Defence Ministry said on 9 December that \"at least 12 people were killed & 30 injured "
      "in "
      "the attack\" near Baghdad, a toll that rescuers put at 15 <later>.\n"
      "According to the coalition, about 2,500 U.S. troops remain in Iraq. \"Coalition forces have "
      "ended their combat role in Iraq,\" a spokesman said, adding that the mission ended on 31 "
      "December 2021.\n"
      "The minister denied that coalition forces had withdrawn from Iraq; he called the report "
      "\"wrong\" and said that 3*4 is 12.\n";
  check_all(text, "en", 30);
  Readings readings(text, "en");
  CHECK(readings.claims(text, Format::Text).find("killed") != std::string::npos);
}

TEST_CASE("an Arabic text is read the same as plain text, as Markdown and as a page") {
  check_all(
      "قال مستشار الأمن القومي قاسم الأعرجي إن قوات التحالف أنهت مهامها القتالية في العراق وانسحبت "
      "منه بالكامل.\n"
      "وأعلن التحالف الدولي يوم 9 كانون الأول/ديسمبر 2021: \"لم تعد هناك قوات للتحالف تخدم بدور "
      "قتالي في العراق\"، "
      "وأضاف أن نحو 2500 جندي أميركي لا يزالون في البلاد.\n"
      "وقُتل ١٢ شخصا على الأقل وأصيب ثلاثون آخرون في هجوم قرب بغداد، وفق وزارة الصحة.\n",
      "ar", 20);
}

TEST_CASE("the article is read the same as plain text, as Markdown and as a page") {
  const auto text = shared_file("seed/article.ar.txt");
  if (!text) {
    MESSAGE("the article is not beside the repository, so nothing was checked");
    return;
  }
  check_all(*text, "", 100);
}
