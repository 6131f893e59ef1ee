import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { fitOf, hasTitleOf } from '../../../server/src/template/fit.ts';
import { matchSections } from '../../../server/src/template/match.ts';
import type { RoleNames } from '../../../server/src/template/roles.ts';
import type { Template } from '../../../server/src/template/template.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';

const standard = ['Executive Summary', 'Impact', 'Timeline', 'Root Cause', 'Action Items', 'Lessons Learned'];

function markdown(headings: readonly string[]): string {
  return headings.map((heading) => `${heading.startsWith('#') ? '' : '## '}${heading}\n\ntext\n`).join('\n');
}

/** What each section answers, as `title: template's title (how)`, with `again` for a repetition. */
function matched(
  headings: readonly string[],
  roles: RoleNames = {},
  template: readonly string[] = standard,
): readonly string[] {
  const { sections } = parseDocument(`# T\n\n${markdown(headings)}`);
  const read = parseTemplate('ours', 'ours.md', `# T\n\n${markdown(template)}`);
  return matchSections(sections, read, roles).map(
    ({ section, spec, how, repeats }) =>
      `${section.title}: ${spec.title} (${how}${repeats ? `, repeats ${repeats.title}` : ''})`,
  );
}

describe('the sections of a document', () => {
  const cases: readonly (readonly [
    name: string,
    headings: readonly string[],
    expected: readonly string[],
  ])[] = [
    [
      'answer those of the same name',
      ['Timeline', 'Impact'],
      ['Timeline: Timeline (exact)', 'Impact: Impact (exact)'],
    ],
    [
      'answer whatever their markup and case',
      ['2. 🔥 **TIMELINE**:'],
      ['2. 🔥 **TIMELINE**:: Timeline (exact)'],
    ],
    [
      'answer under a slip of the name',
      ['Rootcause', 'Lesson Learned'],
      ['Rootcause: Root Cause (near)', 'Lesson Learned: Lessons Learned (near)'],
    ],
    [
      'answer under another name for the same thing',
      ['Summary', 'Follow-ups'],
      ['Summary: Executive Summary (synonym)', 'Follow-ups: Action Items (synonym)'],
    ],
    ['are left alone under a name of their own', ['Weather', 'Budget'], []],
    ['prefer the name to a slip', ['Root Causes', 'Root Cause'], ['Root Cause: Root Cause (exact)']],
    ['prefer a slip to another name', ['Follow-ups', 'Action Itmes'], ['Follow-ups: Action Items (synonym)']],
    [
      'prefer a slip of one letter to another name',
      ['Follow-ups', 'Action Item'],
      ['Action Item: Action Items (near)'],
    ],
    [
      'answer once, the first of those that come into question',
      ['Overview', 'Summary'],
      ['Overview: Executive Summary (synonym)'],
    ],
    [
      'repeat only under the very name',
      ['Impact', 'Impact', 'Customer Impact', 'Impact'],
      [
        'Impact: Impact (exact)',
        'Impact: Impact (exact, repeats Impact)',
        'Impact: Impact (exact, repeats Impact)',
      ],
    ],
    ['answer at any level under the name', ['#### Impact'], ['Impact: Impact (exact)']],
    ['answer under another name only about where the template has it', ['#### Follow-ups'], []],
    ['answer under another name one level below', ['### Follow-ups'], ['Follow-ups: Action Items (synonym)']],
  ];
  for (const [name, headings, expected] of cases) {
    it(name, () => assert.deepEqual(matched(headings), expected));
  }

  it('answer under the names that a team uses, before slips and other names', () => {
    const roles = { actions: ['Homework'], timeline: ['5. LOG:'] };
    assert.deepEqual(matched(['Follow-ups', 'Homework', 'Log'], roles), [
      'Homework: Action Items (accepted)',
      'Log: Timeline (accepted)',
    ]);
    assert.deepEqual(matched(['Homework', 'Action Items'], roles), ['Action Items: Action Items (exact)']);
  });

  it('are not confused by roles that are none', () => {
    assert.deepEqual(matched(['a', 'Impact'], { constructor: ['a'], weather: ['a'] }), [
      'Impact: Impact (exact)',
    ]);
  });

  it('answer a template that has a name twice', () => {
    assert.deepEqual(matched(['Impact', 'Impact'], {}, ['Impact', 'Timeline', 'Impact']), [
      'Impact: Impact (exact)',
      'Impact: Impact (exact, repeats Impact)',
    ]);
  });
});

describe('the fit of a document and a template', () => {
  const template = parseTemplate('ours', 'ours.md', `# Review: [INC-XXXX]\n\n${markdown(standard)}`);
  const fit = (text: string): string => {
    const { fits, score, because } = fitOf(parseDocument(text), template);
    return `${fits} ${score.toFixed(2)} ${because}`;
  };

  it('is judged by the sections', () => {
    assert.equal(fit(markdown(standard.slice(0, 4))), 'true 0.80 it has 4 of the 6 sections');
    assert.equal(fit(markdown(standard.slice(0, 3))), 'false 0.67 it has 3 of the 6 sections');
    assert.equal(fit(''), 'false 0.00 it has 0 of the 6 sections');
  });

  it('is enough where three of five sections are there', () => {
    const five = parseTemplate('five', 'five.md', markdown(standard.slice(0, 5)));
    const fits = (sections: number): boolean =>
      fitOf(parseDocument(markdown(standard.slice(0, sections))), five).fits;
    assert.deepEqual([2, 3].map(fits), [false, true]);
  });

  it('counts a section once, and takes slips for the name', () => {
    assert.equal(fit(markdown(['Impact', 'Impact', 'Rootcause'])), 'false 0.44 it has 2 of the 6 sections');
  });

  it('does not take other names for the name', () => {
    assert.equal(
      fit(markdown(['Summary', 'Follow-ups', 'Takeaways', 'Cause', 'Impact'])),
      'false 0.18 it has 1 of the 6 sections',
    );
  });

  it('is better the fewer headings either has alone', () => {
    const small = parseTemplate('small', 'small.md', markdown(standard.slice(0, 3)));
    const text = markdown(standard.slice(0, 5));
    const score = (one: Template): number => fitOf(parseDocument(text), one).score;
    assert.ok(score(template) > score(small));
  });

  it('is not given by the title of a document that has other headings', () => {
    const other = markdown(['Why', 'Who', 'When', 'Impact']);
    assert.equal(fit(`# Review: INC-1\n\n${other}`), 'false 0.20 it has 1 of the 6 sections');
    assert.match(fit(`# Review: INC-1\n\n${other}\n\n## Timeline`), /^true/);
  });

  it('is given by the title', () => {
    assert.equal(fit('# REVIEW INC-1\n'), 'true 1.00 its title starts with “Review:”');
    assert.equal(fit('# Preview: INC-1\n'), 'false 0.00 it has 0 of the 6 sections');
  });

  it('is not given by the title of a template that says nothing in it', () => {
    const bare = parseTemplate('bare', 'bare.md', '# [title]\n\n## A\n');
    assert.ok(!hasTitleOf(parseDocument('# Anything\n'), bare));
    assert.ok(!fitOf(parseDocument('# Anything\n'), bare).fits);
    assert.ok(!fitOf(parseDocument('## A\n'), parseTemplate('empty', 'empty.md', '')).fits);
  });
});
