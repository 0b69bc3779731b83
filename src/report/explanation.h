#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/json_value.h"

namespace gainsay {

/// How something was read, for people: made by the checker, shown by `append_explanation`. Texts of
/// sources stand in it as they are.
struct Explanation {
  /// One line: what is at hand, and what was found out about it.
  struct Row {
    std::string what;
    std::string about;
  };
  /// Rows under one label: "dates", "claims".
  struct Section {
    std::string label;
    std::vector<Row> rows;
  };
  /// What two claims are to each other, for programs.
  struct Judgement {
    std::vector<std::string> claims;  ///< The ids of both.
    std::string about;                ///< How what they are about lies to each other, in a word.
    std::string values;               ///< The same of their values, ...
    std::string time;                 ///< ... and whether they hold at one time.
    std::size_t row = 0;              ///< Of the table of verdicts; 0: they are not compared.
    std::string kind;                 ///< Of the finding; empty: silence.
    std::vector<std::string> because;
    std::string unreported;  ///< Why `check` does not report it all the same; else empty.
  };
  std::string place;    ///< "agency.txt:5:3"
  std::string remarks;  ///< Behind the place: language, day.
  std::string text;     ///< The sentence; empty where there is none.
  std::vector<Section> sections;
  std::optional<Judgement> judgement;  ///< Where two claims were compared.
};

/// Appends it in at most `width` columns: the place, the sentence, then its sections with their
/// labels on the left. Right-to-left text is isolated (see display.h).
void append_explanation(std::string& out, const Explanation& explanation, std::size_t width);

/// {"place", "remarks", "text", "sections": [{"label", "rows": [{"what", "about"}]}], "judgement"?}
[[nodiscard]] Json explanation_to_json(const Explanation& explanation);

}  // namespace gainsay
