import type { OffsetRange } from '../document/sourceText.ts';
import { remembered } from '../memory/remembered.ts';
import { matchesIn } from '../text/matches.ts';

/** An incident id as a title or a file name writes it, without brackets around it. */
export interface IncidentId {
  readonly text: string;
  /** Its place in the text that was searched. */
  readonly range: OffsetRange;
}

/**
 * The incident id in a title or a file name: `INC-1204`, `PM2021-003`, `INC1204`, `#1204`. A mask such as `INC-XXXX`
 * says which prefix wins. When in doubt there is none: a severity, a date, a version or the name of a protocol is no
 * id, and neither is the mask itself.
 */
export function findIncidentId(text: string, mask?: string): IncidentId | undefined {
  const start = mask === undefined ? undefined : lettersBeforeBlank(mask);
  const own = start === undefined || mask === undefined ? undefined : findMasked(text, mask, start);
  return own ?? findUsual(text);
}

/** Whether an id has the form of a mask: each run of X is one or more letters or digits, case does not matter. */
export function matchesMask(id: string, mask: string): boolean {
  return endsOfMask(id, 0, tokensOf(mask)).includes(id.length);
}

/**
 * The id for the next postmortem among some files: the highest number with the mask's prefix, or with that of the ids
 * that are there, and one more, as wide as the widest. Where ids name their year, numbers begin anew in each.
 */
export function nextIncidentId(fileNames: readonly string[], mask: string | undefined): string {
  const ids = fileNames.flatMap((name) => numberedId(name, mask) ?? []);
  const wanted = mask === undefined ? commonest(ids.map(seriesOf)) : squash(stemOf(mask).stem);
  const same = counted(
    ids.filter((id) => isOfSeries(id, wanted, mask)),
    mask,
  );
  const highest = same.reduce<NumberedId | undefined>(
    (best, id) => (best && !isBehind(id, best) ? best : id),
    undefined,
  );
  const { stem, width } = stemOf(mask ?? 'INC-XXXX');
  const keepsPrefix = mask === undefined || hasSeveralBlanks(mask) || (highest && namesYear(highest));
  const prefix = highest && keepsPrefix ? highest.prefix : stem;
  const beside = same.filter((id) => highest && squash(id.prefix) === squash(highest.prefix));
  const digits = highest ? beside.reduce((most, id) => Math.max(most, id.width), 0) : width;
  return `${prefix.toUpperCase()}${((highest?.value ?? 0n) + 1n).toString().padStart(digits, '0')}`;
}

const yearAtEnd = /(?:19|20)\d{2}[^A-Za-z0-9]*$/;

function namesYear({ prefix }: NumberedId): boolean {
  return yearAtEnd.test(prefix);
}

/** What the ids of all years have in common. */
function seriesOf({ prefix }: NumberedId): string {
  return squash(prefix.replace(yearAtEnd, ''));
}

/** Those that are counted on: of ids with a year and without one such as the mask asks for, else such as there are more of. */
function counted(ids: readonly NumberedId[], mask: string | undefined): readonly NumberedId[] {
  const yearly = ids.filter(namesYear);
  const plain = ids.filter((id) => !namesYear(id));
  if (mask !== undefined) {
    return hasSeveralBlanks(mask) || plain.length === 0 ? ids : plain;
  }
  return yearly.length > plain.length ? yearly : plain;
}

/** Whether an id is a later one than another. */
function isBehind(one: NumberedId, other: NumberedId): boolean {
  const [first, second] = [one, other].map(({ prefix }) => BigInt(prefix.replace(/\D/g, '') || 0));
  return first === second ? one.value > other.value : (first ?? 0n) > (second ?? 0n);
}

interface NumberedId {
  readonly prefix: string;
  /** Not a `number`: an id may have more digits than one holds. */
  readonly value: bigint;
  readonly width: number;
}

function numberedId(name: string, mask: string | undefined): NumberedId | undefined {
  const id = findIncidentId(name, mask)?.text;
  const digits = id && /(?<!\d)\d+$/.exec(id)?.[0];
  return id && digits
    ? { prefix: id.slice(0, -digits.length), value: BigInt(digits), width: digits.length }
    : undefined;
}

function isOfSeries(id: NumberedId, wanted: string | undefined, mask: string | undefined): boolean {
  if (mask !== undefined && hasSeveralBlanks(mask)) {
    return matchesMask(`${id.prefix}${id.value}`, mask);
  }
  // A mask may name the year itself.
  return (
    (mask !== undefined && yearAtEnd.test(stemOf(mask).stem) ? squash(id.prefix) : seriesOf(id)) === wanted
  );
}

function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function squash(prefix: string): string {
  return prefix.replace(/[^a-z0-9]/gi, '').toLowerCase();
}

/** What stands before a mask's last blank, and how long that is. */
function stemOf(mask: string): { readonly stem: string; readonly width: number } {
  const last = tokensOf(mask).findLast((token) => token.blank);
  return last
    ? { stem: mask.slice(0, last.start), width: last.text.length }
    : { stem: `${mask}-`, width: 'XXXX'.length };
}

function hasSeveralBlanks(mask: string): boolean {
  return tokensOf(mask).filter((token) => token.blank).length > 1;
}

/** A part of a mask. */
export interface MaskToken {
  readonly text: string;
  readonly start: number;
  /** Whether letters or digits stand for it; anything else stands for itself. */
  readonly blank: boolean;
}

