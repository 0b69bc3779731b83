#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "ruleset/ruleset.h"
#include "source/source.h"

namespace gainsay {

/// A source at an earlier time, and what it claimed then.
struct EarlierSource {
  Source source;
  std::vector<Claim> claims;
};

/// A file at an earlier time: one source, or its records.
struct EarlierFile {
  std::string path;
  std::vector<EarlierSource> sources;
};

/// What became of a source's claims.
struct TextChange {
  std::vector<bool> touched;  ///< For each claim, whether the change has to do with it.
  std::size_t changed = 0;    ///< Claims that say something else of the same.
  std::size_t added = 0;
  std::size_t dropped = 0;
};

/// How `source`, which makes `claims`, has changed. A claim is touched when its sentence was not in
/// the earlier text, wherever and in whatever lines, or when it meant something else there, as it
/// does when the text's date is corrected. A record is held against the one of its id; one without
/// an id against all of its file. Where `earlier` is null, the source is new.
[[nodiscard]] TextChange change_of(const Source& source, const std::vector<Claim>& claims,
                                   const EarlierFile* earlier, const Ruleset& ruleset);

}  // namespace gainsay
