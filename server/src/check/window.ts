import { firstIndex } from '../document/ascending.ts';
import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Replaced } from '../document/masking.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Earlier, Postmortem } from '../postmortem.ts';
import type { RuleContext } from '../rules/rule.ts';
import { knowPeople, peopleKnown, peopleOf } from '../wording/wording.ts';

/**
 * Whether the people that a postmortem names are those of the version before, so that sentences that were not edited are
 * judged as they were. A window on it gets to know them.
 * @param mayNameOthers whether the edit touched a place where people are named
 */
export function namesSamePeople(
  context: RuleContext,
  window: Postmortem,
  { postmortem: before }: Earlier,
  mayNameOthers: boolean,
): boolean {
  const known = peopleKnown(before);
  if (known && !mayNameOthers) {
    knowPeople(context.postmortem, known);
  }
  const people = known && peopleOf(context);
  if (!people || (people !== known && JSON.stringify(people) !== JSON.stringify(known))) {
    return false;
  }
  knowPeople(window, people);
  return true;
}

/**
 * A postmortem as if it held no block but those that an edit replaced; of a table that was kept, only the rows. Its
 * text, its header and its headings are all there, so that places in it are places in the document.
 */
export function windowOn(postmortem: Postmortem, { now, read }: Replaced): Postmortem {
  const kept = new Map<Section, Section>(
    postmortem.document.sections.map((section) => [section, narrowed(section, now, read)]),
  );
  const sections = [...kept.values()];
  const { document: whole } = postmortem;
  const document: MarkdownDocument = { ...whole, blocks: read, sections, part: now, whole };
  return {
    ...postmortem,
    document,
    sections: postmortem.sections.map((match) => ({
      ...match,
      section: kept.get(match.section) ?? match.section,
    })),
  };
}

function narrowed(section: Section, now: OffsetRange, read: readonly Block[]): Section {
  const from = firstIndex(section.blocks, ({ range }) => range.end >= now.start);
  const to = firstIndex(section.blocks, ({ range }) => range.start >= now.end);
  const blocks = section.blocks.slice(from, to).map(
    (block) =>
      // Blocks of a list whose items serve as sections are found in no other list.
      read.find((one) => one.kind === 'table' && one.lines.start === block.lines.start) ?? block,
  );
  return { ...section, blocks };
}
