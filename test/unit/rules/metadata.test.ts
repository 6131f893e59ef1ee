import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Fix } from '../../../server/src/rules/rule.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import type { CheckingOptions } from '../../support/checking.ts';
import { problemsIn } from '../../support/checking.ts';

const own = rules.filter((rule) => /^(?:title|field|date|severity|duration|author)-/.test(rule.id));

function problemsOf(text: string, options: CheckingOptions = {}): readonly Problem[] {
  return problemsIn(text, { rules: own, template: 'standard', ...options });
}

function idsOf(text: string, options?: CheckingOptions): readonly string[] {
  return problemsOf(text, options).map((problem) => problem.rule.id);
}

function fixesOf(text: string, id: string, options?: CheckingOptions): readonly Fix[] {
  const problem = problemsOf(text, options).find((candidate) => candidate.rule.id === id);
  assert.ok(problem, `${id} is not reported`);
  return problem.fixes?.() ?? [];
}

/** The text after the fix of a problem whose title starts so. */
function fixed(text: string, id: string, title: string, options?: CheckingOptions): string {
  const fix = fixesOf(text, id, options).find((candidate) => candidate.title.startsWith(title));
  assert.ok(fix, `no fix “${title}”`);
  return applyEdits(text, fix.edits);
}

const title = '# Post-Incident Review: INC-1204';
const fields = [
  '**Date of Incident:** 2026-03-05',
  '**Duration:** 45 minutes',
  '**Severity:** SEV-2',
  '**Author:** Jane Doe',
  '**Reviewed:** 2026-03-09',
];
const blanks = [
  '**Date of Incident:** YYYY-MM-DD',
  '**Duration:** X hours Y minutes',
  '**Severity:** SEV-X',
  '**Author:** [name]',
  '**Reviewed:** YYYY-MM-DD',
];

function headed(...lines: readonly string[]): string {
  return `${title}\n\n${lines.join('\n')}\n\n## Impact\n\n1,204 checkouts failed.\n`;
}

describe('rules about title and metadata', () => {
  for (const template of builtInTemplates()) {
    it(`say nothing about the untouched template “${template.name}”`, () => {
      const text = plainText(template.text);
      for (const written of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
        assert.deepEqual(idsOf(written, { template: template.name, fileName: 'INC-1204.md' }), []);
      }
    });
  }

  it('say nothing about a header that is complete', () => {
    assert.deepEqual(idsOf(headed(...fields)), []);
  });
});

describe('a missing title', () => {
  const line = '# Post-Incident Review: [INC-XXXX]';
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['an empty document', '', `${line}\n`],
    ['blank lines', '\n\n', `${line}\n`],
    ['text', '\n    code\n', `${line}\n\n    code\n`],
    ['a byte order mark', '\uFEFFText.', `\uFEFF${line}\n\nText.`],
    ['front matter', '---\na: 1\n---\nText.\n', `---\na: 1\n---\n\n${line}\n\nText.\n`],
    ['front matter alone', '---\na: 1\n---', `---\na: 1\n---\n\n${line}\n`],
    [
      'front matter with CRLF',
      '---\r\na: 1\r\n---\r\n\r\nText.\r\n',
      `---\r\na: 1\r\n---\r\n\r\n${line}\r\n\r\nText.\r\n`,
    ],
    ['an empty heading', '#\n\nText.\n', `${line}\n\nText.\n`],
    ['a section as the first heading', '# Impact\n\nText.\n', `${line}\n\n# Impact\n\nText.\n`],
  ];
  for (const [name, before, after] of cases) {
    it(`is added to ${name}`, () => {
      assert.equal(fixed(before, 'title-missing', 'Add title'), after);
      assert.ok(!idsOf(after).includes('title-missing'));
    });
  }

  it('takes the id from the file name', () => {
    const options = { fileName: 'inc_1204_checkout.md' };
    assert.equal(fixed('', 'title-missing', 'Add title', options), '# Post-Incident Review: INC-1204\n');
  });
});

describe('an id in the title', () => {
  it('is held to the form that the configuration gives', () => {
    const configuration = {
      rules: { 'title-id-format': { severity: 'warning', options: { mask: 'PMXXXX-XXX' } } },
    } as const;
    assert.deepEqual(idsOf('# PM2021-003\n', { templates: [], template: '', configuration }), []);
    assert.deepEqual(idsOf('# INC-1204\n', { templates: [], template: '', configuration }), [
      'title-id-format',
    ]);
  });

  it('is not asked for twice', () => {
    assert.deepEqual(
      idsOf(headed(...fields).replace('INC-1204', '[INC-XXXX] COVID-19'), { fileName: 'INC-1204.md' }),
      [],
    );
  });
});

