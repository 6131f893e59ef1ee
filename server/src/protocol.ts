/**
 * What the server says beyond the Language Server Protocol. Nothing here is needed for checking and fixing:
 * any editor gets those through standard requests. Types and names only, so that both halves can import it.
 */
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { OwnerKind } from './actions/owner.ts';
import type { ActionState } from './actions/status.ts';
import type { FormatId } from './capture/captured.ts';
import type { Strictness, WorkspaceDiagnostics } from './config/configuration.ts';
import type { FactorGroup } from './insights/factorGroups.ts';
import type { ReviewState } from './postmortem.ts';
import type { Expectation, ExpectationName } from './readiness/expectations.ts';
import type { Verdict } from './readiness/readiness.ts';
import type { MetricName } from './timeline/metrics.ts';
import type { Milestone } from './timeline/milestone.ts';

export type {
  ActionState,
  Expectation,
  ExpectationName,
  FactorGroup,
  MetricName,
  OwnerKind,
  ReviewState,
  Verdict,
};

/** What the client passes in `initializationOptions`; every member is optional. */
export interface InitializationOptions {
  /** Base URI of the rule pages, ending in a slash; the server falls back to the pages beside its own bundle. */
  readonly rulePages?: string;
  /** May be named `postmortem` as well, for editors that pass what they answer `workspace/configuration` with. */
  readonly settings?: Settings;
  /** Whether these are the settings of every document, so that the server need not ask for those of each. */
  readonly settingsHoldForAll?: boolean;
  /** Whether the client listens for `postmortem/status`. */
  readonly status?: boolean;
  /** Whether the client answers `postmortem/readFile` and its like, for files that the server cannot reach itself. */
  readonly readsFiles?: boolean;
  /** Whether the client has the command `postmortem.openTimelinePreview`, which takes the document's URI as a string. */
  readonly timelinePreview?: boolean;
  /** Whether the client has the command `postmortem.saveFile`. */
  readonly savesFiles?: boolean;
  /** Whether the client marks itself what is no JSON in an open file; told again, beside the settings, when it changes. */
  readonly marksJson?: boolean;
}

/** The setting of VS Code on which that depends. */
export const jsonMarksSetting = 'json.validate.enable';

/** The settings `postmortem.*`, the same keys as `.postmortem.json`; a file in force overrides them. */
export interface Settings {
  readonly template?: string;
  readonly templates?: readonly string[];
  readonly files?: readonly string[];
  readonly strictness?: Strictness;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  readonly reviewWithinHours?: number;
  readonly links?: Readonly<Record<string, string>>;
  readonly severities?: readonly string[];
  readonly workspaceDiagnostics?: WorkspaceDiagnostics;
}

/** How many problems of each severity a document has. */
export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** Notification from the server after each check of an open document. */
export const statusNotification = 'postmortem/status';
export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  /** Whether the document is treated as a postmortem. */
  readonly recognised: boolean;
  /** Why it is, or is not; one sentence without a full stop at the end. */
  readonly recognisedBecause: string;
  /** The matched template and why it was chosen, or null when none fits. */
  readonly template: { readonly name: string; readonly because: string } | null;
  /** Null when the document is not treated as a postmortem. */
  readonly state: ReviewState | null;
  readonly problems: ProblemCounts;
  /** URI of the configuration file in force, or null. */
  readonly configuration: string | null;
  /** What is wrong with the configuration in force, one sentence each. */
  readonly configurationErrors: readonly string[];
  /** Rules that threw and were skipped, one sentence each; where all of the check failed, one that says so. */
  readonly failures: readonly string[];
}

/** Request from the server: the text of a file, or null where there is none or it cannot be read. */
export const readFileRequest = 'postmortem/readFile';
/** Request from the server: whether something is at a place, as a boolean. */
export const fileExistsRequest = 'postmortem/fileExists';
/** Request from the server: the names of the files in a folder; none where there is no such folder. */
export const listFolderRequest = 'postmortem/listFolder';
/** Request from the server: the names of the folders in a folder, without links. */
export const listFoldersRequest = 'postmortem/listFolders';
export interface FileParams {
  readonly uri: string;
}

