import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const engine = join(import.meta.dirname, '..', '..', '..', 'dist', 'engine');

describe('what the server’s library has and the server does not offer', () => {
  it('is not shipped', () => {
    const shipped = readdirSync(engine)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(engine, name), 'utf8'))
      .join('\n');
    // Names of members, which stay what they are.
    assert.ok(shipped.includes('onDidChangeWatchedFiles'));
    for (const member of [
      'attachSemanticTokensProvider',
      'onLinkedEditingRange',
      'onSupertypes',
      'findNotebookDocumentForCell',
      'canBuildEdits',
    ]) {
      assert.ok(!shipped.includes(member), member);
    }
  });
});
