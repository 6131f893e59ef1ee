import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import type { Fix } from '../../../server/src/rules/rule.ts';
import type { Example, RulePage } from '../../support/rulePages.ts';
import { problemsInExample, rulePages } from '../../support/rulePages.ts';

/** The same text, laid out as others write it. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'without a line end at its end': (text) => text.replace(/\n+$/, ''),
  'with tables without outer pipes': (text) => text.replace(/^\| ?(.*?) ?\|$/gm, '$1'),
  'behind front matter': (text) => (text.startsWith('---') ? text : `---\ntags: [x]\n---\n${text}`),
  'with underlined headings': (text) => text.replace(/^## (.*)$/gm, '$1\n---'),
  'with closed headings': (text) => text.replace(/^(##+) (.*)$/gm, '$1 $2 $1'),
  'with bold headings': (text) => text.replace(/^## (.*)$/gm, '## **$1**'),
  'with emoji in its headings': (text) => text.replace(/^## (.*)$/gm, '## 🔥 $1'),
  'with bold text for headings': (text) => text.replace(/^## (.*)$/gm, '**$1**'),
  'without blank lines around headings': (text) => text.replace(/^(#+ .*)\n\n/gm, '$1\n'),
  'with other bullets': (text) => text.replace(/^- /gm, '* '),
  'with other marks behind numbers': (text) => text.replace(/^(\d+)\. /gm, '$1) '),
  'with indented lists and tables': (text) => text.replace(/^(?=- |\d+\. |\|)/gm, '  '),
};

interface OfferedFix {
  readonly page: RulePage;
  readonly example: Example;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly fix: Fix;
}

const pages = rulePages();

/** Every fix that the rules offer for the bad examples of their own pages in a layout. */
function* offeredIn(layout: (text: string) => string): Generator<OfferedFix> {
  for (const page of pages) {
    for (const example of page.examples.filter(({ kind }) => kind === 'bad')) {
      const text = layout(example.text);
      const problems = text === example.text ? [] : problemsInExample(page, example, text);
      for (const { rule, fixes } of problems) {
        for (const fix of rule.id === page.id ? (fixes?.() ?? []) : []) {
          yield { page, example, text, problems, fix };
        }
      }
    }
  }
}

function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(Object.groupBy(problems, ({ rule }) => rule.id)).map(([id, all]) => [
      id,
      all?.length ?? 0,
    ]),
  );
}

/** What is wrong with the text that a fix makes; undefined where nothing is. */
function faultOf({ page, example, text, problems, fix }: OfferedFix): string | undefined {
  const after = applyEdits(text, fix.edits);
  if (text.includes('\r\n') ? /(?<!\r)\n/.test(after) : after.includes('\r')) {
    return 'has other line ends';
  }
  if (/\b(?:undefined|NaN)\b|\[object /.test(after) && !/\b(?:undefined|NaN)\b/.test(text)) {
    return 'says what nobody wrote';
  }
  if (!fix.safe) {
    return undefined;
  }
  const before = countsOf(problems);
  const now = countsOf(problemsInExample(page, example, after));
  const more = [...now].find(([id, count]) => count > (before.get(id) ?? 0));
  return more ? `brings ${more[0]}` : now.get(page.id) === before.get(page.id) ? 'mends nothing' : undefined;
}

describe('the fixes for what the pages of rules report', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    it(`keep what they shall in a document ${name}`, () => {
      const offered = [...offeredIn(layout)];
      assert.ok(offered.length > 20, `${offered.length} fixes`);
      const faults = offered.flatMap((one) => {
        const fault = faultOf(one);
        return fault === undefined
          ? []
          : [`${one.page.id}, line ${one.example.line}: “${one.fix.title}” ${fault}`];
      });
      assert.deepEqual(faults, []);
    });
  }
});
