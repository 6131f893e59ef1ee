import type { Configuration, Severity } from '../config/configuration.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { LineSpan } from '../document/sourceText.ts';
import type { Suppression } from '../document/suppressions.ts';
import { names } from '../document/suppressions.ts';
import { onceFor } from '../memory/onceFor.ts';
import type { Earlier, Postmortem, ReviewState } from '../postmortem.ts';
import { besideConflicts } from '../rules/document/besideConflicts.ts';
import { rules } from '../rules/index.ts';
import type { Finding, Reads, Rule } from '../rules/rule.ts';
import { severityFor, stateFor } from '../rules/strictness.ts';
import { besideChat } from '../rules/timeline/besideChat.ts';
import type { Recheck } from './recheck.ts';
import { recheckAfter } from './recheck.ts';
import type { CheckOptions, PlannedRun } from './ruleRunner.ts';
import { plannedRun, RuleRunner } from './ruleRunner.ts';

/** A finding with the rule that made it and the severity it has in this document. */
export interface Problem extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** A rule that threw; the others were not affected. */
export interface RuleFailure {
  readonly rule: Rule;
  readonly error: unknown;
}

export type { CheckOptions };

export interface CheckResult {
  /** In document order. */
  readonly problems: readonly Problem[];
  /** What would be a problem, had the document not silenced it; in document order. */
  readonly silenced: readonly Problem[];
  readonly failures: readonly RuleFailure[];
  /** What each rule has found that found something, whatever became of it: for the check of a later version. */
  readonly found: ReadonlyMap<Rule, readonly Finding[]>;
}

/** The result of a check that finds nothing. */
export const nothingFound: CheckResult = { problems: [], silenced: [], failures: [], found: new Map() };

/** The check of an earlier version of a postmortem. */
export interface EarlierCheck extends Earlier {
  readonly options: CheckOptions;
  readonly result: CheckResult;
}

/**
 * Runs the rules over a postmortem. Pure: the same input gives the same result, in the same order.
 * @param earlier the check of the version that it was edited from: what the edit cannot have changed is taken from there
 */
export function check(postmortem: Postmortem, options: CheckOptions, earlier?: EarlierCheck): CheckResult {
  const run = new CheckRun(postmortem, options, earlier);
  run.applyAll(plansFor(options.configuration)(options.rules ?? rules));
  return {
    problems: apartFromConsequences(postmortem.document, run.problems).toSorted(byPlace),
    silenced: run.silenced.toSorted(byPlace),
    failures: run.failures,
    found: run.found,
  };
}

/** The problems without those that only come from another one, and go with it. */
function apartFromConsequences(document: MarkdownDocument, problems: readonly Problem[]): readonly Problem[] {
  return besideChat(document, besideConflicts(document, problems));
}

/** A rule that is on. */
interface PlannedRule {
  readonly rule: Rule;
  readonly run: PlannedRun;
  /** That of its findings which say nothing of it themselves. */
  readonly severity: Severity;
}

/** Rules that are on and read the same. */
interface PlannedGroup {
  readonly reads: Reads | undefined;
  readonly rules: readonly PlannedRule[];
}

interface Plan {
  /** By what they read, so that most edits concern few groups; those about suppressions when the others have spoken. */
  readonly groups: readonly PlannedGroup[];
}

/** By configuration, which holds for many checks, and by the rules that are to run. */
const plansFor = onceFor((configuration: Configuration) =>
  onceFor((all: readonly Rule[]) => planOf(configuration, all)),
);

function planOf(configuration: Configuration, all: readonly Rule[]): Plan {
  const on = all.flatMap((rule): readonly PlannedRule[] => {
    const severity = severityFor(configuration, rule);
    return severity === 'off' ? [] : [{ rule, run: plannedRun(rule, configuration), severity }];
  });
  const [last = [], first = []] = [true, false].map((isLast) =>
    on.filter(({ rule }) => (rule.needs === 'suppressions') === isLast),
  );
  return { groups: [...groupsOf(first), ...groupsOf(last)] };
}

function groupsOf(planned: readonly PlannedRule[]): readonly PlannedGroup[] {
  const groups = Map.groupBy(planned, ({ rule }) => JSON.stringify(rule.reads));
  return [...groups.values()].map((group) => ({ reads: group[0]?.rule.reads, rules: group }));
}

/** A suppression and where it silences one rule. */
interface Silencer {
  readonly suppression: Suppression;
  readonly lines: LineSpan;
  /** Whether it is among those that silenced something; a look into their set takes longer than all the rest. */
  used: boolean;
}

