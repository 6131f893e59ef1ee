import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySamples, shownSample } from '../../host/samples.ts';

describe('what npm start shows', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postmortem-samples-'));
    await copySamples(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is a sample of the folder', () => {
    assert.ok(shownSample(folder)?.startsWith(folder));
  });

  it('is nothing where the person has removed that sample', async () => {
    await rm(shownSample(folder) ?? '');
    assert.equal(shownSample(folder), undefined);
  });
});
