#include "cli/shared_options.h"

#include <string>

namespace gainsay {

void SharedOptions::add_sources(CLI::App& command) {
  command.add_option("SOURCE", arguments_.inputs,
                     "Files, or folders to walk; - is standard input, and the default when it "
                     "is no terminal");
  add_reading(command);
  add_jobs(command);
}

void SharedOptions::add_reading(CLI::App& command) {
  ReadOptions& read = arguments_.read;
  command.add_option("--from", read.from, "Format: text, markdown, html, jsonl (default: by name)")
      ->type_name("FORMAT")
      ->group("Reading");
  command
      .add_option("--stdin-filename", read.stdin_name,
                  "What standard input is called: tells its format and its configuration, and is "
                  "shown in place of -")
      ->type_name("NAME")
      ->group("Reading");
  command
      .add_option("--include", read.walk.include,
                  "In folders read only files that fit, of whatever ending; may be repeated")
      ->type_name("GLOB")
      ->allow_extra_args(false)
      ->group("Reading");
  command
      .add_option("--exclude", read.walk.exclude,
                  "In folders leave out files and folders that fit; may be repeated")
      ->type_name("GLOB")
      ->allow_extra_args(false)
      ->group("Reading");
  command
      .add_flag("!--no-ignore", read.walk.ignore_files,
                "In folders read also what a .gitignore leaves out")
      ->group("Reading");
  command.add_option("--encoding", read.encoding, "Character encoding (default: found out)")
      ->type_name("NAME")
      ->group("Reading");
  command
      .add_option("--language", read.language,
                  "Language where a source names none (default: found out)")
      ->type_name("CODE")
      ->group("Reading");
  command.add_option("--published", typed_.published, "Publication date where a source has none")
      ->type_name("YYYY-MM-DD")
      ->group("Reading");
  command.add_option("--outlet", read.outlet, "Outlet where a source names none")
      ->type_name("NAME")
      ->group("Reading");
  command.add_option("--story", read.story, "Story where a source names none")
      ->type_name("NAME")
      ->group("Reading");
}

void SharedOptions::add_configuration(CLI::App& command) {
  command
      .add_flag("--no-config", arguments_.no_config,
                "Look for no .gainsay.yaml in the folders above the sources")
      ->group("Reading");
}

void SharedOptions::add_jobs(CLI::App& command) {
  command.add_option("--jobs,-j", typed_.jobs, "Threads (default: as many as the machine has)")
      ->type_name("N");
}

void SharedOptions::add_rules(CLI::App& command) {
  command
      .add_option("--rules", arguments_.rules,
                  "A rule folder or file beside the shipped rules; may be repeated")
      ->type_name("PATH")
      ->allow_extra_args(false)
      ->group("Rules");
  command
      .add_option("--rules-dir", arguments_.rules_dir,
                  "A rule folder in place of the shipped rules (default: $GAINSAY_RULES, if set)")
      ->type_name("DIR")
      ->group("Rules");
  command
      .add_option("--pack", arguments_.packs,
                  "Only the topics of this pack (a folder of rules); may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->group("Rules");
}

void SharedOptions::add_report(CLI::App& command) {
  command
      .add_option("--format", typed_.format,
                  "How the report is written: text, json, sarif, html, ... (default: text); "
                  "'gainsay check --help' lists all")
      ->type_name("FORMAT")
      ->group("Report");
  command
      .add_option("--output", typed_.outputs,
                  "A report in this format to standard output, or to this file; may be repeated")
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false)
      ->group("Report");
  command.add_option("--color", typed_.color, "auto, always or never; NO_COLOR counts as never")
      ->type_name("WHEN")
      ->group("Report");
  add_width(command);
  add_fail_on(command);
}

void SharedOptions::add_gate(CLI::App& command) {
  command
      .add_option("--baseline", arguments_.baseline,
                  "Known findings, which 'gainsay baseline write' has written: they fail nothing")
      ->type_name("FILE")
      ->group("Report");
}

void SharedOptions::add_today(CLI::App& command) {
  command.add_option("--today", typed_.today)->type_name("YYYY-MM-DD")->group("");
}

void SharedOptions::add_fail_on(CLI::App& command) {
  command
      .add_option("--fail-on", typed_.fail_on,
                  "Exit with 1 for this kind of finding (contradiction, tension, ...) and graver "
                  "ones, or from this severity on (error, warning, note), or never; may be "
                  "repeated (default: contradiction)")
      ->type_name("KIND")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->group("Report");
}

void SharedOptions::add_width(CLI::App& command) {
  command.add_option("--width", typed_.width, "Columns (default: the terminal's, else 80)")
      ->type_name("N")
      ->group("Report");
}

void SharedOptions::add_sections(CLI::App& command) {
  command
      .add_flag("--changes", arguments_.compare.changes,
                "Also report what was one thing first and another later")
      ->group("Report");
  command
      .add_flag("--timeline", arguments_.timeline,
                "Also list what is claimed about each thing by the day it was said")
      ->group("Report");
  command
      .add_flag("--matrix", arguments_.matrix,
                "Also show which source claims how much of which topic")
      ->group("Report");
}

void SharedOptions::add_extracting(CLI::App& command) {
  command.add_flag("--profile", arguments_.profile,
                   "Say on standard error what each stage cost, and the ten dearest patterns");
  // For tests alone, so it is not listed.
  command.add_flag("!--no-prefilter", arguments_.prefilter)->group("");
}

void SharedOptions::add_messages(CLI::App& command) {
  command.add_flag("--quiet,-q", arguments_.quiet, "No notes and warnings, and no last line");
  command.add_flag("--verbose,-v", arguments_.verbose, "All notes, also when there are many");
}

}  // namespace gainsay
