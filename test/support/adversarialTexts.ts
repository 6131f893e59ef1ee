/** A text of about some number of characters that is made to be slow to read; the number is a lower bound. */
export type HostileText = (length: number) => string;

const title = '# Post-Incident Review: INC-1204\n\n';

function repeated(unit: string): HostileText {
  return (length) => title + unit.repeat(Math.ceil(length / unit.length));
}

/** The same on one line of a section where words are judged. */
function inSection(name: string, unit: string): HostileText {
  return (length) => `${title}## ${name}\n\n${unit.repeat(Math.ceil(length / unit.length))}\n`;
}

function inCell(unit: string): HostileText {
  const head = `${title}## Timeline\n\n| Time | Event | Actor |\n| --- | --- | --- |\n| 14:02 UTC | `;
  return (length) => `${head}${unit.repeat(Math.ceil(length / unit.length))} | ops |\n`;
}

function inActions(unit: string): HostileText {
  const head = `${title}## Action Items\n\n| # | Action | Owner | Due |\n| - | - | - | - |\n| 1 | `;
  return (length) => `${head}${unit.repeat(Math.ceil(length / unit.length))} | Ada | 2026-04-01 |\n`;
}

function nested(open: string, close: string): HostileText {
  return (length) => {
    const count = Math.ceil(length / (open.length + close.length));
    return title + open.repeat(count) + close.repeat(count);
  };
}

const units = [
  ...[
    '\u200B',
    '\u202E',
    '$' + '{',
    '&#x',
    '%E0',
    ']]>',
    '<?',
    '<![CDATA[',
    '##[',
    '::',
    '=cmd|',
    '[a]: <',
    '^1]',
  ],
  ...['|', '| a ', '\\|', '\\', '`', '` ', '``a', '~~~\n', '```\n', '*', '**a', '_', '__a ', '*a_'],
  ...[
    '[',
    ']',
    '[a](',
    '![',
    '[a]: b\n',
    '[^1]',
    '[]()',
    '](',
    '<',
    '<a',
    '<!--',
    '-->',
    '<!---->',
    '<a href="',
  ],
  ...[
    '&amp',
    '"',
    '“',
    '„a',
    '”“',
    "'",
    '(',
    ')',
    '((a)',
    '{{',
    '[[',
    '...',
    '…',
    '- ',
    '-\n',
    '1. ',
    '1) a\n',
  ],
  ...[
    '> ',
    '>\n',
    '# ',
    '## a\n',
    '=\n',
    'a\n===\n',
    '---\n',
    '    ',
    '\t',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\u00a0',
  ],
  ...[
    'a',
    'A',
    'é',
    '漢',
    '🔥',
    '\uD83D',
    '\u0301',
    '0',
    '9,',
    '1.',
    '10%',
    '12:',
    '14:02 ',
    '14:02\n',
    '2026-03-17 ',
  ],
  ...[
    '2026-',
    '1h ',
    '1h 30m',
    'SEV-1 ',
    'INC-1 ',
    '#1 ',
    '(-> #1',
    'AI-1 ',
    '@a ',
    '@',
    'a@',
    'a@b.',
    'a@b.co ',
    '.a',
  ],
  ...[
    'http://',
    'https://a/',
    'www.',
    '://',
    'a.b.c.',
    '-',
    '--',
    '—',
    ' – ',
    ': ',
    '**Owner:** ',
    'Owner: a\n',
  ],
  ...[
    'TODO ',
    'TBD',
    '???',
    'YYYY-MM-DD ',
    'X',
    'INC-XXXX',
    '[name] ',
    '<details>\n',
    '<div>',
    '</div>\n',
    '<br>',
  ],
  ...[
    '<!-- postmortem-disable ',
    '<!-- postmortem-disable -->\n',
    '<!-- postmortem-disable-next-line a b c -->\n',
  ],
  ...['| a | b |\n', '| a |\n|-|\n', '|-|-|\n', '- [ ] a\n', '- a\n  - b\n', '* a\n\n', 'a  \n', 'a\\\n'],
];

const words = [
  ...[
    'the operator should have noticed ',
    'if only ',
    'would have ',
    'human error, ',
    'because of ',
    'not ',
    'and ',
  ],
  ...[
    'failed to ',
    'carelessly ',
    'was blamed for ',
    'Bob ',
    'about 10 users ',
    '1,000 ',
    'some users. ',
    'e.g. ',
  ],
  ...[
    'alert fired ',
    'was resolved at ',
    'detected ',
    'investigate ',
    'improve monitoring ',
    'be more careful ',
  ],
  ...[
    'A. ',
    'A.B.',
    'Mr. ',
    'a; ',
    'a, ',
    'a! ',
    'aren’t ',
    "didn't ",
    'password=',
    'AKIA',
    'key: "',
    '4111 ',
  ],
  ...[
    'to use the ',
    'training on the ',
    '“said ',
    'at 14:02 ',
    'UTC ',
    'no action: ',
    '(no action',
    'MTTR: ',
  ],
];

