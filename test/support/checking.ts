import type { CheckResult, Problem } from '../../server/src/check/check.ts';
import { check } from '../../server/src/check/check.ts';
import type { Configuration } from '../../server/src/config/configuration.ts';
import { defaultConfiguration } from '../../server/src/config/configuration.ts';
import { parseDocument } from '../../server/src/document/document.ts';
import type { Postmortem } from '../../server/src/postmortem.ts';
import { readPostmortem } from '../../server/src/postmortem.ts';
import type { ComparedSiblings, Rule } from '../../server/src/rules/rule.ts';
import { ownSiblingOf, siblingOf } from '../../server/src/siblings/readSibling.ts';
import { Siblings } from '../../server/src/siblings/siblings.ts';
import { builtInTemplates } from '../../server/src/template/builtIn.ts';
import type { Template } from '../../server/src/template/template.ts';

export interface CheckingOptions {
  readonly templates?: readonly Template[];
  /** Name of the template to hold the text to; without it the text is matched as a user's is. */
  readonly template?: string;
  readonly configuration?: Partial<Configuration>;
  readonly fileName?: string;
  readonly rules?: readonly Rule[];
  /** Other postmortems that the text is compared with. */
  readonly siblings?: readonly { readonly fileName: string; readonly text: string }[];
}

/** A fixed day, so that no test depends on the day it runs. */
export const today = '2026-03-20';

/** Reads a text as the server and the command line do. */
export function reading(text: string, options: CheckingOptions = {}): Postmortem {
  return readPostmortem(parseDocument(text), {
    templates: options.templates ?? builtInTemplates(),
    configuration: { ...defaultConfiguration, ...options.configuration },
    template: options.template,
  });
}

/** Checks a text as the server and the command line do. */
export function checking(text: string, options: CheckingOptions = {}): CheckResult {
  const postmortem = reading(text, options);
  return check(postmortem, {
    siblings: comparedIn(postmortem, options),
    configuration: { ...defaultConfiguration, ...options.configuration },
    today,
    fileName: options.fileName,
    ...(options.rules ? { rules: options.rules } : {}),
  });
}

function comparedIn(postmortem: Postmortem, options: CheckingOptions): ComparedSiblings | undefined {
  if (!options.siblings) {
    return undefined;
  }
  const configuration = { ...defaultConfiguration, ...options.configuration };
  const others = options.siblings.map(({ fileName, text }) =>
    siblingOf(reading(text, options), configuration, `file:///postmortems/${fileName}`),
  );
  const uri = `file:///postmortems/${options.fileName ?? 'postmortem.md'}`;
  return {
    own: ownSiblingOf(postmortem, configuration, uri),
    siblings: new Siblings([siblingOf(postmortem, configuration, uri), ...others]),
  };
}

/** The problems of a text; a rule that throws fails the test. */
export function problemsIn(text: string, options: CheckingOptions = {}): readonly Problem[] {
  const { problems, failures } = checking(text, options);
  for (const failure of failures) {
    throw new Error(`${failure.rule.id} threw`, { cause: failure.error });
  }
  return problems;
}

/** Problems as `rule "text"`, for comparing and for reading a failed comparison. */
export function described(text: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ rule, range }) => `${rule.id} @${range.start} ${JSON.stringify(text.slice(range.start, range.end))}`,
  );
}
