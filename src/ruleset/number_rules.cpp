#include "ruleset/number_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "ruleset/word_table.h"

namespace gainsay {
namespace {

constexpr std::array<std::pair<std::string_view, NumberMeaning>, 16> meaning_names = {{
    {"at-least", NumberMeaning::AtLeast},
    {"more-than", NumberMeaning::MoreThan},
    {"at-most", NumberMeaning::AtMost},
    {"less-than", NumberMeaning::LessThan},
    {"about", NumberMeaning::About},
    {"nearly", NumberMeaning::Nearly},
    {"range", NumberMeaning::Range},
    {"percent", NumberMeaning::Percent},
    {"points", NumberMeaning::Points},
    {"money", NumberMeaning::Money},
    {"part", NumberMeaning::Part},
    {"difference", NumberMeaning::Difference},
    {"total", NumberMeaning::Total},
    {"and-half", NumberMeaning::AndHalf},
    {"ordinal", NumberMeaning::Ordinal},
    {"none", NumberMeaning::None},
}};

class Loader {
 public:
  Loader(const YamlFile& file, const Folder& folder, Diagnostics& diagnostics)
      : file_(file), folder_(folder), diagnostics_(diagnostics) {}

  NumberRules load(const YamlNode& section) {
    YamlFields fields(file_, section, "the section 'numbers'", diagnostics_);
    if (const YamlNode* digits = fields.get("digits")) load_digits(*digits);
    rules_.articles = folded(fields.texts("articles"));
    valued(fields.get("words"), NumberWordUse::Cardinal);
    valued(fields.get("scales"), NumberWordUse::Scale);
    valued(fields.get("ordinals"), NumberWordUse::Ordinal);
    valued(fields.get("fractions"), NumberWordUse::Fraction);
    for (const std::string& word : fields.texts("one")) add(word, {NumberWordUse::One, 1});
    rules_.joiners = folded(fields.texts("and"));
    rules_.attached_joiners = folded(fields.texts("attached-and"));
    for (auto* words : {&rules_.joiners, &rules_.attached_joiners}) {
      std::sort(words->begin(), words->end());
    }
    rules_.joined = fields.flag("joined");
    rules_.ones_first = fields.flag("ones-first");
    rules_.not_written = fields.texts("not-written");
    std::sort(rules_.not_written.begin(), rules_.not_written.end());
    if (const YamlNode* vague = fields.get("vague")) load_vague(*vague);
    if (const YamlNode* duals = fields.get("duals")) load_duals(*duals);
    if (const YamlNode* currencies = fields.get("currencies")) load_currencies(*currencies);
    if (const YamlNode* lists = fields.get("lists")) load_lists(*lists);
    if (const YamlNode* labels = fields.get("labels")) load_labels(*labels);
    rules_.counted_endings = folded(fields.texts("counted-endings"));
    if (const YamlNode* events = fields.get("events")) load_events(*events);
    rules_.numbered_names = fields.flag("numbered-names");
    if (const YamlNode* forms = fields.get("forms")) load_forms(*forms);
    fields.finish();
    return std::move(rules_);
  }

 private:
  void error(const YamlNode& node, std::string message, std::string hint = {}) {
    diagnostics_.push_back(file_.error(node, std::move(message), std::move(hint)));
  }