/** Request: the templates that a document in `folder` (or anywhere, without one) can be made from. */
export const templatesRequest = 'postmortem/templates';
export interface TemplatesParams {
  readonly folder?: string;
}
export interface TemplateChoice {
  readonly name: string;
  /** Where the template comes from: "built in", or the path of its file. */
  readonly origin: string;
  /** What it is for, in one line of its own words. */
  readonly description?: string;
}
export interface TemplatesResult {
  readonly templates: readonly TemplateChoice[];
  /** The name that configuration or default prefers. */
  readonly preferred: string;
  /** The severity scale in force, highest first. */
  readonly severities: readonly string[];
}

/** Request: a template with the form of a document, its content turned into blanks. */
export const templateFromDocumentRequest = 'postmortem/templateFromDocument';
export interface TemplateFromDocumentParams {
  readonly uri: string;
  readonly name: string;
}
export interface TemplateFromDocumentResult {
  readonly text: string;
}

/** Request: where a new template for documents like this one belongs. */
export const templatePlaceRequest = 'postmortem/templatePlace';
export interface TemplatePlaceParams {
  readonly uri: string;
}
export interface TemplatePlaceResult {
  /** URI of the folder in which templates are found, or null where the document lies in no folder. */
  readonly folder: string | null;
  /** The names that templates have already. */
  readonly taken: readonly string[];
}

/** Request: the configuration that makes a template the one for all documents; null where it cannot be read. */
export const useTemplateRequest = 'postmortem/useTemplate';
export interface UseTemplateParams {
  readonly uri: string;
  readonly template: string;
}
export interface UseTemplateResult {
  /** URI of the configuration file. */
  readonly file: string;
  /** What it is to say. */
  readonly text: string;
  readonly exists: boolean;
}

/** Request: the next free incident id, judged by the names of the files that are already there. */
export const suggestIdRequest = 'postmortem/suggestId';
export interface SuggestIdParams {
  readonly folder?: string;
  readonly template: string;
  readonly fileNames: readonly string[];
}

/** Request: a new document's file name and text. */
export const newDocumentRequest = 'postmortem/newDocument';
export interface NewDocumentFacts {
  readonly id?: string;
  readonly title?: string;
  readonly severity?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** `HH:MM` with a zone: `14:05 UTC` or `14:05 +02:00`. */
  readonly startTime?: string;
  readonly author?: string;
}
export interface NewDocumentParams {
  readonly folder?: string;
  readonly template: string;
  readonly facts: NewDocumentFacts;
}
export interface NewDocumentResult {
  /** A name without folders that every common file system accepts, ending in `.md`. */
  readonly fileName: string;
  /** The document; line ends are LF. */
  readonly text: string;
  /** The same as a snippet, each placeholder a tab stop, in the syntax of LSP. */
  readonly snippet: string;
  /** A postmortem of the same incident; null where none is known: the workspace is not read to find out. */
  readonly sameIncident: { readonly uri: string; readonly fileName: string } | null;
}

/** Request: the edits that state in the document's front matter what it is. */
export const frontMatterRequest = 'postmortem/frontMatter';
export interface FrontMatterParams {
  readonly uri: string;
  readonly type?: 'postmortem' | 'none';
  readonly template?: string;
}
export type FrontMatterResult = readonly TextEdit[];

/** Code action kind that adds every missing section; offered in recognised documents that lack some. */
export const addMissingSectionsKind = 'source.addMissingSections.postmortem';
/** Code action kind of the safe fixes, made for `editor.codeActionsOnSave`. */
export const fixAllKind = 'source.fixAll.postmortem';

/** Command of the server: sorts the timeline of the document whose URI it is given. */
export const sortTimelineCommand = 'postmortem.sortTimeline';
/** Server command: writes the times of the timeline of the document whose URI is its argument in one form. */
export const normaliseTimelineCommand = 'postmortem.normaliseTimeline';
/** Command of the server: has the client apply the edit that it is given, for clients whose code actions are commands. */
export const applyEditCommand = 'postmortem.applyEdit';
/** Command of the client: shows the timeline of the document whose URI it is given, as a string. */
export const openTimelinePreviewCommand = 'postmortem.openTimelinePreview';
/** Command of the client: saves the file whose URI it is given, as a string, where it is open with changes. */
export const saveFileCommand = 'postmortem.saveFile';

