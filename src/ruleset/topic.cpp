#include "ruleset/topic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "base/utf8.h"
#include "ruleset/topic_examples.h"

namespace gainsay {
namespace {

template <typename T, std::size_t N>
T pick(YamlFields& fields, std::string_view key,
       const std::array<std::pair<std::string_view, T>, N>& table, T fallback) {
  std::vector<std::string> allowed;
  std::string fallback_name;
  for (const auto& [name, value] : table) {
    allowed.emplace_back(name);
    if (value == fallback) fallback_name = name;
  }
  const std::string chosen = fields.choice(key, allowed, fallback_name);
  for (const auto& [name, value] : table) {
    if (name == chosen) return value;
  }
  return fallback;
}

constexpr std::array<std::pair<std::string_view, TimeKind>, 4> time_kinds = {
    {{"state", TimeKind::State},
     {"moment", TimeKind::Moment},
     {"event", TimeKind::Event},
     {"grows", TimeKind::Grows}}};

constexpr std::array<std::pair<std::string_view, Reads>, 2> places = {
    {{"text", Reads::Text}, {"headline", Reads::Headline}}};

constexpr std::array<std::pair<std::string_view, ValueType>, 5> value_types = {
    {{"count", ValueType::Count},
     {"amount", ValueType::Amount},
     {"percent", ValueType::Percent},
     {"date", ValueType::Date},
     {"entity", ValueType::Entity}}};

constexpr std::array<std::pair<std::string_view, FillFrom>, 5> fills = {
    {{"nothing", FillFrom::Nothing},
     {"clause", FillFrom::Clause},
     {"sentence", FillFrom::Sentence},
     {"paragraph", FillFrom::Paragraph},
     {"document", FillFrom::Document}}};

// What a pattern may fix for its claims.
constexpr std::array<std::pair<std::string_view, CueEffect>, 6> qualifiers = {
    {{"none", CueEffect::None},
     {"planned", CueEffect::Planned},
     {"conditional", CueEffect::Conditional},
     {"demanded", CueEffect::Demanded},
     {"possible", CueEffect::Possible},
     {"probable", CueEffect::Probable}}};

constexpr std::array<std::pair<std::string_view, Party>, 3> parties = {
    {{"any", Party::Any}, {"doer", Party::Doer}, {"victims", Party::Victims}}};

// Words of which every mention of one of the kinds holds one; null where any word may be one.
LiteralSet slot_words(const std::vector<KindId>& kinds,
                      const std::function<LiteralSet(KindId)>& telling_words) {
  std::vector<std::string> words;
  for (const KindId kind : kinds) {
    const LiteralSet of_kind = telling_words(kind);
    if (of_kind == nullptr || kinds.size() == 1) return of_kind;
    words.insert(words.end(), of_kind->begin(), of_kind->end());
  }
  return std::make_shared<const std::vector<std::string>>(std::move(words));
}

std::shared_ptr<const PatternContext> pattern_context(const Topic& topic, const Language& language,
                                                      const TopicContext& all) {
  auto context = std::make_shared<PatternContext>();
  context->folder = &language.folder;
  for (const TopicSlot& slot : topic.slots) context->names.slots[slot.name] = slot.kinds;
  context->names.slot_words =
      [slots = context->names.slots, telling_words = all.entities.telling_words(language.code)](
          std::string_view slot) { return slot_words(slots.find(slot)->second, telling_words); };
  const auto table = all.tables.find(language.code);
  if (table != all.tables.end()) context->names.words = &table->second;
  return context;
}

class Loader {
 public:
  Loader(const YamlFile& file, const TopicContext& context, bool whole, Diagnostics& diagnostics)
      : file_(file),
        context_(context),
        languages_(context.languages),
        entities_(context.entities),
        words_(context.words),
        diagnostics_(diagnostics),
        fields_(file, file.root, "a topic", diagnostics),
        whole_(whole) {}

