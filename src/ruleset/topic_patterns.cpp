#include "ruleset/topic_patterns.h"

#include <algorithm>
#include <array>
#include <functional>

#include "ruleset/topic_fields.h"
#include "ruleset/whole_headline.h"

namespace gainsay {
namespace {

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
  context->names.slot_letters = language.clitics.letters();
  context->names.common = language.common;
  const auto table = all.tables.find(language.code);
  if (table != all.tables.end()) context->names.words = &table->second;
  return context;
}

class PatternLoader {
 public:
  PatternLoader(const YamlFile& file, YamlFields& fields, const TopicContext& context, bool whole,
                Topic& topic, Diagnostics& diagnostics)
      : file_(file),
        fields_(fields),
        context_(context),
        whole_(whole),
        topic_(topic),
        diagnostics_(diagnostics) {}

  void load() {
    load_text_patterns("unless", topic_.unless);
    load_text_patterns("digest", topic_.digest);
    load_text_patterns("tells", topic_.tells);
    load_patterns();
  }

 private:
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
      for (const Language* language : context_.languages) {
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
    // The value of a whole headline is whatever name or figure stands in it.
    if (reads_whole_headlines(topic_) && !topic_.value_slot.empty()) return;
    const YamlNode* patterns = fields_.require("patterns");
    if (patterns == nullptr) return;
    for (const YamlEntry& entry : patterns->entries) {
      const auto language =
          std::find_if(context_.languages.begin(), context_.languages.end(),
                       [&](const Language* l) { return l->code == entry.key.text; });
      if (language == context_.languages.end()) continue;
      if (!topic_.value_slot.empty()) {
        load_list(entry.value, **language, {});
        continue;
      }
      for (const YamlEntry& state : entry.value.entries) {
        if (topic_.state(state.key.text) == nullptr) {
          std::vector<std::string> known;
          for (const TopicState& s : topic_.states) known.push_back(s.name);
          report_unknown(fields_, state.key, "state", state.key.text, known);
          continue;
        }
        load_list(state.value, **language, state.key.text);
      }
    }
  }

  void load_list(const YamlNode& list, const Language& language, const std::string& state) {
    if (list.kind != YamlNode::Kind::Sequence) {
      fields_.error(list, "patterns are a list");
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
      fields_.error(node, "value: is a whole number, written 1, or 2+ for two or more");
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
          fields_.error(*value, "only a pattern of a count may fix its value");
        }
      }
      unless_topic = fields.text("unless-topic");
      less_topic = fields.text("less");
      party = pick(fields, "party", parties, Party::Any);
      if (const YamlNode* fixed = fields.get("about")) {
        for (const YamlEntry& entry : fixed->entries) {
          check_slot(fields_, entry.key, topic_);
          if (context_.entities.find(entry.value.text) == nullptr) {
            std::vector<std::string> known;
            for (const Entity& entity : context_.entities.entities()) known.push_back(entity.id);
            report_unknown(fields_, entry.value, "entity", entry.value.text, known);
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
      fields_.error(node, "a pattern is a text in single quotes, or {match: '...', unless: [...]}");
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
  YamlFields& fields_;
  const TopicContext& context_;
  bool whole_;
  Topic& topic_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::shared_ptr<const PatternContext>> contexts_;  // by language
};

}  // namespace

void load_topic_patterns(const YamlFile& file, YamlFields& fields, const TopicContext& context,
                         bool whole, Topic& topic, Diagnostics& diagnostics) {
  PatternLoader(file, fields, context, whole, topic, diagnostics).load();
}

void connect_patterns(const Topic& topic, const Language& language, const TopicContext& context) {
  std::shared_ptr<const PatternContext> shared;
  const auto connect = [&](const Pattern& pattern) {
    if (shared == nullptr) shared = pattern_context(topic, language, context);
    pattern.set_context(shared);
  };
  for (const auto* of_text : topic.text_patterns()) {
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

void join_patterns(Topic& topic) {
  std::map<std::pair<std::string_view, std::string_view>, const Pattern*> first;
  for (TopicPattern& pattern : topic.patterns) {
    for (Pattern& unless : pattern.unless) {
      const auto [at, fresh] = first.try_emplace({pattern.language, unless.text()}, &unless);
      if (!fresh) unless.join(*at->second);
    }
  }
}

}  // namespace gainsay
