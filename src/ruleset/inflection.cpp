#include "ruleset/inflection.h"

#include <array>

namespace gainsay {
namespace {

constexpr std::array<std::pair<std::string_view, VerbForm>, 4> form_names = {{
    {"finite", VerbForm::Finite},
    {"base", VerbForm::Base},
    {"participle", VerbForm::Participle},
    {"gerund", VerbForm::Gerund},
}};

std::uint8_t load_forms(YamlFields& fields) {
  std::uint8_t forms = 0;
  for (const YamlNode* node : fields.items("as")) {
    std::uint8_t form = 0;
    for (const auto& [name, known] : form_names) {
      if (name == node->text) form = bit(known);
    }
    if (form == 0) {
      fields.error(*node, "'" + node->text + "' is no form of a verb",
                   "use finite, base, participle or gerund");
    }
    forms = static_cast<std::uint8_t>(forms | form);
  }
  return forms;
}

std::vector<std::string> split_stems(const std::string& word) {
  std::vector<std::string> stems;
  std::size_t start = 0;
  for (std::size_t slash = word.find('/'); slash != std::string::npos;
       slash = word.find('/', start)) {
    stems.push_back(word.substr(start, slash - start));
    start = slash + 1;
  }
  stems.push_back(word.substr(start));
  return stems;
}

// "{1}ed" with the stems put in.
std::string fill(const std::string& pattern, const std::vector<std::string>& stems) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    const auto number = static_cast<std::size_t>(slot ? pattern[i + 1] - '1' : 0);
    if (slot && number < stems.size()) {
      out += stems[number];
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

bool slots_fit(const std::string& pattern, std::size_t stems) {
  for (std::size_t at = pattern.find('{'); at != std::string::npos;
       at = pattern.find('{', at + 1)) {
    if (at + 2 >= pattern.size() || pattern[at + 2] != '}') return false;
    const char digit = pattern[at + 1];
    if (digit < '1' || digit > '9' || static_cast<std::size_t>(digit - '0') > stems) return false;
  }
  return true;
}

}  // namespace

Agreement load_agreement(YamlFields& fields) {
  Agreement agreement;
  const std::string gender = fields.choice("gender", {"masculine", "feminine"}, {});
  if (gender == "masculine") agreement.gender = Gender::Masculine;
  if (gender == "feminine") agreement.gender = Gender::Feminine;
  const std::string number = fields.choice("number", {"singular", "plural"}, {});
  if (number == "singular") agreement.number = GrammaticalNumber::Singular;
  if (number == "plural") agreement.number = GrammaticalNumber::Plural;
  return agreement;
}

void Inflection::load(const YamlFile& file, const YamlNode& rules, Diagnostics& diagnostics) {
  if (rules.kind != YamlNode::Kind::Sequence) {
    diagnostics.push_back(file.error(rules, "the inflections of a kind of word are a list"));
    return;
  }
  for (const YamlNode& node : rules.items) {
    YamlFields fields(file, node, "an inflection", diagnostics);
    Rule rule;
    const double stems = fields.number("stems", 1);
    if (stems < 1 || stems > 9) fields.error(node, "a word has 1 to 9 stems");
    rule.stems = stems < 1 ? 1 : static_cast<std::size_t>(stems);
    rule.ending = fields.text("ending");
    if (const YamlNode* forms = fields.require("forms")) {
      for (const YamlNode& item : forms->items) {
        YamlFields entry(file, item, "a form", diagnostics);
        Form form;
        (void)entry.require("as");
        form.forms = load_forms(entry);
        form.agreement = load_agreement(entry);
        (void)entry.require("write");
        for (const YamlNode* pattern : entry.items("write")) {
          if (!slots_fit(pattern->text, rule.stems)) {
            entry.error(*pattern, "'" + pattern->text + "' names a stem that the word has not",
                        "stems are {1} to {" + std::to_string(rule.stems) + "}");
          }
          form.write.push_back(pattern->text);
        }
        entry.finish();
        rule.forms.push_back(std::move(form));
      }
    }
    fields.finish();
    rules_.push_back(std::move(rule));
  }
}

std::vector<Inflected> Inflection::inflect(const std::string& word) const {
  std::vector<std::string> stems = split_stems(word);
  for (const Rule& rule : rules_) {
    if (rule.stems != stems.size() || !stems[0].ends_with(rule.ending)) continue;
    stems[0].resize(stems[0].size() - rule.ending.size());
    std::vector<Inflected> forms;
    for (const Form& form : rule.forms) {
      for (const std::string& pattern : form.write) {
        forms.push_back({fill(pattern, stems), form.forms, form.agreement});
      }
    }
    return forms;
  }
  if (stems.size() > 1) return {};
  return {{word, bit(VerbForm::Finite), {}}};
}

}  // namespace gainsay
