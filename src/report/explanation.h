#pragma once

#include <cstddef>
#include <string>
#include <vector>

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
  std::string place;    ///< "agency.txt:5:3"
  std::string remarks;  ///< Behind the place: language, day.
  std::string text;     ///< The sentence; empty where there is none.
  std::vector<Section> sections;
};

/// Appends it in at most `width` columns: the place, the sentence, then its sections with their
/// labels on the left. Right-to-left text is isolated (see display.h).
void append_explanation(std::string& out, const Explanation& explanation, std::size_t width);

}  // namespace gainsay
