/** Texts that mean something to a reader, a renderer, an editor or a library; each may stand anywhere in a document. */
export const hostileWords: readonly string[] = [
  // Characters
  ...['\u202Egnirts\u2066', '\u200B\u200D\uFEFF\u00AD', '\0', '\u0085\u2028\u2029', '\u001B[31m\u009B2J'],
  ...[
    '\uD800',
    'a\uDFFF b',
    '🔥'.repeat(200),
    `a${'🔥'.repeat(200)}`,
    'a'.repeat(59) + '𝒜'.repeat(60),
    'é'.normalize('NFD').repeat(99),
  ],
  ...[
    'ſİıßΩ',
    '\u180E\u115Fㅤ',
    '\u{E0041}\u{E0042}',
    'ﷺ'.repeat(50),
    '٣:٤٥',
    '１４：０２',
    '２０２６-０３-０３',
  ],
  // Links and HTML
  ...['[a](data:text/html;base64,PHM+)', '[a](&#x6A;avascript:alert(1))', '[a](vbscript&colon;x)'],
  ...['[a](java\tscript:x)', '[a]( COMMAND:x )', '[a](vscode://x/y "t")', '<javascript:alert(1)>'],
  ...['[a](<command:x>)', '[a][b]', '[a]: javascript:x', '![a](file:///etc/passwd)', '![a][b]', '[^1]: x'],
  ...['<https://evil.example/"onmouseover=x>', '<svg onload=alert(1)>', '<!-- --!> <b>', '<![CDATA[x]]>'],
  ...['<?php x ?>', '<details>', '</details>', '</script><script>', '<a href=command:x>', '&lt;b&gt;'],
  // Marks
  ...[
    '| | | |',
    '\\|'.repeat(5),
    '\\',
    '`',
    '``',
    '~~~',
    '```',
    '$$',
    '{{constructor}}',
    '}}{{',
    '[x]',
    '%s%n',
  ],
  // Snippets
  ...['{1:x}', 'TM_FILENAME', '{VISUAL}', '{1|a,b|}', '0', '{1/a/b/}', '{x'].map(
    (name) => `\\$${name} $${name}`,
  ),
  // Names that every object has
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'undefined', 'null'],
  // Numbers, dates and times
  ...['1e308', '-1e308', '-0', '99999999999 years', '1e9 hours', '-5 minutes', '0x1F', '1_000', '٪'],
  ...['0000-00-00', '0000-01-01', '9999-12-31', '275760-09-13', '-271821-04-20', '+275760-09-14T00:00Z'],
  ...[
    '24:00',
    '23:59:60',
    '00:00 +99:99',
    '14:00 Mars/Olympus',
    '14:00 UTC+25',
    '14:00 __proto__',
    'T+9e9 h',
  ],
  ...[
    'P0',
    `P${'9'.repeat(30)}`,
    '#0',
    '#-1',
    '#1e3',
    '(-> #1e308)',
    '(-> #)',
    'INC-',
    'INC-0x1',
    '%00',
    '100%',
  ],
];

/** A postmortem with some words in every place that something reads, in one line each, and as blocks. */
export function documentOf(words: string): string {
  const line = words.replace(/[\r\n]/g, ' ');
  const cell = line.replaceAll('|', '\\|');
  const cells = (count: number): string => `| ${Array(count).fill(cell).join(' | ')} |`;
  return [
    `---\ntype: postmortem\ntitle: ${JSON.stringify(line)}\n${JSON.stringify(line)}: ${JSON.stringify(line)}\n---`,
    `# Post-Incident Review: INC-1 ${line}`,
    `**Date of Incident:** ${line}\n**Duration:** ${line}\n**Severity:** ${line}\n**Author:** ${line}\n**Reviewed:** ${line}\n**${line}:** x`,
    `## Executive Summary\n\n${words} and ${line}.`,
    `## Impact\n\n- Users affected: ${line}\n- Duration: ${line}\n- **${line}:** ${line}`,
    `## Timeline\n\nAll times ${line}.\n\n| Time | Event | Actor |\n| - | - | - |\n${cells(3)}\n| 2026-03-03 14:02 ${cell} | ${cell} started | ${cell} |\n| 14:05 UTC | Detected ${cell} | |`,
    `### ${line}\n\n- 14:00 ${line}\n- ${line} 15:00`,
    `## Root Cause\n\n${line}\n\n> ${line}`,
    `## Contributing Factors\n\n1. ${line}\n2. ${line}`,
    `## What Could Be Improved\n\n1. ${line} (-> #${line})\n2. x (-> #1, #2)`,
    `## Action Items\n\n| # | Action | Owner | Priority | Due Date | Status |\n| - | - | - | - | - | - |\n${cells(6)}\n| 1 | Add ${cell} | ${cell} | P1 | 2026-04-01 | Open |`,
    `## ${line}\n\n${words}\n\n<!-- postmortem-disable-next-line ${line} -->\n${words}\n`,
  ].join('\n\n');
}
