import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import type { Problem } from '../../server/src/check/check.ts';
import type { OffsetRange } from '../../server/src/document/sourceText.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Template } from '../../server/src/template/template.ts';
import { parseTemplate } from '../../server/src/template/template.ts';
import { problemsIn } from './checking.ts';

/** An example of a rule page. */
export interface Example {
  readonly kind: 'bad' | 'good';
  /** The text without markers. */
  readonly text: string;
  /** What stands between markers, in order: where problems are expected. */
  readonly marked: readonly OffsetRange[];
  /** What stands between marks of the other kind, in order: the places that the problems speak of. */
  readonly related: readonly OffsetRange[];
  /** What the fix makes of a bad example, where the page shows it. */
  readonly fixed: string | undefined;
  /** The file name that the example is checked under. */
  readonly fileName: string | undefined;
  /** Line of the page, from 1. */
  readonly line: number;
}

/** A rule page, read: its examples are the rule's tests. */
export interface RulePage {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** The template that the examples are held to; undefined where the page needs none. */
  readonly template: Template | undefined;
  /** The rule's options in the examples, as a configuration file gives them. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly examples: readonly Example[];
  /** The other postmortems that the examples are compared with; none where the page needs none. */
  readonly siblings: readonly SiblingExample[];
}

/** A postmortem that lies beside an example. */
export interface SiblingExample {
  readonly fileName: string;
  readonly text: string;
  /** The places in it that problems of the page's examples speak of, in order. */
  readonly related: readonly OffsetRange[];
}

const rulesFolder = fileURLToPath(new URL('../../server/src/rules/', import.meta.url));

/** Every page beside a rule. */
export function rulePages(): readonly RulePage[] {
  return readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readPage(join(rulesFolder, path)));
}

function readPage(path: string): RulePage {
  const text = readFileSync(path, 'utf8');
  const tokens = new MarkdownIt().parse(text, {});
  const inline = tokens.filter((token) => token.type === 'inline');
  const fences = tokens.filter((token) => token.type === 'fence');
  const template = fences.find((fence) => fence.info === 'markdown template');
  const options = fences.find((fence) => fence.info === 'json options');
  return {
    id: basename(path, '.md'),
    path,
    title: inline[0]?.content ?? '',
    summary: inline[1]?.content ?? '',
    template: template && parseTemplate('example', 'the page', template.content),
    options: options ? JSON.parse(options.content) : {},
    examples: examplesIn(fences),
    siblings: fences.flatMap(({ info, content }) => {
      const fileName = /^markdown sibling file=(\S+)$/.exec(info)?.[1];
      const { text: written, related } = unmarked(content);
      return fileName === undefined ? [] : [{ fileName, text: written, related }];
    }),
  };
}

interface Fence {
  readonly info: string;
  readonly content: string;
  readonly map: readonly number[] | null;
}

function examplesIn(fences: readonly Fence[]): readonly Example[] {
  return fences.flatMap((fence, index) => {
    const [language, kind, ...rest] = fence.info.split(' ');
    if (language !== 'markdown' || (kind !== 'bad' && kind !== 'good')) {
      return [];
    }
    const following = fences[index + 1];
    const fixed = following?.info === 'markdown fixed' ? following.content : undefined;
    const fileName = rest.find((word) => word.startsWith('file='))?.slice('file='.length);
    return [{ kind, ...unmarked(fence.content), fixed, fileName, line: (fence.map?.[0] ?? 0) + 1 }];
  });
}

/** A text without the marks around problems, `⟦⟧`, and around the places that those speak of, `⟨⟩`; what both enclosed. */
function unmarked(content: string): Pick<Example, 'text' | 'marked' | 'related'> {
  const ranges = { '⟧': [] as OffsetRange[], '⟩': [] as OffsetRange[] };
  const open = { '⟧': [] as number[], '⟩': [] as number[] };
  let text = '';
  for (const piece of content.split(/([⟦⟧⟨⟩])/)) {
    if (piece === '⟦' || piece === '⟨') {
      open[piece === '⟦' ? '⟧' : '⟩'].push(text.length);
    } else if (piece === '⟧' || piece === '⟩') {
      ranges[piece].push({ start: open[piece].pop() ?? 0, end: text.length });
    } else {
      text += piece;
    }
  }
  const inOrder = (some: readonly OffsetRange[]) => some.toSorted((one, other) => one.start - other.start);
  return { text, marked: inOrder(ranges['⟧']), related: inOrder(ranges['⟩']) };
}

/**
 * Checks an example, or what fixes have made of it, with every rule on its defaults; the page's own rule is on even where
 * it is off by default.
 */
export function problemsInExample(page: RulePage, example: Example, text = example.text): readonly Problem[] {
  const severity = rules.find(({ id }) => id === page.id)?.severity ?? 'off';
  return problemsIn(text, {
    ...(page.template ? { templates: [page.template], template: page.template.name } : { templates: [] }),
    ...(example.fileName ? { fileName: example.fileName } : {}),
    ...(page.siblings.length > 0 ? { siblings: page.siblings } : {}),
    configuration: {
      rules: { [page.id]: { severity: severity === 'off' ? 'hint' : severity, options: page.options } },
    },
  });
}
