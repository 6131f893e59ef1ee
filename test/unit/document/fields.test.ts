import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { fieldOnLine } from '../../../server/src/document/fields.ts';
import { SourceText } from '../../../server/src/document/sourceText.ts';

/** The field on a line: name, value, and what sets it off. */
function fieldIn(line: string): string | undefined {
  const source = new SourceText(line);
  const field = fieldOnLine(source, 0);
  if (!field) {
    return undefined;
  }
  assert.equal(source.slice(field.nameRange), field.name);
  const kind = `${field.bold ? 'bold' : 'plain'}${field.form === 'item' ? ' item' : ''}`;
  return `${kind} “${field.name}” “${source.slice(field.value)}”`;
}

describe('a field', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    '**Severity:** SEV-1': 'bold “Severity” “SEV-1”',
    '**Severity**: SEV-1': 'bold “Severity” “SEV-1”',
    '**Severity** : SEV-1': 'bold “Severity” “SEV-1”',
    '**Severity :** SEV-1': 'bold “Severity” “SEV-1”',
    '** Severity: ** SEV-1': 'bold “Severity” “SEV-1”',
    '__Severity:__ SEV-1': 'bold “Severity” “SEV-1”',
    '- **Severity:** SEV-1': 'bold item “Severity” “SEV-1”',
    '* **Severity**: SEV-1': 'bold item “Severity” “SEV-1”',
    '12. **Severity:** SEV-1': 'bold item “Severity” “SEV-1”',
    '  **Severity:** SEV-1': 'bold “Severity” “SEV-1”',
    '> **Severity:** SEV-1': 'bold “Severity” “SEV-1”',
    '**Severity:**': 'bold “Severity” “”',
    '**Severity:**SEV-1': 'bold “Severity” “SEV-1”',
    '**Severity:**  SEV-1  ': 'bold “Severity” “SEV-1”',
    '**Severity:** SEV-1\\': 'bold “Severity” “SEV-1”',
    '**Severity:** \\': 'bold “Severity” “”',
    '**Time: start** 10:00': undefined,
    '**Severity:** SEV-1: all **users**': 'bold “Severity” “SEV-1: all **users**”',
    '**Date of Incident:** 2026-03-17': 'bold “Date of Incident” “2026-03-17”',
    'Severity: SEV-1': 'plain “Severity” “SEV-1”',
    '- Users affected: 12': 'plain item “Users affected” “12”',
    'Überblick: a': 'plain “Überblick” “a”',
    'Severity:': 'plain “Severity” “”',
    'The alert said: we are down.': 'plain “The alert said” “we are down.”',
    'See https://example.com': undefined,
    'At 10:30 it failed': undefined,
    '10:30: it failed': undefined,
    '| a: | b |': undefined,
    '[a]: b': undefined,
    'It was **bad**: very': undefined,
    'a **Severity:** SEV-1': undefined,
    '**bold** words': undefined,
    '': undefined,
  };
  for (const [line, expected] of Object.entries(cases)) {
    it(`${expected === undefined ? 'is none' : 'is read'} in ${JSON.stringify(line)}`, () => {
      assert.equal(fieldIn(line), expected);
    });
  }

  it('has an empty value where one would be written', () => {
    const source = new SourceText('**Severity:**');
    assert.deepEqual(fieldOnLine(source, 0)?.value, { start: 13, end: 13 });
  });

  it('takes linear time, whatever repeats', () => {
    for (const unit of [' ', '**', '**a', '**a:', '> ', '- ', 'a', '1', ': ']) {
      fieldIn(`**a${unit.repeat(100_000)}b`);
      fieldIn(`${unit.repeat(100_000)}b`);
    }
  });
});

describe('the fields of a document', () => {
  const namesIn = (text: string): readonly string[] =>
    parseDocument(text).fields.map((field) => `${field.lineNumber} ${field.name}`);

  it('stand in paragraphs, line by line, whatever the breaks', () => {
    assert.deepEqual(namesIn('# T\n\n**A:** 1  \n**B:** 2\\\n**C:** 3\n**D:** 4\n\n**E:** 5'), [
      '2 A',
      '3 B',
      '4 C',
      '5 D',
      '7 E',
    ]);
    assert.deepEqual(namesIn('# T\r\n\r\n**A:** 1  \r\n**B:** 2\r\n'), ['2 A', '3 B']);
  });

  it('stand in lists, one for each item or for each line of one that begins with a field', () => {
    assert.deepEqual(namesIn('# T\n\n- **A:** 1\n  **X:** 2\n- B: 3\n'), ['2 A', '3 X', '4 B']);
    assert.deepEqual(namesIn('# T\n\n- Words\n  X: 2\n- B: 3\n  C:\n\n  D: 4\n'), ['4 B']);
  });

  it('are read in numbered items as in bullets', () => {
    const { fields } = parseDocument('# Review\n\n1. **Severity:** SEV-1\n2) Author: Ada\n- Reviewed: no\n');
    assert.deepEqual(
      fields.map((field) => [field.name, field.form]),
      [
        ['Severity', 'item'],
        ['Author', 'item'],
        ['Reviewed', 'item'],
      ],
    );
  });

  it('stand in the rows of a table of two columns, a head that names one included', () => {
    const read = (table: string): readonly string[] => {
      const { fields, source } = parseDocument(`# Review\n\n${table}\n\n## Summary\n`);
      return fields.map((field) => {
        assert.equal(source.slice(field.nameRange), field.name);
        return `${field.form} ${field.name}=${source.slice(field.value)}`;
      });
    };
    const rows = '| --- | --- |\n| Severity | SEV-1 |\n| **Date:** | 2026-03-17 |\n| Author: | |';
    const expected = ['row Severity=SEV-1', 'row Date=2026-03-17', 'row Author='];
    for (const head of [
      '| Field | Value |',
      '| | |',
      '| **Metadata** | **Details** |',
      '|Item|Description|',
    ]) {
      assert.deepEqual(read(`${head}\n${rows}`), expected, head);
    }
    assert.deepEqual(read(`| Status | Draft |\n${rows}`), ['head Status=Draft', ...expected]);
    assert.deepEqual(read('Severity | SEV-1\n--- | ---\nAuthor | Ada'), [
      'head Severity=SEV-1',
      'row Author=Ada',
    ]);
  });

  it('do not stand in tables of other things', () => {
    const others = [
      '| A | B | C |\n| - | - | - |\n| Severity | SEV-1 | x |',
      '| Time | Event |\n| --- | --- |\n| 14:02 | Severity: SEV-1 |\n| 14:05 | b |',
      `| Field | Value |\n| --- | --- |\n${'| Row | a |\n'.repeat(51)}`,
      '| Field | Value |\n| --- | --- |',
    ];
    for (const table of others) {
      assert.deepEqual(namesIn(`# T\n\n${table}\n`), [], table);
    }
  });

  it('stand between the title and the first section only', () => {
    assert.deepEqual(namesIn('**X:** 1\n\n# T\n\n**A:** 2\n\n## S\n\n**Y:** 3'), ['4 A']);
    assert.deepEqual(namesIn('**A:** 1\n\n## S\n\n**Y:** 3'), ['0 A']);
  });

  it('do not stand in code, quotations, comments or front matter', () => {
    assert.deepEqual(
      namesIn('---\nA: 1\n---\n\n```\n**B:** 2\n```\n\n> **C:** 3\n\n<!-- **D:** 4\n**E:** 5 -->\n'),
      [],
    );
  });
});
