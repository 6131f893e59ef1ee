import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NewEvent } from '../../../server/src/capture/newEvent.ts';
import { gapFor } from '../../../server/src/capture/place.ts';
import type { Insertion } from '../../../server/src/capture/rows.ts';
import { insertEvents } from '../../../server/src/capture/rows.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import type { Block } from '../../../server/src/document/blocks.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { reading } from '../../support/checking.ts';
import { draftSample, goodSample, withoutSection } from '../../support/samples.ts';

const reader = { configuration: defaultConfiguration, read: (text: string) => reading(text) };

function event(instant: string | undefined, text: string, actor?: string): NewEvent {
  return { epoch: instant === undefined ? undefined : Date.parse(instant), text, actor };
}

function insert(text: string, events: readonly NewEvent[]): { after: string; insertion: Insertion } {
  const insertion = insertEvents(reader, text, events);
  return { after: applyEdits(text, insertion.edits), insertion };
}

/** The lines that a text has and another one has not. */
function added(before: string, after: string): readonly string[] {
  const old = before.split(/\r?\n/);
  return after.split(/\r?\n/).filter((line) => !old.includes(line));
}

function timeline(body: string, head = '**Date of Incident:** 2026-03-17'): string {
  return `# Post-Incident Review: INC-1\n\n${head}\n\n## Timeline\n\n${body}\n\n## Root Cause\n\nA slow query.\n`;
}

