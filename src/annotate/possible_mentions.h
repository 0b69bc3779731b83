#pragma once

#include <cstdint>
#include <vector>

#include "annotate/annotations.h"
#include "annotate/mention.h"
#include "annotate/number_reader.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// What sentences of a text may hold, as far as each tells by itself: all mentions that `annotate`
/// finds in them, and some that it does not. Each kind is looked for when it is asked for, first at
/// a look and then in earnest, so that one that is missing spares the search for the others. Cheap
/// beside `annotate` where the sentences are few.
/// `read` has a language, and is the same again behind each call; it and the ruleset must outlive
/// this.
class PossibleMentions {
 public:
  PossibleMentions(Annotations& read, const Ruleset& ruleset);

  /// At a look; false: there is none.
  [[nodiscard]] bool may_hold_number(const Sentence& sentence) const;
  /// At a look: those of the kinds `asked` (`kind_bit`s) of which there may be an entity.
  [[nodiscard]] std::uint64_t kinds(const Sentence& sentence, std::uint64_t asked) const;

  // Find mentions in some sentences of the document, in order.
  void find_entities(std::vector<Sentence> sentences);
  void find_numbers(std::vector<Sentence> sentences);
  /// In some of the sentences that numbers, which dates are made of, were found in last.
  void find_dates(std::vector<Sentence> sentences);

  [[nodiscard]] const std::vector<PossibleEntity>& entities() const { return entities_; }
  [[nodiscard]] const std::vector<NumberMention>& numbers() const { return numbers_; }
  [[nodiscard]] const std::vector<TokenRange>& dates() const { return dates_; }

 private:
  Annotations& read_;
  const Language& language_;
  const EntityRules& rules_;
  std::vector<WrittenNumber> written_;
  std::vector<NumberMention> numbers_;
  std::vector<TokenRange> dates_;
  std::vector<PossibleEntity> entities_;
};

}  // namespace gainsay