  Topic load(std::string pack) {
    topic_.path = file_.path;
    topic_.pack = std::move(pack);
    (void)fields_.require("topic");
    topic_.name = fields_.text("topic");
    (void)fields_.require("title");
    topic_.title = fields_.text("title");
    topic_.subject = fields_.text("subject", topic_.title);
    load_slots();
    for (const YamlNode* node : fields_.items("about")) {
      known_slot(*node);
      topic_.about.push_back(node->text);
    }
    topic_.time = pick(fields_, "time", time_kinds, TimeKind::State);
    topic_.reads = pick(fields_, "reads", places, Reads::Text);
    load_fresh();
    distributes_ = fields_.flag("distributes");
    topic_.unit = fields_.text("unit");
    load_value();
    load_states();
    load_otherwise();
    load_implications();
    load_scopes();
    load_apart();
    load_text_patterns("unless", topic_.unless);
    load_text_patterns("digest", topic_.digest);
    load_patterns();
    if (whole_) load_topic_examples(file_, fields_, topic_, diagnostics_);
    for (const std::string_view key : topic_examples) (void)fields_.get(key);
    fields_.finish();
    return std::move(topic_);
  }

 private:
  void error(const YamlNode& node, std::string message, std::string hint = {}) {
    fields_.error(node, std::move(message), std::move(hint));
  }

