#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "ruleset/statement_rules.h"

namespace gainsay {

/// What inflection makes of one listed word.
struct Inflected {
  std::string word;  ///< Not folded.
  std::uint8_t forms = 0;
  Agreement agreement;
};

/// How a language varies one kind of word: the rules under `inflections:` of statement_rules.h.
class Inflection {
 public:
  void load(const YamlFile& file, const YamlNode& rules, Diagnostics& diagnostics);

  /// The forms of `word`, written as one stem or several ("say/says/said"). Without a rule that
  /// fits, a single stem is its own only form and several stems are nothing.
  [[nodiscard]] std::vector<Inflected> inflect(const std::string& word) const;

 private:
  struct Form {
    std::uint8_t forms = 0;
    Agreement agreement;
    std::vector<std::string> write;
  };
  struct Rule {
    std::size_t stems = 1;
    std::string ending;
    std::vector<Form> forms;
  };

  std::vector<Rule> rules_;
};

/// Reads `gender:` and `number:` of a map.
[[nodiscard]] Agreement load_agreement(YamlFields& fields);

}  // namespace gainsay
