import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { today } from '../support/checking.ts';
import { goodSample } from '../support/samples.ts';
import { ErrorAnswer, type WireClient } from './support/client.ts';
import { startTestServer } from './support/startTestServer.ts';

const numbers = z.object({
  today: z.string(),
  capped: z.boolean(),
  incidents: z.array(
    z.object({
      uri: z.string(),
      name: z.string(),
      date: z.string().nullable(),
      severity: z.string().nullable(),
      metrics: z.record(z.string(), z.number().nullable()),
      open: z.number(),
      overdue: z.number(),
    }),
  ),
  factors: z.array(z.object({ label: z.string(), incidents: z.array(z.number()) })),
});
const past = z
  .object({
    days: z.array(z.string()),
    files: z.array(z.object({ uri: z.string(), open: z.array(z.number()), overdue: z.array(z.number()) })),
    isCut: z.boolean(),
  })
  .nullable();

const withActions = (...rows: readonly string[]): string => `# Incident Postmortem: INC-7

## Action Items

| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
${rows.join('\n')}
`;
const limit = (status: string): string => `| 1 | Add a limit | Ada Park | 2026-01-15 | ${status} |`;
const alert = '| 2 | Add an alert | Mei Sato | 2026-09-01 | Open |';

describe('insights over the wire', () => {
  let client: WireClient;
  let folder: string;

  beforeEach(() => {
    client = startTestServer();
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'postmortems'));
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, text: string | Uint8Array): void =>
    writeFileSync(join(folder, 'postmortems', name), text);
  const place = (name: string): string => pathToFileURL(join(folder, 'postmortems', name)).href;
  const open = (of = folder) =>
    client.initialize(
      { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      { workspaceFolders: [{ uri: pathToFileURL(of).href, name: 'team' }] },
    );
  const askNumbers = () => client.ask('postmortem/insights', {}, numbers);
  const askPast = () => client.ask('postmortem/insightsHistory', {}, past);

  it('count what the postmortems say, unsaved text included', async () => {
    write('INC-1204.md', goodSample);
    write('INC-7.md', withActions(limit('Open'), alert));
    await open();
    const { incidents, ...rest } = await askNumbers();
    assert.deepEqual(rest, { today, capped: false, factors: [] });
    assert.deepEqual(
      incidents.map((one) => [one.uri, one.date, one.severity, one.open, one.overdue]),
      [
        [place('INC-1204.md'), '2026-03-17', 'SEV-2', 0, 0],
        [place('INC-7.md'), null, null, 2, 1],
      ],
    );
    assert.equal(incidents[0]?.metrics['timeToDetect'], 7 * 60_000);
    assert.equal(incidents[0]?.metrics['timeToResolve'], 70 * 60_000);
    client.open(place('INC-7.md'), withActions(limit('Done'), alert));
    assert.equal((await askNumbers()).incidents[1]?.open, 1);
  });

  it('are of nothing where there is nothing, and know no past without Git', async () => {
    await open();
    assert.deepEqual(await askNumbers(), { today, capped: false, incidents: [], factors: [] });
    assert.equal(await askPast(), null);
    write('INC-7.md', withActions(alert));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: place('INC-7.md'), type: 1 }] });
    assert.equal((await askNumbers()).incidents.length, 1);
    assert.equal(await askPast(), null);
  });

  it('do not stumble over files that cannot be read as text, or are folders', async () => {
    write('INC-7.md', withActions(alert));
    write('INC-8.md', new Uint8Array([0xff, 0xfe, 0, 0xd8, 0, 35, 32, 255]));
    write('INC-9.md', `# Incident Postmortem: INC-9\n\n## Timeline\n\n| ${'|'.repeat(5000)}`);
    mkdirSync(join(folder, 'postmortems', 'INC-10.md'));
    await open();
    const { incidents } = await askNumbers();
    assert.equal(incidents.find(({ uri }) => uri === place('INC-7.md'))?.open, 1);
    assert.equal(await askPast(), null);
  });

  it('are given up when nobody waits for them any more, and asked for again', async () => {
    for (let number = 0; number < 200; number += 1) {
      write(`INC-${number}.md`, goodSample);
    }
    await open();
    for (const method of ['postmortem/insights', 'postmortem/insightsHistory']) {
      const { id, result } = client.startRequest(method, {});
      client.notify('$/cancelRequest', { id });
      await assert.rejects(
        result,
        (error: unknown) => error instanceof ErrorAnswer && error.code === -32_800,
      );
    }
    assert.equal((await askNumbers()).incidents.length, 200);
  });

  describe('the past', () => {
    const git = (...args: readonly string[]): void => {
      execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
    };
    const commit = (day: string): void => {
      git('add', '--all');
      const date = `${day}T12:00:00Z`;
      execFileSync('git', ['-C', folder, 'commit', '-m', 'x', '--date', date], {
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: date },
      });
    };

    before(function () {
      try {
        execFileSync('git', ['--version']);
      } catch {
        console.log('There is no git here, so its history is not tested');
        this.skip();
      }
    });

    beforeEach(() => {
      git('init');
      git('config', 'user.name', 'Lin Park');
      git('config', 'user.email', 'lin@example.org');
      write('INC-7.md', withActions(limit('Open')));
      commit('2025-12-10');
      write('INC-7.md', withActions(limit('Open'), alert));
      commit('2026-01-20');
      write('INC-7.md', withActions(limit('Done'), alert));
      commit('2026-02-10');
    });

    it('tells what was open and overdue at the ends of months, asked before anything else', async () => {
      await open();
      assert.deepEqual(await askPast(), {
        days: ['2025-12-31', '2026-01-31', '2026-02-28'],
        files: [{ uri: place('INC-7.md'), open: [1, 2, 1], overdue: [0, 1, 0] }],
        isCut: false,
      });
    });

    it('follows a postmortem that was renamed, also into another folder', async () => {
      mkdirSync(join(folder, 'postmortems', '2025'));
      renameSync(
        join(folder, 'postmortems', 'INC-7.md'),
        join(folder, 'postmortems', '2025', 'INC-7 limit.md'),
      );
      commit('2026-03-02');
      await open();
      assert.deepEqual(await askPast(), {
        days: ['2025-12-31', '2026-01-31', '2026-02-28'],
        files: [{ uri: place('2025/INC-7 limit.md'), open: [1, 2, 1], overdue: [0, 1, 0] }],
        isCut: false,
      });
    });

    it('leaves out what is no postmortem today', async () => {
      write('INC-7.md', '# Shopping\n\n- Milk\n');
      renameSync(join(folder, 'postmortems', 'INC-7.md'), join(folder, 'shopping.md'));
      await open();
      assert.deepEqual(await askPast(), {
        days: ['2025-12-31', '2026-01-31', '2026-02-28'],
        files: [],
        isCut: false,
      });
    });

    it('goes back as far as a shallow clone does', async () => {
      const clone = join(folder, 'clone');
      git('clone', '--depth', '2', pathToFileURL(folder).href, clone);
      await open(clone);
      const found = await askPast();
      assert.equal(found?.isCut, false);
      assert.deepEqual(found?.days, ['2026-01-31', '2026-02-28']);
      assert.deepEqual(
        found?.files.map(({ open }) => open),
        [[2, 1]],
      );
    });

    it('ends where contents are missing, instead of counting nothing', async () => {
      const id = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD~1:postmortems/INC-7.md'])
        .toString()
        .trim();
      rmSync(join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2)), { force: true });
      await open();
      const found = await askPast();
      assert.equal(found?.isCut, true);
      assert.deepEqual(found?.days, ['2026-02-28']);
      assert.deepEqual(
        found?.files.map(({ open }) => open),
        [[1]],
      );
    });
  });
});