  void unknown(const YamlNode& node, const std::string& what, std::string_view typed,
               const std::vector<std::string>& known) {
    const std::string_view near = nearest(typed, known);
    error(node, "there is no " + what + " '" + std::string(typed) + "'",
          near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?");
  }

  void known_slot(const YamlNode& node) {
    if (topic_.slot(node.text) != nullptr) return;
    std::vector<std::string> known;
    for (const TopicSlot& slot : topic_.slots) known.push_back(slot.name);
    unknown(node, "slot", node.text, known);
  }

  void load_slots() {
    const YamlNode* slots = fields_.get("slots");
    if (slots == nullptr) return;
    if (slots->kind != YamlNode::Kind::Map) {
      error(*slots, "'slots' must map each slot's name to its kind: {force: force}");
    }
    for (const YamlEntry& entry : slots->entries) {
      TopicSlot slot;
      slot.name = entry.key.text;
      std::vector<const YamlNode*> kinds;
      if (entry.value.kind == YamlNode::Kind::Map) {
        YamlFields about(file_, entry.value, "a slot", diagnostics_);
        (void)about.require("kind");
        kinds = about.items("kind");
        slot.fill = pick(about, "fill", fills, FillFrom::Sentence);
        slot.required = about.flag("required");
        slot.same_unstated = about.choice("unstated", {"unknown", "same"}, "unknown") == "same";
        slot.describes = about.choice("more", {"narrows", "describes"}, "narrows") == "describes";
        slot.whole = about.choice("of", {"match", "headline"}, "match") == "headline";
        slot.least = load_least(about);
        about.finish();
      } else if (entry.value.kind == YamlNode::Kind::Scalar) {
        kinds.push_back(&entry.value);
      } else {
        error(entry.value, "a slot names its kind: {force: force}");
      }
      for (const YamlNode* kind : kinds) {
        if (entities_.has_kind(kind->text)) {
          slot.kinds.push_back(entities_.kind(kind->text));
          continue;
        }
        std::vector<std::string> known;
        for (const EntityKind& k : entities_.kinds()) known.push_back(k.name);
        unknown(*kind, "kind", kind->text, known);
      }
      check_open(entry.value, slot);
      topic_.slots.push_back(std::move(slot));
    }
  }

  std::size_t load_least(YamlFields& about) {
    const double least = about.number("least", 1);
    if (least >= 1 && least <= 12 && least == std::floor(least)) {
      return static_cast<std::size_t>(least);
    }
    about.error(*about.get("least"), "least: is a number of words, from 1 to 12");
    return 1;
  }

  // There is no nearest phrase to fill a slot from: any words are one.
  void check_open(const YamlNode& node, TopicSlot& slot) {
    const bool filled = node.find("fill") != nullptr && slot.fill != FillFrom::Nothing;
    if (!slot.open()) {
      for (const char* key : {"more", "least", "of"}) {
        if (node.find(key) == nullptr) continue;
        error(node, "only a slot of the kind phrase has '" + std::string(key) + "'");
      }
      return;
    }
    if (slot.kinds.size() > 1) error(node, "a phrase may be anything: give it no other kind");
    if (filled) error(node, "a phrase is only what a pattern captures: leave 'fill' out");
    slot.fill = FillFrom::Nothing;
  }

  void load_fresh() {
    const YamlNode* fresh = fields_.get("fresh");
    if (fresh == nullptr) return;
    const std::string& text = fresh->text;
    const bool days = text.size() > 1 && text.size() < 6 && text.back() == 'd' &&
                      text.find_first_not_of("0123456789") == text.size() - 1;
    if (!days) {
      error(*fresh, "fresh: is a number of days, written 14d");
      return;
    }
    topic_.fresh_days = static_cast<unsigned>(std::stoul(text));
  }

  void load_value() {
    const YamlNode* value = fields_.get("value");
    if (value == nullptr) return;
    YamlFields about(file_, *value, "a value", diagnostics_);
    const YamlNode* slot = about.require("slot");
    if (slot != nullptr) known_slot(*slot);
    topic_.value_slot = about.text("slot");
    (void)about.require("type");
    topic_.value = pick(about, "type", value_types, ValueType::Count);
    about.finish();
  }

  void load_states() {
    const YamlNode* states = fields_.get("states");
    if (states == nullptr) {
      if (topic_.value_slot.empty()) {
        error(
            file_.root, "a topic needs 'states:' or 'value:'",
            "states: {ended: {excludes: [ongoing]}, ongoing: {}} or value: {slot: n, type: count}");
      }
      return;
    }
    if (!topic_.value_slot.empty()) {
      error(*states, "a topic has either states or a value, not both");
    }
    if (states->kind != YamlNode::Kind::Map || states->entries.empty()) {
      error(*states, "'states' must map each state's name to what is known of it",
            "states: {ended: {excludes: [ongoing]}, ongoing: {}}");
    }
    std::vector<std::string> known;
    for (const YamlEntry& entry : states->entries) known.push_back(entry.key.text);
    for (const YamlEntry& entry : states->entries) {
      YamlFields about(file_, entry.value, "a state", diagnostics_);
      TopicState state;
      state.name = entry.key.text;
      state.excludes = about.texts("excludes");
      state.implies = about.texts("implies");
      state.lasts = about.flag("lasts");
      state.distributes = about.flag("distributes", distributes_);
      for (const std::string_view key : {"excludes", "implies"}) {
        for (const YamlNode* node : about.items(key)) {
          if (std::find(known.begin(), known.end(), node->text) == known.end()) {
            unknown(*node, "state", node->text, known);
          }
        }
      }
      about.finish();
      topic_.states.push_back(std::move(state));
    }
    close_states();
  }

  // What a state implies goes on implying, and with it come the exclusions, which are mutual.
  // States are few, so rounds until nothing is added will do.
  void close_states() {
    bool added = true;
    const auto add = [&](std::vector<std::string>& names, const std::string& name) {
      if (std::find(names.begin(), names.end(), name) != names.end()) return;
      names.push_back(name);
      added = true;
    };
    while (added) {
      added = false;
      for (const TopicState& state : std::vector<TopicState>(topic_.states)) {
        for (TopicState& other : topic_.states) {
          const auto& implied = other.implies;
          if (std::find(implied.begin(), implied.end(), state.name) != implied.end()) {
            for (const std::string& name : state.implies) {
              if (name != other.name) add(other.implies, name);
            }
            for (const std::string& name : state.excludes) add(other.excludes, name);
          }
          const auto& out = state.excludes;
          if (std::find(out.begin(), out.end(), other.name) != out.end()) {
            add(other.excludes, state.name);
          }
        }
      }
    }
  }

  // Headlines are read as a whole, and then each of them says one of the states.
  void load_otherwise() {
    topic_.otherwise = fields_.text("otherwise");
    const auto whole = std::find_if(topic_.slots.begin(), topic_.slots.end(),
                                    [](const TopicSlot& slot) { return slot.whole; });
    const YamlNode* node = fields_.get("otherwise");
    if (node == nullptr) {
      if (whole == topic_.slots.end()) return;
      return error(file_.root, "a topic of whole headlines needs 'otherwise:'",
                   "the state of those that no pattern matches: otherwise: done");
    }
    if (topic_.state(topic_.otherwise) == nullptr) {
      std::vector<std::string> known;
      for (const TopicState& state : topic_.states) known.push_back(state.name);
      unknown(*node, "state", node->text, known);
    }
    if (whole == topic_.slots.end() || topic_.about != std::vector<std::string>{whole->name} ||
        topic_.reads != Reads::Headline) {
      error(*node, "'otherwise' is for topics that are about whole headlines",
            "reads: headline, slots: {what: {kind: phrase, of: headline}}, about: [what]");
    }
  }

  void load_implications() {
    const YamlNode* implied = fields_.get("implied-by");
    if (implied == nullptr) return;
    for (const YamlEntry& entry : implied->entries) {
      if (topic_.state(entry.key.text) == nullptr) error(entry.key, "'implied-by' names no state");
      std::vector<const YamlNode*> sources;
      if (entry.value.kind == YamlNode::Kind::Scalar) sources.push_back(&entry.value);
      for (const YamlNode& item : entry.value.items) sources.push_back(&item);
      for (const YamlNode* source : sources) {
        const std::size_t equals = source->text.find(" = ");
        if (equals == std::string::npos) {
          error(*source, "write what it follows from as 'topic = state'");
          continue;
        }
        topic_.implied_by.push_back({topic_.name, entry.key.text, source->text.substr(0, equals),
                                     source->text.substr(equals + 3)});
      }
    }
  }

  void load_scopes() {
    for (const YamlNode* node : fields_.items("scope")) {
      const auto list = words_.find(node->text);
      if (list == words_.end()) {
        std::vector<std::string> known;
        for (const auto& [name, value] : words_) known.push_back(name);
        unknown(*node, "word list", node->text, known);
        continue;
      }
      const auto id = static_cast<std::uint32_t>(topic_.scopes.size());
      topic_.scopes.push_back(node->text);
      for (const Language* language : languages_) {
        const auto words = list->second.find(language->code);
        if (words == list->second.end()) continue;
        for (const std::string& word : words->second) {
          topic_.scope_words[language->code].add(word, id, language->folder);
        }
      }
    }
  }

  void load_apart() {
    for (const YamlNode* list : fields_.nodes("apart")) {
      if (list->kind != YamlNode::Kind::Sequence || list->items.size() < 2) {
        error(*list, "write lists of two scopes or more, of which nobody is in two");
        continue;
      }
      std::vector<std::string> scopes;
      for (const YamlNode& scope : list->items) {
        const auto& known = topic_.scopes;
        if (std::find(known.begin(), known.end(), scope.text) == known.end()) {
          unknown(scope, "scope", scope.text, known);
        } else {
          scopes.push_back(scope.text);
        }
      }
      topic_.apart.push_back(std::move(scopes));
    }
  }

  std::shared_ptr<const PatternContext> context_of(const Language& language) {
    auto& context = contexts_[language.code];
    if (context != nullptr) return context;
    context = pattern_context(topic_, language, context_);
    return context;
  }

  // Patterns by language that make no claims themselves.
  void load_text_patterns(std::string_view key,
                          std::map<std::string, std::vector<Pattern>>& patterns) {
    const YamlNode* node = fields_.get(key);
    if (node == nullptr) return;
    YamlFields by_language(file_, *node, "'" + std::string(key) + "'", diagnostics_);
    for (const YamlEntry& entry : node->entries) {
      const std::vector<const YamlNode*> items = by_language.items(entry.key.text);
      for (const Language* language : languages_) {
        if (language->code != entry.key.text) continue;
        for (const YamlNode* item : items) {
          if (auto pattern = translate(*item, *language)) {
            patterns[language->code].push_back(std::move(*pattern));
          }
        }
      }
    }
    by_language.finish();
  }

  void load_patterns() {
    const YamlNode* patterns = fields_.require("patterns");
    if (patterns == nullptr) return;
    for (const YamlEntry& entry : patterns->entries) {
      const auto language =
          std::find_if(languages_.begin(), languages_.end(),
                       [&](const Language* l) { return l->code == entry.key.text; });
      if (language == languages_.end()) continue;
      if (!topic_.value_slot.empty()) {
        load_list(entry.value, **language, {});
        continue;
      }
      for (const YamlEntry& state : entry.value.entries) {
        if (topic_.state(state.key.text) == nullptr) {
          std::vector<std::string> known;
          for (const TopicState& s : topic_.states) known.push_back(s.name);
          unknown(state.key, "state", state.key.text, known);
          continue;
        }
        load_list(state.value, **language, state.key.text);
      }
    }
  }

  void load_list(const YamlNode& list, const Language& language, const std::string& state) {
    if (list.kind != YamlNode::Kind::Sequence) {
      error(list, "patterns are a list");
      return;
    }
    std::size_t number = 0;
    for (const YamlNode& item : list.items) {
      ++number;
      const std::string rule = topic_.full_name() + ":" + language.code + "/" +
                               (state.empty() ? "" : state + "/") + std::to_string(number);
      load_pattern(item, language, state, rule);
    }
  }

  // "2", or "2+" for a lower bound.
  void read_count(const YamlNode& node, std::optional<double>& counts, bool& or_more) {
    std::string digits = node.text;
    or_more = !digits.empty() && digits.back() == '+';
    if (or_more) digits.pop_back();
    const bool number = !digits.empty() && digits.size() < 6 &&
                        digits.find_first_not_of("0123456789") == std::string::npos;
    if (!number) {
      error(node, "value: is a whole number, written 1, or 2+ for two or more");
      return;
    }
    counts = std::stod(digits);
  }

  void load_pattern(const YamlNode& item, const Language& language, const std::string& state,
                    const std::string& rule) {
    const YamlNode* match = &item;
    std::vector<Pattern> unless;
    std::optional<CueEffect> qualifier;
    bool negated = false;
    std::optional<double> counts;
    bool or_more = false;
    std::string unless_topic;
    std::string less_topic;
    Party party = Party::Any;
    std::map<std::string, std::string> about;
    if (item.kind == YamlNode::Kind::Map) {
      YamlFields fields(file_, item, "a pattern", diagnostics_);
      match = fields.require("match");
      for (const YamlNode* node : fields.items("unless")) {
        if (auto pattern = translate(*node, language)) unless.push_back(std::move(*pattern));
      }
      const CueEffect kind = pick(fields, "as", qualifiers, CueEffect::None);
      if (kind != CueEffect::None) qualifier = kind;
      negated = fields.flag("negated");
      if (const YamlNode* value = fields.get("value")) {
        read_count(*value, counts, or_more);
        if (topic_.value_slot.empty() || topic_.value != ValueType::Count) {
          error(*value, "only a pattern of a count may fix its value");
        }
      }
      unless_topic = fields.text("unless-topic");
      less_topic = fields.text("less");
      party = pick(fields, "party", parties, Party::Any);
      if (const YamlNode* fixed = fields.get("about")) {
        for (const YamlEntry& entry : fixed->entries) {
          known_slot(entry.key);
          if (entities_.find(entry.value.text) == nullptr) {
            std::vector<std::string> known;
            for (const Entity& entity : entities_.entities()) known.push_back(entity.id);
            unknown(entry.value, "entity", entry.value.text, known);
          }
          about[entry.key.text] = entry.value.text;
        }
      }
      fields.finish();
      if (match == nullptr) return;
    }
    auto pattern = translate(*match, language);
    if (!pattern) return;
    topic_.patterns.push_back({std::move(*pattern), language.code, state, rule, std::move(unless),
                               qualifier, negated, counts, or_more, std::move(unless_topic),
                               std::move(less_topic), party, std::move(about), match->line});
  }

  std::optional<Pattern> translate(const YamlNode& node, const Language& language) {
    if (node.kind != YamlNode::Kind::Scalar) {
      error(node, "a pattern is a text in single quotes, or {match: '...', unless: [...]}");
      return std::nullopt;
    }
    Pattern pattern(node.text, context_of(language));
    if (!whole_ || !pattern.error()) return pattern;
    const PatternError& problem = *pattern.error();
    Diagnostic diagnostic = file_.error(node, problem.message, problem.hint);
    // Quoted scalars start behind their quote.
    diagnostic.column += problem.at + (node.quoted ? 1 : 0);
    diagnostic.width = problem.width;
    diagnostics_.push_back(std::move(diagnostic));
    return std::nullopt;
  }

  const YamlFile& file_;
  const TopicContext& context_;
  const std::vector<const Language*>& languages_;
  const EntityRules& entities_;
  const WordLists& words_;
  Diagnostics& diagnostics_;
  YamlFields fields_;
  Topic topic_;
  bool distributes_ = false;  // the default of the states
  bool whole_;
  std::map<std::string, std::shared_ptr<const PatternContext>> contexts_;  // by language
};

}  // namespace

const TopicState* Topic::state(std::string_view state_name) const {
  for (const TopicState& state : states) {
    if (state.name == state_name) return &state;
  }
  return nullptr;
}

const TopicSlot* Topic::slot(std::string_view slot_name) const {
  for (const TopicSlot& slot : slots) {
    if (slot.name == slot_name) return &slot;
  }
  return nullptr;
}

bool Topic::are_apart(std::string_view scope, std::string_view other) const {
  return std::any_of(apart.begin(), apart.end(), [&](const std::vector<std::string>& list) {
    return scope != other && std::find(list.begin(), list.end(), scope) != list.end() &&
           std::find(list.begin(), list.end(), other) != list.end();
  });
}

bool Topic::is_about(std::string_view slot_name) const {
  return std::find(about.begin(), about.end(), slot_name) != about.end();
}

bool Topic::has_open_slot() const {
  return std::any_of(slots.begin(), slots.end(), [](const TopicSlot& slot) { return slot.open(); });
}

Topic load_topic(const YamlFile& file, std::string pack, const TopicContext& context, bool whole,
                 Diagnostics& diagnostics) {
  return Loader(file, context, whole, diagnostics).load(std::move(pack));
}

void connect_patterns(const Topic& topic, const Language& language, const TopicContext& context) {
  std::shared_ptr<const PatternContext> shared;
  const auto connect = [&](const Pattern& pattern) {
    if (shared == nullptr) shared = pattern_context(topic, language, context);
    pattern.set_context(shared);
  };
  for (const auto* of_text : {&topic.unless, &topic.digest}) {
    const auto at = of_text->find(language.code);
    if (at == of_text->end()) continue;
    for (const Pattern& pattern : at->second) connect(pattern);
  }
  for (const TopicPattern& pattern : topic.patterns) {
    if (pattern.language != language.code) continue;
    connect(pattern.pattern);
    for (const Pattern& unless : pattern.unless) connect(unless);
  }
}

}  // namespace gainsay
