import { knownPeople } from '../../rules/actions/knownPeople.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { PeopleAround } from '../surroundings.ts';
import type { Value } from './value.ts';
import { distinct } from './value.ts';

/** A longer text is no name. */
const longestName = 60;

/** A name from outside the document as it can stand in a line or a cell; empty where it cannot. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return plain.length > longestName || /[|<>[\]`*\\]/.test(plain) || !plain.isWellFormed() ? '' : plain;
}

/** Whom an author may be: the user, who the document names, who works on what lies around it. */
export function authorValues(context: RuleContext, people: PeopleAround): readonly Value[] {
  return distinct([...ownName(people), ...named(context), ...around(people)]);
}

/** Whom an action may belong to: people first, for a team is nobody in particular. */
export function ownerValues(context: RuleContext, people: PeopleAround): readonly Value[] {
  const owners = people.codeOwners.map(plainName);
  return distinct([
    ...named(context),
    ...ownName(people),
    ...owners.filter((name) => !name.includes('/')).map((text) => person(text, 'Named in CODEOWNERS')),
    ...around(people),
    ...owners.filter((name) => name.includes('/')).map((text) => person(text, 'Team named in CODEOWNERS')),
  ]);
}

function ownName({ user }: PeopleAround): readonly Value[] {
  return user === undefined ? [] : [person(plainName(user), 'You, as Git knows you')];
}

function named(context: RuleContext): readonly Value[] {
  return knownPeople(context).map((name) => person(name, 'Named in this document'));
}

function around({ committers }: PeopleAround): readonly Value[] {
  return committers.map((name) => person(plainName(name), 'Committed to this repository lately'));
}

function person(text: string, detail: string): Value {
  return { text, detail, kind: 'person' };
}
