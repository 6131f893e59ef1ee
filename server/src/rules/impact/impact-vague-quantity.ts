import type { OffsetRange } from '../../document/sourceText.ts';
import { quantitiesIn } from '../../prose/quantities.ts';
import type { Sentence } from '../../prose/sentences.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { affectedNouns } from './affected.ts';
import { sentencesWithRole } from './impactSections.ts';
import { labelledPlaces } from './labelledPlaces.ts';

/**
 * Reports an amount in words that every reader fills with another number. Sources: Google, SRE Workbook, chapter 10;
 * PagerDuty, Postmortems.
 */
export const impactVagueQuantity: DocumentRule = {
  id: 'impact-vague-quantity',
  summary: 'The impact is stated without a figure, as “some customers” or “for a while”',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: ['impact'],
  needs: 'document',
  *check(context) {
    for (const { sentence, range } of vagueIn(context)) {
      const text = context.source.slice(range).replace(/\s+/g, ' ');
      yield {
        range,
        message: isTime(sentence, range)
          ? `“${text}” can be minutes or days. A length of time, if only an estimate, lets readers weigh the incident.`
          : `“${text}” can be few or nearly all. A count or a share, if only an estimate, lets readers weigh the incident.`,
      };
    }
  },
};

const amount =
  '(?:some|several|many|most|multiple|numerous|various|(?:a|quite a) few|few|lots of|a lot of|plenty of|a handful of|dozens of|hundreds of|thousands of|a (?:\\p{Ll}{3,12}[ ])?(?:number|portion|part|subset|percentage|fraction|proportion|share|majority|minority) of)';
const vague = new RegExp(
  `(?<![\\p{L}\\p{N}-]|\\bhow )${amount}[ ]{1,4}(?:(?:of|our|the|its|their)[ ]{1,4}){0,2}(?:[\\p{L}-]{2,20}[ ]{1,4}){0,2}?(?:${affectedNouns})(?![\\p{L}\\p{N}-])`,
  'iu',
);
// When something happened is no length: “after a few days”, “several hours later”.
const vagueTime =
  /(?<![\p{L}\p{N}-])(?:for (?:a while|some time|quite some time|a (?:short|brief|long|limited|prolonged|extended) (?:time|period|while|duration)(?: of time)?)|(?<!\b(?:after|within|every|last|next|past|first|in) )(?:for )?(?:a few|several|some|many) (?:seconds|minutes|hours|days)(?! (?:ago|later|before|earlier|after)\b))(?![\p{L}\p{N}-])/iu;

interface Vague {
  readonly sentence: Sentence;
  readonly range: OffsetRange;
}

function vagueIn(context: RuleContext): readonly Vague[] {
  const labelled = labelledPlaces(context);
  return sentencesWithRole(context, 'impact').flatMap((sentence): readonly Vague[] => {
    // What stands behind a label is asked for a figure already.
    const isLabelled = labelled.some(
      ({ start, end }) => start <= sentence.range.end && sentence.range.start < end,
    );
    if (isLabelled || isMeasured(sentence)) {
      return [];
    }
    const found = vague.exec(sentence.text) ?? vagueTime.exec(sentence.text);
    if (!found) {
      return [];
    }
    const start = sentence.range.start + found.index;
    return [{ sentence, range: { start, end: start + found[0].length } }];
  });
}

/** Whether a sentence has a figure, or from when until when. */
function isMeasured({ text }: Sentence): boolean {
  return quantitiesIn(text).length > 0 || /\d{1,2}:\d{2}/.test(text);
}

function isTime({ text, range: whole }: Sentence, { start, end }: OffsetRange): boolean {
  return vagueTime.test(text.slice(start - whole.start, end - whole.start));
}