const fixed: Readonly<Record<string, HostileText>> = {
  'deep lists': (length) => {
    const depth = Math.ceil(Math.sqrt(2 * length));
    return title + Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}- a\n`).join('');
  },
  'list markers on one line': repeated('- '),
  'deep quotations': nested('> ', ''),
  'nested brackets': nested('[', ']'),
  'nested links': nested('[', '](a)'),
  'nested parentheses': nested('(', ')'),
  'nested emphasis': nested('*a ', '*'),
  'nested quotes': nested('“', '”'),
  'code spans of growing length': (length) => {
    const parts: string[] = [title];
    for (let run = 1, total = 0; total < length; run += 1) {
      parts.push(`${'`'.repeat(run)} `);
      total += run + 1;
    }
    return parts.join('');
  },
  'front matter without an end': (length) => `---\n${'a: b\n'.repeat(length / 5)}`,
  'front matter of one line': (length) => `---\na: "${'x'.repeat(length)}"\n---\n${title}`,
  'front matter of nested lists': (length) => `---\na: ${'['.repeat(length)}\n---\n${title}`,
  'front matter of spaces': (length) => `---\na:${' '.repeat(length)}\n---\n${title}`,
  'a table as wide as it is long': (length) => {
    const side = Math.ceil(Math.sqrt(length / 4));
    const row = `${'| a '.repeat(side)}|\n`;
    return `${title}## Timeline\n\n${row}${'|---'.repeat(side)}|\n${row.repeat(side)}`;
  },
  'a header row without end': (length) =>
    `${title}${'| a '.repeat(length / 8)}|\n${'|---'.repeat(length / 8)}|\n`,
  'the same heading': repeated('## Timeline\n\n14:02 a\n\n'),
  'the same field': repeated('**Severity:** SEV-1\n'),
  'a timeline backwards': (length) => {
    const rows = Array.from({ length: Math.ceil(length / 30) }, (_, index) => {
      const minute = 1439 - (index % 1440);
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      return `| ${clock} UTC | No. ${index} | ops |\n`;
    });
    return `${title}## Timeline\n\n| Time | Event | Actor |\n|---|---|---|\n${rows.join('')}`;
  },
  'actions with one number': (length) =>
    `${title}## Action Items\n\n| # | Action |\n|-|-|\n${'| 1 | Add an alert |\n'.repeat(length / 20)}`,
  'findings that ask for every action': (length) => {
    const count = Math.ceil(length / 60);
    const findings = Array.from(
      { length: count },
      (_, index) => `${index + 1}. No alert on queue ${index} (-> #${index})\n`,
    );
    const actions = Array.from({ length: count }, (_, index) => `| ${index} | Alert on queue ${index} |\n`);
    return `${title}## What Could Be Improved\n\n${findings.join('')}\n## Action Items\n\n| # | Action |\n|-|-|\n${actions.join('')}`;
  },
};

/** What a parser of blocks has to look at again and again, or to look far ahead for. */
const blocks: Readonly<Record<string, HostileText>> = {
  'a line of pipes': (length) => title + '|'.repeat(length),
  'rows that lack cells': (length) => `${title}| a | b | c |\n|---|---|---|\n${'| d |\n'.repeat(length / 6)}`,
  'a quotation that goes on without marks': (length) => `${title}> a\n${'b\n'.repeat(length / 2)}`,
  'headers without a row below': repeated('a | b | c\n|-|-|\n'),
  'code that each line opens': repeated('``a\n'),
  'code over line ends': repeated('`a\nb` '),
};

/** Texts that try to make a reader slow, by name: triggers without end, nested, unclosed, and in every place. */
export const hostileTexts: ReadonlyMap<string, HostileText> = new Map([
  ...Object.entries(fixed),
  ...units.map((unit): [string, HostileText] => [`${JSON.stringify(unit)} again and again`, repeated(unit)]),
  ...units.map((unit): [string, HostileText] => [
    `${JSON.stringify(unit)} in a cell`,
    inCell(unit.replaceAll(/[\r\n]/g, ' ')),
  ]),
  ...words.flatMap((unit): [string, HostileText][] => [
    [`“${unit}” in a summary`, inSection('Executive Summary', unit)],
    [`“${unit}” in a cause`, inSection('Root Cause', unit)],
    [`“${unit}” as an action`, inActions(unit)],
    [`“${unit}” as an event`, inCell(unit)],
  ]),
  ...Object.entries(blocks),
]);
