// Loaded before a measured program: tells at its end how much memory it held at most, in megabytes.
const { isMainThread } = require('node:worker_threads');

// Threads load it, too, and what two of them say at once is no number.
if (isMainThread) {
  process.on('exit', () => {
    process.stderr.write(String(process.resourceUsage().maxRSS / 1000));
  });
}
