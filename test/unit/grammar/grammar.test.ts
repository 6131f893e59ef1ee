import { deepEqual, doesNotThrow, equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { findPlaceholders } from '../../../server/src/template/placeholders.ts';
import { type Colour, colours, tokenize, tokenizeBare } from './markdownGrammar.ts';

const field = 'entity.name.tag.field';
const placeholder = 'variable.parameter.placeholder';
const incident = 'variable.other.constant.incident';
const severity = 'constant.language.severity';
const priority = 'constant.language.priority';
const status = 'constant.language.status';
const instant = 'constant.numeric.instant';
const date = 'constant.numeric.date';
const time = 'constant.numeric.time';
const duration = 'constant.numeric.duration';
const directive = 'keyword.control.suppression';
const rule = 'variable.parameter.rule';
const separator = 'punctuation.separator.reason';
const reason = 'string.unquoted.reason';

const coloured: Readonly<Record<string, readonly (readonly [text: string, ...Colour[]])[]>> = {
  'a placeholder': [
    ['[Key takeaway]', ['[Key takeaway]', placeholder]],
    ['1. [Key takeaway]', ['[Key takeaway]', placeholder]],
    ['- a\n  - [2-3 sentences, or more]', ['[2-3 sentences, or more]', placeholder]],
    ['> [Détail de la cause]', ['[Détail de la cause]', placeholder]],
    ['- [ ] [Concrete action]', ['[Concrete action]', placeholder]],
    ['- Users affected: [count/percentage]', ['[count/percentage]', placeholder]],
    ['**Lead:** [Name]', ['[Name]', placeholder]],
    ['**Lead**: [Name of the lead]', ['[Name of the lead]', placeholder]],
    ['**Lead:** {{lead}}', ['{{lead}}', placeholder]],
    ['# Review: [Short title]', ['[Short title]', placeholder]],
    ['| # | Who |\n| - | --- |\n| 1 | [person] |', ['[person]', placeholder]],
    ['|[Concrete action]|[person]|', ['[Concrete action]', placeholder]],
  ],
  'a mask': [
    ['# Review: [INC-XXXX]', ['[INC-XXXX]', placeholder]],
    ['Follows PM-XXX.', ['PM-XXX', placeholder]],
    ['**Held:** YYYY-MM-DD HH:MM', ['YYYY-MM-DD HH:MM', placeholder]],
    ['It ended at HH:MM.', ['HH:MM', placeholder]],
    ['**Rated:** SEV-X', ['SEV-X', placeholder]],
    ['It took X hours Y minutes.', ['X hours Y minutes', placeholder]],
    ['- Down for: X minutes', ['X minutes', placeholder]],
    ['| a | b |\n| - | - |\n| ... | … |', ['...', placeholder], ['…', placeholder]],
  ],
  'an incident id': [
    ['# Review: INC-1234', ['INC-1234', incident]],
    ['# Review: [INC-1234]', ['INC-1234', incident]],
    [
      'See INC-2024-017, (PIR-12) and PM2021-003.',
      ['INC-2024-017', incident],
      ['PIR-12', incident],
      ['PM2021-003', incident],
    ],
    ['**INCIDENT-7788** INC0012345', ['INCIDENT-7788', incident], ['INC0012345', incident]],
  ],
  'a severity': [
    ['From SEV-2 to SEV1, not Sev 3.', ['SEV-2', severity], ['SEV1', severity], ['Sev 3', severity]],
    ['**Rated:** SEV-1', ['SEV-1', severity]],
  ],
  'a priority': [
    ['| Action | Priority |\n| - | - |\n| Add a limit | P1 |', ['P1', priority]],
    [
      'Do all P0 and (P1) first, P2/P3 or P3-P4 later.',
      ['P0', priority],
      ['P1', priority],
      ['P2', priority],
      ['P3', priority],
      ['P3', priority],
      ['P4', priority],
    ],
  ],
  'a status': [
    [
      '| Open | In Progress | Blocked | Done |',
      ['Open', status],
      ['In Progress', status],
      ['Blocked', status],
      ['Done', status],
    ],
    ["| # | State |\n| - | - |\n|Won't Do| Won’t do   |", ["Won't Do", status], ['Won’t do', status]],
  ],
  'a date or time': [
    ['On 2024-01-31 at 14:05.', ['2024-01-31', date], ['14:05', time]],
    ['- 2024-01-31 8:05 UTC: alert', ['2024-01-31', date], ['8:05 UTC', time]],
    ['- 14:05:30 CEST alert', ['14:05:30 CEST', time]],
    [
      '| Time | Event |\n| - | - |\n| 23:59 UTC+2 | **Down** |\n| 00:00Z | Up |',
      ['23:59 UTC+2', time],
      ['00:00Z', time],
    ],
    ['~13:30-13:45, 14:00–14:10', ['13:30', time], ['13:45', time], ['14:00', time], ['14:10', time]],
    [
      '14:05 +02:00, 2pm, 2:30 pm, 11:30 AM',
      ['14:05 +02:00', time],
      ['2pm', time],
      ['2:30 pm', time],
      ['11:30 AM', time],
    ],
    [
      '2024-01-31T14:05:00.250-05:00 or 2024-01-31T14:05Z.',
      ['2024-01-31T14:05:00.250-05:00', instant],
      ['2024-01-31T14:05Z', instant],
    ],
    ['### 09:30 Paged', ['09:30', time]],
    ['2024-01-31: down\n14:05: up\n2pm: done', ['2024-01-31', date], ['14:05', time], ['2pm', time]],
  ],
  'a duration': [
    ['**Duration:** 2 hours 15 minutes', ['Duration', field], ['2 hours 15 minutes', duration]],
    ['- Duration: ~1h50m (10:00 to 11:50)', ['~1h50m', duration], ['10:00', time], ['11:50', time]],
    ['- Duration: 2 days, 1.5 hours', ['2 days', duration]],
  ],
  'a field': [
    ['**Date of Incident:** 2024-01-31', ['Date of Incident', field], ['2024-01-31', date]],
    ['- **Severity**: SEV-1', ['Severity', field], ['SEV-1', severity]],
  ],
  'a suppression': [
    [
      '<!-- postmortem-disable-next-line action-vague action-no-due -- agreed in the review, see INC-12 -->',
      ['postmortem-disable-next-line', directive],
      ['action-vague', rule],
      ['action-no-due', rule],
      ['--', separator],
      ['agreed in the review, see INC-12', reason],
    ],
    ['<!-- postmortem-disable -->', ['postmortem-disable', directive]],
    ['<!--postmortem-disable-->', ['postmortem-disable', directive]],
    ['- x <!-- postmortem-enable a,b -->', ['postmortem-enable', directive], ['a', rule], ['b', rule]],
    ['- <!-- postmortem-disable-file a -->', ['postmortem-disable-file', directive], ['a', rule]],
    ['<!-- postmortem-disable\n  a -->', ['postmortem-disable', directive], ['a', rule]],
  ],
};

const plain: Readonly<Record<string, readonly string[]>> = {
  'a link': [
    '[INC-1234 at 14:05](https://example.org/2024-01-31/INC-1234)',
    '- [Key takeaway](takeaway.md)',
    '- [Key takeaway][ref]',
    '- [Key takeaway][]',
    '[Key takeaway]: https://example.org/INC-1234',
    '[INC-XXXX](x.md) [INC-1234]: [SEV-1](x) ![SEV-1](2024-01-31.png)',
    '<https://example.org/2024-01-31>',
    'https://example.org/2024-01-31/INC-1234?at=14:05&p=P1',
    'See [Code of Conduct] and [time], or [sic].',
    '- [Installation]\n- [tokio]',
  ],
  'a check box, a footnote, an alert': [
    '- [ ] a',
    '- [x] b',
    '| [ ] | [x] |',
    'Text[^1]\n\n[^1]: Note',
    '> [!NOTE]\n> a',
  ],
  code: [
    '```\n14:05 SEV-1 [Key takeaway]\n```',
    '```markdown\n[Key takeaway] at 14:05\n<!-- postmortem-disable a -->\n```',
    'text\n\n    14:05 SEV-1\n\ntext',
    'a `14:05` and `` SEV-1 ` P1 ``',
    '| `P1` | `Open` | `...` |',
  ],
  'front matter': ['---\ndate: 2024-01-31\nseverity: SEV-1\ntitle: [Key takeaway]\n---\n\ntext'],
  'a comment, a tag': [
    '<!-- SEV-1 at 14:05, [Key takeaway] -->',
    '<!-- see postmortem-disable a -->',
    '<!-- postmortem-disable-line a -->',
    '<!-- postmortem-disabled -->',
    'a <b title="14:05 SEV-1">c</b>',
    '<div id="P1">\n2024-01-31\n</div>',
  ],
  'another word': [
    'P2P, HTTP1, P5, P1.5, MP3-P2P, #P1, S3, SEVERAL 1, sev-9, SEV-1.5, docs/P1',
    'PM 2021, PM-1, INCA-12, INC-12.md, incidents/INC-1234, inc-1234',
    'Open, Done and In Progress.\n\nOpen | Done',
    '| Open issues | Done? | open |',
    'It took 5 minutes.',
    '**Note:** a\n**Date:** b\n**Status:** c\n__Severity:__ d',
    'X hours, Xhours, yyyy-mm-dd, BYYYY-MM-DD',
    'and so on ... | more',
  ],
  'another number': [
    '16:9, 1:30, 3:1, 25:00, 12:60, 1.12:30, 12:30:45:50',
    '00:1b:44:11:3a:b7 and 00:11:22:33:44:55 and fe80::12:30',
    'main.ts:12:30, 127.0.0.1:10:20',
    '2024-13-01, 2024-01-32, 2024-1-3, 1824-01-31, 12024-01-31',
    '2024-01-31.md, 2024-01-31-outage, v2024-01-31, logs/2024-01-31',
    '12am7, I am 12 am, 13pm',
  ],
};

const readme = `# Fast Cache [![Build](https://img.example.org/P1.svg)](https://ci.example.org/2024-01-31)

A small **cache** for Node. _Status: beta._ See the [Code of Conduct] and [docs](docs/P1.md).

- [Installation](#installation)
- [x] Docker: \`docker run -p 10:20 image:12:30\`
- Ratio 16:9, P2P sync, S3 storage, takes 5 minutes

| Option | Type | Default | Description |
| ------ | :--: | ------: | ----------- |
| \`ttl\`  | int  | 10      | Open a file, Done when closed |
| open   | bool | [1]     | See [note]  |

**Note:** restart after the change. **Author:** see package.json.

## [Unreleased]

## [1.0.0] - 2024-01-31

- Open at 09:30 UTC, by request (#12)

<!-- markdownlint-disable-next-line MD033 -- needed -->
<p align="center">12:30</p>

[Code of Conduct]: CODE_OF_CONDUCT.md
`;

for (const [what, samples] of Object.entries(coloured)) {
  describe(`The grammar colours ${what}`, () => {
    for (const [text, ...expected] of samples) {
      it(JSON.stringify(text), () => deepEqual(colours(text), expected));
    }
  });
}

for (const [what, samples] of Object.entries(plain)) {
  describe(`The grammar leaves alone ${what}`, () => {
    for (const text of samples) {
      it(JSON.stringify(text), () => deepEqual(colours(text), []));
    }
  });
}

describe('The grammar', () => {
  it('shows a README nothing but its dates, times and author', () => {
    deepEqual(colours(readme), [
      ['Author', field],
      ['2024-01-31', date],
      ['09:30 UTC', time],
    ]);
  });

  it('colours every blank and every field of the standard template', async () => {
    const template = await readFile(
      new URL('../../../server/templates/standard.md', import.meta.url),
      'utf8',
    );
    const found = colours(template);
    const textsOf = (scope: string) => found.filter(([, name]) => name === scope).map(([text]) => text);
    deepEqual(
      textsOf(placeholder),
      findPlaceholders(template).map(({ text }) => text),
    );
    deepEqual(
      textsOf(field),
      [...template.matchAll(/\*\*([^*]+):\*\*/g)].map(([, name]) => name),
    );
  });

  it('leaves the Markdown around what it colours as it was', () => {
    for (const text of [
      '14:05 **down** [a](b)',
      '- 14:05 **down** [a](b)',
      '| 14:05 **down** [a](b) |',
      '[Key takeaway]\n**down** [a](b)',
      '# 14:05 **down** [a](b)',
      'https://example.org **down** [a](b)',
      '<!-- postmortem-disable a -- why -->\n**down** [a](b)',
    ]) {
      const tokens = tokenize(text);
      const scopesOf = (part: string) => tokens.findLast((token) => token.text === part)?.scopes ?? [];
      ok(scopesOf('down').includes('markup.bold.markdown'), text);
      ok(scopesOf('b').includes('markup.underline.link.markdown'), text);
    }
  });

  it('does not take the end of a comment for a reason', () => {
    const last = tokenize('<!-- postmortem-disable a -- why -->').at(-1);
    equal(last?.text, '-->');
    ok(!last?.scopes.some((scope) => scope.startsWith('string')));
  });

  it('takes its time on the longest lines that VS Code colours, not more', () => {
    ok(tokenizeBare('Sev 2').some(({ scopes }) => scopes.includes(`${severity}.postmortem`)));
    const runs = [
      '[',
      '[a ',
      '[a b] ',
      '| ',
      '|',
      ' ',
      '\t|',
      ': ',
      '** ',
      'X hours ',
      '2024-01-',
      '14:',
      '1',
    ];
    const longer = [
      'INC-12-',
      'P1/',
      'P1-',
      'SEV-',
      '-',
      '--',
      'a-',
      '{{a',
      'https://',
      'A',
      'é ',
      '14:05 ',
      '...',
    ];
    for (const run of [...runs, ...longer]) {
      const long = run.repeat(20000 / run.length);
      for (const text of [
        long,
        `a: ${long}`,
        `| ${long} |`,
        `<!-- postmortem-disable ${long}`,
        `<!-- ${long}`,
      ]) {
        // Backtracking without bound would outlast the suite's patience.
        doesNotThrow(() => tokenizeBare(text), JSON.stringify(run));
      }
    }
  });
});
