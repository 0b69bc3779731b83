#include "annotate/number.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "annotate/figures.h"
#include "annotate/named_number.h"
#include "base/among.h"

namespace gainsay {
namespace {

/// A mention while forms are still applied to it.
struct Draft {
  NumberMention mention;
  double scale = 1;
  bool plain = true;  ///< One written number without bounds yet: may be an end of a range.
  bool vague = false;
  bool figures = false;   ///< Begins with digits that no scale and no ending follows.
  std::size_t first = 0;  ///< Its first token, before forms made it longer.
  std::string_view attached;
};

Draft draft_of(const WrittenNumber& written) {
  Draft draft;
  draft.mention.tokens = written.tokens;
  draft.mention.low = written.low;
  draft.mention.high = written.high;
  draft.mention.soft = written.soft;
  draft.mention.grain = written.grain;
  if (written.ordinal) draft.mention.kind = NumberKind::Ordinal;
  draft.scale = written.scale;
  draft.plain = !written.ordinal && !written.vague;
  draft.vague = written.vague;
  draft.figures =
      written.digits && written.scale == 1 && !written.ordinal && written.tokens.size() == 1;
  draft.first = written.tokens.first;
  draft.attached = written.attached;
  return draft;
}

/// Whether the number counts whole things, so that "more than 20" begins at 21.
bool whole(const NumberMention& mention) {
  return mention.kind == NumberKind::Plain && mention.low && mention.grain >= 1 &&
         *mention.low == std::floor(*mention.low);
}

/// "About n" is n give or take a tenth, "nearly n" the tenth below it.
void blur(NumberMention& mention, bool above) {
  const bool counts = whole(mention);
  // Tenths of the last digit are exact where 0.9 and 1.1 times a number are not; "half a million"
  // is no multiple of its unit.
  const auto tenths = [&](double value, double factor) {
    const double units = value / mention.grain;
    const bool exact = std::abs(units - std::round(units)) < 1e-6;
    return exact ? in_units(std::round(units) * factor, mention.grain / 10) : value * factor / 10;
  };
  if (mention.low) {
    const double low = tenths(*mention.low, 9);
    mention.low = counts ? std::floor(low) : low;
  }
  if (mention.high && above) {
    const double high = tenths(*mention.high, 11);
    mention.high = counts ? std::ceil(high) : high;
  }
  mention.soft = true;
}

class Finder {
 public:
  Finder(const Document& document, const NumberRules& rules) : document_(document), rules_(rules) {}

  std::vector<NumberMention> run(const std::vector<WrittenNumber>& written) {
    std::vector<NumberMention> mentions;
    auto number = written.begin();
    for (const Sentence& sentence : document_.sentences) {
      drafts_.clear();
      for (; number != written.end() && number->tokens.first < sentence.tokens.last; ++number) {
        drafts_.push_back(draft_of(*number));
      }
      // Only a sentence with a number has a form around one.
      if (!drafts_.empty()) read_forms(sentence.tokens);
      for (Draft& draft : drafts_) {
        if (names(draft)) continue;
        draft.mention.text = document_.span(draft.mention.tokens);
        mentions.push_back(std::move(draft.mention));
      }
    }
    return mentions;
  }

 private:
  /// Forms nest: "more than" around a range around a currency around a number. Each round applies
  /// the widest around what the rounds before it made.
  void read_forms(const TokenRange& sentence) {
    constexpr int deepest = 5;
    find_currencies(sentence);
    halved_ = false;
    apply_forms(rules_.unit_forms, sentence);
    if (halved_) apply_forms(rules_.unit_forms, sentence);  // "five and a half percent"
    for (int round = 0; round < deepest && apply_forms(rules_.forms, sentence); ++round) {
    }
  }