describe('a missing field', () => {
  it('is added below the title where there is none', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = [title, 'Text.', ''].join(lineEnd);
      const after = [title, '', ...blanks, '', 'Text.', ''].join(lineEnd);
      assert.equal(fixed(text, 'field-missing', 'Add all 5 missing fields'), after);
    }
    assert.equal(fixed(title, 'field-missing', 'Add all 5'), `${title}\n\n${blanks.join('\n')}`);
    const below = 'Title\n===\n\nText.\n';
    assert.equal(fixed(below, 'field-missing', 'Add all 5'), `Title\n===\n\n${blanks.join('\n')}\n\nText.\n`);
  });

  it('is written as the other fields are', () => {
    const cases: readonly (readonly [have: readonly string[], after: readonly string[]])[] = [
      [
        ['**Duration:** 45 minutes\\', '**Author:** Jane Doe'],
        [
          `${blanks[0]}\\`,
          '**Duration:** 45 minutes\\',
          `${blanks[2]}\\`,
          '**Author:** Jane Doe\\',
          blanks[4] ?? '',
        ],
      ],
      [
        ['Duration: 45 minutes  ', 'Author: Jane Doe  '],
        [
          'Date of Incident: YYYY-MM-DD  ',
          'Duration: 45 minutes  ',
          'Severity: SEV-X  ',
          'Author: Jane Doe  ',
          'Reviewed: YYYY-MM-DD  ',
        ],
      ],
      [
        ['**Duration**: 45 minutes', '', '**Author**: Jane Doe,', 'of the platform team'],
        [
          '**Date of Incident**: YYYY-MM-DD',
          '',
          '**Duration**: 45 minutes',
          '',
          '**Severity**: SEV-X',
          '',
          '**Author**: Jane Doe,',
          'of the platform team',
          '',
          '**Reviewed**: YYYY-MM-DD',
        ],
      ],
      [
        ['* __Duration:__', '* Author: Jane Doe', '  of the platform team'],
        [
          '* __Date of Incident:__ YYYY-MM-DD',
          '* __Duration:__',
          '* __Severity:__ SEV-X',
          '* Author: Jane Doe',
          '  of the platform team',
          '* Reviewed: YYYY-MM-DD',
        ],
      ],
    ];
    for (const [have, after] of cases) {
      assert.equal(fixed(headed(...have), 'field-missing', 'Add all 3'), headed(...after));
    }
  });

  it('is there where a row of a table states it, not where the table is none of fields', () => {
    const missing = (...rows: readonly string[]): readonly string[] =>
      problemsOf([title, '', ...rows, '', '**Date of Incident:** 2026-03-05', ''].join('\n'))
        .filter(({ rule }) => rule.id === 'field-missing')
        .map(({ message }) => /“([^”]+)”/.exec(message)?.[1] ?? message);
    const dashes = '| --- | --- |';
    const legend = ['| Severity | Meaning |', dashes, '| SEV-1 | everybody down |'];
    const blank = '| Author | [name] |';
    const all = ['Duration', 'Severity', 'Author', 'Reviewed'];
    assert.deepEqual(missing(...legend), all);
    const others = ['| Duration | 1 hour |', '| Severity | SEV-2 |'];
    // What a blank asks for is told at the blank.
    assert.deepEqual(missing('| Field | Value |', dashes, blank, ...others), ['Reviewed']);
    const severity = '| Severity | SEV-N |';
    assert.deepEqual(missing('| Field | Value |', dashes, blank, severity), ['Reviewed', 'Duration']);
    assert.deepEqual(missing('| Field | Value |', dashes, blank), ['Reviewed', 'Duration', 'Severity']);
    assert.deepEqual(missing('| Author | Jane Doe |', dashes, ...others), ['Reviewed']);
    // A field of the author's own among them makes it no other table.
    const own = '| Slack channel | #inc-7 |';
    assert.deepEqual(missing('| Author | Jane Doe |', dashes, ...others, own), ['Reviewed']);
  });

  it('is there where front matter or a section in front of the analysis states it', () => {
    const missing = (...lines: readonly string[]): readonly string[] =>
      problemsOf([...lines, ''].join('\n'))
        .filter(({ rule }) => rule.id === 'field-missing')
        .map(({ message }) => /“([^”]+)”/.exec(message)?.[1] ?? message);
    const all = ['Date of Incident', 'Duration', 'Severity', 'Author', 'Reviewed'];
    const stated = ['- **Date & Time:** 2026-03-05 14:02 UTC', '- **Severity:** SEV-2'];
    const matter = ['---', 'date: 2026-03-05', 'incident_severity: SEV-2', 'authors: [Jane Doe]', '---'];
    assert.deepEqual(missing(...matter, title), ['Duration', 'Reviewed']);
    assert.deepEqual(missing('---', 'duration:', 'authors: []', '---', title), all);
    const blanks = ['date: YYYY-MM-DD', 'severity: "{{severity}}"', 'authors: [" "]', 'reviewed: "[name]"'];
    assert.deepEqual(missing('---', ...blanks, '---', title), all);
    assert.deepEqual(missing(title, '## Metadata', ...stated), ['Duration', 'Author', 'Reviewed']);
    const lines = ['**Duration:** 45 minutes', '**Author:** Jane Doe'];
    assert.deepEqual(missing(title, '## Incident Details', ...lines), all.toSpliced(1, 1).toSpliced(2, 1));
    const table = ['| Field | Value |', '| --- | --- |', '| Severity | SEV-2 |', '| Author | Jane Doe |'];
    assert.deepEqual(missing(title, '## Incident Details', '', ...table), [
      'Date of Incident',
      'Duration',
      'Reviewed',
    ]);
    // One line alone may be about anything, blanks state nothing, and behind the analysis began fields are of other things.
    assert.deepEqual(missing(title, '## Metadata', '- **Severity:** SEV-2'), all);
    assert.deepEqual(missing(title, '## Metadata', '- **Duration:**', '- **Author:** [name]'), all);
    assert.deepEqual(missing(title, '## Impact', ...stated), all);
    assert.deepEqual(missing(title, '## Timeline', '', 'Words.', '', '## Sign-off', ...stated), all);
  });

  it('is there where it follows another one in a list item', () => {
    const list = [
      '- Date of Incident: 2026-03-05',
      '  Duration: 1 hour',
      '- Severity: SEV-2',
      '  **Author:** Ada',
    ];
    const missing = (...lines: readonly string[]): readonly string[] =>
      problemsOf([title, '', ...lines, ''].join('\n'))
        .filter(({ rule }) => rule.id === 'field-missing')
        .map(({ message }) => /“([^”]+)”/.exec(message)?.[1] ?? message);
    assert.deepEqual(missing(...list), ['Reviewed']);
    // An item that begins with other words is prose, and a name without a value is no field yet.
    assert.deepEqual(missing(...list.slice(0, 3), '  Author:'), ['Author', 'Reviewed']);
    assert.deepEqual(missing(...list.slice(0, 3), '- Words', '  Author: Ada'), ['Author', 'Reviewed']);
  });

  it('is read where it follows another one in a list item, and mended there', () => {
    const list = [
      '- Severity: SEV-2',
      '  Date of Incident: 2026-03-05',
      '- Duration: 1 hour',
      '  Author: Ada',
    ];
    const text = [title, '', ...list, '  Reviewed: pending', ''].join('\n');
    const told = problemsOf(text.replace('SEV-2', 'SEV2').replace('03-05', '03-99')).map(
      ({ rule }) => rule.id,
    );
    assert.ok(told.includes('severity-format') && told.includes('date-invalid'), told.join());
    const mended = fixed(text, 'field-order', "Put the fields into the template's order");
    assert.match(
      mended,
      /\n- Date of Incident: 2026-03-05\n {2}Duration: 1 hour\n- Severity: SEV-2\n {2}Author: Ada\n {2}Reviewed: pending\n$/,
    );
    assert.deepEqual(
      problemsOf(mended).filter(({ rule }) => rule.id.startsWith('field-')),
      [],
    );
  });

  it('is milder for the review than for the rest', () => {
    const reviewed = problemsOf(headed(...fields.slice(0, 4)));
    assert.deepEqual(
      reviewed.map((problem) => problem.severity),
      ['information'],
    );
  });
});

