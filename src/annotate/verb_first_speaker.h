#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/verb_first_match.h"

namespace gainsay {

/// Who speaks, in a text whose verbs stand first: the speakers that a cue without a subject may go
/// back to. Statements are kept in text order.
class VerbFirstSpeakers {
 public:
  explicit VerbFirstSpeakers(const StatementText& text) : text_(text) {}

  /// Fills in the speaker of a statement. `earlier` are the statements of its sentence before it.
  void find(const TokenRange& sentence, const VerbFirstMatch& match,
            std::span<const Statement> earlier, Statement& statement);

  /// Notes a statement with what its cue shows of its speaker.
  void keep(const Statement& statement, const Agreement& agreement);
  /// Notes somebody who may go on speaking; without words, somebody of whom it is not clear who.
  void remember(const TokenRange& speaker, Agreement agreement);

  /// Notes who speaks where a verb of speaking that begins a sentence makes no statement.
  void notice(const TokenRange& sentence, std::size_t verb);

  /// The words begin with one of those who speak, or name one of the speakers before.
  [[nodiscard]] bool can_speak(const TokenRange& words) const;

 private:
  struct Known {
    TokenRange words;
    Agreement agreement;
    std::size_t reached = 0;  ///< How far what they say goes.
  };

  [[nodiscard]] bool is_hearsay(const Statement& statement) const;
  void share_subject(const TokenRange& sentence, const VerbFirstMatch& match,
                     std::span<const Statement> earlier, Statement& statement);
  void look_around(const TokenRange& sentence, const VerbFirstMatch& match,
                   std::span<const Statement> earlier, Statement& statement);
  [[nodiscard]] TokenRange subject_behind(const CueForm& form, std::size_t verb,
                                          std::size_t end) const;
  [[nodiscard]] bool is_doubtful_act(const CueForm& form) const;
  [[nodiscard]] bool shows_gender(const TokenRange& noun, const CueForm& verb) const;
  [[nodiscard]] TokenRange topic_before(const TokenRange& sentence, std::size_t verb) const;
  [[nodiscard]] TokenRange cue_subject(const TokenRange& sentence,
                                       const VerbFirstMatch& match) const;
  [[nodiscard]] bool speaks_up(const TokenRange& sentence, const VerbFirstMatch& match,
                               const TokenRange& subject) const;
  void go_back(const Agreement& wanted, Statement& statement);
  [[nodiscard]] TokenRange main_subject(const TokenRange& sentence,
                                        const VerbFirstMatch& match) const;
  [[nodiscard]] std::size_t known_name(const TokenRange& words) const;
  [[nodiscard]] std::size_t whole_name(const TokenRange& words) const;
  [[nodiscard]] bool is_name(std::size_t at) const;
  [[nodiscard]] std::size_t common_words(const TokenRange& words, const TokenRange& name) const;

  // Of the latest speakers.
  template <typename Visit>
  void for_each_known(Visit visit) const {
    constexpr std::size_t reach = 50;
    for (std::size_t i = known_.size() - std::min(known_.size(), reach); i < known_.size(); ++i) {
      visit(known_[i]);
    }
  }

  const StatementText& text_;
  std::vector<Known> known_;
  std::vector<Agreement> kept_;  // what each statement shows of its speaker
};

}  // namespace gainsay
