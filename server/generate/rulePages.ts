import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortFormText, shownExample } from '../src/authoring/shortForm.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { strictRules } from '../src/rules/strictness.ts';
import { optionsTable } from './optionsTable.ts';

const folder = fileURLToPath(new URL('../src/rules/', import.meta.url));

/** The pages that users read, by path: one for each rule and an index. */
export function publishedRulePages(): ReadonlyMap<string, string> {
  const sources = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => [basename(path, '.md'), readFileSync(join(folder, path), 'utf8')]),
  );
  const pages = rules.map(
    (rule) => [`docs/rules/${rule.id}.md`, page(rule, sources.get(rule.id) ?? '')] as const,
  );
  return new Map([...pages, ['docs/rules/README.md', index()]]);
}

const labels: Readonly<Record<string, string>> = {
  'markdown template': 'With this template:',
  'json options': 'With these options:',
  'markdown bad': 'Reported:',
  'markdown fixed': 'After the fix:',
  'markdown good': 'Not reported:',
};

/** The page beside the rule with its facts, and its examples without the markers of the tests. */
function page(rule: Rule, source: string): string {
  const [heading, ...rest] = source.split('\n');
  const body = rest
    .join('\n')
    .replace(/[⟦⟧⟨⟩]/g, '')
    .replace(/^(`{3,})(markdown|json) (\w+)(.*)$/gm, (_, fence, language, kind, options) => {
      const file = /file=(\S+)/.exec(options)?.[1];
      const label = labels[`${language} ${kind}`] ?? '';
      return `${file ? label.replace(':', ` in \`${file}\`:`) : label}\n\n${fence}${language}`;
    });
  const summarised = withOptions(rule, body.replace(/^(?=## )/m, shortForm(source)));
  return `${heading}\n\n${facts(rule)}${summarised.trimEnd()}\n\n## Silence it\n\n${silencing(rule)}`;
}

/** The page with a table of the rule's options at the end of the section about them. */
function withOptions({ options }: Rule, text: string): string {
  return options === undefined
    ? text
    : text.replace(/^## Options\n[\s\S]*?(?=^## )/m, (section) => `${section}${optionsTable(options())}\n`);
}

const example = /^(`{3,})markdown (bad|fixed|good)[^\n]*\n([\s\S]*?)^\1$/gm;

/** The first bad example in a line, and what the fix makes of it or else the first good one; else what to do. */
function shortForm(source: string): string {
  const examples = [...source.matchAll(example)].map(([, , kind = '', text = '']) => ({ kind, text }));
  const bad = examples.findIndex(({ kind }) => kind === 'bad');
  const next = examples[bad + 1];
  const isFixed = next?.kind === 'fixed';
  const better = isFixed ? next : examples.find(({ kind }) => kind === 'good');
  const shown = better && { text: better.text, isFixed };
  const text = shortFormText(shownExample(examples[bad]?.text ?? '', shown, adviceIn(source)));
  return text === '' ? '' : `${text}\n`;
}

/** The first sentence of what to do, on one line. */
function adviceIn(source: string): string {
  const [, text = ''] = /^## How to write it better\n\n([\s\S]*?)\n\n/m.exec(source) ?? [];
  return /^.*?[.!](?= |$)/.exec(text.replaceAll('\n', ' '))?.[0] ?? '';
}

function facts(rule: Rule): string {
  const severity = rule.severity === 'off' ? 'off by default' : `**${rule.severity}** by default`;
  const softened = rule.softensInDraft
    ? ', a hint in a fresh draft and one step milder until it is reviewed'
    : '';
  const strictly = strictRules.get(rule.id);
  const strict = strictly ? `, **${strictly}** where \`strictness\` is \`strict\`` : '';
  return `Severity: ${severity}${strict}${softened}. Fix: ${fixWords[rule.fix]}.\n`;
}

const fixWords: Readonly<Record<Rule['fix'], string>> = {
  safe: 'quick fix, also on save',
  assisted: 'quick fix to choose',
  none: 'none',
};

function silencing(rule: Rule): string {
  const off = rule.severity === 'off';
  const word = off ? 'warning' : 'off';
  return [
    off ? 'Switch it on for a team' : 'For a team',
    ` in \`.postmortem.json\`:\n\n\`\`\`json\n{ "rules": { "${rule.id}": "${word}" } }\n\`\`\`\n\n`,
    `For one line, with a reason:\n\n`,
    `\`\`\`markdown\n<!-- postmortem-disable-next-line ${rule.id} -- why -->\n\`\`\`\n`,
  ].join('');
}

function index(): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${rule.severity} | ${fixWords[rule.fix]} |`,
  );
  return [
    '# Rules',
    '',
    'Every rule with its default severity. Rules marked in their page as milder in drafts are hints in a fresh draft and',
    'one step milder than listed until the document is [marked as reviewed](../configuration.md#drafts).',
    '',
    '| Rule | What it reports | Severity | Fix |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
