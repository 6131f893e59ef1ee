/** Under this an object keeps what is known of it. */
const factsKey: unique symbol = Symbol('facts');

/** One version of something that is read anew with each edit. */
export interface Version {
  readonly [factsKey]?: object[];
}

let kinds = 0;

/**
 * Something that is known of versions; each keeps it for as long as it is there itself. Of a copy with other properties
 * nothing is known.
 *
 * A weak map would do the same, but for the collections of young objects: these take all that an old map leads to for
 * used, so that each version lives on, and is copied twice, until all of the memory is looked through.
 */
export class Facts<Of extends Version, Value> {
  readonly #kind: number;
  readonly #Fact = class {
    readonly value: Value;

    constructor(value: Value) {
      this.value = value;
    }
  };

  constructor() {
    this.#kind = kinds;
    kinds += 1;
  }

  get(version: Of): Value | undefined {
    const fact = version[factsKey]?.[this.#kind];
    return fact instanceof this.#Fact ? fact.value : undefined;
  }

  /** What is known of a version; computed where it is not known yet. */
  of(version: Of, compute: () => Value): Value {
    let value = this.get(version);
    if (value === undefined) {
      value = compute();
      this.set(version, value);
    }
    return value;
  }

  set(version: Of, value: Value): void {
    let facts = version[factsKey];
    if (!facts) {
      facts = [];
      // What is not enumerable is not copied.
      Object.defineProperty(version, factsKey, { value: facts });
    }
    facts[this.#kind] = new this.#Fact(value);
  }
}

/** The same pure function of a version, computed once for each. Neither may be changed by anybody. */
export function onceForVersion<Of extends Version, Value>(
  compute: (version: Of) => Value,
): (version: Of) => Value {
  const facts = new Facts<Of, { readonly value: Value }>();
  return (version) => facts.of(version, () => ({ value: compute(version) })).value;
}
