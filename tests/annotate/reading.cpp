#include "annotate/reading.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <map>
#include <sstream>

#include "annotate/date.h"
#include "annotate/number.h"
#include "annotate/statement.h"

namespace gainsay::reading {
namespace {

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Language load(const std::string& code) {
  std::vector<YamlFile> files;
  for (const char* part : {"", ".dates", ".cues", ".statements"}) {
    const std::string name = code + part + ".yaml";
    auto file = parse_yaml(name, contents(GAINSAY_SOURCE_DIR "/rules/languages/" + name));
    REQUIRE_MESSAGE(file.has_value(), (file ? std::string() : render(file.error())));
    files.push_back(std::move(*file));
  }
  Diagnostics diagnostics;
  std::vector<const YamlFile*> all;
  for (const YamlFile& file : files) all.push_back(&file);
  Language language = load_language(all, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) FAIL_CHECK(render(diagnostic));
  return language;
}

Source source_of(std::string_view text, std::string_view published) {
  Source source;
  source.text = text;
  source.body = {0, text.size()};
  source.metadata.published = parse_iso_day(published);
  return source;
}

std::string bound(const std::optional<double>& value) {
  if (!value) return "inf";
  return *value == static_cast<double>(static_cast<long long>(*value))
             ? std::to_string(static_cast<long long>(*value))
             : fmt::format("{:.6g}", *value);
}

std::string kind(const NumberMention& number) {
  switch (number.kind) {
    case NumberKind::Plain:
      return "";
    case NumberKind::Ordinal:
      return " ord";
    case NumberKind::Percent:
      return " %";
    case NumberKind::Points:
      return " pts";
    case NumberKind::Money:
      return " " + number.unit;
  }
  return "";
}

std::string role(NumberRole role) {
  switch (role) {
    case NumberRole::Total:
      return "";
    case NumberRole::Part:
      return " part";
    case NumberRole::Difference:
      return " more";
  }
  return "";
}

std::string role(DateRole role) {
  switch (role) {
    case DateRole::On:
      return "";
    case DateRole::Since:
      return " since";
    case DateRole::Until:
      return " until";
    case DateRole::By:
      return " by";
    case DateRole::Before:
      return " before";
    case DateRole::After:
      return " after";
    case DateRole::Against:
      return " against";
  }
  return "";
}

}  // namespace

const Language& language(const std::string& code) {
  static std::map<std::string, Language> loaded;
  const auto known = loaded.find(code);
  if (known != loaded.end()) return known->second;
  return loaded.emplace(code, load(code)).first->second;
}

std::vector<DateMention> date_mentions(const Language& language, std::string_view text,
                                       std::string_view published) {
  const Source source = source_of(text, published);
  const Document document = read_document(source, language.folder, language.text, language.clitics);
  const auto written = read_numbers(document, language.numbers);
  const auto numbers = find_numbers(document, written, language.numbers);
  return find_dates(document, written, numbers, language.dates, language.numbers);
}

std::string dates(const Language& language, std::string_view text, std::string_view published) {
  std::string out;
  for (const DateMention& date : date_mentions(language, text, published)) {
    CHECK(date.range.unknown() == !date.problem.empty());
    if (!out.empty()) out += "; ";
    out += text.substr(date.text.start, date.text.size());
    out += "=" + (date.problem.empty() ? iso_range(date.range) : "?") + role(date.role) +
           (date.narrative ? " (text)" : "");
  }
  return out;
}

std::string numbers(const Language& language, std::string_view text) {
  const Source source = source_of(text, "");
  const Document document = read_document(source, language.folder, language.text, language.clitics);
  std::string out;
  const auto written = read_numbers(document, language.numbers);
  for (const NumberMention& number : find_numbers(document, written, language.numbers)) {
    if (!out.empty()) out += "; ";
    out += text.substr(number.text.start, number.text.size());
    out += number.soft ? "=~" : "=";
    out += bound(number.low);
    if (number.low != number.high) out += ".." + bound(number.high);
    out += kind(number) + role(number.role);
  }
  return out;
}

std::string statements(const Language& language, std::string_view text) {
  const Source source = source_of(text, "");
  const Document document = read_document(source, language.folder, language.text, language.clitics);
  const auto words = [&](const TokenRange& range) {
    if (range.empty()) return std::string();
    return std::string(document.text(span_with_marks(document, range)));
  };
  std::string all;
  for (const Statement& statement :
       find_statements(document, language.statements, language.clitics)) {
    if (!all.empty()) all += "\n";
    all += words(statement.speaker);
    if (!statement.antecedent.empty()) all += "= " + words(statement.antecedent);
    for (const TokenRange& via : statement.via) all += " < " + words(via);
    all += " | " + words(statement.cue) + " | ";
    for (std::size_t i = 0; i < statement.content.size(); ++i) {
      all += (i > 0 ? " ... " : "") + words(statement.content[i]);
    }
    if (statement.voice == Voice::Quote) all += " [quote]";
    if (statement.voice == Voice::Narration) all += " [narration]";
    if (statement.denies) all += " [denies]";
    if (statement.doubts) all += " [doubts]";
    if (statement.performs) all += " [performs]";
  }
  return all;
}

void check_dates(const std::string& code, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dates(language(code), row.text) == row.expected);
  }
}

void check_numbers(const std::string& code, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(numbers(language(code), row.text) == row.expected);
  }
}

void check_statements(const std::string& code, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(statements(language(code), row.text) == row.expected);
  }
}

}  // namespace gainsay::reading
