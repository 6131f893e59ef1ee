import { writtenDueDate } from '../../actions/dueDate.ts';
import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { statedFields } from '../../header/fieldValue.ts';
import { literal } from '../../template/placeholders.ts';
import type { WrittenDate } from '../../time/calendarDate.ts';
import { findDate, inWords, isBegunDate, isoText } from '../../time/calendarDate.ts';
import { cellsOf } from '../actions/judged.ts';
import { whileWritten } from '../beingWritten.ts';
import type { Fix, TemplateRule } from '../rule.ts';
import { statedCells } from '../values/statedValues.ts';

/** Reports dates in another form than `YYYY-MM-DD`. Source: the specification's template; ISO 8601. */
export const dateFormat: TemplateRule = {
  id: 'date-format',
  summary: 'A date is not written as YYYY-MM-DD',
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  reads: 'blocks',
  needs: 'template',
  *check(context) {
    const { postmortem, source } = context;
    const headers = statedFields(postmortem, 'date').map(({ value }) => ({
      at: value.range.start,
      date: findDate(value.text),
    }));
    const dues = cellsOf(context, 'due').map(({ part }) => ({
      at: part.range.start,
      date: writtenDueDate(part.text),
    }));
    const cells = statedCells(postmortem, 'date').map(({ text, range }) => ({
      at: range.start,
      date: findDate(text),
    }));
    for (const { at, date } of [...headers, ...dues, ...cells]) {
      if (date && !date.iso) {
        const range = shiftedRange(date.range, at);
        const isBegun = isBegunDate(source.slice(range));
        yield {
          range,
          message: `“${source.slice(range)}” is not written as YYYY-MM-DD. ${whyBetter(date)}`,
          fixes: () => fixesFor(date, range, !isBegun),
          ...whileWritten(postmortem, isBegun),
        };
      }
    }
  },
};

function whyBetter({ readings }: WrittenDate): string {
  const [one, other] = readings.map(inWords);
  if (other !== undefined) {
    return `It may mean ${one} or ${other}; the year first leaves no doubt.`;
  }
  return one === undefined
    ? 'It names no day of the calendar that all readers know; write year, month and day.'
    : 'In that form readers of any country know the day, and dates sort as text.';
}

/** @param isWhole whether nobody can still be writing it: `2026-03-1` may become the 15th */
function fixesFor(date: WrittenDate, range: OffsetRange, isWhole: boolean): readonly Fix[] {
  return date.readings.map((reading) => ({
    title: date.certain ? `Write “${isoText(reading)}”` : `Write “${isoText(reading)}” (${inWords(reading)})`,
    edits: [{ range, text: literal(isoText(reading)) }],
    safe: date.certain && isWhole,
  }));
}
