import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { URI } from 'vscode-uri';
import type { DocumentStatus } from '../../../server/src/protocol.ts';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('the sample of the walkthrough', () => {
  inStandInEditor();
  const uri = URI.parse('untitled:Untitled-1');
  /** What the server says of it when every problem is mended. */
  const mended: DocumentStatus = {
    uri: uri.toString(),
    version: 1,
    recognised: true,
    recognisedBecause: 'its title says so',
    template: null,
    state: null,
    problems: { error: 0, warning: 0, information: 0, hint: 0 },
    configuration: null,
    configurationErrors: [],
    failures: [],
  };

  beforeEach(() => {
    // However long: nothing here is to wait for time to pass.
    mock.timers.enable({ apis: ['setTimeout'] });
    editor.files = { '/extension/walkthrough/sample.md': '# Sample\n' };
    editor.documents = [{ uri, isUntitled: true, isClosed: false, getText: () => '# Sample\n' }];
  });
  afterEach(() => mock.timers.reset());

  const quiet = () => ({ dispose: () => undefined });

  async function show(argument: string) {
    const { openSample } = await import('../../../client/src/commands/openSample.ts');
    await openSample(URI.file('/extension'), { of: () => mended, onDidChange: quiet }, argument);
    return editor.called.map(([command]) => command);
  }

  for (const [argument, command] of [
    ['timeline', 'postmortem.openTimelinePreview'],
    ['readiness', 'postmortem.reviewReadiness'],
  ] as const) {
    it(`shows its ${argument} at once where every problem is mended, and goes on listening to none`, async () => {
      assert.deepEqual(await show(argument), [command]);
      assert.equal(editor.diagnosticsChanged.listeners, 0);
    }).timeout(5000);
  }

  it('has no fixes to show where every problem is mended', async () => {
    assert.deepEqual(await show('fixes'), []);
    assert.equal(editor.diagnosticsChanged.listeners, 0);
  }).timeout(5000);
});
