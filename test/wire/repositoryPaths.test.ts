import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { faultySample } from '../support/samples.ts';
import { runCommandLine } from './support/commandLine.ts';

describe('what GitHub reads of a step that runs in a folder of the repository', () => {
  let workspace: string;

  beforeEach(() => {
    workspace = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-')));
  });

  afterEach(() => rmSync(workspace, { recursive: true }));

  function write(name: string, text: string): void {
    const path = join(workspace, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** The files that annotations and the log name. */
  async function named(
    folder: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<readonly (readonly string[])[]> {
    const run = async (format: string): Promise<string> => {
      const command = ['check', ...args, '--format', format];
      return (await runCommandLine(command, join(workspace, folder), '', environment)).out;
    };
    const inAnnotations = [...(await run('github')).matchAll(/^::\w+ file=([^,]*)/gm)];
    const inLog = [...(await run('sarif')).matchAll(/"artifactLocation": \{\s+"uri": "([^"]*)"/g)];
    return [inAnnotations, inLog].map((found) => [...new Set(found.map(([, file = '']) => file))]);
  }

  it('names files from the top of the checkout', async () => {
    mkdirSync(join(workspace, '.git'));
    write('docs/post mortems/INC-1.md', faultySample);
    write('INC-2.md', faultySample);
    assert.deepEqual(await named('docs', ['post mortems', '../INC-2.md']), [
      ['docs/post mortems/INC-1.md', 'INC-2.md'],
      ['docs/post%20mortems/INC-1.md', 'INC-2.md'],
    ]);
  });

  it('names files from the top of a checkout that lies deeper than the workspace', async () => {
    mkdirSync(join(workspace, 'ours/.git'), { recursive: true });
    write('ours/docs/INC-1.md', faultySample);
    const [annotated] = await named('ours/docs', ['.'], { GITHUB_WORKSPACE: workspace });
    assert.deepEqual(annotated, ['docs/INC-1.md']);
  });

  it('names files from the workspace where it is no checkout or is within another one', async () => {
    write('job/docs/INC-1.md', faultySample);
    const environment = { GITHUB_WORKSPACE: join(workspace, 'job') };
    assert.deepEqual((await named('job/docs', ['.'], environment))[0], ['docs/INC-1.md']);
    mkdirSync(join(workspace, '.git'));
    assert.deepEqual((await named('job/docs', ['.'], environment))[0], ['docs/INC-1.md']);
  });

  it('names files from where it runs without any of that, and others by whole paths', async () => {
    write('docs/INC-1.md', faultySample);
    write('INC-2.md', faultySample);
    const outside = join(workspace, 'INC-2.md');
    const environment = { GITHUB_WORKSPACE: join(workspace, 'elsewhere') };
    assert.deepEqual(await named('docs', ['.', '../INC-2.md'], environment), [
      ['INC-1.md', outside],
      ['INC-1.md', pathToFileURL(outside).href],
    ]);
  });

  it('tells of a broken configuration at its place in the repository', async () => {
    mkdirSync(join(workspace, '.git'));
    write('docs/INC-1.md', faultySample);
    write('docs/.postmortem.json', '{\n  "unknown": 1 }');
    const { out } = await runCommandLine(['check', '.', '--format', 'github'], join(workspace, 'docs'));
    assert.match(out, /^::error file=docs\/\.postmortem\.json,line=2,col=3::/m);
  });
});