/** Request: the timeline of an open document, or null where it has none. `postmortem timeline` prints the same. */
export const timelineRequest = 'postmortem/timeline';
export interface TimelineParams {
  readonly uri: string;
}
export interface TimelineModel {
  readonly events: readonly TimelineModelEvent[];
  /** The zone declared for the timeline, or written at every event; null where nobody says. */
  readonly zone: string | null;
  /** From the first to the last event, as an ISO 8601 duration. */
  readonly span: string | null;
  readonly metrics: Readonly<Record<MetricName, TimelineModelMetric | null>>;
}
export interface TimelineModelEvent {
  readonly range: Range;
  /** ISO 8601; with its distance from UTC where the zone is known. */
  readonly instant: string | null;
  /** The time as written; empty where there is none. */
  readonly text: string;
  readonly event: string;
  readonly actor: string | null;
  readonly milestone: Milestone | null;
}
export interface TimelineModelMetric {
  /** ISO 8601, for example `PT1H10M`. */
  readonly duration: string;
  /** Indexes of the events that it was computed from. */
  readonly from: number;
  readonly to: number;
}

/** Request: what the timeline preview shows of an open document, or null where the document is not open. */
export const timelinePreviewRequest = 'postmortem/timelinePreview';
export interface TimelinePreviewParams {
  readonly uri: string;
}
export interface TimelinePreview {
  /** The version of the document that was read. */
  readonly version: number;
  readonly state: 'timeline' | 'no timeline' | 'no entries' | 'not a postmortem';
  /** Why the document is, or is not, treated as a postmortem. */
  readonly because: string;
  /** 0-based line where the timeline starts; null where there is none. */
  readonly line: number | null;
  /** The name of the zone that `reading` is in; null where nobody says. */
  readonly zone: string | null;
  readonly rows: readonly TimelinePreviewRow[];
  /** How many rows of a very long timeline were left out. */
  readonly omitted: number;
  readonly metrics: readonly TimelinePreviewMetric[];
  /** The problems of the timeline, in document order. */
  readonly problems: readonly TimelinePreviewProblem[];
}
export interface TimelinePreviewRow {
  /** First and last 0-based line in the document. */
  readonly line: number;
  readonly endLine: number;
  /** The time as written; empty where there is none. */
  readonly written: string;
  /** Milliseconds since 1970; null where the time cannot be read, the day is not known, or the zone is not. */
  readonly epoch: number | null;
  /** Calendar and clock in the document's zone; the day is null where it is not known. */
  readonly reading: { readonly day: string | null; readonly clock: string } | null;
  /** Milliseconds since the start; negative before it. */
  readonly elapsed: number | null;
  /** The same of when its milestone was reached: a mitigation that takes a while is one in the end. */
  readonly reached: number | null;
  /** Milliseconds since the row before whose time can be read; negative where the two are out of order. */
  readonly gap: number | null;
  readonly event: InlineText;
  readonly actor: InlineText;
  readonly milestone: Milestone | null;
  /** Whether it is a detection that is the acknowledgement, too. */
  readonly acknowledges: boolean;
}
export interface TimelinePreviewMetric {
  readonly name: MetricName;
  readonly from: Milestone;
  readonly to: Milestone;
  /** Null where a milestone is missing or the two cannot be compared. */
  readonly milliseconds: number | null;
  /** The rows of the two milestones; null for one that is missing. */
  readonly fromRow: number | null;
  readonly toRow: number | null;
}
export interface TimelinePreviewProblem {
  /** Null for a problem of the whole timeline. */
  readonly row: number | null;
  readonly line: number;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly rule: string;
}
/** Inline Markdown as data, so that a page builds it without parsing anything; no HTML of the document survives. */
export type InlineText = readonly InlinePiece[];
export type InlinePiece =
  | { readonly kind: 'text' | 'code' | 'image'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'strikethrough'; readonly pieces: InlineText }
  /** Always an absolute address of the web, or a mail address. */
  | { readonly kind: 'link'; readonly href: string; readonly pieces: InlineText }
  | { readonly kind: 'break' };

