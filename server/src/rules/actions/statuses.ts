import type { ActionState, StateWording } from '../../actions/status.ts';
import { actionStates, readState, stateNames } from '../../actions/status.ts';
import { squashed } from '../../document/headingName.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { onceFor } from '../../memory/onceFor.ts';
import type { RuleContext } from '../rule.ts';
import { allowedIn, wordsOption } from './options.ts';

/** A status that a text means, and where the text says so. */
export interface MeantStatus {
  /** As the list has it. */
  readonly status: string;
  readonly how: StateWording;
  readonly range: OffsetRange;
}

/** The statuses that actions may have, in the order in which an action goes through them. */
export interface Statuses {
  readonly names: readonly string[];
  /** The status that a text means; undefined where that cannot be told. */
  readonly meant: (text: string) => MeantStatus | undefined;
}

/** The statuses of the option, else those that the template allows, else the usual ones. */
export function statusesFor(context: RuleContext): Statuses {
  const own = wordsOption(context, 'statuses') ?? allowedIn(context, 'status');
  const names = own ?? usualNames;
  const byState = statesOf(names);
  return {
    names,
    meant: (text) => (own ? ownStatus(text, own) : undefined) ?? translated(text, byState),
  };
}

/** A state of the list by its own name, whatever its case, marks and spaces. */
function ownStatus(text: string, names: readonly string[]): MeantStatus | undefined {
  const start = /^[*_`\s]{0,20}/.exec(text)?.[0].length ?? 0;
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  for (const status of longestFirst) {
    const written = text.slice(start, start + status.length);
    const ends = !/^[\p{L}\p{N}]/u.test(text.slice(start + status.length));
    if (ends && squashed(written) !== '' && squashed(written) === squashed(status)) {
      const how = written === status ? 'name' : 'spelling';
      return { status, how, range: { start, end: start + written.length } };
    }
  }
  return undefined;
}

/** The state that a text means, in the words of the list. */
function translated(text: string, byState: ReadonlyMap<ActionState, string>): MeantStatus | undefined {
  const read = readState(text);
  const status = read && byState.get(read.state);
  if (!read || status === undefined) {
    return undefined;
  }
  const isUsual = status === stateNames[read.state];
  return { status, how: isUsual || read.how === 'hint' ? read.how : 'synonym', range: read.range };
}

const usualNames = actionStates.map((state) => stateNames[state]);

/** Which name of a list stands for which state, where only one does. */
const statesOf = onceFor((names: readonly string[]): ReadonlyMap<ActionState, string> => {
  const byState = Map.groupBy(names, (name) => readState(name)?.state);
  return new Map(
    [...byState].flatMap(([state, [name, ...others]]) =>
      state !== undefined && name !== undefined && others.length === 0 ? [[state, name] as const] : [],
    ),
  );
});
