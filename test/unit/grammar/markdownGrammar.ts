// VS Code's engine and VS Code's Markdown grammar, with the grammars of this extension injected as package.json says.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import type { IRawGrammar, StateStack } from 'vscode-textmate';
import textmate from 'vscode-textmate';
import * as z from 'zod';

/** The text of a token and its innermost scope of ours. */
export type Colour = readonly [text: string, scope: string];

const root = new URL('../../../', import.meta.url);
const contributed = z
  .object({
    contributes: z.object({
      grammars: z.array(z.object({ scopeName: z.string(), path: z.string(), injectTo: z.array(z.string()) })),
    }),
  })
  .parse(JSON.parse(await readFile(new URL('package.json', root), 'utf8'))).contributes.grammars;

const files = new Map([
  ['text.html.markdown', bundled('markdown')],
  ['text.html.derivative', bundled('html-derivative')],
  ['text.html.basic', bundled('html')],
  ['source.yaml', bundled('yaml')],
  ...contributed.map(({ scopeName, path }) => [scopeName, new URL(path, root)] as const),
]);

function bundled(name: string): URL {
  return new URL(import.meta.resolve(`tm-grammars/grammars/${name}.json`));
}

// Paragraphs and comments without Markdown's own patterns, which take quadratic time on runs of brackets.
const bare = JSON.stringify({
  scopeName: 'text.bare',
  patterns: [
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { begin: '^(?!<!--)', end: '$', name: 'meta.paragraph.markdown' },
  ],
});

async function loadGrammar(scopeName: string): Promise<IRawGrammar | null> {
  if (scopeName === 'text.bare') {
    return textmate.parseRawGrammar(bare, 'bare.json');
  }
  const file = files.get(scopeName);
  return file ? textmate.parseRawGrammar(await readFile(file, 'utf8'), fileURLToPath(file)) : null;
}

async function loadOniguruma() {
  await oniguruma.loadWASM(
    await readFile(new URL(import.meta.resolve('vscode-oniguruma/release/onig.wasm'))),
  );
  return {
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  };
}

const registry = new textmate.Registry({
  onigLib: loadOniguruma(),
  loadGrammar,
  getInjections: (target) =>
    contributed
      .filter(({ injectTo }) => target === 'text.bare' || injectTo.includes(target))
      .map(({ scopeName }) => scopeName),
});

async function tokenizer(scopeName: string) {
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) {
    throw new Error(`No grammar ${scopeName}`);
  }
  return (text: string): { text: string; scopes: string[] }[] => {
    let state: StateStack = textmate.INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

/** Every token of a Markdown text with all its scopes. */
export const tokenize = await tokenizer('text.html.markdown');

/** The same with the injected patterns alone. */
export const tokenizeBare = await tokenizer('text.bare');

/** What the extension colours in the text, in document order. */
export function colours(text: string): Colour[] {
  return tokenize(text).flatMap(({ text, scopes }): Colour[] => {
    const scope = scopes.findLast((name) => name.endsWith('.postmortem'));
    return scope ? [[text.trim(), scope.replace(/\.postmortem$/, '')]] : [];
  });
}
