#include "ruleset/statement_rules.h"

#include <algorithm>

#include "ruleset/inflection.h"
#include "text/token.h"

namespace gainsay {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 35> class_names = {{
    {"complementizers", WordClass::Complementizer},
    {"questioners", WordClass::Questioner},
    {"infinitives", WordClass::Infinitive},
    {"auxiliaries", WordClass::Auxiliary},
    {"be", WordClass::Be},
    {"negations", WordClass::Negation},
    {"adverbs", WordClass::Adverb},
    {"determiners", WordClass::Determiner},
    {"prepositions", WordClass::Preposition},
    {"coordinators", WordClass::Coordinator},
    {"subordinators", WordClass::Subordinator},
    {"relatives", WordClass::Relative},
    {"times", WordClass::Time},
    {"agents", WordClass::Agent},
    {"possessive-marks", WordClass::PossessiveMark},
    {"verbs", WordClass::Verb},
    {"nominal-openers", WordClass::NominalOpener},
    {"feminine", WordClass::Feminine},
    {"masculine", WordClass::Masculine},
    {"plural", WordClass::Plural},
    {"closers", WordClass::Closer},
    {"settings", WordClass::Setting},
    {"occasions", WordClass::Occasion},
    {"channels", WordClass::Channel},
    {"outlets", WordClass::Outlet},
    {"heads", WordClass::Head},
    {"constructs", WordClass::Construct},
    {"no-speakers", WordClass::NoSpeaker},
    {"comment-openers", WordClass::CommentOpener},
    {"nouns", WordClass::Noun},
    {"matters", WordClass::Matter},
    {"exemplifiers", WordClass::Exemplifier},
    {"seats", WordClass::Seat},
    {"singulars", WordClass::Singular},
    {"causatives", WordClass::Causative},
}};

constexpr std::array<std::pair<std::string_view, CueFrame>, 7> frame_names = {{
    {"quote", CueFrame::Quote},
    {"that", CueFrame::That},
    {"clause", CueFrame::Clause},
    {"question", CueFrame::Question},
    {"to", CueFrame::Infinitive},
    {"object", CueFrame::Object},
    {"nothing", CueFrame::Nothing},
}};

constexpr std::array<std::pair<std::string_view, CueWord>, 4> word_names = {{
    {"verbs", CueWord::Verb},
    {"nouns", CueWord::Noun},
    {"adjectives", CueWord::Adjective},
    {"prepositions", CueWord::Preposition},
}};

// The folded tokens of `text`.
std::vector<std::string> folded_words(std::string_view text, const Folder& folder) {
  const Tokens tokens = tokenize(text, {0, text.size()}, folder);
  std::vector<std::string> words;
  for (const Token& token : tokens.tokens) {
    words.push_back(tokens.folded.substr(token.folded.start, token.folded.size()));
  }
  return words;
}

class Loader {
 public:
  Loader(const YamlFile& file, const Folder& folder, Diagnostics& diagnostics)
      : file_(file), folder_(folder), diagnostics_(diagnostics) {}

  StatementRules load(const YamlNode& section) {
    YamlFields fields(file_, section, "the statements of a language", diagnostics_);
    rules_.subject_after = fields.choice("subject", {"before", "after"}, "before") == "after";
    rules_.longest_subject = static_cast<std::size_t>(fields.number("longest-subject", 24));
    rules_.articles = Prefixes(folded(fields.texts("articles")));
    rules_.verb_clitics = Prefixes(folded(fields.texts("verb-clitics")));
    rules_.noun_clitics = Prefixes(folded(fields.texts("noun-clitics")));
    if (const YamlNode* node = fields.get("inflections")) load_inflections(*node);
    if (const YamlNode* node = fields.get("words")) load_words(*node);
    for (const YamlNode* node : maps(fields.get("pronouns"))) load_pronouns(*node);
    for (const YamlNode* node : maps(fields.get("cues"))) load_group(*node);
    fields.finish();
    std::vector<std::uint64_t> cues;
    for (auto& [word, entry] : rules_.words) {
      std::stable_sort(
          entry.cues.begin(), entry.cues.end(),
          [](const CueForm& a, const CueForm& b) { return a.rest.size() > b.rest.size(); });
      if (!entry.cues.empty()) cues.push_back(StringIndex::hash(word));
    }
    rules_.cue_words.fill(cues);
    return std::move(rules_);
  }

 private:
  std::vector<const YamlNode*> maps(const YamlNode* node) {
    std::vector<const YamlNode*> items;
    if (node == nullptr) return items;
    if (node->kind != YamlNode::Kind::Sequence) {
      diagnostics_.push_back(file_.error(*node, "this must be a list of maps"));
      return items;
    }
    for (const YamlNode& item : node->items) items.push_back(&item);
    return items;
  }

