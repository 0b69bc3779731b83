#include "source/read_text.h"

#include <utility>

#include "source/charset.h"
#include "source/front_matter.h"
#include "source/html.h"
#include "source/html_charset.h"
#include "source/markdown.h"

namespace gainsay {
namespace {

void take_visible(Source& source, VisibleText visible, std::string_view format) {
  source.format = format;
  source.markup = std::exchange(source.text, visible.take_text());
  source.body = {0, source.text.size()};
  source.original = OffsetMap(visible.take_pieces(), std::move(source.original));
}

Result<void> read_page(const std::string& path, TextFile& file) {
  auto page = read_html(path, file.source.text);
  if (!page) return tl::unexpected(std::move(page.error()));
  file.source.metadata = std::move(page->metadata);
  file.notes = std::move(page->notes);
  take_visible(file.source, std::move(page->visible), "HTML");
  return {};
}

Result<void> read_with_front_matter(const std::string& path, Format format, TextFile& file) {
  Source& source = file.source;
  auto front_matter = read_front_matter(path, source.text);
  if (!front_matter) return tl::unexpected(std::move(front_matter.error()));
  source.metadata = std::move(front_matter->metadata);
  source.body = {front_matter->end, source.text.size()};
  if (format != Format::Markdown) return {};
  auto visible = read_markdown(path, source.text, front_matter->end);
  if (!visible) return tl::unexpected(std::move(visible.error()));
  take_visible(source, std::move(*visible), "Markdown");
  return {};
}

}  // namespace

Result<TextFile> read_text(const std::string& path, std::string bytes, Format format,
                           std::string encoding) {
  // A byte order mark goes before what a page says of itself.
  const bool marked = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
                      bytes.starts_with("\xFE\xFF");
  if (format == Format::Html && encoding.empty() && !marked) encoding = declared_charset(bytes);
  auto decoded = decode(path, std::move(bytes), encoding);
  if (!decoded) return tl::unexpected(std::move(decoded.error()));
  TextFile file;
  file.source.text = std::move(decoded->text);
  file.source.original = std::move(decoded->original);
  file.source.encoding = std::move(decoded->encoding);
  const auto read =
      format == Format::Html ? read_page(path, file) : read_with_front_matter(path, format, file);
  if (!read) return tl::unexpected(read.error());
  return file;
}

}  // namespace gainsay
