import assert from 'node:assert/strict';
import { check } from '../../../server/src/check/check.ts';
import { defaultConfiguration as configuration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { evidenceBrokenLink } from '../../../server/src/rules/evidence/evidence-broken-link.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { today } from '../../support/checking.ts';

const reading = { templates: builtInTemplates(), configuration };

/** The targets that are found to be broken before an edit of a paragraph elsewhere, and behind it. */
function brokenAround(
  from: string,
  to: string,
  missing: { readonly before: readonly string[]; readonly now: readonly string[] },
): readonly (readonly string[])[] {
  const text = `# Review\n\n## Impact\n\n${from}\n\n## Root Cause\n\nSee [one](a.md), [two](b.md) and [three](#there).\n`;
  const shared = { configuration, today, rules: [evidenceBrokenLink] };
  const options = { ...shared, missingTargets: new Set(missing.before) };
  const postmortem = readPostmortem(parseDocument(text), reading);
  const result = check(postmortem, options);
  const { document, change } = reparseDocument(postmortem.document, text.replace(from, to));
  assert.ok(change, 'only what was edited is read');
  const earlier = { postmortem, change, options, result };
  const now = readPostmortem(document, reading, earlier);
  const found = check(now, { ...shared, missingTargets: new Set(missing.now) }, earlier);
  return [
    result.problems.map(({ range }) => postmortem.document.source.slice(range)),
    found.problems.map(({ range }) => now.document.source.slice(range)),
  ];
}

describe('links around an edit', () => {
  it('are as broken as they were', () => {
    const missing = { before: ['b.md'], now: ['b.md'] };
    assert.deepEqual(brokenAround('Some users.', 'Some more users.', missing), [
      ['b.md', '#there'],
      ['b.md', '#there'],
    ]);
  });

  it('are looked at again when other files are missing', () => {
    const missing = { before: ['b.md'], now: ['a.md'] };
    assert.deepEqual(brokenAround('Some users.', 'Some more users.', missing), [
      ['b.md', '#there'],
      ['a.md', '#there'],
    ]);
  });

  it('are looked at again when a place gets the name that they lead to, or loses it', () => {
    const missing = { before: [], now: [] };
    const [without, named] = ['Some <a>users</a>.', 'Some <a id="there">users</a>.'];
    assert.deepEqual(brokenAround(without, named, missing), [['#there'], []]);
    assert.deepEqual(brokenAround(named, without, missing), [[], ['#there']]);
  });

  it('are found to lead nowhere in what was edited', () => {
    const missing = { before: ['c.md'], now: ['c.md'] };
    assert.deepEqual(brokenAround('Some users.', 'Some [users](c.md), [all](#root-cause).', missing), [
      ['#there'],
      ['c.md', '#there'],
    ]);
  });
});
