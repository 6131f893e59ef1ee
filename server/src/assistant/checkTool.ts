import * as z from 'zod';
import { analyse } from '../check/analysis.ts';
import type { Problem } from '../check/check.ts';
import { countsOf } from '../check/check.ts';
import type { Severity } from '../config/configuration.ts';
import type { Position, SourceText } from '../document/sourceText.ts';
import type { ReviewState } from '../postmortem.ts';
import type { ProblemCounts } from '../protocol.ts';
import { file } from './inputs.ts';
import type { AssistantTool } from './tool.ts';
import { mostProblems } from './tool.ts';

const input = z.strictObject({
  file,
  asReviewed: z
    .boolean()
    .optional()
    .describe('Whether a draft is checked as strictly as a reviewed postmortem, to see what is left to do.'),
});

export interface CheckToolResult {
  readonly file: string;
  /** Null where no template fits: then nobody can tell what is missing. */
  readonly template: string | null;
  readonly state: ReviewState;
  readonly counts: ProblemCounts;
  readonly problems: readonly CheckToolProblem[];
  /** How many of very many problems were left out. */
  readonly omitted: number;
}

/** Lines and characters count from 0, characters in UTF-16 code units. */
export interface CheckToolProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
  /** What the quick fixes do, in words. */
  readonly fixes: readonly string[];
}

/** Checks a postmortem as the editor does. */
export const checkTool: AssistantTool<typeof input, CheckToolResult> = {
  name: 'check_postmortem',
  title: 'Check a postmortem',
  description:
    'Checks an incident postmortem (a Markdown file): missing sections and fields, the timeline, durations that disagree, action items without owner, priority or due date, findings without an action, missing evidence, and wording that blames people. Returns each problem with its rule, severity, message and range (lines and characters from 0), and the names of its quick fixes. Use it before and after editing a postmortem. Mend problems with facts from the documents or from people; never with invented ones.',
  input,
  async run(world, { file, asReviewed }) {
    const { text, path, environment } = await world.document(file);
    const { postmortem, result } = analyse({
      text,
      path,
      environment,
      today: world.today,
      always: true,
      asReviewed,
    });
    const { source } = postmortem.document;
    return {
      file,
      template: postmortem.template?.name ?? null,
      state: postmortem.state,
      counts: countsOf(result.problems),
      problems: result.problems.slice(0, mostProblems).map((problem) => toolProblem(source, problem)),
      omitted: Math.max(0, result.problems.length - mostProblems),
    };
  },
};

function toolProblem(source: SourceText, problem: Problem): CheckToolProblem {
  return {
    rule: problem.rule.id,
    severity: problem.severity,
    message: problem.message,
    range: { start: source.positionAt(problem.range.start), end: source.positionAt(problem.range.end) },
    fixes: problem.fixes?.().map(({ title }) => title) ?? [],
  };
}
