#include "source/character_reference.h"

#include <algorithm>
#include <cctype>

#include "source/html_tree.h"

namespace gainsay {
namespace {

// What looks like a reference: the name or number, and the semicolon if there is one. No name has
// as many letters as this.
std::string_view candidate(std::string_view text) {
  constexpr std::size_t longest = 48;
  std::size_t end = text.substr(0, 2) == "&#" ? 2 : 1;
  const auto alphanumeric = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  while (end < text.size() && end < longest && alphanumeric(text[end])) ++end;
  if (end < text.size() && text[end] == ';') ++end;
  return text.substr(0, end);
}

// The parser's own table decides; it is not to be had otherwise.
CharacterReference read(std::string_view candidate) {
  // Behind a letter, as white space at the start of a page is dropped.
  const std::string signs = html_text("x" + std::string(candidate)).substr(1);
  if (signs == candidate || signs.empty()) return {};
  // Of "&notit;" only "&not" is a reference, and the rest stands on both sides.
  std::size_t rest = 0;
  while (rest + 1 < signs.size() && rest + 2 < candidate.size() &&
         signs[signs.size() - 1 - rest] == candidate[candidate.size() - 1 - rest]) {
    ++rest;
  }
  return {candidate.size() - rest, signs.substr(0, signs.size() - rest)};
}

}  // namespace

const CharacterReference& CharacterReferences::at_start_of(std::string_view text) {
  const std::string_view found = candidate(text);
  const auto [entry, fresh] = known_.try_emplace(std::string(found));
  if (fresh && found.size() > 2) entry->second = read(found);
  return entry->second;
}

}  // namespace gainsay
