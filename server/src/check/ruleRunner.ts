import type { Configuration } from '../config/configuration.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Suppression } from '../document/suppressions.ts';
import { lazily } from '../memory/lazily.ts';
import type { Postmortem } from '../postmortem.ts';
import { rules } from '../rules/index.ts';
import { noOptions } from '../rules/options.ts';
import type { ComparedSiblings, Finding, Fix, Rule, RuleContext } from '../rules/rule.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { timelineOf } from '../timeline/timelineOf.ts';

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

/** What a rule is to see: a postmortem or a window on it, and, where it is not all of it, the timeline. */
export interface RulePart {
  readonly postmortem: Postmortem;
  readonly timeline?: Timeline | undefined;
}

/** Finds what a rule finds. */
type Finder = (context: RuleContext) => Iterable<Finding>;

/** How a rule runs under a configuration; known before there is a document, since the same rules run on each. */
export interface PlannedRun {
  readonly find: Finder;
  readonly options: RuleContext['options'];
}

/** How a rule runs under a configuration. */
export function plannedRun(rule: Rule, configuration: Configuration): PlannedRun {
  return { find: finderOf(rule), options: optionsOf(rule, configuration) };
}

function optionsOf({ id }: Rule, configuration: Configuration): RuleContext['options'] {
  return configuration.rules[id]?.options ?? noOptions;
}

function finderOf(rule: Rule): Finder {
  switch (rule.needs) {
    case 'document':
      return rule.check;
    case 'template':
      return (context) => {
        const { template } = context.postmortem;
        return template ? rule.check(context, template) : [];
      };
    case 'siblings':
      return ({ siblings, options }) => (siblings ? rule.check({ ...siblings, options }) : []);
    case 'suppressions':
      return (context) => rule.check(context, ruleIds());
  }
}

const ruleIds = lazily((): ReadonlySet<string> => new Set(rules.map(({ id }) => id)));

/** Runs rules on a postmortem, or on a part of it. */
export class RuleRunner {
  readonly #whole: RulePart;
  readonly #options: CheckOptions;
  readonly #used: ReadonlySet<Suppression>;
  /** By what they are to see: what rules that nothing is set for look at. */
  readonly #plain = new Map<RulePart, RuleContext>();
  #timeline: { readonly read: Timeline | undefined } | undefined;
  /** What rules found that were run for their fixes alone. */
  readonly #again = new Map<Rule, readonly Finding[]>();

  /** @param used the suppressions that have silenced something, as far as it is known */
  constructor(postmortem: Postmortem, options: CheckOptions, used: ReadonlySet<Suppression>) {
    this.#whole = { postmortem };
    this.#options = options;
    this.#used = used;
  }

  /** @param part what the rule is to see; all of the postmortem where nothing is said */
  run(rule: Rule, part: RulePart = this.#whole): Iterable<Finding> {
    return this.runPlanned(plannedRun(rule, this.#options.configuration), part);
  }

  /** Runs a rule whose options are known. */
  runPlanned({ find, options }: PlannedRun, part: RulePart = this.#whole): Iterable<Finding> {
    return find(options === noOptions ? this.plainContext(part) : this.#contextWith(options, part));
  }

  /** What a rule looks at that nothing is set for. */
  plainContext(part: RulePart = this.#whole): RuleContext {
    let plain = this.#plain.get(part);
    if (!plain) {
      plain = this.#contextWith(noOptions, part);
      this.#plain.set(part, plain);
    }
    return plain;
  }

  #contextWith(options: RuleContext['options'], { postmortem, timeline }: RulePart): RuleContext {
    const { configuration, today, fileName, missingTargets, siblings } = this.#options;
    return {
      postmortem,
      document: postmortem.document,
      source: postmortem.document.source,
      configuration,
      timeline: timeline ? () => timeline : () => this.#readTimeline(),
      options,
      today,
      fileName,
      missingTargets,
      siblings,
      usedSuppressions: this.#used,
    };
  }

  /**
   * The same finding, whose fixes are those that the rule has for it when it reads all of the postmortem. Nothing of the
   * fixes that it had is kept: they would hold the version that they were made for, and that the one before it.
   */
  withOwnFixes(rule: Rule, { fixes, ...finding }: Finding): Finding {
    if (!fixes) {
      return finding;
    }
    const { range, message } = finding;
    return { ...finding, fixes: () => this.#fixesFor(rule, range, message) };
  }

  #fixesFor(rule: Rule, range: OffsetRange, message: string): readonly Fix[] {
    let findings = this.#again.get(rule);
    if (!findings) {
      findings = [...this.run(rule)];
      this.#again.set(rule, findings);
    }
    const same = findings.find(
      (one) => one.range.start === range.start && one.range.end === range.end && one.message === message,
    );
    return same?.fixes?.() ?? [];
  }

  #readTimeline(): Timeline | undefined {
    this.#timeline ??= { read: timelineOf(this.#whole.postmortem, this.#options.configuration) };
    return this.#timeline.read;
  }
}
