import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../host/paths.ts';
import { tighterPng } from '../../host/tighterPng.ts';

describe('a picture in fewer bytes', () => {
  it('is the icon that is shipped, byte for byte', async function () {
    this.timeout(60_000);
    const icon = readFileSync(join(root, 'docs', 'icon.png'));
    assert.deepEqual(await tighterPng(icon), icon);
  });
});
