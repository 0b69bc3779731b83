#include "checker/explain.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "annotate/annotations.h"
#include "extract/about.h"
#include "extract/extract.h"
#include "extract/headline.h"
#include "extract/match.h"
#include "extract/surroundings.h"
#include "extract/when.h"
#include "extract/who.h"
#include "report/mention_in_words.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

using Rows = std::vector<Explanation::Row>;

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

class Explainer {
 public:
  Explainer(const Annotations& annotations, const Ruleset& ruleset)
      : annotations_(annotations), ruleset_(ruleset), document_(annotations.document) {
    claims_ = read_headline(annotations, ruleset);
    candidates_ = find_candidates(annotations, ruleset, false);
    std::vector<Claim> found = extract_claims(annotations, candidates_, ruleset);
    std::move(found.begin(), found.end(), std::back_inserter(claims_));
    matches_ = find_matches(annotations, candidates_, ruleset, &near_);
  }

  [[nodiscard]] Explanation explain(std::size_t number) const {
    const Sentence& sentence = document_.sentences[number];
    const Position position = position_of(*document_.source, sentence.text.start);
    Explanation out;
    out.place = document_.source->id + ':' + std::to_string(position.line) + ':' +
                std::to_string(position.column);
    const Metadata& metadata = document_.source->metadata;
    out.remarks = annotations_.language->title +
                  (metadata.published ? ", published " + iso_day(*metadata.published)
                                      : ", of an unknown day");
    out.text = document_.text(sentence.text);
    const auto add = [&](std::string label, Rows rows) {
      if (!rows.empty()) out.sections.push_back({std::move(label), std::move(rows)});
    };
    add("tokens", tokens(sentence));
    add("numbers", numbers(sentence));
    add("dates", dates(sentence));
    add("names", names(sentence));
    add("cues", cues(sentence));
    add("statements", statements(sentence));
    add("matched", matched(number));
    add("nearly", nearly(number));
    add("claims", claims(sentence));
    return out;
  }

 private:
  [[nodiscard]] std::string words(const TokenRange& tokens) const {
    return std::string(document_.text(tokens));
  }

  template <typename Mentions, typename Describe>
  static Rows rows_of(const Mentions& mentions, const Sentence& sentence, Describe describe) {
    Rows rows;
    for (const auto& mention : mentions) {
      if (sentence.tokens.contains(mention.tokens)) rows.push_back(describe(mention));
    }
    return rows;
  }

  [[nodiscard]] Rows tokens(const Sentence& sentence) const {
    std::string line;
    for (std::size_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
      line += (line.empty() ? "" : " ") + std::string(document_.folded(at));
    }
    return {{std::move(line), ""}};
  }

  // Those in dates are shown as dates.
  [[nodiscard]] Rows numbers(const Sentence& sentence) const {
    std::vector<NumberMention> others;
    for (const NumberMention& number : annotations_.numbers) {
      const bool of_date =
          std::any_of(annotations_.dates.begin(), annotations_.dates.end(),
                      [&](const DateMention& date) { return date.tokens.overlaps(number.tokens); });
      if (!of_date) others.push_back(number);
    }
    return rows_of(others, sentence, [&](const NumberMention& number) {
      return Explanation::Row{words(number.tokens), number_in_words(number)};
    });
  }

  [[nodiscard]] Rows dates(const Sentence& sentence) const {
    return rows_of(annotations_.dates, sentence, [&](const DateMention& date) {
      return Explanation::Row{words(date.tokens), date_in_words(date)};
    });
  }

  [[nodiscard]] Rows names(const Sentence& sentence) const {
    return rows_of(annotations_.mentions, sentence, [&](const EntityMention& mention) {
      std::string about = std::string(ruleset_.entities.title(mention.entity)) + ", " +
                          ruleset_.entities.kinds()[mention.kind].name;
      if (mention.anaphor) about += ", standing for one named before";
      if (mention.adjective) about += ", as an adjective";
      return Explanation::Row{words(mention.tokens), std::move(about)};
    });
  }

  [[nodiscard]] Rows cues(const Sentence& sentence) const {
    return rows_of(annotations_.cues, sentence, [&](const CueMention& cue) {
      std::string about(cue_name(cue.effect));
      about += cue.scope.empty() ? ", of nothing here" : " of " + in_quotes(words(cue.scope));
      return Explanation::Row{words(cue.tokens), std::move(about)};
    });
  }

  [[nodiscard]] Rows statements(const Sentence& sentence) const {
    Rows rows;
    for (const Statement& statement : annotations_.statements) {
      const auto inside = [&](const TokenRange& part) {
        return !part.empty() && part.overlaps(sentence.tokens);
      };
      const bool here = inside(statement.cue) || inside(statement.speaker) ||
                        std::any_of(statement.content.begin(), statement.content.end(), inside);
      if (!here) continue;
      std::string what = statement.speaker.empty() ? "" : in_quotes(words(statement.speaker));
      if (!statement.antecedent.empty()) {
        what += (what.empty() ? "" : " ") + ("(" + words(statement.antecedent) + ")");
      }
      if (what.empty()) what = "somebody";
      if (!statement.cue.empty()) what += ", by " + in_quotes(words(statement.cue));
      what += ": " + std::string(to_word(statement.voice)) + ", speaker " +
              std::string(to_word(statement.how));
      if (statement.denies) what += ", a denial";
      if (statement.performs) what += ", which the words themselves perform";
      if (statement.doubts) what += ", neither asserted nor denied";
      for (const TokenRange& channel : statement.via) what += ", via " + in_quotes(words(channel));
      rows.push_back({std::move(what), ""});
      for (const TokenRange& part : statement.content) rows.push_back({"  " + words(part), ""});
    }
    return rows;
  }

