#pragma once

#include <string>
#include <vector>

#include "base/yaml.h"
#include "ruleset/cue_rules.h"
#include "ruleset/date_rules.h"
#include "ruleset/number_rules.h"
#include "ruleset/open_phrase_rules.h"
#include "ruleset/statement_rules.h"
#include "text/document.h"
#include "text/fold.h"
#include "text/phrase.h"

namespace gainsay {

/// Everything the engine knows of one language. One file of rules/languages, or several with the
/// same `language:` whose sections complement each other ("en.yaml", "en.dates.yaml").
struct Language {
  std::string code;  ///< ISO 639-1.
  std::string title;
  Folder folder;
  TextRules text;
  CliticRules clitics;
  std::vector<std::string> common;  ///< Folded words that nearly every text has; to guess by.
  NumberRules numbers;
  DateRules dates;
  CueRules cues;
  StatementRules statements;
  OpenPhraseRules phrases;
};

/// Builds one language from its files, all of which name it. Problems of all files are appended.
[[nodiscard]] Language load_language(const std::vector<const YamlFile*>& files,
                                     Diagnostics& diagnostics);

}  // namespace gainsay
