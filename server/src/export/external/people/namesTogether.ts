import { goesOnWithDeedOfSeveral } from './deeds.ts';
import type { EvidenceOf } from './evidence.ts';
import { isOwnEvidence } from './evidence.ts';
import { groundsFor } from './verdict.ts';

/** What others beside a name say of it. */
export type EvidenceOfOthers = 'beside a person' | 'beside a first name' | 'acts with another';

/** What stands between two who do something together. */
const together = /^[ \t*_]{0,4}(?:[,&+/]|(?:, )?(?:and|und|&))[ \t*_]{0,4}$/u;
/** In UTF-16 code units. */
const longestBetween = 16;

/**
 * The candidates of a text by those that stand together, as in “Ada, Joy and Tim”. Each is in one group, in order.
 * @param all in order
 */
export function namesTogether(text: string, all: readonly EvidenceOf[]): readonly NamesTogether[] {
  const groups: EvidenceOf[][] = [];
  for (const one of all) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && areTogether(text, last.candidate.range.end, one.candidate.range.start)) {
      group.push(one);
    } else {
      groups.push([one]);
    }
  }
  return groups.map((group) => new NamesTogether(group));
}

function areTogether(text: string, end: number, start: number): boolean {
  return start - end <= longestBetween && together.test(text.slice(end, start));
}

/** Candidates that stand together. What one tells of the others is found when it is first asked for. */
export class NamesTogether {
  readonly names: readonly EvidenceOf[];
  #people: People | undefined;
  #acting: ReadonlySet<EvidenceOf> | undefined;

  constructor(names: readonly EvidenceOf[]) {
    this.names = names;
  }

  /** Whether the others say something of one of them. */
  has(kind: EvidenceOfOthers, one: EvidenceOf): boolean {
    if (this.names.length === 1) {
      return false;
    }
    switch (kind) {
      case 'beside a person':
        return this.#isBesidePerson(one);
      case 'beside a first name':
        return this.names.some((other) => other.has('first name'));
      default:
        this.#acting ??= new Set(actingTogether(this.names));
        return this.#acting.has(one);
    }
  }

  #isBesidePerson(one: EvidenceOf): boolean {
    this.#people ??= peopleAlone(this.names);
    const { all, byName, byWord } = this.#people;
    return (
      hasAnother(byName, one) ||
      (isPersonByName(one) && hasAnother(all, one)) ||
      (mayBeName(one) && hasAnother(byWord, one))
    );
  }
}

/** Those of a group who are people by what is said of each alone. */
interface People {
  readonly all: ReadonlySet<EvidenceOf>;
  /** By the form of their names. */
  readonly byName: ReadonlySet<EvidenceOf>;
  readonly byWord: ReadonlySet<EvidenceOf>;
}

function peopleAlone(names: readonly EvidenceOf[]): People {
  const all = names.filter(isPersonAlone);
  return {
    all: new Set(all),
    byName: new Set(all.filter(isPersonByName)),
    byWord: new Set(all.filter(mayBeName)),
  };
}

function hasAnother(some: ReadonlySet<EvidenceOf>, one: EvidenceOf): boolean {
  return some.size > (some.has(one) ? 1 : 0);
}

function isPersonAlone(one: EvidenceOf): boolean {
  return groundsFor((kind) => isOwnEvidence(kind) && one.has(kind))?.verdict === 'person';
}

/** The last ones of a group, as many as may be names, if they do something. */
function actingTogether(names: readonly EvidenceOf[]): readonly EvidenceOf[] {
  const acting = names.slice(names.findLastIndex((one) => !mayBeName(one)) + 1);
  const last = acting.at(-1);
  const isActing =
    acting.length > 1 &&
    acting[0]?.has('where somebody acts') === true &&
    last?.has('deed of a system') === false &&
    goesOnWithDeedOfSeveral(last.candidate.behind);
  return isActing ? acting : [];
}

function mayBeName(one: EvidenceOf): boolean {
  return (one.has('unknown word') || one.has('word that is a first name')) && !one.has('thing');
}

function isPersonByName(one: EvidenceOf): boolean {
  return one.has('first name');
}