/** Request: the edits that write an event into the timeline of an open document; null where it is not open. */
export const logEventRequest = 'postmortem/logEvent';
export interface LogEventParams {
  readonly uri: string;
  readonly text: string;
  /** When it happened, in ISO 8601 with a zone. */
  readonly instant: string;
  /** Who logs it; the author that the document's header names wins. */
  readonly actor?: string;
}
export interface InsertionResult {
  /** The version of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** The first event's time in the document's zone, for people; empty where nobody knows it. */
  readonly time: string;
  /** How many events were written at the end because nothing says where they belong. */
  readonly unplaced: number;
}

/** Request: what a text would bring into the timeline of an open document; null where it is not open. */
export const readCaptureRequest = 'postmortem/readCapture';
export interface ReadCaptureParams {
  readonly uri: string;
  /** Copied from a chat, a log or an incident tool. */
  readonly text: string;
  /** Where it runs, `YYYY-MM-DD`: for “Yesterday”. */
  readonly today: string;
  /** The likeliest one, where none is named. */
  readonly format?: CaptureFormat;
  /** The day of the first event, `YYYY-MM-DD`, where the text names none. */
  readonly date?: string;
  /** The zone of times that name none. */
  readonly zone?: string;
}
export type CaptureFormat = FormatId;
export interface ReadCaptureResult {
  /** The formats that find events in the text, the likeliest first. */
  readonly formats: readonly { readonly format: CaptureFormat; readonly events: number }[];
  readonly format: CaptureFormat | null;
  /** Whether the text leaves date or zone open. */
  readonly asks: { readonly date: boolean; readonly zone: boolean };
  /** The date that was used, `YYYY-MM-DD`. */
  readonly date: string;
  /** The document's zone. */
  readonly zone: string;
  /** In the order of the text. */
  readonly entries: readonly CaptureEntry[];
}
export interface CaptureEntry {
  /** In the document's zone, for people; null for a line that could not be read. */
  readonly time: string | null;
  /** As it was before its conversion, for people; null where nothing was converted. */
  readonly before: string | null;
  readonly text: string;
  readonly actor: string | null;
  /** Its first line in the text, from 1. */
  readonly line: number;
  /** Whether the timeline says the same already. */
  readonly isThere: boolean;
}

/** Request: the edits that write some of what was read into the timeline; null where the document is not open. */
export const importCaptureRequest = 'postmortem/importCapture';
export interface ImportCaptureParams extends ReadCaptureParams {
  /** Indexes of the entries. */
  readonly chosen: readonly number[];
}

/** Request: the edits that a paste at a place would make of a text's events; null where it had better be pasted. */
export const pasteCaptureRequest = 'postmortem/pasteCapture';
export interface PasteCaptureParams extends ReadCaptureParams {
  readonly position: Position;
}
export interface PasteCaptureResult extends InsertionResult {
  readonly format: CaptureFormat;
  readonly events: number;
  /** How many lines could not be read and stay out. */
  readonly unread: number;
  /** Whether times name no zone, so that the one of the request was taken. */
  readonly asksZone: boolean;
  /** Whether the format is beyond doubt and date and zone are in the text. */
  readonly certain: boolean;
}

/** Request: what stands between an open document and a review that can be published; null where it is not open. */
export const reviewReadinessRequest = 'postmortem/reviewReadiness';
export interface ReviewReadinessParams {
  readonly uri: string;
}
export interface ReviewReadiness {
  /** The version of the document that was read. */
  readonly version: number;
  /** Why the document is, or is not, treated as a postmortem; no full stop. */
  readonly because: string;
  /** Null for a document that is not. */
  readonly report: ReadinessReport | null;
}
/** The document, checked as strictly as if it had been reviewed. */
export interface ReadinessReport {
  /** Null where none fits: what is missing cannot be told then. */
  readonly template: string | null;
  readonly verdict: Verdict;
  readonly counts: ProblemCounts;
  /** The header, the sections of the template in document order, and own sections where something is to be done. */
  readonly groups: readonly ReviewReadinessGroup[];
  /** How many of very many problems were left out of the groups. */
  readonly omitted: number;
  /** Empty where the document is mostly blanks. */
  readonly expectations: readonly Expectation[];
  /** Rules that threw and were skipped, one sentence each. */
  readonly failures: readonly string[];
  /** What is wrong with the configuration in force, one sentence each. */
  readonly configurationErrors: readonly string[];
}
export interface ReviewReadinessGroup {
  readonly kind: 'header' | 'section' | 'own section';
  /** Empty for the header. */
  readonly title: string;
  /** Whether the document lacks it; its range is then the place where it belongs. */
  readonly isMissing: boolean;
  /** Its heading. */
  readonly range: Range;
  /** What keeps from publishing: errors and warnings. */
  readonly open: readonly ReviewReadinessProblem[];
  readonly worthALook: readonly ReviewReadinessProblem[];
  /** What comments in the document silence. */
  readonly silenced: readonly ReviewReadinessProblem[];
}
export interface ReviewReadinessProblem {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
  /** How many quick fixes there are, those that silence it aside. */
  readonly fixes: number;
}

