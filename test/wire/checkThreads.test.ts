import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { draftSample, faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { runCommandLine } from './support/commandLine.ts';

const bundle = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const formats = ['text', 'json', 'sarif', 'github'];

describe('a run in several threads', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  /** A file that is listed and cannot be read: it is longer than any text, and takes no place. */
  const writeHuge = (path: string): void => {
    write(path, '');
    truncateSync(join(folder, path), 2 ** 32);
  };

  /** Folders with what a repository may hold, in the order in which they are checked. */
  const writeMixed = (): void => {
    for (let number = 10; number < 14; number += 1) {
      const own = (text: string): string => text.replaceAll(/INC-1\d+/g, `INC-${number}`);
      write(`a/good-${number}.md`, own(goodSample));
      write(`b/faulty-${number}.md`, own(faultySample));
      write(`b/missing-${number}.md`, `\uFEFF${withoutSection(goodSample, 'Prevention')}`);
      write(`c/draft-${number}.md`, own(draftSample).replaceAll('\n', '\r\n'));
      write(`c/notes-${number}.md`, '# Notes\n\nNo report.\n');
      write(`d/silent-${number}.md`, `${own(faultySample)}\n<!-- postmortem-disable-file text-copied -->\n`);
      write(`d/all-${number}.md`, `${own(faultySample)}\n<!-- postmortem-disable-file -->\n`);
      write(`e/${number}/good.md`, own(goodSample));
    }
    write('b/.postmortem.json', '{ "rulez": {} }');
    write('d/.postmortem.json', '{ "templates": ["nowhere.md"], "strictness": "strict" }');
    write('e/.postmortem.json', '{ "rules": { "title-id-duplicate": "error", "text-copied": "off" } }');
    write('e/12/.postmortem.json', '{ "severity": 1 }');
  };

  const results = async (...args: readonly string[]) => {
    const [one, several] = await Promise.all(
      ['1', '3'].map((threads) =>
        runCommandLine(['check', ...args, '--threads', threads, '--today', '2026-06-01'], folder),
      ),
    );
    assert.deepEqual(several, one);
    return one;
  };

  for (const format of formats) {
    it(`prints what a check in one thread prints, as ${format}`, async () => {
      writeMixed();
      const { status, out, error } = (await results('.', '--format', format)) ?? assert.fail();
      assert.equal(status, 2);
      const places = error.split('\n').map((line) => /^(.+?):\d+:\d+: /.exec(line)?.[1]);
      const broken = ['b', 'd', 'e/12'].map((name) => join(folder, name, '.postmortem.json'));
      assert.deepEqual(places, [...broken, undefined]);
      for (const rule of ['title-id-duplicate', 'section-missing', 'suppression-unused']) {
        assert.ok(out.includes(rule), rule);
      }
    });
  }

  it('counts and leaves out what a check in one thread does', async () => {
    writeMixed();
    assert.equal((await results('a', 'c', '*/*.md', '--quiet', '--max-warnings', '1'))?.status, 2);
    assert.equal((await results('a', '--max-warnings', '1', '--as-reviewed'))?.status, 1);
    assert.equal((await results('a/good-10.md', 'c/notes-10.md', '--only-postmortems'))?.status, 0);
  });

  it('ends at a file that cannot be read', async () => {
    writeMixed();
    writeHuge('c/huge.md');
    const { status, out, error } = (await results('.')) ?? assert.fail();
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(error, /“c\/huge\.md” is not read: it is longer than 512 MB\.\n$/);
    assert.match(error, /b\/\.postmortem\.json:1:3/, 'what was found before it is told');
    assert.doesNotMatch(error, /d\/\.postmortem\.json/, 'nothing that comes after it');
  });

  it('ends at a template or configuration that is not there', async () => {
    writeMixed();
    assert.match((await results('.', '--template', 'none'))?.error ?? '', /There is no template “none”/);
    assert.match(
      (await results('.', '--config', 'none'))?.error ?? '',
      /There is no configuration file “none”/,
    );
  });

  it('mends files in their order', async () => {
    for (let number = 0; number < 3; number += 1) {
      write(`${number}.md`, faultySample);
    }
    const first = await runCommandLine(['check', '.', '--fix', '--threads', '3'], folder);
    const second = await runCommandLine(['check', '.', '--fix', '--threads', '1'], folder);
    assert.deepEqual(second, first, 'all was mended by the first');
    assert.doesNotMatch(first.out, /can be mended/);
  });

  it('refuses a number of threads that is none', async () => {
    for (const count of ['0', '-1', 'many', '1000']) {
      const { status, error } = await runCommandLine(['check', '.', '--threads', count], folder);
      assert.equal(status, 2);
      assert.match(error, /A whole number from 1 to 99 is wanted/);
    }
  });

  for (const [command, ...formatsOf] of [
    ['actions', 'text', 'json', 'csv', 'markdown'],
    ['report', 'markdown', 'json', 'html'],
  ] as const) {
    it(`lists what one thread lists, for ${command}`, async () => {
      writeMixed();
      for (const format of formatsOf) {
        const args = [command, '.', '--format', format, '--today', '2026-06-01', '--threads'];
        const one = await runCommandLine([...args, '1'], folder);
        assert.deepEqual(await runCommandLine([...args, '3'], folder), one);
        assert.equal(one.status, 2, 'configurations are broken');
        assert.ok(one.out.includes('faulty-10.md'), one.out);
        const lines = one.error.split('\n').filter((line) => line.includes('.postmortem.json:'));
        assert.equal(lines.length, 3, one.error);
      }
    });

    it(`ends at a file that cannot be read, for ${command}`, async () => {
      writeMixed();
      writeHuge('c/huge.md');
      const one = await runCommandLine([command, '.', '--threads', '1'], folder);
      assert.deepEqual(await runCommandLine([command, '.', '--threads', '3'], folder), one);
      assert.equal(one.status, 2);
      assert.equal(one.out, '');
      assert.match(one.error, /“c\/huge\.md” is not read: it is longer than 512 MB\.\n$/);
    });
  }

  it('ends quietly when nobody reads on', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    for (let number = 0; number < 40; number += 1) {
      write(`${number}.md`, faultySample);
    }
    for (const format of formats) {
      const args = ['check', '.', '--threads', '2', '--format', format];
      const child = spawn(process.execPath, [bundle, ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const error = readAll(child.stderr);
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      child.stdout.destroy();
      assert.equal(await error, '');
      assert.deepEqual(await exit, [1, null]);
    }
  });

  it('ends with its own status when nobody reads why the check could not be made', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    write('a.md', goodSample);
    write('.postmortem.json', '{ "templat": "short" }');
    const child = spawn(process.execPath, [bundle, 'check', '.'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = readAll(child.stdout);
    const exit = once(child, 'exit');
    child.stderr.destroy();
    assert.match(await out, /a\.md|No problems/);
    assert.deepEqual(await exit, [2, null]);
  });

  it('ends when it is interrupted', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    write('a.md', goodSample);
    execFileSync('mkfifo', [join(folder, 'endless.md')]);
    const args = ['check', 'endless.md', 'a.md', '--threads', '2'];
    const child = spawn(process.execPath, [bundle, ...args], { cwd: folder, stdio: 'ignore' });
    const exit = once(child, 'exit');
    // Opened once a thread reads from it, and waits for what never comes.
    const pipe = await open(join(folder, 'endless.md'), 'w');
    child.kill('SIGINT');
    assert.deepEqual(await exit, [null, 'SIGINT']);
    await pipe.close();
  });
});
