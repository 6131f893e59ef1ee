import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { corpusFolder } from '../support/corpus.ts';
import { faultySample, goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';

const position = z.object({ line: z.number(), character: z.number() });
const report = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      severity: z.number(),
      message: z.string(),
      range: z.object({ start: position, end: position }),
    }),
  ),
});
const severities = ['', 'error', 'warning', 'information', 'hint'];

/** Compares what the command line says of a folder with what the server says of each of its files. */
async function compare(folder: string): Promise<number> {
  const { out } = await runCommandLine(['check', '.', '--format', 'json'], folder);
  const printed = jsonProblems.parse(JSON.parse(out));
  const client = new WireClient();
  await client.initialize(
    {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }] },
  );
  // Then the server compares files with each other, too.
  await client.request('postmortem/index', {});
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|markdown)$/i.test(name),
  );
  for (const file of files) {
    const uri = pathToFileURL(join(folder, file)).href;
    client.open(uri, readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
    const { items } = await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
    assert.deepEqual(
      items.map(({ code, severity, message, range }) => [code, severities[severity], message, range]),
      printed
        .filter((problem) => problem.file === file)
        .map(({ rule, severity, message, range }) => [rule, severity, message, range]),
      file,
    );
    client.close(uri);
  }
  assert.equal(await client.shutdown(), 0);
  return printed.length;
}

describe('the command line and the server say the same', () => {
  it('of the samples', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    writeFileSync(join(folder, 'good.md'), goodSample);
    writeFileSync(join(folder, 'faulty.md'), faultySample);
    writeFileSync(join(folder, 'copy.md'), faultySample);
    assert.ok((await compare(folder)) > 0);
    rmSync(folder, { recursive: true });
  });

  it('of real postmortems', async function () {
    this.timeout(600_000);
    if (!existsSync(corpusFolder)) {
      console.log('      skipped: the corpus is not here');
      this.skip();
    }
    const folders = readdirSync(corpusFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    let problems = 0;
    for (const { name } of folders) {
      problems += await compare(join(corpusFolder, name));
    }
    assert.ok(problems > 0);
  });
});
