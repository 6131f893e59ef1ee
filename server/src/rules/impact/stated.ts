import { isExplained } from '../../header/fieldValue.ts';
import { quantitiesIn } from '../../prose/quantities.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { TextPart } from '../../template/placeholders.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix } from '../rule.ts';
import type { ImpactItem } from './impactItems.ts';

const nothing =
  /^(?:none|no|nil|zero|0|nothing|nobody|no one|not affected|no[ ]\p{L}[^.;]{0,60})[.!]?(?![\p{L}\p{N}])/iu;
const reasoned =
  /(?:unknown|not known|unclear|not (?:yet )?(?:measured|measurable|estimated|quantified|available|determined|applicable)|cannot be|could not be|can't be|n\/a|being|pending)[ ]{0,2}(?:[:,;(–—-]|because|as|since|until|due|while|by|for|from|measured|estimated|determined)[ ]{0,2}\S/i;

/** Whether a value says that there is none, or says with a reason that it is not known. */
export function saysNoneOrWhy(text: string): boolean {
  return nothing.test(text.trim()) || isExplained(text.trim()) || reasoned.test(text);
}

const notApplicable = /^(?:n\/a|not applicable)[.]?$/i;

/** Whether a value says only that the question does not arise. */
export function isNotApplicable(text: string): boolean {
  return notApplicable.test(text.trim());
}

/** The figures behind a label but times: what it was is asked for, not how long. */
export function figuresOf({ text }: Pick<ImpactItem, 'text'>): readonly Quantity[] {
  return quantitiesIn(text).filter(({ kind }) => kind !== 'duration');
}

/** Sets the template's blank behind what is written, for a figure; nothing where a value has several lines. */
export function blankBehind({ label, text, range }: ImpactItem): readonly Fix[] {
  if (/[\r\n]/.test(text)) {
    return [];
  }
  const blanks = label.value.filter((part) => part.placeholder);
  const blank: readonly TextPart[] = blanks.length > 0 ? blanks.slice(0, 1) : [];
  if (blank.length === 0) {
    return [];
  }
  return [
    {
      title: `Insert the template's blank for “${label.label}”`,
      edits: [
        {
          range: { start: range.end, end: range.end },
          text: [...literal(' ('), ...blank, ...literal(')')],
        },
      ],
      safe: false,
    },
  ];
}
