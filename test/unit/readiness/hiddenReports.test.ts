import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { URI } from 'vscode-uri';
import { nextTurn } from '../../../server/src/scheduling/turns.ts';
import { EventEmitter, editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('a readiness report behind another tab', () => {
  inStandInEditor();
  const uri = URI.file('/team/a.md');
  let asked = 0;

  beforeEach(() => {
    asked = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());

  async function open() {
    const { ReadinessReports } = await import('../../../client/src/readiness/reports.ts');
    const server = {
      request: async () => {
        asked += 1;
        throw new Error(`Answer ${asked}`);
      },
    };
    const checked = new EventEmitter<void>();
    const statuses = { of: () => undefined, onDidChange: checked.event };
    const reports = new ReadinessReports(server, statuses, async () => ({
      escapeMarkdown: (text: string) => text,
      writeReport: () => '',
      reportPage: async (markdown: string) => markdown,
    }));
    await reports.open(uri);
    return editor.panels[0] ?? assert.fail();
  }

  /** Somebody types, and stops. */
  async function write(): Promise<void> {
    editor.textChanged.fire({ document: { uri } });
    mock.timers.tick(1000);
    await nextTurn();
  }

  it('is written anew when it is looked at again, not with each word', async () => {
    const panel = await open();
    await write();
    assert.equal(panel.webview.html, 'Answer 2');
    panel.show(false);
    await write();
    await write();
    assert.equal(asked, 2);
    panel.show(true);
    await nextTurn();
    assert.equal(panel.webview.html, 'Answer 3');
  });

  it('stays as it is where nothing was written meanwhile', async () => {
    const panel = await open();
    panel.show(false);
    panel.show(true);
    await nextTurn();
    assert.equal(asked, 1);
  });
});
