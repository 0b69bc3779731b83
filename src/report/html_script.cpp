#include "report/html_parts.h"

namespace gainsay {

// The hash is of the very bytes between the parentheses; a test says which it must be.
const std::string_view html_script_hash = "sha256-qjws5gFpq3Sebwyj3OvMiFG1drHQ3RuW/JX2n/Akqas=";

const std::string_view html_script = R"js(
"use strict";
addEventListener("DOMContentLoaded", () => {
  const all = selector => [...document.querySelectorAll(selector)];
  const form = document.getElementById("filter");
  if (form) {
    const findings = all("article.finding");
    const words = new Map(findings.map(finding => [finding, finding.textContent.toLowerCase()]));
    const fits = (name, value) => {
      const field = form.elements[name];
      return !field || field.selectedIndex === 0 || field.value === value;
    };
    const apply = () => {
      const kinds = new Set(all("#filter [name=kind]:checked").map(box => box.value));
      const text = form.elements.text.value.trim().toLowerCase();
      for (const finding of findings) {
        const {kind, topic, story} = finding.dataset;
        finding.hidden = !(kinds.has(kind) && fits("topic", topic) && fits("story", story) &&
                           words.get(finding).includes(text));
      }
      for (const section of all("section.kind")) {
        section.hidden = !section.querySelector("article:not([hidden])");
      }
      const shown = findings.filter(finding => !finding.hidden).length;
      document.getElementById("shown").value = `${shown} of ${findings.length} findings`;
    };
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", event => event.preventDefault());
    for (const link of all("nav [data-kind]")) link.hidden = true;
    form.hidden = false;
    apply();
  }
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const part of folded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });
});
)js";

}  // namespace gainsay
