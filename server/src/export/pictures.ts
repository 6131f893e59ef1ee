import type { MarkdownDocument } from '../document/document.ts';
import { isRelative, linksOf } from '../document/links.ts';
import { pictureLimits } from './pictureFiles.ts';

/** The targets of the pictures beside a document, as written, each once. */
export function pictureTargets(document: MarkdownDocument): readonly string[] {
  const targets = linksOf(document)
    .filter(({ image, target }) => image && isRelative(target) && !target.startsWith('#'))
    .map(({ target }) => target);
  return [...new Set(targets)].slice(0, pictureLimits.count);
}
