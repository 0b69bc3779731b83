#include "cli/git.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <string_view>
#include <system_error>

extern char** environ;

namespace gainsay {
namespace {

/// Both ends of a pipe, closed in any case.
class Pipe {
 public:
  Pipe() : open_(::pipe2(ends_.data(), O_CLOEXEC) == 0) {}
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    if (!open_) return;
    ::close(ends_[0]);
    close_writing();
  }
  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] int reading() const { return ends_[0]; }
  [[nodiscard]] int writing() const { return ends_[1]; }
  void close_writing() {
    if (ends_[1] >= 0) ::close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_ = {-1, -1};
  bool open_;
};

// Both at once: a process that waits for one to be read would never end.
void read_both(const Pipe& out, std::string& out_text, const Pipe& err, std::string& err_text) {
  std::array<pollfd, 2> ends = {pollfd{out.reading(), POLLIN, 0}, pollfd{err.reading(), POLLIN, 0}};
  const std::array<std::string*, 2> texts = {&out_text, &err_text};
  std::array<char, 1U << 16U> block;
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) return;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (ends[i].fd < 0 || ends[i].revents == 0) continue;
      const ssize_t got = ::read(ends[i].fd, block.data(), block.size());
      if (got > 0) {
        texts[i]->append(block.data(), static_cast<std::size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        ends[i].fd = -1;
      }
    }
  }
}

// Where set, git looks for no repository, and takes the folder for the top of the work tree.
constexpr std::string_view of_one_repository[] = {
    "GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_COMMON_DIR=", "GIT_PREFIX="};

std::vector<char*> environment() {
  std::vector<char*> kept;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view variable = *entry;
    const bool left_out =
        std::any_of(std::begin(of_one_repository), std::end(of_one_repository),
                    [&](std::string_view name) { return variable.rfind(name, 0) == 0; });
    if (!left_out) kept.push_back(*entry);
  }
  kept.push_back(nullptr);
  return kept;
}

}  // namespace

Result<GitRun> run_git(const std::string& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"git", "--no-optional-locks", "--no-pager", "-C", folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  Pipe out;
  Pipe err;
  if (!out.open() || !err.open()) {
    return failure("", "git cannot be run: " + std::generic_category().message(errno));
  }
  const std::vector<char*> variables = environment();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out.writing(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.writing(), STDERR_FILENO);
  pid_t process = 0;
  const int error =
      ::posix_spawnp(&process, "git", &actions, nullptr, argv.data(), variables.data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    return failure("", "git cannot be run: " + std::generic_category().message(error),
                   "--changed asks git what has changed: install it");
  }
  out.close_writing();
  err.close_writing();
  GitRun run;
  std::string complaints;
  read_both(out, run.out, err, complaints);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  run.complaint = complaints.substr(0, complaints.find('\n'));
  return run;
}

}  // namespace gainsay
