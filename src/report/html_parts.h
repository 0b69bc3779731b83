#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

#include "report/overview.h"
#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

// The parts of the HTML page, each in a file of its own. All texts of sources go through `in_html`
// or `evidence_in_html`.

/// `text` as one line of markup. Isolates (see display.h) become <bdi>.
[[nodiscard]] std::string in_html(std::string_view text);

/// The evidence of a claim marked in its sentence, in a <blockquote> with direction and language.
[[nodiscard]] std::string evidence_in_html(const Claim& claim);

/// The findings of one kind under a heading. `findings` are all of that kind, in reading order.
void append_findings_html(std::string& out, const std::vector<const Finding*>& findings,
                          const Report& report, const Ruleset& ruleset);

/// How counts changed: for each thing whose figures differ over time a chart and its table. Nothing
/// where there is none.
void append_timelines_html(std::string& out, const Report& report, const Ruleset& ruleset);

/// A chart of the figures of one thing over time, as SVG: a band from the lowest to the highest
/// figure of each day, so that it is as wide as the sources are apart, and a dot for each claim.
/// Empty where the claims are of one day or have no figures. `clashing` are the claims, by index,
/// that are in a contradiction.
[[nodiscard]] std::string chart_svg(const Timeline& timeline, const std::vector<Claim>& claims,
                                    const std::unordered_set<std::size_t>& clashing);

/// Which source claims how much of which topic, with what is known of each source.
void append_matrix_html(std::string& out, const Report& report, const Ruleset& ruleset);

/// What stands in <style> and <script>, and their hashes as a content security policy names them.
extern const std::string_view html_style;
extern const std::string_view html_style_hash;
extern const std::string_view html_script;
extern const std::string_view html_script_hash;

}  // namespace gainsay
