import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { asciiExpressions } from '../rewriting/asciiExpressions.ts';
import { withoutIdleRequire } from '../rewriting/idleRequire.ts';
import { plainLetters } from '../rewriting/plainLetters.ts';
import { sharedTails } from '../rewriting/sharedTails.ts';

/**
 * Regular expressions that a first check need not wait for: see plainLetters. Its output is what is shipped and tested;
 * a build for debugging keeps the lines of the sources instead.
 */
export const rewrittenOutput: Plugin = {
  name: 'rewritten-output',
  setup({ initialOptions, onEnd }) {
    initialOptions.write = false;
    onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, asciiExpressions(sharedTails(plainLetters(withoutIdleRequire(text)))));
      }
    });
  },
};