/** Request: what a tool for assistants makes of its input, see `assistant/assistantTools.ts`. */
export const assistantToolRequest = 'postmortem/assistantTool';
export interface AssistantToolParams {
  readonly tool: string;
  /** What the assistant says; not to be trusted. */
  readonly input: unknown;
  /** The postmortem that the input names, unsaved edits included. */
  readonly document?: { readonly uri: string; readonly text: string };
  /** URI of the folder that a new postmortem is meant for. */
  readonly folder?: string;
}
/** The tool's result, or why there is none, in words for the assistant. */
export interface AssistantToolResult {
  readonly result: object | null;
  /** Empty where there is a result. */
  readonly refusal: string;
}

/** What a postmortem can be made into for others. */
export type ExportFormat = 'html' | 'confluence' | 'slack' | 'teams' | 'jira' | 'github' | 'external';

/** Request: the pictures beside an open document that an export would carry, by their targets as written. */
export const exportImagesRequest = 'postmortem/exportImages';
export interface ExportImagesParams {
  readonly uri: string;
}
export type ExportImagesResult = readonly string[];

/** Request: an open document in another form; null where it is not open. Writes nothing. */
export const exportRequest = 'postmortem/export';
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
  /** Pictures as `data:` addresses, by their targets as written. */
  readonly images: Readonly<Record<string, string>>;
}
export interface ExportResult {
  /** A name without folders. */
  readonly fileName: string;
  readonly text: string;
  /** Of the edition for readers outside: what is left in it and may be a name, with the line where it stands first, from 1. */
  readonly mayBeNames?: readonly { readonly text: string; readonly line: number }[];
}

/**
 * Request: the postmortems of the workspace folders, unsaved text of open documents included. The first one reads the
 * workspace, which may take seconds and can be cancelled; later ones read what has changed.
 */
export const indexRequest = 'postmortem/index';
export interface IndexParams {
  /** A generation that the client has: the answer is null where it is still the latest. */
  readonly known?: number;
  /** Whether every postmortem is checked for its counts of problems, which takes several times as long. */
  readonly problems?: boolean;
  /** Whether all files are looked for and read again, whatever was told of them. */
  readonly again?: boolean;
}
export interface WorkspaceIndexResult {
  /** Grows whenever something in the answer may have changed, the day included. */
  readonly generation: number;
  /** The day for which `overdue` was told, `YYYY-MM-DD`. */
  readonly today: string;
  /** In the order of their places. */
  readonly postmortems: readonly IndexedPostmortem[];
  /** Whether there are more Markdown files or folders than are looked at, so that some postmortems may be missing. */
  readonly capped: boolean;
}
export interface IndexedPostmortem {
  readonly uri: string;
  /** Of the title, else of the file's name; null where neither has one. */
  readonly id: string | null;
  /** As a reader sees it to an editor, as written to a program; empty where there is none. */
  readonly title: string;
  /** First day of the incident, `YYYY-MM-DD`; null where header and title leave it open. */
  readonly date: string | null;
  /** In the team's scale, else as written; null where the header states none. */
  readonly severity: string | null;
  /** Place in the scale, 0 for the highest; null where it is not on it. */
  readonly severityRank: number | null;
  /** The stated duration in ISO 8601. */
  readonly duration: string | null;
  /** Durations in ISO 8601; null where a milestone is missing. */
  readonly metrics: Readonly<Record<MetricName, string | null>>;
  readonly review: {
    readonly state: ReviewState;
    /** The day it was held, `YYYY-MM-DD`. */
    readonly date: string | null;
    /** The last day for a review that is still to be held, `YYYY-MM-DD`. */
    readonly due: string | null;
    readonly overdue: boolean;
  };
  /** Name of the template; null where none fits. */
  readonly template: string | null;
  /** Null for a document that was not checked, see `IndexParams.problems`. */
  readonly problems: ProblemCounts | null;
  readonly actions: readonly IndexedAction[];
  /** What contributed, as written, in document order. */
  readonly factors: readonly string[];
}
export interface IndexedAction {
  /** The whole row or list item. */
  readonly range: Range;
  /** The row or list item as written; given back with an edit so that the right one is changed. */
  readonly written: string;
  readonly number: number | null;
  /** What is to be done, in one line; as a reader sees it to an editor, as written to a program. */
  readonly text: string;
  /** As written; empty where nobody is named. */
  readonly owner: string;
  readonly ownerKind: OwnerKind;
  /** As written; empty where there is none. */
  readonly priority: string;
  /** 0 for the highest; null where it is none of a known scale. */
  readonly priorityRank: number | null;
  /** `YYYY-MM-DD`; null where no day is named beyond doubt. */
  readonly due: string | null;
  /** As written. */
  readonly dueText: string;
  /** Null where neither a status nor a box says so. */
  readonly state: ActionState | null;
  /** As written. */
  readonly statusText: string;
  readonly open: boolean;
  readonly overdue: boolean;
}

