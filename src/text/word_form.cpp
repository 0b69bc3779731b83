#include "text/word_form.h"

#include "base/string_index.h"
#include "base/utf8.h"

namespace gainsay {

WordForms::WordForms(const Tokens& words, const CliticRules& clitics) {
  const bool any = !clitics.all().empty();
  forms_.reserve(words.tokens.size() * (any ? 3 : 1));
  ends_.reserve(words.tokens.size());
  for (const Token& token : words.tokens) {
    const std::string_view word =
        std::string_view(words.folded).substr(token.folded.start, token.folded.size());
    WordForm form;
    form.hash = StringIndex::hash(word);
    form.start = static_cast<std::uint32_t>(token.folded.start);
    form.size = static_cast<std::uint32_t>(word.size());
    forms_.push_back(form);
    if (any && token.kind != TokenKind::Punctuation) {
      clitics.each_stem(word, [&](std::string_view stem, const Clitic& clitic) {
        WordForm stripped;
        stripped.hash = StringIndex::hash(stem);
        stripped.size = static_cast<std::uint32_t>(stem.size());
        stripped.clitic = static_cast<std::uint16_t>(clitic.strip.size());
        stripped.restored = !clitic.restore.empty();
        if (stripped.restored) {
          stripped.start = static_cast<std::uint32_t>(restored_.size());
          restored_ += stem;
        } else {
          stripped.start = form.start + stripped.clitic;
        }
        stripped.brief = count_code_points(stem) < clitics.shortest;
        forms_.push_back(stripped);
      });
    }
    ends_.push_back(static_cast<std::uint32_t>(forms_.size()));
  }
}

WordForms WordForms::first(std::size_t tokens) const {
  WordForms some;
  if (tokens == 0) return some;
  some.ends_.assign(ends_.begin(), ends_.begin() + static_cast<std::ptrdiff_t>(tokens));
  some.forms_.assign(forms_.begin(),
                     forms_.begin() + static_cast<std::ptrdiff_t>(some.ends_.back()));
  some.restored_ = restored_;
  return some;
}

}  // namespace gainsay