  /// One round over a sentence; false when no form changed anything.
  bool apply_forms(const FormTable& forms, const TokenRange& sentence) {
    if (drafts_.empty()) return false;
    add_parts(sentence);
    std::vector<Draft> next;
    bool changed = false;
    std::size_t draft = 0;
    for (std::size_t token = sentence.first; token < sentence.last;) {
      token = forms.next(document_, parts_, token, sentence.last);
      // Up to there, and inside a number, nothing changes.
      if (draft < drafts_.size() && drafts_[draft].mention.tokens.first < token) {
        token = drafts_[draft].mention.tokens.last;
        next.push_back(std::move(drafts_[draft++]));
        continue;
      }
      if (token == sentence.last) break;
      std::optional<Draft> made;
      const auto match =
          forms.longest(document_, parts_, token, sentence.last, [&](const FormMatch& found) {
            if (!fits(found, sentence)) return false;
            auto draft_made = apply(found);
            if (!draft_made) return rules_.meanings[found.form] == NumberMeaning::None;
            made = std::move(draft_made);
            return true;
          });
      if (match) {
        if (rules_.meanings[match->form] != NumberMeaning::None) next.push_back(std::move(*made));
        changed = true;
        halved_ = halved_ || rules_.meanings[match->form] == NumberMeaning::AndHalf;
        token = match->tokens.last;
        while (draft < drafts_.size() && drafts_[draft].mention.tokens.first < token) ++draft;
      } else if (draft < drafts_.size() && drafts_[draft].mention.tokens.first == token) {
        token = drafts_[draft].mention.tokens.last;
        next.push_back(std::move(drafts_[draft++]));
      } else {
        ++token;
      }
    }
    drafts_ = std::move(next);
    return changed;
  }

  /// What forms are made of in this round.
  void add_parts(const TokenRange& sentence) {
    parts_.reset(sentence);
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      const TokenRange& tokens = drafts_[i].mention.tokens;
      parts_.add({tokens, number_part, i, drafts_[i].attached});
      if (drafts_[i].mention.kind == NumberKind::Ordinal) {
        parts_.add({tokens, place_part, i, drafts_[i].attached});
      }
      // "more than (40) years": forms see the brackets as part of the figure.
      if (tokens.first > sentence.first && tokens.last < sentence.last &&
          document_.folded(tokens.first - 1) == "(" && document_.folded(tokens.last) == ")") {
        parts_.add({{tokens.first - 1, tokens.last + 1}, number_part, i, drafts_[i].attached});
      }
    }
    for (const Part& currency : currencies_) parts_.add(currency);
    add_words(sentence);
  }

  /// What stands between a number and its bound, on either side: "the price of oil exceeds ...",
  /// "... cars of theirs at least".
  void add_words(const TokenRange& sentence) {
    constexpr std::size_t most = 2;
    std::size_t open = sentence.first;  // nothing was added from here on
    const auto add = [&](std::size_t at) {
      if (document_.tokens()[at].kind != TokenKind::Word) return;
      found_.clear();
      rules_.uncounted.find(document_, at, sentence.last, Clitics::Kept, found_);
      if (found_.empty()) parts_.add({{at, at + 1}, word_part, 0, {}});
    };
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const TokenRange& number = drafts_[i].mention.tokens;
      const std::size_t before = std::max(open, number.first - std::min(number.first, most + 1));
      for (std::size_t at = before; at < number.first; ++at) add(at);
      const std::size_t end =
          i + 1 < drafts_.size() ? drafts_[i + 1].mention.tokens.first : sentence.last;
      open = std::min(end, number.last + most);
      for (std::size_t at = number.last; at < open; ++at) add(at);
    }
  }

  void find_currencies(const TokenRange& sentence) {
    currencies_.clear();
    const PhraseTable& names = rules_.currency_names;
    for (std::size_t token = sentence.first; token < sentence.last; ++token) {
      token = names.next(document_, token, sentence.last, Clitics::Stripped);
      if (token == sentence.last) break;
      found_.clear();
      names.find(document_, token, sentence.last, Clitics::Stripped, found_);
      for (const PhraseMatch& match : found_) {
        // "US$" is one word, "told us $5" is not.
        const Token& last = document_.tokens()[match.tokens.last - 1];
        const bool sign = last.kind == TokenKind::Punctuation;
        if (match.tokens.size() > 1 && sign && last.space_before) continue;
        currencies_.push_back({match.tokens, currency_part, match.id,
                               document_.folded(token).substr(0, match.clitic)});
      }
    }
  }

