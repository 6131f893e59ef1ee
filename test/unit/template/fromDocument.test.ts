import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../server/src/document/document.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { templateFrom } from '../../../server/src/template/fromDocument.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { maskedTitle } from '../../../server/src/template/valueMasks.ts';
import { reading } from '../../support/checking.ts';
import { filled } from '../../support/filledTemplates.ts';

/** The template of a document, without its front matter. */
const made = (text: string): string =>
  templateFrom(parseDocument(text), 'ours').replace(
    /^---\ntype: postmortem-template\nname: "ours"\n---\n\n/,
    '',
  );

describe('a template made from a document', () => {
  it('keeps headings and fields, and has blanks for what they say', () => {
    const text = [
      '# Postmortem INC-2041: Checkout fails on 3 March 2026',
      '',
      '**Date:** 2026-03-03  ',
      '**Started:** 3 March 2026, 14:02 UTC\\',
      '**Severity:** SEV2',
      '**Author:** Mara Lindt',
      '**Status:**',
      '',
      'We were down.',
      '',
      'Twice.',
      '',
      '## Impact',
      '',
      '- Users affected: 1,840',
      '- Duration: 70 minutes',
      '',
      '## 🔥 What happened?',
      '',
      'Nothing worked.',
      '',
      '> quoted',
      '',
      'Then it did.',
      '',
      '## Our Weather',
      '',
      '*Say what the sky looked like*',
      '',
      'Rain.',
    ];
    assert.equal(
      made(text.join('\r\n')),
      [
        '# Postmortem [INC-XXXX]: [what happened, in a few words] YYYY-MM-DD',
        '',
        '**Date:** YYYY-MM-DD  ',
        '**Started:** YYYY-MM-DD HH:MM UTC\\',
        '**Severity:** SEV-X',
        '**Author:** [name]',
        '**Status:** [status]',
        '',
        '[What happened, whom it concerned, for how long, and how it ended; two or three sentences]',
        '',
        '## Impact',
        '',
        '- Users affected: [users affected]',
        '- Duration: X hours Y minutes',
        '',
        '## 🔥 What happened?',
        '',
        '[What happened, told in order for somebody who was not there]',
        '',
        '## Our Weather <!-- optional -->',
        '',
        '[Say what the sky looked like]',
        '',
        '[What there is to say of “Our Weather”]',
        '',
      ].join('\n'),
    );
  });

  it('keeps the head of a table and the form of a list', () => {
    const text = [
      '# T',
      '## Timeline',
      'All in UTC.',
      '',
      '| Time | What | Who |',
      '| --- | --- | --- |',
      '| 14:02 | Release | bot |',
      '| 14:03 | Alert | bot |',
      '## Lessons',
      '1. **Caches**: they lie',
      '2. Time: it flies',
      '## Actions',
      '- [x] Add an alert',
      '  - with a threshold',
      '## Data',
      '- [graph](a.png)',
    ];
    assert.equal(
      made(text.join('\n')),
      [
        '# [what happened, in a few words]',
        '',
        '## Timeline',
        '',
        '| Time | What | Who |',
        '| --- | --- | --- |',
        '| ... | [what] | [who] |',
        '',
        '## Lessons',
        '',
        '1. [something that other teams can use]',
        '2. [something that other teams can use]',
        '',
        '## Actions',
        '',
        '- [ ] [change that can be finished], owner: [name], due [date]',
        '',
        '## Data <!-- optional -->',
        '',
        '- [graph, log, change or ticket, with a link that keeps working]',
        '',
      ].join('\n'),
    );
  });

  it('asks in a table of actions for what each column is for, by whatever names they go', () => {
    const head = '| ID | What | Who | Deadline | Ticket |\n| --- | --- | --- | --- | --- |\n';
    const row = '| 4 | Add an alert | Mara Lindt | 2026-04-01 | OPS-1 |\n';
    const asked = '| 1 | [change] | [person] | [date] | [ticket] |\n';
    for (const heading of ['## Follow-ups\n\n', '## Homework <!-- optional -->\n\n']) {
      const bare = heading.replace(' <!-- optional -->', '');
      assert.equal(
        made(`# T\n\n${bare}${head}${row}`),
        `# [what happened, in a few words]\n\n${heading}${head}${asked}`,
      );
    }
  });

  it('holds what it was made from, where the heading that names the incident is a section', () => {
    const text = '## INCIDENT REPORT : QUEUE STALLS\n\n### Impact:\n\nNobody.\n';
    const template = parseTemplate('ours', 'ours', made(text));
    assert.deepEqual(
      template.sections.map(({ title, optional }) => [title, optional]),
      [
        ['INCIDENT REPORT : [what happened, in a few words]', true],
        ['Impact:', false],
      ],
    );
  });

  it('keeps the fields below a heading that names the incident where it is a section', () => {
    const text =
      '## Postmortem: INC-5 Queue stalls\n\n- **Date:** 2024-03-05\n- **Severity:** SEV-2\n\n## Summary\n\nIt stalled.\n';
    assert.match(
      made(text),
      /^## Postmortem: .*<!-- optional -->\n\n- \*\*Date:\*\* YYYY-MM-DD\n- \*\*Severity:\*\* SEV-X\n\n## Summary\n/,
    );
  });

  it('leaves out what only this incident has', () => {
    const text =
      '# T\n## Timeline\n### 14:02 Release\nA\n### Panic\nB\n## Impact\nC\n## Impact\nD\n## Failure of 2026-03-03\nE\n';
    assert.deepEqual(
      parseTemplate('ours', 'ours', made(text)).sections.map(({ title }) => title),
      ['Timeline', 'Impact'],
    );
  });

  it('keeps the form of sections that bold text heads, and of the fields between them', () => {
    const text =
      '# T\n\n- **Key events**:\n  - Detected 14:02\n  - Repaired 15:00\n- **Time to repair**: 58 minutes\n- **Impact**: all\n- **Follow-ups**:\n  - Alert\n';
    const template = made(text);
    assert.equal(
      template,
      [
        '# [what happened, in a few words]',
        '',
        '- **Key events**:',
        '  - HH:MM [what happened or was done]',
        '',
        '- **Time to repair**: X hours Y minutes',
        '',
        '- **Impact**: [How many users met which failure, for how long, and how that was counted]',
        '',
        '- **Follow-ups**:',
        '  - [change that can be finished, with its owner and date]',
        '',
      ].join('\n'),
    );
    const templates = [parseTemplate('ours', 'ours', template)];
    const read = reading(text, { templates });
    assert.equal(read.template?.name, 'ours');
    assert.deepEqual([read.sections.length, read.fields.length], [3, 1]);
  });

  it('keeps the front matter of documents without what it says', () => {
    const text =
      '---\ntitle: Outage of mail\nlayout: post\ndate: 2026-03-03\ntags:\n  - mail\n---\n# Outage of mail\n';
    const template = templateFrom(parseDocument(text), 'our "mail"');
    assert.equal(
      template,
      '---\ntype: postmortem-template\nname: "our \\"mail\\""\ntitle: ""\nlayout: "post"\ndate: YYYY-MM-DD\ntags:\n---\n\n# Outage of [what happened, in a few words]\n',
    );
    const read = parseTemplate('file', 'file', template);
    assert.equal(read.name, 'our "mail"');
    assert.ok(plainText(read.text).startsWith('---\ntitle: ""\nlayout: "post"\n'));
  });

  for (const template of builtInTemplates()) {
    it(`from a document by “${template.name}” asks for the same sections`, () => {
      const text = filled(template);
      const own = parseTemplate('own', 'own', templateFrom(parseDocument(text), 'own'));
      assert.deepEqual(own.problems, []);
      assert.deepEqual(
        own.sections.map(({ title }) => title),
        template.sections.map(({ title }) => title),
      );
      assert.equal(own.fields.length, template.fields.length);
      const read = reading(text, { templates: [own, ...builtInTemplates()] });
      assert.ok(read.template);
      assert.deepEqual(reading(plainText(own.text), { templates: [own], template: 'own' }).state, 'fresh');
    });
  }

  it('can be read whatever the document is', () => {
    const piece = fc.constantFrom(
      '# ',
      '## ',
      '**A:** b',
      '- **Impact**: c',
      '\n',
      '| a |\n|---|\n',
      '[',
      ']',
      '```',
      '---\n',
      'INC-1 2026-01-01 ',
      '<!--',
      '-->',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const text = templateFrom(parseDocument(pieces.join('')), 'x');
        assert.equal(parseTemplate('y', 'y', text).name, 'x');
      }),
    );
  });
});

describe('the title of a template made from a document', () => {
  for (const [title, expected] of [
    ['Mail was late', '[what happened, in a few words]'],
    ['Incident report: mail was late', 'Incident report: [what happened, in a few words]'],
    ['Incident on 2026-03-01 - mail was late', 'Incident on YYYY-MM-DD - [what happened, in a few words]'],
    ['2026-03-01, mail, again', 'YYYY-MM-DD, [what happened, in a few words]'],
    ['[INC-12] Postmortem: late mail', '[INC-XXXX] [what happened, in a few words]'],
    ['Postmortem', 'Postmortem'],
    ['Post-Incident Review: INC-7', 'Post-Incident Review: [INC-XXXX]'],
  ] as const) {
    it(`“${title}” is “${expected}”`, () => assert.equal(maskedTitle(title), expected));
  }
});
