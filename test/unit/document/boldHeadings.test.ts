import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { anchorsOf } from '../../../server/src/document/links/anchors.ts';
import { sectionRole } from '../../../server/src/document/sectionNames.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { proseOf } from '../../../server/src/wording/prose.ts';
import { problemsIn, reading } from '../../support/checking.ts';

function outline(text: string): readonly string[] {
  const { source, sections } = parseDocument(text);
  return sections.map(
    ({ heading, title, blocks }) =>
      `${heading.style} ${heading.level} ${title}: ${blocks.map((block) => source.slice(block.range).trim()).join(' | ')}`,
  );
}

describe('bold text in place of a heading', () => {
  it('is one where it stands on a line of its own and bears the name of a section', () => {
    assert.deepEqual(
      outline(
        '# Mail was late\n\n**Impact**\n\nSome.\n\n__Root Cause:__\nA queue.\n\n**Action items**:\n\n- One\n',
      ),
      ['bold 2 Impact: Some.', 'bold 2 Root Cause: A queue.', 'bold 2 Action items: - One'],
    );
  });

  it('is one level below the heading above it', () => {
    assert.deepEqual(outline('# M\n\n## Part one\n\n**Timeline**\n\nA\n\n### Deep\n\n**Impact**\n\nB\n'), [
      'atx 2 Part one: ',
      'bold 3 Timeline: A',
      'atx 3 Deep: ',
      'bold 4 Impact: B',
    ]);
  });

  it('is an emphasis under another name, or with words behind it', () => {
    assert.deepEqual(outline('# M\n\n**Nothing was lost**\n\n**Impact** was small.\n'), []);
  });

  const list = [
    '# Mail was late on 3 March',
    '',
    '- **Key events**:',
    '  - 3 March 10:02: queue stops',
    '',
    '- **Time to repair**: 40 minutes',
    '',
    '- **Impact**: 300 letters were late.',
    '  They all arrived.',
    '',
    '- **Follow-ups**:',
    '  - Alert on the age of the oldest letter',
  ].join('\n');

  it('heads the items of a list under a lone title, the rest being fields', () => {
    assert.deepEqual(outline(list), [
      'bold 2 Key events: - 3 March 10:02: queue stops',
      'bold 2 Impact: 300 letters were late.\n  They all arrived.',
      'bold 2 Follow-ups: - Alert on the age of the oldest letter',
    ]);
    const { fields } = parseDocument(list);
    assert.deepEqual(
      fields.map(({ name }) => name),
      ['Time to repair'],
    );
  });

  it('heads the items of lists that other blocks tear apart', () => {
    assert.deepEqual(
      outline('# M\n\n- **Key events**\n\n```\na\n```\n\n- **Impact**:\n\nB\n\n- **Resolution**: c\n'),
      ['bold 2 Key events: ```\na\n```', 'bold 2 Impact: B', 'bold 2 Resolution: c'],
    );
  });

  it('heads no list of a document that has headings, nor one with a lead or two', () => {
    assert.deepEqual(outline(`${list}\n\n## Notes\n\nText\n`), ['atx 2 Notes: Text']);
    assert.deepEqual(outline('# M\n\n- **Impact**: a\n- **Timeline**: b\n'), []);
  });

  it('leads to no anchor, and is not judged as prose', () => {
    assert.deepEqual([...anchorsOf(parseDocument(list))], ['mail-was-late-on-3-march']);
    assert.ok(!proseOf(parseDocument(list)).some(({ text }) => text.includes('Follow-ups')));
  });

  it('has a role for the rules', () => {
    const problems = problemsIn(list.replace('Alert on the age', 'Look into the age'));
    assert.ok(problems.some(({ rule }) => rule.id === 'action-vague'));
  });

  it('answers a template, whose form a missing section gets', () => {
    const ours = parseTemplate(
      'ours',
      'ours.md',
      '# [title]\n\n- **Impact**: [who]\n- **Resolution**: [how]\n- **Follow-ups**:\n  - [change]\n',
    );
    assert.deepEqual(
      ours.sections.map(({ title, role, isBold }) => `${title} ${role} ${isBold}`),
      ['Impact impact true', 'Resolution resolution true', 'Follow-ups actions true'],
    );
    const options = { templates: [ours], template: 'ours' };
    assert.equal(reading(list, options).sections.length, 2);
    const [missing] = problemsIn(list, options).filter(({ rule }) => rule.id === 'section-missing');
    const edits = missing?.fixes?.()[0]?.edits ?? assert.fail();
    assert.equal(
      edits.map(({ text }) => text.map((part) => part.text).join('')).join(),
      '\n\n- **Resolution**: [how]\n\n',
    );
  });
});

describe('the role of a section', () => {
  for (const [heading, role] of [
    ['## 🚒 Timeline', 'timeline'],
    [':boom: Impact', 'impact'],
    ['3. Root Causes', 'root-cause'],
    ['4) Lessons learnt:', 'lessons'],
    ['Action Items ##', 'actions'],
    ['Tasks', 'actions'],
    ['_Summary_', 'summary'],
    ['Timeline of events (all times UTC)', 'timeline'],
    ['Impact {#impact}', 'impact'],
    ['What went well?', 'went-well'],
    ['The Root Cause of the Outage', 'root-cause'],
    ['Affected regions', 'impact'],
    ['Recovery and Lessons', 'resolution'],
    ['Timeline (all times PST) 01/16/2026 - 02/28/2026. Times are rough', 'timeline'],
    ['Weather and impact', undefined],
    ['II. Weather', undefined],
  ] as const) {
    it(`of “${heading}” is ${role ?? 'none'}`, () => {
      const { sections } = parseDocument(
        `# T\n\n${heading.startsWith('#') ? '' : '## '}${heading}\n\nText\n`,
      );
      assert.equal(sectionRole(sections[0]?.name ?? ''), role);
    });
  }
});
