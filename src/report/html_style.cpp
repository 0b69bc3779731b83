#include "report/html_parts.h"

namespace gainsay {

// The hash is of the very bytes between the parentheses; a test says which it must be.
const std::string_view html_style_hash = "sha256-ILGay3LTWwDm6Vx+aEQ57vnBKvvt0FBf2/cg5fNjPyA=";

const std::string_view html_style = R"css(
:root {
  --paper: #fcfbf8; --sheet: #ffffff; --ink: #1f1d1a; --soft: #6a645b; --line: #e3ded4;
  --mark: #f8e7a8; --error: #9f2a23; --warning: #8a5a00; --note: #2c5a85; --agreement: #2a6548;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Noto Serif", serif;
  --arabic: "Amiri", "Scheherazade New", "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --sheet: #1f1d1b; --ink: #e8e3d9; --soft: #a39b8f; --line: #38342f;
    --mark: #5a4a17; --error: #ef8a80; --warning: #e0ae55; --note: #8fb8e0; --agreement: #84c5a3;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body {
  margin: 0 auto; max-width: 68rem; padding: 3.5rem 2rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--serif); font-variant-numeric: lining-nums; overflow-wrap: anywhere;
}
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--note); outline-offset: 3px; border-radius: 2px; }
small { font: .8125rem var(--sans); color: var(--soft); }
code { font: .8125rem/1.5 var(--mono); color: var(--soft); }
h1, h2, h3, p, figure, blockquote, ul { margin: 0; padding: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.2; text-wrap: balance; }

.masthead { border-bottom: 3px double var(--line); padding-bottom: 1.75rem; }
.wordmark { font: italic 1.125rem var(--serif); color: var(--soft); margin-bottom: 1.25rem; }
h1 { font-size: clamp(1.75rem, 4.5vw, 2.75rem); letter-spacing: -.015em; }
h1::first-letter, h2::first-letter, h3::first-letter { text-transform: uppercase; }
.scope, .meaning { color: var(--soft); font-style: italic; margin-top: .5rem; }
.fault { margin-top: 1rem; padding: .6rem .9rem; border-inline-start: 3px solid var(--error); background: var(--sheet); }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; list-style: none; padding: 1rem 0; font: .9375rem var(--sans); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }

#filter { border-block: 1px solid var(--line); padding: .9rem 0; font: .9375rem/1.4 var(--sans); }
#filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
#filter legend { float: left; padding: 0; margin-inline-end: .6rem; color: var(--soft); }
.chip input { position: absolute; opacity: 0; pointer-events: none; }
.chip span {
  display: block; padding: .2rem .75rem; border: 1px solid var(--line); border-radius: 99px; cursor: pointer;
  color: var(--soft); text-decoration: line-through; text-decoration-color: var(--soft);
}
.chip input:checked + span { color: inherit; border-color: currentColor; text-decoration: none; background: var(--sheet); }
.chip input:checked + span small { color: inherit; }
.chip input:focus-visible + span { outline: 2px solid var(--note); outline-offset: 2px; }
.choices { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; margin-top: .8rem; }
.choices label { display: flex; align-items: center; gap: .5rem; color: var(--soft); }
select, input[type=search], button {
  font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--line); border-radius: 4px;
  padding: .3rem .6rem; max-width: 100%;
}
button { cursor: pointer; }
#shown { color: var(--soft); margin-inline-start: auto; }

.contradiction, .unfulfilled { --tone: var(--error); }
.tension, .drift, .reversal, .correction { --tone: var(--warning); }
.update, .change, .fulfilled { --tone: var(--note); }
.agreement { --tone: var(--agreement); }
nav a, .chip span { color: var(--tone, inherit); }
.chip input:checked + span { color: var(--tone); }

