#include "cli/choices.h"

#include <map>

#include "cli/fail_on.h"
#include "report/format.h"
#include "report/json_annotation.h"

namespace gainsay {
namespace {

using Choices = std::map<std::string, std::vector<std::string>, std::less<>>;

Choices all_choices() {
  Choices choices = {
      {"--color", {"auto", "always", "never"}},
      {"--from", {"text", "markdown", "html", "jsonl"}},
      {"--fail-on", fail_on_words()},
      {"SHELL", {"bash", "zsh", "fish"}},
  };
  for (const ReportFormat& format : report_formats()) {
    choices["--format"].emplace_back(format.name);
  }
  choices["--output"] = choices["--format"];
  choices["explain --format"] = {"text", "json"};
  for (const Layer layer : all_layers()) choices["--layer"].emplace_back(to_word(layer));
  return choices;
}

}  // namespace

const std::vector<std::string>& choices_of(std::string_view option, std::string_view command) {
  static const Choices choices = all_choices();
  static const std::vector<std::string> none;
  auto found = choices.find(std::string(command) + ' ' + std::string(option));
  if (found == choices.end()) found = choices.find(option);
  return found == choices.end() ? none : found->second;
}

}  // namespace gainsay
