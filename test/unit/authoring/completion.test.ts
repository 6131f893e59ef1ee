import assert from 'node:assert/strict';
import { complete, isWorthALook } from '../../../server/src/authoring/completion/complete.ts';
import { noSurroundings } from '../../../server/src/authoring/surroundings.ts';
import { authoringInput, completing, cursor } from '../../support/authoring.ts';
import { draftSample, goodSample, withoutSection } from '../../support/samples.ts';

const withoutCauses = withoutSection(withoutSection(goodSample, 'Root Cause'), 'Prevention');
const optional = [
  'Detection',
  'Trigger',
  'Resolution',
  'Where We Got Lucky',
  'Glossary',
  'Supporting Information',
];

/** A text with the cursor behind a stretch of it. */
function behind(text: string, stretch: string): string {
  const at = text.indexOf(stretch);
  assert.notEqual(at, -1, `“${stretch}” is not there`);
  return text.slice(0, at + stretch.length) + cursor + text.slice(at + stretch.length);
}

describe('completion of headings', () => {
  it('proposes the sections that are missing, the one that comes next first, then optional ones', async () => {
    const early = withoutCauses.replace('## Contributing', `## ${cursor}\n\n## Contributing`);
    assert.deepEqual((await completing(early)).labels, ['Root Cause', 'Prevention', ...optional]);
    const late = withoutCauses.replace('## Lessons Learned', `## ${cursor}\n\n## Lessons Learned`);
    assert.deepEqual((await completing(late)).labels, ['Prevention', 'Root Cause', ...optional]);
  });

  it('writes the section as the template has it, with the line ends of the document', async () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = `${withoutCauses}\n#${cursor}`.replaceAll('\n', lineEnd);
      const { taking, suggestion } = await completing(text);
      assert.ok(
        taking('Prevention').endsWith(
          `${lineEnd}## Prevention${lineEnd}${lineEnd}[How we will prevent this class of incident]`,
        ),
      );
      assert.match(suggestion('Prevention').documentation ?? '', /Which barrier is new\?/);
      assert.equal(suggestion('Prevention').filter, '#Prevention');
    }
  });

  it('leaves alone what stands below the heading already', async () => {
    const text = goodSample.replace('## Root Cause', `## Roo${cursor}`);
    assert.equal((await completing(text)).taking('Root Cause'), goodSample);
  });

  it('proposes the title where there is none, and nothing in code and quotes', async () => {
    const template = { template: 'standard' };
    const { labels } = await completing(`# ${cursor}\n\n## Impact\n`, template);
    assert.equal(labels[0], 'Post-Incident Review: [INC-XXXX]');
    for (const marks of ['```\n# ', '> # ', '    # ']) {
      assert.deepEqual((await completing(`# A\n\n${marks}${cursor}\n`, template)).labels, []);
    }
  });

  it('proposes nothing where no template fits', async () => {
    assert.deepEqual((await completing(`# A\n\n## ${cursor}\n`)).labels, []);
  });
});

