import assert from 'node:assert/strict';
import { guidanceAt, problemsAt, problemText } from '../../../server/src/authoring/hover.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { authoringInput } from '../../support/authoring.ts';
import type { CheckingOptions } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

function guidance(text: string, at: string, options: CheckingOptions = {}): string | undefined {
  const offset = text.indexOf(at);
  assert.notEqual(offset, -1);
  const found = guidanceAt(authoringInput(text, options), offset + 1);
  assert.ok(!found || text.slice(found.range.start, found.range.end).includes(at));
  return found?.text;
}

describe('what a hover says', () => {
  it('of a heading: what belongs there, what elsewhere, and what the template asks for', () => {
    assert.equal(
      guidance(goodSample, 'Root Cause\n'.trim()),
      [
        '**Root Cause** in the template “standard”',
        '**Belongs here:** The mechanism and what triggered it, verified.',
        '**Belongs elsewhere:** People: nowhere. Remedies: in the action items.',
        '**Asks:** What must change so that this class of incident stops?',
        '**Mind the bias.** Confirmation: what fits the first theory is kept, the rest is lost. Name a rival explanation, and what speaks against it.',
        '**The template asks for:** Detailed technical root cause',
      ].join('\n\n'),
    );
  });

  it('of a heading that only its role is known of, in the words of a team too', () => {
    const text = goodSample.replace(
      '## Prevention',
      '## Where We Got Lucky\n\nx\n\n## Nachtrag\n\nx\n\n## Prevention',
    );
    assert.match(guidance(text, 'Where We Got Lucky') ?? '', /nobody’s design/);
    assert.equal(guidance(text, 'Nachtrag'), undefined);
    const configuration = { roles: { lucky: ['Nachtrag'] } };
    assert.match(guidance(text, 'Nachtrag', { configuration }) ?? '', /nobody’s design/);
  });

  it('of a field and of a label', () => {
    assert.equal(
      guidance(goodSample, 'Severity'),
      [
        '**Severity** in the template “standard”',
        'One of your severities, as it was judged when the impact was known.',
        '**One of:** `SEV-1`, `SEV-2`, `SEV-3`, `SEV-4`, `SEV-5`',
        '**The template asks for:** SEV\\-X',
      ].join('\n\n'),
    );
    assert.equal(guidance(goodSample, 'Users affected'), '**The template asks for:** count/percentage');
  });

  it('is nothing in prose and in values', () => {
    for (const at of ['Between 14:02', 'Ada Okafor', '1,204']) {
      assert.equal(guidanceAt(authoringInput(goodSample), goodSample.indexOf(at) + 1), undefined);
    }
  });

  it('shows what a template says as it is written, whatever marks are in it', () => {
    const template = parseTemplate('o*w*n', 'own.md', '# P: [INC-XXXX]\n\n## A\n\n[<img src=x> **b** `c`]\n');
    const text = '# P: INC-1\n\n## A\n\nx\n';
    assert.equal(
      guidance(text, 'A', { templates: [template], template: 'o*w*n' })
        ?.split('\n\n')
        .at(-1),
      '**The template asks for:** \\<img src=x\\> \\*\\*b\\*\\* \\`c\\`',
    );
  });

  it('of a problem: its rule in short, each rule once, the nearest problem first', () => {
    const text = goodSample.replace(
      'A. Osei | P1       | 2026-04-01 | Done (#879)',
      'everyone | P1 | 2026-04-01 | Open',
    );
    const at = text.indexOf('everyone');
    assert.deepEqual(
      problemsAt(authoringInput(text), at).map(({ rule }) => rule.id),
      ['action-no-owner'],
    );
    const input = authoringInput(text);
    const [problem] = problemsAt(input, at);
    assert.ok(problem);
    const around = (id: string, reach: number) => ({
      ...problem,
      rule: id === '' ? problem.rule : { ...problem.rule, id },
      range: { start: at - reach, end: at + reach },
    });
    const many = {
      ...input,
      problems: [around('c', 9), around('', 5), around('b', 7), around('', 3), around('a', 1)],
    };
    assert.deepEqual(
      problemsAt(many, at).map(({ rule, range }) => [rule.id, (range.end - range.start) / 2]),
      [
        ['a', 1],
        ['action-no-owner', 3],
        ['b', 7],
      ],
    );
    assert.deepEqual(problemsAt(many, at + 10), []);
    const form = { summary: 'An action item has no owner.', reported: '`| TBD |`', better: '``| `Ada` |``' };
    assert.equal(
      problemText('action-no-owner', form, 'file:///a(b)/action-no-owner.md'),
      '[action-no-owner](<file:///a(b)/action-no-owner.md>): An action item has no owner.\n\n- Reported: `| TBD |`\n- Better: ``| `Ada` |``',
    );
    assert.equal(
      problemText('x', { summary: 'Says it.', reported: '', better: '' }, undefined),
      '`x`: Says it.',
    );
  });
});
