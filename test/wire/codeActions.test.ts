import assert from 'node:assert/strict';
import { draftSample, faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { afterAction } from './support/edits.ts';
import type { WireCodeAction, WireDiagnostic } from './support/schemas.ts';
import { codeActions, report } from './support/schemas.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const withSnippets = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};
const withoutSnippets = { textDocument: { diagnostic: {} } };
const missing = withoutSection(goodSample, 'Root Cause');

describe('code actions over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  async function diagnosticsOf(text: string): Promise<readonly WireDiagnostic[]> {
    client.open(uri, text);
    const answer = await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
    return answer.items ?? [];
  }

  function actionsFor(
    diagnostics: readonly WireDiagnostic[],
    only?: string,
  ): Promise<readonly WireCodeAction[]> {
    const range = diagnostics[0]?.range ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    const context = { diagnostics, triggerKind: 2, ...(only === undefined ? {} : { only: [only] }) };
    return client.ask('textDocument/codeAction', { textDocument: { uri }, range, context }, codeActions);
  }

  async function fixAll(text: string): Promise<string> {
    await diagnosticsOf(text);
    const [action, ...others] = await actionsFor([], 'source.fixAll');
    assert.equal(others.length, 0);
    return action ? afterAction(uri, text, action) : text;
  }

  const chat = [
    'Nora Weiss  10:02 AM',
    'anyone else seeing errors on checkout?',
    'Sam Ito  10:03 AM',
    'yes, 5xx at 40 %',
    'looking at the deploys',
    'Nora Weiss  10:05 AM',
    'declaring an incident',
    'Sam Ito  10:09 AM',
    'rolled back release 4.18',
    'Nora Weiss  10:12 AM',
    'errors are gone',
  ];

  it('begin with those for the gravest problem, and for the shortest of equally grave ones', async () => {
    await client.initialize(withSnippets);
    const severity = 'Sev 2';
    const line = faultySample.split('\n').findIndex((one) => one.includes(severity));
    const here = (await diagnosticsOf(faultySample)).filter(({ range }) => range.start.line === line);
    // That of the whole line comes first in the document.
    assert.deepEqual(
      here.map(({ code }) => code),
      ['field-order', 'severity-format'],
    );
    const titles = (await actionsFor(here)).map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 3), [
      'Write “SEV-2”',
      "Put the fields into the template's order",
      'Disable severity-format for this paragraph',
    ]);
  });

  it('turn a chat that was pasted right below the timeline into its rows, and tell of it once', async () => {
    await client.initialize(withSnippets);
    const lastRow = /^\|.*\|$(?=\n\n## Root Cause)/m.exec(goodSample)?.[0] ?? '';
    const text = goodSample.replace(lastRow, `${lastRow}\n${chat.join('\n')}\n\nThe record is kept.`);
    const told = (await diagnosticsOf(text)).filter(({ range }) => {
      const line = text.split('\n')[range.start.line] ?? '';
      return chat.includes(line);
    });
    assert.deepEqual(
      told.map(({ code, severity }) => [code, severity]),
      [['timeline-chat-pasted', 1]],
    );
    const [action] = await actionsFor(told);
    assert.match(action?.title ?? '', /^Turn into timeline rows/);
    const after = action ? afterAction(uri, text, action) : '';
    assert.match(after, /\| 10:03 UTC \| yes, 5xx at 40 % looking at the deploys +\| Sam Ito +\|\n/);
    assert.match(after, /\|\n\nThe record is kept\.\n\n## Root Cause/);
    assert.doesNotMatch(after, /10:0\d AM/);
    assert.ok(!(await diagnosticsOf(after)).some(({ code }) => code === 'table-ragged-row'));
  });

  it('add sections in two places with blanks that an editor does not take for the same ones', async () => {
    await client.initialize(withSnippets);
    // VS Code makes one snippet of all: a tab stop of a number that came already gets the text of that one.
    await diagnosticsOf(withoutSection(withoutSection(goodSample, 'Executive Summary'), 'Root Cause'));
    const [action] = await actionsFor([], 'source.addMissingSections');
    const edits = action?.edit.documentChanges?.flatMap((change) => change.edits) ?? [];
    const snippets = edits.map(({ snippet }) => snippet?.value ?? '');
    const stops = snippets.map((snippet) => Array.from(snippet.matchAll(/\$\{?(\d+)/g), ([, stop]) => stop));
    assert.deepEqual(stops, [['1'], ['2', '0']]);
  });

  it('are offered for a selection that was made backwards', async () => {
    await client.initialize(withSnippets);
    const [first] = await diagnosticsOf(missing);
    assert.ok(first);
    const range = { start: { line: 99, character: 0 }, end: { line: 0, character: 0 } };
    const actions = await client.ask(
      'textDocument/codeAction',
      { textDocument: { uri }, range, context: { diagnostics: [first], triggerKind: 1 } },
      codeActions,
    );
    assert.ok(actions.length > 0);
  });

  it('are offered for no more problems of a selection than anybody reads', async () => {
    await client.initialize(withSnippets);
    const body = faultySample.slice(faultySample.indexOf('\n## '));
    const diagnostics = await diagnosticsOf(faultySample + body.repeat(20));
    assert.ok(diagnostics.length > 300, `${diagnostics.length}`);
    const range = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
    for (const asked of [[], diagnostics]) {
      const actions = await client.ask(
        'textDocument/codeAction',
        { textDocument: { uri }, range, context: { diagnostics: asked, triggerKind: 1 } },
        codeActions,
      );
      const meant = new Set(
        actions.flatMap((one) => (one.diagnostics ?? []).map((each) => JSON.stringify(each))),
      );
      assert.deepEqual(
        [...meant].toSorted(),
        [...new Set(diagnostics.slice(0, 100).map((each) => JSON.stringify(each)))].toSorted(),
      );
    }
    const last = diagnostics.at(-1);
    assert.ok(last);
    assert.ok((await actionsFor([last])).length > 0, 'those at one place are offered wherever it is');
  });

  it('add a missing section with tab stops where the client supports them', async () => {
    await client.initialize(withSnippets);
    const diagnostics = await diagnosticsOf(missing);
    const action = (await actionsFor(diagnostics)).find(
      (one) => one.title === 'Add missing section “Root Cause”',
    );
    assert.ok(action);
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.deepEqual(action.diagnostics, diagnostics);
    const edits = action.edit.documentChanges?.[0]?.edits ?? [];
    assert.deepEqual(
      edits.map((edit) => edit.snippet?.value),
      [['\n\n## Root Cause\n\n$', '{1:[Detailed technical root cause]}\n\n$0'].join('')],
    );
  });

  it('add the same section as plain text elsewhere', async () => {
    await client.initialize(withoutSnippets);
    const [action] = await actionsFor(await diagnosticsOf(missing));
    assert.ok(action);
    const fixed = afterAction(uri, missing, action);
    const body = /## Root Cause\n\n[^#]*/;
    assert.equal(fixed, goodSample.replace(body, '## Root Cause\n\n[Detailed technical root cause]\n\n'));
  });

  it('keep CRLF line ends', async () => {
    await client.initialize(withoutSnippets);
    const text = missing.replaceAll('\n', '\r\n');
    const [action] = await actionsFor(await diagnosticsOf(text));
    assert.ok(action);
    const fixed = afterAction(uri, text, action);
    assert.match(
      fixed,
      /\r\n\r\n## Root Cause\r\n\r\n\[Detailed technical root cause\]\r\n\r\n## Contributing/,
    );
    assert.doesNotMatch(fixed, /[^\r]\n/);
  });

  it('are nothing where the cursor passes unmarked text, and in files that are no postmortems', async () => {
    await client.initialize(withSnippets);
    await diagnosticsOf(missing);
    assert.deepEqual(await actionsFor([]), []);
    const readme = 'file:///project/README.md';
    client.open(readme, '# My project\n\nTODO\n');
    const params = {
      textDocument: { uri: readme },
      range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'], triggerKind: 1 },
    };
    assert.deepEqual(await client.request('textDocument/codeAction', params), []);
  });

  it('are offered once where several problems of a place have the same, behind what mends one of them', async () => {
    await client.initialize(withSnippets);
    const diagnostics = (await diagnosticsOf(faultySample)).filter(
      ({ code }) => code === 'impact-missing-item',
    );
    assert.equal(diagnostics.length, 2);
    const actions = await actionsFor(diagnostics);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Add missing item “Revenue impact”',
        'Add missing item “SLO budget consumed”',
        'Add all 2 missing items',
        'Disable impact-missing-item for this line',
        'Disable impact-missing-item for this file',
      ],
    );
    assert.deepEqual(
      actions.map((action) => action.diagnostics?.length),
      [1, 1, 2, 2, 2],
    );
  });

  it('silence a problem for its line or the file', async () => {
    await client.initialize(withoutSnippets);
    const text = goodSample.replace('every connection in use', 'TODO');
    for (const title of [
      'Disable placeholder-todo for this table',
      'Disable placeholder-todo for this file',
    ]) {
      const diagnostics = await diagnosticsOf(text);
      assert.equal(diagnostics[0]?.code, 'placeholder-todo');
      const action = (await actionsFor(diagnostics)).find((one) => one.title === title);
      assert.ok(action, title);
      client.close(uri);
      assert.deepEqual(await diagnosticsOf(afterAction(uri, text, action)), [], title);
      client.close(uri);
    }
  });

  it('answer “source”, “source.fixAll” and the full kind with exactly the full kind', async () => {
    await client.initialize(withSnippets);
    await diagnosticsOf(faultySample);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.postmortem']) {
      const kinds = (await actionsFor([], only)).map((action) => action.kind);
      assert.ok(kinds.includes('source.fixAll.postmortem'), only);
    }
    assert.deepEqual(await actionsFor([], 'source.fixAll.eslint'), []);
    assert.deepEqual(await actionsFor([], 'source.organizeImports'), []);
    const { items = [] } = await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
    const marked = items.slice(0, 1);
    assert.ok((await actionsFor(marked)).some(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(
      (await actionsFor(marked, 'source.fixAll')).map(({ title }) => title),
      ['Apply all safe fixes'],
    );
  });

  it('keep apart what is called alike and does something else at each place', async () => {
    await client.initialize(withoutSnippets);
    const text = goodSample.replace(/(## Root Cause\n\n)/, '$1TODO one\n\nNo more.\n\nTODO two\n\n');
    const diagnostics = (await diagnosticsOf(text)).filter(({ code }) => code === 'placeholder-todo');
    const range = { start: diagnostics[0]?.range.start, end: diagnostics[1]?.range.end };
    const actions = await client.ask(
      'textDocument/codeAction',
      { textDocument: { uri }, range, context: { diagnostics, triggerKind: 1 } },
      codeActions,
    );
    const silencing = actions.filter(({ title }) => title === 'Disable placeholder-todo for this line');
    assert.deepEqual(
      silencing.map((action) => action.diagnostics),
      diagnostics.map((diagnostic) => [diagnostic]),
    );
    assert.equal(diagnostics.length, 2);
  });

  it('fix all that is safe, and twice is once', async () => {
    await client.initialize(withSnippets);
    const once = await fixAll(faultySample);
    assert.notEqual(once, faultySample);
    assert.match(once, /\n## Root Cause\n/);
    assert.ok(once.includes('[Key takeaway]'), 'what has to be written stays to be written');
    assert.ok(once.includes('## Follow-ups'), "a name of the author's choosing stays");
    client.close(uri);
    assert.equal(await fixAll(once), once);
  });

  it('fix nothing at saving where somebody still types, and all when they are asked to', async () => {
    await client.initialize(withSnippets);
    const text = goodSample.replace('**Reviewed:** 2026-03-18', '**Reviewed:** 18 March 202');
    await diagnosticsOf(text);
    const end = { line: 6, character: '**Reviewed:** 18 March 202'.length };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: end, end }, text: '6' }],
    });
    const typed = text.replace('18 March 202', '18 March 2026');
    const [saving] = await actionsFor([], 'source.fixAll');
    assert.equal(saving, undefined);
    const asking = { diagnostics: [], only: ['source.fixAll'], triggerKind: 1 };
    const range = { start: end, end };
    const [asked] = await client.ask(
      'textDocument/codeAction',
      { textDocument: { uri }, range, context: asking },
      codeActions,
    );
    assert.ok(asked);
    assert.match(afterAction(uri, typed, asked), /\*\*Reviewed:\*\* 2026-03-18\n/);
  });

  it('leave a draft alone', async () => {
    await client.initialize(withSnippets);
    assert.equal(await fixAll(draftSample), draftSample);
  });

  it('add all missing sections as one edit', async () => {
    await client.initialize(withoutSnippets);
    const text = '# Post-Incident Review: INC-1204 – Checkout\n\n## Impact\n\n1,204 checkouts failed.\n';
    await diagnosticsOf(text);
    const [action] = await actionsFor([], 'source.addMissingSections');
    assert.ok(action);
    assert.equal(action.title, 'Add all missing sections');
    const headings = afterAction(uri, text, action).match(/^## .*$/gm);
    assert.deepEqual(headings, draftSample.match(/^## .*$/gm));
  });
});
