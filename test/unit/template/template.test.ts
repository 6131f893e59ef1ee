import assert from 'node:assert/strict';
import { plainText } from '../../../server/src/template/placeholders.ts';
import type { Template } from '../../../server/src/template/template.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';

function template(text: string): Template {
  return parseTemplate('ours', 'ours.md', text);
}

describe('a template', () => {
  it('may be empty', () => {
    const { title, fields, sections, placeholders, text } = template('');
    assert.deepEqual(
      { title, fields, sections, placeholders, text },
      {
        title: { prefix: '', idMask: undefined },
        fields: [],
        sections: [],
        placeholders: [],
        text: [],
      },
    );
  });

  const titles: readonly (readonly [text: string, prefix: string, idMask: string | undefined])[] = [
    ['# Review: [INC-XXXX] – [title]', 'Review:', 'INC-XXXX'],
    ['# [INC-XXXX]: [title]', '', 'INC-XXXX'],
    ['# {{title}}', '', undefined],
    ['# Postmortem', 'Postmortem', undefined],
    ['# PM-XXX', '', 'PM-XXX'],
    ['Review of INC-XX\n===', 'Review of', 'INC-XX'],
    ['## No title', '', undefined],
  ];
  for (const [text, prefix, idMask] of titles) {
    it(`has from “${text}” the title “${prefix}” and the mask ${idMask}`, () => {
      assert.deepEqual(template(text).title, { prefix, idMask });
    });
  }

  it('may be written with any line ends and a byte order mark, and is read the same', () => {
    const text = '# T: [INC-X]\n\n**Date:** YYYY-MM-DD\n\n## A\n\n1. [b]\n';
    const { document, ...plain } = template(text);
    for (const other of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      const { document: otherDocument, ...read } = template(other);
      assert.deepEqual(read, plain);
      assert.equal(otherDocument().source.text, document().source.text);
    }
  });

  it('may have its sections at level 1, the first heading being the title', () => {
    const { title, sections } = template('# Summary\n\n[a]\n\n# Impact\n\n# Timeline\n');
    assert.equal(title.prefix, 'Summary');
    assert.deepEqual(
      sections.map(({ name, level, role }) => [name, level, role]),
      [
        ['impact', 1, 'impact'],
        ['timeline', 1, 'timeline'],
      ],
    );
  });

  it('may nest its sections, each with a body of its own', () => {
    const { sections } = template('# T\n\n## A\n\na\n\n### B\n\n[b]\n\n## C\n');
    assert.deepEqual(
      sections.map(({ title, level, body }) => [title, level, plainText(body)]),
      [
        ['A', 2, 'a'],
        ['B', 3, '[b]'],
        ['C', 2, ''],
      ],
    );
  });

  it('keeps comments and rules in the body of a section', () => {
    const { sections } = template('## A\n\n<!-- why? -->\n\n[a]\n\n---\n\n## B\n');
    assert.equal(plainText(sections[0]?.body ?? []), '<!-- why? -->\n\n[a]\n\n---');
  });

  it('knows fields by what they are for, and values by their blanks', () => {
    const { fields } = template(
      '# T\n\n- **Incident Date**: YYYY-MM-DD\n- **Severity**: {{severity}}\n- **Team**: [team]\n- **Duration**: X hours\n- **Started**: [YYYY-MM-DD HH:MM]\n',
    );
    assert.deepEqual(
      fields.map(({ name, role, type, line }) => [name, role, type, plainText(line)]),
      [
        ['Incident Date', 'incident-date', 'date', '- **Incident Date**: YYYY-MM-DD'],
        ['Severity', 'severity', 'severity', '- **Severity**: {{severity}}'],
        ['Team', undefined, 'text', '- **Team**: [team]'],
        ['Duration', 'duration', 'duration', '- **Duration**: X hours'],
        ['Started', undefined, 'date', '- **Started**: [YYYY-MM-DD HH:MM]'],
      ],
    );
  });

  it('knows labels, numbers and tables of a section', () => {
    const { sections } = template(
      '## Impact\n\n- Users: [count]\n- **Money:** [sum]\n- plain\n\n## Steps\n\n1. [step]\n\n## Table\n\n| a \\| b | c |\n| - | - |\n| [x] | y |\n| [z] |  |\n',
    );
    const [impact, steps, tabled] = sections;
    assert.deepEqual(
      impact?.labels.map(({ label, value }) => [label, plainText(value)]),
      [
        ['Users', '[count]'],
        ['Money', '[sum]'],
      ],
    );
    assert.deepEqual([impact?.numbered, steps?.numbered], [false, true]);
    assert.deepEqual(
      tabled?.table?.columns.map(({ name, sample }) => [name, plainText(sample)]),
      [
        ['a \\| b', '[x]'],
        ['c', 'y'],
      ],
    );
    assert.equal(plainText(tabled?.table?.row ?? []), '| [x] | y |');
  });

  it('may have a table without rows', () => {
    const { sections } = template('## A\n\n| a | b |\n| - | - |\n');
    assert.equal(plainText(sections[0]?.table?.row ?? []), '| - | - |');
    assert.deepEqual(
      sections[0]?.table?.columns.map(({ sample }) => sample),
      [[], []],
    );
  });
});
