import * as z from 'zod';
import { lazily } from '../../memory/lazily.ts';
import { words } from '../options.ts';

/** The options of rules that know a scale of priorities. */
export const priorityOptions = lazily(() =>
  z.strictObject({
    priorities: words().optional().describe('A scale of priorities of your own, the highest first.'),
  }),
);

/** The options of rules that know a list of statuses. */
export const statusOptions = lazily(() =>
  z.strictObject({
    statuses: words()
      .optional()
      .describe('A list of statuses of your own, in the order in which an action goes through them.'),
  }),
);
