import type { Configuration } from '../config/configuration.ts';
import { shortened } from '../document/cut.ts';
import { plainText } from '../rendering/plainText.ts';
import { frontMatterField } from './frontMatterField.ts';
import type { HeaderContext, HeaderField } from './headerDates.ts';
import { headerField } from './headerDates.ts';
import { readSeverity, scaleFor } from './severityScale.ts';

/** The severity that the header states, in the team's scale. */
export interface HeaderSeverity {
  readonly header: HeaderField;
  /** As the scale writes it. */
  readonly severity: string;
  /** Its place in the scale: 0 for the highest. */
  readonly rank: number;
}

/** What a severity is read from. */
export interface SeverityContext extends HeaderContext {
  readonly configuration: Configuration;
}

/** The header's severity where it names one of the scale, in whatever spelling. */
export function headerSeverity(context: SeverityContext): HeaderSeverity | undefined {
  const header = headerField(context, 'severity');
  if (!header?.stated) {
    return undefined;
  }
  const { severities } = context.configuration;
  const { kind, candidates } = readSeverity(header.value.text, severities);
  const [severity] = candidates;
  return severity !== undefined && (kind === 'member' || kind === 'variant')
    ? { header, severity, rank: severities.indexOf(severity) }
    : undefined;
}

/** The severity that the header states, for lists: of the team's scale where it can only be that one, else as written. */
export interface StatedSeverity {
  readonly name: string;
  /** Its place in the team's scale, 0 for the highest; undefined where it is none of that. */
  readonly rank: number | undefined;
}

/** What is longer is told in short; names of severities are not. */
const longestSeverity = 30;

/** The severity that the header or the front matter states, on the team's scale or not; undefined where neither does. */
export function statedSeverity(context: SeverityContext): StatedSeverity | undefined {
  const header = headerField(context, 'severity');
  const text = writtenSeverity(context);
  if (text === undefined) {
    return undefined;
  }
  const { severities } = context.configuration;
  const placed = placedSeverity(text, severities);
  if (placed !== undefined) {
    return { name: placed, rank: severities.indexOf(placed) };
  }
  const spec = header
    ? context.postmortem.fields.find(({ field }) => field === header.field)?.spec
    : context.postmortem.template?.fields.find(({ role }) => role === 'severity');
  const named = spec && placedSeverity(text, scaleFor(spec, context.configuration));
  return { name: named ?? shortSeverity(text), rank: undefined };
}

/**
 * The severity's place in the team's scale, 0 for the highest; undefined where neither the header nor the front matter
 * states one that can only be that.
 */
export function severityRank(context: SeverityContext): number | undefined {
  const text = writtenSeverity(context);
  const { severities } = context.configuration;
  const placed = text === undefined ? undefined : placedSeverity(text, severities);
  return placed === undefined ? undefined : severities.indexOf(placed);
}

/** As the header has it, or else the front matter. */
function writtenSeverity(context: SeverityContext): string | undefined {
  const header = headerField(context, 'severity');
  return header?.stated ? header.value.text : frontMatterField(context.postmortem, 'severity');
}

/** The member of a scale that a value can only mean: `P2` is `SEV-2` where nothing else has that number. */
function placedSeverity(text: string, scale: readonly string[]): string | undefined {
  const { kind, candidates } = readSeverity(text, scale);
  return kind === 'unknown' || candidates.length > 1 ? undefined : candidates[0];
}

/** A value that is on no scale, without a long remark behind it. */
function shortSeverity(text: string): string {
  const whole = plainText(text);
  if (whole.length <= longestSeverity) {
    return whole;
  }
  const { range } = readSeverity(text, []);
  return shortened(plainText(text.slice(0, range.end)), longestSeverity);
}

/** The specification asks for a review after every incident of the two highest severities. */
const alwaysReviewed = 2;

/** Whether every incident of a severity is reviewed, so that a review needs no other reason. */
export function isAlwaysReviewed({ rank }: HeaderSeverity): boolean {
  return rank < alwaysReviewed;
}
