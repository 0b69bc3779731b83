#pragma once

#include <istream>
#include <optional>
#include <string>

#include "base/result.h"
#include "source/plain_record.h"
#include "source/source.h"

namespace gainsay {

/// Reads the records of a JSON Lines stream one by one; memory holds one record. A record is an
/// object with `text` and, each if wanted, `id`, `language`, `published`, `outlet`, `story`, `url`,
/// `title`; other keys are ignored, empty lines skipped. Without an id a record is called
/// "path:line". Offsets of its Source are offsets into the record's text. Does not own `in`.
class JsonLinesReader {
 public:
  JsonLinesReader(std::istream& in, std::string path) : in_(in), path_(std::move(path)) {}

  /// The next record, or what is wrong with its line (reading can go on behind it); nothing at the
  /// end.
  [[nodiscard]] std::optional<Result<Source>> next();
  /// The line of the record that `next` gave, from 1 on.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  [[nodiscard]] Result<Source> record(std::string& line);

  std::istream& in_;
  std::string path_;
  PlainRecords plain_;
  std::string text_;  // of the line
  std::size_t line_ = 0;
};

}  // namespace gainsay
