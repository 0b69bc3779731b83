#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/json_value.h"
#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// What is claimed about one thing, in the order in which it was said.
struct Timeline {
  std::string story;
  std::string topic;
  std::string subject;              ///< "presence of coalition forces in Iraq"
  std::vector<std::size_t> claims;  ///< Indices into the report's claims, by as-of.
};

/// A timeline for each story, topic and about that has two claims or more, in that order.
[[nodiscard]] std::vector<Timeline> timelines_of(const Report& report, const Ruleset& ruleset);

/// Which source claims how much of which topic, and where it is contradicted.
struct Matrix {
  struct Cell {
    std::size_t claims = 0;
    bool clashes = false;  ///< One of them is in a contradiction.
    friend bool operator==(const Cell&, const Cell&) = default;
  };
  std::vector<std::string> sources;      ///< Those with claims, in the report's order.
  std::vector<std::string> topics;       ///< By name.
  std::vector<std::vector<Cell>> cells;  ///< A row for each source.
};

[[nodiscard]] Matrix matrix_of(const Report& report);

void append_timelines(std::string& out, const Report& report, const Ruleset& ruleset,
                      std::size_t width);
void append_matrix(std::string& out, const Report& report, std::size_t width);
[[nodiscard]] Json timelines_to_json(const Report& report, const Ruleset& ruleset);
[[nodiscard]] Json matrix_to_json(const Report& report);

}  // namespace gainsay
