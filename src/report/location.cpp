#include "report/location.h"

#include <algorithm>
#include <filesystem>

#include "base/utf8.h"

namespace gainsay {

Location location_of(const Claim& claim) {
  Location location;
  if (!claim.record.file.empty()) {
    location.file = claim.record.file;
    location.line = location.end_line = claim.record.line;
    return location;
  }
  location.file = claim.path.empty() ? claim.source : claim.path;
  if (claim.line == 0) return location;
  location.line = location.end_line = claim.line;
  location.column = location.end_column = claim.column;
  location.byte_column = location.end_byte_column = claim.byte_column;
  if (claim.end_line != 0) {
    location.end_line = claim.end_line;
    location.end_column = claim.end_column;
    location.end_byte_column = claim.end_byte_column;
    return location;
  }
  // As far as the evidence stands in the file as it is.
  const std::string_view text = claim.text;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool ends_line = c == U'\n' || (c == U'\r' && text.substr(at, 1) != "\n");
    if (ends_line) ++location.end_line;
    location.end_column = ends_line ? 1 : location.end_column + 1;
  }
  location.byte_column = location.end_byte_column = 0;
  return location;
}

bool is_as_in_file(const Claim& claim) {
  if (!claim.record.file.empty()) return false;
  Claim unknown = claim;
  unknown.end_line = 0;
  const Location by_text = location_of(unknown);
  const Location location = location_of(claim);
  return by_text.end_line == location.end_line && by_text.end_column == location.end_column;
}

std::string path_from(std::string_view path, std::string_view folder) {
  namespace fs = std::filesystem;
  if (path == "-") return "-";
  const fs::path normal = fs::path(path).lexically_normal();
  if (normal.is_relative() || folder.empty()) return normal.generic_string();
  const fs::path relative = normal.lexically_relative(fs::path(folder).lexically_normal());
  const bool below = !relative.empty() && *relative.begin() != "..";
  return (below ? relative : normal).generic_string();
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view kept =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = path.substr(0, 1) == "/" ? "file://" : "";
  for (const char c : path) {
    if (kept.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

}  // namespace gainsay
