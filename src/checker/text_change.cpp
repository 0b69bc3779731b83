#include "checker/text_change.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/one_line.h"
#include "compare/diff.h"
#include "report/json_claim.h"

namespace gainsay {
namespace {

// The offset in the text that stands for one in the file; both rise together.
std::size_t in_text(const Source& source, std::size_t offset) {
  std::size_t first = 0;
  std::size_t last = source.text.size();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (source.original(middle) < offset) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

std::string sentence_of(const Source& source, const Claim& claim) {
  const std::size_t start = in_text(source, claim.sentence.start);
  const std::size_t end = std::max(start, in_text(source, claim.sentence.end));
  return on_one_line(std::string_view(source.text).substr(start, end - start));
}

// All that a claim says, and nothing of where it stands.
std::string meaning_of(Claim claim) {
  claim.id.clear();
  claim.source.clear();
  claim.path.clear();
  claim.record = {};
  claim.span = {};
  claim.line = 0;
  claim.column = 0;
  claim.sentence = {};
  claim.utterance = {};
  claim.text = on_one_line(claim.text);
  JsonWriter json;
  write_claim(json, claim);
  return json.take();
}

// The earlier sources that a source is held against.
std::vector<const EarlierSource*> counterparts(const Source& source, const EarlierFile& earlier) {
  const bool nameless = source.id.rfind(earlier.path + ':', 0) == 0;
  std::vector<const EarlierSource*> found;
  for (const EarlierSource& candidate : earlier.sources) {
    if (nameless || candidate.source.id == source.id) found.push_back(&candidate);
  }
  return found;
}

}  // namespace

TextChange change_of(const Source& source, const std::vector<Claim>& claims,
                     const EarlierFile* earlier, const Ruleset& ruleset) {
  TextChange change;
  std::vector<const EarlierSource*> before;
  if (earlier != nullptr) before = counterparts(source, *earlier);
  change.touched.assign(claims.size(), before.empty());
  if (before.empty()) {
    change.added = claims.size();
    return change;
  }
  std::vector<std::string> texts;
  std::unordered_set<std::string> meanings;
  std::vector<Claim> claims_before;
  for (const EarlierSource* counterpart : before) {
    texts.push_back(on_one_line(counterpart->source.text));
    for (const Claim& claim : counterpart->claims) {
      meanings.insert(meaning_of(claim));
      claims_before.push_back(claim);
    }
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const std::string sentence = sentence_of(source, claims[i]);
    const bool was_there = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
      return text.find(sentence) != std::string::npos;
    });
    change.touched[i] = !was_there || !meanings.contains(meaning_of(claims[i]));
  }
  const ClaimDiff diff = diff_claims(claims_before, claims, ruleset);
  change.changed = diff.changed.size();
  change.added = diff.added.size();
  if (before.size() == 1) change.dropped = diff.dropped.size();
  return change;
}

}  // namespace gainsay
