import { remembered } from '../../remembered.ts';
import type { MarkdownDocument } from '../document.ts';
import type { Link } from '../links.ts';
import { isRelative, linksOf } from '../links.ts';

/** Whether a link names a file by its place relative to the document, or to the root of what the document is part of. */
export function namesFile({ kind, target }: Link): boolean {
  return kind !== 'url' && isPlace(target);
}

const isPlace = remembered((target) => {
  // A template engine's expression becomes a path only later.
  const isWrittenOut = !/\{\{|\{%|<%|\$\{/.test(target);
  return isRelative(target) && pathIn(target) !== '' && isWrittenOut;
});

/** The targets of the links that name files, each once, as `Link.target` has them. */
export function fileTargets(document: MarkdownDocument): readonly string[] {
  return [
    ...new Set(
      linksOf(document)
        .filter(namesFile)
        .map((link) => link.target),
    ),
  ];
}

/** The path in a target: without query and fragment, percent signs resolved, with forward slashes. */
export function pathIn(target: string): string {
  const path = /^[^?#]*/.exec(target)?.[0] ?? '';
  return decoded(path).replaceAll('\\', '/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