describe('events written into a timeline', () => {
  it('go to their place in time, in the columns of the table, the rest untouched', () => {
    const { after } = insert(goodSample, [
      event('2026-03-17T14:20:00Z', 'Status page updated', 'Ada Okafor'),
    ]);
    const lines = after.split('\n');
    const index = lines.findIndex((line) => line.includes('Status page updated'));
    assert.match(lines[index] ?? '', /^\| 14:20 UTC \| Status page updated {2,}\| Ada Okafor {2,}\|$/);
    assert.match(lines[index - 1] ?? '', /^\| 14:12 UTC/);
    assert.match(lines[index + 1] ?? '', /^\| 14:31 UTC/);
    assert.equal(lines.toSpliced(index, 1).join('\n'), goodSample);
  });

  it('stand behind those of the same instant, in the order in which they came', () => {
    const { after } = insert(goodSample, [
      event('2026-03-17T14:12:30Z', 'one'),
      event('2026-03-17T14:12:00Z', 'two'),
      event('2026-03-17T14:12:00Z', 'three'),
    ]);
    const order = [...after.matchAll(/\| (On-call acknowledges|one|two|three|\[Connection)/g)].map(
      ([, text]) => text,
    );
    assert.deepEqual(order, ['On-call acknowledges', 'two', 'three', 'one', '[Connection']);
  });

  it('go in front of an entry of midnight where no day is named', () => {
    const undated = timeline('- 00:00 UTC – Deploy\n- 00:30 UTC – Errors', 'No day.');
    const { after } = insert(undated, [event('2026-03-16T23:50:00Z', 'Freeze ends')]);
    assert.match(after, /- 23:50 UTC – Freeze ends\n- 00:00 UTC – Deploy\n- 00:30 UTC/);
  });

  it("replace the template's dots", () => {
    const draft = draftSample.replace('08:15 UTC', '... ');
    const { after } = insert(draft, [event('2026-03-19T14:05:00Z', 'Errors begin', 'Ada')]);
    assert.deepEqual(added(draft, after), ['| 14:05 UTC | Errors begin | Ada   |']);
    assert.doesNotMatch(after, /\| \.\.\. /);
  });

  it('come with their section where there is none', () => {
    const bare = withoutSection(goodSample, 'Timeline');
    const { after } = insert(bare, [event('2026-03-17T14:05:00Z', 'Errors begin', 'Ada')]);
    assert.match(
      after,
      /## Timeline\n\n\| Time \| Event \| Actor \|\n\| -+ \| -+ \| -+ \|\n\| 14:05 UTC \| Errors begin \| Ada {3}\|\n\n## Root Cause/,
    );
    assert.deepEqual(
      added(bare, after).filter((line) => !/^(?:## Timeline|\|.*\|)$/.test(line)),
      [],
    );
  });

  it('come with a table where the section is empty, and into a table that has only a head', () => {
    const empty = insert(timeline(''), [event('2026-03-17T14:05:00Z', 'Errors begin')]).after;
    assert.match(
      empty,
      /## Timeline\n\n\| Time \| Event \| Actor \|\n.*\n\| 14:05 UTC \| Errors begin \| {7}\|\n\n+## Root/,
    );
    const head = timeline('| Time (CET) | What happened |\n|---|---|');
    const { after } = insert(head, [event('2026-03-17T14:05:00Z', 'Errors begin', 'Ada')]);
    assert.match(after, /\|---\|---\|\n\| 15:05 {6}\| Errors begin \(Ada\) \|\n/);
  });

  it('are told in the zone and form of the document', () => {
    const cases: readonly (readonly [body: string, row: string])[] = [
      ['| Time (UTC) | Event |\n|--|--|\n| 14:01 | a |', '| 14:05      | new   |'],
      ['| Time | Event |\n|--|--|\n| 14:01 CET | a |', '| 15:05 CET | new   |'],
      ['| Time | Event |\n|--|--|\n| 2026-03-17 14:01 UTC | a |', '| 2026-03-17 14:05 UTC | new   |'],
      ['| Time | Event |\n|--|--|\n| 2026-03-17T14:01:00Z | a |', '| 2026-03-17T14:05:00Z | new   |'],
      ['| Time | Event |\n|--|--|\n| 17/03/2026 14:01 (UTC) | a |', '| 17/03/2026 14:05 (UTC) | new   |'],
      [
        '| Date | Time (UTC) | Event |\n|--|--|--|\n| 17.03.2026 | 2:01 pm | a |',
        '| 17.03.2026 | 2:05 pm    | new   |',
      ],
      ['All times are in Europe/Berlin.\n\n| Time | Event |\n|--|--|\n| 14.01 | a |', '| 15.05 | new   |'],
      ['All times UTC.\n\n- **14:01** – a', '- **14:05** – new'],
      ['1. 14:01 UTC: a', '2. 14:05 UTC: new'],
      ['- 14:01 UTC **Detected** a', '- 14:05 UTC new'],
      ['### 14:01 UTC – a\n\nSomething.', '### 14:05 UTC – new'],
      ['14:01 UTC a', '14:05 UTC new'],
      ['- a: 14:01 UTC', '- new: 14:05 UTC'],
      ['- a (14:01 UTC)\n- b (14:10 UTC)', '- new (14:05 UTC)'],
      ['- a – 14:01 UTC.', '- new – 14:05 UTC'],
      ['- [14:01 UTC] a', '- [14:05 UTC] new'],
      ['- `14:01 UTC` **a**', '- `14:05 UTC` new'],
      ['- 14:01 UTC (a)', '- 14:05 UTC new'],
      ['- *14:01 UTC*: a', '- *14:05 UTC*: new'],
      ['- 14:01:30 UTC a', '- 14:05:00 UTC new'],
      ['- 2026-03-17T14:01:00+01:00 a', '- 2026-03-17T15:05:00+01:00 new'],
      ['**14:01 UTC**\n\na', '**14:05 UTC** – new'],
      ['**14:01 UTC**  \na', '**14:05 UTC** – new'],
      ['#### 14:01 UTC\n\na', '#### 14:05 UTC – new'],
      ['| When and what |\n|-|\n| 14:01 UTC a |', '| 14:05 UTC new |'],
      ['| Event | Time |\n|-|-|\n| a | 14:01 UTC |', '| new   | 14:05 UTC |'],
    ];
    for (const [body, row] of cases) {
      const text = timeline(body);
      const { after } = insert(text, [event('2026-03-17T14:05:00Z', 'new')]);
      assert.deepEqual(added(text, after), [row], body);
    }
  });

  it('stand behind all that is said of the one before', () => {
    for (const [body, after] of [
      [
        '**14:01 UTC**\n\na\n\n**14:10 UTC**\n\nb',
        '**14:01 UTC**\n\na\n\n**14:05 UTC** – new\n\n**14:10 UTC**\n\nb',
      ],
      [
        '14:01 UTC a\n\nMore.\n\n- it\n\n14:10 UTC b',
        '14:01 UTC a\n\nMore.\n\n- it\n\n14:05 UTC new\n\n14:10 UTC b',
      ],
      ['14:01 UTC a\n\n### Later\n\n14:10 UTC b', '14:01 UTC a\n\n14:05 UTC new\n\n### Later\n\n14:10 UTC b'],
      ['**14:01 UTC**\n\na\n\nEnd.', '**14:01 UTC**\n\na\n\n**14:05 UTC** – new\n\nEnd.'],
      ['14:01 UTC a\n\nEnd.', '14:01 UTC a\n\n14:05 UTC new\n\nEnd.'],
      ['- 14:01 UTC a\n\n  More.\n- 14:10 UTC b', '- 14:01 UTC a\n\n  More.\n- 14:05 UTC new\n- 14:10 UTC b'],
      [
        '#### 14:01 UTC\n\na\n\n#### 14:10 UTC\n\nb',
        '#### 14:01 UTC\n\na\n\n#### 14:05 UTC – new\n\n#### 14:10 UTC\n\nb',
      ],
    ] as const) {
      assert.equal(insert(timeline(body), [event('2026-03-17T14:05:00Z', 'new')]).after, timeline(after));
    }
  });

  it('stand in front of the first one, and between the items of lists as these do', () => {
    for (const [body, after] of [
      ['14:10 UTC b', '14:05 UTC new\n\n14:10 UTC b'],
      ['- 14:10 UTC b', '- 14:05 UTC new\n- 14:10 UTC b'],
      ['3. 14:10 UTC b', '3. 14:05 UTC new\n3. 14:10 UTC b'],
      ['#### 14:10 UTC b\n\nc', '#### 14:05 UTC new\n\n#### 14:10 UTC b\n\nc'],
      [
        '| Time | Event |\n|-|-|\n| 14:10 UTC | b |',
        '| Time | Event |\n|-|-|\n| 14:05 UTC | new   |\n| 14:10 UTC | b |',
      ],
      ['- 14:01 UTC a\n\n- 14:10 UTC b', '- 14:01 UTC a\n\n- 14:05 UTC new\n\n- 14:10 UTC b'],
      [
        '- 14:01 UTC a\n  - 14:03 UTC c\n- 14:10 UTC b',
        '- 14:01 UTC a\n  - 14:03 UTC c\n  - 14:05 UTC new\n- 14:10 UTC b',
      ],
    ] as const) {
      assert.equal(insert(timeline(body), [event('2026-03-17T14:05:00Z', 'new')]).after, timeline(after));
    }
  });

  it('go where the fewest stand on the wrong side, and of such places to the last', () => {
    for (const [epochs, gap] of [
      [[], 0],
      [[1, 3], 1],
      [[1, 2, 2, 3], 3],
      [[3, 4], 0],
      [[1, undefined, 3], 2],
      [[undefined, undefined], 2],
      [[9, 1, 3], 2],
      [[1, 9, 3], 1],
      [[3, 1, 1], 3],
    ] as const) {
      assert.equal(gapFor(epochs, 2), gap, JSON.stringify(epochs));
    }
  });

  it('name nobody in parentheses where nobody is known', () => {
    const list = timeline('- 14:00 UTC – Deploy');
    for (const actor of [undefined, '', ' ']) {
      const { after } = insert(list, [event('2026-03-17T15:30:00Z', 'Rolled back', actor)]);
      assert.deepEqual(added(list, after), ['- 15:30 UTC – Rolled back']);
    }
  });

  it('stand by the entries that begin with their time, not by those that end with one', () => {
    const mixed = timeline(
      '- 14:00 UTC – Deploy\n- Support informed: 16:00 UTC\n- Status page updated: 16:30 UTC\n- 15:00 UTC – Errors',
    );
    const { after } = insert(mixed, [event('2026-03-17T15:30:00Z', 'Rolled back')]);
    assert.match(after, /- 15:00 UTC – Errors\n- 15:30 UTC – Rolled back\n/);
  });

  it('stand by entries that end with their time where all do, and end with theirs', () => {
    const last = timeline('- Support informed: 14:00 UTC\n- Status page updated: 16:30 UTC');
    const { after } = insert(last, [event('2026-03-17T15:30:00Z', 'Rolled back')]);
    assert.match(after, /: 14:00 UTC\n- Rolled back: 15:30 UTC\n- Status page/);
  });

  it('of several days name them where the document names none', () => {
    const text = timeline('- 14:01 UTC a\n- 14:30 UTC b', 'No date here.');
    const days = [event('2026-11-24T14:05:00Z', 'new'), event('2026-11-25T14:05:00Z', 'next')];
    assert.deepEqual(added(text, insert(text, days).after), [
      '- 2026-11-24 14:05 UTC new',
      '- 2026-11-25 14:05 UTC next',
    ]);
    assert.deepEqual(added(text, insert(text, [...days.slice(1), event(undefined, 'some day')]).after), [
      '- 14:05 UTC next',
      '- some day',
    ]);
  });

  it('are counted where nothing says where they belong', () => {
    const timed = event('2026-03-17T14:05:00Z', 'new');
    const [one, other] = [event(undefined, 'one'), event(undefined, 'other')];
    for (const [body, events, unplaced] of [
      ['- 14:01 UTC a', [timed], 0],
      ['- 14:01 UTC a', [one, timed, other], 2],
      ['- 14:?? UTC a', [timed, one], 2],
      ['| Time | Event |\n|-|-|\n| soon | a |', [timed, one], 2],
      ['- Somebody noticed\n- Somebody mended it', [timed, one], 1],
      ['| Time | Event |\n|-|-|\n| ... | ... |', [timed, one], 1],
      ['', [timed], 0],
    ] as const) {
      const text = timeline(body);
      const { after, insertion } = insert(text, events);
      assert.equal(insertion.unplaced, unplaced, body);
      const order = events.toSorted((a, b) => Number(a.epoch === undefined) - Number(b.epoch === undefined));
      assert.deepEqual(
        added(text, after).flatMap((line) => /\b(?:new|one|other)\b/.exec(line) ?? []),
        order.map((each) => each.text),
      );
    }
  });

  it('name their day where the clock alone would put them on another one', () => {
    const text = timeline('| Time (UTC) | Event |\n|--|--|\n| 14:01 | a |\n| 14:30 | b |');
    const { after } = insert(text, [event('2026-03-19T15:00:00Z', 'new')]);
    assert.deepEqual(added(text, after), ['| 2026-03-19 15:00 | new   |']);
    const night = timeline('| Time (UTC) | Event |\n|--|--|\n| 23:50 | a |\n| 00:20 | b |');
    const late = insert(night, [event('2026-03-18T00:10:00Z', 'new')]).after;
    assert.deepEqual(added(night, late), ['| 00:10      | new   |']);
    assert.match(late, /23:50[^\n]*\n[^\n]*00:10[^\n]*\n[^\n]*00:20/);
  });

  it('belong to the day whose heading stands above', () => {
    const text = timeline('### 2026-03-17\n\n- 23:50 UTC a\n\n### 2026-03-18\n\n- 00:20 UTC b');
    const { after } = insert(text, [event('2026-03-18T00:10:00Z', 'new')]);
    assert.match(after, /### 2026-03-18\n\n- 00:10 UTC new\n- 00:20 UTC b/);
  });

  it('go to the end where nobody knows when they happened, and this is said', () => {
    const { after, insertion } = insert(goodSample, [event(undefined, 'Somebody called')]);
    assert.equal(insertion.unplaced, 1);
    assert.match(after, /15:12 UTC[^\n]*\n\| {11}\| Somebody called/);
    const timeless = timeline('- Somebody noticed\n- Somebody mended it');
    const other = insert(timeless, [event('2026-03-17T14:05:00Z', 'new')]);
    assert.match(other.after, /new/);
  });

  it('are found their place among clocks without any day', () => {
    const text = timeline('| Time | Event |\n|--|--|\n| 14:01 | a |\n| 14:30 | b |', 'No date here.');
    const { after } = insert(text, [event('2026-11-24T14:05:00Z', 'new')]);
    assert.match(after, /14:01[^\n]*\n\| 14:05 UTC \| new {3}\|\n[^\n]*14:30/);
  });

  it('keep CRLF line ends', () => {
    const text = goodSample.replaceAll('\n', '\r\n');
    for (const before of [text, withoutSection(goodSample, 'Timeline').replaceAll('\n', '\r\n')]) {
      const { after } = insert(before, [
        event('2026-03-17T14:20:00Z', 'new'),
        event('2026-03-17T16:20:00Z', 'x'),
      ]);
      assert.doesNotMatch(after, /[^\r]\n/);
    }
  });

  it('carry no pipe, line break, HTML, comment or control character into the document', () => {
    const hostile =
      'a|b\nc\r\n<img src=x onerror=alert(1)> <!-- postmortem-disable-file --> \u202ex\u0007 ![p](http://x/y.png) `<ok>` \\';
    const { after } = insert(goodSample, [event('2026-03-17T14:20:00Z', hostile, 'x|<b>')]);
    const [row = '', ...others] = added(goodSample, after);
    assert.deepEqual(others, []);
    assert.equal(row.replace(/\\\|/g, '').split('|').length, 5);
    assert.match(row, /a\\\|b c &lt;img .*&lt;!-- postmortem-disable-file --> x !\\\[p\].*`<ok>`/);
    assert.equal(reading(after).document.suppressions.length, 0);
  });

  it('never lose or change an entry that was there, whatever they say', () => {
    const bodies = [
      goodSample,
      draftSample,
      timeline('- 14:01 UTC a\n  - 14:03 UTC nested\n- 14:30 UTC b'),
      timeline('14:01 a  \n14:20 b\n\n14:40 c'),
      timeline('### 14:01 – a\n\ntext\n\n### 15:01 – b'),
    ];
    const anyEvent = fc.record({
      epoch: fc.option(fc.integer({ min: 1_773_700_000_000, max: 1_773_900_000_000 }), { nil: undefined }),
      text: fc.string({ unit: 'binary' }),
      actor: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.array(anyEvent, { maxLength: 6 }), (text, events) => {
        const textsOf = (markdown: string): readonly string[] => {
          const postmortem = reading(markdown);
          return (timelineOf(postmortem, defaultConfiguration)?.events ?? []).map((one) =>
            markdown.slice(one.timeRange.start, one.timeRange.end),
          );
        };
        const { after } = insert(text, events);
        const now = [...textsOf(after)];
        for (const time of textsOf(text).filter((one) => /\d/.test(one))) {
          const index = now.indexOf(time);
          assert.ok(index >= 0, time);
          now.splice(index, 1);
        }
        for (const line of text.split('\n').filter((one) => !/^\| \.\.\./.test(one))) {
          assert.ok(after.split('\n').includes(line), line);
        }
      }),
    );
  });

  const forms: Readonly<Record<string, string>> = {
    lines: '14:00 UTC Start\n\n14:10 UTC Detected',
    'lines of one paragraph': '14:00 UTC Start  \n14:10 UTC Detected  \n14:20 UTC Ended',
    items: '- 14:00 UTC – Start\n- 14:10 UTC – Detected',
    'numbered items': '1. 14:00 UTC – Start\n2. 14:10 UTC – Detected',
    'items that end with the time': '- Start: 14:00 UTC\n- Detected: 14:10 UTC',
  };
  const beginnings = [
    ...['```', '~~~', '```sh', '# a', '## Root Cause', '- a', '-', '+ a', '* a', '1. a', '2)', '> a', '---'],
    ...['***', '_ _ _', '===', '=', '--', '| a | b |', '    a', '<div>', '<!-- a', '[a]: javascript:x', '\\'],
    ...['`', '$$', '[ ] a', '<details>', '<script>', '[^1]: a', 'a\n\n## Impact\n\nb', '\t- a', '&#35; a'],
  ];
  for (const [form, body] of Object.entries(forms)) {
    it(`begin no block of their own: ${form}`, () => {
      const before = timeline(body);
      for (const words of beginnings) {
        for (const instant of [undefined, '2026-03-17T14:05:00Z']) {
          const { after } = insert(before, [event(instant, words)]);
          assert.deepEqual(blocksOf(after), blocksOf(before), JSON.stringify([words, instant, after]));
        }
      }
    });
  }

  /** The kinds of blocks, those within items, too, each once for what stands in a row. */
  function blocksOf(text: string): readonly string[] {
    const kinds = (blocks: readonly Block[]): readonly string[] =>
      blocks.flatMap((block) => [
        block.kind,
        ...(block.kind === 'list' ? block.items.flatMap((item) => kinds(item.blocks)) : []),
      ]);
    return kinds(parseDocument(text).blocks).filter((kind, index, all) => kind !== all[index - 1]);
  }
});
