import { columnsRule } from './columns.ts';

/**
 * Reports a timeline's table whose columns differ from the template's. Sources: the specification's template;
 * PagerDuty, Postmortem Documentation: time, event and evidence for each entry.
 */
export const timelineColumns = columnsRule(
  { id: 'timeline-columns', summary: "The timeline's columns differ from the template's" },
  'timeline',
);
