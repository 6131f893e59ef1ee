import type { CheckResult } from './check.ts';
import { check } from './check.ts';
import { parseDocument } from './document/document.ts';
import type { Recognition } from './document/recognise.ts';
import { recognise } from './document/recognise.ts';
import type { Postmortem } from './postmortem.ts';
import { readPostmortem } from './postmortem.ts';
import type { Environment } from './workspace/environment.ts';

/** Everything known of one version of a document. */
export interface Analysis {
  readonly recognition: Recognition;
  readonly postmortem: Postmortem;
  /** Empty for a document that is not treated as a postmortem. */
  readonly result: CheckResult;
}

export interface AnalysisInput {
  readonly text: string;
  /** With forward slashes, relative to the folder that globs are relative to; undefined where it is not saved. */
  readonly path: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly environment: Environment;
  /** Name of a template to hold the document to, whatever it says itself. */
  readonly template?: string | undefined;
  /** Whether the document is checked even where nothing says that it is a postmortem. */
  readonly always?: boolean;
  /** Whether a draft is checked as strictly as a postmortem that is marked as reviewed. */
  readonly asReviewed?: boolean | undefined;
}

/** Parses, recognises, matches and checks a document: the one way that the server and the command line share. */
export function analyse(input: AnalysisInput): Analysis {
  const { configuration, templates } = input.environment;
  const document = parseDocument(input.text);
  const postmortem = readPostmortem(document, { templates, configuration, template: input.template });
  const recognition: Recognition = input.always
    ? { recognised: true, because: 'it was named' }
    : recognise(document, {
        path: input.path,
        globs: configuration.files,
        fits: postmortem.template ? postmortem.templateBecause : undefined,
      });
  const fileName = input.path?.split('/').at(-1);
  const result: CheckResult = recognition.recognised
    ? check(postmortem, { configuration, today: input.today, fileName, asReviewed: input.asReviewed })
    : { problems: [], silenced: [], failures: [] };
  return { recognition, postmortem, result };
}

/** Today's date at the place where the program runs. */
export function localToday(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
