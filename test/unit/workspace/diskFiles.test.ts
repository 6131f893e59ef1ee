import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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

  it('are there or not, and are listed by name, folders apart', async () => {
    for (const name of ['b.md', 'a.md']) {
      writeFileSync(inWorkspace(name), '');
    }
    for (const name of ['y', 'x']) {
      mkdirSync(inWorkspace(name));
    }
    symlinkSync('../secret.md', inWorkspace('out.md'));
    symlinkSync('..', inWorkspace('up'));
    const at = (name: string): string => uriOf(inWorkspace(name));
    assert.deepEqual(await Promise.all(['a.md', 'x', 'none.md'].map((name) => diskFiles.exists(at(name)))), [
      true,
      true,
      false,
    ]);
    assert.deepEqual(await diskFiles.list(at('.')), ['a.md', 'b.md', 'out.md', 'up']);
    assert.deepEqual(await diskFiles.folders?.(at('.')), ['x', 'y'], 'a link leads into no folder');
    for (const nowhere of [at('none'), 'untitled:Untitled-1']) {
      assert.deepEqual(await diskFiles.list(nowhere), []);
      assert.deepEqual(await diskFiles.folders?.(nowhere), []);
      assert.equal(await diskFiles.exists(nowhere), false);
      assert.equal(await diskFiles.realPlace?.(nowhere), nowhere);
    }
    assert.equal(await diskFiles.realPlace?.(at('out.md')), uriOf(realpathSync(join(folder, 'secret.md'))));
  });

  it('are searched without what links fetch from outside of their checkout, or of their folder', async () => {
    mkdirSync(inWorkspace('incidents'));
    writeFileSync(inWorkspace('incidents/own.md'), '# Own\n');
    writeFileSync(inWorkspace('near.md'), '# Near\n');
    for (const [name, target] of [
      ['alias.md', 'own.md'],
      ['broken.md', 'none.md'],
      ['folder.md', '..'],
      ['near.md', '../near.md'],
      ['out.md', '../../secret.md'],
    ] as const) {
      symlinkSync(target, inWorkspace(`incidents/${name}`));
    }
    const incidents = uriOf(inWorkspace('incidents'));
    const found = async (): Promise<readonly (readonly [string, string | undefined])[]> => {
      const files = (await diskFiles.searched?.(incidents)) ?? diskFiles;
      const again = (await files.searched?.(incidents)) ?? files;
      assert.deepEqual(await again.list(incidents), await files.list(incidents));
      const names = ['alias.md', 'near.md', 'out.md', 'own.md'];
      const texts = await Promise.all(names.map((name) => files.readText(`${incidents}/${name}`)));
      const listed = await files.list(incidents);
      assert.deepEqual(
        listed,
        names.filter((_, index) => texts[index] !== undefined),
      );
      return names.map((name, index) => [name, texts[index]] as const);
    };
    assert.deepEqual(await found(), [
      ['alias.md', '# Own\n'],
      ['near.md', undefined],
      ['out.md', undefined],
      ['own.md', '# Own\n'],
    ]);
    mkdirSync(inWorkspace('.git'));
    assert.deepEqual(await found(), [
      ['alias.md', '# Own\n'],
      ['near.md', '# Near\n'],
      ['out.md', undefined],
      ['own.md', '# Own\n'],
    ]);
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
