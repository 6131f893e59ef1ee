import type { MarkdownDocument } from '../../document/document.ts';
import { parseDocument } from '../../document/document.ts';
import type { Link } from '../../document/links.ts';
import { isWebAddress, linksOf } from '../../document/links.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { PlainEdit } from '../../fix.ts';
import { applyEdits } from '../../fix.ts';
import { domainsIn } from '../../privacy/emailAddresses.ts';
import { personalDataIn } from '../../privacy/personalData.ts';
import { secretsIn } from '../../privacy/secrets.ts';
import { callsAll, isRole } from '../../wording/people.ts';
import type { Exported, ExportInput } from '../exportInput.ts';
import { fileStem } from '../fileStem.ts';
import type { ShownCharacters } from '../shownCharacters.ts';
import { shownCharacters } from '../shownCharacters.ts';
import { shareEdits } from './networkShares.ts';
import { knownPeople } from './people/knownPeople.ts';
import type { KnownPerson } from './people/nameForm.ts';
import type { NameMention } from './people/nameMentions.ts';
import { nameMentions } from './people/nameMentions.ts';
import { longestCell } from './people/peopleOfCell.ts';
import { possibleNames } from './possibleNames.ts';
import { usersOfFolders } from './userFolders.ts';

/**
 * The postmortem for readers outside: people by their roles, no internal links, no personal data, no secrets, no
 * comments and no front matter. What it cannot know, a person has to look for: it is shown as a difference first.
 */
export function externalEdition(input: ExportInput): Exported {
  const { postmortem, configuration } = input;
  const { source } = postmortem.document;
  const { people, cells } = knownPeople(postmortem, configuration);
  const { text: prose } = postmortem.document.masked;
  const inCells = offsetsIn(cells);
  const shown = shownCharacters(source.text);
  const mentions = nameMentions(shown.text, people, (offset) => {
    const at = shown.sourceOffset(offset);
    return source.text[at] !== prose[at] || inCells.has(at);
  }).map(({ range, person }) => ({ range: shown.sourceRange(range), person }));
  const wanted = [
    ...editsIn(shown, (text) => [...secretEdits(text), ...dataEdits(text)]),
    ...hiddenEdits(postmortem.document),
    ...linkEdits(postmortem.document, mentions),
    ...shareEdits(source.text, prose),
    ...editsIn(shown, folderEdits),
    ...editsIn(shown, hostEdits),
    ...nameEdits(source.text, people, mentions),
    ...editsIn(shownCharacters(prose), handleEdits),
  ];
  const text = applyEdits(source.text, apart(wanted)).replace(/^\s*\n/, '');
  return {
    fileName: `${fileStem(input)}-external.md`,
    text,
    mayBeNames: possibleNames(parseDocument(text), postmortem.template),
  };
}

