import { firstIndex } from '../../document/ascending.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';
import { rangeContains } from '../../document/sourceText.ts';
import type { Entry } from '../../timeline/entries.ts';
import { entriesIn } from '../../timeline/entries.ts';
import type { Remark } from '../../wording/wording.ts';
import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blankInstead } from './rewrites.ts';

/** Reports days that are told from today. Source: PagerDuty, Postmortems. */
export const wordingRelativeDate: DocumentRule = {
  id: 'wording-relative-date',
  summary: 'A day is told by its distance from the day of writing',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    const timed = new TimedEntries(context.document);
    for (const remark of remarksOf(context, 'relative-date').filter((one) => !timed.has(one))) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” depends on the day of writing, which no later reader knows. Write the date.`,
        fixes: () => [blankInstead('Write the date instead', remark, 'the date')],
      };
    }
  },
};

/** The entries of the timeline that have a time of their own, from which “tonight” is told. */
class TimedEntries {
  readonly #document: MarkdownDocument;
  /** By section; a long timeline is read once, however many days its entries name. */
  readonly #entries = new Map<Section, readonly Entry[]>();

  constructor(document: MarkdownDocument) {
    this.#document = document;
  }

  /** Whether a place is in one, or below a heading with a time. */
  has({ role, range }: Remark): boolean {
    const { sections } = this.#document;
    const section =
      role === 'timeline'
        ? sections[firstIndex(sections, ({ body }) => body.start > range.start) - 1]
        : undefined;
    const entries = section ? this.#entriesOf(section) : [];
    const last = entries[firstIndex(entries, (entry) => entry.range.start > range.start) - 1];
    return last !== undefined && (entries[0]?.form === 'heading' || rangeContains(last.range, range));
  }

  #entriesOf(section: Section): readonly Entry[] {
    const known = this.#entries.get(section);
    const entries =
      known ??
      entriesIn(this.#document, [section.heading, ...section.blocks]).filter(
        ({ time }) => time !== undefined,
      );
    this.#entries.set(section, entries);
    return entries;
  }
}