describe('a field that is given twice', () => {
  const cases: readonly (readonly [lines: readonly string[], kept: readonly string[]])[] = [
    [
      ['**Severity:**', '**Severity:** SEV-2', '**Author:** N'],
      ['**Severity:** SEV-2', '**Author:** N'],
    ],
    [
      ['**Severity:**', '', '', '**Severity:** SEV-2', '', '**Author:** N'],
      ['**Severity:** SEV-2', '', '**Author:** N'],
    ],
    [
      ['**Severity:** SEV-X', '**Severity:** SEV-2', '**Author:** N'],
      ['**Severity:** SEV-2', '**Author:** N'],
    ],
    [
      ['- **Author:** N', '- **Severity:**', '- **Severity:** SEV-2'],
      ['- **Author:** N', '- **Severity:** SEV-2'],
    ],
    [
      ['**Author:** N  ', '**Severity:**  ', '**Severity:** SEV-2'],
      ['**Author:** N  ', '**Severity:** SEV-2'],
    ],
    [
      ['**Severity:** SEV-2\\', '**Severity:**\\', '**Author:** N'],
      ['**Severity:** SEV-2\\', '**Author:** N'],
    ],
    [
      ['**Author:** N\\', '**Severity:** SEV-2\\', '**Severity:** SEV-2'],
      ['**Author:** N\\', '**Severity:** SEV-2'],
    ],
    [['**Severity:** SEV-2', '', '**Severity:** SEV-2'], ['**Severity:** SEV-2']],
    [
      ['**Author:** N', 'and  M', '**Severity:** SEV-2', '**Author:** N and M'],
      ['**Author:** N', 'and  M', '**Severity:** SEV-2'],
    ],
  ];

  for (const [lines, kept] of cases) {
    it(`is given once: ${lines.join(' | ')}`, () => {
      assert.equal(fixed(headed(...lines), 'field-duplicate', 'Remove'), headed(...kept));
    });
  }

  it('is left to the author where the values differ', () => {
    assert.deepEqual(fixesOf(headed('**Severity:** SEV-2', '**Severity:** SEV-3'), 'field-duplicate'), []);
    assert.deepEqual(fixesOf(headed('**Author:** N', '**Author:** N', 'and M'), 'field-duplicate'), []);
  });
});

