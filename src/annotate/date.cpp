#include "annotate/date.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "annotate/date_bound.h"
#include "annotate/date_join.h"
#include "annotate/date_parts.h"
#include "annotate/date_resolve.h"
#include "annotate/date_tense.h"
#include "base/among.h"

namespace gainsay {
namespace {

class Finder {
 public:
  Finder(const Document& document, const std::vector<WrittenNumber>& written,
         const std::vector<NumberMention>& numbers, const DateRules& rules,
         const NumberRules& number_rules)
      : document_(document),
        rules_(rules),
        all_parts_(document, written, numbers, rules, number_rules) {
    for (const Sentence& sentence : document.sentences) draft(sentence.tokens);
    share_years(document_, rules_, top_, drafts_);
  }

  [[nodiscard]] std::vector<DateMention> run() const { return resolve(); }

  [[nodiscard]] std::optional<std::vector<DateMention>> run_by_itself() const {
    if (std::any_of(top_.begin(), top_.end(), [&](std::size_t at) { return leans(drafts_[at]); })) {
      return std::nullopt;
    }
    return resolve();
  }

  [[nodiscard]] std::vector<TokenRange> possible() const {
    std::vector<TokenRange> ranges;
    for (const DateDraft& draft : drafts_) ranges.push_back(draft.tokens);
    return ranges;
  }

 private:
  void draft(const TokenRange& sentence) {
    const std::size_t first = top_.size();
    parts_.reset(sentence);
    all_parts_.find(sentence, parts_);
    read_forms(sentence);
    // Forms around dates nest: "the end of the first week of last month".
    constexpr int deepest = 4;
    for (int round = 0; round < deepest && read_forms_around(sentence, first); ++round) {
    }
  }

  /// Whether what the date means depends on dates before it.
  [[nodiscard]] bool leans(const DateDraft& draft) const {
    return rules_.meanings[draft.form].anchor != DateAnchor::Written ||
           std::any_of(draft.parts.begin(), draft.parts.end(), [&](const DateValue& part) {
             return part.kind == date_part && leans(drafts_[static_cast<std::size_t>(part.value)]);
           });
  }

  /// Where no word shows that a figure is a year, it is one of our times, and not a round one,
  /// which more often counts something.
  [[nodiscard]] bool looks_like_year(const FormMatch& match, const Parts& parts) const {
    constexpr int first = 1900;
    constexpr int last = 2050;
    constexpr int round = 100;
    return std::all_of(match.parts.begin(), match.parts.end(), [&](std::uint32_t at) {
      if (parts[at].kind != year_part) return true;
      const int year = values()[parts[at].index].value;
      return year >= first && year <= last && year % round != 0;
    });
  }

  /// Whether one of the words stands before `token`, also with a conjunction written onto it.
  [[nodiscard]] bool follows(const std::vector<std::string>& words, std::size_t token,
                             std::size_t first) const {
    if (words.empty() || token == first) return false;
    const auto forms = document_.forms.of(token - 1);
    return among(words, document_.folded(token - 1)) ||
           std::any_of(forms.begin(), forms.end(),
                       [&](const WordForm& form) { return among(words, document_.text(form)); });
  }

  /// Whether the words beside the match allow it.
  [[nodiscard]] bool fits(const FormMatch& match, const Parts& parts) const {
    const DateForm& form = rules_.meanings[match.form];
    const std::size_t sentence = document_.sentence_at(match.tokens.first);
    const TokenRange& range = document_.sentences[sentence].tokens;
    const std::string_view after =
        match.tokens.last < range.last ? document_.folded(match.tokens.last) : "";
    if (form.not_before_name && match.tokens.last < range.last &&
        document_.tokens()[match.tokens.last].capitalized) {
      return false;
    }
    const std::string_view written =
        document_.text(TokenRange{match.tokens.first, match.tokens.first + 1});
    const auto spelled = [&](const std::string& other) {
      return written.find(other) != std::string_view::npos;
    };
    if (std::any_of(form.not_spelled.begin(), form.not_spelled.end(), spelled)) return false;
    const bool cued = follows(rules_.doubtful_after, match.tokens.first, range.first) ||
                      (!match.attached.empty() && among(rules_.doubtful_after, match.attached));
    if (form.behind_cue && !cued) return false;
    if (!form.after.empty() && !follows(form.after, match.tokens.first, range.first)) return false;
    if (follows(form.not_after, match.tokens.first, range.first)) return false;
    if (among(form.not_before, after)) return false;
    if (!form.before.empty()) {
      if (!after.empty() && !among(form.before, after)) return false;
      if (form.after.empty() && !looks_like_year(match, parts)) return false;
    }
    if (match.parts.size() == 1 && !cued) {
      const Part& part = parts[match.parts[0]];
      if (part.tokens == match.tokens && values()[part.index].doubtful) return false;
    }
    return true;
  }

