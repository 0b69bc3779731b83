#include "source/read.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>

#include "base/utf8.h"
#include "source/charset.h"
#include "source/front_matter.h"
#include "source/json_lines.h"
#include "source/seen_ids.h"
#include "source/walk.h"

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
         const std::function<void(Source)>& deliver)
      : standard_input_(standard_input), options_(options), deliver_(deliver) {}

  void argument(const std::string& path) {
    if (path == "-") {
      if (first_time(path, path)) stream(standard_input_, path, Format::Text);
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

  ReadReport take() { return std::move(report_); }

 private:
  void folder(const std::string& path) {
    Walk found = walk(path);
    report_.skipped.insert(report_.skipped.end(), found.skipped.begin(), found.skipped.end());
    const bool failed = has_errors(found.diagnostics);
    for (Diagnostic& diagnostic : found.diagnostics) {
      report_.diagnostics.push_back(std::move(diagnostic));
    }
    for (const std::string& name : found.files) file(name);
    const std::string count = std::to_string(found.skipped.size());
    const std::string skipped = found.skipped.size() == 1
                                    ? "1 file skipped: not a text format"
                                    : count + " files skipped: not a text format";
    if (found.files.empty() && !failed) {
      complain(path,
               "the folder has no text file in it" +
                   (found.skipped.empty() ? std::string() : " (" + skipped + ")"),
               "text files end in .txt, .md, .markdown, .jsonl or .ndjson");
    } else if (!found.skipped.empty()) {
      report_.diagnostics.push_back(problem(Severity::Note, path, skipped));
    }
  }

  void file(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (!first_time(error ? path : real.string(), path)) return;
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) {
      const std::string reason = std::generic_category().message(errno);
      return complain(path, "cannot be opened" + (errno == 0 ? std::string() : ": " + reason));
    }
    stream(in, path, format_of_name(path));
  }

  void stream(std::istream& in, const std::string& path, Format guessed) {
    defaults_ = {};
    if (options_.defaults_of) {
      auto defaults = options_.defaults_of(path);
      if (!defaults) return;
      defaults_ = std::move(*defaults);
    }
    switch (format_.value_or(guessed)) {
      case Format::JsonLines:
        return json_lines(in, path);
      case Format::Html:
        return complain(path, "HTML is not read yet", "save the page as text");
      case Format::Text:
      case Format::Markdown:
      case Format::Unknown:
        return text(in, path);
    }
  }

  void text(std::istream& in, const std::string& path) {
    std::string bytes;
    constexpr std::size_t block = 1U << 16U;
    do {
      const std::size_t size = bytes.size();
      bytes.resize(size + block);
      in.read(bytes.data() + size, static_cast<std::streamsize>(block));
      bytes.resize(size + static_cast<std::size_t>(in.gcount()));
    } while (in);
    if (in.bad()) return complain(path, "reading broke off");
    auto decoded = decode(path, std::move(bytes), options_.encoding);
    if (!decoded) return complain(std::move(decoded.error()));
    auto front_matter = read_front_matter(path, decoded->text);
    if (!front_matter) return complain(std::move(front_matter.error()));
    Source source;
    source.id = id_of_path(path);
    source.text = std::move(decoded->text);
    source.body = {front_matter->end, source.text.size()};
    source.original = std::move(decoded->original);
    source.encoding = std::move(decoded->encoding);
    source.metadata = std::move(front_matter->metadata);
    hand_over(std::move(source), path, 0);
  }

  void json_lines(std::istream& in, const std::string& path) {
    constexpr std::size_t most_errors = 20;  // a file of another format has one in every line
    JsonLinesReader reader(in, id_of_path(path));
    std::size_t errors = 0;
    std::size_t records = 0;
    while (auto record = reader.next()) {
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

  void hand_over(Source source, const std::string& path, std::size_t line) {
    if (const auto before = ids_.add(source.id, path, line)) {
      Diagnostic twice = problem(Severity::Warning, path,
                                 "the id '" + source.id + "' was given before, in " + *before);
      twice.line = line;
      twice.hint = "both are read; claims name their source by its id, so give each its own";
      report_.diagnostics.push_back(std::move(twice));
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

  bool first_time(const std::string& real, const std::string& path) {
    if (read_.insert(real).second) return true;
    report_.diagnostics.push_back(
        problem(Severity::Note, path, "this file was given before and is read once"));
    return false;
  }

  void complain(Diagnostic diagnostic) { report_.diagnostics.push_back(std::move(diagnostic)); }
  void complain(const std::string& path, std::string message, std::string hint = {}) {
    complain(problem(Severity::Error, path, std::move(message), std::move(hint)));
  }

  std::istream& standard_input_;
  const ReadOptions& options_;
  const std::function<void(Source)>& deliver_;
  std::optional<Format> format_;
  SourceDefaults defaults_;  // of the file that is being read
  std::set<std::string> read_;
  SeenIds ids_;
  ReadReport report_;
};

}  // namespace

ReadReport read_sources(const std::vector<std::string>& arguments, std::istream& standard_input,
                        const ReadOptions& options, const std::function<void(Source)>& deliver) {
  Reader reader(standard_input, options, deliver);
  if (reader.choose_format()) {
    for (const std::string& argument : arguments) reader.argument(argument);
  }
  return reader.take();
}

}  // namespace gainsay
