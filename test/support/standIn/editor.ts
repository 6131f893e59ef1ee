import { registerHooks } from 'node:module';
import { reset } from './vscode.ts';

export { EventEmitter, editor, TabInputText, TabInputTextDiff } from './vscode.ts';

const standIn = new URL('vscode.ts', import.meta.url).href;
/** What is loaded for it is loaded for nobody else. */
const mark = '?stand-in';

/** Lets the tests of a suite import modules of the client, outside of an editor. */
export function inStandInEditor(): void {
  let hooks: ReturnType<typeof registerHooks>;
  before(() => {
    hooks = registerHooks({
      resolve: (name, context, next) => {
        if (name === 'vscode') {
          return { url: standIn, shortCircuit: true };
        }
        const found = next(name, context);
        return found.url.includes('/client/src/') ? { ...found, url: found.url + mark } : found;
      },
    });
  });
  beforeEach(reset);
  after(() => hooks.deregister());
}
