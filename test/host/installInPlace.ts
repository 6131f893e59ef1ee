import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Profile } from './profile.ts';

const manifest = z.object({ publisher: z.string(), name: z.string(), version: z.string() });
const installed = z.array(z.looseObject({ identifier: z.looseObject({ id: z.string() }) }));

/**
 * Lists an extension among those that a profile has installed, in the folder where it is built; what else a person has
 * installed there stays.
 * @param extension the folder of the extension
 */
export async function installInPlace(profile: Profile, extension: string): Promise<void> {
  const file = join(profile.extensions, 'extensions.json');
  const { publisher, name, version } = manifest.parse(
    JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')),
  );
  const id = `${publisher}.${name}`;
  const before = existsSync(file) ? installed.parse(JSON.parse(await readFile(file, 'utf8'))) : [];
  const others = before.filter(({ identifier }) => identifier.id !== id);
  const own = {
    identifier: { id },
    version,
    location: { $mid: 1, path: extension, scheme: 'file' },
    metadata: {},
  };
  await writeFile(file, JSON.stringify([...others, own]));
}
