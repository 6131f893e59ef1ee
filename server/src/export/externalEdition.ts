import type { Configuration } from '../config/configuration.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Link } from '../document/links.ts';
import { isWebAddress, linksOf } from '../document/links.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { PlainEdit } from '../fix.ts';
import { applyEdits } from '../fix.ts';
import type { Postmortem } from '../postmortem.ts';
import { domainsIn } from '../rules/privacy/emailAddresses.ts';
import { personalDataIn } from '../rules/privacy/personalData.ts';
import { secretsIn } from '../rules/privacy/secrets.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import type { Person } from '../wording/people.ts';
import { peopleIn } from '../wording/people.ts';
import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';

/**
 * The postmortem for readers outside: people by their roles, no internal links, no personal data, no secrets, no
 * comments and no front matter. What it cannot know, a person has to look for: it is shown as a difference first.
 */
export function externalEdition(input: ExportInput): Exported {
  const { postmortem, configuration } = input;
  const { source } = postmortem.document;
  const wanted = [
    ...secretEdits(source.text),
    ...dataEdits(source.text),
    ...hiddenEdits(postmortem.document),
    ...linkEdits(postmortem.document),
    ...nameEdits(postmortem, configuration),
  ];
  const text = applyEdits(source.text, apart(wanted)).replace(/^\s*\n/, '');
  return { fileName: `${fileStem(input)}-external.md`, text };
}

/** In order, those that stand first in the list before others that touch them. */
function apart(edits: readonly PlainEdit[]): readonly PlainEdit[] {
  const order = new Map(edits.map((edit, index) => [edit, index]));
  const sorted = edits.toSorted((one, other) => one.range.start - other.range.start);
  const kept: PlainEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (!last || edit.range.start >= last.range.end) {
      kept.push(edit);
    } else if ((order.get(edit) ?? 0) < (order.get(last) ?? 0) && edit.range.end >= last.range.end) {
      kept[kept.length - 1] = { range: { start: last.range.start, end: edit.range.end }, text: edit.text };
    } else if (edit.range.end > last.range.end) {
      kept[kept.length - 1] = { ...last, range: { start: last.range.start, end: edit.range.end } };
    }
  }
  return kept;
}

function secretEdits(text: string): readonly PlainEdit[] {
  return secretsIn(text).map(({ range }) => ({ range, text: '[removed]' }));
}

function dataEdits(text: string): readonly PlainEdit[] {
  return personalDataIn(text).map(({ range, kind }) => ({ range, text: `[${kind} removed]` }));
}

/** Comments and front matter are notes of the team to itself. */
function hiddenEdits({ source, frontMatter, masked }: MarkdownDocument): readonly PlainEdit[] {
  const end = source.lineStart(frontMatter?.lines.end ?? 0);
  const front = end > 0 ? [{ range: { start: 0, end }, text: '' }] : [];
  const comments = masked.comments.map(({ range }) => ({ range: wholeLines(source.text, range), text: '' }));
  return [...front, ...comments];
}

/** With the line end, where nothing else stands on the lines of a range. */
function wholeLines(text: string, { start, end }: OffsetRange): OffsetRange {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  const lineEnd = after === -1 ? text.length : after + 1;
  const isAlone = `${text.slice(before, start)}${text.slice(end, lineEnd)}`.trim() === '';
  return isAlone ? { start: before, end: lineEnd } : { start, end };
}

/** Places that only colleagues can see: tools that one signs in to, and names that no public server answers to. */
const internalHost =
  /^(?:localhost|[^.]+|.*\.(?:local|internal|intranet|intra|lan|corp|home|svc|cluster|test|private)|(?:10|127)\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|.*\.(?:slack\.com|atlassian\.net|pagerduty\.com|opsgenie\.com|datadoghq\.(?:com|eu)|grafana\.net|splunkcloud\.com|newrelic\.com|sentry\.io|sharepoint\.com|zoom\.us|incident\.io|rootly\.com|firehydrant\.(?:com|io)|service-now\.com|okta\.com)|(?:app|go|one)\.(?:slack|datadoghq|newrelic|incident|opsgenie)\.[a-z]+|docs\.google\.com|drive\.google\.com|meet\.google\.com|console\.(?:aws\.amazon|cloud\.google)\.com|portal\.azure\.com|teams\.microsoft\.com)$/i;

