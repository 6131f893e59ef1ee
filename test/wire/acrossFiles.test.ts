import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { WireClient } from './support/client.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';

const report = z.object({
  kind: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      relatedInformation: z.array(z.object({ location: z.object({ uri: z.string() }) })).optional(),
    }),
  ),
});

const first = '# Postmortem: INC-7, checkout is down\n';
const second = '# Postmortem: INC-7, search is down\n';

/** Begins as an editor does that asks for problems, can be told to ask again, and watches the files of a folder. */
async function openFolder(client: WireClient, folder: string): Promise<void> {
  await client.initialize(
    {
      textDocument: { diagnostic: {} },
      workspace: {
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }] },
  );
}

describe('problems across files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    writeFileSync(join(folder, 'first.md'), first);
    writeFileSync(join(folder, 'second.md'), second);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const check = async (...paths: readonly string[]) => {
    const { out } = await runCommandLine(
      ['check', ...paths, '--format', 'json', '--today', '2026-06-01'],
      folder,
    );
    return jsonProblems
      .parse(JSON.parse(out))
      .filter(({ rule }) => rule === 'title-id-duplicate' || rule === 'suppression-unused');
  };

  it('are found among the files of a run, and only there', async () => {
    assert.deepEqual(
      (await check('.')).map(({ file, rule, severity }) => [file, rule, severity]),
      [
        ['first.md', 'title-id-duplicate', 'warning'],
        ['second.md', 'title-id-duplicate', 'warning'],
      ],
    );
    assert.deepEqual(await check('first.md'), []);
  });

  it('can be silenced, and the comment is unused only where others were compared', async () => {
    const comment = '<!-- postmortem-disable-file title-id-duplicate -->\n';
    writeFileSync(join(folder, 'first.md'), first + comment);
    assert.deepEqual(
      (await check('.')).map(({ file }) => file),
      ['second.md'],
    );
    writeFileSync(join(folder, 'second.md'), second.replace('INC-7', 'INC-8'));
    assert.deepEqual(
      (await check('.')).map(({ rule }) => rule),
      ['suppression-unused'],
    );
    assert.deepEqual(await check('first.md'), []);
  });

  it('are not looked for in what Git ignores', async () => {
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    mkdirSync(join(folder, 'build'));
    writeFileSync(join(folder, 'build', 'third.md'), first.replace('INC-7', 'INC-8'));
    writeFileSync(join(folder, 'fourth.md'), first.replace('INC-7', 'INC-8'));
    assert.equal((await check('.')).length, 4);
    writeFileSync(join(folder, '.gitignore'), 'build/\n');
    assert.equal((await check('.')).length, 2);
    // What is named is checked nevertheless.
    assert.equal((await check('.', 'build/third.md')).length, 4);
  });

  it('appear in the editor once something has asked for the index, with the other place', async () => {
    const client = new WireClient();
    const refreshes: unknown[] = [];
    let refreshed = (): void => {};
    const refresh = new Promise<void>((resolve) => {
      refreshed = resolve;
    });
    client.answers['workspace/diagnostic/refresh'] = (params) => {
      refreshes.push(params);
      refreshed();
      return null;
    };
    await openFolder(client, folder);
    const uri = pathToFileURL(join(folder, 'second.md')).href;
    const pull = async () =>
      (await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report)).items.filter(
        ({ code }) => code === 'title-id-duplicate',
      );
    client.open(uri, second);
    assert.deepEqual(await pull(), []);
    await client.request('postmortem/index', {});
    await refresh;
    assert.deepEqual(
      (await pull()).map(({ relatedInformation }) => relatedInformation?.map(({ location }) => location.uri)),
      [[pathToFileURL(join(folder, 'first.md')).href]],
    );
    // Nothing has changed: nothing is shown again.
    await client.request('postmortem/index', {});
    assert.equal(refreshes.length, 1);
    assert.equal(await client.shutdown(), 0);
  });

  describe('in the editor', () => {
    let client: WireClient;
    let refreshes: (() => void)[];

    beforeEach(async () => {
      client = new WireClient();
      refreshes = [];
      client.answers['workspace/diagnostic/refresh'] = () => {
        refreshes.shift()?.();
        return null;
      };
      await openFolder(client, folder);
    });

    afterEach(async () => {
      assert.equal(await client.shutdown(), 0);
    });

    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
    const refreshed = (): Promise<void> => new Promise((resolve) => refreshes.push(resolve));
    const found = async (): Promise<number> => {
      const params = { textDocument: { uri: uriOf('second.md') } };
      const { items } = await client.ask('textDocument/diagnostic', params, report);
      return items.filter(({ code }) => code === 'title-id-duplicate').length;
    };
    const change = (type: number): void =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('first.md'), type }] });
    const fileChanges: readonly (readonly [how: string, type: number, text: string | undefined])[] = [
      ['has another id', 2, first.replace('INC-7', 'INC-8')],
      ['is gone', 3, undefined],
    ];
    for (const [how, type, text] of fileChanges) {
      it(`go when the other file ${how}, though nobody asks for the index again`, async () => {
        client.open(uriOf('second.md'), second);
        const compared = refreshed();
        await client.request('postmortem/index', {});
        await compared;
        assert.equal(await found(), 1);
        if (text === undefined) {
          rmSync(join(folder, 'first.md'));
        } else {
          writeFileSync(join(folder, 'first.md'), text);
        }
        const again = refreshed();
        change(type);
        await again;
        assert.equal(await found(), 0);
      }).timeout(10_000);
    }
  });
});
