// Lets nothing be remembered from one reading to the next, so that results can be compared with those of a program
// that reads everything anew.
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    return url.endsWith('/server/src/remembered.ts')
      ? {
          format: 'module',
          source: 'export const remembered = (compute) => compute; export const rememberAtMost = () => {};',
          shortCircuit: true,
        }
      : nextLoad(url, context);
  },
});
