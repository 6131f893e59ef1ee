// Loaded before a measured server: tells, when asked by a signal, how much memory it holds.
process.on('SIGUSR2', () => {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  process.stderr.write(JSON.stringify({ resident: rss / 1e6, heap: heapUsed / 1e6 }));
});
