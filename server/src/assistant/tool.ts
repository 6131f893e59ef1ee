import type * as z from 'zod';
import type { IndexedPostmortem } from '../protocol.ts';
import type { Environment } from '../workspace/environment.ts';

/** A postmortem as it is now, with what holds for it. */
export interface WorldDocument {
  /** How results name it: as it was asked for. */
  readonly file: string;
  /** Unsaved edits included, where the world knows of any; without a byte order mark. */
  readonly text: string;
  /** With forward slashes, relative to the folder that globs are relative to; undefined where it is not saved. */
  readonly path: string | undefined;
  readonly environment: Environment;
}

/** A postmortem of many. */
export interface WorldPostmortem {
  /** A path that the world takes again, or a URI. */
  readonly file: string;
  readonly postmortem: IndexedPostmortem;
}

/** What tools can see: a workspace in an editor, or a folder on the disk. */
export interface AssistantWorld {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Throws `AssistantError` for a file that is not there, or not theirs to see. */
  readonly document: (file: string) => Promise<WorldDocument>;
  /** Every postmortem there is; capped where there were more files than can be read. */
  readonly postmortems: () => Promise<{
    readonly postmortems: readonly WorldPostmortem[];
    readonly capped: boolean;
  }>;
  /** What holds for new documents in a folder; the world's own folder where none is named. */
  readonly environment: (folder: string | undefined) => Promise<Environment>;
}

/**
 * Something that an assistant may ask for. Tools read and compute; none writes. What they return is what documents say
 * and what rules make of it.
 */
export interface AssistantTool<Input extends z.ZodObject = z.ZodObject, Result extends object = object> {
  /** In snake case, as assistants expect. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For the model: what it gets, and when to ask. */
  readonly description: string;
  readonly input: Input;
  /** Throws `AssistantError` where the model can do better. */
  readonly run: (world: AssistantWorld, input: z.output<Input>) => Promise<Result>;
}

/** Why a tool has no result, in words that help to ask again. */
export class AssistantError extends Error {}

/** Many, but no more than a model reads. */
export const mostProblems = 200;
export const mostActions = 200;