function linkEdits(document: MarkdownDocument): readonly PlainEdit[] {
  const { text } = document.source;
  const own = new Set(domainsIn(text));
  const links = linksOf(document)
    .filter(({ target }) => !target.startsWith('#') && !isPublic(target, own))
    .map((link) => ({ range: link.range, text: withoutTarget(document, link) }));
  // Addresses in code and HTML are no links, and tell as much.
  const addresses = [...text.matchAll(/\bhttps?:\/\/[^\s<>"'`)\]|]{1,2000}/gi)]
    .filter(({ 0: address }) => !isPublic(address, own))
    .map(({ index, 0: address }) => ({
      range: { start: index, end: index + address.length },
      text: removedLink,
    }));
  return [...links, ...addresses];
}

const removedLink = '[internal link removed]';

function isPublic(target: string, ownDomains: ReadonlySet<string>): boolean {
  if (!isWebAddress(target)) {
    return false;
  }
  const host = hostOf(target);
  const isOwn = [...ownDomains].some((domain) => host === domain || host.endsWith(`.${domain}`));
  return host !== '' && !isOwn && !internalHost.test(host);
}

function hostOf(target: string): string {
  try {
    return new URL(target.replace(/^(?:\/\/|(?=www\.))/i, 'https://')).hostname.toLowerCase();
  } catch {
    return '';
  }
}

function withoutTarget({ source }: MarkdownDocument, { text, image }: Link): string {
  const shown = text === undefined ? '' : source.slice(text);
  if (image) {
    return shown === '' ? '[picture removed]' : `[picture removed: ${shown.replace(/[[\]]/g, '')}]`;
  }
  return shown === '' ? removedLink : shown;
}

/** Everybody gets one name throughout, so that readers can still tell who is who. */
function nameEdits(postmortem: Postmortem, configuration: Configuration): readonly PlainEdit[] {
  const people = peopleIn(postmortem, timelineOf(postmortem, configuration), configuration);
  const { text } = postmortem.document.source;
  const standIns = new Map(people.map((person, index) => [person, person.role ?? responder(index)]));
  const byWord = new Map<string, Person>();
  for (const person of people) {
    for (const word of [...person.words, ...(person.initials ? [person.initials.toLowerCase()] : [])]) {
      byWord.set(word, byWord.get(word) ?? person);
    }
  }
  const edits: PlainEdit[] = [];
  let last: { readonly person: Person; readonly end: number } | undefined;
  for (const { index, 0: written } of text.matchAll(/(?<![\p{L}\p{N}_])@?\p{L}[\p{L}\p{N}’'_-]{0,60}/gu)) {
    const bare = written.replace(/^@/, '').replace(/['’]s$/, '');
    const person = isName(written) ? byWord.get(bare.toLowerCase()) : undefined;
    if (person) {
      const end = index + written.replace(/['’]s$/, '').length;
      const previous = edits.at(-1);
      // “Ada Okafor” is one name.
      if (last?.person === person && /^[ .]{1,2}$/.test(text.slice(last.end, index)) && previous) {
        edits[edits.length - 1] = { ...previous, range: { start: previous.range.start, end } };
      } else {
        edits.push(nameEdit(text, { start: index, end }, standIns.get(person) ?? ''));
      }
      last = { person, end };
    }
  }
  return edits;
}

/** With the initials before a name, and with the role behind it where that is what stands in for the name. */
function nameEdit(text: string, { start, end }: OffsetRange, standIn: string): PlainEdit {
  const before = /(?<![\p{L}\p{N}_])(?:\p{Lu}\. ?){1,3}$/u.exec(text.slice(Math.max(0, start - 12), start));
  const behind = ` (${standIn})`;
  const range = {
    start: start - (before?.[0].length ?? 0),
    end: text.startsWith(behind, end) ? end + behind.length : end,
  };
  return { range, text: standIn };
}

/** Names have a capital, handles a sign; small words that happen to be somebody's handle are words. */
function isName(written: string): boolean {
  return written.startsWith('@') || /^\p{Lu}/u.test(written);
}

/** Responder A to Z, then A2 and on. */
function responder(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  const round = Math.floor(index / 26);
  return `Responder ${letter}${round === 0 ? '' : round + 1}`;
}
