import type { Configuration } from '../config/configuration.ts';
import type { HeaderContext, HeaderField } from './headerDates.ts';
import { headerField } from './headerDates.ts';
import { readSeverity } from './severityScale.ts';

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

/** The specification asks for a review after every incident of the two highest severities. */
const alwaysReviewed = 2;

/** Whether every incident of a severity is reviewed, so that a review needs no other reason. */
export function isAlwaysReviewed({ rank }: HeaderSeverity): boolean {
  return rank < alwaysReviewed;
}
