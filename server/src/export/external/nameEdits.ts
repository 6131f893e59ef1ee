import type { PlainEdit } from '../../check/fix.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { callsAll, isRole } from '../../wording/people.ts';
import type { KnownPerson } from './people/knownPerson.ts';
import { NamedBy } from './people/namedBy.ts';
import type { NameMention } from './people/nameMentions.ts';
import { nameMentions } from './people/nameMentions.ts';
import { usersOfFolders } from './userFolders.ts';

const removedName = '[name removed]';

/** Everybody gets one name throughout, so that readers can still tell who is who. */
export function nameEdits(
  text: string,
  people: readonly KnownPerson[],
  mentions: readonly NameMention[],
): readonly PlainEdit[] {
  const known = new NamedBy(people);
  const standIns = new Map(people.map((person, index) => [person, standIn(person, index, known)]));
  return mentions.map(({ range, person }) => nameEdit(text, range, standIns.get(person) ?? removedName));
}

const handle =
  /(?<![\p{L}\p{N}_/@＠.])[@＠]\p{L}(?:[\p{L}\p{N}]|[._-](?=[\p{L}\p{N}])){0,60}(?![\p{L}\p{N}_/@＠-])/gu;

/** Whoever is called by a sign in front of the name, but for groups: somebody who is named nowhere else, too. */
export function handleEdits(prose: string): readonly PlainEdit[] {
  return [...prose.matchAll(handle)].flatMap(({ index, 0: name }) => {
    const words = name.slice(1);
    return callsAll.has(words) || isRole(words.replace(/[._-]/g, ' '))
      ? []
      : [{ range: { start: index, end: index + name.length }, text: removedName }];
  });
}

/** Users whose folders are named in paths. */
export function folderEdits(text: string): readonly PlainEdit[] {
  return usersOfFolders(text).map((range) => ({ range, text: removedName }));
}

/** The role, unless somebody is named in it. */
function standIn({ role }: KnownPerson, index: number, people: NamedBy): string {
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