describe('fields out of order', () => {
  it('change places with all their lines, and leave marks of the place where they are', () => {
    for (const [lines, ordered] of [
      [
        ['**Severity:** SEV-2  ', '**Other:** x', '**Date of Incident:** 2026-03-05'],
        ['**Date of Incident:** 2026-03-05  ', '**Other:** x', '**Severity:** SEV-2'],
      ],
      [
        ['**Severity:** SEV-2', 'and more', '', '**Date of Incident:** 2026-03-05'],
        ['**Date of Incident:** 2026-03-05', '', '**Severity:** SEV-2', 'and more'],
      ],
      [
        ['**Severity:** SEV-2', '', '- **Date of Incident:** 2026-03-05'],
        ['**Date of Incident:** 2026-03-05', '', '- **Severity:** SEV-2'],
      ],
    ] as const) {
      assert.equal(fixed(headed(...lines), 'field-order', 'Put'), headed(...ordered));
    }
  });

  it('stay where several lines would come into a place of another kind', () => {
    const text = headed('**Severity:** SEV-2', 'and more', '', '- **Date of Incident:** 2026-03-05');
    assert.deepEqual(fixesOf(text, 'field-order'), []);
  });
});

describe('fields that are rendered as one line', () => {
  it('are those in bold right below each other without a break', () => {
    const joined = (...lines: readonly string[]): boolean =>
      idsOf(headed(...lines), {
        configuration: { rules: { 'field-soft-break': { severity: 'hint', options: {} } } },
      }).includes('field-soft-break');
    const date = '**Date of Incident:** 2026-03-05';
    assert.equal(joined(date, '**Severity:** SEV-2'), true);
    // Two backslashes are one that is shown, and no break.
    assert.equal(joined(`${date}\\\\`, '**Severity:** SEV-2'), true);
    for (const end of ['\\', '  ', '<br>', '\n']) {
      assert.equal(joined(`${date}${end}`, '**Severity:** SEV-2'), false, JSON.stringify(end));
    }
    assert.equal(joined(date, 'Severity: SEV-2'), false);
    assert.equal(joined('Date of Incident: 2026-03-05', '**Severity:** SEV-2'), false);
    assert.equal(joined(`- ${date}`, '- **Severity:** SEV-2'), false);
  });

  it('are those of which one runs on, and are parted where it ends', () => {
    const configuration = { rules: { 'field-soft-break': { severity: 'hint', options: {} } } } as const;
    const parted = (value: string): string => {
      const text = headed(`**Duration:** ${value}`, '**Severity:** SEV-2');
      return fixed(text, 'field-soft-break', 'Keep “Duration”', { configuration });
    };
    for (const value of ['45 minutes,\nat night', '45 minutes\\\nat night', '45 minutes\nFrom: 02:10']) {
      assert.equal(parted(value), headed(`**Duration:** ${value}\\`, '**Severity:** SEV-2'));
      const mended = headed(`**Duration:** ${value}  `, '**Severity:** SEV-2');
      assert.ok(!idsOf(mended, { configuration }).includes('field-soft-break'), mended);
    }
    const apart = headed('**Duration:** 45 minutes', '', 'At night', '**Severity:** SEV-2');
    assert.ok(!idsOf(apart, { configuration }).includes('field-soft-break'));
  });
});

