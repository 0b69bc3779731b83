#include "source/charset_guess.h"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

#include "base/utf8.h"
#include "source/converter.h"

namespace gainsay {
namespace {

/// Of 1,200 pieces of Arabic news in windows-1256, 40 to 2,000 bytes long, 99% are found with at
/// least this confidence; below it the detector is as often wrong as right.
constexpr int floor_of_confidence = 25;
/// As many bytes as the detector looks at in any case.
constexpr std::size_t sample_size = 8'000;
/// Fewer letters beyond ASCII prove nothing.
constexpr std::size_t fewest_letters = 4;

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// The script of a letter; those that share words count as one.
UScriptCode script_of(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &error);
  const bool japanese = script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
  if (japanese || script == USCRIPT_HANGUL) return USCRIPT_HAN;
  return script == USCRIPT_INHERITED ? USCRIPT_COMMON : script;
}

/// Counts words, and those that nobody writes: of two scripts, or with a capital behind a small
/// letter (of ASCII alone that is a name in a program).
class Words {
 public:
  void letter(UChar32 c) {
    const UScriptCode script = script_of(c);
    if (script != USCRIPT_COMMON) {
      odd_ = odd_ || (script_ != USCRIPT_COMMON && script_ != script);
      script_ = script;
    }
    odd_ = odd_ || (small_ && c >= 0x80 && u_isupper(c));
    small_ = u_islower(c);
    open_ = true;
  }
  void end() {
    count_ += open_;
    odd_count_ += odd_;
    open_ = odd_ = small_ = false;
    script_ = USCRIPT_COMMON;
  }
  [[nodiscard]] bool plausible() const {
    constexpr std::size_t one_in = 20;
    return odd_count_ * one_in <= count_;
  }

 private:
  std::size_t count_ = 0;
  std::size_t odd_count_ = 0;
  UScriptCode script_ = USCRIPT_COMMON;
  bool open_ = false;
  bool odd_ = false;
  bool small_ = false;
};

/// Whether `text` looks like something a person wrote.
bool plausible(std::string_view text) {
  std::size_t letters = 0;
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    const bool control = c >= 0x7F && c < 0xA0;
    if (c == 0xFFFD || control || !u_isdefined(c)) return false;
    if (u_isalpha(c)) {
      words.letter(c);
      letters += c >= 0x80;
    } else if (u_charType(c) != U_NON_SPACING_MARK) {
      words.end();
    }
  }
  words.end();
  return letters >= fewest_letters && words.plausible();
}

}  // namespace

std::string guess_charset(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
  // A file that opens in ASCII shows its encoding only later.
  const auto first = std::find_if(bytes.begin(), bytes.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const auto before = static_cast<std::size_t>(first - bytes.begin());
  const std::string_view sample = bytes.substr(before > 200 ? before - 200 : 0, sample_size);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  if (U_FAILURE(error)) return {};
  for (std::int32_t i = 0; i < count; ++i) {  // by falling confidence
    const int confidence = ucsdet_getConfidence(matches[i], &error);
    const char* name = ucsdet_getName(matches[i], &error);
    if (U_FAILURE(error) || confidence < floor_of_confidence) return {};
    const std::string_view family = std::string_view(name).substr(0, 3);
    if (family == "UTF" || family == "IBM")
      continue;  // ruled out; EBCDIC is no file's encoding here
    auto converter = Converter::open(name);
    if (!converter) continue;
    const Converted converted = converter->convert(bytes);
    if (!converted.invalid && plausible(converted.text)) return name;
  }
  return {};
}

}  // namespace gainsay
