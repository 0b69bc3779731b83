#include "source/read.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "base/utf8.h"
#include "source/json_lines.h"
#include "source/read_text.h"
#include "source/seen_ids.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::string_view, Format> formats[] = {
    {"text", Format::Text},
    {"markdown", Format::Markdown},
    {"jsonl", Format::JsonLines},
    {"html", Format::Html},
};

Diagnostic problem(Severity severity, std::string file, std::string message,
                   std::string hint = {}) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.file = std::move(file);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

/// A path is bytes; an id is printed in JSON and must be text.
std::string id_of_path(std::string_view path) {
  std::string id;
  for (std::size_t at = 0; at < path.size();) append_code_point(id, next_code_point(path, at));
  return id;
}

/// A pipe that the shell has made ("<(command)") has its other end already; any other would make
/// the program wait for one.
bool is_pipe_of_the_shell(const std::string& path, const fs::file_status& status) {
  return fs::is_fifo(status) && (path.rfind("/dev/", 0) == 0 || path.rfind("/proc/", 0) == 0);
}

class Reader {
 public:
  Reader(std::istream& standard_input, const ReadOptions& options,
         const std::function<void(Source&&)>& deliver)
      : standard_input_(standard_input), options_(options), deliver_(deliver) {}

  void argument(const std::string& path) {
    if (path == "-") {
      const std::string& name = options_.stdin_name.empty() ? path : options_.stdin_name;
      may_wait_ = true;
      if (first_time(path, name)) stream(standard_input_, name, format_of_name(name));
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) return folder(path);
    if (fs::is_regular_file(status) || is_pipe_of_the_shell(path, status)) return file(path);
    if (status.type() == fs::file_type::not_found) {
      const bool pattern = path.find_first_of("*?[") != std::string::npos;
      return complain(path, "no such file or folder", pattern ? "the pattern matches no file" : "");
    }
    if (error) return complain(path, "cannot be read: " + error.message());
    complain(path, "this is not a regular file", "hand its content over on standard input: -");
  }

  bool choose_format() {
    if (options_.from.empty()) return true;
    std::vector<std::string> names;
    for (const auto& [name, format] : formats) {
      if (name == options_.from) {
        format_ = format;
        return true;
      }
      names.emplace_back(name);
    }
    const std::string_view near = nearest(options_.from, names);
    complain("", "there is no source format '" + options_.from + "'",
             near.empty() ? "known are: text, markdown, jsonl, html"
                          : "did you mean '" + std::string(near) + "'?");
    return false;
  }

  ReadReport take() {
    check_patterns();
    name_empty_files();
    count_given_twice();
    return std::move(report_);
  }

 private:
  void folder(const std::string& path) {
    Walk found = walk(path, options_.walk);
    used_.insert(found.used.begin(), found.used.end());
    const bool failed = has_errors(found.diagnostics);
    for (Diagnostic& diagnostic : found.diagnostics) complain(std::move(diagnostic));
    for (const std::string& name : found.files) file(name);
    const std::string skipped = summary_of(found.skipped);
    if (found.files.empty() && !failed) {
      complain(path,
               "the folder has no text file in it" + (skipped.empty() ? "" : " (" + skipped + ")"),
               "text files end in .txt, .md, .markdown, .html, .htm, .xhtml, .jsonl or .ndjson");
    } else if (!skipped.empty()) {
      note(path, skipped, "--explain-files tells of each");
    }
    for (Skipped& file : found.skipped) report_.skipped.push_back(std::move(file));
    walked_ = true;
  }

  // A pattern that fits nothing was meant to. With an unused --include something is missing; an
  // --exclude may well be there for files of other days.
  void check_patterns() {
    if (!walked_) return;
    const auto unused = [&](Severity severity, const std::vector<std::string>& patterns,
                            const char* option) {
      for (const std::string& pattern : patterns) {
        if (used_.contains(pattern)) continue;
        complain(problem(severity, "",
                         std::string(option) + " '" + pattern + "' fits nothing in the folders",
                         "patterns are tried on paths from the folder that is walked"));
      }
    };
    unused(Severity::Error, options_.walk.include, "--include");
    unused(Severity::Warning, options_.walk.exclude, "--exclude");
  }

  void name_empty_files() {
    if (empty_.empty()) return;
    constexpr std::size_t most = 3;
    std::string names;
    for (std::size_t i = 0; i < empty_.size() && i < most; ++i) {
      names += (i == 0 ? "" : ", ") + empty_[i];
    }
    if (empty_.size() > most) names += " and " + std::to_string(empty_.size() - most) + " more";
    note("",
         (empty_.size() == 1 ? "1 file has no text in it: "
                             : std::to_string(empty_.size()) + " files have no text in them: ") +
             names);
  }

  void file(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (!first_time(error ? path : real.string(), path)) return;
    errno = 0;
    std::ifstream in;
    // By default it asks the system for every 8 KB.
    in.rdbuf()->pubsetbuf(buffer_.get(), buffer_size);
    in.open(path, std::ios::binary);
    if (!in) {
      const std::string reason = std::generic_category().message(errno);
      return complain(path, "cannot be opened" + (errno == 0 ? std::string() : ": " + reason));
    }
    may_wait_ = !fs::is_regular_file(path, error);
    stream(in, path, format_of_name(path));
  }

  void stream(std::istream& in, const std::string& path, Format guessed) {
    defaults_ = {};
    if (options_.defaults_of) {
      auto defaults = options_.defaults_of(path);
      if (!defaults) return;
      defaults_ = std::move(*defaults);
    }
    const Format format = format_.value_or(guessed);
    if (format == Format::JsonLines) return json_lines(in, path);
    text(in, path, format);
  }