describe('completion of fields', () => {
  it('proposes the missing ones, written as the others are', async () => {
    const text = goodSample.replace('**Severity:** SEV-2\n', `**${cursor}\n`);
    const { labels, taking } = await completing(text, { trigger: '*' });
    assert.deepEqual(labels, ['Severity']);
    assert.ok(taking('Severity').includes('minutes\n**Severity:** SEV-X\n**Author:**'));
  });

  it('proposes the values of a header in a table, inside their cells', async () => {
    const header = (severity: string): string =>
      `# Post-Incident Review: INC-7\n\n| Field | Value |\n| --- | --- |\n| Severity |${severity}|\n| Author | Ada |\n\n## Impact\n`;
    for (const cell of [` ${cursor} `, ` ${cursor}`, ` SEV${cursor} `]) {
      const { labels, taking } = await completing(header(cell), { template: 'standard' });
      assert.ok(labels.includes('SEV-2'), cell);
      assert.match(taking('SEV-2'), /^\| Severity \| SEV-2 ?\|$/m);
    }
  });

  it('proposes nothing in the text of a section', async () => {
    const text = goodSample.replace('Between 14:02', `**${cursor}`);
    assert.deepEqual((await completing(text, { trigger: '*' })).labels, []);
  });

  it('proposes severities of the scale in place of what stands there', async () => {
    const { labels, taking } = await completing(behind(goodSample, '**Severity:** SEV'));
    assert.deepEqual(labels, ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5']);
    assert.equal(taking('SEV-1'), goodSample.replace('SEV-2', 'SEV-1'));
    const configuration = { severities: ['High', 'Low'] };
    const own = await completing(behind(goodSample, '**Severity:** '), { configuration });
    assert.deepEqual(own.labels, ['High', 'Low']);
  });

  it('puts a space in front of a value where there is none', async () => {
    const text = goodSample.replace('**Severity:** SEV-2', `**Severity:**${cursor}`);
    assert.equal((await completing(text)).taking('SEV-2'), goodSample);
  });

  it('lets every value replace a blank', async () => {
    const text = draftSample.replace(/(?<=\*\*Severity:\*\* ).*/, `${cursor}SEV-X`);
    assert.ok((await completing(text)).taking('SEV-3').includes('**Severity:** SEV-3\n'));
  });

  it('proposes days that mean something: today, yesterday, the incident, the first of the timeline', async () => {
    const review = await completing(behind(goodSample, '**Reviewed:** '));
    assert.deepEqual(review.labels, ['2026-03-20', '2026-03-19', '2026-03-17']);
    assert.equal(review.suggestion('2026-03-17').detail, 'Date of the incident');
    const dated = goodSample.replace('| 14:02 UTC |', '| 2026-03-17 14:02 UTC |');
    assert.ok((await completing(behind(dated, '**Date of Incident:** '))).labels.includes('2026-03-17'));
  });

  it('proposes the duration that the timeline says', async () => {
    assert.deepEqual((await completing(behind(goodSample, '**Duration:** '))).labels, ['1 hour 10 minutes']);
  });

  it('proposes as authors the user, people of the document, people of the repository, each once', async () => {
    const people = { user: 'Lin Park', committers: ['Mei Sato', 'Lin Park', 'renovate[bot]', 'A|B'] };
    const { labels, suggestion } = await completing(behind(goodSample, '**Author:** '), { people });
    assert.deepEqual(labels, ['Lin Park', 'J. Ruiz', 'A. Osei', 'M. Sato', 'Ada Okafor', 'Mei Sato']);
    assert.equal(suggestion('Lin Park').detail, 'You, as Git knows you');
  });

  it('says that there may be more while the repository is being read', async () => {
    const people = { isComplete: false };
    assert.equal((await completing(behind(goodSample, '**Author:** '), { people })).isIncomplete, true);
    assert.equal((await completing(behind(goodSample, '**Author:** '))).isIncomplete, false);
  });
});

describe('completion in tables', () => {
  const row = (cells: string) =>
    goodSample.replace('Done (#885) |\n', `Done (#885) |\n| 5 | Bound the pool to 50 |${cells}\n`);

  it('proposes owners: people first, and teams last', async () => {
    const people = { user: 'Lin Park', codeOwners: ['@acme/payments', '@ada'], committers: ['Mei Sato'] };
    const { labels } = await completing(row(` ${cursor} | | | |`), { people });
    assert.deepEqual(labels, [
      'J. Ruiz',
      'A. Osei',
      'M. Sato',
      'Ada Okafor',
      'Lin Park',
      '@ada',
      'Mei Sato',
      '@acme/payments',
    ]);
  });

  it('proposes priorities, due dates and statuses in their columns, also behind a pipe just typed', async () => {
    assert.deepEqual((await completing(row(` A. Osei | ${cursor}`))).labels, ['P0', 'P1', 'P2', 'P3', 'P4']);
    assert.deepEqual((await completing(row(` A. Osei | P1 | ${cursor} | |`))).labels, ['2026-04-04']);
    const status = await completing(row(` A. Osei | P1 | 2026-04-19 |${cursor}|`), { trigger: '|' });
    assert.deepEqual(status.labels, ['Open', 'In Progress', 'Blocked', 'Done', "Won't Do"]);
    assert.ok(status.taking('Open').includes('| 2026-04-19 | Open |\n'));
  });

  it('proposes nothing of the next column before there is a pipe', async () => {
    for (const written of ['', ' A. Osei ', ' A. Osei | P1 ', ' A. Osei | P1 | 2026-04-19  ']) {
      const text = row(`${written}${cursor}`).replace('50 |', written === '' ? '50 ' : '50 |');
      assert.deepEqual((await completing(text, { trigger: ' ' })).labels, [], written);
    }
  });

  it('goes on with a name behind the space in it', async () => {
    for (const pipe of ['', '   | | | |']) {
      const { labels, taking } = await completing(row(` A. ${cursor}${pipe}`), { trigger: ' ' });
      assert.deepEqual(labels, ['A. Osei']);
      assert.ok(taking('A. Osei').includes(`50 | A. Osei${pipe}\n`));
    }
  });

  it('takes what is begun for no name of the document', async () => {
    const { labels, suggestion } = await completing(row(` A${cursor} | | | |`));
    assert.ok(!labels.includes('A'));
    assert.equal(suggestion('A. Osei').filter, undefined);
  });

  it('follows the options of the rules', async () => {
    const configuration = {
      rules: {
        'action-priority-unknown': { severity: 'error', options: { priorities: ['Now', 'Later'] } },
        'action-status-unknown': { severity: 'error', options: { statuses: ['To Do', 'Finished'] } },
      },
    } as const;
    const priority = await completing(row(` A. Osei | ${cursor} | | |`), { configuration });
    assert.deepEqual(priority.labels, ['Now', 'Later']);
    const status = await completing(row(` A. Osei | Now | | ${cursor} |`), { configuration });
    assert.deepEqual(status.labels, ['To Do', 'Finished']);
  });

  it('replaces what stands in the cell', async () => {
    const { taking } = await completing(behind(goodSample, '| A. Osei | P'));
    assert.equal(taking('P2'), goodSample.replace('| A. Osei | P1', '| A. Osei | P2'));
  });

  it('proposes who acts in the timeline already, the busiest first', async () => {
    const text = goodSample.replace(
      'incident commander |\n',
      `incident commander |\n| 15:20 UTC | x | ${cursor} |\n`,
    );
    const { labels } = await completing(text);
    assert.deepEqual(labels.slice(0, 4), [
      'payments on-call',
      'deploy pipeline',
      'alerting',
      'incident commander',
    ]);
  });

  it('proposes nothing where words are written, in the head, or below another section', async () => {
    assert.deepEqual(
      (await completing(row(` x |${cursor}`).replace('| 5 | Bound', '| 5 | B'))).labels.length,
      5,
    );
    assert.deepEqual((await completing(behind(goodSample, '| 1   | Reject '))).labels, []);
    assert.deepEqual((await completing(behind(goodSample, '| #   | Action'))).labels, []);
    const other = goodSample.replace(
      '## Root Cause\n',
      `## Root Cause\n\n| A | Owner |\n| - | - |\n| x | ${cursor} |\n`,
    );
    assert.deepEqual((await completing(other)).labels, []);
  });

  it('proposes what the template allows', async () => {
    const { parseTemplate } = await import('../../../server/src/template/template.ts');
    const template = parseTemplate(
      'own',
      'own.md',
      '# Postmortem: [INC-XXXX]\n\n**Area:** [area] <!-- values: Payments, Search -->\n\n## Impact\n\n[what]\n',
    );
    const text = `# Postmortem: INC-1\n\n**Area:** ${cursor}\n\n## Impact\n\nx\n`;
    const { labels } = await completing(text, { templates: [template], template: 'own' });
    assert.deepEqual(labels, template.fields[0]?.allowed);
  });
});

describe('completion of incident ids', () => {
  const title = '# Post-Incident Review: [INC-XXXX]';

  it('proposes those of the file, of the branch, and the next one of the folder', async () => {
    const { labels, taking } = await completing(
      draftSample.replace(/^# .*/m, title.replace('INC', `INC${cursor}`)),
      {
        fileName: 'inc-1300-cache.md',
        branch: 'incident/inc-1301-cache',
        fileNames: ['INC-1204.md', 'INC-1298-x.md', 'notes.md'],
      },
    );
    assert.deepEqual(labels, ['INC-1300', 'INC-1301', 'INC-1299']);
    assert.ok(taking('INC-1299').startsWith('# Post-Incident Review: INC-1299\n'));
  });

  it('makes none up', async () => {
    const { labels } = await completing(draftSample.replace(/^# .*/m, title.replace('INC', `INC${cursor}`)), {
      branch: 'release-12',
      fileNames: ['notes.md'],
    });
    assert.deepEqual(
      labels.filter((label) => /\d/.test(label)),
      [],
    );
  });

  it('comes up by itself behind the beginning of the title, and nowhere else in it', async () => {
    const options = { fileNames: ['INC-1204.md'], trigger: ' ' };
    const text = (line: string) => goodSample.replace(/^# .*/m, line);
    assert.deepEqual((await completing(text(`# Post-Incident Review: ${cursor}`), options)).labels, [
      'INC-1205',
    ]);
    const line = `# Post-Incident Review: INC-1205 – Checkout ${cursor}`;
    assert.deepEqual((await completing(text(line), options)).labels, []);
  });
});

describe('completion in comments that silence rules', () => {
  const above = (comment: string) => goodSample.replace('## Root Cause\n', `## Root Cause\n\n${comment}\n`);

  it('proposes the rules, those that report something there first', async () => {
    for (const behind of [' -->', '']) {
      const text = above(`<!-- postmortem-disable-next-line ${cursor}${behind}`)
        .replace(`${cursor}${behind}\n\n`, `${cursor}${behind}\n`)
        .replace('Release 4.18 added', 'Obviously, release 4.18 added');
      const { labels, suggestion } = await completing(text);
      assert.ok(labels.length > 100);
      if (behind !== '') {
        assert.equal(labels[0], 'wording-obvious');
        assert.equal(suggestion('wording-obvious').documentation, 'It reports something here.');
      }
    }
  });

  it('replaces the name that is begun and leaves out those that are there', async () => {
    const text = above(`<!-- postmortem-disable table-broken wording-b${cursor} -->`);
    const { labels, taking } = await completing(text);
    assert.ok(!labels.includes('table-broken'));
    assert.ok(taking('wording-blame').includes('<!-- postmortem-disable table-broken wording-blame -->'));
  });

  it('proposes nothing in the reason', async () => {
    const text = above(`<!-- postmortem-disable table-broken -- known ${cursor} -->`);
    assert.deepEqual((await completing(text)).labels, []);
  });

  it('proposes what silences where somebody asks, and does not come up in every comment', async () => {
    assert.equal((await completing(above(`<!-- ${cursor} -->`))).labels.length, 4);
    assert.deepEqual((await completing(above(`<!-- ${cursor} -->`), { trigger: ' ' })).labels, []);
  });
});

describe('completion in front matter', () => {
  it('proposes the templates there are', async () => {
    const { labels } = await completing(`---\ntype: postmortem\ntemplate: ${cursor}\n---\n\n# A\n`);
    assert.deepEqual(labels.slice(0, 2), ['standard', 'google-sre']);
    assert.deepEqual((await completing(`---\ntags: ${cursor}\n---\n\n# A\n`)).labels, []);
  });
});

describe('completion in prose', () => {
  it('is silent behind every space of a good postmortem, except where a value stands', async () => {
    const input = authoringInput(goodSample);
    for (const space of goodSample.matchAll(/ /g)) {
      const offset = space.index + 1;
      const before = goodSample.slice(goodSample.lastIndexOf('\n', space.index) + 1, offset);
      const { suggestions } = await complete(input, noSurroundings, offset, ' ');
      const typed = /(?:\| +|:\*\* |^#+ )([^|]*)$/.exec(before)?.[1];
      assert.ok(
        suggestions.every(({ label }) => typed !== undefined && label.startsWith(typed)),
        `“${before}”: ${suggestions.map(({ label }) => label).join()}`,
      );
      assert.ok(suggestions.length === 0 || isWorthALook(before, ' '), before);
    }
  });

  it('does not even read the document for most of it', () => {
    for (const before of [
      'The pool of ',
      '- one ',
      '**bold** and ',
      '1. See: https://example.org and more words that go on ',
    ]) {
      assert.equal(isWorthALook(before, ' '), false, before);
    }
    assert.equal(isWorthALook('see #', '#'), false);
    assert.equal(isWorthALook('##', '#'), true);
    assert.equal(isWorthALook('a *', '*'), false);
    assert.equal(isWorthALook('anything', undefined), true);
  });
});
