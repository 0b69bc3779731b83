#include "extract/evidence.h"

#include <string_view>

#include "base/hash.h"
#include "base/one_line.h"

namespace gainsay {
namespace {

// What is kept of a sentence around its evidence: all of most; where a text has no full stops, a
// sentence may be as long as a book, and hold a thousand claims.
constexpr std::size_t context = 600;
constexpr std::string_view left_out = "...";

std::string first_words(std::string_view text) {
  if (text.size() <= context) return std::string(text);
  const std::size_t space = text.rfind(' ', context);
  if (space == std::string_view::npos) return std::string(left_out);
  return std::string(text.substr(0, space + 1)) + std::string(left_out);
}

std::string last_words(std::string_view text) {
  if (text.size() <= context) return std::string(text);
  const std::size_t space = text.find(' ', text.size() - context);
  if (space == std::string_view::npos) return std::string(left_out);
  return std::string(left_out) + std::string(text.substr(space));
}

// Where the line begins that `offset` is in, by the line ends that `position_of` knows.
std::size_t start_of_line(std::string_view text, std::size_t offset) {
  std::size_t start = offset;
  while (start > 0 && text[start - 1] != '\n' &&
         (text[start - 1] != '\r' || text.substr(start, 1) == "\n")) {
    --start;
  }
  return start;
}

}  // namespace

void place_claim(Claim& claim, const Annotations& annotations, const TokenRange& tokens,
                 std::size_t sentence_number) {
  const Document& document = annotations.document;
  const Source& source = *document.source;
  claim.source = source.id;
  claim.path = source.id;
  claim.record = source.record;
  claim.story = source.metadata.story;
  claim.outlet = source.metadata.outlet;
  claim.language = annotations.language->code;
  const Span evidence = document.span(tokens);
  claim.text = document.text(evidence);
  claim.span = source.original(evidence);
  const Position position = position_of(source, evidence.start);
  claim.line = position.line;
  claim.column = position.column;
  const Position end = end_of(source, evidence);
  claim.end_line = end.line;
  claim.end_column = end.column;
  const std::string_view file = source.markup.empty() ? source.text : source.markup;
  const Span in_file = source.original.in_file(evidence);
  claim.byte_column = 1 + in_file.start - start_of_line(file, in_file.start);
  claim.end_byte_column = 1 + in_file.end - start_of_line(file, in_file.end);
  const Span sentence = document.sentences[sentence_number].text;
  claim.sentence = source.original(sentence);
  if (sentence.contains(evidence)) {
    claim.before = last_words(document.text(Span{sentence.start, evidence.start}));
    claim.after = first_words(document.text(Span{evidence.end, sentence.end}));
  }
}

std::string ClaimIds::next(const Claim& claim) {
  const std::string key = claim.source + '\x1f' + claim.topic + '\x1f' + describe(claim.value) +
                          '\x1f' + on_one_line(claim.text);
  const std::size_t count = seen_[key]++;
  return stable_id("c-", count == 0 ? key : key + '\x1f' + std::to_string(count));
}

}  // namespace gainsay
