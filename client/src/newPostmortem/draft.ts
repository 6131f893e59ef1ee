import type {
  NewDocumentFacts,
  NewDocumentResult,
  TemplateChoice,
  TemplatesResult,
} from '../../../server/src/protocol.ts';

/** A workspace folder. */
export interface Root {
  readonly uri: string;
  readonly name: string;
  /** Its absolute path on disk, or `''` where it has none. */
  readonly diskPath: string;
}

export interface Folder {
  readonly root: Root;
  /** Relative to the root, without slashes at its ends; `''` is the root. */
  readonly path: string;
}

/** What the walk can find out. Every question about a folder takes null when the document will have none. */
export interface World {
  readonly roots: readonly Root[];
  /** The folders to choose from, best first. */
  folders(): Promise<readonly Folder[]>;
  templates(folder: Folder | null): Promise<TemplatesResult>;
  suggestId(folder: Folder | null, template: string): Promise<string>;
  /** May be asked ahead, and is then quick the second time. */
  suggestAuthor(folder: Folder | null): Promise<string>;
  newDocument(folder: Folder | null, template: string, facts: NewDocumentFacts): Promise<NewDocumentResult>;
  fileNames(folder: Folder | null): Promise<readonly string[]>;
}

/** What the answers have made so far; values stay when the user goes back. */
export interface Draft {
  /** Whether the folder was given with the command. */
  readonly isFolderFixed: boolean;
  readonly folder: Folder | null;
  readonly folders: readonly Folder[];
  /** The root in which the user wants to type a folder. */
  readonly typesFolderIn: Root | null;
  readonly typedFolder: string;

  /** Whether the template was given with the command. */
  readonly isTemplateFixed: boolean;
  /** Whether `template` is somebody's choice, to be kept in another folder that has it too. */
  readonly isTemplateChosen: boolean;
  readonly template: string;
  readonly templates: readonly TemplateChoice[];

  readonly id: string;
  /** What `id` was before the user touched it, so that another folder may suggest another. */
  readonly suggestedId: string;
  readonly title: string;
  /** The scale, highest first. */
  readonly severities: readonly string[];
  /** One of the scale, `''` to decide later, undefined before it was asked. */
  readonly severity: string | undefined;
  readonly start: string;
  /** Undefined before it was asked. */
  readonly author: string | undefined;

  readonly document: NewDocumentResult | undefined;
  /** The files already in the folder. */
  readonly taken: readonly string[];
  readonly fileName: string;
  readonly onConflict: 'open' | 'rename' | 'create';
}
