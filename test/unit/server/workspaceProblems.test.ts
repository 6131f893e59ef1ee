import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { WorkspaceDiagnostics } from '../../../server/src/config/configuration.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { DocumentAnalyser } from '../../../server/src/session/documents.ts';
import type { EditedDocument } from '../../../server/src/session/editedDocument.ts';
import { Environments } from '../../../server/src/session/environments.ts';
import { diagnosticOf } from '../../../server/src/session/lspConversion.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/index/workspaceIndex.ts';
import { LinkTargets } from '../../../server/src/workspace/linkTargets.ts';
import type { Channel } from '../../../server/src/workspaceProblems/channels.ts';
import { ClosedFiles } from '../../../server/src/workspaceProblems/closedFiles.ts';
import type { FileReport } from '../../../server/src/workspaceProblems/reports.ts';
import { Reports } from '../../../server/src/workspaceProblems/reports.ts';
import { WorkspaceProblems } from '../../../server/src/workspaceProblems/workspaceProblems.ts';

const root = 'file:///work';

const text = (id: string, due = '2026-05-01'): string => `# Postmortem: ${id}

## Action Items

| Action | Owner | Due Date | Status |
| ------ | ----- | -------- | ------ |
| Bound the pool of ${id} | Ada Park | ${due} | Open |
`;

/** A workspace whose problems are made up to a list; notes which files were checked. */
class Workspace {
  readonly texts = new Map<string, string>();
  readonly checked: string[] = [];
  readonly told: FileReport[] = [];
  readonly channel: string[] = [];
  readonly logged: string[] = [];
  readonly reports = new Reports();
  readonly problems: WorkspaceProblems;
  readonly index: WorkspaceIndex;
  readonly environments: Environments;
  readonly closedFiles: ClosedFiles;
  readonly links: LinkTargets;
  /** How many problems each file has, whatever stands in it; those of the rules where undefined. */
  many: number | undefined;
  mode: WorkspaceDiagnostics = 'all';
  today = '2026-06-01';
  /** Runs when a file is checked. */
  onCheck: (place: string) => void = () => {};
  /** Runs when the way to the client is closed. */
  onClose: () => void = () => {};

  /** @param client one that is told of changes, or one that asks and is told nothing */
  constructor(texts: Readonly<Record<string, string>>, client: 'told' | 'asking' = 'told') {
    for (const [name, content] of Object.entries(texts)) {
      this.texts.set(`${root}/${name}`, content);
    }
    const files: Files = {
      readText: async (uri) => this.texts.get(uri),
      exists: async (uri) => this.texts.has(uri),
      list: async () => [...this.texts.keys()].map((uri) => uri.slice(root.length + 1)),
    };
    this.environments = new Environments(
      files,
      async () => ({ workspaceDiagnostics: this.mode }),
      (environment) => this.problems.note(environment),
    );
    this.index = new WorkspaceIndex({
      files,
      environmentOf: (uri) => this.environments.for(uri),
      roots: () => this.environments.folders,
      exclusion: async () => () => false,
      today: () => this.today,
    });
    const siblings = () => this.index.siblings;
    this.links = new LinkTargets(files);
    const analyser = new DocumentAnalyser(this.environments, () => this.today, this.links, siblings);
    const channel: Channel = {
      open: async () => void this.channel.push('open'),
      close: async () => {
        this.channel.push('close');
        this.onClose();
      },
    };
    if (client === 'told') {
      this.reports.listen((reports) => this.told.push(...reports));
    }
    this.closedFiles = new ClosedFiles({
      environments: this.environments,
      analyser,
      readText: files.readText,
      siblings,
      diagnosticsOf: (document, analysed) => {
        this.checked.push(this.#nameOf(document.uri));
        this.onCheck(document.uri);
        const { postmortem, result } = analysed.analysis;
        return this.many === undefined
          ? result.problems.map((one) =>
              diagnosticOf(postmortem.document.source, document.uri, one, undefined),
            )
          : Array.from({ length: this.many }, () => madeUp(document));
      },
    });
    this.problems = new WorkspaceProblems({
      environments: this.environments,
      index: this.index,
      closedFiles: this.closedFiles,
      reports: this.reports,
      channel,
      isAskedFor: client === 'asking',
      askAgain: () => this.channel.push('ask again'),
      withProgress: (work) => work(() => {}),
      log: (message) => this.logged.push(message),
    });
    this.environments.setFolders([root]);
  }

  /** What was told since the last time: files with their rules. */
  async news(): Promise<readonly string[]> {
    await this.problems.settled();
    return this.told.splice(0).map(({ uri, problems }) => {
      const rules = [...new Set(problems.map(({ code }) => String(code)))].toSorted();
      return `${this.#nameOf(uri)}: ${rules.join(' ')}`;
    });
  }

  /** The files that were checked since the last time. */
  checkedNow(): readonly string[] {
    return this.checked.splice(0);
  }

  write(name: string, content: string): void {
    const place = `${root}/${name}`;
    const how = this.texts.has(place) ? 'changed' : 'came';
    this.texts.set(place, content);
    this.index.changed(place, how);
    this.problems.changed();
  }

  #nameOf(uri: string): string {
    return uri.slice(root.length + 1);
  }
}

function madeUp(document: EditedDocument): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, message: document.uri, code: 'made-up' };
}

