import { columnsRule } from './columns.ts';

/**
 * Reports a table of actions whose columns differ from the template's. Sources: the specification's template; Google,
 * SRE Workbook, chapter 10: each action has an owner, a priority and a tracked state.
 */
export const actionColumns = columnsRule(
  { id: 'action-columns', summary: "The columns of the action items differ from the template's" },
  'actions',
);
