import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckResult, Problem } from '../check.ts';
import type { Severity } from '../config/configuration.ts';
import type { OffsetRange, Position, SourceText } from '../document/sourceText.ts';
import { rules } from '../rules/index.ts';
import type { Fix } from '../rules/rule.ts';
import { plainText } from '../template/placeholders.ts';
import { diskPathOf } from '../uris.ts';
import type { FileReport } from './report.ts';

/** What a SARIF log says beside the problems. */
export interface SarifFacts {
  readonly cwd: string;
  readonly version: string;
  /** The page of a rule in Markdown. */
  readonly rulePage: (id: string) => Promise<string | undefined>;
}

const levels: Readonly<Record<Severity, string>> = {
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
  cwd: string,
): readonly SarifResult[] {
  return [
    ...problems.map((problem) => resultOf(file, source, problem, cwd)),
    ...silenced.map((problem) => ({
      ...resultOf(file, source, problem, cwd),
      suppressions: [{ kind: 'inSource' }],
    })),
  ];
}

/** All problems as a log in SARIF 2.1.0; those that comments silence are in it as suppressed. */
export async function sarifReport(
  reports: readonly FileReport[],
  facts: SarifFacts,
  errorsOnly: boolean,
): Promise<string> {
  const results = reports
    .flatMap(({ sarif }) => sarif)
    .filter(({ level }) => !errorsOnly || level === 'error');
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'postmortem', version: facts.version, rules: await ruleList(facts) } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: numbered(results),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

async function ruleList({ rulePage }: SarifFacts): Promise<readonly object[]> {
  return Promise.all(
    rules.map(async ({ id, summary, severity }) => {
      const page = await rulePage(id);
      return {
        id,
        shortDescription: { text: `${summary}.` },
        ...(page === undefined ? {} : { help: { text: page, markdown: page } }),
        defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
      };
    }),
  );
}

/** One problem; `fingerprint` is not printed as it is. */
export interface SarifResult {
  readonly level: string;
  readonly ruleId: string;
  readonly fingerprint: string;
}

function resultOf(file: string, source: SourceText, problem: Problem, cwd: string): SarifResult {
  const artifactLocation = { uri: uriIn(file, cwd) };
  const related = [
    ...(problem.related ?? []).map(({ range, message }) => ({
      message,
      physicalLocation: { artifactLocation, region: regionOf(source, range) },
    })),
    ...(problem.elsewhere ?? []).map(({ uri, start, end, message }) => ({
      message,
      physicalLocation: {
        artifactLocation: { uri: uriIn(diskPathOf(uri) ?? uri, cwd) },
        region: regionBetween(start, end),
      },
    })),
  ];
  const fixes = problem.fixes?.() ?? [];
  const result = {
    ruleId: problem.rule.id,
    ruleIndex: rules.indexOf(problem.rule),
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

/** Relative to the folder that the command runs in, as code scanning wants it; standard input has a name of its own. */
function uriIn(file: string, cwd: string): string {
  if (file === '-') {
    return 'stdin.md';
  }
  const path = resolve(cwd, file);
  const below = relative(cwd, path);
  const isOutside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return isOutside ? pathToFileURL(path).href : below.split(sep).map(encodedName).join('/');
}

/** A name of a file may hold half a character, which has no place in a URI. */
function encodedName(name: string): string {
  return encodeURIComponent(name.toWellFormed());
}

/** What is reported twice in the same words has a number behind its fingerprint, so that lines may move. */
function numbered(results: readonly SarifResult[]): readonly object[] {
  const seen = new Map<string, number>();
  return results.map(({ fingerprint, ...result }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return { ...result, partialFingerprints: { 'problem/v1': `${fingerprint}:${count}` } };
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
