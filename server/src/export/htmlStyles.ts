import { milestoneOrder } from '../timeline/phases.ts';

/** The phases on a light ground, as paper is. */
const lightPhases = `  --phase-start: #59636e;
  --phase-detected: #cf222e;
  --phase-acknowledged: #8250df;
  --phase-mitigated: #9a6700;
  --phase-resolved: #1a7f37;
`;

/** The style of an exported page, for screens in both themes and for paper. */
export const htmlStyles = `:root {
  color-scheme: light dark;
  --text: #1f2328;
  --soft: #59636e;
  --line: #d1d9e0;
  --ground: #ffffff;
  --shade: #f6f8fa;
  --link: #0550ae;
${lightPhases}}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #f0f6fc;
    --soft: #9198a1;
    --line: #3d444d;
    --ground: #0d1117;
    --shade: #151b23;
    --link: #79c0ff;
    --phase-start: #9198a1;
    --phase-detected: #ff7b72;
    --phase-acknowledged: #d2a8ff;
    --phase-mitigated: #d29922;
    --phase-resolved: #3fb950;
  }
}
body {
  margin: 0;
  color: var(--text);
  background: var(--ground);
  font: 16px/1.55 system-ui, sans-serif;
}
main,
footer {
  max-width: 56rem;
  margin: 0 auto;
  padding: 1.5rem;
}
footer {
  color: var(--soft);
  font-size: 0.85rem;
}
sub,
sup {
  line-height: 0;
}
h1,
h2,
h3,
h4 {
  line-height: 1.25;
  break-after: avoid;
}
h2 {
  margin-top: 2em;
  padding-bottom: 0.2em;
  border-bottom: 1px solid var(--line);
}
a {
  color: var(--link);
}
table {
  width: 100%;
  margin: 1em 0;
  border-collapse: collapse;
  font-size: 0.92em;
}
th,
td {
  padding: 0.35em 0.6em;
  border: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}
th {
  background: var(--shade);
}
/* Wide tables have to fit on paper. */
table:has(th:nth-child(8)) {
  font-size: 0.75em;
}
/* Words are kept whole, but for those that would make the table wider than the page. */
.long {
  overflow-wrap: anywhere;
}
.time {
  white-space: nowrap;
}
thead {
  break-after: avoid;
}
tr {
  break-inside: avoid;
}
pre,
code {
  font-family: ui-monospace, monospace;
  font-size: 0.9em;
  background: var(--shade);
}
pre {
  padding: 0.8em;
  overflow: auto;
  white-space: pre-wrap;
}
blockquote {
  margin-inline: 0;
  padding-inline-start: 1em;
  border-inline-start: 3px solid var(--line);
  color: var(--soft);
}
img {
  max-width: 100%;
  break-inside: avoid;
}
p,
li {
  orphans: 3;
  widows: 3;
}
.picture {
  color: var(--soft);
}
.postmortem-phases {
  margin: 0 0 1em;
  break-inside: avoid;
  break-after: avoid;
}
.postmortem-phases .phase-bar {
  display: block;
}
.postmortem-phases rect.phase {
  fill: var(--phase);
}
${milestoneOrder.map((name) => `.phase-${name} { --phase: var(--phase-${name}); }`).join('\n')}
.postmortem-phases ol {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3em 1.5em;
  margin: 0.5em 0;
  padding: 0;
  list-style: none;
}
.postmortem-phases .swatch {
  display: inline-block;
  width: 0.7em;
  height: 0.7em;
  margin-inline-end: 0.4em;
  background: var(--phase);
  /* It names a colour of the bar, which stays as it is where the system has colours of its own. */
  forced-color-adjust: none;
}
/* A wide table moves in its place, not the page under it. */
@media screen and (max-width: 40rem) {
  table {
    display: block;
    overflow-x: auto;
  }
}
@page {
  margin: 18mm 16mm;
}
@media print {
  :root {
    color-scheme: light;
    --text: #000000;
    --soft: #444444;
    --line: #999999;
    --ground: #ffffff;
    --shade: #f2f2f2;
    --link: #0550ae;
${lightPhases}  }
  body {
    font-size: 11pt;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  main,
  footer {
    max-width: none;
    /* The edge of the paper would cut the lines of tables in half. */
    padding: 0 1px;
  }
  h1 {
    margin-top: 0;
  }
  h2 {
    margin-top: 1.4em;
  }
  img {
    max-height: 22cm;
  }
}
`;
