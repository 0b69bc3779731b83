#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "report/display.h"
#include "report/html_parts.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

// Of the drawing, in units of its view box; the page scales it.
constexpr int width = 720;
constexpr int height = 230;
constexpr int left = 64;
constexpr int right = width - 28;
constexpr int top = 28;
constexpr int bottom = height - 34;

/// A claim in the drawing: its figure reaches from `low` to `high`.
struct Point {
  Day day;
  double low = 0;
  double high = 0;
  bool open_above = false;
  bool open_below = false;
  std::size_t claim = 0;
};

std::optional<Point> point_of(const Claim& claim, std::size_t index) {
  const auto* value = std::get_if<NumberValue>(&claim.value);
  const auto day = claim.as_of.last ? claim.as_of.last : claim.as_of.first;
  if (value == nullptr || !day || (!value->low && !value->high)) return std::nullopt;
  Point point;
  point.day = *day;
  point.low = value->low ? *value->low : *value->high;
  point.high = value->high ? *value->high : *value->low;
  point.open_above = !value->high;
  point.open_below = !value->low;
  point.claim = index;
  return point;
}

/// 1, 2 or 5 times a power of ten, so that `range` has about three steps.
double step_of(double range) {
  constexpr double steps = 3;
  const double power = std::pow(10, std::floor(std::log10(range / steps)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power * steps >= range) return factor * power;
  }
  return 10 * power;
}

/// Figures and days to the places of the drawing.
class Scale {
 public:
  explicit Scale(const std::vector<Point>& points) : first_(points.front().day) {
    double low = points.front().low;
    double high = points.front().high;
    for (const Point& point : points) {
      low = std::min(low, point.low);
      high = std::max(high, point.high);
    }
    days_ = std::max<double>(1, static_cast<double>((points.back().day - first_).count()));
    // From nought, unless all figures are far above it.
    const double from = low > 0 && low < high / 2 ? 0 : low > 0 ? low - (high - low) / 2 : low;
    const double range = high > from ? high - from : std::max(1.0, std::abs(high));
    step_ = step_of(range);
    low_ = std::floor(from / step_) * step_;
    high_ = std::ceil(high / step_) * step_;
    if (high_ <= low_) high_ = low_ + step_;
  }

  [[nodiscard]] int x(Day day) const {
    return left + rounded((right - left) * static_cast<double>((day - first_).count()) / days_);
  }
  [[nodiscard]] int y(double figure) const {
    return bottom - rounded((bottom - top) * (figure - low_) / (high_ - low_));
  }
  [[nodiscard]] std::vector<double> ticks() const {
    std::vector<double> ticks;
    for (int i = 0; low_ + i * step_ <= high_ + step_ / 2; ++i) ticks.push_back(low_ + i * step_);
    return ticks;
  }

 private:
  static int rounded(double number) { return static_cast<int>(std::lround(number)); }

  Day first_;
  double days_ = 1;
  double low_ = 0;
  double high_ = 1;
  double step_ = 1;
};

std::string attribute(std::string_view name, int number) {
  return ' ' + std::string(name) + "=\"" + std::to_string(number) + '"';
}

std::string label(int x, int y, std::string_view anchor, std::string_view text) {
  return "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" + std::string(anchor) +
         "\">" + in_html(text) + "</text>\n";
}

std::string line(std::string_view name, int x, int from, int x2, int to) {
  return "<line class=\"" + std::string(name) + '"' + attribute("x1", x) + attribute("y1", from) +
         attribute("x2", x2) + attribute("y2", to) + "/>\n";
}

std::string figure_in_words(double figure, const Claim& like) {
  NumberValue value = std::get<NumberValue>(like.value);
  value.low = value.high = figure;
  value.soft = false;
  return describe(value);
}

/// The lowest and the highest figure of each day.
using Days = std::map<Day, std::pair<double, double>>;

std::string band(const Days& days, const Scale& scale) {
  std::string points;
  const auto add = [&](Day day, double figure) {
    points += (points.empty() ? "" : " ") + std::to_string(scale.x(day)) + ',' +
              std::to_string(scale.y(figure));
  };
  for (const auto& [day, figures] : days) add(day, figures.second);
  for (auto day = days.rbegin(); day != days.rend(); ++day) add(day->first, day->second.first);
  return "<polygon class=\"band\" points=\"" + points + "\"/>\n";
}

