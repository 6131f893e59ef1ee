import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { WireClient } from './support/client.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';
import { published, report } from './support/schemas.ts';

const text = '# Postmortem INC-7\n\n![Errors rise at 14:02](graphs/errors.svg)\n\n[As told](#nowhere)\n';

describe('links to files over the wire', () => {
  let client: WireClient;
  let folder: string;

  beforeEach(() => {
    client = new WireClient();
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'graphs'));
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  const uriOf = (...parts: readonly string[]): string => pathToFileURL(join(folder, ...parts)).href;

  function initialize(capabilities: unknown): Promise<unknown> {
    return client.initialize(capabilities, {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }],
    });
  }

  function openReview(): string {
    writeFileSync(join(folder, 'INC-7.md'), text);
    client.open(uriOf('INC-7.md'), text);
    return uriOf('INC-7.md');
  }

  function makeGraph(): void {
    writeFileSync(join(folder, 'graphs', 'errors.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('graphs', 'errors.svg'), type: 1 }],
    });
  }

  async function linesOf(uri: string): Promise<readonly number[]> {
    const { items } = await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
    const broken = items?.filter((item) => item.code === 'evidence-broken-link') ?? [];
    return broken.map((item) => item.range.start.line);
  }

  it('are reported where no file is, until it comes and when it goes', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    const uri = openReview();
    assert.deepEqual(await linesOf(uri), [2, 4]);
    makeGraph();
    assert.deepEqual(await linesOf(uri), [4]);
    rmSync(join(folder, 'graphs'), { recursive: true });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('graphs'), type: 3 }] });
    assert.deepEqual(await linesOf(uri), [2, 4]);
  });

  it('are published again when a file comes, where the client does not ask', async () => {
    await initialize({});
    const uri = openReview();
    const about = (count: number) => (one: z.infer<typeof published>) =>
      one.uri === uri &&
      one.diagnostics.filter((item) => item.code === 'evidence-broken-link').length === count;
    await client.notification('textDocument/publishDiagnostics', published, about(2));
    makeGraph();
    await client.notification('textDocument/publishDiagnostics', published, about(1));
  });

  it('are answered as unchanged after a file came that nothing links to', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    const textDocument = { uri: openReview() };
    const first = await client.ask('textDocument/diagnostic', { textDocument }, report);
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('graphs', 'other.svg'), type: 1 }],
    });
    const again = { textDocument, previousResultId: first.resultId };
    assert.equal((await client.ask('textDocument/diagnostic', again, report)).kind, 'unchanged');
  });

  it('are watched, whatever kind of file they lead to', async () => {
    const watchers = z.object({
      registrations: z.array(
        z.object({
          registerOptions: z.object({
            watchers: z.array(z.object({ globPattern: z.string(), kind: z.number().optional() })).optional(),
          }),
        }),
      ),
    });
    const asked: { globPattern: string; kind?: number | undefined }[] = [];
    client.answers['client/registerCapability'] = (params) => {
      const { registrations } = watchers.parse(params);
      asked.push(...registrations.flatMap(({ registerOptions }) => registerOptions.watchers ?? []));
      return null;
    };
    await initialize({
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    });
    await linesOf(openReview());
    assert.deepEqual(asked.at(-1), { globPattern: '**/*', kind: 5 });
  });

  it('are not judged in a document that is not saved, apart from places within it', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    client.open('untitled:Untitled-1', `---\ntype: postmortem\n---\n\n${text}`);
    assert.deepEqual(await linesOf('untitled:Untitled-1'), [8]);
    client.open(uriOf('INC-8.md'), text);
    assert.deepEqual(await linesOf(uriOf('INC-8.md')), [4]);
  });

  it('are not looked for where the rule is off', async () => {
    writeFileSync(join(folder, '.postmortem.json'), '{ "rules": { "evidence-broken-link": "off" } }');
    await initialize({ textDocument: { diagnostic: {} } });
    assert.deepEqual(await linesOf(openReview()), []);
  });

  it('leave a suppression alone that nobody can judge', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    const silenced =
      '# Postmortem INC-9\n\n<!-- postmortem-disable-next-line evidence-broken-link -->\n[a](b.svg)\n';
    const codesOf = async (uri: string): Promise<readonly string[]> => {
      const answer = await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
      return answer.items?.map((item) => item.code) ?? [];
    };
    client.open(uriOf('INC-9.md'), silenced);
    assert.deepEqual(await codesOf(uriOf('INC-9.md')), []);
    client.close(uriOf('INC-9.md'));
    writeFileSync(join(folder, 'INC-9.md'), silenced);
    writeFileSync(join(folder, 'b.svg'), '');
    client.open(uriOf('INC-9.md'), silenced);
    assert.deepEqual(await codesOf(uriOf('INC-9.md')), ['suppression-unused']);
  });

  it('are reported on the command line, but not from standard input', async () => {
    await initialize({});
    writeFileSync(join(folder, 'INC-7.md'), text);
    const linesFrom = async (args: readonly string[], input = ''): Promise<readonly number[]> => {
      const { out } = await runCommandLine(['check', '--format', 'json', ...args], folder, input);
      const problems = jsonProblems.parse(JSON.parse(out));
      return problems
        .filter(({ rule }) => rule === 'evidence-broken-link')
        .map(({ range }) => range.start.line);
    };
    assert.deepEqual(await linesFrom(['INC-7.md']), [2, 4]);
    assert.deepEqual(await linesFrom(['-'], text), [4]);
    writeFileSync(join(folder, 'graphs', 'errors.svg'), '');
    assert.deepEqual(await linesFrom(['INC-7.md']), [4]);
  });
});
