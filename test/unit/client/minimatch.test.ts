import assert from 'node:assert/strict';
import { Minimatch } from '../../../client/src/minimatch.ts';

describe('globs of the client’s library', () => {
  it('are matched against whole paths', () => {
    const glob = new Minimatch('/team/**/postmortems/*.{md,markdown}', { noext: true });
    assert.ok(glob.makeRe());
    assert.ok(glob.match('/team/shop/postmortems/INC-1.md'));
    assert.ok(glob.match('/team/postmortems/INC-1.markdown'));
    assert.ok(!glob.match('/team/shop/postmortems/2026/INC-1.md'));
    assert.ok(!glob.match('/other/team/shop/postmortems/INC-1.md'));
  });
});
