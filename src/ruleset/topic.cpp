#include "ruleset/topic.h"

#include <algorithm>
#include <array>

#include "ruleset/count.h"
#include "ruleset/topic_examples.h"
#include "ruleset/topic_fields.h"
#include "ruleset/topic_one_word.h"
#include "ruleset/topic_patterns.h"
#include "ruleset/whole_headline.h"

namespace gainsay {
namespace {

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
    load_roots();
    for (const YamlNode* node : fields_.items("about")) {
      check_slot(fields_, *node, topic_);
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
    load_one_word(file_, fields_, context_, topic_, diagnostics_);
    load_implications();
    load_scopes();
    load_apart();
    load_topic_patterns(file_, fields_, context_, whole_, topic_, diagnostics_);
    if (whole_) load_topic_examples(file_, fields_, topic_, diagnostics_);
    for (const std::string_view key : topic_examples) (void)fields_.get(key);
    fields_.finish();
    return std::move(topic_);
  }

 private:
  void error(const YamlNode& node, std::string message, std::string hint = {}) {
    fields_.error(node, std::move(message), std::move(hint));
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
        slot.anywhere = about.choice("at", {"within", "anywhere"}, "within") == "anywhere";
        slot.least = load_count(about, "least", "words", 1);
        load_beside(about, "not-behind", slot.not_behind, slot.beside_words);
        load_beside(about, "not-before", slot.not_before, slot.beside_words);
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
        report_unknown(fields_, *kind, "kind", kind->text, known);
      }
      check_open(entry.value, slot);
      topic_.slots.push_back(std::move(slot));
    }
  }

  void load_roots() {
    if (!reads_whole_headlines(topic_)) return;
    for (const Language* language : languages_) {
      const RootRules& roots = language->phrases.roots;
      if (!roots.empty()) topic_.roots.emplace(language->code, roots);
    }
  }

  void load_beside(YamlFields& about, std::string_view key,
                   std::map<std::string, PhraseTable>& tables, std::vector<std::string>& names) {
    for (const YamlNode* node : about.items(key)) {
      const auto* list = find_word_list(about, *node, words_);
      if (list == nullptr) continue;
      names.push_back(node->text);
      add_words(*list, languages_, 0, tables);
    }
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
    if (slot != nullptr) check_slot(fields_, *slot, topic_);
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
            report_unknown(fields_, *node, "state", node->text, known);
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

  // Headlines that are read as a whole may say a state even where no pattern matches.
  void load_otherwise() {
    topic_.otherwise = fields_.text("otherwise");
    const YamlNode* node = fields_.get("otherwise");
    if (const YamlNode* tells = fields_.get("tells"); tells != nullptr && node == nullptr) {
      error(*tells, "'tells' is for topics with 'otherwise'",
            "it says which headlines tell what 'otherwise' names");
    }
    if (node != nullptr && topic_.state(topic_.otherwise) == nullptr) {
      std::vector<std::string> known;
      for (const TopicState& state : topic_.states) known.push_back(state.name);
      report_unknown(fields_, *node, "state", node->text, known);
    }
    const bool whole = reads_whole_headlines(topic_);
    if (node == nullptr && !whole) return;
    const TopicSlot* what = topic_.about.size() == 1 ? topic_.slot(topic_.about.front()) : nullptr;
    const bool fits = what != nullptr && what->whole && topic_.reads == Reads::Headline;
    if (fits) return;
    error(node == nullptr ? file_.root : *node,
          node == nullptr ? "a topic of whole headlines is about nothing else"
                          : "'otherwise' is for topics that are about whole headlines",
          "reads: headline, slots: {what: {kind: phrase, of: headline}}, about: [what]");
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
      const auto* words = find_word_list(fields_, *node, words_);
      if (words == nullptr) continue;
      const auto id = static_cast<std::uint32_t>(topic_.scopes.size());
      topic_.scopes.push_back(node->text);
      add_words(*words, languages_, id, topic_.scope_words);
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
          report_unknown(fields_, scope, "scope", scope.text, known);
        } else {
          scopes.push_back(scope.text);
        }
      }
      topic_.apart.push_back(std::move(scopes));
    }
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

std::uint64_t Topic::kinds() const {
  std::uint64_t kinds = 0;
  for (const TopicSlot& at : slots) {
    for (const KindId kind : at.kinds) kinds |= kind_bit(kind);
  }
  return kinds;
}

Topic load_topic(const YamlFile& file, std::string pack, const TopicContext& context, bool whole,
                 Diagnostics& diagnostics) {
  Topic topic = Loader(file, context, whole, diagnostics).load(std::move(pack));
  join_patterns(topic);
  return topic;
}

}  // namespace gainsay
