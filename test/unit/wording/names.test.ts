import assert from 'node:assert/strict';
import { problemsIn } from '../../support/checking.ts';

/** What is taken for the name of a person in the root cause, where that person is the author. */
function namedIn(person: string, sentence: string): readonly string[] {
  const text = [
    '# Postmortem: Checkout errors',
    '',
    `**Author:** ${person}`,
    '',
    '## Root Cause',
    '',
    sentence,
    '',
  ].join('\n');
  return problemsIn(text)
    .filter(({ rule }) => rule.id === 'wording-name')
    .map(({ range }) => text.slice(range.start, range.end));
}

describe('names in the analysis', () => {
  const cases: readonly (readonly [person: string, sentence: string, found: readonly string[]])[] = [
    ['Ada Okafor', 'The limit was part of Ada’s change.', ['Ada']],
    ['Αλέξης Παππάς', 'The limit was part of Αλέξης’s change.', ['Αλέξης']],
    // A capital sigma before an apostrophe and an “s” becomes another small letter than at the end of a word.
    ['ΑΛΕΞΗΣ ΠΑΠΠΑΣ', "The limit was part of ΑΛΕΞΗΣ's change.", ['ΑΛΕΞΗΣ']],
    ['ΑΛΕΞΗΣ ΠΑΠΠΑΣ', 'The limit was part of ΑΛΕΞΗΣ’s change.', ['ΑΛΕΞΗΣ']],
    ['ΑΛΕΞΗΣ ΠΑΠΠΑΣ', 'The change by ΑΛΕΞΗΣ had no limit.', ['ΑΛΕΞΗΣ']],
  ];
  for (const [person, sentence, found] of cases) {
    it(`${person}: ${sentence}`, () => {
      assert.deepEqual(
        namedIn(person, sentence).map((name) => name.replace(/['’]s$/, '')),
        found,
      );
    });
  }
});
