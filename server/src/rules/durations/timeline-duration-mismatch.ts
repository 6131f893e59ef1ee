import type { HeaderField } from '../../header/headerDates.ts';
import { headerField } from '../../header/headerDates.ts';
import { literal, plainText } from '../../template/placeholders.ts';
import type { StatedDuration } from '../../time/duration.ts';
import { durationWords } from '../../time/durationText.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule, Finding, Fix, RelatedPlace, RuleContext } from '../rule.ts';
import { headerSpan } from './headerSpan.ts';
import { otherTimes } from './headerTimes.ts';
import { agree, comparable } from './statedDurations.ts';
import type { ComputedSpan } from './timelineSpans.ts';
import { expectedSpans, hasStart, hasUnreadStart, honestSpans } from './timelineSpans.ts';

/**
 * Reports a duration in the header that the timeline contradicts. Sources: the specification states both; in one
 * public archive a third of the stated durations match no pair of times.
 */
export const timelineDurationMismatch: DocumentRule = {
  id: 'timeline-duration-mismatch',
  summary: "The header's duration, or a time of it, does not agree with the timeline",
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const header = headerField(context, 'duration');
    const stated = header?.stated ? comparable(header.value.text) : [];
    const expected = contradiction(context, stated);
    if (header && expected.length > 0) {
      yield {
        range: header.value.range,
        message: `“${header.value.text}” is ${spansText(expected)}. One of the times or the duration is wrong, and readers count on both.`,
        related: relatedPlaces(expected, context.timeline()?.events ?? []),
        fixes: () => fixesFor(context, header, stated, expected),
      };
      return;
    }
    const others = timesElsewhere(context);
    if (others.length > 0) {
      yield* others;
      return;
    }
    const span = headerSpan(context);
    const spans = span ? contradiction(context, [span.length]) : [];
    if (span && spans.length > 0) {
      const [start, end] = [span.start, span.end].map(({ value }) => context.source.slice(value));
      yield {
        range: span.end.value,
        message: `From “${start}” to “${end}” are ${durationWords(span.length.most)}, which is ${spansText(spans)}. One of these times is wrong, and readers count on all of them.`,
        related: [
          { range: span.start.value, message: `“${span.start.name}” in the header` },
          ...relatedPlaces(spans, context.timeline()?.events ?? []),
        ],
      };
    }
  },
};

function timesElsewhere(context: RuleContext): readonly Finding[] {
  const { source } = context;
  const timeline = context.timeline();
  return (timeline ? otherTimes(context, timeline) : []).map(({ field, event }) => ({
    range: field.value,
    message: `“${field.name}” is “${source.slice(field.value)}” here and “${source.slice(event.timeRange)}” in the timeline. One of the times is wrong, and readers count on both.`,
    related: [{ range: event.timeRange, message: names[event.milestone ?? 'start'] }],
  }));
}

/** The lengths in the timeline that a header is expected to state where it states none that is honest; else none. */
function contradiction(
  context: RuleContext,
  stated: readonly Omit<StatedDuration, 'range'>[],
): readonly ComputedSpan[] {
  const timeline = stated.length > 0 ? context.timeline() : undefined;
  const expected = timeline && !hasUnreadStart(timeline) ? expectedSpans(timeline) : [];
  if (!timeline || expected.length === 0) {
    return [];
  }
  const honest = honestSpans(timeline);
  // Without a start the incident may be longer than the timeline, but hardly by half a day.
  const longest = honest.reduce((most, one) => Math.max(most, one.most), Number.NEGATIVE_INFINITY) + halfDay;
  const mayBeLonger = (one: Omit<StatedDuration, 'range'>): boolean =>
    !hasStart(timeline) && honest.every((other) => one.least > other.most) && one.most <= longest;
  return stated.some((one) => mayBeLonger(one) || honest.some((other) => agree(one, other))) ? [] : expected;
}

/** In minutes. */
const halfDay = 12 * 60;

function spansText(spans: readonly ComputedSpan[]): string {
  const [one, other] = spans.map(({ what, minutes }) => `${what} (${durationWords(minutes)})`);
  return other === undefined
    ? `not the time from ${one ?? ''} in the timeline`
    : `neither the time from ${one} nor from ${other} in the timeline`;
}

function relatedPlaces(
  spans: readonly ComputedSpan[],
  events: readonly TimelineEvent[],
): readonly RelatedPlace[] {
  const indexes = new Set(spans.flatMap(({ metric }) => [metric.from, metric.to]));
  return [...indexes].flatMap((index) => {
    const event = events[index];
    return event ? [{ range: event.timeRange, message: names[event.milestone ?? 'start'] }] : [];
  });
}

const names = {
  start: 'The start',
  detected: 'The detection',
  acknowledged: 'The acknowledgement',
  mitigated: 'The mitigation',
  resolved: 'The resolution',
} as const;

function fixesFor(
  { postmortem }: RuleContext,
  { field, value }: HeaderField,
  stated: readonly StatedDuration[],
  spans: readonly ComputedSpan[],
): readonly Fix[] {
  const spec = postmortem.fields.find((match) => match.field === field)?.spec;
  const [first] = stated;
  // Of several numbers nobody can know which one to replace.
  const within = stated.length === 1 && first ? first.range : { start: 0, end: value.text.length };
  const range = { start: value.range.start + within.start, end: value.range.start + within.end };
  return spans.map(({ what, minutes }) => {
    const text = durationWords(minutes, spec && plainText(spec.value));
    return {
      title: `Set “${field.name}” to “${text}” (${what})`,
      edits: [{ range, text: literal(text) }],
      safe: false,
    };
  });
}
