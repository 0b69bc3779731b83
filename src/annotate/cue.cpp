#include "annotate/cue.h"

#include <algorithm>

namespace gainsay {
namespace {

bool breaks(const Document& document, std::size_t token, const CueRules& rules,
            std::vector<PhraseMatch>& scratch) {
  if (document.tokens()[token].kind == TokenKind::Punctuation) return true;
  scratch.clear();
  rules.breaks.find(document, token, token + 1, Clitics::Kept, scratch);
  return !scratch.empty();
}

// The tokens from the cue outwards that it bears on.
TokenRange scope_of(const Document& document, const TokenRange& cue, const Sentence& sentence,
                    const CueRules::Cue& rule, const CueRules& rules) {
  std::vector<PhraseMatch> scratch;
  std::size_t reach = rule.reach;
  if (rule.before) {
    std::size_t first = cue.first;
    while (first > sentence.tokens.first && reach-- > 0 &&
           !breaks(document, first - 1, rules, scratch)) {
      --first;
    }
    return {first, cue.first};
  }
  std::size_t last = cue.last;
  while (last < sentence.tokens.last && reach-- > 0 && !breaks(document, last, rules, scratch)) {
    ++last;
  }
  return {cue.last, last};
}

// The other half of a cue in two words stands behind it.
bool complete(const Document& document, const TokenRange& cue, const Sentence& sentence,
              const CueRules::Cue& rule) {
  if (rule.with.empty()) return true;
  const std::size_t end = std::min(sentence.tokens.last, cue.last + rule.within);
  for (std::size_t token = cue.last; token < end; ++token) {
    if (document.tokens()[token].kind == TokenKind::Punctuation) return false;
    if (std::find(rule.with.begin(), rule.with.end(), document.folded(token)) != rule.with.end()) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<CueMention> find_cues(const Document& document, const CueRules& rules) {
  std::vector<CueMention> cues;
  std::vector<PhraseMatch> found;
  if (rules.phrases.empty()) return cues;
  for (const Sentence& sentence : document.sentences) {
    for (std::size_t token = sentence.tokens.first; token < sentence.tokens.last;) {
      found.clear();
      rules.phrases.find(document, token, sentence.tokens.last, Clitics::Stripped, found);
      if (found.empty()) {
        ++token;
        continue;
      }
      const PhraseMatch& longest = found.front();
      const CueRules::Cue& rule = rules.cues[longest.id];
      if (rule.effect != CueEffect::None && complete(document, longest.tokens, sentence, rule)) {
        cues.push_back({longest.tokens, document.span(longest.tokens), rule.effect,
                        scope_of(document, longest.tokens, sentence, rule, rules)});
      }
      token = longest.tokens.last;
    }
  }
  return cues;
}

}  // namespace gainsay
