import assert from 'node:assert/strict';
import { nameOfIncident } from '../../../server/src/summary/nameOfIncident.ts';

describe('the name of an incident in a list', () => {
  const names: readonly (readonly [title: string, id: string | null, name: string])[] = [
    ['Post-Incident Review: INC-7', 'INC-7', 'INC-7'],
    ['Post-Incident Review: logins fail', 'INC-7', 'INC-7 logins fail'],
    ['Incident Report 2026-03-02: logins fail', null, 'logins fail'],
    ['**Incident Report:** logins fail', null, 'logins fail'],
    ['Customer reporting: slow', null, 'Customer reporting: slow'],
    ['Peer-reviewed payments: data lost', null, 'Peer-reviewed payments: data lost'],
    ['Review-app previews: gone', null, 'Review-app previews: gone'],
    ['', null, 'a.md'],
  ];
  for (const [title, id, name] of names) {
    it(`“${title}” is listed as “${name}”`, () => {
      assert.equal(nameOfIncident({ id, title }, 'a.md'), name);
    });
  }
});
