#include "source/html_limits.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "source/html_tags.h"

namespace gainsay {
namespace {

constexpr std::size_t deepest = 1'000;  // pages of publishers nest 20 to 60
constexpr std::size_t most_attributes = 1'000;
constexpr std::size_t most_repeated = 1'000'000;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_empty(std::string_view name) {
  return is_one_of(
      name, {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image",
             "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"});
}
// These close their like, or stand in a page once, so that they do not nest by themselves.
bool closes_itself(std::string_view name) {
  return is_one_of(name, {"body", "colgroup", "dd", "dt", "head", "html", "li", "p", "tbody", "td",
                          "tfoot", "th", "thead", "tr"});
}
// Their content has no tags.
bool holds_raw_text(std::string_view name) {
  return is_one_of(
      name, {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"});
}
bool is_formatting(std::string_view name) {
  return is_one_of(name, {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small",
                          "strike", "strong", "tt", "u"});
}
// Inside of them nothing outside is closed.
bool is_barrier(std::string_view name) {
  return is_one_of(name,
                   {"applet", "caption", "math", "marquee", "object", "svg", "table", "template"});
}
bool is_foreign(std::string_view name) { return name == "svg" || name == "math"; }
// Those that an end tag of another kind does not close through.
bool is_special(std::string_view name) {
  return is_barrier(name) ||
         is_one_of(name, {"address", "article", "aside", "blockquote", "button",   "center",
                          "details", "dir",     "div",   "dl",         "fieldset", "figcaption",
                          "figure",  "footer",  "form",  "h1",         "h2",       "h3",
                          "h4",      "h5",      "h6",    "header",     "hgroup",   "listing",
                          "main",    "menu",    "nav",   "ol",         "pre",      "section",
                          "select",  "summary", "ul"});
}

/// The elements that are open, outermost first.
class OpenElements {
 public:
  void open(const HtmlTag& tag) {
    if (is_one_of(tag.name, {"td", "th", "tr"})) drop_formatting_of_cell();
    if (is_empty(tag.name) || (foreign_ == 0 && closes_itself(tag.name))) return;
    if (foreign_ > 0 && tag.self_closing) return;
    if (tag.name == "a" || tag.name == "nobr") close(tag.name);  // one at a time
    foreign_ += is_foreign(tag.name);
    formatting_ += is_formatting(tag.name);
    names_.push_back(tag.name);
  }

  void close(const std::string& name) {
    if (is_one_of(name, {"td", "th", "tr"})) drop_formatting_of_cell();
    std::size_t at = names_.size();
    while (at > 0 && names_[at - 1] != name) {
      const std::string& above = names_[--at];
      if (is_barrier(above) && name != "table") return;
      if (!is_special(name) && !is_formatting(name) && is_special(above)) return;
    }
    if (at == 0) return;
    // What is formatted is opened again behind an element it was left open in, not behind a table.
    const bool keeps_formatting = !is_barrier(name);
    std::vector<std::string> kept;
    for (std::size_t i = at; i < names_.size(); ++i) {
      if (is_formatting(name) || (keeps_formatting && is_formatting(names_[i]))) {
        kept.push_back(names_[i]);
      } else {
        count_out(names_[i]);
      }
    }
    count_out(name);
    names_.resize(at - 1);
    names_.insert(names_.end(), kept.begin(), kept.end());
  }

  [[nodiscard]] std::size_t depth() const { return names_.size(); }
  [[nodiscard]] std::size_t formatting() const { return formatting_; }
  [[nodiscard]] bool foreign() const { return foreign_ > 0; }

 private:
  void count_out(std::string_view name) {
    foreign_ -= is_foreign(name);
    formatting_ -= is_formatting(name);
  }

  void drop_formatting_of_cell() {
    const auto table = std::find(names_.rbegin(), names_.rend(), "table");
    if (table == names_.rend()) return;
    const auto cell = table.base();
    const auto rest = std::remove_if(cell, names_.end(),
                                     [](const std::string& name) { return is_formatting(name); });
    formatting_ -= static_cast<std::size_t>(names_.end() - rest);
    names_.erase(rest, names_.end());
  }

  std::vector<std::string> names_;
  std::size_t foreign_ = 0;
  std::size_t formatting_ = 0;
};

Diagnostic refusal(const std::string& path, std::string_view html, std::size_t at,
                   std::string message) {
  Diagnostic diagnostic;
  diagnostic.file = path;
  const std::string_view before = html.substr(0, at);
  diagnostic.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  diagnostic.message = std::move(message);
  diagnostic.hint = "no page for readers is built so: save its text, or check it with --from text";
  return diagnostic;
}

// Where the element of raw text that `tag` opened ends. Without an end tag it goes to the end.
std::size_t end_of_raw_text(std::string_view html, const HtmlTag& tag) {
  for (std::size_t at = tag.end; (at = html.find("</", at)) != std::string_view::npos; ++at) {
    const auto end =
        next_html_tag(html.substr(0, std::min(html.size(), at + tag.name.size() + 3)), at);
    if (end && end->start == at && end->closing && end->name == tag.name) return at;
  }
  return html.size();
}

}  // namespace

std::optional<Diagnostic> refuse_page(const std::string& path, std::string_view html) {
  OpenElements open;
  std::size_t repeated = 0;
  std::size_t at = 0;
  while (const auto tag = next_html_tag(html, at)) {
    at = tag->end;
    if (tag->attributes > most_attributes) {
      return refusal(path, html, tag->start, "a tag with more than 1,000 attributes");
    }
    if (tag->closing) {
      open.close(tag->name);
      continue;
    }
    if (tag->name == "plaintext") break;
    open.open(*tag);
    if (holds_raw_text(tag->name) && !open.foreign()) {
      open.close(tag->name);
      at = end_of_raw_text(html, *tag);
    }
    repeated += open.formatting();
    if (open.depth() > deepest) {
      return refusal(path, html, tag->start, "elements are nested more than 1,000 deep");
    }
    if (repeated > most_repeated) {
      return refusal(path, html, tag->start, "too much formatting is left open");
    }
  }
  return std::nullopt;
}

}  // namespace gainsay
