import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import * as z from 'zod';
import { longestFile } from '../../server/src/workspace/files.ts';
import { commandLineProgram } from './support/programs.ts';

const sample = fileURLToPath(
  new URL('../fixtures/samples/postmortems/INC-1204-checkout-errors.md', import.meta.url),
);

const faulty = fileURLToPath(
  new URL('../fixtures/samples/postmortems/INC-1188-search-index.md', import.meta.url),
);

const position = z.object({ line: z.number(), character: z.number() });
const problems = z.object({
  template: z.string().nullable(),
  counts: z.object({ error: z.number(), warning: z.number() }),
  problems: z.array(
    z.object({
      rule: z.string(),
      message: z.string(),
      range: z.object({ start: position, end: position }),
      fixes: z.array(z.string()),
    }),
  ),
  omitted: z.number(),
});
const scaffold = z.object({
  fileName: z.string(),
  text: z.string(),
  missing: z.array(z.object({ placeholder: z.string(), section: z.string(), line: z.number() })),
  existing: z.array(z.string()),
  written: z.string().nullable().optional(),
  because: z.string().optional(),
});

const openActions = z.object({
  today: z.string(),
  actions: z.array(
    z.object({
      file: z.string(),
      range: z.object({ start: position, end: position }),
      incident: z.string().nullable(),
      action: z.string(),
      owner: z.string(),
      due: z.string().nullable(),
      overdue: z.boolean(),
    }),
  ),
  omitted: z.number(),
  incomplete: z.boolean(),
});

/** A postmortem whose action items are these rows. */
function withActions(id: string, ...rows: readonly string[]): string {
  return `# Post-Incident Review: ${id}

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
${rows.join('\n')}
`;
}

type Answer = 'yes' | 'no' | 'cannot ask';

/** What the server says to a call, and whether it calls that an error. */
interface Said {
  readonly text: string;
  readonly isError: boolean;
  readonly structured: unknown;
}

class Session {
  readonly folder: string;
  readonly asked: string[] = [];
  readonly client: Client;

  constructor(folder: string, answer: Answer) {
    this.folder = folder;
    const capabilities = answer === 'cannot ask' ? {} : { elicitation: { form: {} } };
    this.client = new Client({ name: 'test', version: '1' }, { capabilities });
    if (answer !== 'cannot ask') {
      this.client.setRequestHandler('elicitation/create', async ({ params }) => {
        this.asked.push(params.message);
        return answer === 'yes' ? { action: 'accept', content: { confirm: true } } : { action: 'decline' };
      });
    }
  }

  async call(name: string, input: Readonly<Record<string, unknown>>): Promise<Said> {
    const result = await this.client.callTool({ name, arguments: { ...input } });
    const [first] = result.content;
    const text = first?.type === 'text' ? first.text : '';
    return { text, isError: result.isError === true, structured: result.structuredContent };
  }
}

