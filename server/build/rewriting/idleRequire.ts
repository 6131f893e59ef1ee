/** Libraries written as CommonJS ask for modules of Node in their own way, which ECMAScript modules and browsers lack. */
export const requireInModules =
  "const require = globalThis.process?.getBuiltinModule?.('node:module').createRequire(import.meta.url);";

/** Most modules of the engine ask for nothing in that way, and to make what would answer takes time in each. */
export function withoutIdleRequire(text: string): string {
  const rest = text.replace(`${requireInModules}\n`, '');
  return /\brequire\b/.test(rest) ? text : rest;
}
