import type { Configuration, Severity } from './config/configuration.ts';
import type { LineSpan } from './document/sourceText.ts';
import type { Suppression } from './document/suppressions.ts';
import { names } from './document/suppressions.ts';
import type { Postmortem, ReviewState } from './postmortem.ts';
import { rules } from './rules/index.ts';
import type { ComparedSiblings, Finding, Rule, RuleContext } from './rules/rule.ts';
import { severityFor, stateFor } from './rules/strictness.ts';
import type { Timeline } from './timeline/timeline.ts';
import { timelineOf } from './timeline/timelineOf.ts';

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

export interface CheckOptions {
  readonly configuration: Configuration;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The file's name without folders; undefined for a document that is not saved. */
  readonly fileName?: string | undefined;
  /** The targets of links that lead to no file; undefined where nobody has looked. */
  readonly missingTargets?: ReadonlySet<string> | undefined;
  /** The other postmortems to compare with; undefined where nobody has looked. */
  readonly siblings?: ComparedSiblings | undefined;
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
  /** Whether a draft is judged as strictly as a postmortem that is marked as reviewed. */
  readonly asReviewed?: boolean | undefined;
}

export interface CheckResult {
  /** In document order. */
  readonly problems: readonly Problem[];
  /** What would be a problem, had the document not silenced it; in document order. */
  readonly silenced: readonly Problem[];
  readonly failures: readonly RuleFailure[];
}

/** Runs the rules over a postmortem. Pure: the same input gives the same result, in the same order. */
export function check(postmortem: Postmortem, options: CheckOptions): CheckResult {
  const run = new CheckRun(postmortem, options);
  for (const rule of run.rules.filter((candidate) => candidate.needs !== 'suppressions')) {
    run.apply(rule);
  }
  for (const rule of run.rules.filter((candidate) => candidate.needs === 'suppressions')) {
    run.apply(rule);
  }
  return {
    problems: run.problems.toSorted(byPlace),
    silenced: run.silenced.toSorted(byPlace),
    failures: run.failures,
  };
}

/** A suppression and where it silences one rule. */
interface Silencer {
  readonly suppression: Suppression;
  readonly lines: LineSpan;
  /** Whether it is among those that silenced something; a look into their set takes longer than all the rest. */
  used: boolean;
}

class CheckRun {
  readonly rules: readonly Rule[];
  readonly problems: Problem[] = [];
  readonly silenced: Problem[] = [];
  readonly failures: RuleFailure[] = [];
  readonly #postmortem: Postmortem;
  readonly #options: CheckOptions;
  readonly #used = new Set<Suppression>();
  readonly #silencers = new Map<Rule, readonly Silencer[]>();
  #timeline: { readonly read: Timeline | undefined } | undefined;
  readonly #ids: ReadonlySet<string>;

  constructor(postmortem: Postmortem, options: CheckOptions) {
    this.#postmortem = postmortem;
    this.#options = options;
    this.rules = options.rules ?? rules;
    this.#ids = new Set(rules.map((rule) => rule.id));
  }

  apply(rule: Rule): void {
    const { configuration } = this.#options;
    if (severityFor(configuration, rule) === 'off') {
      return;
    }
    try {
      for (const finding of this.#findings(rule, configuration.rules[rule.id]?.options ?? {})) {
        const severity = severityFor(configuration, rule, finding.severity);
        if (severity !== 'off') {
          this.#report({ ...finding, rule, severity: this.#soften(rule, severity) });
        }
      }
    } catch (error) {
      this.failures.push({ rule, error });
    }
  }

  #findings(rule: Rule, options: Readonly<Record<string, unknown>>): Iterable<Finding> {
    const context = this.#context(options);
    switch (rule.needs) {
      case 'document':
        return rule.check(context);
      case 'template':
        return this.#postmortem.template ? rule.check(context, this.#postmortem.template) : [];
      case 'siblings':
        return context.siblings ? rule.check({ ...context.siblings, options }) : [];
      case 'suppressions':
        return rule.check(context, this.#ids);
    }
  }

  #context(options: Readonly<Record<string, unknown>>): RuleContext {
    return {
      postmortem: this.#postmortem,
      document: this.#postmortem.document,
      source: this.#postmortem.document.source,
      configuration: this.#options.configuration,
      timeline: () => this.#readTimeline(),
      options,
      today: this.#options.today,
      fileName: this.#options.fileName,
      missingTargets: this.#options.missingTargets,
      siblings: this.#options.siblings,
      usedSuppressions: this.#used,
    };
  }

  #readTimeline(): Timeline | undefined {
    this.#timeline ??= { read: timelineOf(this.#postmortem, this.#options.configuration) };
    return this.#timeline.read;
  }

  #soften(rule: Rule, severity: Severity): Severity {
    const state = this.#options.asReviewed ? 'reviewed' : this.#postmortem.state;
    return rule.softensInDraft ? softened(severity, stateFor(this.#options.configuration, state)) : severity;
  }

  #report(problem: Problem): void {
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
