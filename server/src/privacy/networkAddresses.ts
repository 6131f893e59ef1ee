import ipaddr from 'ipaddr.js';
import type { OffsetRange } from '../document/sourceText.ts';
import { matchesIn } from '../matches.ts';
import type { PersonalData } from './personalData.ts';
import { textAfter, textBefore } from './personalData.ts';

// Looks back stand behind what opens a number, where they are tried seldom. A mask behind it makes it a network, which is no person's.
const version4 = /\d(?<![\w.:/-]\d)\d{0,2}(?:\.\d{1,3}){3}(?![\w/-]|\.\d)/g;
/** What each address of version 4 has; most texts have no two dots so near to each other. */
const dots = /\.\d{1,3}\.\d/;
/** Each address of version 6 has two colons side by side, or groups between seven; most texts have neither. */
const colons = /::|:(?:[\da-f]{1,4}:){6}/gi;
/** What an address of version 6 consists of; in no text does one stand in a longer run of these. */
const inVersion6 = /[\da-f:]/i;
const version6 = /^(?=[\da-f]{0,4}:)[\da-f:]{4,39}$/i;
const longestVersion6 = 39;
/** What makes a run in front of it, or behind it, part of a name, a path or a number. */
const joined = /[\w.:/-]/;

/**
 * Most addresses in a postmortem are those of machines. One is a person's where the text says so right in front of it
 * (“a customer at”, `client:`, `remote_addr=`) or behind it (“(a customer)”), or where a line of an access log begins.
 */
const person = '(?:customer|client|user|visitor|shopper|buyer|patient)';
const saidBefore = new RegExp(
  `(?<![a-z])${person}s?(?:['’]s?)?(?:[ ]ip|[ ]address(?:es)?|[_-]ip|[_-]addr(?:ess)?)?(?:[ ](?:at|with|from|on|using|is|was|has|had))?(?:[ ](?:the|an?))?(?:[ ]ip)?(?:[ ]address(?:es)?)?["'\`]?[ ]?[:=(]?[ ]?["'\`(]?$`,
  'i',
);
const keyBefore =
  /(?:remote_?addr(?:ess)?|x-forwarded-for|x-real-ip|true-client-ip|cf-connecting-ip|client_?(?:ip|addr)|src_user_ip)["'`]?[ ]?[:=]?[ ]?["'`]?$/i;
const saidAfter = new RegExp(
  `^["'\`]?(?: ?\\((?:(?:an?|one|the|our) )?|, (?:an?|one|our) )${person}(?![a-z])`,
  'i',
);
const loggedAfter = /^ [^\s]{1,60} [^\s]{1,60} \[\d/;
/** “client 4.2.1.0” is a version: there has to be a word or a mark between. */
const bare = new RegExp(`${person}s?[ ]$`, 'i');

/** The addresses of people's devices in a text, as far as the text calls them that. */
export function networkAddresses(text: string): readonly PersonalData[] {
  return [...(dots.test(text) ? rangesOf(matchesIn(text, version4)) : []), ...version6In(text)]
    .filter(({ start, end }) => isPersons(text, start, end) && isPublic(text.slice(start, end)))
    .map((range) => ({ range, kind: 'IP address' }));
}

function rangesOf(matches: readonly RegExpExecArray[]): readonly OffsetRange[] {
  return matches.map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** What may be addresses of version 6: runs of their characters, looked for by their colons, of which texts have few. */
function version6In(text: string): readonly OffsetRange[] {
  const ranges: OffsetRange[] = [];
  for (const { start: colon } of rangesOf(matchesIn(text, colons))) {
    if (colon < (ranges.at(-1)?.end ?? 0)) {
      continue;
    }
    let start = colon;
    while (colon - start < longestVersion6 && inVersion6.test(text.charAt(start - 1))) {
      start -= 1;
    }
    let end = colon;
    while (end - start <= longestVersion6 && inVersion6.test(text.charAt(end))) {
      end += 1;
    }
    const isAlone = !joined.test(text.charAt(start - 1)) && !joined.test(text.charAt(end));
    if (isAlone && version6.test(text.slice(start, end))) {
      ranges.push({ start, end });
    }
  }
  return ranges;
}

function isPersons(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start);
  const after = textAfter(text, end);
  const isSaid = (saidBefore.test(before) && !bare.test(before)) || keyBefore.test(before);
  return isSaid || saidAfter.test(after) || (before.trim() === '' && loggedAfter.test(after));
}

/** Whether it is an address of the public internet: none of a private network, of documentation, of the machine itself. */
function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}
