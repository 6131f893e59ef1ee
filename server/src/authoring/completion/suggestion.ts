import type { OffsetRange } from '../../document/sourceText.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import type { AuthoringInput } from '../authoringContext.ts';
import type { PeopleAround } from '../surroundings.ts';

/** Something that can be written at a place. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'section' | 'field' | 'value' | 'person' | 'reference' | 'rule';
  /** Where it comes from or why it is proposed, in a few words. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What it replaces: a part of one line that holds the place. */
  readonly range: OffsetRange;
  /** Line ends are those of the document. */
  readonly text: PlaceholderText;
  /** What an editor compares with the text between the start of the range and the place; the label by default. */
  readonly filter?: string;
}

/** A place in a document for which something is to be proposed. */
export interface CompletionPlace {
  readonly input: AuthoringInput;
  readonly people: PeopleAround;
  /** The names of the other files beside the document. */
  readonly fileNames: () => Promise<readonly string[]>;
  readonly branch: () => Promise<string | undefined>;
  readonly offset: number;
  /** The character that made the editor ask; undefined where the author asked. */
  readonly trigger: string | undefined;
  /** The line of the place, from 0, and its range without the line end. */
  readonly line: number;
  readonly lineRange: OffsetRange;
  /** The line up to the place. */
  readonly before: string;
  /** The line behind the place. */
  readonly behind: string;
}

/** Proposes what fits a place, best first; undefined where the place is none of its own. */
export type Completer = (
  place: CompletionPlace,
) => readonly Suggestion[] | undefined | Promise<readonly Suggestion[] | undefined>;
