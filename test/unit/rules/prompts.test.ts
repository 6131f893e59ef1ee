import assert from 'node:assert/strict';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { problemsIn } from '../../support/checking.ts';

describe('words of a template that tell what to write', () => {
  const text =
    '# Incident: <title>\n\n| Field | Value |\n| --- | --- |\n| Severity | Sev X |\n| Status | *how far* |\n| Cost | $N |\n\n' +
    '## Summary\n\n> One paragraph for people outside.\n\n## Five Whys\n\n1. Why?\n2. Why?\n3. Why?\n';
  const template = parseTemplate('own', 'own.md', text);
  const told = (document: string): readonly string[] =>
    problemsIn(document, { templates: [template], template: 'own' }).map(
      ({ rule, severity, range }) =>
        `${severity} ${rule.id}: ${document.slice(range.start, range.end).split('\n')[0]}`,
    );

  it('are told once each in a new document, and nothing else is', () => {
    assert.deepEqual(told(text), [
      'hint placeholder-left: <title>',
      'hint placeholder-left: Sev X',
      'hint placeholder-left: *how far*',
      'hint placeholder-left: $N',
      'hint placeholder-left: > One paragraph for people outside.',
      'hint placeholder-left: 1. Why?',
    ]);
  });

  it('are told as information once the document is written, since a team may want them to stay', () => {
    const written = text
      .replace('<title>', 'INC-7, queue down')
      .replace('Sev X', 'SEV-2')
      .replace('*how far*', 'Final')
      .replace('$N', '$1,200')
      .replace(
        '1. Why?\n2. Why?\n3. Why?',
        '1. Why did it fail? Release 4.18 added a query without a time limit.',
      );
    assert.ok(told(written).includes('information placeholder-left: > One paragraph for people outside.'));
  });
});
