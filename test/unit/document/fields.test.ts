import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';

describe('fields', () => {
  it('are read in numbered items as in bullets', () => {
    const { fields } = parseDocument('# Review\n\n1. **Severity:** SEV-1\n2) Author: Ada\n- Reviewed: no\n');
    assert.deepEqual(
      fields.map((field) => [field.name, field.listItem]),
      [
        ['Severity', true],
        ['Author', true],
        ['Reviewed', true],
      ],
    );
  });
});

describe('a byte order mark', () => {
  it('is not a part of the title', () => {
    const { source, title } = parseDocument('\uFEFF# Post-Incident Review\n');
    assert.equal(title && source.slice(title.content), 'Post-Incident Review');
  });
});
