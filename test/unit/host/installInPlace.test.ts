import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { installInPlace } from '../../host/installInPlace.ts';
import { layProfile } from '../../host/profile.ts';
import { withTemporaryDirectory } from '../../host/temporaryDirectory.ts';

const listed = z.array(
  z.object({ identifier: z.object({ id: z.string() }), version: z.string(), location: z.unknown() }),
);

describe('an extension that is installed where it is built', () => {
  it('is listed once beside what a person has installed, in its present version', async () => {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const profile = await layProfile(join(directory, 'profile'));
      const file = join(profile.extensions, 'extensions.json');
      const other = {
        identifier: { id: 'somebody.theirs' },
        version: '3.0.0',
        location: { path: '/theirs' },
      };
      await writeFile(file, JSON.stringify([other]));
      const manifest = (version: string): Promise<void> =>
        writeFile(
          join(directory, 'package.json'),
          JSON.stringify({ publisher: 'us', name: 'ours', version, engines: {} }),
        );
      await manifest('1.0.0');
      await installInPlace(profile, directory);
      await manifest('1.1.0');
      await installInPlace(profile, directory);
      assert.deepEqual(listed.parse(JSON.parse(await readFile(file, 'utf8'))), [
        other,
        {
          identifier: { id: 'us.ours' },
          version: '1.1.0',
          location: { $mid: 1, path: directory, scheme: 'file' },
        },
      ]);
    });
  });
});
