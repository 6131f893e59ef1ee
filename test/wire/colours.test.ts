import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { commandLineProgram } from './support/programs.ts';

describe('the command line in a terminal', () => {
  const sequenceStart = '\u001B';

  /** What it prints there, with some variables and none of the others that speak of colours. */
  function printed(variables: Readonly<Record<string, string>>): string {
    const { NO_COLOR, FORCE_COLOR, COLORTERM, CI, ...environment } = process.env;
    const command = [process.execPath, ...commandLineProgram, 'rules'].map((word) => `'${word}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      env: { ...environment, TERM: 'xterm', ...variables },
      encoding: 'utf8',
    });
    assert.match(stdout, /action-no-owner/);
    return stdout;
  }

  before(function () {
    // Others than that of Linux take other arguments.
    if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0) {
      this.skip();
    }
  });

  it('has colours where they are understood and nobody has said no', () => {
    assert.ok(printed({}).includes(sequenceStart));
    assert.ok(printed({ NO_COLOR: '' }).includes(sequenceStart));
  });

  it('has none where somebody has said no, or the terminal understands none', () => {
    assert.ok(!printed({ NO_COLOR: '1' }).includes(sequenceStart));
    assert.ok(!printed({ TERM: 'dumb' }).includes(sequenceStart));
  });
});
