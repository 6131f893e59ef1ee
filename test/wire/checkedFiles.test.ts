import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultySample, goodSample } from '../support/samples.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';
import { commandLineProgram } from './support/programs.ts';

describe('the files that the command line checks', () => {
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-')));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string | Uint8Array): void {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** The files in which a check finds something. */
  async function checked(args: readonly string[], below = '.'): Promise<readonly string[]> {
    const { out } = await runCommandLine(['check', '--format', 'json', ...args], join(folder, below));
    return [...new Set(jsonProblems.parse(JSON.parse(out)).map(({ file }) => file.replaceAll('\\', '/')))];
  }

  describe('without a configuration, in a checkout', () => {
    beforeEach(() => {
      mkdirSync(join(folder, '.git'));
      // Nothing but the folder says what it is.
      write('postmortems/2026/checkout.md', '# The checkout was down\n\nTODO\n');
    });

    it('are the same from the top of it and from any folder in it', async () => {
      assert.deepEqual(await checked(['.']), ['postmortems/2026/checkout.md']);
      assert.deepEqual(await checked(['.'], 'postmortems'), ['2026/checkout.md']);
      assert.deepEqual(await checked(['.'], 'postmortems/2026'), ['checkout.md']);
      assert.deepEqual(await checked(['..'], 'postmortems/2026'), ['../2026/checkout.md']);
    });

    it('are held to the templates at the top of it', async () => {
      write(
        '.postmortem/templates/ours.md',
        '---\nname: ours\n---\n\n# Review of [INC-XXXX]\n\n## What broke\n',
      );
      const args = ['new', 'INC-7', '--out', '-'];
      const { out } = await runCommandLine(args, folder);
      assert.match(out, /^# Review of INC-7$/m);
      assert.equal((await runCommandLine(args, join(folder, 'postmortems', '2026'))).out, out);
      const held = ['check', '--template', 'ours', 'checkout.md'];
      const { error } = await runCommandLine(held, join(folder, 'postmortems', '2026'));
      assert.equal(error, '');
    });
  });

  const asked: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['check', '--config', 'none.json'], /^There is no configuration file “none\.json”/],
    [['check', '--template', 'none'], /^There is no template “none”/],
    [['actions', '--config', 'none.json'], /^There is no configuration file “none\.json”/],
    [['report', '--config', 'none.json'], /^There is no configuration file “none\.json”/],
    [['check', '--config', 'broken.json'], /broken\.json:1:3: There is no key “rulez”/],
    [['actions', '--config', 'broken.json'], /broken\.json:1:3: There is no key “rulez”/],
  ];
  for (const [args, says] of asked) {
    it(`may be none, and still what is asked for has to be there: “${args.join(' ')}”`, async () => {
      mkdirSync(join(folder, 'empty'));
      write('broken.json', '{ "rulez": {} }');
      const { status, error } = await runCommandLine([...args, 'empty'], folder);
      assert.equal(status, 2);
      assert.match(error, says);
    });
  }

  it('may be none, and still a configuration that is broken is told of', async () => {
    mkdirSync(join(folder, 'empty'));
    write('.postmortem.json', '{ "rulez": {} }');
    const { status, error } = await runCommandLine(['check', 'empty'], folder);
    assert.equal(status, 2);
    assert.match(error, /There is no key “rulez”/);
  });

  it('are none where the folder that it runs in is gone, which it says in one sentence', function () {
    if (process.platform === 'win32') {
      // A folder in which a program runs cannot be removed there.
      this.skip();
    }
    const command = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
    const program = [process.execPath, ...commandLineProgram, 'check'];
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command, 'bash', ...program], {
      cwd: folder,
      encoding: 'utf8',
    });
    const error = 'The folder in which this runs is not there any more. Run it in another one.\n';
    assert.deepEqual([status, stdout, stderr], [2, '', error]);
  });

  describe('in UTF-16 with the mark of it, as Windows writes files', () => {
    const text = `\uFEFF${faultySample.replaceAll('\n', '\r\n')}`;
    const encodings: readonly (readonly [name: string, bytes: Buffer])[] = [
      ['little', Buffer.from(text, 'utf16le')],
      ['big', Buffer.from(text, 'utf16le').swap16()],
    ];
    for (const [name, bytes] of encodings) {
      it(`are read as an editor reads them, the ${name} end first`, async () => {
        write('a.md', text);
        const expected = await runCommandLine(['check', 'a.md'], folder);
        assert.equal(expected.status, 1);
        write('a.md', bytes);
        assert.deepEqual(await runCommandLine(['check', 'a.md'], folder), expected);
        const input = ['check', '-', '--stdin-filename', 'a.md'];
        assert.deepEqual(await runCommandLine(input, folder, bytes), expected);
        const { out } = await runCommandLine(['report', 'a.md', '--format', 'json'], folder);
        assert.match(out, /"id": "INC-1188"/);
      });

      it(`are found in a folder and never mended, the ${name} end first`, async () => {
        write('a.md', bytes);
        assert.deepEqual(await checked(['.']), ['a.md']);
        const { status, error } = await runCommandLine(['check', '--fix', '.'], folder);
        assert.deepEqual([status, error], [2, '“a.md” is not written in UTF-8 and was left as it is.\n']);
        assert.deepEqual(readFileSync(join(folder, 'a.md')), bytes);
      });
    }

    it('are read as configurations, too', async () => {
      write('a.md', faultySample);
      write('.postmortem.json', Buffer.from('\uFEFF{ "rulez": {} }', 'utf16le'));
      const { status, error } = await runCommandLine(['check', 'a.md'], folder);
      assert.equal(status, 2);
      assert.match(error, /:1:3: There is no key “rulez”/);
    });
  });

  describe('where something cannot be read', () => {
    /** Runs it as somebody whom rights hold for. */
    function run(...args: readonly string[]) {
      chmodSync(folder, 0o755);
      const isAdministrator = process.getuid?.() === 0;
      const { status, stderr } = spawnSync(process.execPath, [...commandLineProgram, ...args], {
        cwd: folder,
        encoding: 'utf8',
        ...(isAdministrator ? { uid: 65_534, gid: 65_534 } : {}),
      });
      return { status, error: stderr };
    }

    function lock(name: string): void {
      chmodSync(join(folder, name), 0);
    }

    beforeEach(function () {
      if (process.platform === 'win32') {
        this.skip();
      }
      mkdirSync(join(folder, '.git'));
      write('postmortems/2026/a.md', goodSample);
      write('postmortems/b.md', goodSample.replaceAll('INC-1204', 'INC-1205'));
    });

    afterEach(() => {
      chmodSync(join(folder, 'postmortems/2026'), 0o755);
      chmodSync(join(folder, 'postmortems'), 0o755);
    });

    it('are no green run: the folder that is named', () => {
      lock('postmortems');
      for (const command of ['check', 'actions', 'report']) {
        assert.deepEqual(run(command, 'postmortems'), {
          status: 2,
          error: '“postmortems” cannot be read (EACCES: permission denied).\n',
        });
      }
    });

    it('are no green run: a folder below', () => {
      lock('postmortems/2026');
      for (const [named, shown] of [
        ['.', 'postmortems/2026'],
        ['postmortems', 'postmortems/2026'],
      ] as const) {
        assert.deepEqual(run('check', named), {
          status: 2,
          error: `“${shown}” cannot be read (EACCES: permission denied).\n`,
        });
      }
    });

    it('are not said to be missing', () => {
      lock('postmortems/2026');
      for (const named of ['postmortems/2026/a.md', 'postmortems/2026/*.md']) {
        assert.deepEqual(run('check', named), {
          status: 2,
          error: `“${named}” cannot be read (EACCES: permission denied).\n`,
        });
      }
    });

    it('are checked with the defaults where the configuration is unreadable, which it says', () => {
      write('.postmortem.json', '{ "rules": { "section-missing": "off" } }');
      const error = `${join(folder, '.postmortem.json')}:1:1: This configuration cannot be read, so the defaults hold.\n`;
      assert.deepEqual(run('check', 'postmortems'), { status: 0, error: '' });
      lock('.postmortem.json');
      for (const args of [
        ['check', 'postmortems'],
        ['actions', '.'],
        ['timeline', 'postmortems/b.md'],
      ]) {
        assert.deepEqual(run(...args), { status: 2, error });
      }
      rmSync(join(folder, '.postmortem.json'));
      mkdirSync(join(folder, '.postmortem.json'));
      assert.deepEqual(run('check', 'postmortems'), { status: 2, error });
    });
  });

  describe('that links lead to', () => {
    beforeEach(function () {
      if (process.platform === 'win32') {
        this.skip();
      }
      mkdirSync(join(folder, '.git'));
      write('postmortems/a.md', faultySample);
      write('elsewhere/b.md', faultySample.replaceAll('INC-1188', 'INC-1189'));
      symlinkSync('a.md', join(folder, 'postmortems', 'latest.md'));
      symlinkSync('../elsewhere/b.md', join(folder, 'postmortems', 'b.md'));
      symlinkSync('../elsewhere/b.md', join(folder, 'postmortems', 'c.md'));
      symlinkSync('postmortems', join(folder, 'link'));
    });

    const expected: readonly (readonly [args: readonly string[], files: readonly string[]])[] = [
      [['.'], ['elsewhere/b.md', 'postmortems/a.md']],
      [['postmortems'], ['postmortems/a.md', 'postmortems/b.md']],
      [
        ['postmortems', 'link'],
        ['postmortems/a.md', 'postmortems/b.md'],
      ],
      [['postmortems/a.md', 'postmortems/latest.md', 'link/a.md'], ['postmortems/a.md']],
      [['postmortems/*.md', 'link/a.md'], ['link/a.md']],
      [['link'], ['link/a.md', 'link/b.md']],
    ];
    for (const [args, files] of expected) {
      it(`are checked once: ${args.join(' ')}`, async () => {
        assert.deepEqual(await checked(args), files);
        const { out } = await runCommandLine(['check', ...args], folder);
        assert.doesNotMatch(out, /title-id-duplicate/);
      });
    }
  });

  it('are not templates, whoever names them: they are left out, with the reason', async () => {
    write('.postmortem/templates/ours.md', '# Incident Review: [title]\n\n## Summary\n\n[text]\n');
    write('postmortems/form.md', '---\ntype: postmortem-template\n---\n\n# Postmortem: [title]\n');
    write('postmortems/INC-1188.md', faultySample);
    const ours = '.postmortem/templates/ours.md';
    const { out, error } = await runCommandLine(
      ['check', ours, 'postmortems/form.md', 'postmortems'],
      folder,
    );
    assert.match(out, / in 1 postmortem\. /);
    assert.equal(
      error,
      `${ours} is left out: it is a template of the team.\n` +
        'postmortems/form.md is left out: its front matter says that it is a template.\n',
    );
    assert.deepEqual(await runCommandLine(['check', '--format', 'json', ours], folder), {
      status: 0,
      out: '[]\n',
      error: `${ours} is left out: it is a template of the team.\n`,
    });
    const { error: silence } = await runCommandLine(['check', '.'], folder);
    assert.equal(silence, '');
  });

  it('match the globs of a named configuration from its folder, or from that of the run above it', async () => {
    write('ci/strict.json', '{ "files": ["reviews/*.md"] }');
    write('reviews/a.md', '# Search was down\n\nTODO: tell why\n');
    write('reviews/older/b.md', '# Search was down\n\nTODO: tell why\n');
    const found = async (cwd: string, config: string): Promise<string> => {
      const { out } = await runCommandLine(['check', '--config', config, '--format', 'json', '.'], cwd);
      return [...new Set(out.match(/"file": "[^"]+"/g))].join();
    };
    assert.equal(await found(folder, 'ci/strict.json'), '"file": "reviews/a.md"');
    write('strict.json', '{ "files": ["reviews/*.md"] }');
    assert.equal(await found(join(folder, 'reviews'), '../strict.json'), '"file": "a.md"');
  });

  it('are told of where they are too long to be read, and their actions with them', async () => {
    write('INC-1188.md', `${faultySample}${'14:02:07 worker 3 waits\n'.repeat(100_000)}`);
    write('log.md', '14:02:07 worker 3 waits\n'.repeat(100_000));
    const length = readFileSync(join(folder, 'INC-1188.md'), 'utf8').length.toLocaleString('en-US');
    for (const command of ['actions', 'report']) {
      const { status, error } = await runCommandLine([command, '.'], folder);
      assert.equal(status, 2);
      assert.equal(
        error,
        `INC-1188.md is left out: it has ${length} characters, and at most 2,000,000 are read.\n`,
      );
    }
  });
});
