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
  for (const Layer layer : all_layers()) choices["--layer"].emplace_back(to_word(layer));
  return choices;
}

}  // namespace

const std::vector<std::string>& choices_of(std::string_view option) {
  static const Choices choices = all_choices();
  static const std::vector<std::string> none;
  const auto found = choices.find(option);
  return found == choices.end() ? none : found->second;
}

}  // namespace gainsay