describe('postmortem mcp', () => {
  let folder = '';
  const sessions: Session[] = [];

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'postmortem-mcp-')));
    await mkdir(join(folder, 'served', 'postmortems'), { recursive: true });
    await writeFile(join(folder, 'served', 'postmortems', 'INC-1204.md'), await readFile(sample, 'utf8'));
    await writeFile(join(folder, 'outside.md'), '# Post-Incident Review: INC-1\n');
  });

  afterEach(async () => {
    await Promise.all(sessions.splice(0).map(({ client }) => client.close()));
    await rm(folder, { recursive: true });
  });

  async function connect(answer: Answer = 'yes', root = 'served'): Promise<Session> {
    const session = new Session(join(folder, 'served'), answer);
    sessions.push(session);
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [...commandLineProgram, 'mcp', '--root', root],
      cwd: folder,
    });
    await session.client.connect(transport);
    return session;
  }

  it('offers its tools with typed inputs, and says which of them writes', async () => {
    const { client } = await connect();
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations: { readOnlyHint, ...rest } = {} }) => {
        // None deletes, overwrites, or reaches beyond the folder.
        assert.deepEqual(rest, {
          destructiveHint: false,
          idempotentHint: readOnlyHint,
          openWorldHint: false,
        });
        return [name, readOnlyHint];
      }),
      [
        ['check_postmortem', true],
        ['read_timeline', true],
        ['list_open_actions', true],
        ['scaffold_postmortem', false],
      ],
    );
    for (const { inputSchema } of tools) {
      assert.equal(inputSchema.type, 'object');
      assert.equal(inputSchema['additionalProperties'], false);
    }
  });

  it('checks a postmortem, with ranges in its text', async () => {
    const session = await connect();
    const file = 'postmortems/INC-1188.md';
    const text = await readFile(faulty, 'utf8');
    await writeFile(join(session.folder, file), text);
    const found = problems.parse((await session.call('check_postmortem', { file })).structured);
    const lines = text.split('\n');
    assert.equal(found.template, 'standard');
    assert.ok(found.problems.length > 0);
    for (const { range } of found.problems) {
      assert.ok(range.end.character <= (lines[range.end.line]?.length ?? -1));
    }
    const byUri = await session.call('check_postmortem', {
      file: pathToFileURL(join(session.folder, file)).href,
    });
    assert.deepEqual(problems.parse(byUri.structured).problems, found.problems);
  });

  it('reads a timeline and its metrics', async () => {
    const session = await connect();
    const { text } = await session.call('read_timeline', { file: 'postmortems/INC-1204.md' });
    assert.match(text, /"timeToMitigate":\{"duration":"PT/);
  });

  it('lists what is open in all postmortems, the first due first', async () => {
    const session = await connect();
    const below = join(session.folder, 'postmortems');
    await rm(join(below, 'INC-1204.md'));
    const rows = [
      '| 1 | Bound the pool | Ada | P1 | 2999-04-01 | Open |',
      '| 2 | Alert on the wait | @ruiz | P2 | soon | Open |',
      '| 3 | Alert on errors | Ada | P2 | 2020-04-01 | Done |',
    ];
    await writeFile(join(below, 'INC-7.md'), withActions('INC-7', ...rows));
    await writeFile(
      join(below, 'INC-8.md'),
      withActions('INC-8', '| 1 | Renew the certificate | @ada | P1 | 2020-01-02 | Open |'),
    );
    const list = async (input: Readonly<Record<string, unknown>>) =>
      openActions.parse((await session.call('list_open_actions', input)).structured);
    const all = await list({});
    assert.deepEqual(
      all.actions.map(({ file, incident, action, due, overdue }) => [file, incident, action, due, overdue]),
      [
        ['postmortems/INC-8.md', 'INC-8', 'Renew the certificate', '2020-01-02', true],
        ['postmortems/INC-7.md', 'INC-7', 'Bound the pool', '2999-04-01', false],
        ['postmortems/INC-7.md', 'INC-7', 'Alert on the wait', null, false],
      ],
    );
    const line = withActions('INC-7', ...rows)
      .split('\n')
      .findIndex((one) => one.includes('Bound the pool'));
    assert.equal(all.actions[1]?.range.start.line, line);
    assert.deepEqual([all.omitted, all.incomplete], [0, false]);
    const texts = ({ actions }: typeof all) => actions.map(({ action }) => action);
    assert.deepEqual(texts(await list({ owner: 'ADA' })), ['Renew the certificate', 'Bound the pool']);
    assert.deepEqual(texts(await list({ overdueOnly: true })), ['Renew the certificate']);
    assert.deepEqual(texts(await list({ owner: 'ruiz', overdueOnly: true })), []);
  });

  it('counts the open actions that would be too many to read', async () => {
    const session = await connect();
    const rows = Array.from(
      { length: 250 },
      (_, at) => `| ${at + 1} | Do it | Ada | P1 | 2020-01-02 | Open |`,
    );
    await writeFile(join(session.folder, 'postmortems', 'INC-9.md'), withActions('INC-9', ...rows));
    const { structured } = await session.call('list_open_actions', { owner: 'Ada', overdueOnly: true });
    const { actions, omitted } = openActions.parse(structured);
    assert.deepEqual([actions.length, omitted], [200, 50]);
  });

  it('lists no actions of files outside of its folder, wherever links lead', async () => {
    const session = await connect();
    const secret = withActions('INC-1', '| 1 | Secret | Eve | P1 | 2020-01-02 | Open |');
    await mkdir(join(folder, 'others'));
    await writeFile(join(folder, 'others', 'INC-1.md'), secret);
    await symlink(join(folder, 'others', 'INC-1.md'), join(session.folder, 'link.md'));
    await symlink(join(folder, 'others'), join(session.folder, 'folder'));
    const { text } = await session.call('list_open_actions', {});
    assert.doesNotMatch(text, /Secret/);
  });

  it('lists open actions for no input of another form', async () => {
    const session = await connect();
    for (const input of [{ owner: '' }, { owner: 'x'.repeat(301) }, { overdueOnly: 'yes' }, { root: '/' }]) {
      const refused = await session.call('list_open_actions', input).then(
        ({ isError }) => isError,
        () => true,
      );
      assert.ok(refused, JSON.stringify(input).slice(0, 80));
    }
  });

  it('says why there is no result, in words for the model', async () => {
    const session = await connect();
    await writeFile(join(session.folder, 'notes.md'), 'Nothing here.\n');
    await writeFile(join(session.folder, 'data.md.json'), '{}\n');
    await writeFile(join(session.folder, 'long.MD'), '\n'.repeat(longestFile + 1));
    const refusals: readonly (readonly [string, RegExp])[] = [
      ['missing.md', /^There is no file “missing\.md”\.$/],
      ['data.md.json', /^“data\.md\.json” is no Markdown file\.$/],
      ['long.MD', /^“long\.MD” cannot be read\.$/],
      ['notes.md', /^“notes\.md” has no timeline/],
    ];
    for (const [file, expected] of refusals) {
      const { text, isError } = await session.call('read_timeline', { file });
      assert.match(text, expected);
      assert.ok(isError);
    }
  });

  it('sees nothing outside of its folder', async () => {
    const session = await connect();
    await symlink(join(folder, 'outside.md'), join(session.folder, 'link.md'));
    const ways = [
      '../outside.md',
      join(folder, 'outside.md'),
      pathToFileURL(join(folder, 'outside.md')).href,
      'postmortems/../../outside.md',
      'link.md',
      'file:///etc/passwd',
      'https://example.com/a.md',
      'a\0.md',
    ];
    for (const file of ways) {
      const { text, isError } = await session.call('check_postmortem', { file });
      assert.ok(isError, file);
      assert.match(text, /outside the folder|names no file|There is no file/, file);
    }
  });

  it('sees its folder by the name that it was given for it, though that is a link', async () => {
    await symlink(join(folder, 'served'), join(folder, 'link'));
    await symlink(join(folder, 'outside.md'), join(folder, 'served', 'away.md'));
    const session = await connect('yes', 'link');
    const path = join(folder, 'link', 'postmortems', 'INC-1204.md');
    for (const file of [path, pathToFileURL(path).href, join(session.folder, 'postmortems', 'INC-1204.md')]) {
      const { text, isError } = await session.call('check_postmortem', { file });
      assert.ok(!isError, text);
    }
    const made = await session.call('scaffold_postmortem', { id: 'INC-8', folder: join(folder, 'link') });
    assert.ok(!made.isError, made.text);
    for (const file of [join(folder, 'link', '..', 'outside.md'), join(folder, 'link', 'away.md')]) {
      const { text, isError } = await session.call('check_postmortem', { file });
      assert.ok(isError, file);
      assert.match(text, /outside the folder/);
    }
  });

  it('obeys no configuration and gives no template from outside of its folder', async () => {
    await mkdir(join(folder, '.postmortem', 'templates'), { recursive: true });
    await writeFile(
      join(folder, '.postmortem', 'templates', 'hidden.md'),
      '# Hidden: INC-XXXX\n\n## Hidden\n',
    );
    await writeFile(join(folder, '.postmortem.json'), '{ "severities": ["HIDDEN"] }');
    const session = await connect();
    const scaffolded = (more: object) => session.call('scaffold_postmortem', { id: 'INC-7', ...more });
    await symlink(folder, join(session.folder, 'away'));
    for (const wanted of ['..', 'away']) {
      const { text, isError } = await scaffolded({ folder: wanted });
      assert.deepEqual([isError, text], [true, `“${wanted}” is outside the folder that is served.`]);
    }
    await symlink(join(folder, '.postmortem.json'), join(session.folder, '.postmortem.json'));
    await symlink(join(folder, '.postmortem'), join(session.folder, '.postmortem'));
    for (const more of [{}, { severity: 'SEV-9' }, { template: 'hidden' }]) {
      assert.doesNotMatch((await scaffolded(more)).text, /# Hidden|HIDDEN|Known: .*hidden/);
    }
  });

  it('refuses input of another form, and goes on', async () => {
    const session = await connect();
    const inputs: readonly Readonly<Record<string, unknown>>[] = [
      {},
      { file: 7 },
      { file: 'a.md', more: true },
      { file: 'x'.repeat(5000) },
      JSON.parse('{ "file": "a.md", "__proto__": { "asReviewed": true } }'),
    ];
    for (const input of inputs) {
      const refused = await session.call('check_postmortem', input).then(
        ({ isError }) => isError,
        () => true,
      );
      assert.ok(refused, JSON.stringify(input).slice(0, 80));
    }
    const good = await session.call('check_postmortem', { file: 'postmortems/INC-1204.md' });
    assert.ok(!good.isError);
  });

  it('makes a postmortem from what is known and says what is missing, without writing', async () => {
    const session = await connect();
    const { structured } = await session.call('scaffold_postmortem', { id: 'INC-7', severity: 'SEV-2' });
    const made = scaffold.parse(structured);
    assert.equal(made.fileName, 'INC-7.md');
    assert.match(made.text, /^# Post-Incident Review: INC-7\n/);
    assert.match(made.text, /\*\*Severity:\*\* SEV-2/);
    const lines = made.text.split('\n');
    for (const { placeholder, line } of made.missing) {
      assert.ok(lines[line]?.includes(placeholder), placeholder);
    }
    assert.ok(made.missing.some(({ section }) => section === 'Root Cause'));
    assert.ok(!made.missing.some(({ placeholder }) => placeholder === 'SEV-X'));
    assert.deepEqual(await readdir(join(session.folder, 'postmortems')), ['INC-1204.md']);
    const { text, isError } = await session.call('scaffold_postmortem', { id: 'INC-7', severity: 'SEV-9' });
    assert.ok(isError);
    assert.match(text, /^There is no severity “SEV-9”. Known: SEV-1, /);
  });

  it('tells which postmortems of an incident there are before it makes another one', async () => {
    const session = await connect();
    for (const [id, existing] of [
      ['inc 1204', [join('postmortems', 'INC-1204.md')]],
      ['INC-7', []],
    ] as const) {
      const { structured } = await session.call('scaffold_postmortem', { id, title: 'Seen once more' });
      assert.deepEqual(scaffold.parse(structured).existing, existing);
    }
  });

  it('writes once a person has agreed, and never over a file', async () => {
    const session = await connect();
    const input = { id: 'INC-7', write: true };
    const made = scaffold.parse((await session.call('scaffold_postmortem', input)).structured);
    const path = join('postmortems', 'INC-7.md');
    assert.equal(made.written, path);
    assert.deepEqual(session.asked, [`Write the new postmortem “${path}”?`]);
    assert.equal(await readFile(join(session.folder, path), 'utf8'), made.text);
    await writeFile(join(session.folder, path), 'mine');
    const again = await session.call('scaffold_postmortem', input);
    assert.ok(again.isError);
    assert.match(again.text, /exists already and was left as it is/);
    assert.equal(await readFile(join(session.folder, path), 'utf8'), 'mine');
  });

  it('makes the folder that it writes to, and says why it cannot', async () => {
    const session = await connect();
    const write = (folder: string) =>
      session.call('scaffold_postmortem', { id: 'INC-7', folder, write: true });
    const path = join('reviews', '2026', 'INC-7.md');
    const { structured } = await write('reviews/2026');
    const { text, written } = scaffold.parse(structured);
    assert.equal(written, path);
    assert.equal(await readFile(join(session.folder, path), 'utf8'), text);
    const refused = await write('postmortems/INC-1204.md');
    assert.deepEqual(
      [refused.isError, refused.text],
      [
        true,
        `“${join('postmortems', 'INC-1204.md', 'INC-7.md')}” cannot be written (ENOTDIR: not a directory).`,
      ],
    );
  });

  for (const answer of ['no', 'cannot ask'] as const) {
    it(`writes nothing where the answer is “${answer}”`, async () => {
      const session = await connect(answer);
      const { structured } = await session.call('scaffold_postmortem', { id: 'INC-7', write: true });
      const made = scaffold.parse(structured);
      assert.equal(made.written, null);
      assert.match(made.because ?? '', /nothing was written/);
      assert.deepEqual(await readdir(join(session.folder, 'postmortems')), ['INC-1204.md']);
    });
  }

  it('writes nowhere else, whatever the id and the folder are', async () => {
    const session = await connect();
    await symlink(folder, join(session.folder, 'away'));
    for (const wanted of ['..', '/etc', 'away', 'postmortems/../..']) {
      const { isError, text } = await session.call('scaffold_postmortem', {
        id: 'INC-7',
        folder: wanted,
        write: true,
      });
      assert.ok(isError, wanted);
      assert.match(text, /outside the folder/);
    }
    const { structured } = await session.call('scaffold_postmortem', { id: '../../INC-7', write: true });
    assert.equal(scaffold.parse(structured).written, join('postmortems', 'INC-7.md'));
    assert.deepEqual((await readdir(folder)).toSorted(), ['outside.md', 'served']);
  });

  it('has the review as a prompt that asks instead of inventing', async () => {
    const { client } = await connect();
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name }) => name),
      ['postmortem'],
    );
    const { messages } = await client.getPrompt({ name: 'postmortem', arguments: { incident: 'INC-7' } });
    const [message] = messages;
    assert.equal(message?.content.type, 'text');
    const text = message.content.type === 'text' ? message.content.text : '';
    for (const wanted of [
      /timeline/,
      /root cause analysis/,
      /Monitoring data/,
      /communication log/,
      /steps that resolved/,
    ]) {
      assert.match(text, wanted);
    }
    assert.match(text, /Never invent/);
    assert.match(text, /The incident: "INC-7"/);
    assert.doesNotMatch(text, /^---|#checkPostmortem/);
  });

  it('goes on after lines that are no messages', async () => {
    const child = spawn(process.execPath, [...commandLineProgram, 'mcp'], { cwd: folder });
    const request = (id: unknown, method: string, params: object): string =>
      JSON.stringify({ jsonrpc: '2.0', id, method, params });
    const junk = [
      ...['', '{', 'null', '[]', '[[[[', '7', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":4711,"result":{}}'],
      ...[request(null, 'tools/list', {}), request({}, 'tools/list', {}), request(2, '__proto__', {})],
      ...[request(3, 'tools/call', { name: 'constructor' }), `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ];
    const clientInfo = { name: 'test', version: '1' };
    const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    const lines = [request(1, 'initialize', hello), ...junk, request(99, 'tools/list', {})];
    child.stdin.write(lines.map((line) => `${line}\n`).join(''));
    for await (const line of createInterface(child.stdout)) {
      if (z.object({ id: z.unknown() }).parse(JSON.parse(line)).id === 99) {
        assert.match(line, /check_postmortem/);
        break;
      }
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('says in its log, in a line each, that it could not read a message and why it ends', async () => {
    const child = spawn(process.execPath, [...commandLineProgram, 'mcp'], { cwd: folder });
    // It ends before it has read all.
    child.stdin.on('error', () => {});
    child.stdin.write(`{"jsonrpc":"2.0","\u009b31m":1}\n${'x'.repeat(11 * 2 ** 20)}`);
    const [log] = await Promise.all([readAll(child.stderr), once(child, 'exit')]);
    const [first = '', second = '', ...more] = log.split('\n');
    assert.match(first, /invalid/);
    assert.ok(first.length <= 300);
    assert.doesNotMatch(first, /\p{Cc}/u);
    assert.match(second, /size/);
    assert.deepEqual(more, ['']);
  });

  it('ends when the client hangs up, and refuses a folder that is not there', async () => {
    const { client } = await connect();
    await client.close();
    const { runCommandLine } = await import('./support/commandLine.ts');
    const ended = await runCommandLine(['mcp'], folder);
    assert.deepEqual([ended.status, ended.out, ended.error], [0, '', '']);
    const refused = await runCommandLine(['mcp', '--root', 'nowhere'], folder);
    assert.deepEqual([refused.status, refused.error], [2, 'There is no folder “nowhere”.\n']);
    const file = await runCommandLine(['mcp', '--root', 'outside.md'], folder);
    assert.deepEqual([file.status, file.error], [2, 'There is no folder “outside.md”.\n']);
  });
});
