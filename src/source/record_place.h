#pragma once

#include <cstddef>
#include <string>

namespace gainsay {

/// The line of a JSON Lines file that a text is a record of; without a file it is none.
struct RecordPlace {
  std::string file;  ///< As it was given; "-" is standard input.
  std::size_t line = 0;
  friend bool operator==(const RecordPlace&, const RecordPlace&) = default;
};

}  // namespace gainsay
