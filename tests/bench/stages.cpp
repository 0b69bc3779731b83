// What each stage costs, by Google Benchmark:
//
//   cmake --preset release -DGAINSAY_BUILD_BENCHMARKS=ON
//   cmake --build --preset release --target gainsay_stages
//   build/release/tests/gainsay_stages --benchmark_filter=ar
//
// The text is made of the examples of the shipped rules, in random order among sentences that say
// nothing; GAINSAY_BENCH_TEXT names a plain text file to take instead.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "checker/checker.h"
#include "extract/extract.h"
#include "extract/narrow.h"
#include "ruleset/ruleset.h"

namespace gainsay {
namespace {

const Ruleset& rules() {
  static const Ruleset ruleset = [] {
    Diagnostics diagnostics;
    return load_ruleset({{std::string(GAINSAY_SOURCE_DIR) + "/rules"}, {}, true}, diagnostics);
  }();
  return ruleset;
}

std::string made_text(const std::string& language) {
  std::mt19937 random(11);
  std::vector<std::string> told;
  for (const Topic& topic : rules().topics) {
    for (const TopicExample& example : topic.examples) {
      const Language* read = example.language.empty() ? rules().guess_language(example.text)
                                                      : rules().language(example.language);
      if (read != nullptr && read->code == language) told.push_back(example.text);
    }
  }
  const std::string filler =
      language == "ar" ? "قرأ الجيران كتابا قديما عن تاريخ البستان ثم سقوا الأشجار في المساء. "
                       : "The neighbours read an old book about orchards and watered the trees. ";
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += random() % 5 == 0 ? told[random() % told.size()] + "\n" : filler;
  }
  return text;
}

const Source& source_in(const std::string& language) {
  static std::map<std::string, Source> sources;
  Source& source = sources[language];
  if (!source.text.empty()) return source;
  source.id = "bench";
  if (const char* path = std::getenv("GAINSAY_BENCH_TEXT")) {
    std::ifstream in(path, std::ios::binary);
    source.text.assign(std::istreambuf_iterator<char>(in), {});
  } else {
    source.text = made_text(language);
  }
  source.body = {0, source.text.size()};
  source.metadata.language = language;
  source.metadata.published = make_day(2021, 12, 26);
  return source;
}

void count_bytes(benchmark::State& state, const Source& source) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.text.size()));
}

void fold(benchmark::State& state, const std::string& language) {
  const Source& source = source_in(language);
  for (auto _ : state) benchmark::DoNotOptimize(read_text(source, rules()));
  count_bytes(state, source);
}

void prefilter(benchmark::State& state, const std::string& language) {
  const Source& source = source_in(language);
  const Annotations read = read_text(source, rules());
  for (auto _ : state) benchmark::DoNotOptimize(find_candidates(read, rules()));
  count_bytes(state, source);
}

void narrow(benchmark::State& state, const std::string& language) {
  const Source& source = source_in(language);
  Annotations read = read_text(source, rules());
  const auto candidates = find_candidates(read, rules());
  for (auto _ : state) benchmark::DoNotOptimize(narrow_candidates(read, candidates, rules()));
  count_bytes(state, source);
}

void annotate_all(benchmark::State& state, const std::string& language) {
  const Source& source = source_in(language);
  const Annotations read = read_text(source, rules());
  for (auto _ : state) {
    Annotations annotations = read;
    annotate(annotations, rules());
    benchmark::DoNotOptimize(annotations);
  }
  count_bytes(state, source);
}

void match(benchmark::State& state, const std::string& language) {
  const Source& source = source_in(language);
  Annotations annotations = read_text(source, rules());
  const auto candidates =
      narrow_candidates(annotations, find_candidates(annotations, rules()), rules());
  annotate(annotations, rules());
  for (auto _ : state) benchmark::DoNotOptimize(find_matches(annotations, candidates, rules()));
  count_bytes(state, source);
}

void compare_all(benchmark::State& state, const std::string& language) {
  const Source& source = source_in(language);
  const std::vector<Claim> claims = extract(source, rules()).claims;
  for (auto _ : state) {
    std::vector<Claim> copy = claims;
    benchmark::DoNotOptimize(compare(copy, rules()));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(claims.size()));
}

void declare(const std::string& language) {
  const auto add = [&](const char* stage, auto run) {
    benchmark::RegisterBenchmark((language + "/" + stage).c_str(), run, language);
  };
  add("fold", fold);
  add("prefilter", prefilter);
  add("narrow", narrow);
  add("annotate", annotate_all);
  add("match", match);
  add("compare", compare_all);
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  gainsay::declare("en");
  gainsay::declare("ar");
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return EXIT_FAILURE;
  benchmark::RunSpecifiedBenchmarks();
}
