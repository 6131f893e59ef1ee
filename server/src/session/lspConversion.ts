import type {
  CodeDescription,
  Diagnostic,
  DiagnosticRelatedInformation,
  MarkupContent,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { DiagnosticSeverity, MarkupKind } from 'vscode-languageserver-types';
import type { Problem } from '../check/check.ts';
import type { PlainEdit } from '../check/fix.ts';
import type { Severity } from '../config/configuration.ts';
import { comesAgain } from '../connection/messageText.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { pageAddress } from '../rendering/joinedPages.ts';
import { pageText } from '../rendering/pageText.ts';
import type { FixEdit } from '../rules/rule.ts';
import { plainText, snippetText } from '../template/placeholders.ts';

/** The `source` of every diagnostic. */
export const diagnosticSource = 'postmortem';

/** The number of a severity in the protocol: the graver, the smaller. */
export const diagnosticSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A range in lines and UTF-16 columns from 0. */
export function rangeOf(source: SourceText, range: OffsetRange): Range {
  return { start: source.positionAt(range.start), end: source.positionAt(range.end) };
}

/** A range in offsets; the ends of one that was selected backwards are put in order. */
export function offsetsOf(source: SourceText, range: Range): OffsetRange {
  const [one, other] = [source.offsetAt(range.start), source.offsetAt(range.end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** A problem as an editor shows it. `rulePages` is where the rules' pages are, see `pageAddress`. */
export function diagnosticOf(
  source: SourceText,
  uri: string,
  problem: Problem,
  rulePages: string | undefined,
): Diagnostic {
  const codeDescription: CodeDescription | undefined =
    rulePages === undefined ? undefined : { href: pageAddress(rulePages, problem.rule.id) };
  const relatedInformation: readonly DiagnosticRelatedInformation[] = [
    ...(problem.related ?? []).map(({ range, message }) => ({
      location: { uri, range: rangeOf(source, range) },
      message,
    })),
    ...(problem.elsewhere ?? []).map(({ uri: other, start, end, message }) => ({
      location: { uri: other, range: { start, end } },
      message,
    })),
  ];
  return {
    range: rangeOf(source, problem.range),
    severity: diagnosticSeverity[problem.severity],
    code: problem.rule.id,
    ...(codeDescription ? { codeDescription } : {}),
    source: diagnosticSource,
    message: problem.message,
    ...(relatedInformation.length > 0 ? { relatedInformation: [...relatedInformation] } : {}),
  };
}

/** A text, where it is, and where the rules' pages are. */
export interface CheckedFile {
  readonly source: SourceText;
  readonly uri: string;
  readonly rulePages: string | undefined;
}

/**
 * The problems of a document as an editor shows them. Most edits change one in one place: those that are what they were,
 * where they were, are the same objects as before, of which a message has the text already.
 * @param before those of an earlier version of the document
 */
export function diagnosticsAgain(
  { source, uri, rulePages }: CheckedFile,
  problems: readonly Problem[],
  before: readonly Diagnostic[],
): Diagnostic[] {
  return problems.map((problem, index) => {
    // As many are in front of it as before, or behind it.
    const same = [before[index], before[index - problems.length + before.length]].find(
      (diagnostic) => diagnostic !== undefined && saysStill(diagnostic, source, problem),
    );
    if (same) {
      comesAgain(same);
    }
    return same ?? diagnosticOf(source, uri, problem, rulePages);
  });
}

/** Whether a diagnostic is what a problem is in an editor; one that speaks of other places, too, is made anew. */
function saysStill(diagnostic: Diagnostic, source: SourceText, problem: Problem): boolean {
  const { range, code, severity, message, relatedInformation } = diagnostic;
  return (
    message === problem.message &&
    code === problem.rule.id &&
    severity === diagnosticSeverity[problem.severity] &&
    !relatedInformation &&
    !problem.related?.length &&
    !problem.elsewhere?.length &&
    source.isAt(range.start, problem.range.start) &&
    source.isAt(range.end, problem.range.end)
  );
}

/** What the editor's edits can express. */
export interface EditCapabilities {
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
}

/** Edits of one document, with tab stops at the blanks where the editor supports them. */
export function workspaceEditOf(
  source: SourceText,
  document: { readonly uri: string; readonly version: number },
  edits: readonly (FixEdit | PlainEdit)[],
  capabilities: EditCapabilities,
): WorkspaceEdit {
  if (!capabilities.documentChanges) {
    return { changes: { [document.uri]: edits.map((edit) => plainEdit(source, edit)) } };
  }
  const { uri, version } = document;
  const written = capabilities.snippetEdits
    ? snippetEdits(source, edits)
    : edits.map((edit) => plainEdit(source, edit));
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/**
 * Tab stops are counted through all edits, in the order of their places: VS Code makes one snippet of them, in which two
 * of one number have the text of the first.
 */
function snippetEdits(
  source: SourceText,
  edits: readonly (FixEdit | PlainEdit)[],
): (TextEdit | SnippetTextEdit)[] {
  const withStops = edits.filter(hasStops).toSorted((one, other) => one.range.start - other.range.start);
  const snippets = new Map<FixEdit | PlainEdit, string>();
  let before = 0;
  for (const edit of withStops) {
    snippets.set(edit, snippetText(edit.text, before, edit === withStops.at(-1)));
    before += edit.text.filter(({ placeholder }) => placeholder).length;
  }
  return edits.map((edit) => {
    const value = snippets.get(edit);
    return value === undefined
      ? plainEdit(source, edit)
      : { range: rangeOf(source, edit.range), snippet: { kind: 'snippet', value } };
  });
}

function hasStops(edit: FixEdit | PlainEdit): edit is FixEdit {
  return typeof edit.text !== 'string' && edit.text.some(({ placeholder }) => placeholder);
}

/** An edit without tab stops. */
export function plainEdit(source: SourceText, edit: FixEdit | PlainEdit): TextEdit {
  return {
    range: rangeOf(source, edit.range),
    newText: typeof edit.text === 'string' ? edit.text : plainText(edit.text),
  };
}

/** A text of ours in Markdown, in the form that an editor shows. */
export function markupOf(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? markdown : pageText(markdown, false).trimEnd() };
}
