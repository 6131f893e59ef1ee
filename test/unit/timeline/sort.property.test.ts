import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { timelineOutOfOrder } from '../../../server/src/rules/timeline/timeline-out-of-order.ts';
import { timelineModel } from '../../../server/src/timeline/timelineModel.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { problemsIn, reading } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';

/** An entry of a timeline; its number makes every one different. */
interface Entry {
  readonly day: number | undefined;
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
  readonly words: string;
}

const entry = fc.record<Entry>({
  day: fc.option(fc.integer({ min: 15, max: 18 }), { nil: undefined, freq: 2 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  zone: fc.constantFrom('', '', ' UTC', ' CET'),
  words: fc.constantFrom('a', '🔥 fails', 'x \\| y', '**Detected** by `$1`', '[graph](g.svg)', ''),
});

const forms: Readonly<Record<string, (time: string, event: string) => string>> = {
  table: (time, event) => `| ${time} | ${event} | ops |`,
  bullets: (time, event) => `- ${time} ${event}`,
  'bullets of several lines': (time, event) => `- ${time} ${event}\n  and more`,
  'nested bullets': (time, event) => `- ${time} ${event}\n  - why`,
};

function written(form: string, entries: readonly Entry[]): readonly string[] {
  return entries.map(({ day, hour, minute, zone, words }, index) => {
    const date = day === undefined ? '' : `2026-03-${day} `;
    const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return forms[form]?.(`${date}${clock}${zone}`, `No. ${index} ${words}`) ?? '';
  });
}

type Dating = 'all' | 'none' | 'some';

/** Documents in which all entries have a date, or none, or some. */
const documents = (...dating: readonly Dating[]): fc.Arbitrary<string> =>
  fc
    .record({
      form: fc.constantFrom(...Object.keys(forms)),
      entries: fc.array(entry, { minLength: 2, maxLength: 8 }),
      dated: fc.constantFrom(...dating),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      behind: fc.constantFrom('', 'That was all.', '## Impact'),
    })
    .map(({ form, entries, dated, lineEnd, behind }) => {
      const days = {
        all: (day: number | undefined) => day ?? 16,
        none: () => undefined,
        some: (day: number | undefined) => day,
      };
      const rows = written(
        form,
        entries.map((one) => ({ ...one, day: days[dated](one.day) })),
      );
      const head = form === 'table' ? ['| Time | Event | Actor |', '|--|--|--|'] : [];
      return ['# Incident of 2026-03-17', '', '## Timeline', '', ...head, ...rows, '', behind, '']
        .join('\n')
        .replaceAll('\n', lineEnd);
    });

function disorder(text: string): Problem | undefined {
  return problemsIn(text, { rules: [timelineOutOfOrder] })[0];
}

function sorted(text: string): string | undefined {
  const fix = disorder(text)
    ?.fixes?.()
    .find(({ title }) => title.startsWith('Sort'));
  return fix && applyEdits(text, fix.edits);
}

function momentsOf(text: string): readonly string[] {
  const postmortem = reading(text);
  const timeline = timelineOf(postmortem, defaultConfiguration);
  const events = timeline ? timelineModel(postmortem.document.source, timeline).events : [];
  return events.map(({ event, instant, actor }) => `${event} ${instant} ${actor}`).toSorted();
}

const linesOf = (text: string): readonly string[] => text.split('\n').toSorted();

describe('sorting a timeline', () => {
  let tried = 0;

  /** Checks a property of the text before and after; most documents of chance are out of order. */
  function check(texts: fc.Arbitrary<string>, property: (before: string, after: string) => void): void {
    const runs = rounds(500);
    tried = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const after = sorted(text);
        if (after !== undefined) {
          tried += 1;
          property(text, after);
        }
      }),
      runs,
    );
    assert.ok(tried * 10 > runs.numRuns, `only ${tried} of ${runs.numRuns} documents could be sorted`);
  }

  it('moves entries and changes none of them', () => {
    check(documents('all', 'none', 'some'), (before, after) =>
      assert.deepEqual(linesOf(after), linesOf(before)),
    );
  });

  it('keeps what stands around them where it is', () => {
    check(documents('all', 'none', 'some'), (before, after) => {
      const around = (text: string): readonly string[] =>
        text.split('\n').map((line) => (/No\. \d|^ {2}/.test(line) ? '' : line));
      assert.deepEqual(around(after).filter(Boolean), around(before).filter(Boolean));
    });
  });

  it('leaves the timeline in order', () => {
    check(documents('all', 'none'), (_, after) => assert.equal(disorder(after)?.message, undefined));
  });

  it('changes no time', () => {
    check(documents('all', 'none', 'some'), (before, after) =>
      assert.deepEqual(momentsOf(after), momentsOf(before)),
    );
  });
});