/** The edits that what is shown needs, in the source. */
function editsIn(
  { text, sourceRange }: ShownCharacters,
  find: (text: string) => readonly PlainEdit[],
): readonly PlainEdit[] {
  return find(text).map((edit) => ({ ...edit, range: sourceRange(edit.range) }));
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

/** As some generators of sites have it, which is no front matter to the checks. */
const tomlFrontMatter =
  /^\uFEFF?\+{3}[ \t]*\r?\n(?:(?!\+{3}[ \t]*(?:\r?\n|$))[^\n]*\n){0,500}\+{3}[ \t]*(?:\r?\n|$)/;

/** Comments and front matter are notes of the team to itself. */
function hiddenEdits({ source, frontMatter, masked }: MarkdownDocument): readonly PlainEdit[] {
  const end = source.lineStart(frontMatter?.lines.end ?? 0);
  const front = Math.max(end, tomlFrontMatter.exec(source.text)?.[0].length ?? 0);
  const comments = masked.comments.map(({ range }) => ({ range: wholeLines(source.text, range), text: '' }));
  return [...(front > 0 ? [{ range: { start: 0, end: front }, text: '' }] : []), ...comments];
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
  /^(?:[^.]+|.*\.(?:local|internal|intranet|intra|lan|corp|home|svc|cluster|test|private)|(?:10|127)\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|(?!(?:docs|status|support|www)\.).*\.(?:slack\.com|atlassian\.net|pagerduty\.com|opsgenie\.com|datadoghq\.(?:com|eu)|grafana\.net|splunkcloud\.com|newrelic\.com|sentry\.io|sharepoint\.com|zoom\.us|incident\.io|rootly\.com|firehydrant\.(?:com|io)|service-now\.com|okta\.com)|(?:app|go|one)\.(?:slack|datadoghq|newrelic|incident|opsgenie)\.[a-z]+|(?:chat|docs|drive|mail|meet)\.google\.com|(?:.*\.)?console\.aws\.amazon\.com|console\.cloud\.google\.com|(?:dev|portal)\.azure\.com|(?!(?:code|docs|marketplace|www)\.).*\.visualstudio\.com|teams\.microsoft\.com)$/i;

function linkEdits(document: MarkdownDocument, mentions: readonly NameMention[]): readonly PlainEdit[] {
  const { text } = document.source;
  const own = new Set(domainsIn(text));
  const names = (range: OffsetRange): boolean =>
    mentions.some((mention) => mention.range.start < range.end && range.start < mention.range.end);
  const links = linksOf(document)
    .filter(({ target }) => !target.startsWith('#'))
    .filter(({ target, targetRange }) => !isPublic(target, own) || names(targetRange))
    .flatMap(withoutTarget);
  // Addresses in code and HTML are no links, and tell as much.
  const addresses = [...text.matchAll(/\bhttps?:\/\/[^\s<>"'`)\]|]{1,2000}/gi)]
    .map(({ index, 0: address }) => ({ range: { start: index, end: index + address.length }, address }))
    .filter(({ range, address }) => !isPublic(address, own) || names(range))
    .map(({ range }) => ({ range, text: removedLink }));
  return [...links, ...addresses];
}

const mail = /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])/gi;
const host =
  /(?<![\p{L}\p{N}_.-])(?:[a-z0-9_-]{1,63}\.){1,8}(?:local|internal|intranet|intra|lan|corp|svc|cluster)(?::\d{1,5})?(?![\p{L}\p{N}_-]|\.[a-z])/giu;
const address4 =
  /(?<![\w.-]|\bversion |\bv)(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?::\d{1,5})?(?![\w-]|\.\d)/g;
const address6 = /(?<![\w.:-])(?:fe80|f[cd][\da-f]{2}):[\da-f:]{2,36}(?![\w:-])/gi;

/** Names and addresses of machines that stand by themselves. */
function hostEdits(text: string): readonly PlainEdit[] {
  return Object.entries({
    'e-mail address': mail,
    'internal host': host,
    address: address4,
    'internal address': address6,
  }).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      range: { start: index, end: index + length },
      text: `[${kind} removed]`,
    })),
  );
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

/** Takes away what is around the text, in which there may be more to take away. */
function withoutTarget({ range, text, image }: Link): readonly PlainEdit[] {
  if (!text || text.start >= text.end) {
    return [{ range, text: image ? '[picture removed]' : removedLink }];
  }
  return [
    { range: { start: range.start, end: text.start }, text: image ? '[picture removed: ' : '' },
    { range: { start: text.end, end: range.end }, text: image ? ']' : '' },
  ];
}

/** Everybody gets one name throughout, so that readers can still tell who is who. */
function nameEdits(
  text: string,
  people: readonly KnownPerson[],
  mentions: readonly NameMention[],
): readonly PlainEdit[] {
  const standIns = new Map(people.map((person, index) => [person, standIn(person, index, people)]));
  return mentions.map(({ range, person }) => nameEdit(text, range, standIns.get(person) ?? removedName));
}

const removedName = '[name removed]';

const handle =
  /(?<![\p{L}\p{N}_/@＠.])[@＠]\p{L}(?:[\p{L}\p{N}]|[._-](?=[\p{L}\p{N}])){0,60}(?![\p{L}\p{N}_/@＠-])/gu;

/** Whoever is called by a sign in front of the name, but for groups: somebody who is named nowhere else, too. */
function handleEdits(prose: string): readonly PlainEdit[] {
  return [...prose.matchAll(handle)].flatMap(({ index, 0: name }) => {
    const words = name.slice(1);
    return callsAll.has(words) || isRole(words.replace(/[._-]/g, ' '))
      ? []
      : [{ range: { start: index, end: index + name.length }, text: removedName }];
  });
}

function folderEdits(text: string): readonly PlainEdit[] {
  return usersOfFolders(text).map((range) => ({ range, text: removedName }));
}

function offsetsIn(ranges: readonly OffsetRange[]): ReadonlySet<number> {
  return new Set(
    ranges.flatMap(({ start, end }) =>
      Array.from({ length: Math.min(end - start, longestCell) }, (_, at) => start + at),
    ),
  );
}

/** The role, unless somebody is named in it. */
function standIn({ role }: KnownPerson, index: number, people: readonly KnownPerson[]): string {
  return role !== undefined && nameMentions(role, people, () => true).length === 0 ? role : responder(index);
}

/** With the role behind the name where that is what stands in for it. */
function nameEdit(text: string, { start, end }: OffsetRange, name: string): PlainEdit {
  const behind = ` (${name})`;
  return { range: { start, end: text.startsWith(behind, end) ? end + behind.length : end }, text: name };
}

/** Responder A to Z, then A2 and on. */
function responder(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  const round = Math.floor(index / 26);
  return `Responder ${letter}${round === 0 ? '' : round + 1}`;
}
