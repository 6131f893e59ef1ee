import type { Heading } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { saysItsKind } from './valueMasks.ts';

/**
 * The heading that names the incident: the title, or, where a site prints that itself, a first section's heading that
 * says what kind of document it stands above.
 */
export function namingHeading({ title, sections: [opener] }: MarkdownDocument): Heading | undefined {
  return title ?? (opener && saysItsKind(opener.title) ? opener.heading : undefined);
}
