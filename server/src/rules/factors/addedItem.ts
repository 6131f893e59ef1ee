import type { Section } from '../../document/sections.ts';
import type { PlaceholderText, TextPart } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import { openingBelow } from '../lists/nextItem.ts';
import type { Fix, RuleContext } from '../rule.ts';

/** A fix that adds an item to a section's last list, with the last blank of the template's text for the section. */
export function addedItem({ source }: RuleContext, section: Section, body: PlaceholderText): readonly Fix[] {
  const list = section.blocks.findLast((block) => block.kind === 'list');
  const last = list?.kind === 'list' ? list.items.at(-1) : undefined;
  const blank: TextPart | undefined = body.findLast((part) => part.placeholder);
  if (list?.kind !== 'list' || !last || !blank) {
    return [];
  }
  const { end } = last.range;
  const text = withLineEnd([...literal(`\n${openingBelow(source, list, last)}`), blank], source.lineEnd);
  return [{ title: 'Add a factor', edits: [{ range: { start: end, end }, text }], safe: false }];
}