main > section { margin-top: 3.5rem; }
h2 { font-size: 1.625rem; letter-spacing: -.01em; }
.kind > h2 { color: var(--tone); }
h2 small { font-size: 1rem; color: var(--soft); font-weight: 400; margin-inline-start: .25rem; }
.finding, .course { margin-top: 1.75rem; padding-top: 1.5rem; border-top: 1px solid var(--line); break-inside: avoid; }
.kicker { font: .8125rem/1.4 var(--sans); color: var(--soft); margin-bottom: .3rem; }
.kicker a { text-decoration: none; }
.kicker bdi::before { content: "\00b7\00a0"; }
h3 { font-size: 1.3125rem; max-width: 46rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.75rem; margin-top: 1rem; }
.sides.one { display: block; }
.sides.one .side { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.75rem; }
.sides.one .value, .sides.one details { grid-column: 1 / -1; }
.side + .side { position: relative; }
.side + .side::before { content: ""; position: absolute; inset-block: .4rem; inset-inline-start: -1.375rem; border-inline-start: 1px solid var(--line); }
.value { font-size: 1.1875rem; font-style: italic; color: var(--tone); }
figure { margin-top: .9rem; }
blockquote { font-size: 1.0625rem; }
blockquote[dir=rtl] { font-family: var(--arabic); font-size: 1.25rem; line-height: 1.85; }
bdi { font-style: normal; }
mark { background: linear-gradient(transparent 8%, var(--mark) 8%, var(--mark) 92%, transparent 92%); color: inherit; padding: 0 .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; border-radius: 2px; }
figcaption { font: .875rem/1.55 var(--sans); color: var(--soft); margin-top: .35rem; }
.as { font-style: italic; margin-inline-start: .5rem; }
summary { cursor: pointer; font: .875rem var(--sans); color: var(--soft); margin-top: .9rem; }
.because { list-style: none; margin-top: 1.1rem; font: .9375rem/1.55 var(--sans); color: var(--soft); max-width: 52rem; }
.because li { padding-inline-start: 1.4rem; text-indent: -1.4rem; }
.because li::before { content: "\2235"; display: inline-block; width: 1.4rem; text-indent: 0; color: var(--tone); }
.agreement .because li::before { content: "\2713"; }
.rest { font: .875rem var(--sans); color: var(--soft); margin-top: .75rem; }

svg { display: block; width: 100%; max-width: 46rem; height: auto; margin-top: 1rem; overflow: visible; }
svg text { font: 12px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; }
svg .figure text { font-weight: 600; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.grid { stroke: var(--line); }
.tick { stroke: var(--soft); }
.band { fill: var(--note); fill-opacity: .14; stroke: var(--note); stroke-opacity: .5; stroke-linejoin: round; }
circle { fill: var(--paper); stroke: var(--note); stroke-width: 2; }
.range, .open { stroke: var(--note); stroke-width: 2; }
.open { stroke-dasharray: 2 4; stroke-linecap: round; }
.clash circle { fill: var(--error); stroke: var(--error); }
.clash line { stroke: var(--error); }

table { border-collapse: collapse; font: .875rem/1.5 var(--sans); }
.timeline { margin-top: .5rem; }
.timeline td, .timeline th { text-align: start; vertical-align: top; padding: .35rem 1.25rem .35rem 0; border-bottom: 1px solid var(--line); }
.timeline th { color: var(--soft); font-weight: 400; }
.scroll { overflow-x: auto; margin-top: 1.25rem; padding-bottom: .5rem; }
.matrix th[scope=col] { vertical-align: bottom; padding: 0 .2rem .6rem; font-weight: 400; color: var(--soft); }
.matrix th[scope=col] span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.matrix th[scope=row] { text-align: start; font-weight: 400; padding: .45rem 1.5rem .45rem 0; min-width: 15rem; }
.matrix .about { color: var(--soft); }
.matrix tbody tr { border-top: 1px solid var(--line); }
.matrix td { text-align: center; min-width: 2.5rem; font-variant-numeric: tabular-nums; }
.matrix .clash { color: var(--error); font-weight: 700; }
abbr { text-decoration: none; margin-inline-start: .15em; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 3px double var(--line); font-style: italic; font-size: .9375rem; color: var(--soft); }
[hidden] { display: none !important; }

@media (max-width: 44rem) {
  body { padding: 2rem 1.15rem 3rem; }
  .sides, .sides.one .side { grid-template-columns: 1fr; }
  .side + .side { margin-top: 1.25rem; padding-top: 1.1rem; }
  .side + .side::before { inset-block: 0 auto; inset-inline: 0; border-inline-start: 0; border-top: 1px solid var(--line); }
  .matrix th[scope=row] { min-width: 11rem; }
  .timeline td { padding-inline-end: .6rem; }
  #shown { margin-inline-start: 0; }
}
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --mark: #eee; --error: #7a1a14; --warning: #5d3d00; --note: #1d3f60; --agreement: #1c4a34; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, #filter { display: none; }
  mark { text-decoration: underline; }
  h2, h3, .kicker { break-after: avoid; }
  figure, tr { break-inside: avoid; }
}
)css";

}  // namespace gainsay
