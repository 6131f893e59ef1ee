import type { Asked } from './asked.ts';
import { hasComparative, hasFigure, hasThing, isBounded } from './bounds.ts';
import { isGeneric, isIncident } from './nounPhrase.ts';
import type { ActionFault } from './remarks.ts';

/** What learns by being changed: models, and programs of which people say so. */
const machine =
  /^(?:model|classifier|network|filter|algorithm|weight|llm|balancer|scheduler|pipeline|bot|script|service|client|server|parser|linter|compiler|tool|job|worker|controller|proxy|cache|gateway|autoscaler|monitor|checker|sdk|library|api|cli|app|crawler|importer|router|queue|deployer|runner)s?$/;

/** Judges trainings. */
export function taught({ directive, head, phrase, from, to }: Asked): ActionFault | undefined {
  const isMachine = machine.test(phrase.head);
  return isMachine || (head.base === 'instruct' && hasThing(directive, from, to)) ? undefined : 'people';
}

/** Judges reminders; a program may send them. */
export function reminded({ directive, from, to }: Asked): ActionFault | undefined {
  const isMachine =
    /\b(?:automatic(?:ally)?|automated|bot|job|cron|calendar|e-?mail|pipeline|script|hook|slackbot|linter)\b/.test(
      directive.phrase(from, to - from),
    );
  return isMachine || hasFigure(directive, from, to) || hasThing(directive, from, to) ? undefined : 'people';
}

/** Judges messages to people. */
export function told({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (isBounded(directive, from, to)) {
    return undefined;
  }
  if (/^(?:inform|tell|ask|force)$/.test(head.base)) {
    return directive.peopleAt(from) === undefined ? undefined : 'people';
  }
  const isOpen =
    head.to > head.from + 1 ||
    phrase.isEmpty ||
    phrase.wish !== undefined ||
    isGeneric(phrase) ||
    isIncident(phrase) ||
    hasComparative(directive, from, to) ||
    /\b(?:clearly|early|openly|often|proactively|effectively)\b/.test(directive.phrase(from, to - from));
  return isOpen ? 'people' : undefined;
}
