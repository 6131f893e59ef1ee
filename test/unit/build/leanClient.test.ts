import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unusedFeatures } from '../../../server/build/plugins/leanClient.ts';

const engine = join(import.meta.dirname, '..', '..', '..', 'dist', 'engine');

describe('what the client’s library has and the server does not offer', () => {
  it('is not shipped', () => {
    const shipped = readdirSync(engine)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(engine, name), 'utf8'))
      .join('\n');
    const found = (pattern: RegExp) => shipped.match(pattern)?.[0];
    // What the editor is asked to call for a feature, where it has one.
    assert.ok(found(/\.registerCompletionItemProvider\(/));
    // The extension shows texts of its own.
    for (const name of unusedFeatures.filter((one) => one !== 'textDocumentContent')) {
      const feature = name.replace(/^./, (letter) => letter.toUpperCase()).replace(/Provider$/, '');
      const provider = new RegExp(`\\.register(?:Document)?${feature}s?(?:Edit)?Provider\\(`);
      assert.equal(found(provider), undefined, name);
    }
    // It registers no provider.
    assert.equal(found(/\bonDidOpenNotebookDocument\b/), undefined);
    assert.equal(found(/\bbraceExpand\b|\bSemVer\b/), undefined);
  });
});
