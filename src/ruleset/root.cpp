#include "ruleset/root.h"

#include <algorithm>

#include "base/utf8.h"
#include "ruleset/count.h"

namespace gainsay {
namespace {

bool is_in(const std::vector<std::string>& letters, std::string_view letter) {
  return std::find(letters.begin(), letters.end(), letter) != letters.end();
}

// One by one, without the weak ones.
std::vector<std::string_view> strong_letters(std::string_view word, const RootRules& rules) {
  std::vector<std::string_view> letters;
  while (!word.empty()) {
    const std::string_view letter = code_points(word, 0, 1);
    if (!is_in(rules.weak, letter)) letters.push_back(letter);
    word.remove_prefix(letter.size());
  }
  return letters;
}

std::vector<std::string> letters_of(YamlFields& fields, std::string_view key,
                                    const Folder& folder) {
  std::vector<std::string> letters;
  for (const std::string& letter : fields.texts(key)) letters.push_back(folder.fold(letter));
  return letters;
}

}  // namespace

std::string root_of(std::string_view word, const RootRules& rules) {
  if (rules.empty()) return std::string(word);
  const std::vector<std::string_view> letters = strong_letters(word, rules);
  if (letters.size() < rules.shortest) return std::string(word);
  auto first = letters.begin();
  auto last = letters.end();
  const auto enough = [&] { return static_cast<std::size_t>(last - first) > rules.shortest; };
  if (enough() && is_in(rules.endings, *(last - 1))) --last;
  while (enough() && is_in(rules.added, *first)) ++first;
  std::string root;
  for (; first != last; ++first) root += *first;
  return root;
}

RootRules load_root_rules(const YamlFile& file, const YamlNode& section, const Folder& folder,
                          Diagnostics& diagnostics) {
  RootRules rules;
  YamlFields fields(file, section, "the roots of a language", diagnostics);
  rules.weak = letters_of(fields, "weak", folder);
  rules.added = letters_of(fields, "added", folder);
  rules.endings = letters_of(fields, "endings", folder);
  rules.shortest = load_count(fields, "shortest", "letters", rules.shortest);
  fields.finish();
  return rules;
}

}  // namespace gainsay
