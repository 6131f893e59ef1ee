import type { OffsetRange } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import { matchesIn } from '../../text/matches.ts';

/** A person named in a text. */
export interface NamedPerson {
  readonly text: string;
  readonly range: OffsetRange;
}

const separator = /[,;/&+]|[ \t]and[ \t]/gi;
const handle = /(?<![\p{L}\p{N}@/])@[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}/gu;
// Two or more words with capitals, none of them a word of a job or a team.
const fullName = /^\p{Lu}[\p{L}’'.-]{0,40}(?:[ \t]\p{Ll}{1,4}){0,2}(?:[ \t]\p{Lu}[\p{L}’'.-]{0,40}){1,3}$/u;
const jobWord =
  /\b(?:engineer(?:ing)?|lead|manager|director|head|team|group|squad|guild|commander|officer|sre|dev|devops|ops|operations|on-?call|site|reliability|platform|infrastructure|security|support|inc|ltd|gmbh|llc)\b/i;

/** What stands between people, or in front of them; most values name one and have none of it. */
const severalSign = /[,;/&+@]|and/i;

/**
 * The people that a value names, where it names several beyond doubt: handles, or full names between commas, “and” and
 * the like. A name with a job or a team is one person; what stands in parentheses is a remark.
 */
export function severalPeople(text: string): readonly NamedPerson[] {
  if (!severalSign.test(text)) {
    return [];
  }
  const bare = text.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
  const handles = matchesIn(bare, handle).map((found) =>
    personAt(text, found.index, found.index + found[0].length),
  );
  const names = partsOf(text, bare).filter(({ range }) => {
    const part = bareName(bare.slice(range.start, range.end));
    return fullName.test(part) && !jobWord.test(part);
  });
  const people = handles.length > 1 ? handles : names;
  return people.length > 1 ? people : [];
}

/** Whether a text names these people and says nothing else. */
export function areAllOf(text: string, people: readonly NamedPerson[]): boolean {
  let rest = '';
  let from = 0;
  for (const { range } of people) {
    rest += `${text.slice(from, range.start)} `;
    from = range.end;
  }
  return (rest + text.slice(from)).replace(separator, '').trim() === '';
}

function bareName(part: string): string {
  return part.replace(/[[\]*_`]|<[^<>]*>/g, '').trim();
}

function partsOf(text: string, bare: string): readonly NamedPerson[] {
  const parts: NamedPerson[] = [];
  let from = 0;
  for (const found of matchesIn(bare, separator)) {
    parts.push(personAt(text, from, found.index));
    from = found.index + found[0].length;
  }
  parts.push(personAt(text, from, text.length));
  return parts;
}

function personAt(text: string, start: number, end: number): NamedPerson {
  const range = trimRange(text, { start, end });
  return { text: text.slice(range.start, range.end), range };
}
