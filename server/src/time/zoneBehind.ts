import type { Zone } from './zone.ts';
import { zoneOf, zonePattern } from './zone.ts';

/** A zone at the start of a text behind a clock. */
export interface FoundZone {
  readonly zone: Zone;
  /** How much of the text it is, in UTF-16 code units. */
  readonly length: number;
}

/** What stands in front of a zone. */
export interface InFrontOfZone {
  readonly hasDate: boolean;
  /** Whether the T of ISO 8601 stands between date and clock. */
  readonly hasT: boolean;
  /** Whether a colon stands between the clock's hours and minutes. */
  readonly hasColon: boolean;
  readonly hasSeconds: boolean;
  readonly hasMeridiem: boolean;
}

/** Source of a regular expression for what a number in front of it counts: “ requests”, “ failed pods”, “ of all”. */
const countedPattern = String.raw`[ \t](?:of[ \t]|(?:[a-z]{2,15}(?:ed|ing)[ \t])?[a-z]{2,20}(?<![isu])s(?![a-z]))`;

/** One way to write a distance with a minus, which elsewhere is the middle of a range, or a number of something. */
interface MinusForm {
  readonly pattern: RegExp;
  /** Behind which clocks with a date and a colon it is one. */
  readonly behind?: (front: InFrontOfZone) => boolean;
}

const minusForms: readonly MinusForm[] = [
  // Behind the T of ISO 8601 it can be nothing else.
  { pattern: /^-\d{2}:?\d{2}(?!\d)/, behind: ({ hasT }) => hasT },
  // Glued to seconds, two digits are one, too, and a clock without seconds, as databases and Python write it.
  {
    pattern: new RegExp(
      String.raw`^-(?:0\d(?::00)?|1[0-2](?::00|(?!${countedPattern}))|0[2349]:30)(?!\d|[.:]\d)`,
    ),
    behind: ({ hasSeconds }) => hasSeconds,
  },
  // Four digits as Git writes them; few are no whole hours. No number of requests starts with a zero, but one may be 1000.
  {
    pattern: new RegExp(
      String.raw`^ ?-(?:0\d00|0[2349]30|1[0-2]00(?!${countedPattern}))(?!\d|[.:]\d|[ \t]?%)`,
    ),
  },
];

/** ISO 8601 takes its Z for a small letter, too. */
const smallZ = /^z(?![\p{L}\p{N}])/u;
/** In parentheses, brackets or neither; whether they close is looked at apart, as the zones are long. */
const named = new RegExp(String.raw`^[ \t]?(?<open>[([]?)(?<name>${zonePattern})`);
/** What closes them. With parentheses behind them brackets are a link. */
const closings: Readonly<Record<string, RegExp>> = { '(': /^\)/, '[': /^\](?![([])/ };
/** Behind am or pm people leave out that it is a time; what else starts so goes on in words. */
const shortName =
  /^[ \t]\(?(?:U\.?S\.? )?(?<place>Eastern|Central|Mountain|Pacific)\)?(?=[ \t]*(?:[:,;|)\]*_–—]|-[ \t]|$))/;

/** “India time to market”, “Eastern time zone customers” say nothing of the time. */
const noZoneBehind =
  /^ (?:to market|zones? (?:customers?|users?|clients?|tenants?|accounts?|merchants?|traffic|requests?|regions?|stores?|offices?|sites?|teams?))(?![a-z])/;
/** “14:02 +5 pods” counts something, and “00:15 (+1)” is the next day. */
const bareStep = /^(?:[ \t]\(?|\()\+\d{1,2}\)?$/;
/** “00:05+1” is the next day, too, where no date is written. */
const gluedStep = /^\+1$/;

/** “14:02 UTC +5 pods” counts something, too. */
const stepBehindUtc = /^([ \t]?(?:UTC|GMT)) [+\u2212-]\d{1,2}$/;
const counted = new RegExp(`^${countedPattern}`);
/** Behind CT they are those of Certificate Transparency: “CT logs show a certificate that nobody ordered”. */
const logsOfCertificates = /^ logs?(?![a-z])[^\n]{0,60}(?:[Cc]ertificate|SCT|[Tt]ransparency)/;

/** Reads the zone that a text behind a clock starts with. */
export function readZone(text: string, front: InFrontOfZone): FoundZone | undefined {
  const found =
    minusZone(text, front) ??
    zoneFrom(smallZ.exec(text)?.[0], 'Z') ??
    namedZone(text) ??
    (front.hasMeridiem ? shortZone(text) : undefined);
  return found && isOther(found, text, front) ? undefined : found;
}

function isOther({ zone, length }: FoundZone, text: string, { hasDate }: InFrontOfZone): boolean {
  const behind = text.slice(length);
  return (
    (!hasDate && gluedStep.test(text.slice(0, length))) ||
    noZoneBehind.test(behind) ||
    bareStep.test(text.slice(0, length)) ||
    (zone.name === 'CT' && logsOfCertificates.test(behind))
  );
}

function minusZone(text: string, front: InFrontOfZone): FoundZone | undefined {
  if (!front.hasDate || !front.hasColon) {
    return undefined;
  }
  const form = minusForms.find(({ pattern, behind }) => (behind?.(front) ?? true) && pattern.test(text));
  const written = form?.pattern.exec(text)?.[0];
  return zoneFrom(written, written ?? '');
}

function namedZone(text: string): FoundZone | undefined {
  // What ends most cells: to make an expression of all zones takes longer than to read the rest of a short timeline.
  if (text === ' UTC') {
    return zoneFrom(text, 'UTC');
  }
  const found = named.exec(text);
  const { open = '', name = '' } = found?.groups ?? {};
  const [, beforeStep] = stepBehindUtc.exec(found?.[0] ?? '') ?? [];
  if (beforeStep !== undefined && counted.test(text.slice(found?.[0].length))) {
    return zoneFrom(beforeStep, beforeStep.trim());
  }
  const closing = closings[open]?.exec(text.slice(found?.[0].length))?.[0];
  return open === '' || closing ? zoneFrom(found && `${found[0]}${closing ?? ''}`, name) : undefined;
}

function shortZone(text: string): FoundZone | undefined {
  const found = shortName.exec(text);
  return zoneFrom(found?.[0], `${found?.groups?.['place']} Time`);
}

function zoneFrom(written: string | null | undefined, name: string): FoundZone | undefined {
  const zone = written ? zoneOf(name) : undefined;
  return zone && written ? { zone, length: written.length } : undefined;
}