  [[nodiscard]] std::vector<std::string> sorted_words(YamlFields& fields,
                                                      std::string_view key) const {
    std::vector<std::string> words = folded(fields.texts(key));
    std::sort(words.begin(), words.end());
    return words;
  }

  [[nodiscard]] std::vector<std::string> folded(std::vector<std::string> texts) const {
    for (std::string& text : texts) text = folder_.fold(text);
    return texts;
  }

  void load_inflections(const YamlNode& node) {
    YamlFields fields(file_, node, "the inflections", diagnostics_);
    if (const YamlNode* rules = fields.get("verbs")) verbs_.load(file_, *rules, diagnostics_);
    if (const YamlNode* rules = fields.get("nouns")) nouns_.load(file_, *rules, diagnostics_);
    if (const YamlNode* rules = fields.get("adjectives")) {
      adjectives_.load(file_, *rules, diagnostics_);
    }
    if (const YamlNode* rules = fields.get("nominal-openers")) {
      openers_.load(file_, *rules, diagnostics_);
    }
    fields.finish();
  }

  void load_words(const YamlNode& node) {
    YamlFields fields(file_, node, "the words of statements", diagnostics_);
    for (const auto& [name, word_class] : class_names) {
      for (const YamlNode* item : fields.items(name)) add_class(*item, word_class);
    }
    for (const std::string& name : fields.texts("names")) add_name(name);
    rules_.adverb_endings = Suffixes(folded(fields.texts("adverb-endings")));
    rules_.verb_endings = Suffixes(folded(fields.texts("verb-endings")));
    rules_.plural_endings = Suffixes(folded(fields.texts("plural-endings")));
    rules_.object_endings = Suffixes(fields.texts("object-endings"));
    rules_.bare_object_endings = Suffixes(fields.texts("bare-object-endings"));
    rules_.feminine_endings = Suffixes(fields.texts("feminine-endings"));
    rules_.many_endings = Suffixes(fields.texts("many-endings"));
    rules_.possessor_endings = Suffixes(fields.texts("possessor-endings"));
    fields.finish();
  }

  void add_class(const YamlNode& node, WordClass word_class) {
    std::vector<std::string> spellings = {node.text};
    if (word_class == WordClass::NominalOpener) {
      spellings.clear();
      for (Inflected& form : openers_.inflect(node.text)) spellings.push_back(form.word);
    }
    for (const std::string& spelling : spellings) {
      const std::vector<std::string> words = folded_words(spelling, folder_);
      if (words.empty()) {
        diagnostics_.push_back(file_.error(node, "an empty word matches nothing"));
      } else if (words.size() == 1) {
        rules_.words[words[0]].classes |= bit(word_class);
      } else {
        rules_.phrases[words[0]].push_back(
            {word_class, std::vector<std::string>(words.begin() + 1, words.end())});
      }
    }
  }

  void add_name(std::string_view name) {
    const Tokens tokens = tokenize(name, {0, name.size()}, folder_);
    std::vector<std::string> words;
    for (const Token& token : tokens.tokens) {
      words.emplace_back(name.substr(token.text.start, token.text.size()));
    }
    if (!words.empty()) rules_.names[words.front()].push_back(words);
  }

  void load_pronouns(const YamlNode& node) {
    YamlFields fields(file_, node, "a list of pronouns", diagnostics_);
    const std::string role = fields.choice("role", {"subject", "object", "possessive"}, "subject");
    const WordClass word_class = role == "subject"  ? WordClass::SubjectPronoun
                                 : role == "object" ? WordClass::ObjectPronoun
                                                    : WordClass::PossessivePronoun;
    const Agreement agreement = load_agreement(fields);
    (void)fields.require("words");
    for (const std::string& text : fields.texts("words")) {
      for (const std::string& word : folded_words(text, folder_)) {
        WordEntry& entry = rules_.words[word];
        entry.classes |= bit(word_class);
        entry.agreement = agreement;
      }
    }
    fields.finish();
  }

