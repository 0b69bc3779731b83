#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "annotate/annotations.h"
#include "annotate/statement.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// Says what is wrong with the spans that were read in a text; the first fault is enough.
class Spans {
 public:
  explicit Spans(const Annotations& read) : read_(read), text_(read.document.source->text) {}

  std::string fault() {
    const Document& document = read_.document;
    for (const Sentence& sentence : document.sentences) check("sentence", sentence.text);
    for (const Quotation& quotation : document.quotations) check("quotation", quotation.text);
    for (const NumberMention& number : read_.numbers) check("number", number.tokens, number.text);
    for (const DateMention& date : read_.dates) check("date", date.tokens, date.text);
    for (const EntityMention& mention : read_.mentions) {
      check("mention", mention.tokens, mention.text);
    }
    for (const CueMention& cue : read_.cues) check("cue", cue.tokens, cue.text);
    for (const Statement& statement : read_.statements) check(statement);
    return fault_;
  }

 private:
  void check(const Statement& statement) {
    const auto words = [&](std::string_view part, const TokenRange& range) {
      if (!range.empty()) check(part, span_with_marks(read_.document, range));
    };
    if (statement.cue.empty()) fault_ = "a statement without a cue";
    words("speaker", statement.speaker);
    words("antecedent", statement.antecedent);
    words("cue of a statement", statement.cue);
    for (const TokenRange& part : statement.content) words("content", part);
    for (const TokenRange& via : statement.via) words("channel", via);
  }

  void check(std::string_view what, const TokenRange& tokens, const Span& span) {
    check(what, span);
    if (read_.document.span(tokens) != span) fail(what, span, "is not that of its tokens");
  }

  void check(std::string_view what, const Span& span) {
    if (span.start >= span.end || span.end > text_.size()) {
      fault_ = std::string(what) + " is empty or ends beyond the text";
    } else if (!border(span.start) || !border(span.end)) {
      fail(what, span, "cuts a code point");
    }
  }

  bool border(std::size_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U;
  }

  void fail(std::string_view what, const Span& span, std::string_view why) {
    fault_ = std::string(what) + " '" + std::string(text_.substr(span.start, span.size())) + "' " +
             std::string(why);
  }

  const Annotations& read_;
  std::string_view text_;
  std::string fault_;
};

std::string fault_in(std::string text, const std::string& published) {
  Source source;
  source.id = "test";
  source.text = std::move(text);
  source.body = {0, source.text.size()};
  source.metadata.published = parse_iso_day(published);
  Annotations read = read_text(source, shipped_rules());
  annotate(read, shipped_rules());
  return Spans(read).fault();
}

}  // namespace

TEST_CASE("every span lies on code point borders and cuts what it reports") {
  for (const char* text :
       {"Smith said on 9 December that \"at least 12 people — 3 of them children — died\".",
        "قال الوزير لـ«الغد» إنّ ١٢ شخصا قُتلوا في ٩ كانون الأول/ديسمبر.",
        "« Près de 2 500 personnes sont parties le 1er décembre », a-t-il dit.", "",
        "\xF0\x9F\x98\x80", "\xE2\x80\x8F«\xE2\x80\x8F", "12", "…"}) {
    CAPTURE(text);
    CHECK(fault_in(text, "2021-12-26").empty());
  }
}

// Real texts stand beside the checkout on the makers' machines.
TEST_CASE("every span in real texts lies on code point borders and cuts what it reports") {
  const std::filesystem::path folder = std::string(GAINSAY_SOURCE_DIR) + "/../shared/eval";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: there is no " << folder.string());
    return;
  }
  std::size_t texts = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".jsonl") continue;
    std::ifstream in(file.path());
    for (std::string line; std::getline(in, line);) {
      const auto record = nlohmann::json::parse(line);
      if (!record.contains("text")) continue;
      const std::string fault = fault_in(record["text"], record.value("published", ""));
      if (!fault.empty()) FAIL_CHECK(file.path().filename().string() << ": " << fault);
      ++texts;
    }
  }
  CHECK(texts > 1000);
}
