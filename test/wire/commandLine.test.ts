import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftSample, faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';
import { report } from './support/schemas.ts';

describe('the command line', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    // What the good sample links to.
    mkdirSync(join(folder, 'graphs'));
    write('graphs/connections.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return name;
  }

  function read(name: string): string {
    return readFileSync(join(folder, name), 'utf8');
  }

  async function problemsOf(...args: string[]) {
    const { out } = await runCommandLine(
      ['check', '--format', 'json', '--today', '2026-03-20', ...args],
      folder,
    );
    return jsonProblems.parse(JSON.parse(out));
  }

  describe('check', () => {
    it('prints an empty array for a good postmortem and ends with 0', async () => {
      write('INC-1204.md', goodSample);
      const result = await runCommandLine(['check', '--format', 'json', 'INC-1204.md'], folder);
      assert.deepEqual(result, { status: 0, out: '[]\n', error: '' });
    });

    it('prints exactly one problem for one missing section and ends with 1 where it is an error', async () => {
      write('INC-1204.md', withoutSection(goodSample, 'Root Cause'));
      const problems = await problemsOf('INC-1204.md');
      assert.deepEqual(
        problems.map(({ rule, severity, fixable }) => [rule, severity, fixable]),
        [['section-missing', 'error', false]],
      );
      assert.equal((await runCommandLine(['check', 'INC-1204.md'], folder)).status, 1);
    });

    it('leads from a wrong option to the help of the command', async () => {
      const { status, error } = await runCommandLine(['check', '--formt', 'json'], folder);
      assert.equal(status, 2);
      assert.match(error, /Did you mean --format\?[\s\S]*Run “postmortem check --help” for help\./);
    });

    it('prints only hints for the untouched template', async () => {
      write('new.md', readFileSync(new URL('../../server/templates/standard.md', import.meta.url), 'utf8'));
      const problems = await problemsOf('new.md');
      assert.deepEqual(
        [...new Set(problems.map(({ rule, severity }) => `${rule} ${severity}`))],
        ['placeholder-left hint'],
      );
      assert.equal((await runCommandLine(['check', 'new.md'], folder)).status, 0);
    });

    it('checks a draft as strictly as a reviewed postmortem where asked to, and a reviewed one as ever', async () => {
      write('INC-1211.md', draftSample);
      assert.equal((await runCommandLine(['check', 'INC-1211.md'], folder)).status, 0);
      assert.equal((await runCommandLine(['check', '--as-reviewed', 'INC-1211.md'], folder)).status, 1);
      const mild = await problemsOf('INC-1211.md');
      const strict = await problemsOf('--as-reviewed', 'INC-1211.md');
      assert.deepEqual(
        strict.map(({ severity, ...rest }) => rest),
        mild.map(({ severity, ...rest }) => rest),
      );
      assert.ok(strict.some(({ rule, severity }) => rule === 'placeholder-left' && severity === 'error'));
      write('INC-1188.md', faultySample);
      assert.deepEqual(await problemsOf('--as-reviewed', 'INC-1188.md'), await problemsOf('INC-1188.md'));
    });

    it('means by a folder the postmortems in it, and checks a named file always', async () => {
      mkdirSync(join(folder, 'docs'));
      write('docs/README.md', '# TODO\n');
      write('docs/INC-7.md', '# Postmortem INC-7\n\nTODO\n');
      assert.deepEqual(
        (await problemsOf('docs')).map((problem) => problem.file),
        [join('docs', 'INC-7.md')],
      );
      assert.deepEqual(
        (await problemsOf('docs/*.md')).map((problem) => problem.file),
        ['docs/INC-7.md'],
      );
      assert.deepEqual(
        (await problemsOf('docs/README.md')).map((problem) => problem.file),
        ['docs/README.md'],
      );
    });

    it('tells of a postmortem that is too long to be checked, and leaves it as it is', async () => {
      const text = faultySample + '14:02:07 worker 3 waits\n'.repeat(100_000);
      write('INC-1188.md', text);
      write('log.md', text.replaceAll(/Post-Incident Review|INC-1188/g, 'log').replaceAll('## ', '- '));
      assert.deepEqual(
        (await problemsOf('.', '--fix')).map(({ file, rule, severity }) => [file, rule, severity]),
        [['INC-1188.md', 'document-too-long', 'warning']],
      );
      assert.equal(read('INC-1188.md'), text);
      assert.equal((await runCommandLine(['check', '--max-warnings', '0', '.'], folder)).status, 1);
    });

    it('reads standard input', async () => {
      const args = ['check', '-', '--format', 'json', '--stdin-filename', 'INC-8.md'];
      const { status, out } = await runCommandLine(args, folder, '# Postmortem INC-8\n\nTODO\n');
      assert.equal(status, 0);
      assert.deepEqual(
        jsonProblems.parse(JSON.parse(out)).map(({ file, rule }) => [file, rule]),
        [['INC-8.md', 'placeholder-todo']],
      );
    });

    it('mends standard input into standard output, and writes nothing else there', async () => {
      const text = `\uFEFF${faultySample.replaceAll('\n', '\r\n')}`;
      write('a.md', text);
      await problemsOf('--fix', 'a.md');
      const args = ['check', '--fix', '-', '--stdin-filename', 'b.md', '--today', '2026-03-20'];
      assert.deepEqual(await runCommandLine(args, folder, text), { status: 1, out: read('a.md'), error: '' });
      const { status, out } = await runCommandLine([...args, '--format', 'json'], folder, goodSample);
      assert.deepEqual([status, out], [0, goodSample]);
    });

    it('applies safe fixes, keeps the byte order mark and CRLF, and has nothing left to fix', async () => {
      const text = `\uFEFF${faultySample.replaceAll('\n', '\r\n')}`;
      write('INC-1188.md', text);
      assert.ok((await problemsOf('INC-1188.md')).some((problem) => problem.fixable));
      const left = await problemsOf('--fix', 'INC-1188.md');
      assert.deepEqual(
        left.filter((problem) => problem.fixable),
        [],
      );
      const fixed = read('INC-1188.md');
      assert.match(fixed, /^\uFEFF# Post-Incident Review/);
      assert.doesNotMatch(fixed, /[^\r]\n/);
      await problemsOf('--fix', 'INC-1188.md');
      assert.equal(read('INC-1188.md'), fixed);
    });

    it('does not touch a file in which nothing is safe to fix', async () => {
      write('INC-1211.md', draftSample);
      await problemsOf('--fix', 'INC-1211.md');
      assert.equal(read('INC-1211.md'), draftSample);
    });

    it('counts warnings where asked to', async () => {
      write('INC-1204.md', withoutSection(goodSample, 'Prevention'));
      assert.equal((await runCommandLine(['check', '.'], folder)).status, 0);
      assert.equal((await runCommandLine(['check', '--max-warnings', '1', '.'], folder)).status, 0);
      assert.equal((await runCommandLine(['check', '--max-warnings', '0', '.'], folder)).status, 1);
    });

    const misuse: readonly (readonly [args: readonly string[], says: RegExp])[] = [
      [['check', 'nowhere.md'], /no file or folder “nowhere\.md”/],
      [['check', '--format', 'xml'], /Allowed choices are text, json/],
      [['check', '--today', '2026-02-30'], /YYYY-MM-DD/],
      [['check', '--config', 'none.json', 'a.md'], /no configuration file “none\.json”/],
      [['check', '--template', 'none', 'a.md'], /no template “none”.*standard/],
      [['check', '--max-warnings', 'many'], /whole number/],
      [['check', '--max-warnings', '1x'], /whole number/],
      [['check', '--max-warnings', '-1'], /whole number/],
      [['check', '--threads', '0'], /from 1 to 99/],
      [['check', '--threads', '100'], /from 1 to 99/],
      [['check', '--today', 'on 2026-02-03'], /YYYY-MM-DD/],
      [['export', 'gone.md', '--format', 'slack'], /^There is no file “gone\.md”\.$/m],
      [['timeline', 'graphs'], /^“graphs” is a folder, and a file is wanted\.$/m],
      [['check', '--fix', ''], /no file or folder “”/],
      [['new', ' '], /id .* is wanted/],
      [['new', 'INC-7', '--out', ''], /name .* is wanted/],
      [['mcp', '--root', ''], /name .* is wanted/],
      [['export', 'a.md', '--format', 'slack', '--out', ''], /name .* is wanted/],
      [['new', 'INC-7', '--template', 'none'], /^There is no template “none”\. Known: standard, .*\.$/m],
      [['new', 'INC-7', '--out', 'a.md'], /a\.md.INC-7\.md” cannot be written \(ENOTDIR: not a directory\)/],
      [['chekc'], /unknown command/],
      [['help', 'chekc'], /unknown command 'chekc'\s+\(Did you mean check\?\)/],
      [['actions', '--owner', ''], /name of an owner is wanted/],
      [['actions', '--owner', ' @ '], /name of an owner is wanted/],
      [['template', 'a.md', '--name', ' '], /name of the template is wanted/],
      [['check', '-', '--stdin-filename', ''], /name of a file or folder is wanted/],
      [['check', '--stdin-filename', 'a.md'], /--stdin-filename .* put - among the paths/],
    ];
    for (const [args, says] of misuse) {
      it(`ends with 2 and one clear sentence for “${args.join(' ')}”`, async () => {
        write('a.md', faultySample);
        const { status, error } = await runCommandLine(args, folder);
        assert.equal(status, 2);
        assert.match(error, says);
        assert.doesNotMatch(error, /\n {4}at |went wrong/);
        assert.equal(read('a.md'), faultySample);
        assert.deepEqual(readdirSync(folder).toSorted(), ['a.md', 'graphs']);
      });
    }

    it('counts warnings that it does not print', async () => {
      write('a.md', withoutSection(goodSample, 'Prevention'));
      assert.deepEqual(await runCommandLine(['check', 'a.md', '--quiet', '--max-warnings', '0'], folder), {
        status: 1,
        out: '',
        error: 'Warnings: 1, allowed: 0.\n',
      });
    });

    it('checks a file once, whatever it is called', async () => {
      writeFileSync(join(folder, 'a.md'), withoutSection(goodSample, 'Prevention'));
      const { out } = await runCommandLine(
        ['check', 'a.md', './a.md', join(folder, 'a.md'), '*.md', '.', '--format', 'json'],
        folder,
      );
      assert.equal(jsonProblems.parse(JSON.parse(out)).length, 1);
    });

    it('reads no file that is longer than a text can be', async () => {
      const megabytes = 512;
      write('a.md', '');
      truncateSync(join(folder, 'a.md'), megabytes * 1024 * 1024 + 1);
      const { status, error } = await runCommandLine(['check', 'a.md'], folder);
      assert.deepEqual([status, error], [2, `“a.md” is not read: it is longer than ${megabytes} MB.\n`]);
    });

    it('does not write a file in another encoding', async () => {
      const bytes = Buffer.from(faultySample.replace('search', 'Überblick'), 'latin1');
      writeFileSync(join(folder, 'a.md'), bytes);
      const { status, error } = await runCommandLine(['check', '--fix', 'a.md'], folder);
      assert.equal(status, 2);
      assert.equal(error, '“a.md” is not written in UTF-8 and was left as it is.\n');
      assert.deepEqual(readFileSync(join(folder, 'a.md')), bytes);
      assert.deepEqual(await runCommandLine(['check', '--fix', '-'], folder, bytes), {
        status: 2,
        out: '',
        error: 'Standard input is not written in UTF-8. Nothing was written.\n',
      });
    });

    it('tells of a configuration once, at the place of what is wrong', async () => {
      mkdirSync(join(folder, 'postmortems', 'old'), { recursive: true });
      writeFileSync(join(folder, 'postmortems', 'a.md'), goodSample);
      writeFileSync(join(folder, 'postmortems', 'old', 'b.md'), goodSample);
      writeFileSync(join(folder, '.postmortem.json'), '{\n  "rulez": {}\n}');
      const { status, error } = await runCommandLine(['check', '.'], folder);
      assert.equal(status, 2);
      assert.equal(
        error,
        `${join(folder, '.postmortem.json')}:2:3: There is no key “rulez”. Did you mean “rules”?\n`,
      );
    });

    it('ends with 2 for a broken configuration, checks with the defaults, and says what is wrong', async () => {
      write('a.md', withoutSection(goodSample, 'Prevention'));
      write('.postmortem.json', '{ "rules": { "section-mising": "off" }, "severity": [] }');
      const { status, out, error } = await runCommandLine(['check', 'a.md'], folder);
      assert.equal(status, 2);
      assert.match(error, /There is no key “severity”/);
      assert.match(out, /section-missing/);
    });

    it('tells of a broken configuration in what a pipeline reads, too', async () => {
      write('a.md', goodSample);
      write('.postmortem.json', '{\n  "##[x]": 1 }');
      const { status, out } = await runCommandLine(['check', 'a.md', '--format', 'github'], folder);
      assert.equal(status, 2);
      assert.match(out, /^::error file=\.postmortem\.json,line=2,col=3::There is no key “#\u200B#\[x\]”/m);
      const log = await runCommandLine(['check', 'a.md', '--format', 'sarif'], folder);
      assert.equal(log.status, 2);
      assert.doesNotMatch(log.out, /##\[/);
      const notifications =
        /"invocations": \[\s+\{\s+"executionSuccessful": false,\s+"toolExecutionNotifications": \[\s+\{\s+"level": "error",\s+"message": \{\s+"text": ".*:2:3: There is no key/;
      assert.match(log.out, notifications);
      write('.postmortem.json', '{}');
      assert.doesNotMatch(
        (await runCommandLine(['check', 'a.md', '--format', 'sarif'], folder)).out,
        /invocations/,
      );
    });
  });

  describe('template', () => {
    it('prints a template with the form of a postmortem', async () => {
      write('a.md', goodSample);
      const { status, out } = await runCommandLine(['template', 'a.md', '--name', 'ours'], folder);
      assert.equal(status, 0);
      assert.match(out, /^---\ntype: postmortem-template\nname: "ours"\n---\n/);
      assert.match(out, /\n## Impact\n\n- Users affected: \[users affected\]\n/);
      assert.equal((await runCommandLine(['template', 'none.md'], folder)).status, 2);
    });
  });

  describe('new', () => {
    it('prints a postmortem to standard output where that is named, and makes no folder of the name', async () => {
      const { status, out } = await runCommandLine(['new', 'INC-7', '--title', 'Down', '--out', '-'], folder);
      assert.equal(status, 0);
      assert.match(out, /^# .*INC-7.*Down\n[\s\S]*^## Timeline/m);
      assert.deepEqual(
        readdirSync(folder).filter((name) => /^-|postmortems|INC-7/.test(name)),
        [],
      );
    });

    it('lists the templates that come with it, and writes by any of them or of the team', async () => {
      const { out: help } = await runCommandLine(['new', '--help'], folder);
      assert.match(help, /\n {2}standard +Ten sections .*\n {2}google-sre +In the shape of/);
      mkdirSync(join(folder, '.postmortem', 'templates'), { recursive: true });
      write(join('.postmortem', 'templates', 'ours.md'), '# Ours: [INC-XXXX]\n');
      for (const [template, start] of [
        ['short', '# Short Postmortem INC-7'],
        ['ours', '# Ours: INC-7'],
      ] as const) {
        const args = ['new', 'INC-7', '--template', template, '--out', template];
        const { status, out } = await runCommandLine(args, folder);
        assert.equal(status, 0);
        assert.ok(read(out.trim()).startsWith(start));
      }
    });

    it('says at the place why a template cannot be used', async () => {
      mkdirSync(join(folder, '.postmortem', 'templates'), { recursive: true });
      const path = join('.postmortem', 'templates', 'ours.md');
      write(path, '# Ours\n\n## A\n\n## A\n');
      write('a.md', goodSample);
      const { status, error } = await runCommandLine(['check', 'a.md'], folder);
      assert.equal(status, 2);
      assert.match(error, /ours\.md:5:1: “A” is a heading above already/);
      for (const other of [
        ['timeline', 'a.md'],
        ['export', 'a.md', '--format', 'slack'],
        ['new', 'INC-7'],
      ]) {
        const result = await runCommandLine(other, folder);
        assert.deepEqual([result.status, result.error], [2, error]);
      }
    });

    it('writes the template, filled with what is known, and prints the path', async () => {
      const args = [
        'new',
        'INC-1300',
        '--title',
        'Queue stalls',
        '--severity',
        'SEV-2',
        '--date',
        '2026-03-18',
      ];
      const { status, out } = await runCommandLine(args, folder);
      assert.equal(status, 0);
      assert.equal(out.trim(), join('postmortems', 'INC-1300-queue-stalls.md'));
      const text = read(out.trim());
      assert.match(
        text,
        /^# Post-Incident Review: INC-1300 – Queue stalls\n\n\*\*Date of Incident:\*\* 2026-03-18\n/,
      );
      assert.ok((await problemsOf(out.trim())).every((problem) => problem.severity === 'hint'));
    });

    it('takes a severity of the scale alone, in any spelling, and names the scale otherwise', async () => {
      const severityOf = async (severity: string, ...more: readonly string[]): Promise<string> => {
        const args = ['new', 'INC-1300', '--severity', severity, '--out', severity, ...more];
        const { status, out, error } = await runCommandLine(args, folder);
        return status === 0
          ? (/Severity:\*\* (.*)/.exec(read(out.trim()))?.[1] ?? 'none')
          : `${status} ${error.trim()}`;
      };
      assert.equal(
        await severityOf('SEV-9'),
        '2 There is no severity “SEV-9”. Known: SEV-1, SEV-2, SEV-3, SEV-4, SEV-5.',
      );
      assert.equal(existsSync(join(folder, 'SEV-9')), false);
      assert.equal(await severityOf('sev2'), 'SEV-2');
      write('.postmortem.json', '{ "severities": ["S1", "S9"] }');
      assert.equal(await severityOf('S9'), 'S9');
      assert.equal(await severityOf('SEV-1'), '2 There is no severity “SEV-1”. Known: S1, S9.');
    });

    it('takes the template that the configuration names, unless another one is asked for', async () => {
      write('.postmortem.json', '{ "template": "short" }');
      for (const [id, heads, args] of [
        ['INC-1', false, []],
        ['INC-2', true, ['--template', 'standard']],
      ] as const) {
        const { out } = await runCommandLine(['new', id, '--out', '.', ...args], folder);
        assert.equal(read(out.trim()).includes('\n## Executive Summary\n'), heads, id);
      }
    });

    it('writes in spite of a configuration that is broken, and says so', async () => {
      write('.postmortem.json', '{ "severities": 7 }');
      const { status, out, error } = await runCommandLine(['new', 'INC-1300', '--out', '.'], folder);
      assert.equal(status, 2);
      assert.match(error, /\.postmortem\.json:1:17: “severities” is not valid/);
      assert.ok(existsSync(join(folder, out.trim())));
    });

    it('never overwrites a file', async () => {
      await runCommandLine(['new', 'INC-1300', '--out', '.'], folder);
      write('INC-1300.md', 'mine');
      const { status, error } = await runCommandLine(['new', 'INC-1300', '--out', '.'], folder);
      assert.equal(status, 2);
      assert.match(error, /INC-1300\.md” exists already and was left as it is\.$/m);
      assert.equal(read('INC-1300.md'), 'mine');
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.md')),
        ['INC-1300.md'],
      );
    });

    it('writes no second postmortem of an incident, however its file is called, unless it is told to', async () => {
      const written = (...more: readonly string[]) =>
        runCommandLine(['new', 'INC-1300', '--title', 'Queue stalls', ...more], folder);
      mkdirSync(join(folder, 'postmortems', '2026'), { recursive: true });
      const first = join('postmortems', '2026', 'queue.md');
      write(first, '# Post-Incident Review: inc-01300 – Queue\n');
      // Neither stands for the incident.
      write(join('postmortems', 'INC-13001.md'), '# Post-Incident Review: INC-13001\n');
      write(join('postmortems', 'notes.md'), '# Notes\n\nSee INC-1300.\n');
      const refused = await written();
      assert.deepEqual(
        [refused.status, refused.out, refused.error],
        [
          2,
          '',
          `“${first}” is a postmortem of INC-1300 already. Nothing was written; --force writes another one.\n`,
        ],
      );
      const path = join('postmortems', 'INC-1300-queue-stalls.md');
      assert.equal(existsSync(join(folder, path)), false);
      assert.deepEqual([(await written('--force')).out.trim(), existsSync(join(folder, path))], [path, true]);
      write(path, 'mine');
      assert.match((await written('--force')).error, /exists already and was left as it is/);
      assert.equal(read(path), 'mine');
    });
  });

  it('takes signs of globs in names for what they are, as they are and quoted', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const odd = join(folder, 'of [2026] {a,b}');
    mkdirSync(odd);
    writeFileSync(join(odd, 'INC-[1].md'), faultySample);
    writeFileSync(join(odd, 'INC-1.md'), faultySample);
    for (const name of ['INC-[1].md', String.raw`INC-\[1\].m*`, 'INC-[[]1].m*']) {
      const { out } = await runCommandLine(['check', '--format', 'json', name], odd);
      const files = new Set(jsonProblems.parse(JSON.parse(out)).map(({ file }) => file));
      assert.deepEqual([...files], ['INC-[1].md'], name);
    }
  });

  it('tells its version, and the commands it has', async () => {
    assert.match((await runCommandLine(['--version'], folder)).out, /^\d+\.\d+\.\d+\n$/);
    for (const args of [['--help'], ['help', 'check'], ['new', '--help']]) {
      const { status, out, error } = await runCommandLine(args, folder);
      assert.deepEqual([status, error], [0, '']);
      assert.match(out, /^Usage: postmortem /);
    }
    assert.match((await runCommandLine(['--help'], folder)).out, /check[\s\S]*new/);
  });

  it('finds the same as the editor, in every file', async () => {
    const samples = new URL('../fixtures/samples/postmortems/', import.meta.url);
    const client = new WireClient();
    await client.initialize({ textDocument: { diagnostic: {} } });
    cpSync(samples, join(folder, 'postmortems'), { recursive: true });
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.md'))) {
      const path = join(folder, 'postmortems', name);
      const uri = pathToFileURL(path).href;
      client.open(uri, readFileSync(path, 'utf8'));
      const { items } = await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
      const severities = ['', 'error', 'warning', 'information', 'hint'];
      const inEditor = items?.map(({ code, severity, message, range }) => [
        code,
        severities[severity],
        message,
        range,
      ]);
      const { out } = await runCommandLine(['check', '--format', 'json', path], folder);
      const onCommandLine = jsonProblems.parse(JSON.parse(out));
      assert.deepEqual(
        onCommandLine.map(({ rule, severity, message, range }) => [rule, severity, message, range]),
        inEditor,
      );
    }
    await client.shutdown();
  });
});