  void load_group(const YamlNode& node) {
    YamlFields fields(file_, node, "a group of cues", diagnostics_);
    CueGroup group;
    for (const YamlNode* item : fields.items("takes")) {
      std::uint8_t frame = 0;
      for (const auto& [name, known] : frame_names) {
        if (name == item->text) frame = bit(known);
      }
      if (frame == 0) {
        fields.error(*item, "'" + item->text + "' is nothing that a cue takes",
                     "use quote, that, clause, question, to, object or nothing");
      }
      group.takes = static_cast<std::uint8_t>(group.takes | frame);
    }
    const std::string act = fields.choice("act", {"says", "denies", "doubts"}, "says");
    group.act = act == "denies" ? CueAct::Denies : act == "doubts" ? CueAct::Doubts : CueAct::Says;
    const std::string passive = fields.choice("passive", {"may", "only", "never"}, "may");
    group.passive = passive == "only"    ? CuePassive::Only
                    : passive == "never" ? CuePassive::Never
                                         : CuePassive::May;
    group.addressee = fields.flag("addressee");
    group.performs = fields.flag("performs");
    group.opening = fields.flag("opening");
    group.nominal = fields.flag("nominal");
    group.not_objects = sorted_words(fields, "not-objects");
    group.objects_with = sorted_words(fields, "objects-with");
    const std::string speaker = fields.choice("speaker", {"narrator", "unknown", "known"}, {});
    group.speaker = speaker == "narrator"  ? CueSpeaker::Narrator
                    : speaker == "unknown" ? CueSpeaker::Unknown
                    : speaker == "known"   ? CueSpeaker::Known
                                           : CueSpeaker::Subject;
    for (const std::string& word : fields.texts("through")) {
      group.object_needs_through = true;
      if (!word.empty()) group.through.push_back(folder_.fold(word));
    }
    for (const std::string& word : fields.texts("through")) {
      if (word.empty()) group.object_needs_through = false;
    }
    for (const std::string& word : fields.texts("relays")) {
      const std::string folded = folder_.fold(word);
      if (folded.empty()) group.relays_object = true;
      if (!folded.empty()) group.relays.push_back(folded);
    }
    const auto number = static_cast<std::uint32_t>(rules_.groups.size());
    rules_.groups.push_back(std::move(group));
    for (const auto& [name, kind] : word_names) {
      for (const YamlNode* item : fields.items(name)) add_cue(*item, kind, number);
    }
    fields.finish();
  }

  void add_cue(const YamlNode& node, CueWord kind, std::uint32_t group) {
    const std::size_t space = node.text.find(' ');
    const std::string head = node.text.substr(0, space);
    const std::vector<std::string> rest = space == std::string::npos
                                              ? std::vector<std::string>()
                                              : folded_words(node.text.substr(space + 1), folder_);
    std::vector<Inflected> forms;
    if (kind == CueWord::Verb) forms = verbs_.inflect(head);
    if (kind == CueWord::Noun) forms = nouns_.inflect(head);
    if (kind == CueWord::Adjective) forms = adjectives_.inflect(head);
    if (kind == CueWord::Preposition) forms = {{head, 0, {}}};
    if (forms.empty()) {
      diagnostics_.push_back(file_.error(
          node, "no inflection fits '" + head + "'",
          "write it with as many stems, divided by '/', as a rule of 'inflections' has"));
    }
    for (const Inflected& form : forms) {
      // A form may itself be several tokens ("co-signed").
      std::vector<std::string> words = folded_words(form.word, folder_);
      if (words.empty()) continue;
      std::vector<std::string> tail(words.begin() + 1, words.end());
      tail.insert(tail.end(), rest.begin(), rest.end());
      add_form(words[0], {kind, form.forms, form.agreement, group, std::move(tail)});
    }
  }

  void add_form(const std::string& word, CueForm form) {
    std::vector<CueForm>& cues = rules_.words[word].cues;
    const auto same = std::find_if(cues.begin(), cues.end(), [&](const CueForm& known) {
      return known.group == form.group && known.kind == form.kind && known.rest == form.rest;
    });
    if (same == cues.end()) {
      cues.push_back(std::move(form));
      return;
    }
    same->forms = static_cast<std::uint8_t>(same->forms | form.forms);
    if (same->agreement.gender != form.agreement.gender) same->agreement.gender = Gender::Unknown;
    if (same->agreement.number != form.agreement.number) {
      same->agreement.number = GrammaticalNumber::Unknown;
    }
  }

  const YamlFile& file_;
  const Folder& folder_;
  Diagnostics& diagnostics_;
  StatementRules rules_;
  Inflection verbs_;
  Inflection nouns_;
  Inflection adjectives_;
  Inflection openers_;
};

}  // namespace

bool agrees(const Agreement& a, const Agreement& b) {
  const bool gender =
      a.gender == Gender::Unknown || b.gender == Gender::Unknown || a.gender == b.gender;
  const bool number = a.number == GrammaticalNumber::Unknown ||
                      b.number == GrammaticalNumber::Unknown || a.number == b.number;
  return gender && number;
}

StatementRules load_statement_rules(const YamlFile& file, const YamlNode& section,
                                    const Folder& folder, Diagnostics& diagnostics) {
  return Loader(file, folder, diagnostics).load(section);
}

}  // namespace gainsay
