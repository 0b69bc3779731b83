#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "cli/commands.h"
#include "cli/manual.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

int write_all(const Arguments& arguments, Messages& messages) {
  std::error_code error;
  fs::create_directories(arguments.output, error);
  if (error) {
    messages.error(arguments.output + ": the folder cannot be made: " + error.message());
    return status_failed;
  }
  int status = status_clean;
  each_command(arguments.tree, [&](const CommandPage& page) {
    const fs::path path = fs::path(arguments.output) / manual_file_name(page);
    errno = 0;
    std::ofstream out(path, std::ios::binary);
    out << manual_page(page, arguments.tree);
    if (out.flush()) return;
    messages.error(path.string() +
                   ": cannot be written: " + std::generic_category().message(errno));
    status = status_failed;
  });
  return status;
}

}  // namespace

int run_man(const Arguments& arguments, Output& output, Messages& messages) {
  if (!arguments.output.empty()) return write_all(arguments, messages);
  const CommandPage* page = &arguments.tree;
  for (const std::string& word : arguments.pages) {
    std::vector<std::string> known;
    const CommandPage* next = nullptr;
    for (const CommandPage& command : page->commands) {
      known.push_back(command.path.back());
      if (command.path.back() == word) next = &command;
    }
    if (next == nullptr) {
      const std::string near = near_hint(word, known);
      messages.error(page->name(' ') + " has no command '" + word + "'",
                     near.empty() ? "'gainsay --help' lists the commands" : near);
      return status_failed;
    }
    page = next;
  }
  output.write(manual_page(*page, arguments.tree));
  return status_clean;
}

}  // namespace gainsay
