import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Message } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/check/analysis.ts';
import { messageText } from '../../../server/src/connection/messageText.ts';
import { diagnosticOf, diagnosticsAgain } from '../../../server/src/session/lspConversion.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import { edits, lineEdits, postmortems, typed } from '../../support/anyText.ts';
import { today } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';

const uri = 'file:///postmortems/INC-1.md';
const rulePages = 'file:///rules.md';
const environment = defaultEnvironment({ strictness: 'strict' });

/** What is sent of a text, of which an editor has shown some diagnostics before. */
function assertSent(text: string, before: readonly Diagnostic[]): readonly Diagnostic[] {
  const { postmortem, result } = analyse({ text, path: 'INC-1.md', today, environment, always: true });
  const { source } = postmortem.document;
  const expected = result.problems.map((problem) => diagnosticOf(source, uri, problem, rulePages));
  const diagnostics = diagnosticsAgain({ source, uri, rulePages }, result.problems, before);
  assert.deepEqual(diagnostics, expected, text);
  const message: Message & { params: object } = { jsonrpc: '2.0', params: { uri, diagnostics } };
  assert.deepEqual(JSON.parse(messageText(message)), JSON.parse(JSON.stringify(message)));
  return diagnostics;
}

describe('the diagnostics of an edited document', () => {
  it('are those of its problems, as if it had never been shown', () => {
    const steps = fc.array(fc.oneof(edits, lineEdits, typed), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(postmortems, steps, (begun, changes) => {
        let text = begun;
        let shown = assertSent(text, []);
        for (const change of changes) {
          text = change(text);
          shown = assertSent(text, shown);
        }
      }),
      rounds(20),
    );
  });

  it('are the same objects where an edit left them', () => {
    const text =
      '# Postmortem: INC-1\n\n## Timeline\n\nIt was human error.\n\n## Root Cause\n\nIt was human error.\n';
    const before = assertSent(text, []);
    const last = before.at(-1);
    const now = assertSent(text.replace('It was human', 'It is human'), before);
    assert.ok(last && now.includes(last));
  });

  it('are others where a problem is as severe as it was not', () => {
    const text = '# Postmortem: INC-1\n\n## Timeline\n\nIt was human error.\n';
    const { postmortem, result } = analyse({ text, path: 'INC-1.md', today, environment, always: true });
    const file = { source: postmortem.document.source, uri, rulePages };
    const before = diagnosticsAgain(file, result.problems, []);
    const severe = result.problems.map((problem) => ({ ...problem, severity: 'error' as const }));
    assert.deepEqual(diagnosticsAgain(file, severe, before), diagnosticsAgain(file, severe, []));
  });
});
