/** A Markdown file imported as text: bundled by esbuild, loaded by `test/setup/markdownText.mjs` in tests. */
declare module '*.md' {
  const text: string;
  export default text;
}
