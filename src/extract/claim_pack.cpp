#include "extract/claim_pack.h"

#include <cassert>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#include "base/packing.h"

namespace gainsay {
namespace {

template <typename Type>
constexpr bool is_plain = std::is_enum_v<Type> || std::is_same_v<Type, bool>;

// Writes each kind of field.
class Pack {
 public:
  explicit Pack(std::string& out) : out_(out) {}

  void operator()(const std::string& text) { put_text(text, out_); }
  void operator()(std::size_t number) { put_number(number, out_); }
  void operator()(double number) {
    out_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  void operator()(const Day& day) {
    // Days before 1970 are negative; the sign goes into the lowest bit.
    const std::int64_t count = day.time_since_epoch().count();
    put_number(static_cast<std::size_t>(count < 0 ? ~count : count) << 1U | (count < 0 ? 1U : 0U),
               out_);
  }
  template <typename Type, std::enable_if_t<is_plain<Type>, int> = 0>
  void operator()(Type value) {
    out_ += static_cast<char>(value);
  }
  template <typename Type>
  void operator()(const std::optional<Type>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  void operator()(const std::vector<std::string>& texts) {
    put_number(texts.size(), out_);
    for (const std::string& text : texts) put_text(text, out_);
  }
  void operator()(const std::map<std::string, AboutSlot>& about) {
    put_number(about.size(), out_);
    for (const auto& [slot, filler] : about) {
      put_text(slot, out_);
      put_text(filler.entity, out_);
      (*this)(filler.filled);
    }
  }
  template <typename Then>
  void operator()(const Value& value, const Then& fields) {
    put_number(value.index(), out_);
    std::visit([&](const auto& one) { fields(*this, one); }, value);
  }

 private:
  std::string& out_;
};

// Reads them in the same order.
class Unpack {
 public:
  explicit Unpack(std::string_view& rest) : rest_(rest) {}

  void operator()(std::string& text) { text = take_text(rest_); }
  void operator()(std::size_t& number) { number = take_number(rest_); }
  void operator()(double& number) {
    assert(rest_.size() >= sizeof number);
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
  }
  void operator()(Day& day) {
    const std::size_t packed = take_number(rest_);
    const auto count = static_cast<std::int64_t>(packed >> 1U);
    day = Day(std::chrono::days((packed & 1U) != 0 ? ~count : count));
  }
  template <typename Type, std::enable_if_t<is_plain<Type>, int> = 0>
  void operator()(Type& value) {
    value = static_cast<Type>(rest_.front());
    rest_.remove_prefix(1);
  }
  template <typename Type>
  void operator()(std::optional<Type>& value) {
    bool given = false;
    (*this)(given);
    if (given) (*this)(value.emplace());
  }
  void operator()(std::vector<std::string>& texts) {
    texts.resize(take_number(rest_));
    for (std::string& text : texts) text = take_text(rest_);
  }
  void operator()(std::map<std::string, AboutSlot>& about) {
    for (std::size_t count = take_number(rest_); count != 0; --count) {
      std::string slot(take_text(rest_));
      AboutSlot& filler = about[std::move(slot)];
      filler.entity = take_text(rest_);
      (*this)(filler.filled);
    }
  }
  template <typename Then>
  void operator()(Value& value, const Then& fields) {
    constexpr Value (*fresh[])() = {
        [] { return Value(StateValue()); }, [] { return Value(NumberValue()); },
        [] { return Value(DateValue()); }, [] { return Value(EntityValue()); }};
    value = fresh[take_number(rest_)]();
    std::visit([&](auto& one) { fields(*this, one); }, value);
  }

 private:
  std::string_view& rest_;
};

template <typename Pass, typename Range>
void range(Pass& pass, Range& days) {
  pass(days.first);
  pass(days.last);
}

template <typename Pass, typename Bytes>
void span(Pass& pass, Bytes& bytes) {
  pass(bytes.start);
  pass(bytes.end);
}

// The fields of each type of value.
struct ValueFields {
  template <typename Pass, typename One>
  void operator()(Pass& pass, One& value) const {
    using Type = std::remove_const_t<One>;
    if constexpr (std::is_same_v<Type, StateValue>) {
      pass(value.states);
    } else if constexpr (std::is_same_v<Type, NumberValue>) {
      pass(value.type);
      pass(value.low);
      pass(value.high);
      pass(value.soft);
      pass(value.unit);
      pass(value.grain);
    } else if constexpr (std::is_same_v<Type, DateValue>) {
      range(pass, value.range);
      pass(value.granularity);
    } else {
      pass(value.entity);
    }
  }
};

// All fields of a claim, for both directions.
template <typename Pass, typename One>
void fields(Pass& pass, One& claim) {
  for (auto* text :
       {&claim.id, &claim.source, &claim.path, &claim.story, &claim.outlet, &claim.language,
        &claim.topic, &claim.text, &claim.rule, &claim.sketch, &claim.speaker.name,
        &claim.speaker.entity, &claim.before, &claim.after, &claim.record.file}) {
    pass(*text);
  }
  pass(claim.about);
  pass(claim.scope);
  pass(claim.value, ValueFields());
  pass(claim.polarity);
  pass(claim.act);
  pass(claim.certainty);
  pass(claim.mode);
  range(pass, claim.holds.begin);
  range(pass, claim.holds.end);
  pass(claim.holds.granularity);
  range(pass, claim.as_of);
  pass(claim.speaker.how);
  pass(claim.speaker.via);
  pass(claim.voice);
  for (auto* flag : {&claim.holds.deadline, &claim.undated, &claim.superseded, &claim.corrects,
                     &claim.headline}) {
    pass(*flag);
  }
  span(pass, claim.span);
  span(pass, claim.sentence);
  span(pass, claim.utterance);
  for (auto* number : {&claim.line, &claim.column, &claim.end_line, &claim.end_column,
                       &claim.byte_column, &claim.end_byte_column, &claim.record.line}) {
    pass(*number);
  }
  pass(claim.because);
}

}  // namespace

void pack_claim(const Claim& claim, std::string& out) {
  Pack pack(out);
  fields(pack, claim);
}

Claim unpack_claim(std::string_view& bytes) {
  Claim claim;
  Unpack unpack(bytes);
  fields(unpack, claim);
  return claim;
}

}  // namespace gainsay
