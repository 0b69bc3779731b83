#include "cli/app.h"

#include <utility>

#include "base/version.h"
#include "cli/shared_options.h"

namespace gainsay {
namespace {

/// The commands; `baseline` and `rules` have commands of their own.
struct Name {
  const char* name;
  Command command;
};
constexpr Name commands[] = {{"check", Command::Check},
                             {"extract", Command::Extract},
                             {"compare", Command::Compare},
                             {"annotate", Command::Annotate},
                             {"explain", Command::Explain},
                             {"diff", Command::Diff},
                             {"completions", Command::Completions},
                             {"man", Command::Manual}};
constexpr Name baseline_commands[] = {{"write", Command::BaselineWrite},
                                      {"prune", Command::BaselinePrune}};
constexpr Name rules_commands[] = {{"list", Command::RulesList},
                                   {"show", Command::RulesShow},
                                   {"lint", Command::RulesLint},
                                   {"test", Command::RulesTest},
                                   {"new", Command::RulesNew}};

/// The formats of reports, a line each.
std::string formats_in_words() {
  constexpr std::size_t column = 12;
  std::string out = "Formats:\n";
  for (const ReportFormat& format : report_formats()) {
    out += "  " + std::string(format.name) + std::string(column - format.name.size(), ' ') +
           std::string(format.purpose) + '\n';
  }
  return out + '\n';
}

class Declaration : private SharedOptions {
 public:
  Declaration(CLI::App& app, Arguments& arguments, TypedOptions& typed)
      : SharedOptions(arguments, typed), app_(app) {}

  void declare() {
    app_.set_version_flag("--version", std::string(version),
                          "Show the versions of the program and of the rule packs, and exit");
    app_.require_subcommand(1);
    app_.footer(
        "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the job could not be done.\n"
        "'gainsay COMMAND --help' has a command's options and examples.");
    declare_check();
    declare_extract();
    declare_compare();
    declare_annotate();
    declare_explain();
    declare_diff();
    declare_baseline();
    declare_rules();
    declare_completions();
    declare_man();
  }

 private:
  void declare_check() {
    CLI::App& check =
        *app_.add_subcommand("check", "Show where texts agree and where they gainsay each other");
    add_sources(check);
    add_configuration(check);
    add_rules(check);
    add_report(check);
    add_sections(check);
    add_gate(check);
    check
        .add_option("--changed", arguments_.changed,
                    "Only findings that have to do with text changed since this git revision, or "
                    "since the branch left it; all sources are still compared")
        ->type_name("REVISION")
        ->group("Report");
    add_today(check);
    add_extracting(check);
    add_messages(check);
    check.add_flag("--explain-files", arguments_.explain_files,
                   "Say of each file which configuration, language and packs it is read with, or "
                   "why it is not read; checks nothing");
    check.footer(
        formats_in_words() +
        "Examples:\n"
        "  gainsay check agency.txt ministry.txt\n"
        "  gainsay check --format json --fail-on tension articles/\n"
        "  gainsay check --output sarif=gainsay.sarif --output github articles/\n"
        "  gainsay check --changed origin/main --baseline .gainsay-baseline.yaml articles/\n"
        "  curl -s https://example.org/feed.jsonl | gainsay check --from jsonl -");
  }

  void declare_extract() {
    CLI::App& extract =
        *app_.add_subcommand("extract", "Write what texts claim, one claim a line, as JSON Lines");
    add_sources(extract);
    add_configuration(extract);
    add_rules(extract);
    add_extracting(extract);
    add_messages(extract);
    extract.footer(
        "Examples:\n"
        "  gainsay extract article.txt\n"
        "  gainsay extract --published 2021-12-26 --language ar - < article.txt\n"
        "  gainsay extract records.jsonl | jq -c 'select(.topic == \"killed\") | .value'");
  }

