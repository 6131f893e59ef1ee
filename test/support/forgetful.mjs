// Lets nothing be remembered from one reading to the next, so that results can be compared with those of a program
// that reads everything anew.
import { registerHooks } from 'node:module';

const forgetful = new Map([
  [
    '/server/src/memory/remembered.ts',
    'export const remembered = (compute) => compute; export const rememberAtMost = () => {};',
  ],
  [
    '/server/src/document/recollection.ts',
    `export class Recollection { edit() {} get version() { return {}; } }
    export class TextsOf { constructor(compute) { this.recalled = compute; } }
    export const recalled = (compute) => () => compute;
    export const recalledWithMask = recalled;`,
  ],
]);

registerHooks({
  load(url, context, nextLoad) {
    const [, source] = [...forgetful].find(([path]) => url.endsWith(path)) ?? [];
    return source === undefined ? nextLoad(url, context) : { format: 'module', source, shortCircuit: true };
  },
});
