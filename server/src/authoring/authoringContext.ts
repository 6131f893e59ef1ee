import type { Problem } from '../check/check.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Postmortem } from '../postmortem.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Template } from '../template/template.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { timelineOf } from '../timeline/timelineOf.ts';

/** What help with writing is made from. */
export interface AuthoringInput {
  readonly postmortem: Postmortem;
  readonly configuration: Configuration;
  /** The templates that the document may follow. */
  readonly templates: readonly Template[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The file's name without folders; undefined for a document that is not saved. */
  readonly fileName: string | undefined;
  readonly problems: readonly Problem[];
  /** What the document itself silences. */
  readonly silenced: readonly Problem[];
}

/**
 * The same as rules see it, so that help and fixes propose the same people, days and priorities; with the options of
 * the rule of that id.
 */
export function ruleContextOf(input: AuthoringInput, rule?: string): RuleContext {
  const { postmortem, configuration, today, fileName } = input;
  let timeline: { readonly read: Timeline | undefined } | undefined;
  return {
    postmortem,
    document: postmortem.document,
    source: postmortem.document.source,
    configuration,
    timeline: () => {
      timeline ??= { read: timelineOf(postmortem, configuration) };
      return timeline.read;
    },
    options: (rule === undefined ? undefined : configuration.rules[rule]?.options) ?? {},
    today,
    fileName,
    missingTargets: undefined,
    siblings: undefined,
    usedSuppressions: new Set(),
  };
}
