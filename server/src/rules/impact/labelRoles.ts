import { headingName } from '../../document/headingName.ts';
import { fieldRole } from '../../template/roles.ts';
import { peopleNouns } from './people.ts';

/** What a labelled item of an impact section is asked for, whatever its label says. */
export type ImpactRole = 'people' | 'revenue' | 'budget' | 'duration';

/** A label of an impact section, read. */
export interface ImpactLabel {
  readonly role: ImpactRole;
  /** Whether it stands for less than the template's label: costs are no revenue, and credits by an agreement no budget. */
  readonly isLoose: boolean;
}

/** The words that tell a label's role, in the order in which they are tried. */
const words: readonly (readonly [role: ImpactRole, label: RegExp])[] = [
  ['duration', /\b(?:duration|downtime|how long)\b/],
  ['budget', /\b(?:slos?|slas?|error budgets?|budget (?:consumed|used|burned|burnt|spent)|service level)\b/],
  ['revenue', /\b(?:revenue|financial|monetary|money|sales|turnover|costs?|refunds?)\b/],
  [
    'people',
    new RegExp(
      `^(?:${peopleNouns})$|^(?=.*\\b(?:${peopleNouns})\\b)(?=.*\\b(?:affected|impact(?:ed)?|hit|number|count|how many|total)\\b)`,
    ),
  ],
];

/** A label is a few words; a longer one is a sentence with a colon in it. */
const longestLabel = 60;

/** What a label's words tell; undefined where they tell nothing that is known. */
export function impactLabel(label: string): ImpactLabel | undefined {
  const name = headingName(label);
  if (name.length > longestLabel) {
    return undefined;
  }
  const role =
    fieldRole(label) === 'duration' ? 'duration' : words.find(([, pattern]) => pattern.test(name))?.[0];
  return role && { role, isLoose: looser[role]?.test(label) ?? false };
}

const looser: Readonly<Partial<Record<ImpactRole, RegExp>>> = {
  revenue: /\b(?:costs?|refunds?)\b/i,
  budget: /\b(?:slas?|service level)\b(?!.*\bbudgets?\b)/i,
};
