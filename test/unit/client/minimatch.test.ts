import assert from 'node:assert/strict';
import { Minimatch } from '../../../client/src/minimatch.ts';

describe('globs of the client’s library', () => {
  it('are matched against whole paths', () => {
    const glob = new Minimatch('/work/**/postmortems/*.{md,markdown}', { noext: true });
    assert.ok(glob.makeRe());
    assert.ok(glob.match('/work/shop/postmortems/INC-1.md'));
    assert.ok(glob.match('/work/postmortems/INC-1.markdown'));
    assert.ok(!glob.match('/work/shop/postmortems/2026/INC-1.md'));
    assert.ok(!glob.match('/other/work/shop/postmortems/INC-1.md'));
  });
});
