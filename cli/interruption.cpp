#include "cli/interruption.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <utility>

namespace gainsay {
namespace {

// What the handler sees: it can reach nothing but globals, and may call nothing that allocates.
constexpr std::size_t most_files = 16;
std::array<std::atomic<const char*>, most_files> unfinished{};
static_assert(std::atomic<const char*>::is_always_lock_free);

extern "C" void clean_up_and_end(int signal_number) {
  for (const auto& path : unfinished) {
    if (const char* name = path.load()) unlink(name);
  }
  // The action is the default one again (SA_RESETHAND): the caller is to see what ended us.
  raise(signal_number);
}

}  // namespace

void clean_up_when_interrupted() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    if (sigaction(number, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    struct sigaction action {};
    action.sa_handler = &clean_up_and_end;
    // The others wait until this one has ended the program.
    sigemptyset(&action.sa_mask);
    for (const int other : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&action.sa_mask, other);
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(number, &action, nullptr);
  }
}

UnfinishedFile::UnfinishedFile(std::string path) : path_(std::move(path)), slot_(0) {
  while (slot_ < most_files) {
    const char* free = nullptr;
    if (unfinished[slot_].compare_exchange_strong(free, path_.c_str())) return;
    ++slot_;
  }
}

UnfinishedFile::~UnfinishedFile() {
  if (slot_ < most_files) unfinished[slot_].store(nullptr);
}

}  // namespace gainsay