describe('a field whose line ends with a tag that breaks it', () => {
  const header = (...values: readonly string[]): string =>
    [title, '', ...values, '', '## Impact', ''].join('\n');

  it('has the value in front of the tag', () => {
    const text = header(...fields.map((field) => `${field}<br>`));
    assert.deepEqual(idsOf(text), []);
  });

  it('is empty where nothing else stands there', () => {
    const empty = fields.map((field) => field.replace(/(?<=:\*\*).*/, ' <br/>'));
    assert.deepEqual([...new Set(idsOf(header(...empty)))], ['field-empty']);
  });
});

describe('an empty field', () => {
  const empty = (line: string): string => headed(...fields.slice(0, 2), line, ...fields.slice(3));

  it('is offered each severity of the scale', () => {
    const options = { configuration: { severities: ['Critical', 'Major'] } };
    assert.deepEqual(
      fixesOf(empty('**Severity:**'), 'field-empty', options).map((fix) => fix.title),
      ['Set “Severity” to “Critical”', 'Set “Severity” to “Major”', 'Insert placeholder “SEV-X”'],
    );
  });

  it('is filled in front of what ends the line', () => {
    const cases = [
      ['**Severity:**', '**Severity:** SEV-2'],
      ['**Severity:** ', '**Severity:** SEV-2'],
      ['**Severity:**  ', '**Severity:** SEV-2  '],
      ['**Severity:** \\', '**Severity:** SEV-2\\'],
      ['**Severity:** <!-- later -->', '**Severity:** SEV-2 <!-- later -->'],
    ];
    for (const [before = '', after = ''] of cases) {
      assert.equal(fixed(empty(before), 'field-empty', 'Set “Severity” to “SEV-2”'), empty(after));
    }
  });

  it('is not one whose value stands below', () => {
    assert.deepEqual(
      idsOf(headed(...fields.slice(0, 3), '**Author:**\n\n- Jane Doe\n', fields[4] ?? '')),
      [],
    );
    assert.deepEqual(
      idsOf(headed(...fields.map((line) => `- ${line}`)).replace(' Jane Doe', '\n  - Jane Doe')),
      [],
    );
    assert.deepEqual(idsOf(headed(...fields).replace('Jane Doe', '`jane`')), []);
  });
});

describe('a date', () => {
  const dated = (date: string): string => headed(`**Date of Incident:** ${date}`, ...fields.slice(1));

  it('is rewritten unasked only where it means one day', () => {
    const cases: readonly (readonly [date: string, fixes: readonly string[]])[] = [
      ['2026/03/05', ['safe Write “2026-03-05”']],
      ['13.3.2026, 10:00', ['safe Write “2026-03-13”']],
      ['5/3/2026', ['Write “2026-03-05” (5 March 2026)', 'Write “2026-05-03” (3 May 2026)']],
      ['5 Mar 32', ['Write “2032-03-05” (5 March 2032)']],
      ['31 April 2026', []],
    ];
    for (const [date, fixes] of cases) {
      assert.deepEqual(
        fixesOf(dated(date), 'date-format').map((fix) => `${fix.safe ? 'safe ' : ''}${fix.title}`),
        fixes,
      );
    }
  });

  it('may say more, or that there is none', () => {
    for (const date of [
      '2026-03-05T10:00Z',
      '2026-03-05 to 2026-03-06',
      'not yet',
      'unknown: lost',
      '`2026-03-05`',
    ]) {
      assert.deepEqual(idsOf(dated(date)), [], date);
    }
  });
});