  [[nodiscard]] Rows matched(std::size_t sentence) const {
    Rows rows;
    for (const TopicMatch& match : matches_) {
      if (match.sentence != sentence) continue;
      std::string about = in_quotes(words(match.match.tokens));
      if (const std::string why = without_claim(match); !why.empty()) about += ": " + why;
      rows.push_back({match.pattern->rule, std::move(about)});
    }
    return rows;
  }

  // Why a match makes no claim; empty where it makes one.
  [[nodiscard]] std::string without_claim(const TopicMatch& match) const {
    const Span span = document_.source->original(document_.span(match.match.tokens));
    const bool made = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.rule == match.pattern->rule && claim.span == span;
    });
    if (made) return "";
    const Surroundings around = surroundings_of(match, annotations_);
    if (!find_who(match, around, annotations_, ruleset_.entities).claims) {
      return "no claim, it is neither asserted nor denied";
    }
    std::map<std::string, AboutSlot> about;
    if (!find_about(match, around, annotations_, about)) {
      for (const std::string& slot : match.topic->about) {
        const TopicSlot* needed = match.topic->slot(slot);
        if (needed != nullptr && needed->required && about.find(slot) == about.end()) {
          return "no claim, its " + slot + " is not named near enough";
        }
      }
      return "no claim, it does not say of what";
    }
    return "no claim, its figure is no total, is negated, or is outdone by the rest of the text";
  }

  [[nodiscard]] Rows nearly(std::size_t sentence) const {
    constexpr std::size_t most = 6;
    Rows rows;
    std::string names;
    std::size_t count = 0;
    for (const NearMatch& near : near_) {
      if (near.sentence != sentence) continue;
      switch (near.fate) {
        case NearMatch::Fate::OutOfOrder:
          if (++count <= most) names += (names.empty() ? "" : ", ") + near.pattern->rule;
          break;
        case NearMatch::Fate::Excluded:
          rows.push_back(
              {near.pattern->rule, in_quotes(words(near.tokens)) + ": taken away by an 'unless'"});
          break;
        case NearMatch::Fate::Outdone:
          rows.push_back(
              {near.pattern->rule, in_quotes(words(near.tokens)) + ": a longer match counts"});
          break;
      }
    }
    if (count > most) names += " and " + std::to_string(count - most) + " more";
    if (count > 0) {
      rows.push_back({names, ""});
      rows.push_back({"  have their words here, but not as the pattern wants them", ""});
    }
    return rows;
  }

  [[nodiscard]] Rows claims(const Sentence& sentence) const {
    const Span here = document_.source->original(sentence.text);
    Rows rows;
    for (const Claim& claim : claims_) {
      if (claim.sentence != here) continue;
      std::string what = claim.topic;
      for (const auto& [slot, filler] : claim.about) {
        what += ", " + slot + " " + std::string(ruleset_.entities.title(filler.entity)) +
                (filler.filled ? " (from nearby)" : "");
      }
      for (const std::string& word : claim.scope) what += ", only " + word;
      std::string value = describe(claim.value);
      if (claim.act == Act::Deny) value = "denied: " + value;
      if (claim.mode != Mode::Actual) value = std::string(to_word(claim.mode)) + ": " + value;
      value = value_in_words(claim, value);
      if (!claim.holds.begin.unknown()) {
        value += (claim.holds.deadline ? " by " : " since ") + describe_range(claim.holds.begin);
      }
      if (!claim.holds.end.unknown()) value += " until " + describe_range(claim.holds.end);
      rows.push_back({what + " => " + value, ""});
      rows.push_back({"  " + speaker_in_words(claim, &ruleset_.entities), ""});
    }
    return rows;
  }

  const Annotations& annotations_;
  const Ruleset& ruleset_;
  const Document& document_;
  std::vector<Candidate> candidates_;
  std::vector<Claim> claims_;
  std::vector<TopicMatch> matches_;
  std::vector<NearMatch> near_;
};

}  // namespace

std::vector<Explanation> explain(const Source& source, const Place& place, const Ruleset& ruleset) {
  std::vector<Explanation> out;
  Annotations annotations = read_text(source, ruleset);
  if (annotations.language == nullptr) return out;
  annotate(annotations, ruleset);
  const Explainer explainer(annotations, ruleset);
  const auto& sentences = annotations.document.sentences;
  for (std::size_t number = 0; number < sentences.size(); ++number) {
    const Position first = position_of(source, sentences[number].text.start);
    const Position last = end_of(source, sentences[number].text);
    const auto key = [](const Position& p) { return std::pair(p.line, p.column); };
    const bool here = place.line == 0 ||
                      (place.column == 0 ? first.line <= place.line && place.line <= last.line
                                         : key(first) <= std::pair(place.line, place.column) &&
                                               std::pair(place.line, place.column) < key(last));
    if (here) out.push_back(explainer.explain(number));
  }
  return out;
}

}  // namespace gainsay
