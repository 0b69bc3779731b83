#include "report/json_annotation.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "annotate/statement.h"
#include "extract/claim.h"
#include "report/json_value.h"

namespace gainsay {
namespace {

std::string_view word(NumberKind kind) {
  switch (kind) {
    case NumberKind::Plain:
      return "plain";
    case NumberKind::Ordinal:
      return "ordinal";
    case NumberKind::Percent:
      return "percent";
    case NumberKind::Points:
      return "points";
    case NumberKind::Money:
      return "money";
  }
  return "plain";
}

std::string_view word(NumberRole role) {
  switch (role) {
    case NumberRole::Total:
      return "total";
    case NumberRole::Part:
      return "part";
    case NumberRole::Difference:
      return "difference";
  }
  return "total";
}

std::string_view word(DateRole role) {
  switch (role) {
    case DateRole::On:
      return "on";
    case DateRole::Since:
      return "since";
    case DateRole::Until:
      return "until";
    case DateRole::By:
      return "by";
    case DateRole::Before:
      return "before";
    case DateRole::After:
      return "after";
    case DateRole::Against:
      return "against";
  }
  return "on";
}

class Writer {
 public:
  Writer(const Annotations& annotations, const EntityRules& entities)
      : document_(annotations.document),
        source_(*annotations.document.source),
        entities_(entities) {}

  void add(const Sentence& sentence) { line(Layer::Sentence, sentence.text); }

  void add(const Quotation& quotation) {
    Json& out = line(Layer::Quote, quotation.text);
    if (quotation.open) out["open"] = true;
    if (quotation.continues) out["continues"] = true;
  }

  void add(const Statement& statement) {
    TokenRange content;
    for (const TokenRange& part : statement.content) extend(content, part);
    TokenRange whole = content;
    extend(whole, statement.cue);
    extend(whole, statement.speaker);
    for (const TokenRange& channel : statement.via) extend(whole, channel);
    if (whole.empty()) return;
    Span text = document_.span(whole);
    if (!content.empty()) {
      const Span with_marks = span_with_marks(document_, content);
      text = {std::min(text.start, with_marks.start), std::max(text.end, with_marks.end)};
    }
    Json& out = line(Layer::Statement, text);
    out["speaker"] = name(statement.speaker);
    out["cue"] = piece(statement.cue);
    out["content"] = piece(content, true);
    out["voice"] = to_word(statement.voice);
    out["how"] = to_word(statement.how);
    out["via"] = pieces(statement.via);
    if (statement.content.size() > 1) out["parts"] = pieces(statement.content, true);
    if (!statement.antecedent.empty()) out["antecedent"] = name(statement.antecedent);
    if (statement.denies) out["denies"] = true;
    if (statement.performs) out["performs"] = true;
    if (statement.doubts) out["doubts"] = true;
  }

  void add(const DateMention& date) {
    Json& out = line(Layer::Date, date.text);
    out["from"] = day_or_null(date.range.first);
    out["to"] = day_or_null(date.range.last);
    out["granularity"] = to_word(date.granularity);
    out["role"] = word(date.role);
    if (date.present) out["present"] = true;
    if (date.narrative) out["narrative"] = true;
    if (!date.problem.empty()) out["problem"] = date.problem;
  }

  void add(const NumberMention& number) {
    Json& out = line(Layer::Number, number.text);
    out["low"] = number_or_null(number.low);
    out["high"] = number_or_null(number.high);
    out["soft"] = number.soft;
    out["kind"] = word(number.kind);
    out["role"] = word(number.role);
    out["unit"] = number.unit;
  }

  void add(const EntityMention& mention) {
    Json& out = line(Layer::Mention, mention.text);
    out["entity"] = mention.entity;
    out["kind"] = entities_.kinds()[mention.kind].name;
    if (mention.anaphor) out["anaphor"] = true;
    if (mention.adjective) out["adjective"] = true;
  }

