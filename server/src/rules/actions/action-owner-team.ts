import * as z from 'zod';
import { ownerKind } from '../../actions/owner.ts';
import { isClosed } from '../../actions/status.ts';
import { squashed } from '../../document/headingName.ts';
import { lazily } from '../../memory/lazily.ts';
import { optionsReader, words } from '../options.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { writeFix } from './cellFixes.ts';
import { cellsOf } from './judged.ts';
import { knownPeople } from './knownPeople.ts';

const options = lazily(() =>
  z.strictObject({
    teams: z
      .union([z.boolean(), words()], { error: 'expected true, or a list of teams' })
      .optional()
      .describe('Teams that may own actions: a list of their names, or `true` for every team.'),
  }),
);

const optionsOf = optionsReader(options, {});

/** Reports actions that a team owns. Sources: the specification's template; PagerDuty lets teams own actions. */
export const actionOwnerTeam: DocumentRule = {
  id: 'action-owner-team',
  summary: 'A team owns an action item, not a person',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const isAccepted = acceptedTeams(context);
    for (const { action, part } of cellsOf(context, 'owner')) {
      if (!isClosed(action) && ownerKind(part.text) === 'team' && !isAccepted(part.text)) {
        yield {
          range: part.range,
          message: `“${part.text}” is a team. In a team each may think that another does it: name the person who sees to it.`,
          fixes: () =>
            knownPeople(context).map((name) =>
              writeFix(context.source, part.range, anyTeam.test(part.text) ? name : `${name} (${part.text})`),
            ),
        };
      }
    }
  },
};

/** They name no team that is worth keeping behind the name. */
const anyTeam = /^(?:(?:the|our|whole)[ ]){0,2}(?:team|teams|everyone|everybody|all|we|us)$/i;

/** Teams that may own actions: all of them, or those that the option names. */
function acceptedTeams(context: RuleContext): (text: string) => boolean {
  const { teams = false } = optionsOf(context);
  if (typeof teams === 'boolean') {
    return () => teams;
  }
  const names = new Set(teams.map(squashed));
  return (text) => names.has(squashed(text));
}
