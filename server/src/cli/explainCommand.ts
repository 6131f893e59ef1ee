import { distance } from 'fastest-levenshtein';
import { pageText } from '../rendering/pageText.ts';
import { rules } from '../rules/index.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';

export interface ExplainCommandContext {
  readonly output: Output;
  /** The published page of a rule; undefined where it is not to be found. */
  readonly rulePage: (id: string) => Promise<string | undefined>;
}

/** `postmortem explain RULE`: prints the page of a rule. */
export async function explainCommand(id: string, context: ExplainCommandContext): Promise<ExitStatus> {
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    throw new UsageError(`There is no rule “${id}”. ${similar(id)}`);
  }
  const page = await context.rulePage(rule.id);
  if (page === undefined) {
    throw new UsageError(`${rule.id}: ${rule.summary}. Its page is not beside this program.`);
  }
  context.output.write(pageText(page, context.output.colours));
  return exitStatus.success;
}

/** As many ids as one line can show. */
const mostSimilar = 3;

function similar(id: string): string {
  const wanted = id.slice(0, 80).toLowerCase();
  const ranked = rules
    .map((rule) => ({
      id: rule.id,
      far: wanted !== '' && rule.id.includes(wanted) ? 0 : distance(rule.id, wanted),
    }))
    .filter(({ id: other, far }) => far * 2 <= other.length)
    .toSorted((one, other) => one.far - other.far)
    .slice(0, mostSimilar)
    .map((one) => `“${one.id}”`);
  return ranked.length === 0
    ? '“postmortem rules” lists them all.'
    : `Did you mean ${ranked.length === 1 ? '' : `${ranked.slice(0, -1).join(', ')} or `}${ranked.at(-1)}?`;
}
