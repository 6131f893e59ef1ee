import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { afterEdits } from './support/edits.ts';
import { report } from './support/schemas.ts';

const textEdit = z.object({
  range: z.object({
    start: z.object({ line: z.number(), character: z.number() }),
    end: z.object({ line: z.number(), character: z.number() }),
  }),
  newText: z.string(),
});
const actions = z.array(
  z.object({
    title: z.string(),
    edit: z.object({
      documentChanges: z.array(
        z.union([
          z.object({ kind: z.literal('create'), uri: z.string() }),
          z.object({
            textDocument: z.object({ uri: z.string(), version: z.number().nullable() }),
            edits: z.array(textEdit),
          }),
        ]),
      ),
    }),
    command: z.object({ command: z.string(), arguments: z.array(z.string()) }).optional(),
  }),
);

const creating = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};
const erring = goodSample.replace(/(## Root Cause\n\n)/, '$1The outage was caused by human error.\n\n');

describe('silencing for a team over the wire', () => {
  let client: WireClient;
  let folder: string;

  beforeEach(() => {
    client = new WireClient();
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  const uri = (): string => pathToFileURL(join(folder, 'INC-1204.md')).href;
  const configuration = (): string => pathToFileURL(join(folder, '.postmortem.json')).href;

  async function start(capabilities: unknown, initializationOptions: unknown = {}): Promise<void> {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'team' }];
    await client.initialize(capabilities, { workspaceFolders, initializationOptions });
    client.open(uri(), erring);
  }

  async function wordingProblems() {
    const answer = await client.ask('textDocument/diagnostic', { textDocument: { uri: uri() } }, report);
    return (answer.items ?? []).filter(({ code }) => code === 'wording-human-error');
  }

  async function teamActions() {
    const diagnostics = await wordingProblems();
    const params = {
      textDocument: { uri: uri() },
      range: diagnostics[0]?.range,
      context: { diagnostics, triggerKind: 1 },
    };
    const all = await client.request('textDocument/codeAction', params);
    const titled = z.array(z.looseObject({ title: z.string() })).parse(all);
    return actions.parse(titled.filter(({ title }) => title.endsWith('.postmortem.json')));
  }

  it('writes a phrase into a new configuration, and what it writes is obeyed', async () => {
    await start(creating, { savesFiles: true });
    const [phrase, rule, ...others] = await teamActions();
    assert.equal(phrase?.title, 'Allow “human error” in .postmortem.json');
    assert.equal(rule?.title, 'Turn off wording-human-error in .postmortem.json');
    assert.deepEqual(others, []);
    assert.deepEqual(phrase?.command, { command: 'postmortem.saveFile', arguments: [configuration()] });
    const [create, change] = phrase?.edit.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: configuration() });
    assert.ok(change && 'edits' in change);
    writeFileSync(join(folder, '.postmortem.json'), afterEdits('', change.edits));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration(), type: 1 }] });
    assert.deepEqual(await wordingProblems(), []);
  });

  it('edits the configuration that is there', async () => {
    const text = '{\n  // ours\n  "reviewWithinHours": 24\n}\n';
    writeFileSync(join(folder, '.postmortem.json'), text);
    await start(creating);
    const [phrase, rule] = await teamActions();
    assert.equal(phrase?.command, undefined, 'a client without the command is not asked to save');
    const changes = rule?.edit.documentChanges ?? [];
    assert.equal(changes.length, 1);
    const [change] = changes;
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.uri, configuration());
    const edited = afterEdits(text, change.edits);
    assert.match(edited, /\/\/ ours/);
    writeFileSync(join(folder, '.postmortem.json'), edited);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration(), type: 2 }] });
    assert.deepEqual(await wordingProblems(), []);
  });

  it('edits the configuration as it stands in the editor, with what is not saved yet', async () => {
    writeFileSync(join(folder, '.postmortem.json'), '{ "reviewWithinHours": 24 }\n');
    await start(creating);
    client.open(configuration(), '{}\n');
    const typed =
      '{\n  // typed, not saved\n  "rules": { "wording-human-error": ["warning", { "allow": ["slip"] }] }\n}\n';
    client.notify('textDocument/didChange', {
      textDocument: { uri: configuration(), version: 7 },
      contentChanges: [{ text: typed }],
    });
    const [phrase, rule] = await teamActions();
    const [change, ...others] = phrase?.edit.documentChanges ?? [];
    assert.deepEqual(others, []);
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: configuration(), version: 7 });
    const edited = afterEdits(typed, change.edits);
    assert.match(edited, /typed, not saved/);
    assert.match(edited, /"allow": \[\s*"slip",\s*"human error"\s*\]/);
    const [off] = rule?.edit.documentChanges ?? [];
    assert.ok(off && 'edits' in off);
    assert.match(afterEdits(typed, off.edits), /"wording-human-error": \[\s*"off"/);
    client.notify('textDocument/didChange', {
      textDocument: { uri: configuration(), version: 8 },
      contentChanges: [{ text: edited }],
    });
    assert.deepEqual(await wordingProblems(), [], 'it holds before it is saved');
  });

  it('offers nothing where the configuration is broken or no file can be created', async () => {
    await start({
      textDocument: { diagnostic: {} },
      workspace: { workspaceEdit: { documentChanges: true } },
    });
    assert.deepEqual(await teamActions(), []);
    writeFileSync(join(folder, '.postmortem.json'), '{ "rules": ');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration(), type: 1 }] });
    assert.deepEqual(await teamActions(), []);
  });
});