describe('a severity', () => {
  const cases: readonly (readonly [severity: string, ids: readonly string[]])[] = [
    ['SEV-1', []],
    ['**SEV-1**', []],
    ['Major (SEV-2)', []],
    ['unknown: never declared', []],
    ['TBD', []],
    ['SEV1', ['severity-format']],
    ['sev-1', ['severity-format']],
    ['SEV – 1, later lower', ['severity-format']],
    ['Severity 1', ['severity-format']],
    ['S1', ['severity-format']],
    ['1', ['severity-format']],
    ['SEV-9', ['severity-unknown']],
    ['SEV-1.5', ['severity-unknown']],
    ['P0', ['severity-unknown']],
    ['High', ['severity-unknown']],
  ];
  for (const [severity, ids] of cases) {
    it(`“${severity}” ${ids.length === 0 ? 'is fine' : `gives ${ids.join()}`}`, () => {
      assert.deepEqual(idsOf(headed(...fields).replace('SEV-2', severity)), ids);
    });
  }

  it('is not judged without a scale', () => {
    assert.deepEqual(idsOf(headed(...fields), { configuration: { severities: [] } }), []);
  });
});

describe('an author', () => {
  const cases: readonly (readonly [author: string, several: boolean])[] = [
    ['Jane Doe', false],
    ['@jane', false],
    ['Jane Doe, Head of Platform', false],
    ['Jane Doe (with Ada Lovelace, Alan Turing)', false],
    ['Search and Ads Team', false],
    ['Jane Doe <jane@example.org>', false],
    ['Doe, Jane', false],
    ['Ludwig van Beethoven', false],
    ['@jane, @joe', true],
    ['@jane @joe', true],
    ['Jane Doe & Ludwig van Beethoven', true],
    ['Jane Doe; Joe O’Neill', true],
  ];
  for (const [author, several] of cases) {
    it(`“${author}” is ${several ? 'several' : 'one'}`, () => {
      const text = headed(...fields).replace('Jane Doe', author);
      assert.deepEqual(idsOf(text), several ? ['author-several'] : []);
    });
  }
});

describe('a page pasted into the header', () => {
  const pages: readonly (readonly [name: string, text: string])[] = [
    ['into the title', `# ${'INC-'.repeat(25_000)}\n`],
    ['as lines of a log', `${title}\n\n${'error: something failed\n'.repeat(5000)}`],
    ['as fields', `${title}\n\n${'**Severity:** <!-- ? -->\n'.repeat(2000)}`],
    [
      'as values',
      `${title}\n\n**Author:** ${'Jane Doe, '.repeat(10_000)}\n**Duration:** ${'1 '.repeat(30_000)}\n`,
    ],
  ];
  for (const [name, text] of pages) {
    it(`${name} is checked in a moment`, () => {
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => {
        problemsOf(text, { fileName: 'INC-1204.md' });
      });
    });
  }
});

describe('a further heading of level 1', () => {
  const lowering = (text: string) =>
    problemsIn(text).flatMap(({ rule, fixes }) => (rule.id === 'title-repeated' ? (fixes?.() ?? []) : []));

  it('is not lowered without asking where most headings go down with it', () => {
    const sections = '## What broke\n\nThe export.\n\n## Who noticed\n\nNobody.\n';
    const [one, ...others] = lowering(`# Exercise 12\n\n# Postmortem\n\n${sections}`);
    assert.deepEqual([one?.safe, others.length, one?.edits.length], [false, 0, 3]);
    const several = lowering('# Postmortem\n\n# Graphs\n\nNone.\n\n# Mails\n\nNone.\n');
    assert.deepEqual(
      several.map((fix) => fix.safe),
      [false, false],
    );
  });

  it('is lowered where most headings stay', () => {
    const [fix] = lowering('# Postmortem\n\n## What broke\n\nThe export.\n\n# Graphs\n\nNone.\n');
    assert.equal(fix?.safe, true);
  });

  it('is none while it is a number sign alone', () => {
    const repeats = (text: string) =>
      problemsIn(`# Postmortem: slow reports\n\n## Impact\n\nNone.\n\n${text}`).filter(
        ({ rule }) => rule.id === 'title-repeated',
      ).length;
    assert.equal(repeats('#'), 0);
    assert.equal(repeats('# Graphs'), 1);
  });
});