  std::vector<std::string> folded(std::vector<std::string> texts) const {
    for (std::string& text : texts) text = folder_.fold(text);
    std::sort(texts.begin(), texts.end(), [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    return texts;
  }

  void add(std::string_view word, NumberWord value) {
    const auto id = static_cast<std::uint32_t>(rules_.word_values.size());
    rules_.word_values.push_back(value);
    add_phrase(rules_.words, word, id);
  }

  void add_phrase(PhraseTable& table, std::string_view phrase, std::uint32_t id) {
    table.add(phrase, id, folder_);
    for (const std::string& article : rules_.articles) {
      table.add(article + std::string(phrase), id, folder_);
    }
  }

  double value_of(const YamlNode& key) {
    double value = 0;
    const char* end = key.text.data() + key.text.size();
    const auto [rest, problem] = std::from_chars(key.text.data(), end, value);
    if (problem != std::errc() || rest != end || value < 0) {
      error(key, "the key must be a number, this is '" + key.text + "'");
      return 0;
    }
    return value;
  }

  /// {key: words}
  template <typename Use>
  void each_list(const YamlNode* map, std::string_view what, Use use) {
    if (map == nullptr || map->kind == YamlNode::Kind::Null) return;
    if (map->kind != YamlNode::Kind::Map) {
      error(*map, std::string(what) + " must be a map of lists of words");
      return;
    }
    YamlFields fields(file_, *map, std::string(what), diagnostics_);
    for (const YamlEntry& entry : map->entries) use(entry.key, fields.texts(entry.key.text));
  }

  void valued(const YamlNode* map, NumberWordUse use) {
    each_list(map, "this map", [&](const YamlNode& key, const std::vector<std::string>& words) {
      const double value = value_of(key);
      for (const std::string& word : words) add(word, {use, value});
    });
  }

  void load_digits(const YamlNode& node) {
    YamlFields fields(file_, node, "'digits'", diagnostics_);
    rules_.group = fields.texts("group");
    rules_.decimal = fields.texts("decimal");
    rules_.reversed = folded(fields.texts("reversed"));
    rules_.attached = folded(fields.texts("before"));
    rules_.ordinal_endings = folded(fields.texts("ordinal"));
    if (const YamlNode* scale = fields.get("scale")) {
      YamlFields factors(file_, *scale, "'scale'", diagnostics_);
      for (const YamlEntry& entry : scale->entries) {
        rules_.scale_endings.emplace_back(folder_.fold(entry.key.text),
                                          factors.number(entry.key.text));
      }
    }
    fields.finish();
  }

  void load_vague(const YamlNode& node) {
    for (const YamlNode& item : node.items) {
      YamlFields fields(file_, item, "a vague number", diagnostics_);
      NumberWord word;
      word.use = NumberWordUse::Vague;
      word.value = fields.number("low");
      word.high = fields.number("high");
      word.soft = !fields.flag("exact");
      for (const std::string& text : fields.texts("of")) add(text, word);
      fields.finish();
      if (item.kind == YamlNode::Kind::Map &&
          (item.find("low") == nullptr || word.high < word.value)) {
        error(item, "a vague number lies between 'low' and 'high': {low: 24, high: 99}");
      }
    }
  }

  void load_duals(const YamlNode& node) {
    for (const YamlNode& item : node.items) {
      YamlFields fields(file_, item, "an item of 'duals'", diagnostics_);
      const auto endings = fields.texts("endings");
      for (const std::string& noun : fields.texts("nouns")) {
        for (const std::string& ending : endings) add(noun + ending, {NumberWordUse::Dual, 2});
      }
      fields.finish();
    }
  }

  void load_labels(const YamlNode& node) {
    YamlFields fields(file_, node, "'labels'", diagnostics_);
    for (const std::string& label : fields.texts("strict")) {
      add_phrase(rules_.labels, label, strict_label);
    }
    for (const std::string& label : fields.texts("loose")) {
      add_phrase(rules_.labels, label, loose_label);
    }
    fields.finish();
  }

  void load_events(const YamlNode& node) {
    YamlFields fields(file_, node, "'events'", diagnostics_);
    for (const std::string& word : fields.texts("of")) add_phrase(rules_.events, word, 0);
    for (const std::string& word : fields.texts("before")) rules_.uncounted.add(word, 0, folder_);
    fields.finish();
  }

  void load_currencies(const YamlNode& node) {
    each_list(&node, "'currencies'", [&](const YamlNode& key, const auto& words) {
      const auto id = static_cast<std::uint32_t>(rules_.currencies.size());
      rules_.currencies.push_back(key.text);
      for (const std::string& word : words) rules_.currency_names.add(word, id, folder_);
    });
  }

  void load_lists(const YamlNode& node) {
    each_list(&node, "'lists'", [&](const YamlNode& key, const auto& words) {
      lists_.add(key.text, words);
      if (key.text != "counted") return;
      for (const std::string& word : words) rules_.counted.add(word, 0, folder_);
    });
  }

  /// Whether forms of this meaning come before bounds and roles.
  static bool says_unit(NumberMeaning meaning) {
    constexpr std::array unit = {NumberMeaning::Percent, NumberMeaning::Points,
                                 NumberMeaning::Money,   NumberMeaning::AndHalf,
                                 NumberMeaning::Ordinal, NumberMeaning::None};
    return std::find(unit.begin(), unit.end(), meaning) != unit.end();
  }

  void load_forms(const YamlNode& node) {
    names_.slots = {{"number", {number_part}},
                    {"currency", {currency_part}},
                    {"ordinal", {place_part}},
                    {"word", {word_part}}};
    names_.words = &lists_;
    std::vector<std::string> allowed;
    for (const auto& [name, meaning] : meaning_names) allowed.emplace_back(name);
    if (node.kind != YamlNode::Kind::Sequence) {
      error(node, "'forms' must be a list of {is: ..., of: [...]}");
      return;
    }
    for (const YamlNode& item : node.items) {
      YamlFields fields(file_, item, "a number form", diagnostics_);
      const std::string is = fields.require("is") ? fields.choice("is", allowed, "none") : "none";
      const auto id = static_cast<std::uint32_t>(rules_.meanings.size());
      for (const auto& [name, meaning] : meaning_names) {
        if (name == is) rules_.meanings.push_back(meaning);
      }
      NumberFormContext context{folded(fields.texts("after")), folded(fields.texts("before"))};
      std::sort(context.after.begin(), context.after.end());
      std::sort(context.before.begin(), context.before.end());
      rules_.contexts.push_back(std::move(context));
      for (const YamlNode* form : fields.items("of")) {
        if (form->text.find("{number}") == std::string::npos && is != "none") {
          error(*form, "a number form must hold {number}");
          continue;
        }
        if (form->text == "{number}") {
          error(*form, "a number form must hold a word beside {number}");
          continue;
        }
        const NumberMeaning meaning = rules_.meanings[id];
        (says_unit(meaning) ? rules_.unit_forms : rules_.forms)
            .add(file_, *form, id, names_, folder_, diagnostics_);
      }
      fields.finish();
    }
  }

  const YamlFile& file_;
  const Folder& folder_;
  Diagnostics& diagnostics_;
  WordTable lists_{folder_};
  PatternNames names_;
  NumberRules rules_;
};

}  // namespace

NumberRules load_number_rules(const YamlFile& file, const YamlNode& section, const Folder& folder,
                              Diagnostics& diagnostics) {
  return Loader(file, folder, diagnostics).load(section);
}

}  // namespace gainsay
