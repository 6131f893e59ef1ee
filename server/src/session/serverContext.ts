import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { MarkupKind } from 'vscode-languageserver-types';
import type { Publications } from '../handlers/publications.ts';
import type { Statuses } from '../handlers/status.ts';
import type { Git } from '../workspace/git.ts';
import type { WorkspaceIndex } from '../workspace/index/workspaceIndex.ts';
import type { Neighbourhood } from '../workspace/neighbourhood.ts';
import type { RulePages } from '../workspace/rulePages.ts';
import type { Reports } from '../workspaceProblems/reports.ts';
import type { WorkspaceProblems } from '../workspaceProblems/workspaceProblems.ts';
import type { DocumentAnalyser } from './documents.ts';
import type { EditedDocument } from './editedDocument.ts';
import type { Environments } from './environments.ts';
import type { FormattingOffer } from './formattingOffer.ts';
import type { HeldBack } from './heldBack.ts';
import type { IndexChanges } from './indexChanges.ts';
import type { InlayHintSetting } from './inlayHintSetting.ts';
import type { EditCapabilities } from './lspConversion.ts';
import type { Questions } from './questions.ts';

/** What the client can do, resolved once from what it says at the start. */
export interface ClientCapabilitiesInUse extends EditCapabilities {
  readonly pullDiagnostics: boolean;
  /** Whether it can be told later that there is more to ask for. */
  readonly registersDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  /** Whether it can be told later that the server wants to hear of changed settings. */
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly watchFiles: boolean;
  /** Whether it can tell of the files that it makes, renames and deletes itself. */
  readonly tellsOfFiles: boolean;
  /** Whether it can be told later which documents the server wants to see. */
  readonly registersDocuments: boolean;
  readonly registersCodeActions: boolean;
  /** Whether it says in which units positions can be counted, so that it must be told which are. */
  readonly namesEncodings: boolean;
  /** Whether a code action may be more than a command. */
  readonly codeActionLiterals: boolean;
  readonly hoverFormat: MarkupKind;
  /** Of what is said of a completion. */
  readonly documentationFormat: MarkupKind;
  /** Whether it knows kinds of completions that came after the first ones. */
  readonly everyCompletionKind: boolean;
  readonly inlayHints: boolean;
  /** Whether a definition may say where it was asked from. */
  readonly definitionLinks: boolean;
  readonly refreshInlayHints: boolean;
  readonly codeLenses: boolean;
  readonly refreshCodeLenses: boolean;
  /** Whether a completion may have tab stops. */
  readonly snippetCompletions: boolean;
  /** Whether it can be told for which documents there is a formatter. */
  readonly dynamicFormatting: boolean;
  /** Whether an outline may be a tree. */
  readonly hierarchicalSymbols: boolean;
  /** Whether an outline may say whose it is. */
  readonly labelledSymbols: boolean;
  /** Whether it knows kinds of symbols that came after the first ones. */
  readonly everySymbolKind: boolean;
  /** Whether the server may ask for an edit. */
  readonly applyEdit: boolean;
  /** Whether it answers for files that the server cannot reach. */
  readonly readsFiles: boolean;
  /** Whether it has the command `postmortem.openTimelinePreview`. */
  readonly timelinePreview: boolean;
  /** Whether it has the command `postmortem.saveFile`. */
  readonly savesFiles: boolean;
  /** Whether it tells if it marks itself what is no JSON. */
  readonly tellsOfJson: boolean;
  /** Whether an edit may create a file. */
  readonly createsFiles: boolean;
  /** Whether it listens for `postmortem/status`. */
  readonly status: boolean;
  /** Whether the server may show how far something is. */
  readonly workDoneProgress: boolean;
}

/** What every handler works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<EditedDocument>;
  readonly analyser: DocumentAnalyser;
  readonly environments: Environments;
  readonly questions: Questions;
  readonly publications: Publications;
  readonly statuses: Statuses;
  readonly heldBack: HeldBack;
  readonly neighbourhood: Neighbourhood;
  /** The postmortems of the workspace as they were saved. */
  readonly index: WorkspaceIndex;
  readonly indexChanges: IndexChanges;
  readonly git: Git;
  /** The text of a file as it was saved; undefined where it cannot be read. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  readonly capabilities: ClientCapabilitiesInUse;
  readonly inlayHintSetting: InlayHintSetting;
  /** Base URI of the rules' pages, ending in a slash; undefined where they are not to be found. */
  readonly rulePages: string | undefined;
  readonly pages: RulePages;
  readonly formattingOffer: FormattingOffer;
  /** The problems of postmortems that are not open, and what clients were told of them. */
  readonly workspaceProblems: WorkspaceProblems;
  readonly reports: Reports;
}
