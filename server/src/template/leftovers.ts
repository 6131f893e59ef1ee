import type { MarkdownDocument } from '../document/document.ts';
import type { Placeholder } from './placeholders.ts';
import { findPlaceholders } from './placeholders.ts';
import type { Template } from './template.ts';

/** A template's blank that nobody has filled. */
export type Leftover = Placeholder;

/** The blanks of a template that still stand in a document, code and comments left out, in order. */
export function findLeftovers(document: MarkdownDocument, template: Template): readonly Leftover[] {
  const wanted = wantedIn(template);
  return findPlaceholders(document.masked.text).filter((found) => wanted.has(found.text.toLowerCase()));
}

const wantedTexts = new WeakMap<Template, ReadonlySet<string>>();

function wantedIn(template: Template): ReadonlySet<string> {
  let wanted = wantedTexts.get(template);
  if (!wanted) {
    wanted = new Set(
      template.placeholders.flatMap(({ text }) => {
        const bare = text.replace(/^\[|\]$/g, '').toLowerCase();
        // An author may drop the brackets of a mask and keep the mask: `INC-XXXX` for `[INC-XXXX]`.
        return /^[a-z]+-x+$/.test(bare) ? [text.toLowerCase(), bare] : [text.toLowerCase()];
      }),
    );
    wantedTexts.set(template, wanted);
  }
  return wanted;
}
