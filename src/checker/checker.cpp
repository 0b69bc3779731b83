#include "checker/checker.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "compare/compare.h"
#include "extract/extract.h"
#include "extract/headline.h"
#include "extract/narrow.h"
#include "extract/trial.h"

namespace gainsay {
namespace {

Diagnostic note_at(const Source& source, const Span& span, std::string message) {
  const Position position = position_of(source, span.start);
  Diagnostic note;
  note.severity = Severity::Note;
  note.file = source.id;
  note.line = position.line;
  note.column = position.column;
  note.message = std::move(message);
  return note;
}

/// Keeps the memory of a document that is done with in `room`, unless that is too much to keep.
class KeepRoom {
 public:
  KeepRoom(Document& document, Document& room) : document_(document), room_(room) {}
  KeepRoom(const KeepRoom&) = delete;
  KeepRoom& operator=(const KeepRoom&) = delete;
  ~KeepRoom() {
    constexpr std::size_t most = 100'000;  // tokens; a book has more
    if (document_.tokens().capacity() <= most) room_ = std::move(document_);
  }

 private:
  Document& document_;
  Document& room_;
};

}  // namespace

Extraction extract(const Source& source, const Ruleset& ruleset, const ExtractOptions& options) {
  Extraction out;
  Profile* const profile = options.profile;
  const auto timed = [&](Stage stage, const auto& work) {
    const StageTimer timer(profile, stage);
    return work();
  };
  if (profile != nullptr) ++profile->texts;
  const Language* const known = language_of(source, ruleset);
  if (known == nullptr) {
    const std::string_view body =
        std::string_view(source.text).substr(source.body.start, source.body.size());
    if (body.find_first_not_of(" \t\r\n") == std::string_view::npos) return out;
    Diagnostic note;
    note.severity = Severity::Warning;
    note.file = source.id;
    note.message = source.metadata.language.empty()
                       ? "no language with rules fits this text, so nothing in it was read"
                       : "there are no rules for the language '" + source.metadata.language +
                             "', so nothing in it was read";
    note.hint = "'gainsay rules list' shows the languages; --language names the text's";
    out.notes.push_back(std::move(note));
    return out;
  }
  const Language& language = *known;
  if (has_errors(ruleset.pattern_problems(language))) {
    out.notes = ruleset.pattern_problems(language);
    return out;
  }
  // Most texts hold no word that any pattern needs: nothing more is done for them. Where few
  // patterns are looked for, the text need not even be divided into words to see it.
  std::size_t from = source.body.start;
  if (options.prefilter && !source.body.empty()) {
    from = timed(Stage::Prefilter, [&] { return skim_for_match(source, language, ruleset); });
    if (from == source.body.end) return out;
  }
  thread_local Document room;
  Annotations annotations =
      timed(Stage::Fold, [&] { return read_text(source, known, std::exchange(room, {})); });
  const KeepRoom keep(annotations.document, room);
  if (profile != nullptr) {
    ++profile->texts_read;
    profile->sentences += annotations.document.sentences.size();
  }
  HeadlineFinding found_in_headline;
  HeadlineFinding* const headline = options.prefilter ? &found_in_headline : nullptr;
  std::vector<Candidate> candidates = timed(Stage::Prefilter, [&] {
    return options.prefilter ? find_candidates(annotations, ruleset, true, headline, from)
                             : all_candidates(annotations, ruleset);
  });
  if (candidates.empty() && !has_broken_patterns(language, ruleset) &&
      !needs_whole_language(annotations, ruleset)) {
    out.claims =
        timed(Stage::Extract, [&] { return read_headline(annotations, ruleset, headline); });
    return out;
  }
  if (profile != nullptr && !candidates.empty()) ++profile->texts_with_candidates;
  if (has_errors(ruleset.problems(language))) {
    out.notes = ruleset.problems(language);
    return out;
  }
  out.claims = timed(Stage::Extract, [&] { return read_headline(annotations, ruleset, headline); });
  // Of the others, most hold all words of a pattern and do not match it.
  thread_local Trial trial;
  if (options.prefilter && trial.goes_on(&ruleset)) {
    candidates = timed(Stage::Narrow, [&] {
      return narrow_candidates(annotations, candidates, ruleset, profile);
    });
    trial.note(candidates.empty());
    if (candidates.empty()) return out;
  }
  if (profile != nullptr) ++profile->texts_annotated;
  timed(Stage::Annotate, [&] {
    if (options.prefilter) {
      annotate(annotations, asked_text(annotations, candidates, ruleset), ruleset);
    } else {
      annotate(annotations, ruleset);
    }
  });
  std::vector<Claim> found = timed(Stage::Extract, [&] {
    return extract_claims(annotations, candidates, ruleset, options.prefilter);
  });
  for (const DateMention& date : annotations.dates) {
    if (date.problem.empty()) continue;
    // Where nothing is claimed, a date that could not be read misleads nobody.
    const Span place = source.original(date.text);
    const bool beside_claim = std::any_of(found.begin(), found.end(), [&](const Claim& claim) {
      return claim.sentence.contains(place);
    });
    if (!beside_claim) continue;
    out.notes.push_back(note_at(source, date.text, date.problem));
    if (!source.metadata.published) {
      out.notes.back().hint = "say when the text was published: --published YYYY-MM-DD";
    }
  }
  if (out.claims.empty()) {
    out.claims = std::move(found);
  } else {
    std::move(found.begin(), found.end(), std::back_inserter(out.claims));
  }
  return out;
}

Comparison compare(std::vector<Claim>& claims, const Ruleset& ruleset,
                   const CompareOptions& options) {
  return compare_claims(claims, ruleset, options);
}

}  // namespace gainsay
