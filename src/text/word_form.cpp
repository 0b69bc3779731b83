#include "text/word_form.h"

#include <algorithm>
#include <numeric>

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

WordForm as_it_stands(const Token& token, std::string_view folded) {
  WordForm form;
  form.hash = StringIndex::hash(folded, token.folded.start, token.folded.size());
  form.start = token.folded.start;
  form.size = static_cast<std::uint32_t>(token.folded.size());
  return form;
}

}  // namespace

void WordForms::read(const Tokens& words, const CliticRules& clitics) {
  restored_.clear();
  const std::size_t count = words.tokens.size();
  ends_.resize(count);
  if (clitics.all().empty()) {
    forms_.resize(count);
    const std::string_view folded = words.folded;
    const auto ends_late = [folded](const Token& token) {
      return token.folded.start + StringIndex::readable > folded.size();
    };
    std::size_t last = count;
    while (last > 0 && ends_late(words.tokens[last - 1])) --last;
    const Token* token = words.tokens.data();
    const char* const bytes = folded.data();
    for (WordForm& form : std::span(forms_).first(last)) {
      const ShortSpan span = token++->folded;
      form.hash = StringIndex::hash_among_more(bytes + span.start, span.size());
      form.start = span.start;
      form.size = span.end - span.start;
      form.clitic = 0;
      form.restored = form.brief = false;
    }
    for (std::size_t at = last; at < count; ++at) {
      forms_[at] = as_it_stands(words.tokens[at], folded);
    }
    std::iota(ends_.begin(), ends_.end(), 1U);
    return;
  }
  Filler<WordForm> forms(forms_, count + count / 2);
  add_all(words, clitics, forms);
  forms.finish();
}

void WordForms::add_all(const Tokens& words, const CliticRules& clitics, Filler<WordForm>& forms) {
  const std::string_view folded = words.folded;
  std::uint32_t made = 0;
  std::uint32_t* end = ends_.data();
  for (const Token& token : words.tokens) {
    const std::string_view word(folded.data() + token.folded.start, token.folded.size());
    forms.place() = as_it_stands(token, folded);
    ++made;
    if (token.kind != TokenKind::Punctuation && clitics.may_begin(word)) {
      made += add_stems(token.folded.start, word, folded, clitics, forms);
    }
    *end++ = made;
  }
}

// By itself, as most words have none.
[[gnu::noinline]] std::uint32_t WordForms::add_stems(std::size_t start, std::string_view word,
                                                     std::string_view folded,
                                                     const CliticRules& clitics,
                                                     Filler<WordForm>& forms) {
  std::uint32_t made = 0;
  clitics.each_stem(word, [&](std::string_view stem, const Clitic& clitic) {
    ++made;
    WordForm& form = forms.place();
    form = without(clitic, stem, start, folded);
    form.brief = shorter(stem, clitics.shortest);
  });
  return made;
}

// The form of the token at `start` without a clitic that it begins with.
WordForm WordForms::without(const Clitic& clitic, std::string_view stem, std::size_t start,
                            std::string_view folded) {
  WordForm form;
  form.size = static_cast<std::uint32_t>(stem.size());
  form.clitic = static_cast<std::uint16_t>(clitic.strip.size());
  form.restored = !clitic.restore.empty();
  if (form.restored) {
    form.hash = StringIndex::hash(stem);
    form.start = static_cast<std::uint32_t>(restored_.size());
    restored_ += stem;
  } else {
    form.start = static_cast<std::uint32_t>(start + clitic.strip.size());
    form.hash = StringIndex::hash(folded, form.start, form.size);
  }
  return form;
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
