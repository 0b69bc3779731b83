// Reads any bytes as a rule file beside a small world of rules, in the way of `gainsay rules lint`:
// load, and if nothing is wrong, lint, run the examples, read a text. Nothing may crash, hang or be
// undefined, and every complaint must have a place that can be shown.

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/cue.h"
#include "annotate/date.h"
#include "annotate/number.h"
#include "annotate/statement.h"
#include "checker/checker.h"
#include "ruleset/ruleset.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

/// The rules beside which the input is read: those of tests/rules/base, which the broken files are
/// written for, and, where the input names them, stand-ins for the shipped kinds and word lists, so
/// that shipped topics load. In a folder of its own, which goes with the process.
class World {
 public:
  World() : folder_(fs::temp_directory_path() / ("gainsay-fuzz-" + std::to_string(getpid()))) {
    const fs::path sources = GAINSAY_SOURCE_DIR;
    for (const char* name : {"en", "ar"}) {
      const fs::path copy = folder_ / "languages" / (std::string(name) + ".yaml");
      fs::create_directories(copy.parent_path());
      fs::copy_file(sources / "tests/rules/base" / copy.filename(), copy);
      languages_[name] = copy;
    }
    for (const char* name : {"owner", "plant"}) {
      always_.push_back(sources / "tests/rules/base" / (std::string(name) + ".yaml"));
    }
    always_.push_back(sources / "tests/rules/base/base/output.yaml");
    always_.push_back(write("languages/en.numbers.yaml",
                            "language: en\nnumbers: {digits: {group: [','], decimal: ['.']}}\n"));
    for (const auto& shipped : fs::directory_iterator(sources / "rules/entities")) {
      const std::string kind = shipped.path().stem();
      named_[kind] =
          write("entities/" + kind + ".yaml", "kind: " + kind + "\nentities:\n  some-" + kind +
                                                  ": {names: {en: [Some " + kind + "]}}\n");
    }
    for (const auto& shipped : fs::directory_iterator(sources / "rules/words")) {
      const std::string list = shipped.path().stem();
      named_[list + "}"] =
          write("words/" + list + ".yaml", "words: " + list + "\nen: [did, made]\nar: [فعل]\n");
    }
  }
  ~World() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  /// The rule files to load for an input that lies in `path`.
  [[nodiscard]] std::vector<std::string> paths(const fs::path& path, std::string_view bytes,
                                               const std::string& language) const {
    std::vector<std::string> paths(always_.begin(), always_.end());
    for (const auto& [code, file] : languages_) {
      if (code != language) paths.push_back(file);
    }
    for (const auto& [name, file] : named_) {
      if (bytes.find(name) != std::string_view::npos) paths.push_back(file);
    }
    paths.push_back(path);
    return paths;
  }

  fs::path write(const fs::path& name, std::string_view bytes) const {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    if (!out.flush()) std::abort();
    return path;
  }

 private:
  fs::path folder_;
  std::vector<std::string> always_;
  std::map<std::string, std::string> languages_;
  std::map<std::string, std::string> named_;  ///< By what an input that needs them says.
};

void check(const TokenRange& tokens, const Document& document) {
  if (tokens.first > tokens.last || tokens.last > document.tokens().size()) std::abort();
}

void check(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.message.empty() || render(diagnostic).empty()) std::abort();
  }
}

Source source_of(std::string text) {
  Source source;
  source.text = std::move(text);
  source.body = {0, source.text.size()};
  return source;
}

void use(const Language& language) {
  const Source source = source_of(
      "On Monday, 9 May 2021, \"about 1,602 of them\" left, he said; two and a half million did "
      "not.");
  const Document document = read_document(source, language.folder, language.text, language.clitics);
  const auto written = read_numbers(document, language.numbers);
  const auto numbers = find_numbers(document, written, language.numbers);
  const auto dates =
      find_dates(document, written, numbers, language.dates, language.numbers);
  const auto cues = find_cues(document, language.cues);
  const auto statements = find_statements(document, language.statements, language.clitics);
  for (const auto& number : numbers) check(number.tokens, document);
  for (const auto& date : dates) check(date.tokens, document);
  for (const auto& cue : cues) check(cue.tokens, document);
  for (const auto& statement : statements) check(statement.cue, document);
}

void use(const Topic& topic, const Ruleset& ruleset) {
  check(lint_examples(topic, ruleset));
  Source source = source_of("In the U.S. the mill of Acme is idle; 12 of its ships did.");
  source.metadata.language = "en";
  std::vector<Claim> claims = extract(source, ruleset).claims;
  (void)compare(claims, ruleset);
}

void read(const std::string& bytes) {
  static const World world;
  const auto file = parse_yaml("fuzz.yaml", bytes);
  if (!file) return check({file.error()});
  const YamlNode* language = file->root.find("language");
  const fs::path path =
      world.write(language != nullptr ? "languages/fuzz.yaml" : "fuzz/fuzz.yaml", bytes);
  Diagnostics diagnostics;
  const Ruleset ruleset = load_ruleset(
      {world.paths(path, bytes, language != nullptr ? language->text : ""), {}, true}, diagnostics);
  check(diagnostics);
  if (has_errors(diagnostics)) return;
  check(lint(ruleset));
  for (const Topic& topic : ruleset.topics) {
    if (topic.path == path) use(topic, ruleset);
  }
  if (language == nullptr) return;
  for (const auto& known : ruleset.languages) {
    if (known->code == language->text) use(ruleset.complete(*known));
  }
}

}  // namespace
}  // namespace gainsay

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gainsay::read(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
