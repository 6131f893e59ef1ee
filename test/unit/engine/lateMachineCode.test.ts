import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';

const program = new URL('../../../server/src/node/lateMachineCode.ts', import.meta.url).href;

/** What a process says that runs the code; `options()` is a number for all options of its engine. */
function said(code: string): { readonly stdout: string; readonly stderr: string } {
  const start = `import { cachedDataVersionTag as options } from 'node:v8';
    const { compileLate } = await import('${program}');`;
  const args = ['--no-warnings', '--input-type=module', '--eval', `${start}${code}`];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { stdout, stderr };
}

describe('Compiling late', () => {
  // An engine writes of an option that it does not have where a user reads it.
  it('asks this engine for nothing that it does not know', () => {
    const code = 'const before = options(); compileLate(); console.log(before !== options());';
    deepStrictEqual(said(code), { stdout: 'true\n', stderr: '' });
  });

  it('asks an unknown engine for nothing', () => {
    const code = `Object.defineProperty(process.versions, 'v8', { value: '99.1' });
      const before = options(); compileLate(); console.log(before !== options());`;
    deepStrictEqual(said(code), { stdout: 'false\n', stderr: '' });
  });
});
