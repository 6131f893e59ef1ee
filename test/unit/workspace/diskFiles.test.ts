import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uriOf } from '../../../server/src/uris.ts';
import { diskFiles } from '../../../server/src/workspace/diskFiles.ts';
import { loadEnvironment } from '../../../server/src/workspace/environment.ts';

describe('files on the disk', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'workspace'));
    writeFileSync(join(folder, 'secret.md'), '# Secret\n');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const inWorkspace = (name: string): string => join(folder, 'workspace', name);
  const read = (path: string): Promise<string | undefined> => diskFiles.readText(uriOf(path));

  it('are read, and none is read that is a folder, or too long, or never ends', async () => {
    writeFileSync(inWorkspace('a.md'), 'é\n');
    writeFileSync(inWorkspace('long.md'), '');
    truncateSync(inWorkspace('long.md'), 20_000_000);
    assert.equal(await read(inWorkspace('a.md')), 'é\n');
    assert.equal(await read(inWorkspace('long.md')), undefined);
    assert.equal(await read(inWorkspace('.')), undefined);
    assert.equal(await read(inWorkspace('none.md')), undefined);
    assert.equal(await read('/dev/zero'), undefined);
  });

  it('hold no template that a link fetches from outside', async () => {
    symlinkSync('../secret.md', inWorkspace('linked.md'));
    symlinkSync('..', inWorkspace('up'));
    writeFileSync(inWorkspace('own.md'), '# Own\n');
    symlinkSync('own.md', inWorkspace('alias.md'));
    const templates = ['linked.md', 'up/secret.md', 'alias.md', 'own.md'];
    const configuration = inWorkspace('.postmortem.json');
    writeFileSync(configuration, JSON.stringify({ templates }));
    const environment = await loadEnvironment(diskFiles, uriOf(configuration), {}, uriOf(folder));
    assert.deepEqual(
      environment.templates.slice(0, 2).map(({ name }) => name),
      ['alias', 'own'],
    );
    assert.deepEqual(
      environment.errors.map(({ message }) => message),
      [
        'The template “linked.md” is a link to a place outside the folder.',
        'The template “up/secret.md” is a link to a place outside the folder.',
      ],
    );
  });

  it('may lie in a workspace that is reached by a link itself', async () => {
    writeFileSync(inWorkspace('own.md'), '# Own\n');
    symlinkSync('workspace', join(folder, 'shortcut'));
    const environment = await loadEnvironment(
      diskFiles,
      undefined,
      { templates: ['own.md'] },
      uriOf(join(folder, 'shortcut')),
    );
    assert.equal(environment.templates[0]?.name, 'own');
    assert.deepEqual(environment.errors, []);
  });
});
