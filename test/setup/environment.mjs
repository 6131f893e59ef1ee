// What somebody has set for Git or Node.js, and what a hook of Git tells the programs that it starts, reaches neither the
// tests nor what they start: signatures, hooks, line ends, another repository, another cache.
import { devNull } from 'node:os';

const foreign = /^(?:GIT_(?!EXEC_PATH$).*|NODE_COMPILE_CACHE|NODE_DISABLE_COMPILE_CACHE)$/i;

for (const name of Object.keys(process.env)) {
  if (foreign.test(name)) {
    delete process.env[name];
  }
}
Object.assign(process.env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });
