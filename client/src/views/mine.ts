import ignore from 'ignore';
import type { ListedAction } from './actionGroups.ts';

/** As much of an action as says whose it is. */
export interface OwnedAction {
  readonly postmortem: Pick<ListedAction['postmortem'], 'uri'>;
  readonly action: Pick<ListedAction['action'], 'owner' | 'ownerKind'>;
}

/** Who sits at the machine, as far as anybody can tell. */
export interface Identity {
  /** The name that Git writes. */
  readonly name: string;
  readonly email: string;
}

/** Who owns files, by the rules of a file of code owners. */
export interface CodeOwners {
  /** The owners of a path that is relative to the file's repository; the last rule that fits holds. */
  readonly ownersOf: (path: string) => readonly string[];
}

/** More rules than anybody maintains. */
const mostRules = 5000;

/** Reads a file of code owners. */
export function readCodeOwners(text: string): CodeOwners {
  const rules = text
    .split(/\r?\n/, mostRules)
    .map((line) =>
      line
        .replace(/(?:^|\s)#[\s\S]*$/, '')
        .trim()
        .split(/\s+/),
    )
    .flatMap(([pattern = '', ...owners]) =>
      pattern === '' || pattern.startsWith('[') ? [] : [{ matcher: ignore().add(pattern), owners }],
    );
  return {
    ownersOf: (path) =>
      path === '' ? [] : (rules.findLast(({ matcher }) => matcher.ignores(path))?.owners ?? []),
  };
}

/** Whether an action is somebody's: they own it by name, address or handle, or nobody does and its file is theirs. */
export function isMine(
  { action }: Pick<OwnedAction, 'action'>,
  identity: Identity,
  fileOwners: readonly string[],
): boolean {
  if (action.owner.trim() !== '' && action.ownerKind !== 'nobody') {
    return namesIdentity(action.owner, identity);
  }
  return fileOwners.some((owner) => namesIdentity(owner, identity));
}

/** Whether a text names somebody: all words of their name, their address, or a handle that is one of these. */
export function namesIdentity(text: string, { name, email }: Identity): boolean {
  const words = wordsOf(text);
  const own = wordsOf(name);
  const local = email.split('@')[0]?.toLowerCase() ?? '';
  const isNamed = own.length > 0 && own.every((word) => words.includes(word));
  const hasAddress = email !== '' && text.toLowerCase().includes(email.toLowerCase());
  const handles = [...text.matchAll(/@?[\p{L}\p{N}][\p{L}\p{N}._-]*/gu)].map(([found]) =>
    squash(found.replace(/^@/, '')),
  );
  const mine = [local, own.join('')].map(squash).filter((handle) => handle.length > 1);
  return isNamed || hasAddress || handles.some((handle) => mine.includes(handle));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[._-]/g, '');
}