  [[nodiscard]] const std::vector<DateValue>& values() const { return all_parts_.values(); }

  [[nodiscard]] std::vector<DateValue> values_of(const FormMatch& match, const Parts& parts) const {
    std::vector<DateValue> some;
    for (const std::uint32_t at : match.parts) {
      const Part& part = parts[at];
      if (part.kind == date_part) {
        some.push_back({date_part, static_cast<int>(part.index), {}, false, false});
      } else {
        some.push_back(values()[part.index]);
      }
    }
    return some;
  }

  std::uint32_t draft(const FormMatch& match, const Parts& parts) {
    drafts_.push_back({match.tokens, match.form, values_of(match, parts), match.attached});
    return static_cast<std::uint32_t>(drafts_.size() - 1);
  }

  void read_forms(const TokenRange& sentence) {
    const auto longest = [&](std::size_t token) {
      return rules_.forms.longest(document_, parts_, token, sentence.last,
                                  [&](const FormMatch& found) { return fits(found, parts_); });
    };
    std::size_t token = sentence.first;
    while ((token = rules_.forms.next(document_, parts_, token, sentence.last)) < sentence.last) {
      const auto match = longest(token);
      // "Elizabeth the second | year 1926": a number of a unit that begins a date itself.
      bool ends_short = false;
      if (match && rules_.meanings[match->form].meaning == DateMeaning::Nth) {
        for (const std::uint32_t at : match->parts) {
          const Part& part = parts_[at];
          if (part.kind != unit_part || part.tokens.first == token) continue;
          const auto later = longest(part.tokens.first);
          ends_short = ends_short || (later && later->tokens.last > match->tokens.last);
        }
      }
      if (match && !ends_short) {
        top_.push_back(draft(*match, parts_));
        token = match->tokens.last;
      } else {
        ++token;
      }
    }
  }

  /// One round over a sentence, whose dates are those from number `first` on; false when no form
  /// matched.
  bool read_forms_around(const TokenRange& sentence, std::size_t first) {
    // Only sentences with a date have a form around one.
    if (top_.size() == first) return false;
    around_ = parts_;
    for (std::size_t i = first; i < top_.size(); ++i) {
      const DateDraft& date = drafts_[top_[i]];
      if (rules_.meanings[date.form].meaning == DateMeaning::None) continue;
      around_.add({date.tokens, date_part, top_[i], date.attached});
    }
    std::vector<std::uint32_t> next;
    bool changed = false;
    std::size_t old = first;
    for (std::size_t token = sentence.first; token < sentence.last;) {
      token = rules_.date_forms.next(document_, around_, token, sentence.last);
      // Up to there, and inside a date, nothing changes.
      if (old < top_.size() && drafts_[top_[old]].tokens.first < token) {
        token = drafts_[top_[old]].tokens.last;
        next.push_back(top_[old++]);
        continue;
      }
      if (token == sentence.last) break;
      const auto match = rules_.date_forms.longest(
          document_, around_, token, sentence.last, [&](const FormMatch& found) {
            return covers(found.tokens, old) && fits(found, around_);
          });
      if (match && !holds_longer(*match, around_, old, sentence.last)) {
        next.push_back(draft(*match, around_));
        changed = true;
        token = match->tokens.last;
        while (old < top_.size() && drafts_[top_[old]].tokens.first < token) ++old;
      } else if (old < top_.size() && drafts_[top_[old]].tokens.first == token) {
        token = drafts_[top_[old]].tokens.last;
        next.push_back(top_[old++]);
      } else {
        ++token;
      }
    }
    top_.resize(first);
    top_.insert(top_.end(), next.begin(), next.end());
    return changed;
  }

