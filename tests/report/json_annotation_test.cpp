#include "report/json_annotation.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/sample.h"

namespace gainsay {
namespace {

/// A text whose tokens are its words between single spaces, six bytes into its file.
class Sample {
 public:
  explicit Sample(const std::string& text) {
    source_.id = "a.txt";
    source_.text = text;
    source_.body = {0, text.size()};
    source_.original = OffsetMap(6);
    annotations.language = &language_;
    annotations.document.source = &source_;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      Token token;
      token.text = {at, end};
      annotations.document.words.tokens.push_back(token);
      at = end + 1;
    }
  }

  [[nodiscard]] std::string lines(const std::vector<Layer>& layers = all_layers()) const {
    std::string out;
    append_annotations(out, annotations, EntityRules(), layers);
    return out;
  }

  Annotations annotations;

 private:
  Language language_;
  Source source_;
};

}  // namespace

TEST_CASE("without a language there is nothing to write") {
  std::string out;
  append_annotations(out, Annotations(), EntityRules(), all_layers());
  CHECK(out.empty());
}

TEST_CASE("offsets are those of the file and the text is the visible one") {
  Sample sample("قال شيئا");
  sample.annotations.document.sentences.push_back({{0, 15}, {0, 2}, 0});
  CHECK(sample.lines() ==
        R"({"source":"a.txt","layer":"sentence","start":6,"end":21,"text":"قال شيئا"})"
        "\n");
}

TEST_CASE("a statement has its parts or null and the whole of a divided content") {
  Sample sample("gone are they said Ann of Reuters and soon");
  Statement statement;
  statement.speaker = {4, 5};
  statement.cue = {3, 4};
  statement.content = {{0, 3}, {8, 9}};
  statement.via = {{6, 7}};
  statement.voice = Voice::Quote;
  statement.how = SpeakerHow::Explicit;
  statement.denies = true;
  sample.annotations.statements = {statement};
  CHECK(sample.lines() ==
        R"({"source":"a.txt","layer":"statement","start":6,"end":48,)"
        R"("text":"gone are they said Ann of Reuters and soon",)"
        R"("speaker":{"start":25,"end":28,"text":"Ann"},)"
        R"("cue":{"start":20,"end":24,"text":"said"},)"
        R"("content":{"start":6,"end":48,"text":"gone are they said Ann of Reuters and soon"},)"
        R"("voice":"quote","how":"explicit","via":[{"start":32,"end":39,"text":"Reuters"}],)"
        R"("parts":[{"start":6,"end":19,"text":"gone are they"},)"
        R"({"start":44,"end":48,"text":"soon"}],"denies":true})"
        "\n");

  statement = {};
  statement.cue = {3, 4};
  statement.how = SpeakerHow::Continuation;
  statement.antecedent = {4, 5};
  sample.annotations.statements = {statement, Statement()};
  CHECK(sample.lines() ==
        R"({"source":"a.txt","layer":"statement","start":20,"end":24,"text":"said",)"
        R"("speaker":null,"cue":{"start":20,"end":24,"text":"said"},"content":null,)"
        R"("voice":"paraphrase","how":"continuation","via":[],)"
        R"("antecedent":{"start":25,"end":28,"text":"Ann"}})"
        "\n");
}

TEST_CASE("dates and numbers have their bounds and null where they are open") {
  Sample sample("since May 12 more");
  DateMention date;
  date.text = {6, 9};
  date.range = month_of(2021, 5);
  date.granularity = Granularity::Months;
  date.role = DateRole::Since;
  DateMention unread;
  unread.text = {0, 5};
  unread.problem = "no publication date";
  sample.annotations.dates = {date, unread};
  NumberMention number;
  number.text = {10, 17};
  number.low = 12;
  number.soft = true;
  number.kind = NumberKind::Money;
  number.role = NumberRole::Difference;
  number.unit = "USD";
  sample.annotations.numbers = {number};
  CHECK(sample.lines() ==
        R"({"source":"a.txt","layer":"date","start":6,"end":11,"text":"since","from":null,)"
        R"("to":null,"granularity":"day","role":"on","problem":"no publication date"})"
        "\n"
        R"({"source":"a.txt","layer":"date","start":12,"end":15,"text":"May","from":"2021-05-01",)"
        R"("to":"2021-05-31","granularity":"month","role":"since"})"
        "\n"
        R"({"source":"a.txt","layer":"number","start":16,"end":23,"text":"12 more","low":12,)"
        R"("high":null,"soft":true,"kind":"money","role":"difference","unit":"USD"})"
        "\n");
}

TEST_CASE("mentions, cues and quotations say what they are") {
  Sample sample("not 'the two'");
  CueMention cue;
  cue.text = {0, 3};
  cue.effect = CueEffect::Negation;
  cue.scope = {1, 3};
  sample.annotations.cues = {cue};
  EntityMention mention;
  mention.text = {5, 12};
  mention.kind = number_kind;
  mention.entity = "two";
  mention.anaphor = true;
  sample.annotations.mentions = {mention};
  sample.annotations.document.quotations.push_back({{4, 13}, {1, 3}, true, false});
  CHECK(sample.lines() ==
        R"({"source":"a.txt","layer":"cue","start":6,"end":9,"text":"not","effect":"negation",)"
        R"("scope":{"start":10,"end":19,"text":"'the two'"}})"
        "\n"
        R"({"source":"a.txt","layer":"quote","start":10,"end":19,"text":"'the two'","open":true})"
        "\n"
        R"({"source":"a.txt","layer":"mention","start":11,"end":18,"text":"the two",)"
        R"("entity":"two","kind":"number","anaphor":true})"
        "\n");
}

TEST_CASE("only the layers asked for are written and longer ones come first at one place") {
  Sample sample("not so");
  CueMention cue;
  cue.text = {0, 3};
  sample.annotations.cues = {cue};
  sample.annotations.document.sentences.push_back({{0, 6}, {0, 2}, 0});
  const std::string both = sample.lines();
  CHECK(both.find("sentence") < both.find(R"("layer":"cue")"));
  const std::string cues = sample.lines({Layer::Cue});
  CHECK(cues.find("sentence") == std::string::npos);
  CHECK(cues.find(R"("scope":null)") != std::string::npos);
}

}  // namespace gainsay