  /// Whether the number is part of a name: a range may be ("pages 3 to 5"), a count of something
  /// may not.
  [[nodiscard]] bool names(const Draft& draft) {
    const NumberMention& mention = draft.mention;
    const bool figures = draft.figures && mention.tokens.first == draft.first && mention.low &&
                         mention.high && !mention.soft && mention.kind == NumberKind::Plain &&
                         mention.role == NumberRole::Total;
    if (!figures ||
        !(goes_on_naming(draft) ||
          (draft.attached.empty() && is_named_number(document_, mention.tokens, rules_)))) {
      return false;
    }
    named_ = mention.tokens.last;
    return true;
  }

  /// "Articles 5 and 6": what joins figures to those that name.
  [[nodiscard]] bool goes_on_naming(const Draft& draft) const {
    if (named_ == 0 || draft.first < named_) return false;
    if (draft.first == named_) return among(rules_.attached_joiners, draft.attached);
    const std::string_view between = document_.folded(named_);
    return draft.first == named_ + 1 && (between == "," || among(rules_.joiners, between)) &&
           (draft.attached.empty() || between == ",");
  }

  /// Whether the words beside the form allow it.
  [[nodiscard]] bool fits(const FormMatch& match, const TokenRange& sentence) const {
    const auto among = [&](const std::vector<std::string>& words, std::size_t token) {
      return words.empty() ||
             (sentence.contains(token) &&
              std::binary_search(words.begin(), words.end(), std::string(document_.folded(token))));
    };
    const NumberFormContext& context = rules_.contexts[match.form];
    return (context.after.empty() || match.tokens.first > 0) &&
           among(context.after, match.tokens.first - 1) && among(context.before, match.tokens.last);
  }

  /// What the form makes of its numbers; nothing when it does not suit them.
  [[nodiscard]] std::optional<Draft> apply(const FormMatch& match) const {
    std::vector<const Draft*> numbers;
    std::string unit;
    for (const std::uint32_t at : match.parts) {
      const Part& part = parts_[at];
      if (part.kind == number_part) numbers.push_back(&drafts_[part.index]);
      if (part.kind == currency_part) unit = rules_.currencies[part.index];
    }
    const NumberMeaning meaning = rules_.meanings[match.form];
    if (numbers.empty()) return std::nullopt;
    Draft draft = *numbers.front();
    if (!mean(meaning, numbers, unit, draft)) return std::nullopt;
    if (meaning != NumberMeaning::Part && meaning != NumberMeaning::Ordinal) {
      draft.mention.tokens = match.tokens;
      draft.attached = match.attached;
    }
    return draft;
  }

