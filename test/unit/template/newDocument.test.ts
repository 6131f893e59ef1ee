import assert from 'node:assert/strict';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { newDocument, newFileName } from '../../../server/src/template/newDocument.ts';
import { plainText, snippetText } from '../../../server/src/template/placeholders.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';

const standard = builtInTemplates()[0] ?? assert.fail('there is no built-in template');

describe('a new document', () => {
  it('is the template itself where nothing is known', () => {
    assert.equal(plainText(newDocument(standard, {})), standard.document().source.text);
  });

  it('holds what is known and leaves the other blanks', () => {
    const text = plainText(
      newDocument(standard, {
        id: 'INC-1204',
        title: 'Checkout returns errors',
        severity: 'SEV-2',
        date: '2026-03-18',
        startTime: '14:05 UTC',
        author: 'Ada',
      }),
    );
    const expected = standard
      .document()
      .source.text.replace('[INC-XXXX]', 'INC-1204 – Checkout returns errors')
      .replace('YYYY-MM-DD', '2026-03-18')
      .replace('SEV-X', 'SEV-2')
      .replace('[name]', 'Ada')
      .replace('| ...  ', '| 14:05 UTC  ');
    assert.equal(text, expected);
  });

  it('puts the title into the blank that the template has for it', () => {
    const template = parseTemplate('own', 'own.md', '# [Title] (INC-XXXX)\n\n## What happened\n\n[Story]\n');
    const text = plainText(newDocument(template, { id: 'INC-7', title: 'Queue stalls' }));
    assert.equal(text, '# Queue stalls (INC-7)\n\n## What happened\n\n[Story]\n');
  });

  for (const [heading, written] of [
    ['# Incident on YYYY-MM-DD - [what happened, in a few words]', '# Incident on 2026-03-18 - Queue stalls'],
    ['# {{date}}: {{title}}', '# 2026-03-18: Queue stalls'],
    ['# Outage of YYYY-MM-DD', '# Outage of 2026-03-18 – Queue stalls'],
    ['# [service]: [what happened] ([team])', '# [service]: Queue stalls ([team])'],
    ['# [Some words] by [somebody]', '# Queue stalls by [somebody]'],
    ['# [Date of the incident]: [Name of it]', '# 2026-03-18: Queue stalls'],
    ['# [Datum] [Titel]', '# 2026-03-18 Queue stalls'],
    ['# [day-to-day work] stops', '# Queue stalls stops'],
    ['## Incident Report: [what happened]', '## Incident Report: Queue stalls'],
    ['## [what happened]', '## [what happened]'],
  ] as const) {
    it(`puts the title and the day each into the blank of “${heading}” that asks for it`, () => {
      const template = parseTemplate('own', 'own.md', `${heading}\n\n## Impact\n\n[Story]\n`);
      const text = plainText(newDocument(template, { title: 'Queue stalls', date: '2026-03-18' }));
      assert.equal(text, `${written}\n\n## Impact\n\n[Story]\n`);
    });
  }

  it('fills a header in a table, angle brackets, and the first time of a list', () => {
    const template = parseTemplate(
      'own',
      'own.md',
      '# [YYYY-MM-DD] Incident: <short title>\n\n| Field | Value |\n| --- | --- |\n| Ticket | INC-XXXX |\n' +
        '| Severity | Sev X |\n| Author | @name |\n\n## Timeline\n\n- **HH:MM** – <event>\n- **HH:MM** – <event>\n',
    );
    const facts = { id: 'INC-7', title: 'Queue stalls', severity: 'SEV-2', date: '2026-03-18' };
    assert.equal(
      plainText(newDocument(template, { ...facts, startTime: '14:05', author: 'Ada' })),
      '# 2026-03-18 Incident: Queue stalls\n\n| Field | Value |\n| --- | --- |\n| Ticket | INC-7 |\n' +
        '| Severity | SEV-2 |\n| Author | Ada |\n\n## Timeline\n\n- **14:05** – <event>\n- **HH:MM** – <event>\n',
    );
  });

  it('puts the title behind the heading, whatever stands above, where the template has no blank for it', () => {
    const filled = (text: string): string =>
      plainText(newDocument(parseTemplate('own', 'own.md', text), { title: 'Queue stalls' }));
    assert.equal(filled('# Review\n\n[Story]\n'), '# Review – Queue stalls\n\n[Story]\n');
    assert.equal(
      filled('---\nteam: [team]\n---\n\n# Review [INC-XXXX]\n\n## A\n'),
      '---\nteam: [team]\n---\n\n# Review [INC-XXXX] – Queue stalls\n\n## A\n',
    );
  });

  it('keeps a blank for which there is nothing but spaces', () => {
    const text = plainText(newDocument(standard, { id: ' ', title: '\t', severity: '', author: '  ' }));
    assert.equal(text, standard.document().source.text);
  });

  it('keeps a hostile title from becoming a snippet or a second line', () => {
    const hostile = ['$', '{TM_FILENAME} ## Injected $1 \\ }'].join('');
    const escaped = ['\\$', '{TM_FILENAME\\} ## Injected \\$1 \\\\ \\}'].join('');
    const parts = newDocument(standard, { id: 'INC-1', title: hostile.replace('##', '\n##') });
    assert.equal(plainText(parts).split('\n')[0], `# Post-Incident Review: INC-1 – ${hostile}`);
    assert.equal(snippetText(parts).split('\n')[0], `# Post-Incident Review: INC-1 – ${escaped}`);
  });
});

describe('a new file name', () => {
  const cases: readonly (readonly [facts: Parameters<typeof newFileName>[0], name: string])[] = [
    [{ id: 'INC-1204', title: 'Checkout returns errors' }, 'INC-1204-checkout-returns-errors.md'],
    [{ id: '../../etc/passwd', title: 'x' }, 'etc-passwd-x.md'],
    [{ title: 'CON' }, 'postmortem-con.md'],
    [{ title: 'nul' }, 'postmortem-nul.md'],
    [{ id: 'INC-1', title: 'a/b\\c:d*e?f"g<h>i|j' }, 'INC-1-a-b-c-d-e-f-g-h-i-j.md'],
    [{ title: 'Datenbank überlastet 🔥' }, 'datenbank-überlastet.md'],
    [{ title: '...', date: '2026-03-18' }, 'postmortem-2026-03-18.md'],
    [{ date: '../../../etc/passwd' }, 'postmortem-etc-passwd.md'],
    [{ id: '..', title: '/', date: '..\\..' }, 'postmortem-new.md'],
    [{ title: 'README' }, 'postmortem-readme.md'],
  ];
  for (const [facts, name] of cases) {
    it(`${JSON.stringify(facts)} is ${name}`, () => assert.equal(newFileName(facts), name));
  }

  it('is short enough for every file system', () => {
    assert.ok(newFileName({ id: 'INC-1', title: 'word '.repeat(200) }).length <= 84);
  });
});