class CheckRun {
  readonly problems: Problem[] = [];
  readonly silenced: Problem[] = [];
  readonly failures: RuleFailure[] = [];
  readonly found = new Map<Rule, readonly Finding[]>();
  readonly #postmortem: Postmortem;
  readonly #options: CheckOptions;
  readonly #runner: RuleRunner;
  readonly #recheck: Recheck | undefined;
  readonly #used = new Set<Suppression>();
  readonly #silencers = new Map<Rule, readonly Silencer[]>();

  constructor(postmortem: Postmortem, options: CheckOptions, earlier: EarlierCheck | undefined) {
    this.#postmortem = postmortem;
    this.#options = options;
    this.#runner = new RuleRunner(postmortem, options, this.#used);
    this.#recheck =
      // Of a document that was not checked nothing is known.
      earlier && earlier.result !== nothingFound && isComparable(earlier.options, options)
        ? recheckAfter(earlier, postmortem, this.#runner)
        : undefined;
  }

  applyAll({ groups }: Plan): void {
    for (const { reads, rules: group } of groups) {
      const isLeft = this.#recheck?.leaves(reads) ?? false;
      for (const planned of group) {
        // Of what an edit leaves, nothing has to be asked that found nothing.
        if (!isLeft || !this.#recheck?.foundNothing(planned.rule)) {
          this.#apply(planned);
        }
      }
    }
  }

  #apply(planned: PlannedRule): void {
    const { rule, run } = planned;
    try {
      let findings: Finding[] | undefined;
      for (const finding of this.#recheck?.findings(planned) ?? this.#runner.runPlanned(run)) {
        findings ??= [];
        findings.push(finding);
        this.#report(planned, finding);
      }
      if (findings) {
        this.found.set(rule, findings);
      }
    } catch (error) {
      this.failures.push({ rule, error });
    }
  }

  #report({ rule, severity: planned }: PlannedRule, finding: Finding): void {
    const severity = finding.severity
      ? severityFor(this.#options.configuration, rule, finding.severity)
      : planned;
    if (severity !== 'off') {
      this.#add({ ...finding, rule, severity: this.#soften(rule, severity) });
    }
  }

  #soften(rule: Rule, severity: Severity): Severity {
    const state = this.#options.asReviewed ? 'reviewed' : this.#postmortem.state;
    return rule.softensInDraft ? softened(severity, stateFor(this.#options.configuration, state)) : severity;
  }

  #add(problem: Problem): void {
    const line = this.#postmortem.document.source.lineAt(problem.range.start);
    let isSilenced = false;
    for (const silencer of this.#silencersOf(problem.rule)) {
      if (silencer.lines.start <= line && line < silencer.lines.end) {
        isSilenced = true;
        if (!silencer.used) {
          silencer.used = true;
          this.#used.add(silencer.suppression);
        }
      }
    }
    (isSilenced ? this.silenced : this.problems).push(problem);
  }

  /** The suppressions that speak of a rule; looked up once, because there may be as many as problems. */
  #silencersOf(rule: Rule): readonly Silencer[] {
    let silencers = this.#silencers.get(rule);
    if (!silencers) {
      silencers = this.#postmortem.document.suppressions
        .filter((suppression) => names(suppression, rule.id))
        .map((suppression) => ({ suppression, lines: suppression.linesFor(rule.id), used: false }));
      this.#silencers.set(rule, silencers);
    }
    return silencers;
  }
}

/**
 * Whether two checks differ in nothing but the text, and in what rules look at that run after every edit; which files are
 * missing is compared by `editedParts`.
 */
function isComparable(one: CheckOptions, other: CheckOptions): boolean {
  return (
    one.configuration === other.configuration &&
    one.today === other.today &&
    one.fileName === other.fileName &&
    one.rules === other.rules &&
    one.asReviewed === other.asReviewed
  );
}

const milder: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

function softened(severity: Severity, state: ReviewState): Severity {
  switch (state) {
    case 'fresh':
      return 'hint';
    case 'in work':
      return milder[severity];
    case 'reviewed':
      return severity;
  }
}

function byPlace(one: Problem, other: Problem): number {
  return (
    one.range.start - other.range.start ||
    one.range.end - other.range.end ||
    (one.rule.id < other.rule.id ? -1 : Number(one.rule.id > other.rule.id))
  );
}

/** How many problems of each severity there are. */
export function countsOf(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const problem of problems) {
    counts[problem.severity] += 1;
  }
  return counts;
}
