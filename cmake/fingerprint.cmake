# Writes a header with a hash of all sources that decide what compiled rules look like, so that no
# build ever trusts what another one kept: cmake -DROOT=src -DOUT=fingerprint.h -P fingerprint.cmake

file(GLOB_RECURSE sources "${ROOT}/base/*" "${ROOT}/text/*" "${ROOT}/ruleset/*")
list(SORT sources)
set(hashes "")
foreach(source IN LISTS sources)
  file(SHA256 "${source}" hash)
  string(APPEND hashes "${hash}")
endforeach()
string(SHA256 fingerprint "${hashes}")
file(CONFIGURE OUTPUT "${OUT}" @ONLY CONTENT [[
#pragma once

#include <string_view>

namespace gainsay {
/// A hash of the sources of the layers from base to ruleset.
inline constexpr std::string_view source_fingerprint = "@fingerprint@";
}  // namespace gainsay
]])
