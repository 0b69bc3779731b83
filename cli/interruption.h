#pragma once

#include <cstddef>
#include <string>

namespace gainsay {

/// From here on SIGINT, SIGTERM and SIGHUP end the program as they would by themselves (a shell
/// reports 130, 143, 129), but not before unfinished files are removed. Those that were ignored
/// when the program began (nohup) stay ignored.
void clean_up_when_interrupted();

/// A file that is being written and that nobody is to find half done: while this lives, an
/// interruption removes it.
class UnfinishedFile {
 public:
  explicit UnfinishedFile(std::string path);
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  ~UnfinishedFile();

 private:
  std::string path_;
  std::size_t slot_;
};

}  // namespace gainsay
