import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckResult, Problem } from '../check/check.ts';
import type { Severity } from '../config/configuration.ts';
import type { OffsetRange, Position, SourceText } from '../document/sourceText.ts';
import type { Fix } from '../rules/rule.ts';
import { plainText } from '../template/placeholders.ts';
import { diskPathOf } from '../uris.ts';
import type { SarifResult } from './report.ts';
import type { ReportFolders } from './repositoryPaths.ts';
import { partsInRepository } from './repositoryPaths.ts';

/** How SARIF calls severities. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What a file has to report, to be kept without its text. */
export function sarifResults(
  file: string,
  source: SourceText,
  { problems, silenced }: Pick<CheckResult, 'problems' | 'silenced'>,
  folders: ReportFolders,
): readonly SarifResult[] {
  return [
    ...problems.map((problem) => resultOf(file, source, problem, folders)),
    ...silenced.map((problem) => ({
      ...resultOf(file, source, problem, folders),
      suppressions: [{ kind: 'inSource' }],
    })),
  ];
}

function resultOf(file: string, source: SourceText, problem: Problem, folders: ReportFolders): SarifResult {
  const artifactLocation = { uri: uriIn(file, folders) };
  const related = [
    ...(problem.related ?? []).map(({ range, message }) => ({
      message,
      physicalLocation: { artifactLocation, region: regionOf(source, range) },
    })),
    ...(problem.elsewhere ?? []).map(({ uri, start, end, message }) => ({
      message,
      physicalLocation: {
        artifactLocation: { uri: uriIn(diskPathOf(uri) ?? uri, folders) },
        region: regionBetween(start, end),
      },
    })),
  ];
  const fixes = problem.fixes?.() ?? [];
  const result = {
    ruleId: problem.rule.id,
    level: levels[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(source, problem.range) } }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map(({ message, physicalLocation }, id) => ({
            id,
            message: { text: message },
            physicalLocation,
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(source, fix, artifactLocation)) } : {}),
    fingerprint: hashOf(`${problem.rule.id}\n${source.slice(problem.range).replace(/\s+/g, ' ')}`),
  };
  return result;
}

function fixOf(
  source: SourceText,
  { title, edits }: Fix,
  artifactLocation: { readonly uri: string },
): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(source, range),
    insertedContent: { text: plainText(text) },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Lines and columns count from 1; the end is behind the last character. */
function regionOf(source: SourceText, range: OffsetRange): object {
  return regionBetween(source.positionAt(range.start), source.positionAt(range.end));
}

function regionBetween(start: Position, end: Position): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to the root of the repository, as code scanning wants it; standard input has a name of its own. */
function uriIn(file: string, folders: ReportFolders): string {
  if (file === '-') {
    return 'stdin.md';
  }
  const parts = partsInRepository(file, folders);
  return parts?.map(encodedName).join('/') ?? pathToFileURL(resolve(folders.cwd, file)).href;
}

/** A name of a file may hold half a character, which has no place in a URI. */
function encodedName(name: string): string {
  return encodeURIComponent(name.toWellFormed());
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
