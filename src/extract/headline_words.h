#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/headline_mentions.h"
#include "ruleset/topic.h"

namespace gainsay {

/// Whether the value of a topic may be what a mention names.
[[nodiscard]] bool is_value(const Topic& topic, const EntityMention& mention);

/// What the words of a headline say: names by the ids of their entities, others by what is said of
/// one matter in whatever form. Many topics ask for the same ones, so each is read once.
class HeadlineWords {
 public:
  /// Both must outlive it.
  HeadlineWords(const Annotations& read, HeadlineMentions& mentions);

  /// What the words before `end` say that are not `left_out`, each once, in text order; of names
  /// those of the kinds asked for where they are the topic's value. Views stay valid as long as
  /// this and the mentions are there.
  [[nodiscard]] std::vector<std::string_view> besides(const Topic& topic,
                                                      const std::vector<TokenRange>& left_out,
                                                      std::size_t end);

 private:
  struct Word {
    std::string says;
    std::uint64_t bit = 0;  ///< For some of its hash; none where it was not read yet.
  };

  [[nodiscard]] const Word& word(std::size_t at);
  [[nodiscard]] const EntityMention* name(const Topic& topic, std::size_t token);

  const Document& document_;
  const Language& language_;
  TokenRange tokens_;
  HeadlineMentions& mentions_;
  std::vector<Word> words_;  // by token, without names
};

}  // namespace gainsay
