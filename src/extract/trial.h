#pragma once

#include <cstddef>

namespace gainsay {

/// Whether a cheap look pays that may spare a text dearer ones: it only costs where it spares few.
/// What a thread's last texts were like says nothing of the results: without the look, more is done
/// to the same end. Texts of other rules begin a new trial.
class Trial {
 public:
  /// Whether to look at the next text; `rules` is where its rules lie.
  [[nodiscard]] bool goes_on(const void* rules) {
    if (rules_ != rules) *this = {};
    rules_ = rules;
    ++texts_;
    const bool pays = least_share * spared_ >= tried_;
    return tried_ < first || pays || texts_ % again == 0;
  }
  /// What a look came to.
  void note(bool spared) {
    ++tried_;
    if (spared) ++spared_;
  }

 private:
  static constexpr std::size_t first = 64;       // texts that are looked at in any case
  static constexpr std::size_t again = 64;       // so often is it tried again where it did not pay
  static constexpr std::size_t least_share = 3;  // it pays where it spares one text in three

  const void* rules_ = nullptr;
  std::size_t texts_ = 0;
  std::size_t tried_ = 0;
  std::size_t spared_ = 0;
};

}  // namespace gainsay
