import { rules } from '../rules/index.ts';
import { jsonArray } from './jsonArray.ts';
import { printedJson } from './printed.ts';
import type { KeptReport, SarifResult } from './report.ts';
import { unpacked } from './report.ts';
import { levels } from './sarifResults.ts';

/** What a SARIF log says beside the problems. */
export interface SarifFacts {
  readonly version: string;
  /** Why the check could not be made as it should, a line each. */
  readonly failures: readonly string[];
  /** The page of a rule in Markdown. */
  readonly rulePage: (id: string) => Promise<string | undefined>;
}

/** All problems as a log in SARIF 2.1.0, piece by piece; those that comments silence are in it as suppressed. */
export async function sarifReport(
  reports: Iterable<KeptReport>,
  facts: SarifFacts,
  errorsOnly: boolean,
): Promise<Iterable<string>> {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'postmortem', version: facts.version, rules: await ruleList(facts) } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        ...(facts.failures.length > 0 ? { invocations: [failedInvocation(facts.failures)] } : {}),
        results: [],
      },
    ],
  };
  const text = printedJson(log);
  const place = text.lastIndexOf('[]');
  return joined(text.slice(0, place), numbered(resultsIn(reports, errorsOnly)), `${text.slice(place + 2)}\n`);
}

function failedInvocation(failures: readonly string[]): object {
  return {
    executionSuccessful: false,
    toolExecutionNotifications: failures.map((line) => ({
      level: 'error',
      message: { text: line.trimEnd() },
    })),
  };
}

function* joined(before: string, results: Iterable<object>, behind: string): Generator<string> {
  yield before;
  yield* jsonArray(results, 6);
  yield behind;
}

function* resultsIn(reports: Iterable<KeptReport>, errorsOnly: boolean): Generator<SarifResult> {
  for (const report of reports) {
    for (const result of unpacked(report).sarif) {
      if (!errorsOnly || result.level === 'error') {
        yield result;
      }
    }
  }
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

/** What is reported twice in the same words has a number behind its fingerprint, so that lines may move. */
function* numbered(results: Iterable<SarifResult>): Generator<object> {
  const seen = new Map<string, number>();
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  for (const { fingerprint, ruleId, ...result } of results) {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    const ruleIndex = places.get(ruleId);
    yield { ruleId, ruleIndex, ...result, partialFingerprints: { 'problem/v1': `${fingerprint}:${count}` } };
  }
}
