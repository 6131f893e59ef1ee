import type { Problem } from '../../server/src/check/check.ts';
import { applyEdits } from '../../server/src/check/fix.ts';
import { rules } from '../../server/src/rules/index.ts';
import { problemsIn } from './checking.ts';

/** The title of a postmortem whose incident was on that day. */
export const timelineTitle = '# Postmortem of 17 March 2026: checkout';

/** What one rule finds in a text, also where it is off by default. */
export function problemsOfRule(rule: string, text: string): readonly Problem[] {
  return problemsIn(text, {
    templates: [],
    rules: rules.filter(({ id }) => id === rule),
    configuration: { rules: { [rule]: { severity: 'hint', options: {} } } },
  });
}

/** What a rule marks in a timeline. */
export function marked(
  rule: string,
  lines: readonly string[],
  heading = '## Timeline (UTC)',
): readonly string[] {
  const text = [timelineTitle, '', heading, '', ...lines, ''].join('\n');
  return problemsOfRule(rule, text).map(({ range }) => text.slice(range.start, range.end));
}

/** What each fix of a rule's first problem makes of a timeline's lines. */
export function offered(
  rule: string,
  lines: readonly string[],
  heading = '## Timeline (UTC)',
): Readonly<Record<string, readonly string[]>> {
  const before = [timelineTitle, ''];
  const text = [...before, heading, '', ...lines, ''].join('\n');
  const fixes = problemsOfRule(rule, text)[0]?.fixes?.() ?? [];
  return Object.fromEntries(
    fixes.map((fix) => [fix.title, applyEdits(text, fix.edits).split('\n').slice(before.length, -1)]),
  );
}

/** A timeline in a table, with an event for each time. */
export function timelineRows(...times: readonly string[]): readonly string[] {
  return [
    '| Time | Event |',
    '| --- | --- |',
    ...times.map((time, index) => `| ${time} | Look ${index} at graphs |`),
  ];
}
