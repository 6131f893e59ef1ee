import { actionColumnOf } from '../../actions/columns.ts';
import { defaultPriority } from '../../actions/policy.ts';
import { priorityScale, readPriority } from '../../actions/priority.ts';
import { squashed } from '../../document/headingName.ts';
import { severityRank } from '../../header/headerSeverity.ts';
import { plainText } from '../../template/placeholders.ts';
import type { RuleContext } from '../rule.ts';
import { allowedIn, wordsOption } from './options.ts';

/** The priorities that actions may have, the highest first. */
export interface Priorities {
  readonly scale: readonly string[];
  /** Whether a text is one of them, with a remark behind it or none. */
  readonly includes: (text: string) => boolean;
}

/**
 * The scale of the option, else what the template allows, else P0 to P4 where the template shows one of these. Where it shows none, or there is no
 * template, the words of common trackers are as good.
 */
export function prioritiesFor(context: RuleContext): Priorities {
  const own = wordsOption(context, 'priorities') ?? allowedIn(context, 'priority');
  if (own) {
    return { scale: own, includes: (text) => own.some((name) => startsWith(text, name)) };
  }
  const spec = context.postmortem.template?.sections.find((one) => one.role === 'actions')?.table;
  const sample = spec?.columns.find((column) => actionColumnOf(column) === 'priority')?.sample ?? [];
  const showsScale = /^P\d$/.test(plainText(sample).trim());
  return {
    scale: priorityScale,
    includes: (text) =>
      priorityScale.some((name) => startsWith(text, name)) ||
      (!showsScale && readPriority(text) !== undefined),
  };
}

/** Whether a text is a name or starts with it as a word; case and emphasis do not matter. */
function startsWith(text: string, name: string): boolean {
  const bare = text.slice(0, 200).replace(/^[*_`~\s[]+/, '');
  return (
    bare.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
    !/^[\p{L}\p{N}]/u.test(bare.slice(name.length))
  );
}

/** The member of a scale that a priority in other words means: “High” is P1. */
export function meantPriority(text: string, scale: readonly string[]): string | undefined {
  const same = scale.find((name) => squashed(name) === squashed(text));
  const rank = readPriority(text);
  return same ?? (rank === undefined ? undefined : scale.find((name) => readPriority(name) === rank));
}

/** The priority for an action that nobody has judged yet, with the reason for a title. */
export function suggestedPriority(
  { postmortem, configuration }: RuleContext,
  scale: readonly string[],
): { readonly priority: string; readonly because: string } | undefined {
  const rank = severityRank({ postmortem, configuration });
  const priority = meantPriority(defaultPriority(rank), scale);
  const severity = rank === undefined ? undefined : configuration.severities[rank];
  return priority === undefined
    ? undefined
    : { priority, because: severity === undefined ? '' : `the incident was ${severity}` };
}
