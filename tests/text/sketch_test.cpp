#include "text/sketch.h"

#include <doctest/doctest.h>

#include <string>

using namespace gainsay;

namespace {

std::string sketch(const std::string& text) {
  const Tokens tokens = tokenize(text, {0, text.size()}, Folder());
  return sketch_of(tokens, WordForms(tokens, CliticRules()));
}

// Words that are as good as any: "w7 w12 ...".
std::string words(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += "w" + std::to_string(i * 37 % 1000) + " ";
  return text;
}

}  // namespace

TEST_CASE("texts that share their wording have like sketches") {
  const std::string report = sketch(words(0, 200));
  CHECK(report.size() == 64);
  CHECK(resemblance(report, report) == 1);
  CHECK(resemblance(report, sketch("W0, " + words(1, 200))) > 0.9);
  CHECK(resemblance(report, sketch(words(0, 150))) > reprint_resemblance);
  CHECK(resemblance(report, sketch(words(150, 350))) < reprint_resemblance);
  CHECK(resemblance(report, sketch(words(300, 500))) < 0.2);
}

TEST_CASE("signs between words leave no trace in a sketch") {
  const std::string plain = words(0, 100);
  std::string marked = "(";
  for (const char c : plain) marked += c == ' ' ? std::string(", ") : std::string(1, c);
  CHECK(sketch(marked + "!") == sketch(plain));
  // Sketches are kept in files and compared over years, so no change may make others.
  CHECK(sketch(plain) == "533f2ffcba1c8000e7f778cd8a66045555d8e557ee306bbd01ffb3dddd7dd0a1");
}

TEST_CASE("a headline is too short for a sketch, and no sketch resembles none") {
  CHECK(sketch(words(0, 11)).empty());
  CHECK(sketch(words(0, 12)).size() == 64);
  CHECK(resemblance("", "") == 0);
  CHECK(resemblance(sketch(words(0, 12)), "") == 0);
}
