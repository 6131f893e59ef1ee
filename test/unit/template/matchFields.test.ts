import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { matchFields } from '../../../server/src/template/match.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';

/** What each field of a header answers, as `name: template's name`, with `again` for a repetition. */
function matched(templateFields: readonly string[], fields: readonly string[]): readonly string[] {
  const textOf = (names: readonly string[]): string =>
    names.map((name) => `- **${name}:** [value]`).join('\n');
  const template = parseTemplate('example', 'the test', `# Review\n\n${textOf(templateFields)}\n`);
  const document = parseDocument(`# Review\n\n${textOf(fields)}\n`);
  return matchFields(document.fields, template).map(
    ({ field, spec, repeats }) => `${field.name}: ${spec.name}${repeats ? ' again' : ''}`,
  );
}

describe('the fields of a header', () => {
  it('answer those of the same name', () => {
    assert.deepEqual(matched(['Date', 'Author'], ['author', 'Date', 'Service']), [
      'author: Author',
      'Date: Date',
    ]);
  });

  it('answer one for the same thing where none has the name', () => {
    assert.deepEqual(matched(['Date of Incident'], ['Incident date']), ['Incident date: Date of Incident']);
  });

  it('prefer the name where a template has two for one thing', () => {
    const both = ['Duration', 'Time to resolve'];
    assert.deepEqual(matched(both, ['Time to resolve', 'Duration']), [
      'Time to resolve: Time to resolve',
      'Duration: Duration',
    ]);
  });

  it('repeat one only under its name', () => {
    assert.deepEqual(matched(['Author'], ['Authors', 'Written by', 'authors']), [
      'Authors: Author',
      'authors: Author again',
    ]);
    assert.deepEqual(matched(['Duration'], ['Time to resolve', 'Duration', 'Duration']), [
      'Duration: Duration',
      'Duration: Duration again',
    ]);
  });
});
