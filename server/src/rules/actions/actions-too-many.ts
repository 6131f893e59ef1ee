import * as z from 'zod';
import { actionsOf } from '../../actions/actionsOf.ts';
import { isClosed } from '../../actions/status.ts';
import { lazily } from '../../memory/lazily.ts';
import { count, optionsReader } from '../options.ts';
import type { DocumentRule } from '../rule.ts';
import { begunActions } from './judged.ts';

/** More than this are seldom done. */
const mostActions = 10;

const options = lazily(() =>
  z.strictObject({
    most: count().default(mostActions).describe('How many open actions are accepted.'),
  }),
);

const optionsOf = optionsReader(options, { most: mostActions });

/** Reports long lists of actions. Source: PagerDuty, Postmortems: only what will be done soon becomes an action. */
export const actionsTooMany: DocumentRule = {
  id: 'actions-too-many',
  summary: 'There are more action items than are likely to be done',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  options,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const { sections } = actionsOf(context.postmortem, context.configuration);
    const open = begunActions(context).filter((action) => !isClosed(action));
    const [first] = sections;
    if (first && open.length > optionsOf(context).most) {
      yield {
        range: first.heading.content,
        message: `${open.length} actions are open. Of a long list the easy ones get done, and the important ones may not: keep those that will be done in the coming weeks, and say where the others went.`,
      };
    }
  },
};
