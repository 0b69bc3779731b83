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

}  // namespace

void ClaimPlaces::place(Claim& claim, const TokenRange& tokens, std::size_t sentence_number) {
  const Document& document = annotations_.document;
  const Source& source = *document.source;
  claim.source = source.id;
  claim.path = source.id;
  claim.record = source.record;
  claim.story = source.metadata.story;
  claim.outlet = source.metadata.outlet;
  claim.language = annotations_.language->code;
  const Span evidence = document.span(tokens);
  claim.text = document.text(evidence);
  claim.span = source.original(evidence);
  const Span in_file = source.original.in_file(evidence);
  const LinePlace start = lines_.place_of(in_file.start);
  claim.line = start.line;
  claim.column = start.column;
  claim.byte_column = start.byte_column;
  const LinePlace end = lines_.place_of(in_file.end);
  claim.end_line = end.line;
  claim.end_column = end.column;
  claim.end_byte_column = end.byte_column;
  const Span sentence = document.sentences[sentence_number].text;
  claim.sentence = source.original(sentence);
  if (sentence.contains(evidence)) {
    claim.before = last_words(document.text(Span{sentence.start, evidence.start}));
    claim.after = first_words(document.text(Span{evidence.end, sentence.end}));
  }
}

std::string ClaimIds::next(const Claim& claim) {
  constexpr char between = '\x1f';
  if (claim.text != text_) {
    text_ = claim.text;
    one_line_ = on_one_line(text_);
  }
  const std::string value = describe(claim.value);
  key_.clear();
  for (const std::string* part : {&claim.source, &claim.topic, &value}) {
    key_ += *part;
    key_ += between;
  }
  key_ += one_line_;
  const std::uint64_t hash = stable_hash(key_);
  const auto fresh = static_cast<std::uint32_t>(counts_.size());
  const std::uint32_t number = numbers_.add(static_cast<std::uint32_t>(hash >> 32U),
                                            static_cast<std::uint32_t>(hash), fresh);
  if (number == fresh) {
    counts_.push_back(1);
    return stable_id("c-", hash);
  }
  key_ += between;
  key_ += std::to_string(counts_[number]++);
  return stable_id("c-", key_);
}

}  // namespace gainsay
