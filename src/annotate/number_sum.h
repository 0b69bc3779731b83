#pragma once

namespace gainsay {

/// The state of a number in words while it is added up: `total` holds what is multiplied out,
/// `group` what still may be.
struct NumberSum {
  double total = 0;
  double group = 0;
  double room = 1e18;  ///< What is added must be smaller.
  double last_scale = 1e18;
  double last_value = 0;  ///< The value added last.
  bool ordinal = false;
};

/// What may be added below a value: ones below tens, anything below hundreds.
[[nodiscard]] double room_below(double value);

/// Multiplies by a scale: "five" by "hundred", "a thousand" by "million". False when the number
/// cannot go on so.
[[nodiscard]] bool multiply(NumberSum& sum, double scale);

}  // namespace gainsay
