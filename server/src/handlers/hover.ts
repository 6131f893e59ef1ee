import type { Hover, HoverParams } from 'vscode-languageserver';
import { guidanceAt, problemsAt, problemText } from '../authoring/hover.ts';
import type { Problem } from '../check/check.ts';
import { markupOf, rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { authoringInputOf } from './authoringInput.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

/** Shows what the rules of problems at a place are about, and what belongs in the section or field that is named there. */
export async function hover(
  context: ServerContext,
  { textDocument, position }: HoverParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<Hover | null> {
  const open = await openPostmortem(context, textDocument.uri, throwIfUnwanted);
  if (!open) {
    return null;
  }
  const { source } = open.postmortem.document;
  const input = authoringInputOf(context, open);
  const offset = source.offsetAt(position);
  const guidance = guidanceAt(input, offset);
  // The editor shows the messages of all of them itself, above; what belongs there has to be in sight below one example.
  const problems = problemsAt(input, offset).slice(0, guidance ? 1 : undefined);
  const range = problems[0]?.range ?? guidance?.range;
  if (!range) {
    return null;
  }
  const texts = await Promise.all(problems.map((problem) => textOf(context, problem)));
  const value = [...texts, ...(guidance ? [guidance.text] : [])].join('\n\n---\n\n');
  return { contents: markupOf(value, context.capabilities.hoverFormat), range: rangeOf(source, range) };
}

async function textOf({ pages }: ServerContext, { rule }: Problem): Promise<string> {
  const form = await pages.shortForm(rule.id);
  const known = form ?? { summary: `${rule.summary}.`, reported: '', better: '' };
  return problemText(rule.id, known, pages.address(rule.id));
}
