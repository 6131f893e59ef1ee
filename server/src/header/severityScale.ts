import type { Configuration } from '../config/configuration.ts';
import { squashed } from '../document/headingName.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { onceFor } from '../memory/onceFor.ts';
import type { FieldSpec, Template } from '../template/template.ts';

/** The scale that holds for a field: what the template allows in it, else what is configured. */
export function scaleFor({ allowed }: FieldSpec, { severities }: Configuration): readonly string[] {
  return allowed.length > 0 ? allowed : severities;
}

/**
 * The severity of a new document, as the scale of its template or of the configuration spells it; what is written behind
 * it stays. Where it is not on the scale, a complaint that names the scale instead.
 */
export function severityFor(
  template: Template,
  configuration: Configuration,
  written: string | undefined,
): { readonly severity?: string; readonly complaint?: string } {
  const field = template.fields.find(({ role }) => role === 'severity');
  const scale = field ? scaleFor(field, configuration) : configuration.severities;
  if (written === undefined) {
    return {};
  }
  const { kind, range, candidates } = readSeverity(written, scale);
  const [named] = candidates;
  if (kind === 'variant' && named !== undefined) {
    return { severity: `${written.slice(0, range.start)}${named}${written.slice(range.end)}` };
  }
  return kind === 'member' || scale.length === 0
    ? { severity: written }
    : { complaint: `There is no severity “${written}”. Known: ${scale.join(', ')}.` };
}

/** How a value relates to the scale of severities that is configured. */
export interface SeverityReading {
  /**
   * `member`: names one as it is written there; `variant`: names one in another spelling; `similar`: has the number
   * of one or several; `unknown`: none of these.
   */
  readonly kind: 'member' | 'variant' | 'similar' | 'unknown';
  /** The part of the value that names the severity, remarks left out. */
  readonly range: OffsetRange;
  /** The severities that may be meant. */
  readonly candidates: readonly string[];
}

/** Reads a severity as written; remarks behind it do not matter. */
export function readSeverity(text: string, scale: readonly string[]): SeverityReading {
  const longestFirst = byLength(scale);
  const member = longestFirst.find((severity) => hasWord(text, severity));
  if (member !== undefined) {
    return { kind: 'member', range: { start: 0, end: text.length }, candidates: [member] };
  }
  for (const severity of longestFirst) {
    const range = variantIn(text, severity);
    if (range) {
      return { kind: 'variant', range, candidates: [severity] };
    }
  }
  const numbered =
    /^[*_`~[]{0,3}(?:s|p|sev|severity|prio|priority|level|tier)?[ \t._#:-]{0,2}(\d{1,2})(?![\p{L}\p{N}]|\.\d)/iu.exec(
      text,
    );
  const candidates = numbered
    ? scale.filter((severity) => Number(/\d+/.exec(severity)?.[0]) === Number(numbered[1]))
    : [];
  return numbered && candidates.length > 0
    ? { kind: 'similar', range: wordsOf(numbered[0]), candidates }
    : { kind: 'unknown', range: { start: 0, end: headLength(text) }, candidates: scale };
}

/** A scale, the longest names first. */
const byLength = onceFor((scale: readonly string[]): readonly string[] =>
  scale.toSorted((one, other) => other.length - one.length),
);

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !goesOn(text, at + word.length)) {
      return true;
    }
  }
  return false;
}

/** Whether a word or a number does not end here: `SEV-10`, `SEV-1.5`. */
function goesOn(text: string, at: number): boolean {
  return isWordCharacter(text[at]) || /^\.\d/.test(text.slice(at, at + 2));
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Where a value starts with a severity in another case, or with other marks between its letters. */
function variantIn(text: string, severity: string): OffsetRange | undefined {
  const wanted = squashed(severity);
  const start = /^[*_`~[]*/.exec(text)?.[0].length ?? 0;
  let at = start;
  for (const character of wanted) {
    while (at > start && /[ \t._#:‐–-]/.test(text[at] ?? '')) {
      at += 1;
    }
    if (text[at]?.toLowerCase() !== character) {
      return undefined;
    }
    at += 1;
  }
  return wanted === '' || goesOn(text, at) ? undefined : { start, end: at };
}

function wordsOf(written: string): OffsetRange {
  return { start: /^[*_`~[]*/.exec(written)?.[0].length ?? 0, end: written.length };
}

/** The value up to a remark in brackets or behind a mark. */
function headLength(text: string): number {
  const remark = /[(,;:]|[ \t][–—-][ \t]/.exec(text);
  return remark && remark.index > 0 ? text.slice(0, remark.index).trimEnd().length : text.length;
}
