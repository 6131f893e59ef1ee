import { findDate } from '../time/calendarDate.ts';

// A key of a tracker such as `OPS-12`, a number such as `#881` or `GH-12`, or an address.
const ticketKey =
  /(?<![\p{L}\p{N}/-])(?!(?:SEV|UTF|ISO|SHA|RFC|CVE|HTTP|TLS|P|AI|UTC|GMT)-\d)[A-Z][A-Z0-9]{1,14}-\d{1,7}(?![\p{L}\p{N}-])/u;
const ticketNumber =
  /(?<![\p{L}\p{N}&])(?:[\p{L}\p{N}_.-]{1,60}(?:\/[\p{L}\p{N}_.-]{1,80})?)?#\d{1,7}(?![\p{L}\p{N}])/u;
// A number behind the word for what it counts: `PR 199`, `Bug 5554823`; a small one may be that of a list.
const wordedNumber =
  /(?<![\p{L}\p{N}-])(?:(?:PR|MR|CL) ?#?\d{1,9}|(?:[Pp]ull|[Mm]erge|[Cc]hange) request #?\d{1,9}|(?:[Bb]ug|[Tt]icket|[Ii]ssue) #?\d{3,9})(?![\p{L}\p{N}])/u;
const address = /\bhttps?:\/\/[^\s)>\]]{4}/i;
const commit = /(?<![\p{L}\p{N}])(?=[0-9a-f]{0,39}\d)(?=[0-9a-f]{0,39}[a-f])[0-9a-f]{7,40}(?![\p{L}\p{N}])/u;
const link = /\](?:\([^()\s]{1,400}\)|\[[^[\]\r\n]{1,200}\])/;

/** A text that is longer is a page that somebody pasted; what it refers to stands near its start. */
const longestText = 4000;

/** Whether a text names a ticket: a tracker's key or number, or a link. */
export function namesTicket(text: string): boolean {
  // `(-> #2)` names another action of the same document.
  const bare = text.slice(0, longestText).replace(/\((?:->|→|=>)[^()]{0,200}\)/g, ' ');
  return (
    ticketKey.test(bare) ||
    ticketNumber.test(bare) ||
    wordedNumber.test(bare) ||
    address.test(bare) ||
    link.test(bare)
  );
}

/** Whether a text names what shows that something was done: a ticket, a commit, or a day. */
export function namesProof(text: string): boolean {
  const start = text.slice(0, longestText);
  return namesTicket(start) || commit.test(start) || findDate(start) !== undefined;
}
