import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits, fixAll } from '../../../server/src/check/fix.ts';
import { conflictsIn } from '../../../server/src/document/conflicts.ts';
import type { MarkdownDocument } from '../../../server/src/document/document.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { rulesOfFixAll } from '../../../server/src/rules/index.ts';
import { described, problemsIn } from '../../support/checking.ts';

const good = readFileSync(new URL('../../fixtures/acceptance/good.md', import.meta.url), 'utf8');

/** The text with a line that two people changed. */
function conflicted(text: string, line: string, theirs: string, lineEnd = '\n'): string {
  const parts = ['<<<<<<< HEAD', line, '=======', theirs, '>>>>>>> review'];
  assert.ok(text.includes(line), `no line “${line}”`);
  return text.replace(line, parts.join('\n')).replaceAll('\n', lineEnd);
}

const rulesIn = (text: string): readonly string[] => problemsIn(text).map(({ rule }) => rule.id);

/** A document that tells how often somebody looked at one of its comments. */
function withCountedComments(document: MarkdownDocument): {
  readonly document: MarkdownDocument;
  readonly looks: () => number;
} {
  let looks = 0;
  const comments = new Proxy(document.masked.comments, {
    get(list, name) {
      looks += typeof name === 'string' && /^\d+$/.test(name) ? 1 : 0;
      return Reflect.get(list, name, list);
    },
  });
  const masked = new Proxy(document.masked, {
    get(text, name) {
      const value: unknown = name === 'comments' ? comments : Reflect.get(text, name, text);
      return typeof value === 'function' ? value.bind(text) : value;
    },
  });
  return { document: { ...document, masked }, looks: () => looks };
}