  void declare_compare() {
    CLI::App& compare =
        *app_.add_subcommand("compare", "Compare claims that 'gainsay extract' wrote");
    compare.add_option("CLAIMS", arguments_.inputs,
                       "Files of claims, JSON Lines; - is standard input");
    add_jobs(compare);
    compare
        .add_option(
            "--memory", typed_.memory,
            "What claims and findings may take before they are sorted on disk, below TMPDIR "
            "(default: 1G)")
        ->type_name("SIZE");
    add_rules(compare);
    add_report(compare);
    add_sections(compare);
    add_gate(compare);
    add_messages(compare);
    compare.footer(
        "Examples:\n"
        "  gainsay compare monday.claims.jsonl tuesday.claims.jsonl\n"
        "  gainsay extract articles/ | gainsay compare --format json -\n"
        "  gainsay compare --memory 8G --format jsonl year.claims.jsonl > year.findings.jsonl");
  }

  void declare_annotate() {
    CLI::App& annotate = *app_.add_subcommand(
        "annotate", "Write what a text is read as, one annotation a line, as JSON Lines");
    annotate
        .add_option("--layer", typed_.layers,
                    "What to write; may be repeated: sentence, quote, number, date, mention, cue, "
                    "statement (default: all)")
        ->type_name("LAYER")
        ->delimiter(',')
        ->allow_extra_args(false);
    add_sources(annotate);
    add_configuration(annotate);
    add_rules(annotate);
    add_messages(annotate);
    annotate.footer(
        "Examples:\n"
        "  gainsay annotate article.txt\n"
        "  gainsay annotate --layer statement --layer quote article.txt\n"
        "  gainsay annotate --layer date --published 2021-12-26 - < article.txt");
  }

  void declare_explain() {
    CLI::App& explain = *app_.add_subcommand(
        "explain", "Show how a place was read, or why two places do or do not clash");
    explain.add_option("PLACE", arguments_.inputs,
                       "One place, or two: FILE, FILE:LINE or FILE:LINE:COLUMN");
    explain
        .add_option("--in", arguments_.sources,
                    "Read this source, and take each place's name for the id of a record in it; "
                    "may be repeated")
        ->type_name("SOURCE")
        ->allow_extra_args(false);
    add_reading(explain);
    add_configuration(explain);
    add_rules(explain);
    explain.add_option("--format", typed_.format, "text or json (default: text)")
        ->type_name("FORMAT")
        ->group("Report");
    add_width(explain);
    add_messages(explain);
    explain.footer(
        "Examples:\n"
        "  gainsay explain article.txt:12\n"
        "  gainsay explain agency.txt:8:66 ministry.txt:5\n"
        "  gainsay explain --in feed.jsonl record-17:3 record-90:1\n"
        "  gainsay explain --format json article.txt:12 | jq .explanations");
  }

  void declare_diff() {
    CLI::App& diff = *app_.add_subcommand(
        "diff", "Show what a new version of a text claims otherwise, and what that contradicts");
    diff.add_option("SOURCE", arguments_.inputs,
                    "The old version, the new version, then the rest of the story");
    add_reading(diff);
    add_configuration(diff);
    add_rules(diff);
    add_report(diff);
    add_messages(diff);
    diff.footer(
        "Examples:\n"
        "  gainsay diff monday/toll.txt tuesday/toll.txt\n"
        "  gainsay diff --format json old.md new.md story/");
  }

  void declare_baseline() {
    CLI::App& baseline = *app_.add_subcommand(
        "baseline", "Keep findings that are there already from failing a check");
    baseline.require_subcommand(1);
    CLI::App& write = *baseline.add_subcommand("write", "Write down what is found now");
    CLI::App& prune =
        *baseline.add_subcommand("prune", "Take out of a baseline what is no longer found");
    for (CLI::App* command : {&write, &prune}) {
      command->add_option("FILE", arguments_.baseline, "The baseline")->required();
      add_sources(*command);
      add_configuration(*command);
      add_rules(*command);
      add_fail_on(*command);
      add_today(*command);
      add_messages(*command);
    }
    write.footer(
        "It holds all contradictions, tensions and the like, and of the notes those that fail. In "
        "time\nthe file should shrink: see its diff before you commit it.\n"
        "Examples:\n"
        "  gainsay baseline write .gainsay-baseline.yaml articles/\n"
        "  gainsay check --baseline .gainsay-baseline.yaml articles/");
    prune.footer(
        "What is of sources that were not read stays, unless their files are gone.\n"
        "Examples:\n  gainsay baseline prune .gainsay-baseline.yaml articles/");
  }