  static bool mean(NumberMeaning meaning, const std::vector<const Draft*>& numbers,
                   const std::string& unit, Draft& draft) {
    NumberMention& mention = draft.mention;
    const bool bounded = !mention.low || !mention.high;
    const bool counts = mention.kind != NumberKind::Ordinal;
    // "Between five and seven at most" says no more than its two ends.
    const bool interval = !bounded && !mention.soft && *mention.low < *mention.high;
    switch (meaning) {
      case NumberMeaning::AtLeast:
        if (bounded || interval || !counts) return false;
        mention.high.reset();
        break;
      case NumberMeaning::MoreThan:
        if (bounded || !counts) return false;
        if (whole(mention) && !mention.soft) mention.low = *mention.low + 1;
        mention.high.reset();
        break;
      case NumberMeaning::AtMost:
        if (bounded || interval || !counts) return false;
        mention.low = 0;
        break;
      case NumberMeaning::LessThan:
        if (bounded || !counts) return false;
        if (whole(mention) && *mention.high >= 1) mention.high = *mention.high - 1;
        mention.low = 0;
        break;
      case NumberMeaning::About:
      case NumberMeaning::Nearly:
        if (!counts) return false;
        if (draft.plain) blur(mention, meaning == NumberMeaning::About);
        break;
      case NumberMeaning::Range:
        return range(numbers, draft);
      case NumberMeaning::Percent:
        if (mention.kind != NumberKind::Plain) return false;
        mention.kind = NumberKind::Percent;
        return true;
      case NumberMeaning::Points:
        if (mention.kind != NumberKind::Plain) return false;
        mention.kind = NumberKind::Points;
        return true;
      case NumberMeaning::Money:
        if (mention.kind != NumberKind::Plain) return false;
        mention.kind = NumberKind::Money;
        mention.unit = unit;
        return true;
      case NumberMeaning::Part:
        if (!counts || mention.role != NumberRole::Total) return false;
        mention.role = NumberRole::Part;
        return true;
      case NumberMeaning::Difference:
        if (!counts || mention.role == NumberRole::Difference) return false;
        mention.role = NumberRole::Difference;
        break;
      case NumberMeaning::Total:
        if (!counts || mention.role != NumberRole::Total) return false;
        break;
      case NumberMeaning::AndHalf:
        if (!draft.plain || !whole(mention) || draft.scale != 1) return false;
        *mention.low += 0.5;
        *mention.high += 0.5;
        mention.grain = 0.5;
        return true;
      case NumberMeaning::Ordinal:
        if (mention.kind != NumberKind::Plain || !draft.plain) return false;
        mention.kind = NumberKind::Ordinal;
        break;
      case NumberMeaning::None:
        return false;
    }
    draft.plain = false;
    return true;
  }

  /// Joins two numbers to an interval; "2 to 3 million" is two million to three million.
  static bool range(const std::vector<const Draft*>& numbers, Draft& draft) {
    if (numbers.size() != 2) return false;
    const Draft& from = *numbers[0];
    const Draft& to = *numbers[1];
    if (!from.plain || !to.plain || !from.mention.low || !to.mention.high) return false;
    const bool same_kind = from.mention.kind == to.mention.kind;
    // "Two to three percent", but "up 1.3 percent to 1,601" is a rate and a level.
    const bool rate =
        from.mention.kind == NumberKind::Percent || from.mention.kind == NumberKind::Points;
    if (!same_kind && (rate || (from.mention.kind != NumberKind::Plain &&
                                to.mention.kind != NumberKind::Plain))) {
      return false;
    }
    double low = *from.mention.low;
    double high = *to.mention.high;
    double grain = from.mention.grain;
    // "800 to a million" begins at 800 thousand.
    constexpr double thousand = 1000;
    if (from.scale == 1 && high == to.scale && high > thousand && low >= 100 && low < thousand) {
      low *= to.scale / thousand;
    }
    if (from.scale == 1 && to.scale > 1 && low * to.scale < high) {
      low = scaled(low, grain, to.scale);
      grain *= to.scale;
    }
    // "2015 to 136 million" are two figures.
    constexpr double widest = 10000;
    if (low >= high || (low > 0 && high / low > widest)) return false;
    if (from.mention.kind == NumberKind::Plain) {
      draft.mention.kind = to.mention.kind;
      draft.mention.unit = to.mention.unit;
    }
    draft.mention.low = low;
    draft.mention.high = high;
    draft.mention.grain = std::min(grain, to.mention.grain);
    draft.plain = false;
    return true;
  }

  const Document& document_;
  const NumberRules& rules_;
  std::size_t named_ = 0;  // where the last figures that name something end
  // Of the sentence that is read.
  std::vector<Draft> drafts_;
  bool halved_ = false;  // a fraction was added
  std::vector<Part> currencies_;
  Parts parts_;
  std::vector<PhraseMatch> found_;
};

}  // namespace

std::vector<NumberMention> find_numbers(const Document& document,
                                        const std::vector<WrittenNumber>& written,
                                        const NumberRules& rules) {
  return Finder(document, rules).run(written);
}

}  // namespace gainsay
