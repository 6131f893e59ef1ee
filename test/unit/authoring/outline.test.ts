import assert from 'node:assert/strict';
import type { Fold } from '../../../server/src/authoring/folds.ts';
import { foldsOf } from '../../../server/src/authoring/folds.ts';
import type { PostmortemSymbol } from '../../../server/src/authoring/symbols.ts';
import { symbolsOf } from '../../../server/src/authoring/symbols.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { authoringInput } from '../../support/authoring.ts';
import { draftSample, faultySample, goodSample } from '../../support/samples.ts';

function outline(text: string): readonly string[] {
  const lines = (symbols: readonly PostmortemSymbol[], depth: number): readonly string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${'  '.repeat(depth)}${kind}: ${name}${detail === '' ? '' : ` (${detail})`}`,
      ...lines(children, depth + 1),
    ]);
  return lines(symbolsOf(authoringInput(text)), 0);
}

/** Every symbol with the one that it is in. */
function pairs(
  symbols: readonly PostmortemSymbol[],
  parent?: PostmortemSymbol,
): readonly (readonly [PostmortemSymbol, PostmortemSymbol | undefined])[] {
  return symbols.flatMap((symbol) => [[symbol, parent] as const, ...pairs(symbol.children, symbol)]);
}

describe('the outline', () => {
  it('has the header, the sections, and in these the events and the actions', () => {
    const lines = outline(goodSample);
    assert.deepEqual(lines.slice(0, 9), [
      'document: Post-Incident Review: INC-1204 – Checkout returns errors (SEV-2 · reviewed)',
      '  field: Date of Incident (2026-03-17)',
      '  field: Duration (1 hour 10 minutes)',
      '  field: Severity (SEV-2)',
      '  field: Author (Ada Okafor)',
      '  field: Reviewed (2026-03-18)',
      '  section: Executive Summary',
      '  section: Impact',
      '  section: Timeline',
    ]);
    assert.equal(
      lines[9],
      '    event: 14:02 UTC (Release 4.18 of the payment service is deployed, errors begin)',
    );
    const at = lines.indexOf('  section: Action Items (0 of 4 open)');
    assert.equal(
      lines[at + 1],
      '    action: 1 Reject queries without a time limit in the database client (A. Osei · P1 · Done (#879))',
    );
  });

  it('says how much is still blank and how many problems there are', () => {
    const draft = outline(draftSample);
    assert.match(draft[0] ?? '', /\(.*draft · \d+ hints\)$/);
    assert.ok(
      draft.some((line) => /section: Root Cause \(1 blank · \d+ hints?\)/.test(line)),
      draft.join('\n'),
    );
    assert.match(outline(faultySample)[0] ?? '', /reviewed · \d+ errors · \d+ warnings · \d+ hints\)$/);
  });

  it('has sections within sections, and what is above the title apart from it', () => {
    const head = '# Incident report\n\n**Severity:** SEV-1\n**Status:**\n';
    assert.deepEqual(outline(`${head}\n## A\n\n### B\n\n#### C\n\n### D\n\n## E\n`), [
      'document: Incident report (SEV-1 · in work)',
      '  field: Severity (SEV-1)',
      '  field: Status',
      '  section: A',
      '    section: B',
      '      section: C',
      '    section: D',
      '  section: E',
    ]);
    assert.deepEqual(outline('## A\n\n### B\n\n# Incident report\n\n### C\n'), [
      'section: A',
      '  section: B',
      'document: Incident report (in work)',
      '  section: C',
    ]);
    assert.doesNotMatch(
      outline(draftSample.replace('SEV-3', 'SEV-X'))[0] ?? '',
      /SEV/,
      'a blank is no severity',
    );
  });

  it('does not blame a section for one that is missing behind it', () => {
    const text = goodSample.replace(/## Root Cause\n[\s\S]*?(?=## Contrib)/, '');
    assert.ok(outline(text).includes('  section: Timeline'));
    assert.match(outline(text)[0] ?? '', /1 error/);
  });

  it('keeps everything within what it is in, and is there without a title', () => {
    const texts = [
      goodSample,
      faultySample,
      draftSample,
      '## Timeline\n\n- 10:00 a\n- 11:00 b\n\n### Actions\n\n- x\n',
      '## First\n\ntext\n\n# Title\n\n## Second\n\n#\n',
      '',
    ];
    for (const text of texts) {
      for (const [{ range, selection, name }, parent] of pairs(symbolsOf(authoringInput(text)))) {
        assert.notEqual(name, '');
        assert.ok(range.start <= selection.start && selection.end <= range.end, name);
        assert.ok(!parent || (parent.range.start <= range.start && range.end <= parent.range.end), name);
      }
    }
    assert.deepEqual(outline('## First\n\n# Title\n\n## Second\n'), [
      'section: First',
      'document: Title (in work)',
      '  section: Second',
    ]);
  });
});

describe('folding', () => {
  function folded(text: string): readonly string[] {
    const lines = text.split(/\r?\n/);
    const shown = ({ start, end, kind }: Fold) =>
      `${lines[start]} … ${lines[end]}${kind === 'comment' ? ' //' : ''}`;
    return foldsOf(parseDocument(text)).map(shown);
  }

  const text = `---
type: postmortem
---

# T

**A:** 1
**B:** 2

## S

text

### Below

| A | B |
| - | - |
| 1 | 2 |

<!-- a
comment -->

\`\`\`
code
\`\`\`

- one
  - two

## Empty

`;

  it('is for front matter, header, sections, tables, code, lists and comments, without the blank lines behind', () => {
    for (const one of [text, text.replaceAll('\n', '\r\n')]) {
      assert.deepEqual(folded(one), [
        '--- … ---',
        '**A:** 1 … **B:** 2',
        '## S …   - two',
        '### Below …   - two',
        '| A | B | … | 1 | 2 |',
        '<!-- a … comment --> //',
        '``` … ```',
        '- one …   - two',
      ]);
    }
  });
});
