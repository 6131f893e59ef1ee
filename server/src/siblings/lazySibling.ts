import type { Passage, Sibling, SiblingPlace } from './sibling.ts';

/** What is known of a postmortem without its passages and mentions. */
export type SiblingParts = Omit<Sibling, 'mentions' | 'passages'>;

/**
 * A postmortem whose passages and mentions are looked for when somebody asks. It is of a class: a getter in an object of
 * its own would give each one a shape of its own, and shapes hold what their getters see through all collections of young
 * objects.
 */
export class LazySibling implements Sibling {
  readonly uri: Sibling['uri'];
  readonly id: Sibling['id'];
  readonly title: Sibling['title'];
  readonly name: Sibling['name'];
  readonly date: Sibling['date'];
  readonly severity: Sibling['severity'];
  readonly subject: Sibling['subject'];
  readonly factors: Sibling['factors'];
  readonly #passages: () => readonly Passage[];
  readonly #mentions: () => ReadonlySet<string>;

  constructor(parts: SiblingParts, passages: () => readonly Passage[], mentions: () => ReadonlySet<string>) {
    this.uri = parts.uri;
    this.id = parts.id;
    this.title = parts.title;
    this.name = parts.name;
    this.date = parts.date;
    this.severity = parts.severity;
    this.subject = parts.subject;
    this.factors = parts.factors;
    this.#passages = passages;
    this.#mentions = mentions;
  }

  get passages(): readonly Passage[] {
    return this.#passages();
  }

  get mentions(): ReadonlySet<string> {
    return this.#mentions();
  }
}

/**
 * A passage whose place is computed when somebody asks: few of those that are being written are found elsewhere. Of a class
 * for the same reason.
 */
export class LazyPassage implements Passage {
  readonly hash: number;
  readonly #place: () => SiblingPlace;

  constructor(hash: number, place: () => SiblingPlace) {
    this.hash = hash;
    this.#place = place;
  }

  get place(): SiblingPlace {
    return this.#place();
  }
}
