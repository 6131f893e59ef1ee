import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultySample, goodSample } from '../support/samples.ts';
import { commandLineProgram } from './support/programs.ts';

describe('the command line on a disk that is full', () => {
  let folder: string;

  beforeEach(function () {
    if (process.platform === 'win32') {
      // Nothing there keeps a program from writing long files.
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });

  afterEach(() => folder && rmSync(folder, { recursive: true }));

  /** @param room how long a file may become, in units of 1024 bytes */
  function run(room: number, ...args: readonly string[]) {
    return runWith(`ulimit -f ${room}; exec "$@"`, args);
  }

  function runWith(command: string, args: readonly string[]) {
    const program = [process.execPath, ...commandLineProgram, ...args];
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command, 'bash', ...program], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, out: stdout, error: stderr };
  }

  const path = (name: string): string => join(folder, name);

  it('leaves a postmortem as it was that it cannot mend, and goes on with the others', () => {
    const small = '# Post-Incident Review: INC-7\n\n**Severity:** sev1\n';
    writeFileSync(path('a.md'), faultySample);
    writeFileSync(path('b.md'), small);
    const { status, out, error } = run(1, 'check', '--fix', 'a.md', 'b.md');
    assert.equal(error, '“a.md” cannot be written (EFBIG: file too large).\n');
    assert.equal(status, 2);
    assert.match(out, /^a\.md\n[\s\S]*severity-format[\s\S]*\nb\.md\n[\s\S]* in 2 postmortems/);
    assert.equal(readFileSync(path('a.md'), 'utf8'), faultySample);
    assert.equal(readFileSync(path('b.md'), 'utf8'), small.replace('sev1', 'SEV-1'));
  });

  it('leaves a page as it was into which not all of the index fits', () => {
    for (let number = 0; number < 40; number += 1) {
      writeFileSync(path(`INC-${number}.md`), goodSample.replaceAll('INC-1204', `INC-${number}`));
    }
    const before = '<!-- postmortem-index:begin -->\n<!-- postmortem-index:end -->\nours\n';
    writeFileSync(path('README.md'), before);
    const { status, error } = run(1, 'report', '--update', 'README.md');
    assert.deepEqual([status, error], [2, '“README.md” cannot be written (EFBIG: file too large).\n']);
    assert.equal(readFileSync(path('README.md'), 'utf8'), before);
  });

  it('leaves no part of a new file behind, which would be in the way later', () => {
    const made = run(0, 'new', 'INC-7', '--out', '.');
    assert.deepEqual([made.status, made.out], [2, '']);
    assert.match(made.error, /INC-7\.md” cannot be written \(EFBIG: file too large\)/);
    writeFileSync(path('a.md'), goodSample);
    const exported = run(0, 'export', 'a.md', '--format', 'slack', '--out', 'a.txt');
    assert.deepEqual(
      [exported.status, exported.error],
      [2, '“a.txt” cannot be written (EFBIG: file too large).\n'],
    );
    assert.deepEqual(readdirSync(folder), ['a.md']);
    assert.equal(run(100, 'new', 'INC-7', '--out', '.').status, 0);
    assert.ok(existsSync(path('INC-7.md')));
  });

  it('leaves a file as it was that an export cannot replace, and makes none where none was', () => {
    writeFileSync(path('a.md'), goodSample);
    writeFileSync(path('a.txt'), 'before\n');
    const args = ['export', 'a.md', '--format', 'slack', '--force', '--out'];
    for (const name of ['a.txt', 'b.txt']) {
      const expected = {
        status: 2,
        out: '',
        error: `“${name}” cannot be written (EFBIG: file too large).\n`,
      };
      assert.deepEqual(run(0, ...args, name), expected);
    }
    assert.equal(readFileSync(path('a.txt'), 'utf8'), 'before\n');
    assert.deepEqual(readdirSync(folder), ['a.md', 'a.txt']);
  });

  it('says in one sentence that what it prints cannot be written, and never that problems were found', () => {
    writeFileSync(path('a.md'), faultySample);
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const { status, error } = runWith('ulimit -f 0; exec "$@" > out.txt', [
        'check',
        'a.md',
        '--format',
        format,
      ]);
      assert.deepEqual(
        [status, error],
        [2, 'The output cannot be written (EFBIG: file too large, write).\n'],
      );
    }
    assert.equal(readFileSync(path('out.txt'), 'utf8'), '');
  });

  it('ends with its own status where what is wrong cannot be written', () => {
    writeFileSync(path('a.md'), goodSample);
    assert.equal(runWith('ulimit -f 0; exec "$@" 2> error.txt', ['check', 'none.md']).status, 2);
    writeFileSync(path('.postmortem.json'), '{ "rulez": {} }');
    assert.equal(runWith('ulimit -f 0; exec "$@" 2> error.txt', ['check', 'a.md']).status, 2);
  });
});
