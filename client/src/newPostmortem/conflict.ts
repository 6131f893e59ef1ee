import type { Draft } from './draft.ts';
import { findFileOf, findTaken } from './fileName.ts';

/** A file that the new one would collide with. */
export interface Conflict {
  /** Whether it has the new one's name, or is about the same incident under another one. */
  readonly kind: 'name' | 'incident';
  /** Without folders. */
  readonly name: string;
  /** Where it is, unless it is in the folder of the new one. */
  readonly uri?: string;
}

/** What speaks against writing the document of a draft; undefined before it is made. */
export function conflictOf({ document, id, taken }: Draft): Conflict | undefined {
  if (document === undefined) {
    return undefined;
  }
  const sameName = findTaken(document.fileName, taken);
  if (sameName !== undefined) {
    return { kind: 'name', name: sameName };
  }
  const beside = findFileOf(id, taken);
  if (beside !== undefined) {
    return { kind: 'incident', name: beside };
  }
  const elsewhere = document.sameIncident;
  return elsewhere ? { kind: 'incident', name: elsewhere.fileName, uri: elsewhere.uri } : undefined;
}

/** The file that is to be opened in place of writing one. */
export function existingOf(draft: Draft): Conflict | undefined {
  return draft.onConflict === 'open' ? conflictOf(draft) : undefined;
}
