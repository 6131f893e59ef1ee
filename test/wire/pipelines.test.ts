import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import * as z from 'zod';
import { runtimeRefusal } from '../../server/src/node/runtimeRefusal.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';

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

/** The recipe below a heading of the page on pipelines. */
function yamlBelow(heading: string): string {
  const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
  const section = page.slice(page.indexOf(`## ${heading}\n`));
  return /```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? assert.fail(`there is no recipe for ${heading}`);
}

/** A repository to clone with the entry of this one, whose command line is the one that is built here. */
function layChecker(folder: string): void {
  mkdirSync(join(folder, '.ci'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  copyFileSync(join(root, '.ci/postmortem'), join(folder, '.ci/postmortem'));
  writeFileSync(join(folder, 'dist/package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, 'dist/cli.js'), `require(${JSON.stringify(join(root, 'dist/cli.js'))});\n`);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--force', '.');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '-m', 'All');
}

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

  it('the GitHub action shows what is wrong in a configuration, also where it writes a log', () => {
    writeFileSync(join(folder, '.postmortem.json'), '{ "templat": "short" }\n');
    const { status, out } = runAction({ 'sarif-file': 'log.sarif' });
    assert.equal(status, 2, out);
    assert.match(out, /^::error file=\.postmortem\.json,line=1,col=3::There is no key “templat”/m);
    assert.match(readFileSync(join(folder, 'log.sarif'), 'utf8'), /"executionSuccessful": ?false/);
  });

  it('the GitHub action writes its log into a folder that is not there yet', () => {
    const { status, out } = runAction({ 'sarif-file': 'logs of today/all.sarif' });
    assert.equal(status, 1, out);
    assert.match(readFileSync(join(folder, 'logs of today/all.sarif'), 'utf8'), /"version": ?"2\.1\.0"/);
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

  describe('the recipe for GitLab', () => {
    const recipe = z
      .object({
        postmortems: z.object({
          script: z.array(z.string()),
          artifacts: z.object({ paths: z.array(z.string()) }),
        }),
      })
      .parse(load(yamlBelow('GitLab')));

    /** Runs the lines of a job as a runner does, in a checkout of the team's repository. */
    function runJob(): { status: number | null; out: string } {
      const builds = join(folder, 'builds');
      const checker = join(folder, 'checker');
      layChecker(checker);
      mkdirSync(builds);
      const job = spawnSync('bash', ['-eo', 'pipefail', '-c', recipe.postmortems.script.join('\n')], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          CI_BUILDS_DIR: builds,
          // The address of the recipe leads to the repository here.
          GIT_CONFIG_COUNT: '2',
          GIT_CONFIG_KEY_0: `url.file://${checker}.insteadOf`,
          GIT_CONFIG_VALUE_0: 'https://github.com/OWNER/postmortem',
          GIT_CONFIG_KEY_1: 'safe.directory',
          GIT_CONFIG_VALUE_1: '*',
        },
      });
      return { status: job.status, out: job.stdout + job.stderr };
    }

    beforeEach(() => renameSync(join(folder, 'post mortems'), join(folder, 'postmortems')));

    it('fails on errors', () => {
      const { status, out } = runJob();
      assert.equal(status, 1, out);
      assert.match(out, /INC-7\.md/);
    });

    it('goes on to write the list of actions, overdue ones too', () => {
      writeFileSync(
        join(folder, 'postmortems', 'INC-7.md'),
        overdue.replace('| 1 | Add a limit to the pool | Ada Park | P1 | 2020-02-30 | Open |\n', ''),
      );
      const { status, out } = runJob();
      assert.equal(status, 0, out);
      const [list = ''] = recipe.postmortems.artifacts.paths;
      assert.match(readFileSync(join(folder, list), 'utf8'), /Add an alert on the pool/);
    });
  });

  it('the recipes for GitHub and pre-commit name what there is', () => {
    const steps = z.object({
      steps: z.array(z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()).optional() })),
    });
    const own = steps.parse(load(yamlBelow('GitHub'))).steps.find(({ uses }) => uses.startsWith('OWNER/'));
    assert.deepEqual(
      Object.keys(own?.with ?? {}).filter((name) => !(name in action.inputs)),
      [],
    );
    const hooks = z.object({
      repos: z.array(z.object({ hooks: z.array(z.object({ id: z.literal(hook.id) })) })),
    });
    assert.equal(hooks.parse(load(yamlBelow('pre-commit'))).repos.length, 1);
  });

  it('files, folders and globs are checked in one run, each file once, and only postmortems where that is asked', async () => {
    writeFileSync(join(folder, 'INC-8.md'), overdue.replaceAll('INC-7', 'INC-8'));
    const files = async (...args: readonly string[]) => {
      const { out, status } = await runCommandLine(['check', '--format', 'json', ...args], folder);
      const named = jsonProblems.parse(JSON.parse(out)).map(({ file }) => file);
      return [status, ...new Set(named)];
    };
    const all = ['post mortems', 'INC-8.md', '*.md', 'post mortems/INC-7.md'];
    assert.deepEqual(await files(...all), [1, 'post mortems/INC-7.md', 'INC-8.md']);
    assert.deepEqual(await files('INC-8.md', 'post mortems'), [1, 'INC-8.md', 'post mortems/INC-7.md']);
    const { out: named } = await runCommandLine(['check', 'README.md'], folder);
    assert.match(
      named,
      /^No problems in 1 postmortem\.\nIt fits no template, .+\n$/,
      'a file that is named is always checked',
    );
    const { out: left } = await runCommandLine(['check', '--only-postmortems', 'README.md'], folder);
    assert.equal(left, 'No postmortems were found, so nothing was checked.\n');
    assert.deepEqual(await files('--only-postmortems', 'README.md', 'INC-8.md'), [1, 'INC-8.md']);
    assert.deepEqual(await files('--only-postmortems', 'README.md'), [0]);
    assert.equal((await runCommandLine(['check', 'INC-8.md', 'missing.md'], folder)).status, 2);
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
    const refused = (...command: readonly string[]): void => {
      const { status, stdout, stderr } = spawnSync(old, command, { encoding: 'utf8', cwd: root });
      assert.deepEqual([status, stdout], [2, ''], command.join(' '));
      assert.match(stderr, /^postmortem needs Node\.js 22 or newer; this is Node\.js [\d.]+\.\n$/);
    };
    refused('dist/cli.js', 'check');
    refused('dist/server.js', '--stdio');
  });
});