/**
 * Notification from the server, when the answer to `postmortem/index` may have become another; only to a client that
 * has asked for it before, and not at every keystroke.
 */
export const indexChangedNotification = 'postmortem/indexChanged';
export interface IndexChangedParams {
  readonly generation: number;
}

/** Request: what the page with the numbers of the workspace is drawn from. Reads what `postmortem/index` reads. */
export const insightsRequest = 'postmortem/insights';
export interface InsightsResult {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whether some postmortems may be missing, see `WorkspaceIndexResult`. */
  readonly capped: boolean;
  readonly incidents: readonly InsightsIncident[];
  readonly factors: readonly FactorGroup[];
}
export interface InsightsIncident {
  readonly uri: string;
  /** Id and title, else the file's name. */
  readonly name: string;
  /** First day of the incident, `YYYY-MM-DD`; null where header and title leave it open. */
  readonly date: string | null;
  /** In the team's scale, else as written; null where the header states none. */
  readonly severity: string | null;
  /** Place in the scale, 0 for the highest; null where it is not on it. */
  readonly severityRank: number | null;
  /** In milliseconds; null where a milestone is missing. */
  readonly metrics: Readonly<Record<MetricName, number | null>>;
  /** How many actions are open, and how many of those have passed their day. */
  readonly open: number;
  readonly overdue: number;
}

/** Request: how many actions were open at the ends of past months; null where there is no Git history. */
export const insightsHistoryRequest = 'postmortem/insightsHistory';
export interface InsightsHistory {
  /** `YYYY-MM-DD`, in ascending order, the day of the request not included. */
  readonly days: readonly string[];
  /** The postmortems that there are today, by the paths that they have today. */
  readonly files: readonly InsightsFileHistory[];
  /** Whether days before these are left out because Git did not give what is needed of them, or it would be too much. */
  readonly isCut: boolean;
}
export interface InsightsFileHistory {
  readonly uri: string;
  /** A number for each of the days. */
  readonly open: readonly number[];
  readonly overdue: readonly number[];
}

/** Request: the edit that changes an action item in its document as it is now, open and unsaved or closed. */
export const editActionRequest = 'postmortem/editAction';
export interface EditActionParams {
  readonly uri: string;
  /** Where the item was. */
  readonly range: Range;
  /** What it said, as the index gives it. */
  readonly written: string;
  readonly change: ActionChange;
}
export type ActionChange =
  | { readonly kind: 'done' }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'due'; readonly date: string }
  | { readonly kind: 'owner'; readonly owner: string };
export interface EditActionResult {
  /** Null where nothing was changed. */
  readonly edit: WorkspaceEdit | null;
  /** Why there is no edit, for people; empty where there is one. */
  readonly refusal: string;
}
