import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { activate, closeEditors, open, Scratch, statusUntil, until } from './kit.ts';

describe('what is not to be trusted', () => {
  const scratch = new Scratch('hostile');
  let exports: Exports;

  before(async () => {
    exports = await activate();
  });
  afterEach(() => scratch.clear());

  it('makes no link that runs a command in the language status: a title', async () => {
    const link = '[Details](command:workbench.action.terminal.new)';
    const uri = await scratch.write('a.md', `# Postmortem: 2026-03-03 ${link} $(error)\n`);
    await open(uri);
    const status = await statusUntil(uri);
    assert.ok(status.recognisedBecause.includes(link), status.recognisedBecause);
    const { detail, tooltip } = exports.statusItem.view;
    assert.ok(tooltip.includes('Details'), tooltip);
    assert.doesNotMatch(detail, /\]\(|\$\(/);
    assert.doesNotMatch(tooltip, /\]\(|\$\(/);
  });

  it('makes no link that runs a command in the language status: a key of a configuration', async () => {
    await scratch.write('.postmortem.json', '{ "[Mend it](command:workbench.action.terminal.new)": 1 }');
    const uri = await scratch.write('a.md', '# Postmortem: checkout down\n');
    await open(uri);
    await statusUntil(uri, ({ configurationErrors }) => configurationErrors.length > 0);
    for (const { view } of [exports.statusItem, exports.configurationItem]) {
      assert.ok(view.tooltip.includes('Mend it'), view.tooltip);
      assert.doesNotMatch(view.detail, /\]\(/);
      assert.doesNotMatch(view.tooltip, /\]\(/);
    }
  });

  it('makes no link and no element of a heading in a readiness report', async () => {
    const heading = '## [Run](command:workbench.action.terminal.new) <img src="x"> `code`';
    const uri = await scratch.write('a.md', `# Postmortem: checkout down\n\n${heading}\n\nTODO\n`);
    await exports.readinessReports.open(uri);
    const page = await until(exports.readinessReports.onDidChange, () => {
      const shown = exports.readinessReports.shownOn(uri);
      return shown?.includes('Run') === true ? shown : undefined;
    });
    assert.doesNotMatch(page, /href="command:workbench|<img/);
    assert.deepEqual(
      page.match(/<script[^(]*/g)?.map((script) => script.replace(/"[^"]*"/, '')),
      ['<script nonce=>acquireVsCodeApi'],
    );
    await closeEditors();
  });

  it('draws no icon in the list of symbols and among completions', async () => {
    const uri = await scratch.write(
      'a.md',
      '# Postmortem: $(error)\n\n**Authors:** \n\n## $(flame) Impact\n\n## Action Items\n\n' +
        '| Action | Owner | Due |\n| --- | --- | --- |\n| Mend $(x) | $(bug) Ann | 2026-01-01 |\n| Test it | $ | |\n',
    );
    const document = await open(uri);
    await statusUntil(uri);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const place = document.getText().indexOf('$ |') + 1;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      document.positionAt(place),
    );
    const label = ({ label: written }: vscode.CompletionItem): string =>
      typeof written === 'string' ? written : written.label;
    // Those of VS Code's own Markdown extension begin with their marks.
    const own = symbols.flatMap(namesOf).filter((name) => !name.startsWith('#'));
    const shown = [...own, ...items.map(label)];
    assert.ok(shown.includes('$ (flame) Impact'), shown.join('\n'));
    assert.ok(shown.includes('$ (bug) Ann'), shown.join('\n'));
    assert.doesNotMatch(shown.join('\n'), /\$\(/);
    const owner = items.find((item) => label(item) === '$ (bug) Ann');
    assert.equal(owner?.insertText, '$(bug) Ann');
  });

  it('reads nothing outside of the extension as one of its pages', async () => {
    const page = (path: string) =>
      vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: 'postmortem-page', path }));
    assert.ok((await page('/docs/rules/section-missing.md')).length > 0);
    assert.ok((await page('/package.json')).length > 0);
    for (const path of ['/../../../../../../../../etc/passwd', '/docs/../../../../../../../../etc/passwd']) {
      await assert.rejects(async () => page(path));
    }
  });
});

function namesOf({ name, children }: vscode.DocumentSymbol): readonly string[] {
  return [name, ...children.flatMap(namesOf)];
}
