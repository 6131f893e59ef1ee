import type { OffsetRange, Position } from '../document/sourceText.ts';

/** A place in a postmortem whose text need not be there any more. */
export interface SiblingPlace {
  readonly range: OffsetRange;
  readonly start: Position;
  readonly end: Position;
}

/** A contributing factor, by the words that say what it is about. */
export interface SiblingFactor {
  readonly place: SiblingPlace;
  readonly words: ReadonlySet<string>;
}

/** What is compared of each postmortem. */
export interface ComparedParts {
  /** Its URI. */
  readonly uri: string;
  /** The id in its title, or else in its front matter or a field of its header, as written. */
  readonly id: { readonly text: string; readonly place: SiblingPlace } | undefined;
  readonly title: SiblingPlace;
  /** How it is called where another one speaks of it: its id, or else its file's name. */
  readonly name: string;
  /** The first day of the incident, `YYYY-MM-DD`: of the header, else of the title, the file's name or the timeline. */
  readonly date: string | undefined;
  readonly severity:
    | { readonly name: string; readonly rank: number; readonly place: SiblingPlace }
    | undefined;
  /** The words of the title that say what it is about. */
  readonly subject: ReadonlySet<string>;
  readonly factors: readonly SiblingFactor[];
}

/** A postmortem that is compared with others. What few comparisons need is read on first need. */
export interface ComparedPostmortem extends ComparedParts {
  /** Its longer paragraphs with figures, list items and rows that stand in no template, in document order. */
  readonly passages: () => readonly HashedText[];
  /** What it mentions: ids without their marks, and file names that it links to. */
  readonly mentions: () => ReadonlySet<string>;
}

/** A postmortem that others are compared with: small, because there may be thousands. */
export interface Sibling extends ComparedPostmortem {
  readonly passages: () => readonly Passage[];
}

/** A text that could be copied. */
export interface HashedText {
  /** Equal for two texts that differ in case, marks and white space only; else different but for a rare accident. */
  readonly hash: number;
  readonly range: OffsetRange;
}

/** The same in a postmortem whose text need not be there any more. */
export interface Passage extends HashedText, SiblingPlace {}

/** An id without its marks and leading zeros: `INC-0042` and `inc42` are one. */
export function comparableId(id: string): string {
  const bare = id.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare.replace(/^([A-Z]+)0+(?=\d)/, '$1');
}

/** Whether a postmortem that states an id, or none, is about the incident of another. */
export function isOfIncident(id: string, stated: string | null | undefined): boolean {
  return typeof stated === 'string' && comparableId(stated) === comparableId(id);
}
