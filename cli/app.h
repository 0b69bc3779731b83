#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/arguments.h"

namespace gainsay {

/// The values of options as they were typed; arguments.cpp checks them. (CLI11 itself would read
/// 010 as 8, and cannot say what a mistyped word was meant to be.)
struct TypedOptions {
  std::string published;
  std::vector<std::string> layers;
  std::string format;
  std::vector<std::string> outputs;
  std::string color = "auto";
  std::string width;
  std::vector<std::string> fail_on;
  std::string jobs;
  std::string memory;
  std::string today;
  std::string shell;
};

/// Declares the commands, their options and their help. What is parsed ends up in `arguments` and
/// `typed`, which must outlive `app`.
void declare_commands(CLI::App& app, Arguments& arguments, TypedOptions& typed);

/// Which command was given; one must have been.
[[nodiscard]] Command chosen_command(const CLI::App& app);

}  // namespace gainsay
