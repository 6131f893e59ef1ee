import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const editorKey = "globalThis[Symbol.for('postmortem.editor')]";

/**
 * An extension host gives its editor to the script that it starts, not to the modules that this one loads. Modules of ours
 * take what they need of it by name: the bundler would make each of them a copy of all of it, which takes longer than all
 * else that loading the extension does.
 */
export const editor: Plugin = {
  name: 'editor',
  setup({ initialOptions, onResolve, onLoad }) {
    const isStart = initialOptions.format === 'cjs';
    const names = [...editorNames()].join(', ');
    const given = isStart ? `${editorKey} = require('vscode')` : `${editorKey} ?? {}`;
    onResolve({ filter: /^vscode$/ }, ({ kind }) => {
      if (kind !== 'require-call') {
        return { path: 'vscode', namespace: 'editor' };
      }
      return isStart ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'required-editor' };
    });
    onLoad({ filter: /^/, namespace: 'editor' }, () => ({
      contents: `export const { ${names} } = ${given};`,
    }));
    onLoad({ filter: /^/, namespace: 'required-editor' }, () => ({
      contents: `module.exports = ${editorKey};`,
    }));
  },
};

/** What the client uses of the editor's programming interface, but for types, which no editor has. */
function editorNames(): ReadonlySet<string> {
  const folder = 'client/src';
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = sources
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const declared = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
  const values = declared.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm);
  const names = new Set([...values].map(([, name]) => name));
  const used = texts.flatMap((text) => [...text.matchAll(/\bvscode\.([A-Za-z]\w*)/g)]);
  return new Set(used.flatMap(([, name = '']) => (names.has(name) ? [name] : [])));
}
