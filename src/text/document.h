#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "source/source.h"
#include "text/token.h"
#include "text/word_form.h"

namespace gainsay {

/// What a language says about sentences and quotations.
struct TextRules {
  std::vector<std::pair<char32_t, char32_t>> quotes;  ///< Opening and closing; equal: it toggles.
  std::vector<std::string> abbreviations;  ///< Folded, sorted; a dot behind one ends no sentence.
};

/// A line of the text, or a block of lines where the text is hard-wrapped.
struct Paragraph {
  TokenRange tokens;
};

struct Sentence {
  Span text;  ///< From its first to its last sign, quotation marks included.
  TokenRange tokens;
  std::size_t paragraph = 0;
};

/// A passage in quotation marks.
struct Quotation {
  Span text;               ///< With the marks.
  TokenRange tokens;       ///< Without them.
  bool open = false;       ///< No closing mark: it runs to the end of its paragraph.
  bool continues = false;  ///< Goes on from the paragraph before, which it was left open in.
};

/// A source's text folded and divided. Refers to `source`, which must outlive it.
struct Document {
  const Source* source = nullptr;
  Tokens words;
  WordForms forms;  ///< Of the words.
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;

  [[nodiscard]] const std::vector<Token>& tokens() const { return words.tokens; }
  [[nodiscard]] std::string_view folded(std::size_t token) const {
    const Span& span = words.tokens[token].folded;
    return std::string_view(words.folded).substr(span.start, span.size());
  }
  [[nodiscard]] std::string_view text(const WordForm& form) const {
    return forms.text(form, words.folded);
  }
  /// The visible bytes from the first to the last token of `range`.
  [[nodiscard]] Span span(const TokenRange& range) const;
  [[nodiscard]] std::string_view text(const Span& span) const {
    return std::string_view(source->text).substr(span.start, span.size());
  }
  [[nodiscard]] std::string_view text(const TokenRange& range) const { return text(span(range)); }
  /// The sentence that holds `token`; tokens belong to exactly one.
  [[nodiscard]] std::size_t sentence_at(std::size_t token) const;
};

/// The memory of `room`, whatever it holds, is used for it: to ask for that of each text anew takes
/// longer than many other things that are done for it.
[[nodiscard]] Document read_document(const Source& source, const Folder& folder,
                                     const TextRules& rules, const CliticRules& clitics,
                                     Document room = {});

}  // namespace gainsay
