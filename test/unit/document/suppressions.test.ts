import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { names } from '../../../server/src/document/suppressions.ts';

/** The lines, from 0, on which a rule is silenced. */
function silencedLines(text: string, rule: string): readonly number[] {
  const { source, suppressions } = parseDocument(text);
  const spans = suppressions.filter((one) => names(one, rule)).map((one) => one.linesFor(rule));
  return Array.from({ length: source.lineCount }, (_, line) => line).filter((line) =>
    spans.some((span) => span.start <= line && line < span.end),
  );
}

describe('a suppression', () => {
  const cases: readonly (readonly [name: string, text: string, rule: string, lines: readonly number[]])[] = [
    ['is none without a comment', 'postmortem-disable a\nb', 'a', []],
    ['speaks of the next line', '1\n<!-- postmortem-disable-next-line a -->\n3\n4', 'a', [2]],
    [
      'speaks of the line below the end of its comment',
      '<!-- postmortem-disable-next-line\na -->\n3\n4',
      'a',
      [2],
    ],
    ['speaks of the rules that it names', '<!-- postmortem-disable-next-line a -->\n2', 'b', []],
    ['may name several', '<!-- postmortem-disable-next-line a b -->\n2', 'b', [1]],
    ['may name them with commas', '<!-- postmortem-disable-next-line a,b ,c-->\n2', 'c', [1]],
    ['speaks of every rule where it names none', '<!-- postmortem-disable-next-line -->\n2', 'a', [1]],
    ['may give a reason', '<!-- postmortem-disable-next-line a -- because b -->\n2', 'b', []],
    ['may give a reason and name no rule', '<!-- postmortem-disable-next-line -- because -->\n2', 'a', [1]],
    ['speaks of the file', '1\n2\n<!-- postmortem-disable-file a -->', 'a', [0, 1, 2]],
    [
      'speaks of a block',
      '1\n<!-- postmortem-disable a -->\n3\n<!-- postmortem-enable a -->\n5',
      'a',
      [1, 2],
    ],
    [
      'speaks of the rest where a block is not closed',
      '1\n<!-- postmortem-disable a -->\n3\n4',
      'a',
      [1, 2, 3],
    ],
    [
      'is not ended for one rule by the end of another',
      '<!-- postmortem-disable a -->\n2\n<!-- postmortem-enable b -->\n4',
      'a',
      [0, 1, 2, 3],
    ],
    [
      'is ended for every rule by an end without names',
      '<!-- postmortem-disable a -->\n2\n<!-- postmortem-enable -->\n4',
      'a',
      [0, 1],
    ],
    [
      'of all rules is ended for the one that an end names',
      '<!-- postmortem-disable -->\n2\n<!-- postmortem-enable a -->\n4',
      'a',
      [0, 1],
    ],
    [
      'of all rules goes on for the others',
      '<!-- postmortem-disable -->\n2\n<!-- postmortem-enable a -->\n4',
      'b',
      [0, 1, 2, 3],
    ],
    [
      'of two rules may end for the first alone',
      '<!-- postmortem-disable a b -->\n2\n<!-- postmortem-enable a -->\n4\n<!-- postmortem-enable b -->\n6',
      'a',
      [0, 1],
    ],
    [
      'of two rules goes on for the second',
      '<!-- postmortem-disable a b -->\n2\n<!-- postmortem-enable a -->\n4\n<!-- postmortem-enable b -->\n6',
      'b',
      [0, 1, 2, 3],
    ],
    [
      'is not ended by an end above it',
      '<!-- postmortem-enable a -->\n<!-- postmortem-disable a -->\n3',
      'a',
      [1, 2],
    ],
    [
      'may be set twice',
      '<!-- postmortem-disable a -->\n2\n<!-- postmortem-enable a -->\n<!-- postmortem-disable a -->\n5',
      'a',
      [0, 1, 3, 4],
    ],
    ['may stand behind text', '1 <!-- postmortem-disable-next-line a -->\n2', 'a', [1]],
    ['may stand in a list', '- 1\n- <!-- postmortem-disable-next-line a -->\n- 3', 'a', [2]],
    ['needs no space', '<!--postmortem-disable-next-line a-->\n2', 'a', [1]],
    ['knows the line ends of Windows', '1\r\n<!-- postmortem-disable-next-line a -->\r\n3\r\n4', 'a', [2]],
    [
      'is none in code',
      '```\n<!-- postmortem-disable-file a -->\n```\n\n`<!-- postmortem-disable-file a -->`',
      'a',
      [],
    ],
    ['is none in front matter', '---\n# <!-- postmortem-disable-file a -->\n---\n', 'a', []],
    [
      'is none under another verb',
      '<!-- postmortem-disable-all a -->\n<!-- postmortem-disabled -->\n<!-- disable -->',
      'a',
      [],
    ],
  ];
  for (const [name, text, rule, lines] of cases) {
    it(name, () => assert.deepEqual(silencedLines(text, rule), lines));
  }

  it('gives each rule its place', () => {
    const { source, suppressions } = parseDocument('x <!-- postmortem-disable a,  b-c -- why -->');
    assert.deepEqual(
      suppressions[0]?.rules.map(({ id, range }) => [id, source.slice(range)]),
      [
        ['a', 'a'],
        ['b-c', 'b-c'],
      ],
    );
  });
});
