import assert from 'node:assert/strict';
import { countProblems, troubleOf } from '../../../client/src/statusSummary.ts';
import type { DocumentStatus } from '../../../server/src/protocol.ts';

const calm: DocumentStatus = {
  uri: 'file:///postmortems/INC-7.md',
  version: 1,
  recognised: true,
  recognisedBecause: 'its path matches **/postmortems/**/*.md',
  template: null,
  state: 'fresh',
  problems: { error: 0, warning: 0, information: 0, hint: 0 },
  configuration: null,
  configurationErrors: [],
  failures: [],
};

describe('status summary', () => {
  it('counts what the Problems view lists', () => {
    assert.equal(countProblems({ error: 1, warning: 2, information: 3, hint: 40 }), 6);
  });

  it('puts a failing rule before a broken configuration', () => {
    assert.equal(troubleOf(calm), 'none');
    assert.equal(troubleOf({ ...calm, configurationErrors: ['x'] }), 'broken configuration');
    assert.equal(troubleOf({ ...calm, configurationErrors: ['x'], failures: ['y'] }), 'failing rules');
  });

  it('tells a failed check from a failing rule', () => {
    assert.equal(troubleOf({ ...calm, recognised: false, failures: ['y'] }), 'failed check');
  });
});
