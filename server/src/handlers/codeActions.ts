import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { CodeActionTriggerKind } from 'vscode-languageserver';
import type { Diagnostic, Position } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Problem } from '../check/check.ts';
import type { PlainEdit } from '../check/fix.ts';
import { fixAll } from '../check/fix.ts';
import { minimalEdits } from '../check/minimalEdits.ts';
import { rangesMeet } from '../document/sourceText.ts';
import { addMissingSectionsKind, fixAllKind } from '../protocol.ts';
import { rulesOfFixAll } from '../rules/index.ts';
import type { Fix, FixEdit } from '../rules/rule.ts';
import { insertSections } from '../rules/sections/insertSections.ts';
import { missingSections } from '../rules/sections/section-missing.ts';
import { suppressingFixes } from '../rules/suppressions/suppressingFixes.ts';
import { timelineChatPasted } from '../rules/timeline/timeline-chat-pasted.ts';
import type { AnalysedDocument } from '../session/documents.ts';
import type { EditedDocument } from '../session/editedDocument.ts';
import { isConfiguration } from '../session/environments.ts';
import {
  diagnosticOf,
  diagnosticSeverity,
  diagnosticSource,
  offsetsOf,
  workspaceEditOf,
} from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { PlainFix } from './chatFix.ts';
import { configurationFixes } from './configurationFixes.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { teamActions } from './teamActions.ts';

/** Nobody reads a list of what can be done about more problems than this, as where all of a long document is selected. */
const mostProblems = 100;

