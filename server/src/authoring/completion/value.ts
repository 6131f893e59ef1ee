import type { OffsetRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { CompletionPlace, Suggestion } from './suggestion.ts';

/** A value with the reason why it is proposed. */
export interface Value {
  readonly text: string;
  readonly detail: string;
  readonly kind?: Suggestion['kind'];
}

/** What stands at the place where a value is to be written. */
export interface ValuePlace {
  /** The value there; empty where there is none. */
  readonly range: OffsetRange;
  /** What has to stand in front of the value and behind it that is not there. */
  readonly before: string;
  readonly behind: string;
  /** Whether what stands there is a blank of the template, which any value may replace. */
  readonly isBlank: boolean;
}

/** The values as suggestions for a place. */
export function valueSuggestions(
  { offset, input, trigger }: CompletionPlace,
  { range, before, behind, isBlank }: ValuePlace,
  values: readonly Value[],
): readonly Suggestion[] {
  const { source } = input.postmortem.document;
  const typed = source.slice({ start: range.start, end: offset });
  const written = source.slice(range);
  // A name counts as one of the document's as soon as its first letter is typed here.
  const others = values.filter(({ text, kind }) => kind !== 'person' || text !== typed || text !== written);
  const isBegun = others.some(({ text, kind }) => kind === 'person' && text.startsWith(written));
  // A blank and a value that is one of those to choose from are replaced by any, what is half written by what fits it.
  const isReplaced =
    trigger !== ' ' && (isBlank || (!isBegun && values.some((value) => value.text === written)));
  return others.map(({ text, detail, kind = 'value' }) => ({
    label: text,
    kind,
    detail,
    range,
    text: literal(`${before}${text}${behind}`),
    ...(isReplaced && typed !== '' ? { filter: `${typed}${text}` } : {}),
  }));
}

/** The values, each text once. */
export function distinct(values: readonly (Value | undefined)[]): readonly Value[] {
  const byText = new Map<string, Value>();
  for (const value of values) {
    if (value && value.text !== '' && !byText.has(value.text)) {
      byText.set(value.text, value);
    }
  }
  return [...byText.values()];
}
