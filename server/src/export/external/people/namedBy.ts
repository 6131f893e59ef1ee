import type { KnownPerson } from './knownPerson.ts';
import { initialsKey, nameKeys } from './nameKeys.ts';

/** What calls somebody. */
const sign = /^[@＠]/;
/** As initials are written. */
const capitals = /^\p{Lu}{2,3}$/u;
/** Capitals that say something else everywhere. */
const otherCapitals = new Set(
  'MB GB TB KB PB IP ID OK OS VM UK US EU NY GC LB SQL SSL TLS TCP UDP SLA SLO SLI CPU GPU RAM SSH FTP XML CSV PDF URL URI RPO RTO'.split(
    ' ',
  ),
);

/** Whom a word of a text may mean. */
export interface Called {
  /** In the order in which the document names them. */
  readonly candidates: ReadonlySet<KnownPerson>;
  /** Whether the word is none but a name, a login or initials, wherever it stands. */
  readonly isSure: boolean;
}

/** Known people by all that may name them. Each way to write a word is looked up once, since documents repeat names. */
export class NamedBy {
  readonly #byKey = new Map<string, KnownPerson[]>();
  readonly #byInitials = new Map<string, KnownPerson>();
  readonly #called = new Map<string, Called>();

  constructor(people: readonly KnownPerson[]) {
    for (const person of people.toReversed()) {
      this.#byInitials.set(person.initials, person);
    }
    for (const person of people) {
      for (const key of new Set([...person.words, ...person.logins, person.initials.toLowerCase()])) {
        const others = this.#byKey.get(key);
        if (others) {
          others.push(person);
        } else {
          this.#byKey.set(key, [person]);
        }
      }
    }
  }

  /** Whether somebody is called so, as `nameKey` writes it. */
  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** The first who has these initials, in capitals without dots. */
  withInitials(letters: string): KnownPerson | undefined {
    return this.#byInitials.get(letters);
  }

  /** Whom a word as it is written may mean. */
  called(written: string): Called {
    const known = this.#called.get(written);
    if (known) {
      return known;
    }
    const people = keysOf(written).flatMap((key) => this.#byKey.get(key) ?? []);
    const called = { candidates: new Set(people), isSure: isSurely(written, people) };
    this.#called.set(written, called);
    return called;
  }
}

/** What a word of a text may name somebody by. */
function keysOf(written: string): readonly string[] {
  const keys = nameKeys(written.replace(sign, ''));
  return capitals.test(written) ? [...new Set([...keys, initialsKey(written)])] : keys;
}

/** Names have a capital and logins are theirs alone; small words that happen to be somebody's name are words. */
function isSurely(written: string, people: readonly KnownPerson[]): boolean {
  const keys = keysOf(written);
  // Initials are somebody's in capitals alone: “an” is none of A. N.
  const isWord = people.some(({ words, initials }) =>
    keys.some((key) => words.has(key) && initials.toLowerCase() !== key),
  );
  const isLogin = people.some(({ logins }) => keys.some((key) => logins.has(key)));
  const isInitials = people.some(({ initials }) => keys.includes(initials.toLowerCase()));
  const isCapital = capitals.test(written) && !otherCapitals.has(written.normalize('NFKC'));
  return (
    sign.test(written) ||
    isLogin ||
    (isWord && /^(?:\p{Lu}|\p{Lo})/u.test(written)) ||
    (isInitials && isCapital)
  );
}