  void text(std::istream& in, const std::string& path, Format format) {
    std::string bytes;
    constexpr std::size_t block = 1U << 16U;
    do {
      const std::size_t size = bytes.size();
      bytes.resize(size + block);
      in.read(bytes.data() + size, static_cast<std::streamsize>(block));
      bytes.resize(size + static_cast<std::size_t>(in.gcount()));
    } while (in);
    if (in.bad()) return complain(path, "reading broke off");
    auto read = read_text(path, std::move(bytes), format, options_.encoding);
    if (!read) return complain(std::move(read.error()));
    for (Diagnostic& note : read->notes) complain(std::move(note));
    read->source.id = id_of_path(path);
    const Source& source = read->source;
    const std::string_view body =
        std::string_view(source.text).substr(source.body.start, source.body.size());
    // Of a page without text it has been said.
    const bool empty = body.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (empty && read->notes.empty()) empty_.push_back(source.id);
    hand_over(std::move(read->source), path, 0);
  }

  void json_lines(std::istream& in, const std::string& path) {
    constexpr std::size_t most_errors = 20;  // a file of another format has one in every line
    JsonLinesReader reader(in, id_of_path(path));
    std::size_t errors = 0;
    std::size_t records = 0;
    const auto next = [&] {
      const bool waits = may_wait_ && in.rdbuf()->in_avail() <= 0;
      if (waits && options_.before_wait) options_.before_wait();
      return reader.next();
    };
    while (auto record = next()) {
      if (*record) {
        ++records;
        hand_over(std::move(**record), path, reader.line());
        continue;
      }
      complain(std::move(record->error()));
      if (++errors == most_errors) {
        return complain(path, "too many errors: the rest of the file was not read");
      }
    }
    if (in.bad()) return complain(path, "reading broke off");
    if (records == 0 && errors == 0) {
      report_.diagnostics.push_back(problem(Severity::Warning, path, "there is no record in it"));
    }
  }

  void hand_over(Source&& source, const std::string& path, std::size_t line) {
    if (const auto before = ids_.add(source.id, path, line)) {
      note_twice(source, path, line, *before);
    }
    Metadata& metadata = source.metadata;
    const auto fill = [](std::string& gap, const std::string& option, const std::string& other) {
      if (gap.empty()) gap = option.empty() ? other : option;
    };
    fill(metadata.language, options_.language, defaults_.language);
    if (!metadata.published) {
      metadata.published = options_.published ? options_.published : defaults_.published;
    }
    fill(metadata.outlet, options_.outlet, defaults_.outlet);
    fill(metadata.story, options_.story, defaults_.story);
    ++report_.sources;
    deliver_(std::move(source));
  }

  // A feed that was joined to itself has as many as records, and what is told is kept to the end.
  void note_twice(const Source& source, const std::string& path, std::size_t line,
                  const std::string& before) {
    if (given_twice_ == 0) twice_at_ = report_.diagnostics.size();
    if (++given_twice_ > most_named) return;
    Diagnostic twice = problem(Severity::Warning, path,
                               "the id '" + source.id + "' was given before, in " + before);
    twice.line = line;
    twice.hint = "both are read; claims name their source by its id, so give each its own";
    complain(std::move(twice));
  }

  // Before those that are named, as messages that come later may be held back.
  void count_given_twice() {
    if (given_twice_ <= most_named) return;
    const auto at = report_.diagnostics.begin() + static_cast<std::ptrdiff_t>(twice_at_);
    report_.diagnostics.insert(
        at, problem(Severity::Warning, "",
                    std::to_string(given_twice_) + " records have an id that was given before",
                    "all are read; the first " + std::to_string(most_named) + " are named"));
  }

  bool first_time(const std::string& real, const std::string& path) {
    if (read_.insert(real).second) return true;
    note(path, "this file was given before and is read once");
    return false;
  }

  void note(const std::string& path, std::string message, std::string hint = {}) {
    complain(problem(Severity::Note, path, std::move(message), std::move(hint)));
  }
  void complain(Diagnostic diagnostic) { report_.diagnostics.push_back(std::move(diagnostic)); }
  void complain(const std::string& path, std::string message, std::string hint = {}) {
    complain(problem(Severity::Error, path, std::move(message), std::move(hint)));
  }

  static constexpr std::streamsize buffer_size = 1 << 17;
  std::unique_ptr<char[]> buffer_ = std::make_unique_for_overwrite<char[]>(buffer_size);
  std::istream& standard_input_;
  const ReadOptions& options_;
  const std::function<void(Source&&)>& deliver_;
  std::optional<Format> format_;
  SourceDefaults defaults_;  // of the file that is being read
  bool may_wait_ = false;    // for more of it: no file makes one wait
  std::set<std::string> read_;
  bool walked_ = false;
  std::set<std::string> used_;  // patterns that have fitted
  std::vector<std::string> empty_;
  SeenIds ids_;
  static constexpr std::size_t most_named = 100;
  std::size_t given_twice_ = 0;  // ids
  std::size_t twice_at_ = 0;     // the first of them, among the diagnostics
  ReadReport report_;
};

}  // namespace

ReadReport read_sources(const std::vector<std::string>& arguments, std::istream& standard_input,
                        const ReadOptions& options, const std::function<void(Source&&)>& deliver) {
  Reader reader(standard_input, options, deliver);
  if (reader.choose_format()) {
    for (const std::string& argument : arguments) reader.argument(argument);
  }
  return reader.take();
}

}  // namespace gainsay
