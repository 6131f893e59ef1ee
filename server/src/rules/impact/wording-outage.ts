import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { quantitiesIn } from '../../prose/quantities.ts';
import type { Sentence } from '../../prose/sentences.ts';
import { literal } from '../../template/placeholders.ts';
import { matchesIn } from '../../text/matches.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { affectedNouns } from './affected.ts';
import { sentencesWithRole } from './impactSections.ts';

/** Reports “outage” where the figures say that a part was affected. Source: PagerDuty, Postmortems. */
export const wordingOutage: DocumentRule = {
  id: 'wording-outage',
  summary: '“Outage” is said of an incident that affected a part',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['impact', 'summary'],
  needs: 'document',
  *check(context) {
    const sentences = [...sentencesWithRole(context, 'summary'), ...sentencesWithRole(context, 'impact')];
    const share = shareIn(sentences);
    for (const range of share ? outagesIn(sentences) : []) {
      yield {
        range,
        message:
          'Readers take an outage to be total, and here a part was affected. “Degradation” or “partial outage” says what it was.',
        related: share ? [{ range: share, message: 'The part that was affected' }] : [],
        fixes: () => fixesFor(context, range),
      };
    }
  },
};

const affected = new RegExp(`^(?:${affectedNouns})$`, 'i');
const whole = /\b(?:all|every|complete(?:ly)?|total(?:ly)?|entire(?:ly)?|full(?:y)?|100 ?%)(?![\p{L}-])/iu;

/** The place of a share of people or requests below the whole; none where anything is said of the whole, too. */
function shareIn(sentences: readonly Sentence[]): OffsetRange | undefined {
  if (sentences.some(({ text }) => whole.test(text))) {
    return undefined;
  }
  for (const { text, range } of sentences) {
    const share = quantitiesIn(text).find(
      ({ kind, unit, most }) => kind === 'percent' && most > 0 && most < 90 && affected.test(unit ?? ''),
    );
    if (share) {
      return shiftedRange(share.range, range.start);
    }
  }
  return undefined;
}

const outage =
  /(?<!\b(?:partial|minor|regional|brief partial|no|total|full|complete|power|network|upstream|provider|cloud|database)[ -])\b(?:an[ ])?outages?\b(?![-/])/gi;

function outagesIn(sentences: readonly Sentence[]): readonly OffsetRange[] {
  return sentences.flatMap(({ text, range }) =>
    matchesIn(text, outage).map((found) => {
      const start = range.start + found.index;
      return { start, end: start + found[0].length };
    }),
  );
}

function fixesFor({ source }: RuleContext, range: OffsetRange): readonly Fix[] {
  const written = source.slice(range);
  return ['degradation', 'partial outage'].map((better) => {
    const text = inPlaceOf(written, better);
    return { title: `Write “${text}”`, edits: [{ range, text: literal(text) }], safe: false };
  });
}

/** With the article, the number and the capital of what stood there. */
function inPlaceOf(written: string, better: string): string {
  const article = /^an\s/i.test(written) ? 'a ' : '';
  const text = `${article}${better}${/s$/i.test(written) ? 's' : ''}`;
  return /^\p{Lu}/u.test(written) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
