#pragma once

#include <optional>

#include "annotate/noun_phrase.h"
#include "annotate/statement_text.h"

namespace gainsay {

/// A cue with what it takes, before it is known who speaks. Positions are token numbers.
struct CueMatch {
  TokenRange cue;
  const CueForm* form = nullptr;
  const CueGroup* group = nullptr;
  CueFrame frame = CueFrame::Nothing;
  std::size_t verb_group =
      0;  ///< Where the auxiliaries before the cue begin; the subject ends there.
  bool passive = false;
  bool reduced = false;     ///< A participle that describes the noun before it ("backed by").
  bool adjunct = false;     ///< "..., saying that": it has the subject of the clause around it.
  bool infinitive = false;  ///< "to say that"
  bool negated = false;
  bool inverted = false;  ///< The subject stands behind the cue.
  TokenRange subject;     ///< Empty where it is still to be looked for.
  TokenRange relayer;     ///< Who hands it on ("Reuters quoted Smith as saying").
  TokenRange addressee;
  TokenRange adjuncts;  ///< What stands between the cue and its content ("in a statement").
  std::size_t content = StatementText::none;  ///< Where the content behind the cue begins.
  bool comment = false;  ///< "as Smith said": what surrounds it is the content.
  bool behind = false;   ///< Content stands before the cue: a quotation or clause that ends ...
  std::size_t behind_end = 0;  ///< ... here.
  TokenRange moved;  ///< The object, where it stands before the subject ("what he wants").
};

/// The cue that begins at `at` in `sentence`, when what it takes is there. In a headline in title
/// case words in capitals are cues too; elsewhere they are names ("the States").
[[nodiscard]] std::optional<CueMatch> match_cue(const StatementText& text,
                                                const TokenRange& sentence, std::size_t at,
                                                bool title_case);

}  // namespace gainsay
