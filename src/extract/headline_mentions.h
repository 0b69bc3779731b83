#pragma once

#include <optional>
#include <vector>

#include "annotate/annotations.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// The names, numbers, dates and statements of a headline, as far as it tells by itself; each is
/// looked for when it is first asked for. Refers to what it is made of.
class HeadlineMentions {
 public:
  HeadlineMentions(const Annotations& read, const Ruleset& ruleset)
      : read_(read), ruleset_(ruleset) {}

  [[nodiscard]] const std::vector<EntityMention>& names();
  /// Without those that may be of a date, which count nothing.
  [[nodiscard]] const std::vector<NumberMention>& numbers();
  [[nodiscard]] const std::vector<DateMention>& dates();
  [[nodiscard]] const std::vector<Statement>& statements();
  /// The headline, with those of its names and statements that were asked for.
  [[nodiscard]] const Annotations& alone();

 private:
  [[nodiscard]] const Language& language() const;
  /// Finds the numbers, and leaves out those of dates.
  void read_numbers();

  const Annotations& read_;
  const Ruleset& ruleset_;
  std::optional<Annotations> alone_;
  bool has_names_ = false;
  bool has_statements_ = false;
  std::optional<std::vector<NumberMention>> numbers_;
  std::optional<std::vector<DateMention>> dates_;
};

}  // namespace gainsay
