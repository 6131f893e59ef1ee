import { actionsOf } from '../../actions/actionsOf.ts';
import type { DocumentRule } from '../rule.ts';
import { begunActions } from './judged.ts';
import type { ActionKind } from './kinds.ts';
import { kindOf } from './kinds.ts';

/** Of fewer actions one cannot say what they leave out. */
const fewestActions = 2;

const names: Readonly<Record<Exclude<ActionKind, 'prevention'>, string>> = {
  detection: 'notice it sooner',
  mitigation: 'handle it better',
  training: 'tell people about it',
  investigation: 'look into it',
};

/** Reports actions that leave the cause in place. Sources: Google, Plan the Work and Work the Plan; Atlassian. */
export const actionsNoPrevention: DocumentRule = {
  id: 'actions-no-prevention',
  summary: 'No action item keeps the incident from happening again',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const { sections, items } = actionsOf(context.postmortem, context.configuration);
    const [first] = sections;
    const kinds = begunActions(context).map(kindOf);
    if (!first || kinds.length < Math.max(fewestActions, items.length)) {
      return;
    }
    const told = new Set<string>();
    for (const kind of kinds) {
      if (kind === undefined || kind === 'prevention') {
        return;
      }
      told.add(names[kind]);
    }
    yield {
      range: first.heading.content,
      message: `These actions help to ${[...told].join(' and to ')}; none seems to keep it from happening. Ask which change would make this kind of incident impossible, or harmless.`,
    };
  },
};
