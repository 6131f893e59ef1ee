import { Facts } from '../../memory/facts.ts';
import { remembered } from '../../memory/remembered.ts';
import { percentDecoded } from '../../text/percentDecoded.ts';
import { changeOf } from '../changes.ts';
import type { MarkdownDocument } from '../document.ts';
import type { Link } from '../links.ts';
import { hasLinkIn, isRelative, linksOf } from '../links.ts';
import type { OffsetRange } from '../sourceText.ts';

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
  const targets = targetsBefore(document) ?? [
    ...new Set(
      linksOf(document)
        .filter(namesFile)
        .map((link) => link.target),
    ),
  ];
  known.set(document, targets);
  return targets;
}

const known = new Facts<MarkdownDocument, readonly string[]>();

/** The targets of the version before, where the edit touched neither a link nor what may define one. */
function targetsBefore(document: MarkdownDocument): readonly string[] | undefined {
  const change = changeOf(document);
  const targets = change && known.get(change.before);
  if (!targets) {
    return undefined;
  }
  const { old, now } = change.replaced;
  return touchesLink(change.before, old) || touchesLink(document, now) ? undefined : targets;
}

function touchesLink(document: MarkdownDocument, range: OffsetRange): boolean {
  return document.source.slice(range).includes(']:') || hasLinkIn(document, range);
}

/** Whether the same targets lead to nothing, or nobody has looked in both cases. */
export function isSameMissing(
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
): boolean {
  return one === other || (one?.size === other?.size && [...(one ?? [])].every((item) => other?.has(item)));
}

/** The path in a target: without query and fragment, percent signs resolved, with forward slashes. */
export function pathIn(target: string): string {
  const path = /^[^?#]*/.exec(target)?.[0] ?? '';
  return percentDecoded(path).replaceAll('\\', '/');
}
