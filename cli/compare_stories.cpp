#include "cli/compare_stories.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/claim_files.h"
#include "cli/commands.h"
#include "cli/ordered_work.h"
#include "cli/replace_file.h"
#include "compare/compare.h"
#include "compare/story_sorter.h"
#include "report/report_stream.h"
#include "report/source_counter.h"

namespace gainsay {
namespace {

/// A temporary file failed; thrown where that is seen and caught in compare_stories.
struct NoRoom {
  Diagnostic why;
};

void expect(const Result<void>& result) {
  if (!result) throw NoRoom{result.error()};
}

/// Where it names no folder, that is for the first temporary file to say: mostly none is needed.
std::string temporary_folder() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  const char* named = std::getenv("TMPDIR");
  return error && named != nullptr ? named : folder.string();
}

std::size_t memory_of(const Arguments& arguments) {
  constexpr std::size_t usual = std::size_t{1} << 30U;
  return arguments.memory.value_or(usual);
}

/// Nothing for a format that cannot be written story by story.
std::optional<StreamStyle> style_of(const ReportFormat& format) {
  if (format.name == "text") return StreamStyle::Text;
  if (format.name == "json") return StreamStyle::Object;
  if (format.name == "jsonl") return StreamStyle::Lines;
  return std::nullopt;
}

TextOptions text_options(const RenderOptions& options, const Ruleset& ruleset) {
  TextOptions text;
  text.width = options.width;
  text.color = options.color;
  text.footer = options.footer;
  text.all = options.all;
  text.entities = &ruleset.entities;
  return text;
}

/// What comes of one story.
struct Compared {
  Totals totals;
  bool fails = false;
  std::vector<ReportStream::Pieces> pieces;  ///< For each output.
};

class StoryComparison {
 public:
  StoryComparison(const Arguments& arguments, const Ruleset& ruleset, Messages& messages)
      : arguments_(arguments),
        ruleset_(ruleset),
        messages_(messages),
        // Half is for the claims, most of the rest for what is written of them.
        stories_(memory_of(arguments) / 2, temporary_folder()),
        sources_(memory_of(arguments) / 8, temporary_folder()) {
    const std::size_t each = memory_of(arguments) / 8 * 3 / arguments.outputs.size();
    for (const ReportOutput& output : arguments.outputs) {
      const RenderOptions options = render_options(arguments, output);
      reports_.emplace_back(*style_of(*output.format), text_options(options, ruleset),
                            options.timeline, ruleset, each, temporary_folder());
    }
  }

  int run(Output& output) {
    read();
    compare();
    messages_.end_progress();
    bool written = true;
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      written = write(reports_[i], arguments_.outputs[i].file, output) && written;
    }
    if (!written || totals_.errors != 0) return status_failed;
    return fails_ ? status_findings : status_clean;
  }

 private:
  void read() {
    read_claim_files(arguments_, messages_, [&](const Claim& claim) {
      expect(stories_.add(claim));
      expect(sources_.add(claim));
      for (ReportStream& report : reports_) expect(report.add(claim));
      messages_.progress([&] { return grouped(stories_.claims()) + " claims read"; });
    });
    totals_.claims = stories_.claims();
    totals_.errors = messages_.errors();
    expect(sources_.for_each([&](const SourceSummary& source) {
      ++totals_.sources;
      for (ReportStream& report : reports_) expect(report.add(source));
      return Result<void>();
    }));
  }

  void compare() {
    std::size_t compared = 0;
    OrderedWork<PackedStory, Compared> work(
        arguments_.jobs, [&](const PackedStory& packed) { return compare_story_of(packed); },
        [&](const Compared& story) {
          compared += story.totals.claims;
          totals_.derived += story.totals.derived;
          totals_.comparable_pairs += story.totals.comparable_pairs;
          for (const auto& [kind, count] : story.totals.kinds) {
            totals_.kinds[kind] += count;
            totals_.new_kinds[kind] += count;  // no baseline: all are new
          }
          fails_ = fails_ || story.fails;
          for (std::size_t i = 0; i < reports_.size(); ++i) {
            expect(reports_[i].add(story.pieces[i]));
          }
          messages_.progress([&] {
            return grouped(compared) + " of " + grouped(totals_.claims) + " claims compared";
          });
        });
    expect(stories_.for_each([&](PackedStory packed) {
      const std::size_t load = packed.bytes.size();
      work.add(std::move(packed), load);
      return Result<void>();
    }));
    work.finish();
  }

  [[nodiscard]] Compared compare_story_of(const PackedStory& packed) const {
    StoryClaims claims = unpack_story(packed);
    StoryReport story{std::move(claims.claims), std::move(claims.numbers), {}};
    story.comparison = compare_story(story.claims, ruleset_, arguments_.compare);
    Compared out;
    out.totals.claims = packed.claims;
    out.totals.derived = story.claims.size() - packed.claims;
    out.totals.comparable_pairs = story.comparison.comparable_pairs;
    for (const Finding& finding : story.comparison.findings) add(out.totals, finding);
    out.fails = fails(story.comparison.findings, arguments_);
    for (const ReportStream& report : reports_) {
      const bool last = &report == &reports_.back();
      out.pieces.push_back(
          report.render(last ? std::move(story) : story, sources_.in_several_stories()));
    }
    return out;
  }

  bool write(ReportStream& report, const std::string& file, Output& output) {
    if (file.empty()) {
      expect(report.finish(totals_, [&](std::string_view text) { output.write(text); }));
      return true;
    }
    FileReplacement replacement(file);
    expect(report.finish(totals_, [&](std::string_view text) { replacement.write(text); }));
    const Result<void> written = replacement.finish();
    if (!written) messages_.print(written.error());
    return written.has_value();
  }

  const Arguments& arguments_;
  const Ruleset& ruleset_;
  Messages& messages_;
  StorySorter stories_;
  SourceCounter sources_;
  std::vector<ReportStream> reports_;  // one for each output
  Totals totals_;
  bool fails_ = false;
};

}  // namespace

bool can_compare_stories(const Arguments& arguments) {
  // A row of the matrix is as wide as the longest name of a source, and a baseline tells of all
  // that is known and gone: both need everything first.
  return !arguments.matrix && arguments.baseline.empty() &&
         std::all_of(
             arguments.outputs.begin(), arguments.outputs.end(),
             [](const ReportOutput& output) { return style_of(*output.format).has_value(); });
}

int compare_stories(const Arguments& arguments, const Ruleset& ruleset, Output& output,
                    Messages& messages) {
  try {
    return StoryComparison(arguments, ruleset, messages).run(output);
  } catch (const NoRoom& failed) {
    messages.print(failed.why);
    return status_failed;
  }
}

}  // namespace gainsay