std::string axes(const Days& days, const Scale& scale, const Claim& like) {
  constexpr int apart = 96;  // what a date needs
  std::string out;
  for (const double tick : scale.ticks()) {
    out += line("grid", left, scale.y(tick), right, scale.y(tick));
    out += label(left - 10, scale.y(tick) + 4, "end", figure_in_words(tick, like));
  }
  int last = -apart;
  const int end = scale.x(days.rbegin()->first);
  for (const auto& [day, figures] : days) {
    const int x = scale.x(day);
    const bool at_end = x == end;
    out += line("tick", x, bottom, x, bottom + 5);
    if (x - last < apart || (!at_end && end - x < apart)) continue;
    out += label(x, bottom + 22, at_end ? "end" : last < 0 ? "start" : "middle", iso_day(day));
    last = x;
  }
  return out;
}

// The highest figure of a day above it, the lowest below, as far as there is room.
std::string figures(const Days& days, const Scale& scale, const Claim& like) {
  constexpr int apart = 40;
  constexpr int above = 12;
  constexpr int below = 20;
  std::string out;
  int last = -apart;
  for (const auto& [day, pair] : days) {
    const int x = scale.x(day);
    if (x - last < apart) continue;
    last = x;
    const auto [low, high] = pair;
    out += "<g class=\"figure\">" +
           label(x, scale.y(high) - above, "middle", figure_in_words(high, like));
    if (scale.y(low) - scale.y(high) > above) {
      out += label(x, scale.y(low) + below, "middle", figure_in_words(low, like));
    }
    out += "</g>\n";
  }
  return out;
}

std::string dot(const Point& point, const Claim& claim, const Scale& scale, bool clashes) {
  constexpr int reach = 16;  // of an open end
  const int x = scale.x(point.day);
  std::string out = clashes ? "<g class=\"clash\">" : "<g>";
  out += "<title>" +
         in_html(value_in_words(claim, describe(claim.value)) + ", " +
                 speaker_in_words(claim, nullptr) + ", " + place_in_words(claim)) +
         "</title>";
  if (point.high > point.low) out += line("range", x, scale.y(point.low), x, scale.y(point.high));
  if (point.open_above) {
    out += line("open", x, scale.y(point.high), x, scale.y(point.high) - reach);
  }
  if (point.open_below) {
    out += line("open", x, scale.y(point.low), x, scale.y(point.low) + reach);
  }
  for (const double figure : {point.low, point.high}) {
    out += "<circle" + attribute("cx", x) + attribute("cy", scale.y(figure)) + " r=\"4\"/>";
    if (point.high <= point.low) break;
  }
  return out + "</g>\n";
}

}  // namespace

std::string chart_svg(const Timeline& timeline, const std::vector<Claim>& claims,
                      const std::unordered_set<std::size_t>& clashing) {
  std::vector<Point> points;
  Days days;
  for (const std::size_t index : timeline.claims) {
    const auto point = point_of(claims[index], index);
    if (!point) continue;
    points.push_back(*point);
    const auto [day, is_new] = days.emplace(point->day, std::pair(point->low, point->high));
    if (is_new) continue;
    day->second.first = std::min(day->second.first, point->low);
    day->second.second = std::max(day->second.second, point->high);
  }
  if (days.size() < 2) return "";
  std::stable_sort(points.begin(), points.end(),
                   [](const Point& a, const Point& b) { return a.day < b.day; });
  const Scale scale(points);
  const Claim& like = claims[points.front().claim];
  std::string out = "<svg viewBox=\"0 0 " + std::to_string(width) + ' ' + std::to_string(height) +
                    "\" role=\"img\" aria-label=\"" + in_html(printable(timeline.subject)) +
                    " over time\">\n";
  out += axes(days, scale, like) + band(days, scale);
  for (const Point& point : points) {
    out += dot(point, claims[point.claim], scale, clashing.count(point.claim) != 0);
  }
  return out + figures(days, scale, like) + "</svg>\n";
}

}  // namespace gainsay