describe('the problems of a workspace', () => {
  it('are looked for again whenever that is asked, also while a look comes to its end', async () => {
    for (let steps = 0; steps < 12; steps += 1) {
      const workspace = new Workspace({ 'a.md': text('INC-1') });
      workspace.mode = 'off';
      workspace.onClose = async () => {
        for (let step = 0; step < steps; step += 1) {
          await Promise.resolve();
        }
        workspace.mode = 'all';
        workspace.environments.forget();
        workspace.problems.lookAgain();
      };
      workspace.problems.lookAgain();
      for (let turn = 0; turn < 20; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      assert.deepEqual(workspace.channel, ['close', 'open'], `${steps}`);
    }
  });

  it('are an answer once all files were checked, also those that changed meanwhile', async () => {
    const workspace = new Workspace({ 'a.md': text('INC-1'), 'b.md': text('INC-2') }, 'asking');
    workspace.onCheck = () => {
      workspace.onCheck = () => {};
      workspace.write('c.md', text('INC-3'));
    };
    await workspace.problems.settled();
    assert.deepEqual(
      workspace.reports.places.map((place) => place.slice(root.length + 1)),
      ['a.md', 'b.md', 'c.md'],
    );
    assert.deepEqual(workspace.channel, ['open', 'open']);
    workspace.write('a.md', text('INC-4'));
    assert.deepEqual(workspace.channel.at(-1), 'ask again');
  });

  it('become overdue with the day, and only what may be overdue is checked', async () => {
    const workspace = new Workspace({ 'a.md': text('INC-1'), 'b.md': text('INC-2', '2026-08-01') });
    workspace.mode = 'overdue';
    assert.deepEqual(await workspace.news(), ['a.md: action-overdue']);
    assert.deepEqual(workspace.checkedNow(), ['a.md']);
    workspace.today = '2026-08-02';
    workspace.problems.changed();
    const news = await workspace.news();
    assert.ok(news.includes('b.md: action-overdue'));
    assert.deepEqual(workspace.checkedNow(), ['a.md', 'b.md']);
  });

  it('are made anew for what has changed, and for what is compared with it', async () => {
    const workspace = new Workspace({
      'a.md': text('INC-1'),
      'b.md': text('INC-2'),
      'c.md': text('INC-3'),
    });
    await workspace.news();
    assert.deepEqual(workspace.checkedNow(), ['a.md', 'b.md', 'c.md']);
    assert.deepEqual(await workspace.news(), []);
    assert.deepEqual(workspace.checkedNow(), []);
    workspace.write('b.md', text('INC-3'));
    const news = await workspace.news();
    assert.deepEqual(
      news.map((line) => [line.slice(0, 4), line.includes('title-id-duplicate')]),
      [
        ['b.md', true],
        ['c.md', true],
      ],
    );
    assert.deepEqual(workspace.checkedNow(), ['b.md', 'c.md']);
  });

  it('are read again where links may lead elsewhere, but checked again only where they do', async () => {
    const workspace = new Workspace({
      'a.md': `${text('INC-1')}\n[The graph](graph.txt)\n`,
      'b.md': text('INC-2'),
      'graph.txt': '',
    });
    await workspace.news();
    workspace.checkedNow();
    workspace.texts.set(`${root}/other.txt`, '');
    workspace.closedFiles.linksChanged();
    assert.deepEqual(await workspace.news(), []);
    assert.deepEqual(workspace.checkedNow(), []);
    workspace.texts.delete(`${root}/graph.txt`);
    assert.ok(workspace.links.changed([`${root}/graph.txt`]));
    workspace.closedFiles.linksChanged();
    const [told = '', ...others] = await workspace.news();
    assert.match(told, /^a\.md: .*evidence-broken-link/);
    assert.deepEqual(others, []);
    assert.deepEqual(workspace.checkedNow(), ['a.md']);
  });

  it('are not told of a file that is opened while it is checked', async () => {
    const workspace = new Workspace({ 'a.md': text('INC-1'), 'b.md': text('INC-2') });
    workspace.onCheck = (place) => place.endsWith('/a.md') && workspace.problems.shown(place);
    assert.deepEqual(
      (await workspace.news()).map((line) => line.slice(0, 4)),
      ['b.md'],
    );
    workspace.onCheck = () => {};
    workspace.problems.closed(`${root}/a.md`);
    assert.deepEqual(
      (await workspace.news()).map((line) => line.slice(0, 4)),
      ['a.md'],
    );
  });

  it('end at a number that nobody reads, and say so', async () => {
    const names = Array.from({ length: 7 }, (_, number) => `${number}.md`);
    const workspace = new Workspace(Object.fromEntries(names.map((name) => [name, text(`INC-${name}`)])));
    workspace.many = 2_500;
    await workspace.news();
    assert.deepEqual(workspace.checkedNow(), ['0.md', '1.md', '2.md', '3.md']);
    assert.equal(workspace.reports.total, 10_000);
    assert.match(workspace.logged.join('\n'), /more than 10000 problems: those of 3 files/);
  });

  it('are worked out no further once they are not wanted, and are taken back', async () => {
    const workspace = new Workspace({
      'a.md': text('INC-1'),
      'b.md': text('INC-2'),
      'c.md': text('INC-3'),
    });
    workspace.onCheck = (place) => {
      if (place.endsWith('/b.md')) {
        workspace.mode = 'off';
        workspace.environments.forget();
        workspace.index.forget();
        workspace.problems.lookAgain();
      }
    };
    await workspace.news();
    assert.deepEqual(workspace.checkedNow(), ['a.md', 'b.md']);
    assert.deepEqual(workspace.channel, ['open', 'close']);
    assert.deepEqual(workspace.reports.all, []);
    assert.equal(workspace.problems.isOn, false);
    assert.equal(workspace.reports.total, 0);
  });

  it('are off where nobody asks for them', async () => {
    const workspace = new Workspace({ 'a.md': text('INC-1') });
    workspace.mode = defaultConfiguration.workspaceDiagnostics;
    assert.deepEqual(await workspace.news(), []);
    assert.deepEqual(workspace.checkedNow(), []);
    assert.equal(workspace.index.wasAsked, false);
  });
});
