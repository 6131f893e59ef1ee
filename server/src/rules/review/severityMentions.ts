import type { MarkdownDocument } from '../../document/document.ts';
import { matchesOf } from '../../document/scanner.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { readSeverity } from '../../header/severityScale.ts';
import { onceFor } from '../../memory/onceFor.ts';

/** A severity of the team's scale that a text names. */
export interface SeverityMention {
  readonly range: OffsetRange;
  /** As the scale writes it. */
  readonly severity: string;
}

// What was considered, compared or denied is not what the text says of this incident.
const notMeant =
  /\b(?:not|no|isn't|wasn't|would|could|should|might|like|than|similar|previous|earlier|another|instead of|rather|any|each|every|if|from)\b[^.]{0,30}$/i;

/** The severities with a number that a part of a document names, in order. Words such as “high” mean too much else in prose. */
export function severitiesIn(
  document: MarkdownDocument,
  { start, end }: OffsetRange,
  scale: readonly string[],
): readonly SeverityMention[] {
  return mentionsOf(scale)(document)
    .filter(({ range }) => start <= range.start && range.end <= end)
    .flatMap(({ range, text }) => {
      const reading = readSeverity(text, scale);
      const [severity] = reading.candidates;
      const known = reading.kind === 'member' || reading.kind === 'variant';
      const meant = !notMeant.test(document.masked.slice(Math.max(start, range.start - 40), range.start));
      return known && severity !== undefined && meant ? [{ range, severity }] : [];
    });
}

/** By scale: finds what is written as its severities are. */
const mentionsOf = onceFor((scale: readonly string[]): ReturnType<typeof matchesOf> => {
  const pattern = patternOf(scale);
  return pattern ? matchesOf(pattern) : () => [];
});

/** `SEV-1`, `Sev 1`, `sev1`; of a scale of single letters only what stands behind “severity”: S3 is also a product. */
function patternOf(scale: readonly string[]): RegExp | undefined {
  const prefixes = new Set(scale.flatMap((severity) => /^\p{L}+(?=[\s._#-]?\d)/u.exec(severity)?.[0] ?? []));
  const words = [...prefixes].map((prefix) =>
    prefix.length >= 3 ? prefix : String.raw`(?<=severity[ \t:]{1,3})${prefix}`,
  );
  return words.length === 0
    ? undefined
    : new RegExp(
        String.raw`(?<![\p{L}\p{N}-])(?:${words.join('|')})[ \t._#-]?\d{1,2}(?![\p{L}\p{N}])`,
        'giu',
      );
}
