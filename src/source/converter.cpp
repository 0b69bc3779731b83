#include "source/converter.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include "base/utf8.h"

namespace gainsay {

void Converter::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

std::optional<Converter> Converter::open(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &error));
  // ICU takes an empty name for the encoding of the environment, which the library must not read.
  if (name.empty() || U_FAILURE(error) || !converter.converter_) return std::nullopt;
  ucnv_setToUCallBack(converter.converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr,
                      nullptr, &error);
  if (U_FAILURE(error)) return std::nullopt;
  return converter;
}

std::string Converter::name() const {
  UErrorCode error = U_ZERO_ERROR;
  const char* name = ucnv_getName(converter_.get(), &error);
  return U_FAILURE(error) || name == nullptr ? std::string() : std::string(name);
}

Converted Converter::convert(std::string_view bytes, std::size_t shift) {
  Converted converted;
  converted.text.reserve(bytes.size() * 2);
  converted.offsets.reserve(bytes.size() * 2 + 1);
  ucnv_resetToUnicode(converter_.get());
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  const char* source = begin + shift;
  while (true) {
    const auto start = static_cast<std::size_t>(source - begin);
    UErrorCode error = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter_.get(), &source, end, &error);
    if (error == U_INDEX_OUTOFBOUNDS_ERROR) break;
    if (U_FAILURE(error) || (c >= 0xD800 && c <= 0xDFFF)) {
      converted.invalid = start;
      return converted;
    }
    append_code_point(converted.text, static_cast<char32_t>(c));
    converted.offsets.resize(converted.text.size(), static_cast<std::uint32_t>(start));
  }
  converted.offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  return converted;
}

}  // namespace gainsay
