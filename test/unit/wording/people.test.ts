import assert from 'node:assert/strict';
import { peopleOf } from '../../../server/src/wording/people.ts';

function described(cell: string): readonly string[] {
  return peopleOf(cell).map(({ name, role }) => (role ? `${name} = ${role}` : name));
}

describe('people in a cell', () => {
  const cases: readonly (readonly [cell: string, people: readonly string[]])[] = [
    ['Ada Okafor', ['Ada Okafor']],
    ['Ada Okafor (payments on-call)', ['Ada Okafor = payments on-call']],
    ['payments on-call (Ada Okafor)', ['Ada Okafor = payments on-call']],
    ['J. Ruiz, @sato', ['J. Ruiz', '@sato']],
    ['Ada and Meera', ['Ada', 'Meera']],
    ['KL', ['KL']],
    ['payments on-call', []],
    ['SRE Team', []],
    ['SRE', []],
    ['Jenkins', []],
    ['deploy pipeline', []],
    ['Automated Alert', []],
    ['Release Script', []],
    ['@here', []],
    ['', []],
  ];
  for (const [cell, people] of cases) {
    it(`“${cell}”: ${people.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(described(cell), people);
    });
  }
});
