#include "annotate/number_sum.h"

#include <cmath>

namespace gainsay {

double room_below(double value) {
  if (value >= 1000) {
    double unit = 1000;
    while (unit * 1000 <= value) unit *= 1000;
    return unit;
  }
  if (value >= 100) return 100;
  if (value >= 20 && std::fmod(value, 10) == 0) return 10;
  return 0;
}

bool multiply(NumberSum& sum, double scale) {
  if (sum.ordinal || scale >= sum.last_scale) return false;
  if (scale < 1000) {
    if (sum.group <= 0 || sum.group >= 100) return false;
    sum.group *= scale;
    sum.room = scale;
  } else if (sum.group > 0) {
    sum.total += sum.group * scale;
    sum.group = 0;
    sum.room = sum.last_scale = scale;
  } else {
    sum.total *= scale;  // "a thousand million"
    sum.room = sum.last_scale = scale;
  }
  sum.last_value = 0;
  return true;
}

}  // namespace gainsay
