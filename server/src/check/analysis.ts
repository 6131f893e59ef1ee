import { parseBeginning, parseDocument } from '../document/document.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import { fileTargets } from '../document/links/fileTargets.ts';
import type { Recognition } from '../document/recognise.ts';
import { recognise } from '../document/recognise.ts';
import type { Reparsed } from '../document/reparse.ts';
import { reparseDocument } from '../document/reparse.ts';
import type { SourceText } from '../document/sourceText.ts';
import { rememberDocument } from '../memory/remembered.ts';
import type { Earlier, Postmortem } from '../postmortem.ts';
import { readPostmortem } from '../postmortem.ts';
import { documentTooLong, longestDocument, written } from '../rules/document/document-too-long.ts';
import { brokenLinkId } from '../rules/evidence/evidence-broken-link.ts';
import type { ComparedSiblings, Rule } from '../rules/rule.ts';
import { templateType } from '../template/notation.ts';
import type { Environment } from '../workspace/environment.ts';
import { globPath } from '../workspace/environment.ts';
import type { CheckOptions, CheckResult, EarlierCheck } from './check.ts';
import { check, nothingFound } from './check.ts';

/** Everything known of one version of a document. */
export interface Analysis {
  readonly recognition: Recognition;
  readonly postmortem: Postmortem;
  /** The targets of its links that lead to no file; undefined where nobody has looked. */
  readonly missingTargets: ReadonlySet<string> | undefined;
  /** The postmortems that it was compared with; undefined where nobody has looked. */
  readonly siblings: ComparedSiblings | undefined;
  /** Whether it is a postmortem of which only the beginning was read. */
  readonly isTooLong: boolean;
  /** Empty for a document that is not treated as a postmortem; for one that is too long it says just that. */
  readonly result: CheckResult;
  /** What it was checked with. */
  readonly options: CheckOptions;
}

export interface AnalysisInput {
  readonly text: string | SourceText;
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
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
}

/** A document that was read, but not checked yet. */
export interface Reading {
  readonly input: AnalysisInput;
  readonly recognition: Recognition;
  readonly postmortem: Postmortem;
  /** Whether it is a postmortem of which only the beginning was read, because the rest would take too long. */
  readonly isTooLong: boolean;
  /** The version that it was edited from, where that is known. */
  readonly earlier?: Earlier | undefined;
}

/**
 * Parses, recognises and matches a document: the one way that the server and the command line share.
 * @param before an earlier version of the same document, so that only what has changed since is read
 */
export function read(input: AnalysisInput, before?: Reading): Reading {
  const { configuration, templates } = input.environment;
  const isLong = input.text.length > longestDocument(configuration);
  rememberDocument(input.text.length);
  const { document, change } = isLong
    ? {
        document: parseBeginning(typeof input.text === 'string' ? input.text : input.text.text),
        change: undefined,
      }
    : parsed(input.text, before);
  const earlier = before && change && { postmortem: before.postmortem, change };
  const options = { templates, configuration, template: input.template };
  const postmortem = readPostmortem(document, options, earlier);
  const recognition = recognitionOf(input, postmortem);
  return isLong && recognition.recognised
    ? { input, recognition: tooLong(input), postmortem, isTooLong: true }
    : { input, recognition, postmortem, isTooLong: false, earlier };
}

function recognitionOf(
  { always, path, environment }: AnalysisInput,
  { document, template, templateBecause }: Postmortem,
): Recognition {
  // Whatever it is called, wherever it lies and whoever names it: its blanks are not for anybody to fill.
  if (environment.templateFiles.some((file) => globPath(environment, file) === path)) {
    return { recognised: false, because: 'it is a template of the team' };
  }
  if (frontMatterText(document.frontMatter, 'type')?.toLowerCase() === templateType) {
    return { recognised: false, because: 'its front matter says that it is a template' };
  }
  if (always) {
    return { recognised: true, because: 'it was named' };
  }
  const fits = template ? templateBecause : undefined;
  return recognise(document, { path, globs: environment.configuration.files, fits });
}

function parsed(text: AnalysisInput['text'], before: Reading | undefined): Reparsed {
  // Of a long one only the beginning is known, though its source is all of it.
  return before && before.input.text.length <= longestDocument(before.input.environment.configuration)
    ? reparseDocument(before.postmortem.document, text)
    : { document: parseDocument(text), change: undefined };
}

/** Nothing may work with a postmortem of which only the beginning is known. */
function tooLong({ text, environment }: AnalysisInput): Recognition {
  const most = longestDocument(environment.configuration);
  const because = `it has ${written(text.length)} characters, and at most ${written(most)} are read`;
  return { recognised: false, because };
}

/** The targets of links that a check wants to be looked for; undefined where it does not ask. */
export function wantedTargets({ input, recognition, postmortem }: Reading): readonly string[] | undefined {
  const isOff = input.environment.configuration.rules[brokenLinkId]?.severity === 'off';
  return recognition.recognised && !isOff ? fileTargets(postmortem.document) : undefined;
}

/**
 * Checks a document that was read.
 * @param missingTargets those of `wantedTargets` that lead to no file; undefined where nobody has looked
 * @param siblings the postmortems to compare with; undefined where nobody has looked
 * @param before the analysis of an earlier version, so that only what has changed since is checked
 */
export function checkReading(
  reading: Reading,
  missingTargets?: ReadonlySet<string>,
  siblings?: ComparedSiblings,
  before?: Analysis,
): Analysis {
  const { input, recognition, postmortem, isTooLong } = reading;
  const { configuration } = input.environment;
  const { today, asReviewed, rules } = input;
  const fileName = input.path?.split('/').at(-1);
  const options: CheckOptions = {
    configuration,
    today,
    fileName,
    missingTargets,
    siblings,
    asReviewed,
    ...(rules && { rules }),
  };
  if (isTooLong) {
    const result = check(postmortem, { ...options, rules: [documentTooLong] });
    return { recognition, postmortem, missingTargets, siblings, isTooLong, result, options };
  }
  const result = recognition.recognised
    ? check(postmortem, options, earlierCheck(reading, before))
    : nothingFound;
  return { recognition, postmortem, missingTargets, siblings, isTooLong, result, options };
}

function earlierCheck({ earlier }: Reading, before: Analysis | undefined): EarlierCheck | undefined {
  return earlier && before && earlier.postmortem === before.postmortem
    ? { ...earlier, options: before.options, result: before.result }
    : undefined;
}

/** Reads and checks a document of which it does not matter where its links lead. */
export function analyse(input: AnalysisInput): Analysis {
  return checkReading(read(input));
}