describe('a merge conflict', () => {
  const cases: Readonly<Record<string, readonly [line: string, theirs: string]>> = {
    'in a field': ['**Severity:** SEV-1', '**Severity:** SEV-2'],
    'in the title': ['# Post-Incident Review: INC-0815 – Volumes of the edge sites erased', '# INC-0815'],
    'in a heading': ['## Root Cause', '## Cause'],
    'in a paragraph': ['sites (`selectAll`). The automation did', 'sites. The automation does'],
    'in an item': [
      '2. No alert covers the length of the wipe queue (-> #4)',
      '2. No alert covers the length of the queue (-> #4)',
    ],
    'in a row': [
      '| 11:52 UTC | Traffic from edge sites is back at its usual level, incident resolved    | edge on-call     |',
      '| 11:52 UTC | Traffic is back, incident resolved | edge on-call |',
    ],
  };
  for (const [place, [line, theirs]] of Object.entries(cases)) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(`${place} is the one thing told${lineEnd === '\n' ? '' : ', with line ends of Windows, too'}`, () => {
        const text = conflicted(good, line, theirs, lineEnd);
        const start = text.indexOf('<<<<<<<');
        const problems = problemsIn(text);
        assert.deepEqual(described(text, problems), [`merge-conflict @${start} "<<<<<<< HEAD"`]);
        assert.equal(problems[0]?.severity, 'error');
        assert.match(problems[0]?.message ?? '', /down to line \d+\./);
      });
    }
  }

  it('is ended by quick fixes that keep one version or both, and nothing of what both were made from', () => {
    const parts = [
      '<<<<<<< HEAD',
      'One',
      '||||||| base',
      'None',
      '=======',
      'Two',
      '>>>>>>> review (Say two)',
    ];
    for (const written of [parts, parts.toSpliced(2, 2)]) {
      const text = `# Post-Incident Review: INC-1\n\n${written.join('\n')}`;
      const fixes = problemsIn(text)[0]?.fixes?.() ?? [];
      assert.deepEqual(
        fixes.map(({ title }) => title),
        [
          'Keep the upper version, “HEAD”',
          'Keep the lower version, “review (Say two)”',
          'Keep both versions',
        ],
      );
      assert.deepEqual(
        fixes.map(({ edits }) => applyEdits(text, edits).split('\n\n')[1]),
        ['One\n', 'Two\n', 'One\nTwo\n'],
      );
    }
  });

  it('that has lost a mark is left to those who know what belongs to it', () => {
    const [problem] = problemsIn('# Post-Incident Review: INC-1\n\n>>>>>>> review\n');
    assert.equal(problem?.rule.id, 'merge-conflict');
    assert.equal(problem.fixes, undefined);
  });

  it('in the front matter is told, too', () => {
    const text = conflicted(
      `---\nstatus: draft\nowner: nora\n---\n\n${good}`,
      'status: draft',
      'status: reviewed',
    );
    assert.ok(rulesIn(text).includes('merge-conflict'));
  });

  it('in three parts is one', () => {
    const text = good.replace(
      '**Severity:** SEV-1',
      '<<<<<<< HEAD\n**Severity:** SEV-1\n||||||| 1f5\n**Severity:** SEV-3\n=======\n**Severity:** SEV-2\n>>>>>>> review',
    );
    assert.deepEqual(rulesIn(text), ['merge-conflict']);
  });

  it('does not silence what is wrong by itself elsewhere', () => {
    const text = conflicted(good, '**Severity:** SEV-1', '**Severity:** SEV-2').replace(
      'The automation did not object',
      'The operator should have checked the list. The automation did not object',
    );
    assert.ok(rulesIn(text).some((id) => id.startsWith('wording-')));
  });

  it('does not hide a secret that stands in it', () => {
    const secret = `The key is ${'AKIA'}Z7Q4XW2PLMN3RTYU.`;
    const text = conflicted(good, 'sites (`selectAll`). The automation did', secret);
    assert.ok(rulesIn(text).includes('privacy-secret'));
  });

  it('is told at each of two', () => {
    const text = conflicted(
      conflicted(good, '**Severity:** SEV-1', '**Severity:** SEV-2'),
      '## Root Cause',
      '## Cause',
    );
    assert.equal(rulesIn(text).filter((id) => id === 'merge-conflict').length, 2);
  });

  it('of which one mark was left is told at it', () => {
    const text = good.replace('## Root Cause', '<<<<<<< HEAD\n## Root Cause');
    const [problem] = problemsIn(text).filter(({ rule }) => rule.id === 'merge-conflict');
    assert.match(problem?.message ?? '', /left over.*below it/);
  });

  it('of which the end was left is told at its last mark', () => {
    for (const left of [
      '=======\n## Cause\n>>>>>>> review',
      '>>>>>>> feature/drain-2',
      '>>>>>>> 1f5c2ab (Say more of the cause)',
    ]) {
      const text = good.replace('## Root Cause', `## Root Cause\n${left}\n`);
      const [problem, ...others] = problemsIn(text).filter(({ rule }) => rule.id === 'merge-conflict');
      assert.equal(problem?.range.start, text.indexOf('>>>>>>>'), left);
      assert.match(problem?.message ?? '', /left over.*above it/);
      assert.deepEqual(others, []);
    }
  });

  it('is found by few looks at the comments, also where each stands in one', () => {
    const looks = (count: number): number => {
      const document = parseDocument('<!--\n<<<<<<< HEAD\n-->\n\n'.repeat(count));
      const counted = withCountedComments(document);
      assert.equal(conflictsIn(counted.document).length, count);
      return counted.looks();
    };
    const [one, ten] = [looks(400), looks(4000)];
    assert.ok(one > 0 && ten < 20 * one, `${one} looks, at ten times as many ${ten}`);
  });

  it('is none where a document shows one, or underlines a heading with seven signs', () => {
    const shown = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> review';
    const texts = [
      `\`\`\`\n${shown}\n\`\`\``,
      `Log\n=======\n\nText.\n\n>>>>>>> quoted by somebody`,
      '>>>>>>> quoted\n>>>>>>> again',
      shown.replaceAll(/^/gm, '    '),
      '- Item\n\n  ```\n  a\n  ```\n\n<<<<<<<< eight',
    ];
    for (const text of texts) {
      const ids = rulesIn(good.replace('## Lessons Learned', `${text}\n\n## Lessons Learned`));
      assert.ok(!ids.includes('merge-conflict'), text);
    }
  });

  it('keeps fix-all from the document as a whole, in the rounds after the first one, too', () => {
    const text = conflicted(
      good.replace('## Root Cause', '## Root Causes'),
      '**Severity:** SEV-1',
      '**Severity:** SEV-2',
    );
    assert.equal(
      fixAll(text, (one) => problemsIn(one, { rules: rulesOfFixAll })),
      text,
    );
  });

  it('that a team does not want to be told of, or a line silences, leaves the others as they are', () => {
    const text = conflicted(good, '**Severity:** SEV-1', '**Severity:** SEV-2');
    const rules = { 'merge-conflict': { severity: 'off', options: {} } } as const;
    const off = problemsIn(text, { configuration: { rules } }).map(({ rule }) => rule.id);
    assert.ok(off.includes('field-missing'));
    const silenced = `<!-- postmortem-disable-file merge-conflict -->\n\n${text}`;
    assert.ok(rulesIn(silenced).includes('field-missing'));
  });
});