/** Offers the fixes of the problems at a place, and the source actions where those are asked for. */
export async function codeActions(
  context: ServerContext,
  params: CodeActionParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<CodeAction[]> {
  if (isConfiguration(params.textDocument.uri)) {
    return configurationFixes(params);
  }
  const document = context.documents.get(params.textDocument.uri);
  const wanted = params.context.only;
  const wantsFixes = wanted === undefined || includesKind(wanted, CodeActionKind.QuickFix);
  const sourceKinds = [fixAllKind, addMissingSectionsKind].filter(
    (kind) => wanted && includesKind(wanted, kind),
  );
  const asked = params.context.diagnostics.filter((diagnostic) => diagnostic.source === diagnosticSource);
  if (document) {
    context.heldBack.cursorAt(document, params.range.start.line, params.range.end.line);
  }
  // The request comes with every move of the cursor: where nothing is marked, nothing is computed.
  const isUnasked = params.context.triggerKind === CodeActionTriggerKind.Automatic;
  const nothingHere = asked.length === 0 && isUnasked;
  if (!document || (sourceKinds.length === 0 && (!wantsFixes || nothingHere))) {
    return [];
  }
  const analysed = await context.analyser.analyse(document);
  throwIfUnwanted();
  if (!analysed.analysis.recognition.recognised) {
    return [];
  }
  const maker = new ActionMaker(context, document, analysed);
  const fixes = wantsFixes && !nothingHere ? await maker.quickFixes(params, asked) : [];
  const typedAt = isUnasked ? document.typedAt?.offset : undefined;
  return [...fixes, ...sourceKinds.flatMap((kind) => maker.sourceAction(kind, typedAt))];
}

/** Whether a list of kinds asks for one: `source` asks for `source.fixAll.postmortem`. */
function includesKind(wanted: readonly string[], kind: string): boolean {
  return wanted.some(
    (candidate) => candidate === '' || kind === candidate || kind.startsWith(`${candidate}.`),
  );
}

class ActionMaker {
  readonly #context: ServerContext;
  /** The version that was analysed: somebody may type while what reads chats is loaded. */
  readonly #document: Pick<EditedDocument, 'uri' | 'version'>;
  readonly #analysed: AnalysedDocument;

  constructor(context: ServerContext, { uri, version }: EditedDocument, analysed: AnalysedDocument) {
    this.#context = context;
    this.#document = { uri, version };
    this.#analysed = analysed;
  }

  async quickFixes(params: CodeActionParams, asked: readonly Diagnostic[]): Promise<CodeAction[]> {
    const { postmortem, result } = this.#analysed.analysis;
    const { source } = postmortem.document;
    const place = offsetsOf(source, params.range);
    const wanted = new Set(asked.map(({ code, range }) => keyOf(code, range.start)));
    const pairs = result.problems
      .filter(
        ({ range, rule }) =>
          rangesMeet(range, place) &&
          (asked.length === 0 || wanted.has(keyOf(rule.id, source.positionAt(range.start)))),
      )
      .slice(0, mostProblems)
      .toSorted(mostUrgentFirst)
      .map((problem) => ({
        problem,
        diagnostic: diagnosticOf(source, this.#document.uri, problem, this.#context.rulePages),
      }));
    const rows = await Promise.all(
      pairs
        .filter(({ problem }) => problem.rule === timelineChatPasted)
        .map(({ problem, diagnostic }) => this.#rowsOfChat(problem, diagnostic)),
    );
    const fixing = pairs.flatMap(({ problem, diagnostic }) => this.#fixesOf(problem, diagnostic));
    const silencing = pairs.flatMap(({ problem, diagnostic }) => [
      ...suppressingFixes(postmortem.document, problem).map((fix) => this.#action(fix, diagnostic, false)),
      ...teamActions(this.#context, this.#document.uri, this.#analysed, problem, diagnostic),
    ]);
    return [...rows.flat(), ...eachOnce(fixing), ...eachOnce(silencing)];
  }

  /** What reads chats is loaded when there is one. */
  async #rowsOfChat(problem: Problem, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    const { chatFix } = await import('./onDemand.ts');
    const fix = await chatFix(this.#context, this.#analysed, problem);
    return fix ? [this.#action(fix, diagnostic, true)] : [];
  }

  #fixesOf(problem: Problem, diagnostic: Diagnostic): CodeAction[] {
    const fixes = problem.fixes?.() ?? [];
    // One way to mend it, or a safe one, is what most people want.
    return fixes.map((fix, index) =>
      this.#action(fix, diagnostic, index === 0 && (fix.safe || fixes.length === 1)),
    );
  }

  #action(fix: Fix | PlainFix, diagnostic: Diagnostic, isPreferred: boolean): CodeAction {
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(isPreferred ? { isPreferred } : {}),
      edit: this.#edit(fix.edits),
    };
  }

  /** @param typedAt where somebody may go on typing, if nobody asked for what is done but the editor itself, at saving */
  sourceAction(kind: string, typedAt: number | undefined): CodeAction[] {
    const edits = kind === fixAllKind ? this.#fixAllEdits(typedAt) : this.#missingSectionEdits();
    const title = kind === fixAllKind ? 'Apply all safe fixes' : 'Add all missing sections';
    return edits.length === 0 ? [] : [{ title, kind, edit: this.#edit(edits) }];
  }

  #fixAllEdits(typedAt: number | undefined): readonly PlainEdit[] {
    const { uri } = this.#document;
    const before = this.#analysed.analysis.postmortem.document.source.text;
    const problemsOf = (text: string): readonly Problem[] => {
      // What is wrong now is known; most documents that are saved need no more.
      const { result } =
        text === before
          ? this.#analysed.analysis
          : this.#context.analyser.analyseText(uri, text, this.#analysed, rulesOfFixAll);
      return result.problems;
    };
    const after = fixAll(before, problemsOf, typedAt);
    return minimalEdits(before, after);
  }

  #missingSectionEdits(): readonly FixEdit[] {
    const { postmortem } = this.#analysed.analysis;
    const { template } = postmortem;
    return template ? insertSections(postmortem, template, missingSections(postmortem, template)) : [];
  }

  #edit(edits: readonly (FixEdit | PlainEdit)[]) {
    const { source } = this.#analysed.analysis.postmortem.document;
    return workspaceEditOf(source, this.#document, edits, this.#context.capabilities);
  }
}

/**
 * The gravest problem first, and of equally grave ones that which marks least: who stands on a word means the word, not the
 * line. Others stay in their order.
 */
function mostUrgentFirst(one: Problem, other: Problem): number {
  const marked = ({ range }: Problem): number => range.end - range.start;
  return diagnosticSeverity[one.severity] - diagnosticSeverity[other.severity] || marked(one) - marked(other);
}

/** Equal for a problem and what the client shows of it. */
function keyOf(code: Diagnostic['code'], { line, character }: Position): string {
  return `${code} ${line}:${character}`;
}

/**
 * What several problems offer alike, such as “Add all missing sections” or to silence their rule, is offered once, for all
 * of them, and behind what is offered for some.
 */
function eachOnce(actions: readonly CodeAction[]): CodeAction[] {
  const known = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const { diagnostics = [], ...same } = known.get(key) ?? { ...action, diagnostics: [] };
    known.delete(key);
    known.set(key, { ...same, diagnostics: [...diagnostics, ...(action.diagnostics ?? [])] });
  }
  return [...known.values()];
}
