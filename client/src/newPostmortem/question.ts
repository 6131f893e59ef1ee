import type { NameFault } from './fileName.ts';
import type { FolderFault } from './folderPath.ts';
import type { StartTimeFault } from './startTime.ts';

/** What is asked; the words that go with it belong to whoever shows the question. */
export type QuestionName =
  | 'folder'
  | 'otherFolder'
  | 'template'
  | 'id'
  | 'title'
  | 'severity'
  | 'start'
  | 'author'
  | 'conflict'
  | 'sameIncident'
  | 'fileName';

/** Why an answer cannot be taken. */
export type Fault = FolderFault | NameFault | StartTimeFault | 'id-empty';

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** Shown on a line of its own. */
  readonly detail?: string;
  /** Set where the words belong to whoever shows the choice. */
  readonly meaning?: 'otherFolder' | 'decideLater' | 'openExisting' | 'chooseAnotherName' | 'createAnother';
}

export type Question =
  | {
      readonly kind: 'pick';
      readonly name: QuestionName;
      readonly choices: readonly Choice[];
      /** The value of the choice that Enter takes. */
      readonly active: string;
      /** What the question is about, where its name does not say it. */
      readonly subject?: string;
    }
  | {
      readonly kind: 'text';
      readonly name: QuestionName;
      readonly value: string;
      readonly subject?: string;
      readonly findFault: (value: string) => Fault | undefined;
      /** A file that speaks against the answer, which may be given all the same. */
      readonly findRival?: (value: string) => string | undefined;
    };

/** A value comes with `back` too, as far as it was typed, and is then not checked. */
export type Reply =
  | { readonly move: 'next'; readonly value: string }
  | { readonly move: 'back'; readonly value?: string }
  | { readonly move: 'cancel' };

/** Where a question stands among those that are asked; `step` counts from 1. */
export interface Place {
  readonly step: number;
  readonly total: number;
}

export type Ask = (question: Question, place: Place) => Promise<Reply>;
