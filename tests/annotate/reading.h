#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "ruleset/language.h"

namespace gainsay::reading {

/// The rules of one of the repository's languages; loaded once.
const Language& language(const std::string& code);

/// The dates of `text` in one line: "9 December=2021-12-09 since; that day=2021-12-09 (text)", with
/// "?" for a date that has a problem. The text is published on `published`; "" is unknown.
std::string dates(const Language& language, std::string_view text,
                  std::string_view published = "2021-12-26");

/// The numbers of `text` in one line: "at least 12=12..inf; dozens=~24..99; 4.5%=4.5 %".
std::string numbers(const Language& language, std::string_view text);

/// The statements of `text`, a line each: "speaker < via | cue | content", with "= antecedent" for
/// a speaker named earlier, and what is special about it in brackets.
std::string statements(const Language& language, std::string_view text);

/// A text and what is to be read in it.
struct Row {
  std::string text;
  std::string expected;
};
/// Check all rows in the language `code`; the texts are published on Sunday, 26 December 2021.
void check_dates(const std::string& code, const std::vector<Row>& rows);
void check_numbers(const std::string& code, const std::vector<Row>& rows);
void check_statements(const std::string& code, const std::vector<Row>& rows);

/// The same as values.
std::vector<DateMention> date_mentions(const Language& language, std::string_view text,
                                       std::string_view published = "2021-12-26");

}  // namespace gainsay::reading