/** The parts of a mask in order: runs of X that are blanks, and single characters. */
export const tokensOf: (mask: string) => readonly MaskToken[] = remembered((mask) => {
  // A lone X inside a word is one of its letters: the prefix of `FIX-XXXX` has no blank.
  return matchesIn(mask, /X+|[^X]/gs).map((found) => ({
    text: found[0],
    start: found.index,
    blank: found[0].startsWith('X') && (found[0].length > 1 || !isInWord(mask, found.index)),
  }));
});

function isInWord(mask: string, index: number): boolean {
  return /[A-Za-z]/.test(`${mask[index - 1] ?? ''}${mask[index + 1] ?? ''}`);
}

/** Every offset where a text that follows the mask from `start` on may end. Walks all readings at once. */
function endsOfMask(text: string, start: number, tokens: readonly MaskToken[]): readonly number[] {
  let ends: readonly number[] = [start];
  for (const token of tokens) {
    ends = token.blank ? endsOfBlank(text, ends) : endsOfLiteral(text, ends, token.text);
  }
  return ends;
}

function endsOfLiteral(text: string, starts: readonly number[], literal: string): readonly number[] {
  const ends: number[] = [];
  for (const at of starts) {
    if (isAt(text, at, literal)) {
      ends.push(at + literal.length);
    }
  }
  return ends;
}

/** Whether a text goes on so; case does not matter. */
function isAt(text: string, at: number, literal: string): boolean {
  return (
    text.startsWith(literal, at) ||
    text.slice(at, at + literal.length).toLowerCase() === literal.toLowerCase()
  );
}

function endsOfBlank(text: string, starts: readonly number[]): readonly number[] {
  const ends = new Set<number>();
  for (const start of starts) {
    for (let end = start + 1; isLetterOrDigit(text[end - 1]) && !ends.has(end); end += 1) {
      ends.add(end);
    }
  }
  return [...ends];
}

function isLetterOrDigit(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}

/** The letters that a mask begins with; undefined where it begins with something else. */
function lettersBeforeBlank(mask: string): string | undefined {
  const blank = tokensOf(mask).find((token) => token.blank);
  return /^[A-Za-z]+/.exec(mask.slice(0, blank?.start))?.[0];
}

/** The first place where the mask's letters are followed by what may be a number. */
function findMasked(text: string, mask: string, letters: string): IncidentId | undefined {
  const tokens = tokensOf(mask);
  const lower = text.toLowerCase();
  // Lower case may change the length of exotic letters; then places would be wrong.
  const searched = lower.length === text.length ? lower : text;
  const wanted = searched === lower ? letters.toLowerCase() : letters;
  for (let at = searched.indexOf(wanted); at !== -1; at = searched.indexOf(wanted, at + 1)) {
    const end = isWordAt(text, at) ? endOfMasked(text, at, letters, tokens) : undefined;
    if (end !== undefined) {
      return { text: text.slice(at, end), range: { start: at, end } };
    }
  }
  return undefined;
}

const dateNumber = /^[-_ ]?(?:19|20)\d{2}[-_.]?[01]\d[-_.]?[0-3]\d(?![\p{L}\p{N}])/u;
const yearAndNumber = /^[-_ ]?(?:19|20)\d{2}-\d{2,6}(?![\p{L}\p{N}])/u;
const plainNumber = /^[-_ #]?\d{1,30}(?![\p{L}\p{N}]|\.\d)/u;

function endOfMasked(
  text: string,
  at: number,
  letters: string,
  tokens: readonly MaskToken[],
): number | undefined {
  const from = at + letters.length;
  const rest = text.slice(from, from + 40);
  if (dateNumber.test(rest)) {
    return undefined;
  }
  const near = text.slice(at, at + 80);
  const whole = endsOfMask(near, 0, tokens)
    .filter((end) => !isLetterOrDigit(near[end]) && /\d/.test(near.slice(letters.length, end)))
    .map((end) => at + end);
  const loose = yearAndNumber.exec(rest) ?? plainNumber.exec(rest);
  const end = Math.max(...whole, loose ? from + loose[0].length : 0);
  return end > 0 ? end : undefined;
}

function isWordAt(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

// Letters with a number that name anything but an incident.
const otherNames =
  /^(?:AES|AF|API|APIV|ARM|ASN|BIP|COVID|CP|CPU|CRC|CVE|CWE|DDR|DNS|EC|EIP|ERC|GMT|GPT|GPU|HTTP|HTTPS|IEEE|IP|IPV|ISO|KB|LTS|MD|MP|NIST|NTP|PEP|PHP|RC|RFC|RSA|RTX|SEV|SHA|SQL|SSL|TCP|TLS|UDP|USB|UTC|UTF|VPN|VM|XML)$/i;

// Capitals, a hyphen or none, a number that may follow a year. Without a hyphen a short number makes a product's
// name: EC2, IPv4, K8S.
const usual =
  /(?<![\p{L}\p{N}])(?:#(\d{1,9})|(?:(?<!\p{L}-)([A-Z]{2,12})|(inc|pir|pm|rca))(?:-?(?:19|20)\d{2}-\d{2,6}|-\d{1,9}|\d{3,9}))(?![\p{L}\p{N}]|\.\d)/gu;

function findUsual(text: string): IncidentId | undefined {
  for (const found of matchesIn(text, usual)) {
    const letters = found[2] ?? found[3] ?? '';
    if (
      !otherNames.test(letters) &&
      !dateNumber.test(text.slice(found.index + letters.length, found.index + 40))
    ) {
      return { text: found[0], range: { start: found.index, end: found.index + found[0].length } };
    }
  }
  return undefined;
}
