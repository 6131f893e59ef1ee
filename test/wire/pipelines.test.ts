import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import * as z from 'zod';
import { runtimeRefusal } from '../../server/src/cli/runtimeRefusal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const action = z
  .object({
    inputs: z.record(z.string(), z.object({ default: z.string() })),
    runs: z.object({
      using: z.literal('composite'),
      steps: z.array(
        z.object({ shell: z.literal('bash'), run: z.string(), env: z.record(z.string(), z.string()) }),
      ),
    }),
  })
  .parse(load(readFileSync(join(root, 'action.yml'), 'utf8')));
const [hook] = z
  .tuple([z.object({ id: z.literal('postmortem'), entry: z.string(), language: z.literal('script') })])
  .parse(load(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')));

const overdue = `# Incident Postmortem: INC-7, checkout is down

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
|---|--------|-------|----------|----------|--------|
| 1 | Add a limit to the pool | Ada Park | P1 | 2020-02-30 | Open |
| 1 | Add an alert on the pool | Ada Park | P1 | 2020-01-02 | Open |
`;

describe('what pipelines run', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    mkdirSync(join(folder, 'post mortems'));
    writeFileSync(join(folder, 'post mortems', 'INC-7.md'), overdue);
    writeFileSync(join(folder, 'README.md'), '# Tools\n\n- [ ] tidy up\n');
    execFileSync('git', ['add', '.'], { cwd: folder });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the steps as a runner does: inputs in the environment, the first failing step ends the run. */
  function runAction(inputs: Readonly<Record<string, string>>): { status: number; out: string } {
    let out = '';
    for (const { run, env } of action.runs.steps) {
      const values = Object.entries(env).map(([name, value]) => [
        name,
        value
          .replace(/\$\{\{ github\.action_path \}\}/, () => root)
          .replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, (_whole, input: string) => {
            const known = action.inputs[input] ?? assert.fail(`there is no input ${input}`);
            return inputs[input] ?? known.default;
          }),
      ]);
      const step = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...Object.fromEntries(values) },
      });
      out += step.stdout + step.stderr;
      if (step.status !== 0) {
        return { status: step.status ?? -1, out };
      }
    }
    return { status: 0, out };
  }

  it('the GitHub action shows problems, writes the log, and fails on errors', () => {
    const { status, out } = runAction({ 'sarif-file': 'log.sarif' });
    assert.equal(status, 1, out);
    assert.match(out, /^::error file=post mortems\/INC-7\.md,line=\d+/m);
    assert.match(readFileSync(join(folder, 'log.sarif'), 'utf8'), /"version": ?"2\.1\.0"/);
  });

  it('the GitHub action passes its limit of warnings, and runs nothing that an input says', () => {
    writeFileSync(
      join(folder, 'post mortems', 'INC-7.md'),
      '# Incident Postmortem: INC-7, checkout is down\n',
    );
    assert.equal(runAction({ paths: '*/*.md' }).status, 0);
    assert.equal(runAction({ paths: '$(touch hacked) ; touch hacked' }).status, 2);
    assert.equal(runAction({ 'max-warnings': '0 $(touch hacked)' }).status, 2);
    assert.ok(!existsSync(join(folder, 'hacked')));
  });

  it('the pre-commit hook checks the postmortems among the files of a commit', () => {
    const [program = '', ...args] = hook.entry.split(' ');
    const staged = execFileSync('git', ['diff', '--cached', '--name-only', '-z'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const files = staged.split('\0').filter((name) => name.endsWith('.md'));
    assert.equal(files.length, 2);
    const run = (...named: readonly string[]) =>
      spawnSync(join(root, program), [...args, ...named], { cwd: folder, encoding: 'utf8' });
    const both = run(...files);
    assert.equal(both.status, 1, both.stderr);
    assert.match(both.stdout, /INC-7\.md/);
    assert.doesNotMatch(both.stdout, /README/);
    assert.equal(run('README.md').status, 0);
  });

  it('an older Node.js is refused in one sentence', function () {
    assert.equal(runtimeRefusal('22.0.0'), undefined);
    assert.equal(
      runtimeRefusal('20.20.2'),
      'postmortem needs Node.js 22 or newer; this is Node.js 20.20.2.\n',
    );
    const others = (process.env['PATH'] ?? '').split(':').map((path) => join(path, 'node'));
    const old = others.find(
      (node) =>
        existsSync(node) &&
        dirname(node) !== dirname(process.execPath) &&
        Number.parseInt(spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout, 10) <
          22,
    );
    if (!old) {
      console.log('      skipped: there is no older Node.js here');
      this.skip();
    }
    const { status, stdout, stderr } = spawnSync(old, [join(root, 'dist/cli.js'), 'check'], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^postmortem needs Node\.js 22 or newer; this is Node\.js [\d.]+\.\n$/);
  });
});
