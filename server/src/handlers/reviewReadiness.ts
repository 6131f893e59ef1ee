import type { Problem } from '../check/check.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import type {
  ReadinessReport,
  ReviewReadiness,
  ReviewReadinessGroup,
  ReviewReadinessParams,
  ReviewReadinessProblem,
} from '../protocol.ts';
import type { ReadinessGroup } from '../readiness/groups.ts';
import type { Readiness } from '../readiness/readiness.ts';
import { isBlocking } from '../readiness/readiness.ts';
import { rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { Environment } from '../workspace/environment.ts';

/** More than anybody reads in one report; the counts know of all. */
const mostProblems = 500;

/** Answers what stands between an open document and a review that can be published. */
export async function reviewReadiness(
  context: ServerContext,
  { uri }: ReviewReadinessParams,
): Promise<ReviewReadiness | null> {
  const document = context.documents.get(uri);
  if (!document) {
    return null;
  }
  const { version } = document;
  const { analysis, environment } = await context.analyser.analyse(document);
  const { recognition, postmortem } = analysis;
  const report = recognition.recognised
    ? reportOn(postmortem, context.analyser.readiness(uri, analysis, environment), environment)
    : null;
  return { version, because: recognition.because, report };
}

function reportOn(
  { document, template }: Postmortem,
  readiness: Readiness,
  environment: Environment,
): ReadinessReport {
  return {
    template: template?.name ?? null,
    verdict: readiness.verdict,
    counts: readiness.counts,
    ...listed(document.source, readiness.groups),
    expectations: readiness.expectations,
    failures: readiness.failures.map(({ rule }) => `The rule ${rule.id} failed and was skipped.`),
    configurationErrors: environment.errors.map((error) => error.message),
  };
}

/** The parts of the document with as many problems as a report can hold. */
function listed(
  source: SourceText,
  groups: readonly ReadinessGroup[],
): Pick<ReadinessReport, 'groups' | 'omitted'> {
  let left = mostProblems;
  const take = (problems: readonly Problem[]): readonly ReviewReadinessProblem[] => {
    const taken = problems.slice(0, left);
    left -= taken.length;
    return taken.map((problem) => problemOf(source, problem));
  };
  // What keeps from publishing goes first into what can be listed.
  const blocking = groups.map(({ problems }) => take(problems.filter(isBlocking)));
  const rest = groups.map(({ problems }) => take(problems.filter((problem) => !isBlocking(problem))));
  const silenced = groups.map((group) => take(group.silenced));
  const all = groups.reduce((sum, group) => sum + group.problems.length + group.silenced.length, 0);
  return {
    omitted: Math.max(0, all - mostProblems),
    groups: groups.map((group, index) => ({
      ...groupOf(source, group),
      open: blocking[index] ?? [],
      worthALook: rest[index] ?? [],
      silenced: silenced[index] ?? [],
    })),
  };
}

function groupOf(
  source: SourceText,
  { kind, title, isMissing, place }: ReadinessGroup,
): Pick<ReviewReadinessGroup, 'kind' | 'title' | 'isMissing' | 'range'> {
  return { kind, title, isMissing, range: rangeOf(source, place) };
}

function problemOf(source: SourceText, problem: Problem): ReviewReadinessProblem {
  const { rule, severity, message, range, fixes } = problem;
  return {
    rule: rule.id,
    severity,
    message,
    range: rangeOf(source, range),
    fixes: fixes?.().length ?? 0,
  };
}