  /// "the end of June | of last year": a date inside the match goes on behind it, and is read
  /// first.
  [[nodiscard]] bool holds_longer(const FormMatch& match, const Parts& parts, std::size_t old,
                                  std::size_t end) const {
    for (; old < top_.size() && drafts_[top_[old]].tokens.first < match.tokens.last; ++old) {
      const std::size_t start = drafts_[top_[old]].tokens.first;
      if (start == match.tokens.first) continue;
      const auto longer = rules_.date_forms.longest(
          document_, parts, start, end,
          [&](const FormMatch& found) { return covers(found.tokens, old) && fits(found, parts); });
      if (longer && longer->tokens.last > match.tokens.last) return true;
    }
    return false;
  }

  /// Whether `range` cuts no date from number `old` on in two.
  [[nodiscard]] bool covers(const TokenRange& range, std::size_t old) const {
    for (; old < top_.size() && drafts_[top_[old]].tokens.first < range.last; ++old) {
      if (!range.contains(drafts_[top_[old]].tokens)) return false;
    }
    return true;
  }

  /// In quotation marks by itself it is a name: the newspaper "Today".
  [[nodiscard]] bool quoted_alone(const TokenRange& date) const {
    const auto quotation = std::lower_bound(
        document_.quotations.begin(), document_.quotations.end(), date.first,
        [](const Quotation& known, std::size_t token) { return known.tokens.first < token; });
    return quotation != document_.quotations.end() && quotation->tokens == date;
  }

  std::vector<DateMention> resolve() const {
    DateResolver resolver(document_, rules_, drafts_);
    std::vector<DateMention> mentions;
    std::vector<std::optional<DateBound>> said;  // by the forms themselves
    for (const std::uint32_t at : top_) {
      if (!quoted_alone(drafts_[at].tokens)) resolve(drafts_[at], resolver, mentions, said);
    }
    set_date_roles(mentions, said, document_, rules_);
    return mentions;
  }

  /// Appends the mention of a draft; where what it says gives none, those of the dates inside it.
  void resolve(const DateDraft& draft, DateResolver& resolver, std::vector<DateMention>& mentions,
               std::vector<std::optional<DateBound>>& said) const {
    if (rules_.meanings[draft.form].meaning == DateMeaning::None) return;
    Tense tense = tense_at(draft.tokens, document_, rules_);
    const auto bound = bound_before(draft.tokens.first, document_, rules_);
    const bool bounded =
        bound == DateBound::By || bound == DateBound::Until || bound == DateBound::Before;
    if (tense == Tense::Future && bounded) tense = Tense::Deadline;
    auto date = resolver.resolve(draft, tense);
    if (!date) {
      for (const DateValue& part : draft.parts) {
        if (part.kind != date_part) continue;
        resolve(drafts_[static_cast<std::size_t>(part.value)], resolver, mentions, said);
      }
      return;
    }
    DateMention mention;
    mention.tokens = draft.tokens;
    mention.text = document_.span(draft.tokens);
    mention.range = date->range;
    mention.granularity = date->granularity;
    mention.narrative = date->narrative;
    mention.present = date->present;
    mention.problem = std::move(date->problem);
    mentions.push_back(std::move(mention));
    said.push_back(rules_.meanings[draft.form].bound);
  }

  const Document& document_;
  const DateRules& rules_;
  DateParts all_parts_;
  Parts parts_;   // of the sentence
  Parts around_;  // the same and its dates
  std::vector<DateDraft> drafts_;
  std::vector<std::uint32_t> top_;  // the drafts that are inside no other, in text order
};

}  // namespace

std::vector<DateMention> find_dates(const Document& document,
                                    const std::vector<WrittenNumber>& written,
                                    const std::vector<NumberMention>& numbers,
                                    const DateRules& rules, const NumberRules& number_rules) {
  if (rules.forms.empty()) return {};
  return Finder(document, written, numbers, rules, number_rules).run();
}

std::optional<std::vector<DateMention>> find_dates_by_themselves(
    const Document& document, const std::vector<WrittenNumber>& written,
    const std::vector<NumberMention>& numbers, const DateRules& rules,
    const NumberRules& number_rules) {
  if (rules.forms.empty()) return std::vector<DateMention>();
  return Finder(document, written, numbers, rules, number_rules).run_by_itself();
}

std::vector<TokenRange> possible_dates(const Document& document,
                                       const std::vector<WrittenNumber>& written,
                                       const std::vector<NumberMention>& numbers,
                                       const DateRules& rules, const NumberRules& number_rules) {
  if (rules.forms.empty()) return {};
  return Finder(document, written, numbers, rules, number_rules).possible();
}

}  // namespace gainsay
