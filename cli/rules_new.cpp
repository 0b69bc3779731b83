#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/rule_folders.h"

namespace gainsay {
namespace {

// What an author fills in stands in empty lists, so that lint names it until it is there.
constexpr std::string_view head = R"(# What the topic is about, and what it leaves out.
topic: {name}
title: Whether ...                    # a line for 'gainsay rules list'
subject: '{name}[ of {{what}}]'  # what a finding is about; [..] goes where the slot is empty
slots:                                # what a claim names, and what kind of thing that is
  what: {{kind: {kind}, required: true, fill: sentence}}
about: [what]                         # only claims about the same are compared
time: state                           # state, moment (with fresh: 14d), event or grows
states:                               # what may be said of it
  closed: {{excludes: [open], lasts: true}}
  open: {{}}
# A topic of numbers has, in place of states:
#   slots: {{number: {{kind: number, fill: nothing}}, ...}}
#   value: {{slot: number, type: count}}   # count, amount, percent, date or entity
#   unit: people
patterns:                             # '{{what}} ~2 (closed|shut)': a slot, a gap of two words, a choice
)";

constexpr std::string_view language_patterns = R"(  {language}:
    closed: []
    open: []
)";

constexpr std::string_view tail =
    R"(examples:                             # each pattern makes a claim in one; a third yield nothing:
  # - text: '...'
  #   published: 2024-05-06
  #   claims: [{{what: ..., is: closed}}]
  # - text: 'What only looks like it.'
  #   claims: []
conflicts:                            # texts that clash, and texts that only look as if:
  # - texts: ['...', '...']
  #   finding: contradiction
  # - texts: [{{text: '...', published: 2024-05-06}}, {{text: '...', published: 2024-06-01}}]
  #   finding: none
# Kinds of slots: number, date, phrase{kinds}.
# Then: gainsay rules lint --rules FILE, gainsay rules test --rules FILE --topic {name}
)";

bool is_name(std::string_view name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !name.empty() && name.find_first_not_of(letters) == std::string_view::npos &&
         name.front() >= 'a' && name.front() <= 'z' && name.back() != '-';
}

std::string skeleton(const std::string& name, const Ruleset& ruleset) {
  std::string kinds;
  std::string first;
  for (std::size_t kind = phrase_kind + 1; kind < ruleset.entities.kinds().size(); ++kind) {
    const std::string& known = ruleset.entities.kinds()[kind].name;
    if (first.empty() || known == "organisation") first = known;
    kinds += ", " + known;
  }
  std::string out = fmt::format(head, fmt::arg("name", name), fmt::arg("kind", first));
  for (const auto& language : ruleset.languages) {
    out += fmt::format(language_patterns, fmt::arg("language", language->code));
  }
  return out + fmt::format(tail, fmt::arg("name", name), fmt::arg("kinds", kinds));
}

/// Why `path` could not be made with `text` in it, or an empty text. A file that is there stays.
std::string write_new_file(const std::string& path, const std::string& text) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wxb"),
                                                             &std::fclose);
  const auto reason = [] { return std::generic_category().message(errno); };
  if (file == nullptr) return reason();
  const UnfinishedFile unfinished(path);
  if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size()) return reason();
  return std::fflush(file.get()) == 0 ? "" : reason();
}

}  // namespace

int run_rules_new(const Arguments& arguments, Output& output, Messages& messages) {
  if (!is_name(arguments.topic)) {
    messages.error(
        "'" + arguments.topic + "' is no name for a topic",
        "lower-case letters, digits and hyphens, beginning with a letter: plant-closure");
    return status_failed;
  }
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset) return status_failed;
  if (const Topic* known = ruleset->topic(arguments.topic)) {
    messages.error("there is a topic '" + arguments.topic + "' already", "in " + known->path);
    return status_failed;
  }
  const std::string text = skeleton(arguments.topic, *ruleset);
  if (arguments.output.empty()) {
    output.write(text);
    return status_clean;
  }
  if (const std::string problem = write_new_file(arguments.output, text); !problem.empty()) {
    messages.error(arguments.output + " cannot be written: " + problem,
                   "a file that is there is never overwritten");
    return status_failed;
  }
  return status_clean;
}

}  // namespace gainsay