  void add(const CueMention& cue) {
    Json& out = line(Layer::Cue, cue.text);
    out["effect"] = cue_name(cue.effect);
    out["scope"] = piece(cue.scope);
  }

  template <typename Annotation>
  void add_all(const std::vector<Annotation>& annotations) {
    for (const Annotation& annotation : annotations) add(annotation);
  }

  void write(std::string& out) {
    const auto key = [](const Line& line) {
      return std::make_tuple(line.text.start, ~line.text.end, line.layer);
    };
    std::stable_sort(lines_.begin(), lines_.end(),
                     [&](const Line& a, const Line& b) { return key(a) < key(b); });
    for (const Line& line : lines_) append_line(out, line.json);
  }

 private:
  struct Line {
    Span text;
    Layer layer = Layer::Sentence;
    Json json;
  };

  static void extend(TokenRange& whole, const TokenRange& part) {
    if (part.empty()) return;
    if (whole.empty()) {
      whole = part;
    } else {
      whole = {std::min(whole.first, part.first), std::max(whole.last, part.last)};
    }
  }

  void put(Json& out, const Span& text) const {
    const Span bytes = source_.original(text);
    out["start"] = bytes.start;
    out["end"] = bytes.end;
    out["text"] = document_.text(text);
  }

  Json& line(Layer layer, const Span& text) {
    Line line{text, layer, Json::object()};
    line.json["source"] = source_.id;
    line.json["layer"] = to_word(layer);
    put(line.json, text);
    lines_.push_back(std::move(line));
    return lines_.back().json;
  }

  [[nodiscard]] Json piece(const TokenRange& tokens, bool marks = false) const {
    if (tokens.empty()) return nullptr;
    Json out;
    put(out, marks ? span_with_marks(document_, tokens) : document_.span(tokens));
    return out;
  }

  // With the mark that a name in quotation marks at its beginning or end would lack.
  [[nodiscard]] Json name(const TokenRange& tokens) const {
    if (tokens.empty()) return nullptr;
    Json out;
    put(out, span_with_paired_marks(document_, tokens));
    return out;
  }

  [[nodiscard]] Json pieces(const std::vector<TokenRange>& ranges, bool marks = false) const {
    Json out = Json::array();
    for (const TokenRange& range : ranges) out.push_back(piece(range, marks));
    return out;
  }

  const Document& document_;
  const Source& source_;
  const EntityRules& entities_;
  std::vector<Line> lines_;
};

}  // namespace

std::string_view to_word(Layer layer) {
  switch (layer) {
    case Layer::Sentence:
      return "sentence";
    case Layer::Quote:
      return "quote";
    case Layer::Statement:
      return "statement";
    case Layer::Date:
      return "date";
    case Layer::Number:
      return "number";
    case Layer::Mention:
      return "mention";
    case Layer::Cue:
      return "cue";
  }
  return "sentence";
}

const std::vector<Layer>& all_layers() {
  static const std::vector<Layer> layers = {Layer::Sentence, Layer::Quote,  Layer::Statement,
                                            Layer::Date,     Layer::Number, Layer::Mention,
                                            Layer::Cue};
  return layers;
}

void append_annotations(std::string& out, const Annotations& annotations,
                        const EntityRules& entities, const std::vector<Layer>& layers) {
  if (annotations.language == nullptr) return;  // nothing was found, and no document is there
  Writer writer(annotations, entities);
  for (const Layer layer : layers) {
    switch (layer) {
      case Layer::Sentence:
        writer.add_all(annotations.document.sentences);
        break;
      case Layer::Quote:
        writer.add_all(annotations.document.quotations);
        break;
      case Layer::Statement:
        writer.add_all(annotations.statements);
        break;
      case Layer::Date:
        writer.add_all(annotations.dates);
        break;
      case Layer::Number:
        writer.add_all(annotations.numbers);
        break;
      case Layer::Mention:
        writer.add_all(annotations.mentions);
        break;
      case Layer::Cue:
        writer.add_all(annotations.cues);
        break;
    }
  }
  writer.write(out);
}

}  // namespace gainsay