  void declare_rules() {
    CLI::App& rules = *app_.add_subcommand("rules", "Look at the rules, and prove them");
    rules.require_subcommand(1);
    CLI::App& list = *rules.add_subcommand("list", "A table of the topics");
    CLI::App& show = *rules.add_subcommand("show", "What one topic is made of");
    CLI::App& lint = *rules.add_subcommand(
        "lint", "What is wrong with the rules; exit status 1 for warnings, 2 for errors");
    CLI::App& test = *rules.add_subcommand(
        "test", "Run the examples in the rules; exit status 1 when one fails");
    CLI::App& fresh = *rules.add_subcommand("new", "Begin a topic: a commented file to fill in");
    fresh.add_option("TOPIC", arguments_.topic, "A name that no topic has: plant-closure")
        ->required();
    fresh
        .add_option("--output", arguments_.output,
                    "Write to this new file; one that is there stays")
        ->type_name("FILE");
    show.add_option("TOPIC", arguments_.topic, "A topic's name: presence, news/presence")
        ->required();
    test.add_option("--topic", arguments_.topic, "Only this topic's examples")->type_name("NAME");
    test.add_option("--language", arguments_.read.language, "Only examples in this language")
        ->type_name("CODE");
    add_jobs(lint);
    add_jobs(test);
    for (CLI::App* command : {&list, &show, &lint, &test, &fresh}) {
      add_rules(*command);
      add_messages(*command);
    }
    list.footer("Examples:\n  gainsay rules list\n  gainsay rules list --rules my-rules/");
    show.footer("Examples:\n  gainsay rules show presence\n  gainsay rules show news/presence");
    lint.footer("Examples:\n  gainsay rules lint\n  gainsay rules lint --rules my-rules/");
    fresh.footer(
        "Examples:\n"
        "  gainsay rules new plant-closure\n"
        "  gainsay rules new plant-closure --output my-rules/plant-closure.yaml");
    test.footer("Examples:\n  gainsay rules test\n  gainsay rules test --topic presence");
  }

  void declare_completions() {
    CLI::App& completions = *app_.add_subcommand(
        "completions", "Write the script that makes a shell complete commands and options");
    completions.add_option("SHELL", typed_.shell, "bash, zsh or fish")->required();
    completions.footer(
        "Examples:\n"
        "  gainsay completions bash > ~/.local/share/bash-completion/completions/gainsay\n"
        "  gainsay completions zsh > ~/.zfunc/_gainsay\n"
        "  gainsay completions fish > ~/.config/fish/completions/gainsay.fish");
  }

  void declare_man() {
    CLI::App& man = *app_.add_subcommand("man", "Write the manual page of a command, in roff");
    man.add_option("COMMAND", arguments_.pages, "The words of a command: rules list");
    man.add_option("--output", arguments_.output, "Write all pages into this folder")
        ->type_name("DIR");
    man.footer(
        "Examples:\n"
        "  gainsay man | man -l -\n"
        "  gainsay man rules lint | man -l -");
  }

  CLI::App& app_;
};

}  // namespace

void declare_commands(CLI::App& app, Arguments& arguments, TypedOptions& typed) {
  Declaration(app, arguments, typed).declare();
}

Command chosen_command(const CLI::App& app) {
  for (const Name& entry : commands) {
    if (app.got_subcommand(entry.name)) return entry.command;
  }
  const CLI::App* baseline = app.get_subcommand("baseline");
  for (const Name& entry : baseline_commands) {
    if (baseline->got_subcommand(entry.name)) return entry.command;
  }
  const CLI::App* rules = app.get_subcommand("rules");
  for (const Name& entry : rules_commands) {
    if (rules->got_subcommand(entry.name)) return entry.command;
  }
  return Command::RulesList;
}

}  // namespace gainsay
