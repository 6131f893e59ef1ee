import type { Rule } from '../../../server/src/rules/rule.ts';

/** Faults of prose that a good reviewer names. */
export const proseFaults = [
  'blame-individual',
  'blame-team',
  'human-error',
  'counterfactual',
  'hindsight/negative-judgement',
] as const;

/** The fault of an action that nobody can tell the end of. */
export const actionFault = 'vague-action';

/** Sentences that a good reviewer leaves. */
export const cleanLabels: readonly string[] = ['clean-hard', 'clean-action'];

/** What somebody decided that a sentence is. */
export type Fault = (typeof proseFaults)[number] | typeof actionFault;

/** What is measured apart: the wording of prose, and that of actions. */
export const tasks: readonly { readonly title: string; readonly faults: readonly Fault[] }[] = [
  { title: 'prose', faults: proseFaults },
  { title: 'actions', faults: [actionFault] },
];

const blame: readonly Fault[] = ['blame-individual', 'blame-team'];
const judgement: readonly Fault[] = ['hindsight/negative-judgement'];

/** The faults that a rule is there for. Several, where it does not tell them apart. */
const faultsOfRules: Readonly<Record<string, readonly Fault[]>> = {
  'wording-blame': blame,
  'wording-omission': blame,
  'wording-procedure': blame,
  'root-cause-person': blame,
  'wording-human-error': ['human-error'],
  'wording-accident': ['human-error'],
  'wording-counterfactual': ['counterfactual'],
  'wording-hindsight': judgement,
  'wording-obvious': judgement,
  'wording-judgement': judgement,
  'wording-exclamation': judgement,
  'wording-tone': judgement,
  'wording-missing-control': judgement,
  'wording-vigilance': [...judgement, actionFault],
  'action-vague': [actionFault],
  'action-people-change': [actionFault],
  'action-unmeasured': [actionFault],
};

export function faultsOf(rule: Rule): readonly Fault[] {
  return faultsOfRules[rule.id] ?? [];
}

/** Whether a rule judges wording, be it for a fault that is labelled or not: names, dates, quantities … */
export function isAboutWording(rule: Rule): boolean {
  return rule.id.startsWith('wording-') || rule.id === 'root-cause-vague' || faultsOf(rule).length > 0;
}

/**
 * Organisations whose postmortems somebody read while choosing what the rules look for. Figures on the others say
 * more about documents that nobody has seen. By now that is all of them: their hits were read to find families of
 * false alarms.
 */
export const seenOrganisations: readonly string[] = [
  'dfds',
  'comdex-official',
  'flutter',
  'learningequality',
  'ethereum-optimism',
  'jupyterhub',
  'ministryofjustice',
  'python-discord',
  'rust-lang',
];
