#include "text/word_form.h"

#include "base/appender.h"
#include "base/string_index.h"

namespace gainsay {
namespace {

// Whether it has fewer code points.
bool shorter(std::string_view word, std::size_t code_points) {
  std::size_t at = 0;
  for (; code_points > 0 && at < word.size(); --code_points) {
    const auto first = static_cast<unsigned char>(word[at]);
    at += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }
  return code_points > 0;
}

}  // namespace

WordForms::WordForms(const Tokens& words, const CliticRules& clitics) {
  const bool any = !clitics.all().empty();
  const std::string_view folded = words.folded;
  Appender<WordForm> forms(forms_, words.tokens.size() + (any ? words.tokens.size() / 2 : 0));
  std::uint32_t count = 0;
  ends_.resize(words.tokens.size());
  const auto add_stem = [&](std::size_t start, std::string_view stem, const Clitic& clitic) {
    WordForm& form = forms.place();
    ++count;
    form.size = static_cast<std::uint32_t>(stem.size());
    form.clitic = static_cast<std::uint16_t>(clitic.strip.size());
    form.restored = !clitic.restore.empty();
    form.brief = shorter(stem, clitics.shortest);
    if (form.restored) {
      form.hash = StringIndex::hash(stem);
      form.start = static_cast<std::uint32_t>(restored_.size());
      restored_ += stem;
    } else {
      form.start = static_cast<std::uint32_t>(start + clitic.strip.size());
      form.hash = StringIndex::hash(folded, form.start, form.size);
    }
  };
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const Token& token = words.tokens[i];
    const std::size_t start = token.folded.start;
    const std::size_t size = token.folded.size();
    WordForm& form = forms.place();
    ++count;
    form = WordForm{};
    form.hash = StringIndex::hash(folded, start, size);
    form.start = token.folded.start;
    form.size = static_cast<std::uint32_t>(size);
    if (any && token.kind != TokenKind::Punctuation) {
      clitics.each_stem(
          {folded.data() + start, size},
          [&](std::string_view stem, const Clitic& clitic) { add_stem(start, stem, clitic); });
    }
    ends_[i] = count;
  }
  forms.finish();
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
