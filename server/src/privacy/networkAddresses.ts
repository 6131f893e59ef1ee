import ipaddr from 'ipaddr.js';
import type { OffsetRange } from '../document/sourceText.ts';
import { matchesIn } from '../text/matches.ts';
import type { PersonalData } from './personalData.ts';
import { textAfter, textBefore } from './personalData.ts';

// Looks back stand behind what opens a number, where they are tried seldom. A mask behind it makes it a network, which is no person's.
const version4 = /\d(?<![\w.:/-]\d)\d{0,2}(?:\.\d{1,3}){3}(?![\w/-]|\.\d)/g;
/** What each address of version 4 has; most texts have no two dots so near to each other. */
const dots = /\.\d{1,3}\.\d/;
/**
 * Each address of version 6 has two colons side by side, or groups between seven; most texts have neither but for code, as
 * `std::map`, where letters that are no digits stand beside them.
 */
const colons = /:(?<![g-z_]:):+(?![g-z_])|:(?:[\da-f]{1,4}:){6}/gi;
const version6 = /^(?=[\da-f]{0,4}:)[\da-f:]{4,39}$/i;
/** In no longer run of these characters does one stand. */
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
  let measured = 0;
  for (const { index } of matchesIn(text, colons)) {
    // In code, as in `std::map::at`, most colons stand in runs that were refused already.
    if (index < measured) {
      continue;
    }
    let start = index;
    while (index - start < longestVersion6 && isInVersion6(text.charCodeAt(start - 1))) {
      start -= 1;
    }
    let end = index;
    while (end - start <= longestVersion6 && isInVersion6(text.charCodeAt(end))) {
      end += 1;
    }
    measured = end;
    if (isAlone(text, start, end) && version6.test(text.slice(start, end))) {
      ranges.push({ start, end });
    }
  }
  return ranges;
}

/** Whether a run is no part of a name, a path or a number. */
function isAlone(text: string, start: number, end: number): boolean {
  return !(joined.test(text.charAt(start - 1)) || joined.test(text.charAt(end)));
}

/** What an address of version 6 consists of, by its code: hexadecimal digits and colons. */
function isInVersion6(code: number): boolean {
  const small = code | 0x20;
  return (code >= 0x30 && code <= 0x3a) || (small >= 0x61 && small <= 0x66);
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
