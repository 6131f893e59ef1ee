import { partOf } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { isFullName, ownerKind } from '../../actions/owner.ts';
import { headerField } from '../../header/headerDates.ts';
import { severalPeople } from '../metadata/authors.ts';
import type { RuleContext } from '../rule.ts';

/** As many people as a menu of fixes can show. */
const mostPeople = 6;

/** Entries of the timeline that are looked at for people. */
const mostEntries = 500;

/**
 * The people that a document names already, for an owner to be chosen among them: the owners of other actions, the most
 * frequent first, then the authors, then who acted in the timeline. A name that is not there is never made up.
 */
export function knownPeople(context: RuleContext): readonly string[] {
  const owners = ownersIn(context);
  const counts = new Map<string, number>();
  for (const owner of owners) {
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const byCount = [...counts.keys()].toSorted(
    (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
  );
  const people = new Set([...byCount, ...authorsIn(context), ...actorsIn(context)]);
  return [...people].filter((name) => !/[|\r\n]/.test(name)).slice(0, mostPeople);
}

function ownersIn({ postmortem, configuration }: RuleContext): readonly string[] {
  return actionsOf(postmortem, configuration)
    .items.map((action) => partOf(action, 'owner')?.text ?? '')
    .filter((text) => text.length <= 60 && !/[[\]]/.test(text) && ownerKind(text) === 'person');
}

function authorsIn(context: RuleContext): readonly string[] {
  const author = headerField(context, 'author');
  if (!author?.stated) {
    return [];
  }
  const { text } = author.value;
  const several = severalPeople(text).map((person) => person.text);
  return several.length > 0 ? several : text.length <= 60 && ownerKind(text) === 'person' ? [text] : [];
}

function actorsIn(context: RuleContext): readonly string[] {
  return (context.timeline()?.events ?? [])
    .slice(0, mostEntries)
    .map(({ actor }) => (actor ? context.source.slice(actor) : ''))
    .filter(isFullName);
}
